import * as vscode from 'vscode';
import type { Row, RowKind } from '../../../core/presentation/row.ts';
import { outlineRowsInSteps } from '../../../core/presentation/turn-rows.ts';
import { flatMapInSteps, type Steps } from '../../../core/text/steps.ts';
import { toPosition } from '../../convert.ts';
import type { Services, TranscriptDocument } from '../../services.ts';
import { sharedMaking } from '../../shared-making.ts';
import { transcriptSelector } from '../../transcript-selector.ts';

/** The rows of the view Turns for Outline, breadcrumbs, sticky scroll and Go to Symbol. */
export function registerSymbols({ transcripts }: Services): vscode.Disposable {
  const symbols = sharedMaking(symbolsOf);
  return vscode.languages.registerDocumentSymbolProvider(
    transcriptSelector,
    {
      async provideDocumentSymbols(textDocument, token) {
        const document = await transcripts.readAtRest(textDocument);
        if (document === undefined) return [];
        return (await symbols(document, token)) ?? undefined;
      },
    },
    { label: vscode.l10n.t('Transcript') },
  );
}

/** Exchanges with a few turns each, whose first words are read. */
const STEP = 8;

function* symbolsOf(document: TranscriptDocument): Steps<vscode.DocumentSymbol[]> {
  return yield* flatMapInSteps(yield* outlineRowsInSteps(document), STEP, (row) => symbolOf(document, row));
}

function symbolOf(document: TranscriptDocument, row: Row): vscode.DocumentSymbol[] {
  if (row.span === null) return [];
  const start = toPosition(document, row.span.start);
  const range = new vscode.Range(start, toPosition(document, row.span.end));
  // What is selected on the way there: the label's line, or as much of it as is the row's.
  const line = document.transcript.lines.starts[start.line + 1] ?? document.transcript.lines.length;
  const selection = new vscode.Range(start, toPosition(document, Math.min(row.span.end, Math.max(row.span.start, line - 1))));
  // A symbol must have a name; a label may be of white space alone.
  const symbol = new vscode.DocumentSymbol(row.label.trim() || '…', row.description, kindOf(row.kind), range, range.contains(selection) ? selection : new vscode.Range(start, start));
  symbol.children = row.children.flatMap((child) => symbolOf(document, child));
  return [symbol];
}

function kindOf(kind: RowKind): vscode.SymbolKind {
  switch (kind) {
    case 'title':
      return vscode.SymbolKind.File;
    case 'exchange':
      return vscode.SymbolKind.Event;
    case 'turn.press':
      return vscode.SymbolKind.Variable;
    case 'turn.official':
      return vscode.SymbolKind.Method;
    case 'turn.other':
      return vscode.SymbolKind.Class;
    case 'turn.chair':
    case 'interlude':
      return vscode.SymbolKind.Interface;
    case 'point':
      return vscode.SymbolKind.EnumMember;
    default:
      return vscode.SymbolKind.Namespace;
  }
}
