import * as vscode from 'vscode';
import { claimColors, claimLayersInSteps, marginMarks } from '../../../core/presentation/claim-layers.ts';
import type { Span } from '../../../core/text/span.ts';
import { flatMapInSteps, type Steps } from '../../../core/text/steps.ts';
import { toRange } from '../../convert.ts';
import type { Services, TranscriptDocument } from '../../services.ts';
import { inSlices } from '../../slices.ts';
import { createClaimLooks } from './claim-looks.ts';

type Marks = ReadonlyMap<vscode.TextEditorDecorationType, readonly Span[]>;

const noMarks: Marks = new Map<vscode.TextEditorDecorationType, readonly Span[]>();
/** Passages in one step. */
const STEP = 256;

/** What an editor shows of one look. */
interface Sent {
  readonly version: number;
  readonly spans: readonly Span[];
}

/** Marks tagged passages, in layers where they overlap, and in the margin the lines on which they begin. */
export function registerDecorations({ transcripts, claims, codebooks }: Services): vscode.Disposable {
  const looks = createClaimLooks();
  /** Only what differs is sent. */
  const sent = new WeakMap<vscode.TextEditor, Map<vscode.TextEditorDecorationType, Sent>>();
  const latest = new WeakMap<vscode.TextEditor, symbol>();
  let disposed = false;

  /** Those of thousands of claims in slices: a later call takes the place of one that is not done yet. */
  function decorate(editor: vscode.TextEditor): void {
    const document = transcripts.find(editor.document.uri);
    // Ranges are those of this version; while a newer one waits to be read, VS Code itself moves what is shown.
    if (document !== undefined && document.version !== editor.document.version) return;
    const call = Symbol('one decorating');
    latest.set(editor, call);
    const { version } = editor.document;
    void inSlices(decorateInSteps(editor, document), () => !disposed && latest.get(editor) === call && editor.document.version === version);
  }

  function* decorateInSteps(editor: vscode.TextEditor, document: TranscriptDocument | undefined): Steps<void> {
    const marks = document === undefined ? noMarks : yield* marksInSteps(document);
    const before = sent.get(editor) ?? new Map<vscode.TextEditorDecorationType, Sent>();
    sent.set(editor, before);
    const { version } = editor.document;
    for (const type of new Set([...marks.keys(), ...before.keys()])) {
      const spans = marks.get(type) ?? [];
      const known = before.get(type);
      if (known?.version === version && sameSpans(known.spans, spans)) continue;
      const ranges = document === undefined ? [] : yield* flatMapInSteps(spans, STEP, (span) => [toRange(document, span)]);
      yield;
      editor.setDecorations(type, ranges);
      before.set(type, { version, spans });
      yield;
    }
  }

  function* marksInSteps(document: TranscriptDocument): Steps<Marks> {
    const here = claims.claims(document.uri);
    const layers = yield* claimLayersInSteps(here, claimColors(codebooks.for(document.uri)));
    const marks = new Map<vscode.TextEditorDecorationType, Span[]>();
    const add = (type: vscode.TextEditorDecorationType, span: Span): void => {
      const spans = marks.get(type);
      if (spans === undefined) marks.set(type, [span]);
      else spans.push(span);
    };
    for (const [index, { span, depth, color }] of layers.stretches.entries()) {
      for (const tint of [1, 2, 3] as const) if (tint <= depth) add(looks.tints[tint], span);
      add(looks.line(depth, color), span);
      if (index % STEP === STEP - 1) yield;
    }
    for (const { at, color } of layers.beginnings) add(looks.beginning(color), { start: at, end: at + 1 });
    for (const span of layers.changed) add(looks.changed, span);
    for (const span of layers.ambiguous) add(looks.ambiguous, span);
    yield;
    for (const [line, mark] of marginMarks(document.transcript.lines, here, layers)) {
      const at = document.transcript.lines.starts[line] ?? 0;
      add(looks.margin[mark], { start: at, end: at });
    }
    yield;
    return marks;
  }

  const decorateAll = (uri?: vscode.Uri): void => {
    for (const editor of vscode.window.visibleTextEditors) {
      if (uri === undefined || editor.document.uri.toString() === uri.toString()) decorate(editor);
    }
  };

  return vscode.Disposable.from(
    looks,
    new vscode.Disposable(() => (disposed = true)),
    claims.onDidChange(decorateAll),
    codebooks.onDidChange(() => decorateAll()),
    vscode.window.onDidChangeVisibleTextEditors((editors) => editors.forEach(decorate)),
  );
}

function sameSpans(a: readonly Span[], b: readonly Span[]): boolean {
  return a.length === b.length && a.every((span, index) => span.start === b[index]?.start && span.end === b[index].end);
}
