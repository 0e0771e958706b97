import * as vscode from 'vscode';
import { foldRangesInSteps } from '../../../core/presentation/fold-ranges.ts';
import { flatMapInSteps, type Steps } from '../../../core/text/steps.ts';
import type { Services, TranscriptDocument } from '../../services.ts';
import { inSlices } from '../../slices.ts';
import { transcriptSelector } from '../../transcript-selector.ts';

export function registerFolding({ transcripts }: Services): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    changed,
    transcripts.onDidChange(() => changed.fire()),
    vscode.languages.registerFoldingRangeProvider(transcriptSelector, {
      onDidChangeFoldingRanges: changed.event,
      async provideFoldingRanges(textDocument) {
        const document = await transcripts.read(textDocument);
        if (document === undefined) return [];
        return (await inSlices(foldsOf(document), () => document.isCurrent)) ?? undefined;
      },
    }),
  );
}

function* foldsOf({ transcript }: TranscriptDocument): Steps<vscode.FoldingRange[]> {
  return yield* flatMapInSteps(yield* foldRangesInSteps(transcript), 256, ({ start, end }) => [new vscode.FoldingRange(start, end)]);
}
