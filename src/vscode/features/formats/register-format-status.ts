import * as vscode from 'vscode';
import type { Services, TranscriptDocument } from '../../services.ts';
import { transcriptSelector } from '../../transcript-selector.ts';

/** Shows among the states of the language how the active transcript is read, and leads to the choice. */
export function registerFormatStatus({ formats, transcripts }: Services): vscode.Disposable {
  let item: vscode.LanguageStatusItem | undefined;
  const show = (active: TranscriptDocument | undefined): void => {
    if (active === undefined) {
      item?.dispose();
      item = undefined;
      return;
    }
    item ??= createItem();
    const { format: name } = active.transcript;
    const chosen = transcripts.chosenFormat(active.uri);
    item.text = formats.for(active.uri).find((format) => format.name === name)?.title ?? name ?? '';
    const missing = chosen !== null && chosen !== name;
    item.severity = missing ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
    item.detail = missing
      ? vscode.l10n.t('The format "{0}" that was chosen is not there', chosen)
      : chosen === null ? vscode.l10n.t('Format, found by the content') : vscode.l10n.t('Format, chosen');
  };
  return vscode.Disposable.from(
    transcripts.onDidChangeActive(show),
    transcripts.onDidChange((uri) => {
      if (uri.toString() === transcripts.activeUri?.toString()) show(transcripts.active);
    }),
    { dispose: () => item?.dispose() },
  );
}

function createItem(): vscode.LanguageStatusItem {
  const item = vscode.languages.createLanguageStatusItem('transcripts.format', transcriptSelector);
  item.name = vscode.l10n.t('Format of the Transcript');
  item.command = { command: 'transcripts.chooseFormat', title: vscode.l10n.t('Choose Format') };
  return item;
}
