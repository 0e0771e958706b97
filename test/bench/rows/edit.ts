import { openLiveFigures } from '../../../src/core/figures/live/live-figures.ts';
import { openLive } from '../../../src/core/transcript/live/open-live.ts';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript.ts';
import { remark } from '../peers/markdown.ts';
import { race, type Measured, type Pace } from '../race.ts';
import type { Row } from '../row.ts';
import type { BenchText } from '../texts.ts';

const floor = 'replaces that line in an array of the lines';
/** 10 MB within twice the time of 61 KB: an edit is to cost what was edited. */
const FLAT = Math.log(2) / Math.log(163);

interface Edit {
  readonly at: number;
  /** The same place, in lines. */
  readonly line: number;
  readonly column: number;
  /** Characters. */
  readonly removed: number;
  readonly added: string;
}

const nothing: Edit = { at: 0, line: 0, column: 0, removed: 0, added: '' };
/** Edits go over so many places in turn. */
const PLACES = 50;
/** Figures are asked for from the line's beginning to so many characters behind the edit. */
const AROUND = 100;

export const rows: readonly Row[] = [
  {
    name: 'edit',
    measures: 'follows one character typed in a paragraph, and asks for the turn and the figures there',
    floor,
    limit: 28,
    goal: { most: 40, of: 'times the floor', exponent: FLAT },
    words: 'The line that was typed in is read again, the questions that its turn\'s words answered are put to it again, and the figures of its sentences are read again; all else keeps its place relative to its block, so that nothing moves with it. Half of the time goes into figures, of them a half into reading some 300 characters; of the other half a third goes into the questions, the most into who introduces himself in a turn\'s first words. The whole model is made when it is asked for: the row `edit, all asked for`.',
    isTiny: true,
    take: (text, pace) => take(text, pace, inParagraphs(text.text), 'x'),
  },
  {
    name: 'edit, longest line',
    measures: 'does the same in the longest line',
    floor,
    limit: 71,
    goal: { most: 100, of: 'times the floor', exponent: FLAT },
    words: 'As above; the line itself is read again, so its length counts.',
    isTiny: true,
    take: (text, pace) => take(text, pace, inLongest(text.text), 'x'),
  },
  {
    name: 'edit, Enter',
    measures: 'does the same where a line break was typed in a paragraph: all later lines move',
    floor,
    limit: 76,
    goal: { most: 100, of: 'times the floor' },
    words: 'As above, but the lines beside it are looked at too, and the paragraphs of one block of its turn are cut anew. Lines below the edit move with their block.',
    isTiny: true,
    take: (text, pace) => take(text, pace, inParagraphs(text.text), '\n'),
  },
  {
    name: 'edit, speaker',
    measures: 'does the same where a speaker\'s label was typed: turns and exchanges are others',
    floor,
    limit: 660,
    goal: { most: 1000, of: 'times the floor' },
    words: 'A label decides who speaks below it, and through that roles and exchanges: lines, answers and words of all else are carried over, but turns are gone through from end to end and the text is put together anew, which grows with it. No step stands out: of 10 MB a fifth goes into putting the text together, a fifth into collecting what is dropped, a sixth into what is found out at once so that later edits are held against it, the rest in small parts into labels, roles, exchanges and speakers. Each of these steps goes over lists of all turns; to go on from the label to where turns are the same again, each would have to keep its state in pieces.',
    isTiny: true,
    take: (text, pace) => take(text, pace, inParagraphs(text.text), '\n\nChen Wenjun:\n\n'),
  },
  {
    name: 'edit, all asked for',
    measures: 'takes the first of these edits and makes the whole model and the list of all figures anew',
    floor,
    goal: { most: 40, of: 'times the floor', exponent: FLAT },
    words: 'Places of all turns and figures are written anew, as VS Code\'s own views ask for absolute ones: this grows with the text. Whoever asks for what stands in a line, as all that answers a keystroke does, does not pay for it. Lists that tell places when they are asked would make each reader of a transcript know of them, and those who go through all of them would pay the same.',
    isTiny: true,
    take: (text, pace) => take(text, pace, inParagraphs(text.text), 'x', 'all'),
  },
];

async function take({ text: old }: BenchText, pace: Pace, places: readonly number[], words: string, wanted: 'what changed' | 'all' = 'what changed'): Promise<Measured> {
  const starts = lineStarts(old);
  const edits = editsAt(places, words);
  const lines = old.split('\n');
  const { format, date } = parseTranscript(old);
  if (format === null) throw new Error('the text of the benchmark is no transcript');
  const live = openLive(old, format);
  const figures = openLiveFigures(old, { date });
  figures.figures();
  let floorsTurn = 0;
  let ourTurn = 0;
  return race(pace, {
    floor: () => {
      const { line, column, removed, added } = edits[floorsTurn++ % edits.length] ?? nothing;
      const before = lines[line] ?? '';
      const after = before.slice(0, column) + added + before.slice(column + removed);
      // Asked for a letter, the engine puts the pieces together: before it does not.
      return [(lines[line] = after), after.charCodeAt(column)];
    },
    ours: () => {
      const { at, line, removed, added } = edits[ourTurn++ % edits.length] ?? nothing;
      const change = [{ start: at, end: at + removed, text: added }];
      live.apply(change);
      figures.apply(change);
      return wanted === 'all' ? [live.transcript, figures.figures()] : [live.turnAt(at), figures.figuresIn({ start: starts[line] ?? 0, end: at + added.length + AROUND })];
    },
    peers: pace.peers ? [{ ...remark(old), note: 'the whole text again: it has no other way' }] : [],
  });

  /** Typed and taken back, at one place after the other. */
  function editsAt(offsets: readonly number[], typed: string): readonly Edit[] {
    return offsets.flatMap((at) => {
      const line = starts.findLastIndex((start) => start <= at);
      const place = { at, line, column: at - (starts[line] ?? 0) };
      return [{ ...place, removed: 0, added: typed }, { ...place, removed: typed.length, added: '' }];
    });
  }
}

function lineStarts(text: string): readonly number[] {
  return [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
}

/** Between two words of middling paragraphs, all over the text. */
function inParagraphs(text: string): readonly number[] {
  const fit = Array.from(text.matchAll(/^.{300,800}$/gm), ({ index }) => text.indexOf(' ', index + 100));
  return Array.from({ length: PLACES }, (_, number) => fit[Math.floor((number / PLACES) * fit.length)] ?? 0);
}

function inLongest(text: string): readonly number[] {
  const longest = text.split('\n').reduce((long, line) => (line.length > long.length ? line : long), '');
  return [text.indexOf(longest) + longest.indexOf(' ', longest.length / 2)];
}
