import * as vscode from 'vscode';
import type { AnchoredClaim, AnchorState } from '../../../core/anchoring/anchor.ts';
import { toRange } from '../../convert.ts';
import type { Services, TranscriptDocument } from '../../services.ts';

type Look = 'sure' | 'changed' | 'ambiguous';

/**
 * Marks tagged passages: a tint and a line below, which is solid where the passage is found for sure, dashed where its words were
 * changed, dotted at each place that it could be in. Lines and tints take no room, so the text never moves.
 */
export function registerDecorations({ transcripts, claims }: Services): vscode.Disposable {
  const looks: Readonly<Record<Look, vscode.TextEditorDecorationType>> = {
    sure: line('solid', 'transcripts.claimBorder', 'transcripts.claimBackground'),
    changed: line('dashed', 'transcripts.doubtfulClaimBorder', 'transcripts.doubtfulClaimBackground'),
    ambiguous: line('dotted', 'transcripts.doubtfulClaimBorder', 'transcripts.doubtfulClaimBackground'),
  };

  function decorate(editor: vscode.TextEditor): void {
    const document = transcripts.find(editor.document.uri);
    // Ranges are those of this version; while a newer one waits to be read, VS Code itself moves what is shown.
    if (document !== undefined && document.version !== editor.document.version) return;
    const here = document === undefined ? [] : claims.claims(document.uri);
    for (const look of ['sure', 'changed', 'ambiguous'] as const) {
      editor.setDecorations(looks[look], document === undefined ? [] : ranges(document, here, look));
    }
  }

  function decorateAll(uri: vscode.Uri): void {
    for (const editor of vscode.window.visibleTextEditors) {
      if (editor.document.uri.toString() === uri.toString()) decorate(editor);
    }
  }

  return vscode.Disposable.from(
    ...Object.values(looks),
    claims.onDidChange(decorateAll),
    transcripts.onDidChange(decorateAll),
    vscode.window.onDidChangeVisibleTextEditors((editors) => editors.forEach(decorate)),
  );
}

function line(style: 'solid' | 'dashed' | 'dotted', border: string, background: string): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    borderStyle: style,
    borderWidth: '0 0 2px 0',
    borderColor: new vscode.ThemeColor(border),
    backgroundColor: new vscode.ThemeColor(background),
    overviewRulerColor: new vscode.ThemeColor(border),
    overviewRulerLane: vscode.OverviewRulerLane.Right,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}

function ranges(document: TranscriptDocument, claims: readonly AnchoredClaim[], look: Look): vscode.Range[] {
  const spans = claims.flatMap(({ anchor }) => {
    if (lookOf(anchor.state) !== look) return [];
    return anchor.span === null ? anchor.candidates : [anchor.span];
  });
  return spans.map((span) => toRange(document, span));
}

function lookOf(state: AnchorState): Look | null {
  switch (state) {
    case 'exact':
    case 'moved':
      return 'sure';
    case 'changed':
    case 'ambiguous':
      return state;
    case 'lost':
      return null;
  }
}
