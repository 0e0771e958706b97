import { sliceSpan } from '../../text/span.ts';
import { flatMapInSteps, type Steps } from '../../text/steps.ts';
import type { CompiledFormat } from '../formats/compile-format.ts';
import { listen } from '../lines/choose-labels.ts';
import type { BareTurn } from '../lines/cut-turns.ts';
import type { Mark } from '../lines/mark.ts';
import type { ScannedLines } from '../lines/scan-lines.ts';
import type { Doubt, Exchange, Participant, Turn } from '../model.ts';
import { nearNames } from './near-names.ts';

/** Turns or marks that are looked at in one step. */
const STEP = 1024;
/** Turns of which the words are counted. */
const WORDED = 64;
/** Names, each of which is looked up with each of its letters left out. */
const NAMES = 64;
/** Who answers so often that nobody lists is an official all the same. */
const FEW_ANSWERS = 3;

interface Read {
  readonly scanned: ScannedLines;
  readonly bare: readonly BareTurn[];
  readonly turns: readonly Turn[];
  readonly exchanges: readonly Exchange[];
  readonly participants: readonly Participant[];
  readonly backMatterFrom: number | null;
}

/**
 * What a person should look at, in the order of the text, at most one at a place. Few and likely: most transcripts have none. In time
 * linear in the number of turns and labels.
 */
export function* findDoubts(text: string, read: Read, format: CompiledFormat): Steps<readonly Doubt[]> {
  const doubts = new Map<number, Doubt>();
  const add = (doubt: Doubt): void => {
    if (!doubts.has(doubt.span.start)) doubts.set(doubt.span.start, doubt);
  };
  (yield* nearMisses(text, read)).forEach(add);
  (yield* flatMapInSteps(read.turns, WORDED, ({ words, named, labelSpan: span, label }): readonly Doubt[] => (words === 0 && named ? [{ kind: 'no-words', span, label }] : []))).forEach(add);
  (yield* unknownAnswerers(read)).forEach(add);
  (yield* loneLabels(read, format)).forEach(add);
  return [...doubts.values()].sort((a, b) => a.span.start - b.span.start);
}

/** Labels, and lines that look like one and are none, that stand once and are almost another that is listed or comes again. */
function* nearMisses(text: string, read: Read): Steps<readonly Doubt[]> {
  const { turns, participants } = read;
  const times = new Map<string, number>();
  for (const { index, label, named, repeats } of turns) {
    if (named) times.set(label, (times.get(label) ?? 0) + 1 + repeats.length);
    if (index % STEP === STEP - 1) yield;
  }
  const known = [...times].filter(([, count]) => count > 1).map(([label]) => label);
  const near = yield* nearNames([...known, ...participants.map(({ name }) => name)]);
  const listed = new Set(participants.map(({ name }) => name));
  const suspects = [
    ...(yield* flatMapInSteps(turns, STEP, ({ label, labelSpan: span, named, speaker }) => (named && times.get(label) === 1 && !listed.has(speaker ?? '') ? [{ label, span }] : []))),
    ...(yield* unread(read)).map(({ span }) => ({ label: sliceSpan(text, span), span })).filter(({ label }) => !times.has(label)),
  ];
  return yield* flatMapInSteps(suspects, NAMES, ({ label, span }): readonly Doubt[] => {
    const like = near(label);
    return like === null ? [] : [{ kind: 'near-miss', span, label, like }];
  });
}

/** What has the shape of a label and is none, between the first turn and the back matter. */
function* unread({ scanned, turns, backMatterFrom }: Read): Steps<readonly Mark[]> {
  const taken: number[] = [];
  for (const { index, labelSpan, repeats } of turns) {
    taken.push(labelSpan.start);
    for (const { start } of repeats) taken.push(start);
    if (index % STEP === STEP - 1) yield;
  }
  let at = 0;
  const isTaken = (start: number): boolean => {
    while ((taken[at] ?? Infinity) < start) at++;
    return taken[at] === start;
  };
  const first = turns[0]?.span.start ?? Infinity;
  return yield* flatMapInSteps(scanned.marks, STEP, (mark) => {
    const { kind, shape, span, line } = mark;
    return kind === 'label' && shape?.trust !== 'weak' && span.start > first && line < (backMatterFrom ?? Infinity) && !isTaken(span.start) ? [mark] : [];
  });
}

/** Each once: who answers and has no name, or is not on a list that names those who answer, and answers seldom. */
function* unknownAnswerers({ turns, exchanges, participants }: Read): Steps<readonly Doubt[]> {
  const listed = new Set(participants.map(({ name }) => name));
  const isComplete = participants.some(({ role }) => role === 'official');
  const answers = new Map<string, Turn[]>();
  let looked = 0;
  for (const exchange of exchanges) {
    for (const index of exchange.turns) {
      if (++looked % STEP === 0) yield;
      const turn = turns[index];
      if (turn?.role !== 'official' || turn.label === '' || (turn.speaker !== null && (!isComplete || listed.has(turn.speaker)))) continue;
      const key = turn.speaker ?? turn.label;
      const own = answers.get(key);
      if (own === undefined) answers.set(key, [turn]);
      else if (own.length <= FEW_ANSWERS) own.push(turn);
    }
  }
  return [...answers.values()].flatMap(([first, ...more]): readonly Doubt[] =>
    first === undefined || (first.speaker !== null && more.length >= FEW_ANSWERS) ? [] : [{ kind: 'unknown-answerer', span: first.labelSpan, label: first.label }]);
}

/** Where there are lists: a name that is on none, stands once and does not ask. Somebody of the press stands once and asks. */
function* loneLabels({ bare, turns, participants }: Read, format: CompiledFormat): Steps<readonly Doubt[]> {
  if (participants.length === 0) return [];
  const listed = new Set(participants.map(({ name }) => name));
  const times = new Map<string, number>();
  for (const { speaker } of turns) if (speaker !== null) times.set(speaker, (times.get(speaker) ?? 0) + 1);
  yield;
  return yield* flatMapInSteps(turns, NAMES, ({ index, speaker, role, named, label, labelSpan: span }): readonly Doubt[] => {
    if (!named || speaker === null || role === 'other' || listed.has(speaker) || times.get(speaker) !== 1) return [];
    const own = bare[index];
    if (!own || own.mark?.shape?.trust === 'sure') return [];
    const { asks, chairs } = listen(own.said, format);
    return asks || chairs ? [] : [{ kind: 'lone-label', span, label }];
  });
}
