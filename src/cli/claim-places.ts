import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';
import type { AnchoredClaim } from '../core/anchoring/anchor.ts';
import { lineAt, type LineIndex, indexLines } from '../core/text/line-index.ts';
import type { LoadedDocument } from './load-document.ts';
import type { Place } from './terminal.ts';

/** Where a person should look at the claims of one document. */
export interface ClaimPlaces {
  /** At its passage, at the first place in question, or else at its entry in the sidecar. */
  of(claim: AnchoredClaim): Place;
  /** Where the id of the claim's entry stands in the sidecar. */
  inSidecar(id: string): Place;
}

/** The sidecar is read for places once, when the first is asked for. */
export function claimPlaces({ name, transcript, sidecar }: Pick<LoadedDocument, 'name' | 'transcript' | 'sidecar'>): ClaimPlaces {
  let known: ReadonlyMap<string, Place> | undefined;
  const inSidecar = (id: string): Place => {
    if (sidecar === null) return { file: name };
    known ??= itemPlaces(sidecar.name, sidecar.text);
    return known.get(id) ?? { file: sidecar.name };
  };
  return {
    of: ({ claim, anchor }) => {
      const span = anchor.span ?? anchor.candidates[0];
      return span === undefined ? inSidecar(claim.id) : placeAt(name, transcript.lines, span.start);
    },
    inSidecar,
  };
}

/** The place of each item's id, by the id. The ids of what stands inside an item, or beside the items, are others'. */
function itemPlaces(file: string, json: string): ReadonlyMap<string, Place> {
  const lines = indexLines(json);
  const ids = itemsOf(json).flatMap((item) => findNodeAtLocation(item, ['id']) ?? []);
  return new Map(ids.map((id) => [String(id.value), placeAt(file, lines, id.offset)]));
}

function itemsOf(json: string): readonly Node[] {
  try {
    const root = parseTree(json);
    return (root && findNodeAtLocation(root, ['items'])?.children) ?? [];
  } catch {
    // Nested too deeply for a recursive parser: the file must do for a place.
    return [];
  }
}

/** Of a UTF-16 offset. */
export function placeAt(file: string, lines: LineIndex, offset: number): Place {
  const line = lineAt(lines, offset);
  return { file, line: line + 1, column: offset - (lines.starts[line] ?? 0) + 1 };
}
