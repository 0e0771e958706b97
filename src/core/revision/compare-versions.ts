import { sliceSpan, type Span } from '../text/span.ts';
import { tokensOf } from '../text/word-difference.ts';
import type { TextEdit } from '../text/text-edit.ts';
import type { Turn } from '../transcript/model.ts';
import { speakerOf } from '../transcript/speaker-of.ts';
import { alignAlike, alignEqual, alignTelling, type Pair } from './align.ts';
import { editsBetween, type Stretch } from './edits-between.ts';
import { turnChange, type TurnChange } from './turn-change.ts';
import { sameWords, unitsOf, type Unit, type Version } from './units.ts';

/** What became of a text in its revised version. */
export interface Revision {
  /** Every turn of both, in the order of the new version; what is gone stands where it stood. */
  readonly turns: readonly TurnChange[];
  /** What stands before the first turn. */
  readonly isFrontChanged: boolean;
  /** What makes the old text the new one; in order, offsets of the old text. */
  readonly edits: readonly TextEdit[];
  /** Stretches of the old text of which nobody can tell for sure that they are the paired ones of the new: repetitions came or went. */
  readonly doubtful: readonly Span[];
}

/** Pairs the turns of two versions of a text by what is said and by whom, and tells what differs. */
export function compareVersions(old: Version, now: Version): Revision {
  const [oldUnits, nowUnits] = [unitsOf(old), unitsOf(now)];
  const pairs = pairUnits(old, oldUnits, now, nowUnits);
  const edits: TextEdit[] = [];
  const add = (edit: TextEdit): void => {
    const last = edits.at(-1);
    if (last?.end === edit.start) edits[edits.length - 1] = { start: last.start, end: edit.end, text: last.text + edit.text };
    else edits.push(edit);
  };
  let [oldFrom, nowFrom] = [0, 0];
  for (const { old: stretch, now: there } of stretchesOf(pairs, oldUnits, nowUnits)) {
    if (oldFrom < stretch.start || nowFrom < there.start) add({ start: oldFrom, end: stretch.start, text: now.text.slice(nowFrom, there.start) });
    editsBetween(old.text, now.text, { old: stretch, now: there }).forEach(add);
    [oldFrom, nowFrom] = [stretch.end, there.end];
  }
  if (oldFrom < old.text.length || nowFrom < now.text.length) add({ start: oldFrom, end: old.text.length, text: now.text.slice(nowFrom) });
  return {
    turns: turnsOf(old, oldUnits, now, nowUnits, pairs),
    isFrontChanged: oldUnits[0]?.key !== nowUnits[0]?.key,
    edits,
    doubtful: pairs.flatMap(({ old: at, isSure }) => (isSure ? [] : [oldUnits[at]?.span ?? []].flat())),
  };
}

/** The first units, what stands before the turns, are a pair always. */
function pairUnits(old: Version, oldUnits: readonly Unit[], now: Version, nowUnits: readonly Unit[]): readonly Pair[] {
  const keys = (units: readonly Unit[]): readonly string[] => units.slice(1).map(({ key }) => key);
  const equal = alignEqual(keys(oldUnits), keys(nowUnits)).map((pair) => ({ ...pair, old: pair.old + 1, now: pair.now + 1 }));
  const front: Pair = { old: 0, now: 0, isSure: true };
  const likeness = likenessOf(old, oldUnits, now, nowUnits);
  const paired = { old: new Set(equal.map(({ old }) => old)), now: new Set(equal.map(({ now }) => now)) };
  const telling = alignTelling([front, ...equal], phrasesOf(old, oldUnits, paired.old), phrasesOf(now, nowUnits, paired.now));
  return alignAlike(telling, oldUnits.length, nowUnits.length, likeness);
}

const phraseLength = 4;

/** Every few words in a row of the turns that were not paired yet. */
function phrasesOf({ text }: Version, units: readonly Unit[], paired: ReadonlySet<number>): readonly (readonly string[])[] {
  return units.map(({ turn }, at) => {
    if (paired.has(at)) return [];
    const words = wordsSaid(text, turn);
    return words.slice(0, Math.max(0, words.length - phraseLength + 1)).map((_, from) => words.slice(from, from + phraseLength).join(' '));
  });
}

/** Turns with fewer words in common than this are two turns; those of one speaker may have been reworded more. */
const leastLikeness = { sameSpeaker: 0.25, otherSpeaker: 0.5 };

function likenessOf(old: Version, oldUnits: readonly Unit[], now: Version, nowUnits: readonly Unit[]): (old: number, now: number) => number {
  const [oldWords, nowWords] = [wordSets(old, oldUnits), wordSets(now, nowUnits)];
  return (oldAt, nowAt) => {
    const [a, b] = [oldWords(oldAt), nowWords(nowAt)];
    let common = 0;
    for (const word of a) if (b.has(word)) common++;
    const alike = a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size);
    const isSame = sameSpeaker(oldUnits[oldAt]?.turn ?? null, nowUnits[nowAt]?.turn ?? null);
    if (alike < (isSame ? leastLikeness.sameSpeaker : leastLikeness.otherSpeaker)) return 0;
    return alike + (isSame ? 0.1 : 0);
  };
}

function wordSets({ text }: Version, units: readonly Unit[]): (at: number) => ReadonlySet<string> {
  const known = new Map<number, ReadonlySet<string>>();
  return (at) => {
    const words = known.get(at) ?? new Set(wordsSaid(text, units[at]?.turn ?? null));
    known.set(at, words);
    return words;
  };
}

function wordsSaid(text: string, turn: Turn | null): readonly string[] {
  return (turn?.paragraphs ?? []).flatMap((paragraph) => {
    const said = sliceSpan(text, paragraph);
    return tokensOf(said).map((token) => sliceSpan(said, token).toLowerCase());
  });
}

function stretchesOf(pairs: readonly Pair[], oldUnits: readonly Unit[], nowUnits: readonly Unit[]): readonly Stretch[] {
  return pairs.flatMap(({ old, now }) => {
    const [before, after] = [oldUnits[old], nowUnits[now]];
    return before === undefined || after === undefined ? [] : [{ old: before.span, now: after.span }];
  });
}

function turnsOf(old: Version, oldUnits: readonly Unit[], now: Version, nowUnits: readonly Unit[], pairs: readonly Pair[]): readonly TurnChange[] {
  const moved = movedTurns(oldUnits, nowUnits, pairs);
  const changes: TurnChange[] = [];
  let [oldFrom, nowFrom] = [0, 0];
  const upTo = (oldTo: number, nowTo: number): void => {
    for (const { turn } of oldUnits.slice(oldFrom, oldTo)) if (turn !== null && !moved.old.has(turn.index)) changes.push({ kind: 'gone', old: turn });
    for (const { turn } of nowUnits.slice(nowFrom, nowTo)) {
      const from = turn === null ? undefined : moved.now.get(turn.index);
      if (turn !== null) changes.push(from === undefined ? { kind: 'new', now: turn } : { kind: 'moved', old: from, now: turn });
    }
  };
  for (const pair of pairs) {
    upTo(pair.old, pair.now);
    const [before, after] = [oldUnits[pair.old], nowUnits[pair.now]];
    if (before?.turn && after?.turn) changes.push(turnChange(old, before.turn, now, after.turn, before.key === after.key && sameSpeaker(before.turn, after.turn)));
    [oldFrom, nowFrom] = [pair.old + 1, pair.now + 1];
  }
  upTo(oldUnits.length, nowUnits.length);
  return changes;
}

/** Turns that say in another place what they said: of what stands once in what was not paired. */
function movedTurns(oldUnits: readonly Unit[], nowUnits: readonly Unit[], pairs: readonly Pair[]): { readonly old: ReadonlySet<number>; readonly now: ReadonlyMap<number, Turn> } {
  const [oldPaired, nowPaired] = [new Set(pairs.map(({ old }) => old)), new Set(pairs.map(({ now }) => now))];
  const left = (units: readonly Unit[], paired: ReadonlySet<number>): ReadonlyMap<string, Turn | null> => {
    const byKey = new Map<string, Turn | null>();
    units.forEach(({ turn, key }, at) => {
      if (!paired.has(at)) byKey.set(key, byKey.has(key) ? null : turn);
    });
    return byKey;
  };
  const there = left(nowUnits, nowPaired);
  const moves = [...left(oldUnits, oldPaired)].flatMap(([key, turn]) => {
    const to = there.get(key);
    return turn && to && sameSpeaker(turn, to) ? [[turn, to] as const] : [];
  });
  return { old: new Set(moves.map(([turn]) => turn.index)), now: new Map(moves.map(([turn, to]) => [to.index, turn])) };
}

/** As far as both texts tell: what stands for somebody ("Q") may have got his name. */
function sameSpeaker(a: Turn | null, b: Turn | null): boolean {
  if (a === null || b === null) return a === b;
  return sameWords(speakerOf(a) ?? '').toLowerCase() === sameWords(speakerOf(b) ?? '').toLowerCase() || sameWords(a.label) === sameWords(b.label);
}
