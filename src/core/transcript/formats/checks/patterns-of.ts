import type { Format } from '../format.ts';
import type { Reach } from './check-pattern.ts';

export interface PatternPlace {
  readonly path: readonly (string | number)[];
  readonly source: string;
  /** As it is compiled, as far as the flags change what it reads. */
  readonly flags: string;
  readonly reach: Reach;
  /** Groups without which it is of no use. */
  readonly groups: readonly string[];
  /** Whether it must not match where nothing stands. */
  readonly mustTake: boolean;
}

/** With the path inside its field. */
type Found = PatternPlace;
type Field = Exclude<keyof Format, 'name' | 'title'>;

const one = (source: string, reach: Reach, more: Partial<PatternPlace> = {}): Found => ({ path: [], source, flags: 'u', reach, groups: [], mustTake: false, ...more });
const list = (sources: readonly string[], reach: Reach, more: Partial<PatternPlace> = {}): Found[] => sources.map((source, index) => ({ ...one(source, reach, more), path: [index] }));
const none = (): Found[] => [];

/** The patterns in each field; a field that is added to `Format` has to be added here. */
const patternsIn: { readonly [Name in Field]: (value: Format[Name]) => readonly Found[] } = {
  labels: (shapes) => shapes.map(({ pattern, at }, index) => ({
    ...one(pattern, at === 'anywhere' ? 'text' : 'line', { groups: ['label'], mustTake: true }), path: [index, 'pattern'],
  })),
  never: (source) => [one(source, 'line', { flags: 'iu' })],
  except: none,
  maxLabelLength: none,
  joinSameSpeaker: none,
  opening: (rules) => rules.flatMap(({ begins, below, speaker }, index) => [
    { ...one(begins, 'text'), path: [index, 'begins'] },
    ...(below === undefined ? [] : [{ ...one(below, 'text'), path: [index, 'below'] }]),
    ...(speaker === undefined ? [] : [{ ...one(speaker, 'text', { groups: ['name'] }), path: [index, 'speaker'] }]),
  ]),
  honorifics: none,
  shortNames: none,
  offices: none,
  roles: (rules) => rules.flatMap(({ label, says }, index) => [
    ...(label === undefined ? [] : [{ ...one(label, 'line'), path: [index, 'label'] }]),
    ...(says === undefined ? [] : [{ ...one(says, 'text'), path: [index, 'says'] }]),
  ]),
  otherwise: none,
  otherSpeakers: none,
  roleWords: none,
  participantHeadings: none,
  dateHeadings: none,
  otherHeadings: none,
  chairOffice: (source) => [one(source, 'text', { flags: 'iu' })],
  announced: (rules) => rules.map(({ pattern }, index) => ({ ...one(pattern, 'text', { groups: ['name'] }), path: [index, 'pattern'] })),
  titles: (sources) => list(sources, 'text', { groups: ['title'] }),
  titleEnds: (source) => [one(source, 'line')],
  settings: (sources) => list(sources, 'text'),
  listings: (rules) => rules.map(({ pattern }, index) => ({ ...one(pattern, 'text'), path: [index, 'pattern'] })),
  dialogues: (sources) => list(sources, 'text'),
  ownIntroductions: (sources) => list(sources, 'line', { groups: ['outlet'] }),
  introductions: (sources) => list(sources, 'text', { groups: ['name'] }),
  speech: (speech) => Object.entries(speech).map(([name, source]) => ({ ...one(source, 'text'), path: [name] })),
  questions: none,
  // These five see no more of a turn than its first or last words.
  followUp: (source) => [one(source, 'line')],
  asksAnew: (source) => [one(source, 'line')],
  courtesy: (source) => [one(source, 'line')],
  leavesOpen: (source) => [one(source, 'line')],
  askers: (source) => [one(source, 'line', { groups: source === '' ? [] : ['name'] })],
  sameAsker: none,
  proceedings: none,
  calls: (sources) => list(sources, 'line'),
  pageBreak: none,
  furniture: (sources) => list(sources, 'line'),
  furnitureWithin: (sources) => list(sources, 'text', { mustTake: true }),
  timings: (sources) => list(sources, 'line', { groups: ['start'] }),
  layoutBlocks: (sources) => list(sources, 'line'),
  cueIds: none,
  markup: (source) => [one(source, 'line')],
  sections: (sources) => list(sources, 'line'),
  silences: (sources) => list(sources, 'line'),
  paragraphIndent: none,
  stageDirections: none,
  caption: (source) => [one(source, 'line')],
  backMatter: (sources) => list(sources, 'line'),
  closes: (sources) => list(sources, 'line'),
  points: (series) => series.map(({ ends }, index) => ({ ...one(ends, 'line', { flags: 'iu' }), path: [index, 'ends'] })),
  mustAsk: none,
  minMeanWords: none,
  evidence: (signs) => signs.map(({ pattern }, index) => ({ ...one(pattern, 'text', { flags: 'mu' }), path: [index, 'pattern'] })),
  requires: (source) => [one(source, 'text', { flags: 'mu' })],
  proof: (source) => [one(source, 'text', { flags: 'mu' })],
  threshold: none,
};

/** All patterns of the fields that are there, with their places. The fields must have the types that `Format` gives them. */
export function patternsOf(format: Partial<Format>): readonly PatternPlace[] {
  return Object.entries(patternsIn).flatMap(([name, find]) => {
    const value = format[name as Field];
    // Each finder takes what its own field holds, which the compiler cannot follow through a loop.
    const found = value === undefined ? [] : (find as (value: Format[Field]) => readonly Found[])(value);
    return found.map((place) => ({ ...place, path: [name, ...place.path] }));
  });
}
