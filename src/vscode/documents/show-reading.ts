import * as vscode from 'vscode';
import type { LongReadings } from './long-readings.ts';

/** What is done sooner is not worth a word. */
const PATIENCE_MS = 300;

/** Says while a long transcript is being read, in the status bar and above its turns; a click or a command stops it, another resumes it. */
export function showReading(readings: LongReadings, examine: (document: vscode.TextDocument) => void): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('transcripts.reading', vscode.StatusBarAlignment.Left);
  item.name = vscode.l10n.t('Reading of Long Transcripts');
  let patience: ReturnType<typeof setTimeout> | undefined;
  let end: (() => void) | undefined;
  const documents = (is: (document: vscode.TextDocument) => boolean): readonly vscode.TextDocument[] => vscode.workspace.textDocuments.filter(is);
  const begin = (): void => {
    patience = undefined;
    const [document] = documents((document) => readings.isReading(document));
    if (document === undefined) return;
    item.text = `$(loading~spin) ${vscode.l10n.t('Reading {0}', nameOf(document))}`;
    item.tooltip = vscode.l10n.t('Its turns, figures and claims are shown when it was read. Click to stop.');
    item.accessibilityInformation = { label: vscode.l10n.t('Reading {0}. Press to stop.', nameOf(document)), role: 'button' };
    item.command = 'transcripts.stopReading';
    item.show();
    void setContext('reading', true);
    if (end === undefined) void vscode.window.withProgress({ location: { viewId: 'transcripts.turns' } }, () => new Promise<void>((resolve) => (end = resolve)));
  };
  const update = (): void => {
    if (documents((document) => readings.isReading(document)).length > 0) {
      patience ??= setTimeout(begin, PATIENCE_MS);
      return;
    }
    clearTimeout(patience);
    patience = undefined;
    end?.();
    end = undefined;
    void setContext('reading', false);
    const [stopped] = documents((document) => readings.isStopped(document));
    void setContext('readingStopped', stopped !== undefined);
    if (stopped === undefined) {
      item.hide();
      return;
    }
    item.text = `$(debug-start) ${vscode.l10n.t('{0} was not read', nameOf(stopped))}`;
    item.tooltip = vscode.l10n.t('Reading was stopped. Click to read it.');
    item.accessibilityInformation = { label: vscode.l10n.t('{0} was not read. Press to read it.', nameOf(stopped)), role: 'button' };
    item.command = 'transcripts.resumeReading';
    item.show();
  };
  return vscode.Disposable.from(
    item,
    readings.onDidChange(update),
    vscode.workspace.onDidCloseTextDocument(update),
    new vscode.Disposable(() => {
      clearTimeout(patience);
      end?.();
    }),
    vscode.commands.registerCommand('transcripts.stopReading', () => {
      readings.stop();
      documents((document) => readings.isStopped(document)).forEach(examine);
    }),
    vscode.commands.registerCommand('transcripts.resumeReading', () => {
      readings.resume().forEach(examine);
      update();
    }),
  );
}

function nameOf({ uri }: vscode.TextDocument): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

function setContext(key: 'reading' | 'readingStopped', value: boolean): Thenable<unknown> {
  return vscode.commands.executeCommand('setContext', `transcripts.${key}`, value);
}
