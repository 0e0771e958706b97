import type { Span } from '../../text/span.ts';
import { nameFits } from './passage-name.ts';
import { countPositions } from './positions.ts';

/** How a file counts: see `chooseReading`. */
export interface Reading {
  readonly codePoints: boolean;
  readonly joinedBreaks: boolean;
  /** The end is the place of the last character, not the one behind it. */
  readonly lastIncluded: boolean;
  /** The byte order mark of a text is its first character. */
  readonly markCounted: boolean;
}

/** A text that passages stand in. */
export interface CountedText {
  readonly text: string;
  readonly marked: boolean;
}

/** A passage as the file has it. */
export interface CountedPassage {
  readonly start: number;
  readonly end: number;
  /** What the file calls it; empty where nothing. */
  readonly name: string;
}

/** UTF-16 offsets of a passage; they may lie outside of the text. */
export function readPlaces({ text, marked }: CountedText, reading: Reading): (passage: Pick<CountedPassage, 'start' | 'end'>) => Span {
  const positions = countPositions(text, reading);
  const ahead = reading.markCounted && marked ? 1 : 0;
  const behind = reading.lastIncluded ? 1 : 0;
  return ({ start, end }) => ({ start: positions.toUtf16(start - ahead), end: positions.toUtf16(end - ahead + behind) });
}

/**
 * How the positions of a file are meant: as the standard's examples have them (code points, the end behind the last, each of CR and LF, no
 * byte order mark), unless the file itself says otherwise. §10.2 of the standard is read in several ways, and ATLAS.ti counts a CRLF as
 * one. What tells is what passages are called: most tools call them by their words. Where none is, that most passages would begin or end
 * within a word.
 */
export function chooseReading(sources: readonly (CountedText & { readonly passages: readonly CountedPassage[] })[], origin: string): Reading {
  const joined = both(sources.some(({ text }) => text.includes('\r\n')));
  const breaks = /ATLAS/i.test(origin) ? [...joined].reverse() : joined;
  const readings = both(sources.some(({ marked }) => marked)).flatMap((markCounted) =>
    [false, true].flatMap((lastIncluded) =>
      breaks.flatMap((joinedBreaks) =>
        both(sources.some(({ text }) => /[\u{10000}-\u{10ffff}]/u.test(text))).map((utf16): Reading => ({ codePoints: !utf16, joinedBreaks, lastIncluded, markCounted })),
      ),
    ),
  );
  const scores = readings.map((reading) => score(sources, reading));
  const [usual] = readings;
  const [first] = scores;
  if (usual === undefined || first === undefined) throw new Error('There is always a reading');
  const named = bestOf(scores, ({ named: fitting }) => fitting);
  if ((scores[named]?.named ?? 0) > first.named) return readings[named] ?? usual;
  const whole = bestOf(scores, ({ cut }) => -cut);
  return first.named === 0 && first.cut > 2 && first.cut * 2 > first.all && (scores[whole]?.cut ?? 0) * 4 < first.cut ? (readings[whole] ?? usual) : usual;
}

function both(matters: boolean): readonly boolean[] {
  return matters ? [false, true] : [false];
}

interface Score {
  readonly all: number;
  /** How many are called as their words say. */
  readonly named: number;
  /** How many ends cut a word in two, of two a passage. */
  readonly cut: number;
}

function score(sources: readonly (CountedText & { readonly passages: readonly CountedPassage[] })[], reading: Reading): Score {
  let [all, named, cut] = [0, 0, 0];
  for (const source of sources) {
    const place = readPlaces(source, reading);
    for (const passage of source.passages) {
      const { start, end } = place(passage);
      all++;
      if (start < 0 || end > source.text.length) continue;
      if (nameFits(passage.name, source.text.slice(start, end)) !== null) named++;
      cut += Number(cutsWord(source.text, start)) + Number(cutsWord(source.text, end));
    }
  }
  return { all, named, cut };
}

const letters = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}]{2}$/u;

function cutsWord(text: string, at: number): boolean {
  return letters.test(text.slice(Math.max(0, at - 1), at + 1));
}

/** Index of the first with the most. */
function bestOf(scores: readonly Score[], worth: (score: Score) => number): number {
  return scores.reduce((best, one, index) => {
    const leader = scores[best];
    return leader !== undefined && worth(one) > worth(leader) ? index : best;
  }, 0);
}
