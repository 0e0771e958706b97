import { codePointMapInSteps, type CodePointMap } from '../text/code-points.ts';
import type { Steps } from '../text/steps.ts';
import type { Transcript } from '../transcript/model.ts';
import { lineBreakOf } from './wanted.ts';

/** How a text counts its characters and ends its lines: both take reading all of it. */
export interface TextUnits {
  readonly points: CodePointMap;
  /** Null where it has none, or several kinds. */
  readonly lineBreak: string | null;
}

/** Of texts whose transcripts are in use. The length tells a text from another that was given with the same transcript. */
const known = new WeakMap<Transcript, TextUnits & { readonly length: number }>();

/** Reads the text once for each transcript of it. */
export function* textUnits(text: string, transcript: Transcript | null): Steps<TextUnits> {
  const before = transcript === null ? undefined : known.get(transcript);
  if (before?.length === text.length) return before;
  const units = { points: yield* codePointMapInSteps(text), lineBreak: lineBreakOf(text), length: text.length };
  if (transcript !== null) known.set(transcript, units);
  return units;
}
