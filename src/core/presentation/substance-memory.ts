import { changedPart, type ChangedPart } from '../text/changed-part.ts';
import type { Span } from '../text/span.ts';
import type { Turn } from '../transcript/model.ts';
import { type Substance, substanceOf } from './substance.ts';

/** Where turns come to their matter, from one version of a text to the next: what was not edited is not read again. */
export interface SubstanceMemory {
  /** The same as `substanceOf`. */
  of(text: string, turn: Turn): Substance | null;
}

interface Known {
  readonly span: Span;
  readonly paragraphs: readonly Span[];
  readonly substance: Substance | null;
}

export function createSubstanceMemory(): SubstanceMemory {
  let last = '';
  /** By where a turn begins, and how far it has moved since. */
  let all = new Map<number, { readonly known: Known; readonly by: number }>();
  const goOn = (text: string): void => {
    const part = changedPart(last, text);
    const moved: typeof all = new Map();
    for (const { known, by } of all.values()) {
      const far = movedBy(known.span, by, part);
      if (far !== null) moved.set(known.span.start + far, { known, by: far });
    }
    [last, all] = [text, moved];
  };
  return {
    of(text, turn) {
      if (text !== last) goOn(text);
      const before = all.get(turn.span.start);
      if (before !== undefined && isSameTurn(before.known, turn, before.by)) return moveSubstance(before.known.substance, before.by);
      const { span, paragraphs } = turn;
      const substance = substanceOf(text, turn);
      all.set(span.start, { known: { span, paragraphs, substance }, by: 0 });
      return substance;
    },
  };
}

/** How far a span that had moved by so much has moved now; null where what it holds was edited. */
function movedBy({ start, end }: Span, by: number, part: ChangedPart): number | null {
  if (end + by <= part.start) return by;
  return start + by >= part.endBefore ? by + part.endAfter - part.endBefore : null;
}

function isSameTurn({ span, paragraphs }: Known, turn: Turn, by: number): boolean {
  return turn.span.end === span.end + by && turn.paragraphs.length === paragraphs.length &&
    turn.paragraphs.every(({ start, end }, index) => start === (paragraphs[index]?.start ?? 0) + by && end === (paragraphs[index]?.end ?? 0) + by);
}

function moveSubstance(substance: Substance | null, by: number): Substance | null {
  if (substance === null || by === 0) return substance;
  const { paragraph, sentence } = substance;
  return { paragraph: { start: paragraph.start + by, end: paragraph.end + by }, sentence: { start: sentence.start + by, end: sentence.end + by } };
}
