import { anchorClaims } from '../../../src/core/anchoring/find-passage.ts';
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
    words: 'A claim between two that stand as far off as each other has its place there, so that the text is not searched for it. Of the 1 MB the last claim is touched and has none behind it: for it alone all of the text is folded and searched, half of the time there. What differs is compared word by word before it follows: no claim follows another number, contrary or speaker. That is most of the time, and the reading of words and figures on both sides most of that. The prototype at the limit compared letters alone.',
    take: (text, pace) => take(text, pace, touch, LONGEST.touched),
  },
];

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
