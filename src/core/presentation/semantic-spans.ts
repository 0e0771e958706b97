import type { Figure } from '../figures/model.ts';
import type { Span } from '../text/span.ts';
import type { Role, Transcript } from '../transcript/model.ts';

export const semanticTypes = ['chair', 'official', 'press', 'speaker', 'figure', 'stageDirection', 'heading'] as const;
export type SemanticType = (typeof semanticTypes)[number];

export interface SemanticSpan {
  readonly span: Span;
  readonly type: SemanticType;
}

const typeOfRole: Readonly<Record<Role, SemanticType>> = { chair: 'chair', official: 'official', press: 'press', other: 'speaker' };

/** The labels of all turns, told apart by role. The transcript's own grammar colours the rest. */
export function labelSpans(transcript: Transcript): readonly SemanticSpan[] {
  return transcript.turns.map(({ labelSpan, role }) => ({ span: labelSpan, type: typeOfRole[role] }));
}

/** All that a transcript in another language (Markdown) is to be coloured by, in order, without overlaps. */
export function allSpans(transcript: Transcript, figures: readonly Figure[]): readonly SemanticSpan[] {
  const spans: SemanticSpan[] = [
    ...labelSpans(transcript),
    ...transcript.headings.map((span) => ({ span, type: 'heading' as const })),
    ...[...transcript.pageBreaks, ...transcript.stageDirections].map((span) => ({ span, type: 'stageDirection' as const })),
    ...figures.map(({ span }) => ({ span, type: 'figure' as const })),
  ];
  spans.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  let end = 0;
  return spans.filter(({ span }) => {
    if (span.start < end || span.end <= span.start) return false;
    end = span.end;
    return true;
  });
}
