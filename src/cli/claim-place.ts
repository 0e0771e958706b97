import type { AnchoredClaim } from '../core/anchoring/anchor.ts';
import { lineAt, type LineIndex, indexLines } from '../core/text/line-index.ts';
import type { LoadedDocument } from './load-document.ts';
import type { Place } from './terminal.ts';

/** Where a person should look at a claim: at its passage, at the first place in question, or else at its entry in the sidecar. */
export function claimPlace(document: LoadedDocument, { claim, anchor }: AnchoredClaim): Place {
  const span = anchor.span ?? anchor.candidates[0];
  return span === undefined ? sidecarPlace(document, claim.id) : placeAt(document.name, document.transcript.lines, span.start);
}

/** The line of the sidecar on which the claim's id stands. */
export function sidecarPlace({ name, sidecar }: LoadedDocument, id: string): Place {
  if (sidecar === null) return { file: name };
  const offset = sidecar.text.indexOf(JSON.stringify(id));
  return offset === -1 ? { file: sidecar.name } : placeAt(sidecar.name, indexLines(sidecar.text), offset);
}

function placeAt(file: string, lines: LineIndex, offset: number): Place {
  const line = lineAt(lines, offset);
  return { file, line: line + 1, column: offset - (lines.starts[line] ?? 0) + 1 };
}
