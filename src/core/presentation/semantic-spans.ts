import { countBelow } from '../text/code-points.ts';
import type { Figure } from '../figures/model.ts';
import { sentencesOf } from '../text/sentences.ts';
import { overlaps, sliceTail, type Span } from '../text/span.ts';
import type { Role, Transcript } from '../transcript/model.ts';

export const semanticTypes = ['chair', 'official', 'press', 'speaker', 'figure', 'stageDirection', 'heading', 'question'] as const;
export type SemanticType = (typeof semanticTypes)[number];

export interface SemanticSpan {
  readonly span: Span;
  readonly type: SemanticType;
}

const typeOfRole: Readonly<Record<Role, SemanticType>> = { chair: 'chair', official: 'official', press: 'press', other: 'speaker' };

/**
 * What a transcript is to be coloured by in whatever language its text is, in order, without overlaps: labels by role, figures, header
 * words, asides, and around all these the questions of the press. Only what reaches into `within`, where that is given.
 */
export function semanticSpans(text: string, transcript: Transcript, figures: readonly Figure[], within: Span = { start: 0, end: text.length }): readonly SemanticSpan[] {
  const { turns, headings, pageBreaks, stageDirections } = transcript;
  const marks: SemanticSpan[] = [
    ...among(turns, ({ span }) => span, within).map(({ labelSpan, role }) => ({ span: labelSpan, type: typeOfRole[role] })),
    ...among(headings, (span) => span, within).map((span) => ({ span, type: 'heading' as const })),
    ...[pageBreaks, stageDirections].flatMap((spans) => among(spans, (span) => span, within)).map((span) => ({ span, type: 'stageDirection' as const })),
    ...figures.map(({ span }) => ({ span, type: 'figure' as const })),
  ];
  const apart = withoutOverlaps(marks.filter(({ span }) => overlaps(span, within)));
  return [...apart, ...questionSpans(text, transcript, apart, within)].sort((a, b) => a.span.start - b.span.start);
}

/** Those of things in the order of the text that may reach into a part of it: in a long text but a few are looked at. */
function among<Thing>(things: readonly Thing[], spanOf: (thing: Thing) => Span, within: Span): readonly Thing[] {
  const isAbove = (is: (span: Span) => boolean) => (index: number): boolean => things.slice(index, index + 1).every((thing) => is(spanOf(thing)));
  return things.slice(countBelow(things.length, isAbove(({ end }) => end <= within.start)), countBelow(things.length, isAbove(({ start }) => start < within.end)));
}

function withoutOverlaps(spans: SemanticSpan[]): readonly SemanticSpan[] {
  spans.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  let end = 0;
  return spans.filter(({ span }) => {
    if (span.start < end || span.end <= span.start) return false;
    end = span.end;
    return true;
  });
}

/** The press's sentences that end in a question mark, but for the `marks` (in order) within them. */
function questionSpans(text: string, { turns }: Transcript, marks: readonly SemanticSpan[], within: Span): readonly SemanticSpan[] {
  const questions: SemanticSpan[] = [];
  let next = 0;
  for (const turn of among(turns, ({ span }) => span, within)) {
    if (turn.role !== 'press' || !overlaps(turn.span, within)) continue;
    for (const sentence of turn.paragraphs.flatMap((paragraph) => (overlaps(paragraph, within) ? sentencesOf(text, paragraph) : []))) {
      if (!overlaps(sentence, within) || !/[?？]["'”’»)\]」』）*_]*$/u.test(sliceTail(text, sentence, 8))) continue;
      let start = sentence.start;
      for (; (marks[next]?.span.end ?? Infinity) <= start; next++);
      for (; (marks[next]?.span.start ?? Infinity) < sentence.end; next++) {
        const mark = marks[next]?.span ?? sentence;
        if (mark.start > start) questions.push({ span: { start, end: mark.start }, type: 'question' });
        start = mark.end;
      }
      if (start < sentence.end) questions.push({ span: { start, end: sentence.end }, type: 'question' });
    }
  }
  return questions;
}
