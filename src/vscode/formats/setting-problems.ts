import * as vscode from 'vscode';
import type { FileProblem } from '../../core/claims/file-problem.ts';
import { placeFormatProblems } from '../../core/claims/formats-file.ts';
import type { JsonPath } from '../../core/claims/json-offsets.ts';
import { describeProblem } from '../../core/corpus/describe-problem.ts';
import { type FormatProblem, pathWords } from '../../core/transcript/formats/format-problem.ts';
import { openDocument } from '../documents/open-document.ts';
import { diagnosticOf } from '../file-problems.ts';
import { readTextFile } from '../read-text-file.ts';

const setting = 'transcripts.formats';

/** Problems of the setting: on the lines of the settings file where that is found, and in one message for each value at fault. */
export interface SettingProblems extends vscode.Disposable {
  /** Of the value that the setting has for a document; `key` tells it from others. */
  report(uri: vscode.Uri, key: string, problems: readonly FormatProblem[]): Promise<void>;
  clear(): void;
}

interface Reported {
  readonly place: SettingsPlace;
  readonly problems: readonly FormatProblem[];
}

/** Where the value of the setting is written. */
interface SettingsPlace {
  readonly file: vscode.Uri | undefined;
  readonly path: JsonPath;
  readonly openCommand: string;
}

export function createSettingProblems(): SettingProblems {
  const diagnostics = vscode.languages.createDiagnosticCollection('policy-transcripts.formats');
  const reported = new Map<string, Reported>();
  const told = new Set<string>();

  async function show({ place: { file, path }, problems }: Reported): Promise<void> {
    if (file === undefined) return;
    const open = openDocument(file);
    const read = open === undefined ? await readTextFile(file) : ({ kind: 'text', text: open.getText() } as const);
    if (read.kind === 'text') diagnostics.set(file, placeFormatProblems(read.text, path, problems).map(diagnosticOf));
  }

  const opened = vscode.workspace.onDidOpenTextDocument(({ uri }) => {
    if (!uri.path.endsWith('/settings.json')) return;
    // A person's own settings are found only once they are open.
    for (const [key, one] of reported) {
      const place = one.place.file === undefined && uri.scheme === 'vscode-userdata' ? { ...one.place, file: uri } : one.place;
      reported.set(key, { ...one, place });
      void show({ ...one, place });
    }
  });
  return {
    async report(uri, key, problems) {
      const [first] = problems;
      if (first === undefined) return;
      const one = { place: placeOf(uri), problems };
      reported.set(key, one);
      await show(one);
      if (told.has(key)) return;
      told.add(key);
      void offerToOpen(first, one.place.openCommand);
    },
    clear() {
      reported.clear();
      diagnostics.clear();
    },
    dispose() {
      diagnostics.dispose();
      opened.dispose();
    },
  };
}

/** The value nearest to the document is the one that counts: lists are not merged. */
function placeOf(uri: vscode.Uri): SettingsPlace {
  const found = vscode.workspace.getConfiguration('transcripts', uri).inspect<unknown>('formats');
  const inFolder = (folder: vscode.Uri | undefined): vscode.Uri | undefined => folder && vscode.Uri.joinPath(folder, '.vscode', 'settings.json');
  const { workspaceFile, workspaceFolders = [] } = vscode.workspace;
  if (found?.workspaceFolderValue !== undefined && workspaceFolders.length > 1) {
    return { file: inFolder(vscode.workspace.getWorkspaceFolder(uri)?.uri), path: [setting], openCommand: 'workbench.action.openFolderSettingsFile' };
  }
  if (found?.workspaceValue !== undefined || found?.workspaceFolderValue !== undefined) {
    const ownFile = workspaceFile !== undefined && workspaceFile.scheme !== 'untitled';
    return {
      file: ownFile ? workspaceFile : inFolder(workspaceFolders[0]?.uri),
      path: ownFile ? ['settings', setting] : [setting],
      openCommand: 'workbench.action.openWorkspaceSettingsFile',
    };
  }
  const file = vscode.workspace.textDocuments.find((open) => open.uri.scheme === 'vscode-userdata' && open.uri.path.endsWith('/settings.json'))?.uri;
  return { file, path: [setting], openCommand: 'workbench.action.openSettingsJson' };
}

async function offerToOpen({ code, path, data }: FormatProblem, command: string): Promise<void> {
  const where = pathWords([setting, ...path]);
  const problem: FileProblem = { code, line: 1, column: 1, data: { path: where, ...data } };
  const open = vscode.l10n.t('Open Settings');
  const message = vscode.l10n.t('The setting {0} has a fault: {1}. Until it is mended, the formats with faults are left out.', where, describeProblem(problem));
  if ((await vscode.window.showErrorMessage(message, open)) === open) await vscode.commands.executeCommand(command, { revealSetting: { key: setting } });
}
