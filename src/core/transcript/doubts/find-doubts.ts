import { sliceSpan } from '../../text/span.ts';
import type { CompiledFormat } from '../formats/compile-format.ts';
import { listen } from '../lines/choose-labels.ts';
import type { BareTurn } from '../lines/cut-turns.ts';
import type { Mark } from '../lines/mark.ts';
import type { ScannedLines } from '../lines/scan-lines.ts';
import type { Doubt, Exchange, Participant, Turn } from '../model.ts';
import { nearNames } from './near-names.ts';

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
export function findDoubts(text: string, read: Read, format: CompiledFormat): readonly Doubt[] {
  const doubts = new Map<number, Doubt>();
  const add = (doubt: Doubt): void => {
    if (!doubts.has(doubt.span.start)) doubts.set(doubt.span.start, doubt);
  };
  nearMisses(text, read).forEach(add);
  for (const { words, named, labelSpan: span, label } of read.turns) if (words === 0 && named) add({ kind: 'no-words', span, label });
  unknownAnswerers(read).forEach(add);
  loneLabels(read, format).forEach(add);
  return [...doubts.values()].sort((a, b) => a.span.start - b.span.start);
}

/** Labels, and lines that look like one and are none, that stand once and are almost another that is listed or comes again. */
function nearMisses(text: string, read: Read): readonly Doubt[] {
  const { turns, participants } = read;
  const times = new Map<string, number>();
  for (const { label, named, repeats } of turns) if (named) times.set(label, (times.get(label) ?? 0) + 1 + repeats.length);
  const known = [...times].filter(([, count]) => count > 1).map(([label]) => label);
  const near = nearNames([...known, ...participants.map(({ name }) => name)]);
  const listed = new Set(participants.map(({ name }) => name));
  const suspects = [
    ...turns.filter(({ label, named, speaker }) => named && times.get(label) === 1 && !listed.has(speaker ?? '')).map(({ label, labelSpan: span }) => ({ label, span })),
    ...unread(read).map(({ span }) => ({ label: sliceSpan(text, span), span })).filter(({ label }) => !times.has(label)),
  ];
  return suspects.flatMap(({ label, span }): readonly Doubt[] => {
    const like = near(label);
    return like === null ? [] : [{ kind: 'near-miss', span, label, like }];
  });
}

/** What has the shape of a label and is none, between the first turn and the back matter. */
function unread({ scanned, turns, backMatterFrom }: Read): readonly Mark[] {
  const taken = new Set(turns.flatMap(({ labelSpan, repeats }) => [labelSpan.start, ...repeats.map(({ start }) => start)]));
  const first = turns[0]?.span.start ?? Infinity;
  return scanned.marks.filter(({ kind, shape, span, line }) =>
    kind === 'label' && shape?.trust !== 'weak' && span.start > first && line < (backMatterFrom ?? Infinity) && !taken.has(span.start));
}

/** Each once: who answers and has no name, or is not on a list that names those who answer, and answers seldom. */
function unknownAnswerers({ turns, exchanges, participants }: Read): readonly Doubt[] {
  const listed = new Set(participants.map(({ name }) => name));
  const isComplete = participants.some(({ role }) => role === 'official');
  const answers = new Map<string, Turn[]>();
  for (const exchange of exchanges) {
    for (const index of exchange.turns) {
      const turn = turns[index];
      if (turn?.role !== 'official' || turn.label === '' || (turn.speaker !== null && (!isComplete || listed.has(turn.speaker)))) continue;
      const key = turn.speaker ?? turn.label;
      answers.set(key, [...(answers.get(key) ?? []), turn].slice(0, FEW_ANSWERS + 1));
    }
  }
  return [...answers.values()].flatMap(([first, ...more]): readonly Doubt[] =>
    first === undefined || (first.speaker !== null && more.length >= FEW_ANSWERS) ? [] : [{ kind: 'unknown-answerer', span: first.labelSpan, label: first.label }]);
}

/** Where there are lists: a name that is on none, stands once and does not ask. Somebody of the press stands once and asks. */
function loneLabels({ bare, turns, participants }: Read, format: CompiledFormat): readonly Doubt[] {
  if (participants.length === 0) return [];
  const listed = new Set(participants.map(({ name }) => name));
  const times = new Map<string, number>();
  for (const { speaker } of turns) if (speaker !== null) times.set(speaker, (times.get(speaker) ?? 0) + 1);
  return turns.flatMap(({ index, speaker, role, named, label, labelSpan: span }): readonly Doubt[] => {
    if (!named || speaker === null || role === 'other' || listed.has(speaker) || times.get(speaker) !== 1) return [];
    const own = bare[index];
    if (!own || own.mark?.shape?.trust === 'sure') return [];
    const { asks, chairs } = listen(own.said, format);
    return asks || chairs ? [] : [{ kind: 'lone-label', span, label }];
  });
}
