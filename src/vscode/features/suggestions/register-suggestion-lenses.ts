import * as vscode from 'vscode';
import { suggestionNumber } from '../../../core/presentation/suggestions/suggestion-words.ts';
import type { Services } from '../../services.ts';
import { transcriptSelector } from '../../transcript-selector.ts';
import { suggestionsSoon } from './shown-suggestions.ts';

/** How many suggestions a turn has, above it; a click walks through them. None until somebody asks for them. */
export function registerSuggestionLenses(services: Services, isShown: () => boolean, onDidChange: vscode.Event<void>): vscode.Disposable {
  return vscode.languages.registerCodeLensProvider(transcriptSelector, {
    onDidChangeCodeLenses: onDidChange,
    async provideCodeLenses(textDocument) {
      const document = isShown() ? await services.transcripts.read(textDocument) : undefined;
      if (document === undefined) return [];
      const counts = new Map<number, number>();
      for (const { turn } of (await suggestionsSoon(services, document)).open) counts.set(turn, (counts.get(turn) ?? 0) + 1);
      return [...counts].map(([turn, count]) => {
        const line = document.transcript.turns[turn]?.line ?? 0;
        return new vscode.CodeLens(new vscode.Range(line, 0, line, 0), {
          title: `$(lightbulb) ${suggestionNumber(count)}`, command: 'transcripts.suggestClaims', arguments: [{ uri: document.uri.toString(), turn }],
        });
      });
    },
  });
}
