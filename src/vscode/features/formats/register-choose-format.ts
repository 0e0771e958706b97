import * as vscode from 'vscode';
import { choosableFormats, countTurns, type FormatChoice, formatChoices } from '../../../core/presentation/format-choices.ts';
import type { Format } from '../../../core/transcript/formats/format.ts';
import { isReadable } from '../../documents/detection.ts';
import type { Services } from '../../services.ts';

type Item = vscode.QuickPickItem & { readonly name: string | null };

/**
 * The command by which a person says how a text is to be read. An ordinary text becomes a transcript by it. With `format` in its arguments
 * it asks nothing: for a keybinding.
 */
export function registerChooseFormat(services: Services): vscode.Disposable {
  return vscode.commands.registerCommand('transcripts.chooseFormat', async (wanted?: { readonly format?: string | null }) => {
    const document = vscode.window.activeTextEditor?.document;
    if (document === undefined || !isReadable(document.uri)) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open a text first.'));
      return;
    }
    const formats = await services.formats.load(document.uri);
    const name = wanted?.format === undefined ? await ask(services, document, formats) : wanted.format;
    if (name !== undefined) await choose(services, document, formats, name);
  });
}

async function choose({ claims, transcripts }: Services, { uri }: vscode.TextDocument, formats: readonly Format[], name: string | null): Promise<void> {
  if (name !== null && !formats.some((format) => format.name === name)) {
    void vscode.window.showWarningMessage(vscode.l10n.t('There is no format "{0}".', name));
    return;
  }
  // A text that was never saved has no sidecar: the choice holds for as long as it is open.
  if (uri.scheme === 'untitled') transcripts.setFormat(uri, name);
  else if (!(await claims.chooseFormat(uri, name))) return;
  // Who chooses a format for what he called an ordinary text has changed his mind.
  if (name !== null && transcripts.find(uri) === undefined) await vscode.commands.executeCommand('transcripts.treatAsTranscript', uri);
}

/** Undefined where the question was dismissed. Counting what each format finds takes a moment: the list is there before. */
async function ask(services: Services, document: vscode.TextDocument, formats: readonly Format[]): Promise<string | null | undefined> {
  const { transcripts } = services;
  const chosen = transcripts.chosenFormat(document.uri);
  const read = transcripts.get(document)?.transcript.format ?? null;
  const turns = new Map<string, number>();
  const picker = vscode.window.createQuickPick<Item>();
  picker.title = vscode.l10n.t('How is this transcript to be read?');
  picker.placeholder = vscode.l10n.t('Choose a format');
  picker.matchOnDescription = true;
  picker.busy = true;
  const show = (): void => {
    const before = picker.activeItems[0];
    const items = formatChoices(formats, { chosen, read, turns }).map(itemOf);
    picker.items = items;
    const active = items.find(({ name }) => name === (before === undefined ? chosen : before.name));
    if (active !== undefined) picker.activeItems = [active];
  };
  show();
  picker.show();
  const state = { open: true };
  const answer = new Promise<string | null | undefined>((resolve) => {
    picker.onDidAccept(() => {
      resolve(picker.selectedItems[0]?.name);
      picker.hide();
    });
    picker.onDidHide(() => {
      state.open = false;
      resolve(undefined);
      picker.dispose();
    });
  });
  const text = document.getText();
  for (const format of choosableFormats(formats)) {
    // One at a time, so that a person can look around and answer meanwhile.
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (!state.open) return answer;
    turns.set(format.name, countTurns(text, format));
  }
  show();
  picker.busy = false;
  return answer;
}

function itemOf({ name, label, description, detail, current }: FormatChoice): Item {
  return { name, label: current ? `$(check) ${label}` : label, description, detail };
}
