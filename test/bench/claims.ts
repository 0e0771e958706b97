import { describePassage } from '../../src/core/anchoring/describe.ts';
import { describeFigures } from '../../src/core/claims/claim-figures.ts';
import type { Claim } from '../../src/core/claims/claim.ts';
import { unjudged } from '../../src/core/claims/edit-claim.ts';
import { findFigures } from '../../src/core/figures/find-figures.ts';
import { codePointMap } from '../../src/core/text/code-points.ts';
import type { Transcript } from '../../src/core/transcript/model.ts';
import { speakerOf } from '../../src/core/transcript/speaker-of.ts';
import { turnAt } from '../../src/core/transcript/turn-at.ts';

/** UTF-16 code units of a claim's words. */
const LENGTH = 120;

/** So many claims, evenly over the text, as a person would have tagged them: with speaker and figures. */
export function claimsOn(text: string, transcript: Transcript, count: number): readonly Claim[] {
  const points = codePointMap(text);
  return Array.from({ length: count }, (_, number): Claim => {
    const start = Math.floor((number / count) * (text.length - LENGTH));
    const span = { start, end: start + LENGTH };
    const turn = turnAt(transcript, start);
    const { quote, position } = describePassage(text, span, points);
    return {
      id: `urn:uuid:00000000-0000-4000-8000-${String(number).padStart(12, '0')}`, tags: ['statistic', 'comparison'].slice(0, 1 + (number % 2)), note: number % 4 === 0 ? 'To be held against the yearbook.' : '',
      quote, position, creator: 'Mirel Santoza', created: '2024-10-16T13:02:10Z', modified: null,
      context: { speaker: turn && speakerOf(turn), role: turn?.role ?? null, asker: null },
      figures: describeFigures(text, span, findFigures(text.slice(start, span.end)).map((figure) => ({ ...figure, span: { start: figure.span.start + start, end: figure.span.end + start } }))),
      ...unjudged, source: null,
    };
  });
}
