import type { Span } from '../../../src/core/text/span.ts';

/** What a code unit of a later text is: one of the first text that is still there, typed, said twice by now, or page furniture. */
export const kept = 0;
export const typed = 1;
export const copied = 2;
export const furniture = 3;

/** A text that came from another by edits, with where each of its code units came from. */
export interface Version {
  readonly text: string;
  /** By UTF-16 offset: the offset in the first text; of what was typed over something the offset of what it replaced, else -1. */
  readonly origin: Int32Array;
  /** By UTF-16 offset: `kept`, `typed`, `copied` or `furniture`. */
  readonly kind: Uint8Array;
}

/** What stands in place of a stretch: words, or stretches of the same version. */
export type Piece = { readonly words: string; readonly kind: number } | { readonly from: number; readonly to: number; readonly copy?: true };

/** `start` and `end` in offsets of the version before. */
export interface Replacement extends Span {
  readonly pieces: readonly Piece[];
}

export function firstVersion(text: string): Version {
  return { text, origin: Int32Array.from({ length: text.length }, (_, at) => at), kind: new Uint8Array(text.length) };
}

/** The version after replacements, which must not overlap. */
export function replaceIn(version: Version, replacements: readonly Replacement[]): Version {
  const parts: string[] = [];
  const origin: number[] = [];
  const kind: number[] = [];
  const keep = (from: number, to: number, isCopy: boolean): void => {
    parts.push(version.text.slice(from, to));
    for (let at = from; at < to; at++) {
      origin.push(version.origin[at] ?? -1);
      kind.push(isCopy ? copied : (version.kind[at] ?? typed));
    }
  };
  let from = 0;
  for (const { start, end, pieces } of [...replacements].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < from) throw new Error('replacements overlap');
    keep(from, start, false);
    for (const piece of pieces) {
      if ('words' in piece) {
        parts.push(piece.words);
        for (let count = 0; count < piece.words.length; count++) {
          origin.push(start < end ? (version.origin[start] ?? -1) : -1);
          // A slip within the copy of a paragraph is of the copy: what it stands for stands where it stood.
          kind.push(piece.kind === typed && start < end && version.kind[start] === copied ? copied : piece.kind);
        }
      } else keep(piece.from, piece.to, piece.copy === true);
    }
    from = end;
  }
  keep(from, version.text.length, false);
  return { text: parts.join(''), origin: Int32Array.from(origin), kind: Uint8Array.from(kind) };
}

/** The version with each match spelled otherwise: what stands there instead came from the match's first code unit, and is still there. */
export function respell(version: Version, pattern: RegExp, spell: (words: string, index: number) => string): Version {
  const parts: string[] = [];
  const origin: number[] = [];
  const kind: number[] = [];
  let from = 0;
  const keep = (to: number): void => {
    parts.push(version.text.slice(from, to));
    for (; from < to; from++) {
      origin.push(version.origin[from] ?? -1);
      kind.push(version.kind[from] ?? typed);
    }
  };
  for (const match of version.text.matchAll(pattern)) {
    const spelled = spell(match[0], match.index);
    if (spelled === match[0]) continue;
    keep(match.index);
    parts.push(spelled);
    for (let unit = 0; unit < spelled.length; unit++) {
      origin.push(version.origin[Math.min(match.index + unit, match.index + match[0].length - 1)] ?? -1);
      kind.push(version.kind[match.index] ?? typed);
    }
    from = match.index + match[0].length;
  }
  keep(version.text.length);
  return { text: parts.join(''), origin: Int32Array.from(origin), kind: Uint8Array.from(kind) };
}
