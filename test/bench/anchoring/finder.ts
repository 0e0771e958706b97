import type { AnchorState } from '../../../src/core/anchoring/anchor.ts';
import { anchorClaims } from '../../../src/core/anchoring/find-passage.ts';
import type { Claim } from '../../../src/core/claims/claim.ts';
import { codePointMap } from '../../../src/core/text/code-points.ts';
import type { Span } from '../../../src/core/text/span.ts';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript.ts';

/** Where a candidate says that a passage is; `span` null where it says that it is not sure. */
export interface Found {
  readonly state: AnchorState;
  readonly span: Span | null;
}

/** A way to find tagged passages again. */
export interface Finder {
  readonly name: string;
  readonly version: string;
  /** In the order of `claims`. */
  readonly find: (text: string, claims: readonly Claim[]) => Promise<readonly Found[]> | readonly Found[];
}

export const ours: Finder = {
  name: 'ours',
  version: '',
  find: (text, claims) => anchorClaims(text, claims, () => parseTranscript(text)).map(({ anchor: { state, span } }) => ({ state, span })),
};

/** A finder that looks for one passage after the other; `hint` is the stored place in UTF-16 offsets. */
export function oneByOne(name: string, version: string, find: (text: string, quote: Claim['quote'], hint: Span | null) => Promise<Found> | Found): Finder {
  return {
    name,
    version,
    find: async (text, claims) => {
      const points = codePointMap(text);
      const found: Found[] = [];
      for (const { quote, position } of claims) {
        found.push(await find(text, quote, position && { start: points.toUtf16(position.start), end: points.toUtf16(position.end) }));
      }
      return found;
    },
  };
}

export const lost: Found = { state: 'lost', span: null };

export function foundAt(start: number, end: number): Found {
  return { state: 'moved', span: { start, end } };
}
