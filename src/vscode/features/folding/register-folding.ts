import * as vscode from 'vscode';
import { foldRanges } from '../../../core/presentation/fold-ranges.ts';
import type { Services } from '../../services.ts';
import { transcriptSelector } from '../../transcript-selector.ts';

export function registerFolding({ transcripts }: Services): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    changed,
    transcripts.onDidChange(() => changed.fire()),
    vscode.languages.registerFoldingRangeProvider(transcriptSelector, {
      onDidChangeFoldingRanges: changed.event,
      provideFoldingRanges(textDocument) {
        const document = transcripts.get(textDocument);
        return document === undefined ? [] : foldRanges(document.transcript).map(({ start, end }) => new vscode.FoldingRange(start, end));
      },
    }),
  );
}
