import * as vscode from 'vscode';
import { claimColors, claimLayers, marginMarks } from '../../../core/presentation/claim-layers.ts';
import type { Span } from '../../../core/text/span.ts';
import { toRange } from '../../convert.ts';
import type { Services, TranscriptDocument } from '../../services.ts';
import { createClaimLooks } from './claim-looks.ts';

type Marks = ReadonlyMap<vscode.TextEditorDecorationType, readonly Span[]>;

const noMarks: Marks = new Map<vscode.TextEditorDecorationType, readonly Span[]>();

interface Shown {
  readonly version: number;
  readonly marks: Marks;
}

/** Marks tagged passages, in layers where they overlap, and in the margin the lines on which they begin. */
export function registerDecorations({ transcripts, claims, codebooks }: Services): vscode.Disposable {
  const looks = createClaimLooks();
  /** What each editor shows: only what differs is sent to it. */
  const shown = new WeakMap<vscode.TextEditor, Shown>();

  function decorate(editor: vscode.TextEditor): void {
    const document = transcripts.find(editor.document.uri);
    // Ranges are those of this version; while a newer one waits to be read, VS Code itself moves what is shown.
    if (document !== undefined && document.version !== editor.document.version) return;
    const before = shown.get(editor);
    const marks = document === undefined ? noMarks : marksOf(document);
    const { version } = editor.document;
    for (const type of new Set([...marks.keys(), ...(before?.marks.keys() ?? [])])) {
      const spans = marks.get(type) ?? [];
      if (before?.version === version && sameSpans(before.marks.get(type) ?? [], spans)) continue;
      editor.setDecorations(type, document === undefined ? [] : spans.map((span) => toRange(document, span)));
    }
    shown.set(editor, { version, marks });
  }

  function marksOf(document: TranscriptDocument): Marks {
    const here = claims.claims(document.uri);
    const layers = claimLayers(here, claimColors(codebooks.for(document.uri)));
    const marks = new Map<vscode.TextEditorDecorationType, Span[]>();
    const add = (type: vscode.TextEditorDecorationType, span: Span): void => {
      const spans = marks.get(type);
      if (spans === undefined) marks.set(type, [span]);
      else spans.push(span);
    };
    for (const { span, depth, color } of layers.stretches) {
      for (const tint of [1, 2, 3] as const) if (tint <= depth) add(looks.tints[tint], span);
      add(looks.line(depth, color), span);
    }
    for (const { at, color } of layers.beginnings) add(looks.beginning(color), { start: at, end: at + 1 });
    for (const span of layers.changed) add(looks.changed, span);
    for (const span of layers.ambiguous) add(looks.ambiguous, span);
    for (const [line, mark] of marginMarks(document.transcript.lines, here, layers)) {
      const at = document.transcript.lines.starts[line] ?? 0;
      add(looks.margin[mark], { start: at, end: at });
    }
    return marks;
  }

  const decorateAll = (uri?: vscode.Uri): void => {
    for (const editor of vscode.window.visibleTextEditors) {
      if (uri === undefined || editor.document.uri.toString() === uri.toString()) decorate(editor);
    }
  };

  return vscode.Disposable.from(
    looks,
    claims.onDidChange(decorateAll),
    codebooks.onDidChange(() => decorateAll()),
    vscode.window.onDidChangeVisibleTextEditors((editors) => editors.forEach(decorate)),
  );
}

function sameSpans(a: readonly Span[], b: readonly Span[]): boolean {
  return a.length === b.length && a.every((span, index) => span.start === b[index]?.start && span.end === b[index].end);
}
