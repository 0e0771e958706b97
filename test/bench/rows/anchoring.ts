import { anchorClaims } from '../../../src/core/anchoring/find-passage.ts';
import { anchorLive } from '../../../src/core/anchoring/live-places.ts';
import { movedClaims } from '../../../src/core/anchoring/moved-claims.ts';
import { movePlaces, noPlaces } from '../../../src/core/anchoring/moved-places.ts';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript.ts';
import type { Finder } from '../anchoring/finder.ts';
import { diffOfTexts, hypothesis } from '../anchoring/peers.ts';
import { claimsOn } from '../claims.ts';
import { race, type Measured, type Pace, type PeerRun } from '../race.ts';
import type { Row } from '../row.ts';
import type { BenchText } from '../texts.ts';

const CLAIMS = 1000;
/** Hypothesis' way looks through the whole text for each claim that was touched. */
const LONGEST = { unchanged: 2e6, touched: 1e5 } as const;

/** 50,000 claims within ten times the time of 300: a key is to cost what it touches. */
const FLAT = Math.log(10) / Math.log(163);

const floor = 'holds each claim\'s words against the text that they were tagged in, at their place, with `startsWith`';

export const rows: readonly Row[] = [
  {
    name: 'anchoring, unchanged',
    measures: 'finds 1,000 claims of 120 characters again in the text that they were made in',
    floor,
    limit: 1.3,
    goal: { most: 2, of: 'times the floor' },
    words: 'Who speaks at each place is asked too, so that no claim follows another speaker; the floor asks for words alone. Nothing of it walks the text, and what grows is that places lie further apart in memory: the text is read once for characters of two units, a millisecond for a MB, which is kept with its transcript and is not in the median.',
    take: (text, pace) => take(text, pace, (old) => old, LONGEST.unchanged),
  },
  {
    name: 'anchoring, shifted',
    measures: 'finds the same claims below a paragraph that was put in on top',
    floor,
    limit: 1.3,
    goal: { most: 2, of: 'times the floor' },
    words: 'The words of the first claim that is not in its place are looked up; where all claims behind it stand in their whole context as far off, at one distance alone, no other is looked up. They are looked for only so far off that the last claim still stands in the text, which for claims from end to end is as much as was put in. What is left is comparing each claim twice.',
    take: (text, pace) => take(text, pace, (old) => `A paragraph that was put in on top of all the others.\n\n${old}`, LONGEST.unchanged),
  },
  {
    name: 'anchoring, 35 % touched',
    measures: 'finds the same claims where a letter was changed every 300 characters, in the words of a third of them',
    floor,
    limit: 14,
    goal: { most: 25, of: 'times the floor' },
    words: 'A claim between two that stand as far off as each other has its place there, so that the text is not searched for it. Of the 1 MB the last claim is touched and has none behind it: for it alone all of the text is searched, and what is about it and two of its copies is folded. What differs is compared word by word before it follows: no claim follows another number, contrary or speaker. That is most of the time, and the reading of figures on both sides the largest part of that. The prototype at the limit compared letters alone.',
    take: (text, pace) => take(text, pace, touch, LONGEST.touched),
  },
  {
    name: 'anchoring, a letter typed',
    measures: 'follows one character typed, with a claim every 200 characters (50,000 in 10 MB), and asks which stand there',
    floor: 'replaces that line in an array of the lines',
    goal: { most: 1000, of: 'times the floor', exponent: FLAT },
    words: 'Claims lie in blocks of 128 neighbours, twice: as they are shown, and by the descriptions that an undo may bring back. The places in the block that was typed in are made anew; each other block is told how far it moved, and of 50,000 claims that is most of the time. Blocks of 64 are faster for few claims and slower for many, those of 256 the other way round. As long as all places were made anew, 50,000 claims took 50 milliseconds.',
    isTiny: true,
    take: takeTyping,
  },
];

/** Typed and taken back at so many places in turn, so far into a line. */
const PLACES = 50;
const COLUMN = 5;
const nothing = { line: 0, start: 0, end: 0, text: '' };

function typedIn(lines: readonly string[]): readonly (typeof nothing)[] {
  const chosen = new Set(Array.from({ length: PLACES }, (_, number) => Math.floor(((number + 0.5) / PLACES) * lines.length)));
  let at = 0;
  return lines.flatMap((words, line) => {
    const start = at + COLUMN;
    at += words.length + 1;
    return chosen.has(line) ? [{ line, start, end: start, text: 'x' }, { line, start, end: start + 1, text: '' }] : [];
  });
}

async function takeTyping({ text }: BenchText, pace: Pace): Promise<Measured> {
  const claims = claimsOn(text, parseTranscript(text), Math.floor(text.length / 200));
  const { anchored, places } = anchorLive(text, claims, noPlaces());
  let [followed, shown] = [places, movedClaims(anchored)];
  const lines = text.split('\n');
  const edits = typedIn(lines);
  let floorsTurn = 0;
  let ourTurn = 0;
  return race(pace, {
    floor: () => {
      const { line, start, end, text: typed } = edits[floorsTurn++ % edits.length] ?? nothing;
      const before = lines[line] ?? '';
      const after = before.slice(0, COLUMN) + typed + before.slice(COLUMN + end - start);
      // Asked for a letter, the engine puts the pieces together.
      return [(lines[line] = after), after.charCodeAt(COLUMN)];
    },
    ours: () => {
      const { start, end, text: typed } = edits[ourTurn++ % edits.length] ?? nothing;
      const change = [{ start, end, text: typed }];
      followed = movePlaces(followed, change);
      shown = shown.move(change);
      return shown.near({ start, end: start });
    },
  });
}

async function take({ text: old }: BenchText, pace: Pace, edit: (text: string) => string, longest: number): Promise<Measured> {
  const claims = claimsOn(old, parseTranscript(old), CLAIMS);
  const text = edit(old);
  // The editor has read the transcript already.
  const transcript = parseTranscript(text);
  const starts = claims.map((_, number) => Math.floor((number / CLAIMS) * (old.length - 120)));
  const peers = pace.peers ? [...(old.length <= longest ? [runOf(hypothesis())] : []), diffOfTexts(old, text, starts)] : [];
  return race(pace, {
    floor: () => claims.filter(({ quote }, index) => old.startsWith(quote.exact, starts[index])).length,
    ours: () => anchorClaims(text, claims, () => transcript),
    peers,
  });

  function runOf({ name, version, find }: Finder): PeerRun {
    return { name: `${name} ${version}`, run: () => find(text, claims), note: 'one by one; where claims were touched on the briefing alone: at 1 MB it takes minutes' };
  }
}

function touch(text: string): string {
  const pieces: string[] = [];
  let from = 0;
  for (let at = 300; at < text.length; at += 300) {
    const letter = /[a-z]/u.exec(text.slice(at, at + 50));
    if (letter === null) continue;
    const place = at + letter.index;
    pieces.push(text.slice(from, place), letter[0] === 'q' ? 'x' : 'q');
    from = place + 1;
  }
  return pieces.join('') + text.slice(from);
}
