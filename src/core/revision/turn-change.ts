import { findFigures } from '../figures/find-figures.ts';
import type { Figure } from '../figures/model.ts';
import { indexFigures } from '../figures/relations/same.ts';
import { overlaps, sliceSpan, type Span } from '../text/span.ts';
import { wordHunks } from '../text/word-difference.ts';
import type { Turn } from '../transcript/model.ts';
import { speakerOf } from '../transcript/speaker-of.ts';
import type { Version } from './units.ts';

/** Words that were said differently; one side is empty where words came or went. */
export interface WordChange {
  readonly before: string;
  readonly after: string;
  /** Of the new text; empty where words went. */
  readonly span: Span;
  /** The figures among them say something else now, or are there in one version alone. */
  readonly isFigure: boolean;
}

export type TurnChange =
  | { readonly kind: 'same' | 'moved'; readonly old: Turn; readonly now: Turn }
  /** `speaker`: who said it before and now, where that differs. */
  | { readonly kind: 'changed'; readonly old: Turn; readonly now: Turn; readonly words: readonly WordChange[]; readonly speaker: { readonly before: string | null; readonly after: string | null } | null }
  | { readonly kind: 'new'; readonly now: Turn }
  | { readonly kind: 'gone'; readonly old: Turn };

/** What differs in a turn that both versions have. */
export function turnChange(old: Version, before: Turn, now: Version, after: Turn, isSame: boolean): TurnChange {
  if (isSame) return { kind: 'same', old: before, now: after };
  const [was, is] = [speakerOf(before), speakerOf(after)];
  return { kind: 'changed', old: before, now: after, words: wordChanges(old, before, now, after), speaker: was === is ? null : { before: was, after: is } };
}

function wordChanges(old: Version, before: Turn, now: Version, after: Turn): readonly WordChange[] {
  const [was, is] = [saidIn(old, before), saidIn(now, after)];
  const hunks = wordHunks(was.text, is.text, { before: was.figures.map(({ span }) => span), after: is.figures.map(({ span }) => span) });
  return hunks.map((hunk) => ({
    before: sliceSpan(was.text, hunk.before),
    after: sliceSpan(is.text, hunk.after),
    span: { start: hunk.after.start + is.from, end: hunk.after.end + is.from },
    isFigure: values(was, hunk.before) !== values(is, hunk.after),
  }));
}

interface Said {
  readonly text: string;
  /** UTF-16 offset of the first word in the whole text. */
  readonly from: number;
  /** Offsets of `text`. */
  readonly figures: readonly Figure[];
  /** What each figure is worth, in whatever words. */
  readonly worth: readonly string[];
}

function saidIn({ text, transcript }: Version, turn: Turn): Said {
  const from = turn.paragraphs[0]?.start ?? turn.span.end;
  const said = text.slice(from, turn.paragraphs.at(-1)?.end ?? from);
  const figures = findFigures(said, { date: transcript.date });
  return { text: said, from, figures, worth: indexFigures(said, figures).keys.map(({ value }) => value) };
}

/** What the figures in a stretch are worth, in any order. */
function values({ figures, worth }: Said, span: Span): string {
  return worth.filter((_, index) => overlaps(figures[index]?.span ?? { start: 0, end: 0 }, span)).sort().join('\n');
}
