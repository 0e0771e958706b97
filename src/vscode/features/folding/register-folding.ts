import * as vscode from 'vscode';
import { foldRangesInSteps } from '../../../core/presentation/fold-ranges.ts';
import { flatMapInSteps, type Steps } from '../../../core/text/steps.ts';
import type { Services, TranscriptDocument } from '../../services.ts';
import { sharedMaking } from '../../shared-making.ts';
import { transcriptSelector } from '../../transcript-selector.ts';

export function registerFolding({ transcripts }: Services): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const folds = sharedMaking(foldsOf);
  return vscode.Disposable.from(
    changed,
    transcripts.onDidChange(() => changed.fire()),
    vscode.languages.registerFoldingRangeProvider(transcriptSelector, {
      onDidChangeFoldingRanges: changed.event,
      async provideFoldingRanges(textDocument, _context, token) {
        const document = await transcripts.readAtRest(textDocument);
        if (document === undefined) return [];
        return (await folds(document, token)) ?? undefined;
      },
    }),
  );
}

function* foldsOf({ transcript }: TranscriptDocument): Steps<vscode.FoldingRange[]> {
  return yield* flatMapInSteps(yield* foldRangesInSteps(transcript), 256, ({ start, end }) => [new vscode.FoldingRange(start, end)]);
}
