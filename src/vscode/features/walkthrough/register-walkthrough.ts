import * as vscode from 'vscode';
import type { Services } from '../../services.ts';
import { openExample } from './open-example.ts';

const SEEN = 'transcripts.walkthroughSeen';

export function registerWalkthrough(services: Services): vscode.Disposable {
  const { context } = services;
  // Beside the transcript, which keeps the focus: nobody asked for the walkthrough.
  const open = (toSide: boolean): Thenable<unknown> =>
    vscode.commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#start`, toSide);
  const latest = followLatest(services);
  return vscode.Disposable.from(
    latest,
    vscode.commands.registerCommand('transcripts.openExample', () => openExample(context)),
    vscode.commands.registerCommand('transcripts.openWalkthrough', () => open(false)),
    vscode.commands.registerCommand('transcripts.tryInTranscript', async (command: unknown) => {
      if (typeof command !== 'string' || !command.startsWith('transcripts.')) return;
      await showTranscript(services, latest.uri());
      await vscode.commands.executeCommand(command);
    }),
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

/** Which transcript was read last: the page of the walkthrough may stand before it, and its buttons are about that one. */
function followLatest({ transcripts }: Services): vscode.Disposable & { uri(): vscode.Uri | undefined } {
  let latest = transcripts.activeUri;
  const listener = transcripts.onDidChangeActive((document) => {
    latest = document?.uri ?? latest;
  });
  return {
    uri: () => latest,
    dispose: () => {
      listener.dispose();
    },
  };
}

/** Milliseconds: a text is told from others soon after it is opened. */
const patience = 5000;

/** The transcript in sight, else the one that was read last, else the example; as the active one. */
async function showTranscript({ context, transcripts }: Services, latest: vscode.Uri | undefined): Promise<void> {
  const uri = transcripts.activeUri ?? latest;
  const shown = uri === undefined ? undefined : await vscode.window.showTextDocument(uri, { preview: false }).then(({ document }) => document, () => undefined);
  if (shown === undefined) await openExample(context);
  if (transcripts.active !== undefined) return;
  await new Promise<void>((resolve) => {
    const end = (): void => {
      listener.dispose();
      clearTimeout(timer);
      resolve();
    };
    const listener = transcripts.onDidChangeActive((document) => document !== undefined && end());
    const timer = setTimeout(end, patience);
  });
}
