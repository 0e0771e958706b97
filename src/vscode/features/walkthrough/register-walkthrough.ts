import * as vscode from 'vscode';
import type { Services } from '../../services.ts';
import { openExample } from './open-example.ts';

const SEEN = 'transcripts.walkthroughSeen';

export function registerWalkthrough(services: Services): vscode.Disposable {
  const { context } = services;
  // Beside the transcript, which keeps the focus: nobody asked for the walkthrough.
  const open = (toSide: boolean): Thenable<unknown> =>
    vscode.commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#start`, toSide);
  return vscode.Disposable.from(
    vscode.commands.registerCommand('transcripts.openExample', () => openExample(context)),
    vscode.commands.registerCommand('transcripts.openWalkthrough', () => open(false)),
    onFirstTranscript(services, async () => {
      const reading = vscode.window.activeTextEditor;
      await open(true);
      if (reading) await vscode.window.showTextDocument(reading.document, reading.viewColumn);
    }),
  );
}

/**
 * Calls `open` when the first transcript of this profile is shown, once and for all; never in tests, and not where a person told VS Code
 * not to open walkthroughs by itself.
 */
function onFirstTranscript({ context, transcripts }: Services, open: () => Thenable<unknown>): vscode.Disposable {
  if (context.extensionMode === vscode.ExtensionMode.Test || context.globalState.get(SEEN) === true) return new vscode.Disposable(() => undefined);
  const listener = transcripts.onDidChangeActive((document) => {
    if (document === undefined) return;
    listener.dispose();
    void context.globalState.update(SEEN, true);
    if (mayOpenByItself()) void open();
  });
  return listener;
}

/** A person who wants no page of welcome at the start wants none at the first transcript either. */
function mayOpenByItself(): boolean {
  const workbench = vscode.workspace.getConfiguration('workbench');
  return workbench.get('startupEditor') !== 'none' && workbench.get('welcomePage.walkthroughs.openOnInstall') !== false;
}
