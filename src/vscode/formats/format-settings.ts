import * as vscode from 'vscode';
import { checkFormats } from '../../core/transcript/formats/check-formats.ts';
import { builtInFormats } from '../../core/transcript/formats/built-in-formats.ts';
import type { OwnFormat } from '../../core/transcript/formats/format.ts';
import { createSettingProblems } from './setting-problems.ts';

export interface FormatSettings extends vscode.Disposable {
  /** What is known so far. */
  for(uri: vscode.Uri): readonly OwnFormat[];
  /** The same, once it has been checked. */
  load(uri: vscode.Uri): Promise<readonly OwnFormat[]>;
  readonly onDidChange: vscode.Event<void>;
}

interface Checked {
  formats: readonly OwnFormat[];
  done: Promise<void>;
}

const none: readonly OwnFormat[] = [];

/** The setting `transcripts.formats`: each value that it has somewhere is checked once. */
export function createFormatSettings(): FormatSettings {
  const byValue = new Map<string, Checked>();
  /** Asked at each version of a document: the configuration itself is too slow for that. */
  const byUri = new Map<string, Checked | null>();
  const problems = createSettingProblems();
  const change = new vscode.EventEmitter<void>();

  function read(uri: vscode.Uri): Checked | null {
    const key = JSON.stringify(vscode.workspace.getConfiguration('transcripts', uri).get<unknown>('formats', []));
    if (key === '[]') return null;
    const known = byValue.get(key);
    if (known !== undefined) return known;
    const checked: Checked = { formats: none, done: Promise.resolve() };
    checked.done = check(uri, key, checked);
    byValue.set(key, checked);
    return checked;
  }

  async function check(uri: vscode.Uri, key: string, checked: Checked): Promise<void> {
    // A copy: VS Code gives a proxy, which is slow to walk.
    const result = await checkFormats(JSON.parse(key), builtInFormats);
    checked.formats = result.formats;
    await problems.report(uri, key, result.problems);
    if (result.formats.length > 0) change.fire();
  }

  function of(uri: vscode.Uri): Checked | null {
    const known = byUri.get(uri.toString());
    if (known !== undefined) return known;
    const now = read(uri);
    byUri.set(uri.toString(), now);
    return now;
  }

  const disposable = vscode.Disposable.from(
    change,
    problems,
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration('transcripts.formats')) return;
      byUri.clear();
      byValue.clear();
      problems.clear();
      change.fire();
    }),
    vscode.workspace.onDidCloseTextDocument((document) => byUri.delete(document.uri.toString())),
  );
  return {
    for: (uri) => of(uri)?.formats ?? none,
    async load(uri) {
      const found = of(uri);
      await found?.done;
      return found?.formats ?? none;
    },
    onDidChange: change.event,
    dispose() {
      disposable.dispose();
    },
  };
}
