import { sliceSpan } from '../../text/span.ts';
import type { CompiledFormat } from '../formats/compile-format.ts';
import type { Participant, Role } from '../model.ts';
import type { ScannedLines } from './scan-lines.ts';
import type { TextLine } from './word-lines.ts';

/** A turn that nobody put a label to, at the very beginning. */
export interface Opening {
  readonly line: number;
  /** UTF-16 offset at which it begins. */
  readonly at: number;
  readonly role: Role;
  /** Null where nothing tells who speaks. */
  readonly speaker: string | null;
}

/** By the first of the format's rules that one of the `lines` above the first label satisfies. */
export function findOpening(
  text: string, { marks }: ScannedLines, lines: readonly TextLine[], title: string | null, participants: readonly Participant[], format: CompiledFormat,
): Opening | null {
  for (const { begins, below, role, speaker } of format.opening) {
    const section = below && marks.find(({ kind, instead, span }) => (kind === 'section' || instead === 'section') && below.test(sliceSpan(text, span)));
    if (below && !section) continue;
    const first = lines.find(({ line, span }) => line > (section?.line ?? -1) && begins.test(sliceSpan(text, span)));
    if (!first) continue;
    const above = lines.filter(({ line }) => line < first.line).map(({ span }) => sliceSpan(text, span));
    const named = speaker === undefined ? undefined : [title ?? '', ...above].map((words) => speaker.exec(words)?.groups?.['name']).find((name) => name !== undefined);
    const listed = participants.filter((participant) => participant.role === role);
    return { line: first.line, at: first.span.start, role, speaker: named ?? (listed.length === 1 ? (listed[0]?.name ?? null) : null) };
  }
  return null;
}
