import * as vscode from 'vscode';
import { reverseStep, takeStep, type ClaimStep } from '../../../core/claims/claim-step.ts';
import type { Claim } from '../../../core/claims/claim.ts';
import { applyEdits, type CodebookEdit, type EditedCodebook } from '../../../core/claims/codebook/codebook-edits.ts';
import { parseCodebook } from '../../../core/claims/codebook/parse-codebook.ts';
import { planTagChange, retag, type TagChange } from '../../../core/claims/codebook/tag-change.ts';
import { describeReach } from '../../../core/presentation/tag-change-words.ts';
import { describeTagChangeProblem } from '../../../core/presentation/tag-problem-words.ts';
import { newCodebook } from '../../codebooks/register-create-codebook.ts';
import { openDocument } from '../../documents/open-document.ts';
import { nameOf, offerToOpen } from '../../file-problems.ts';
import { isStill } from '../../is-still.ts';
import { readTextFile, reasonOf } from '../../read-text-file.ts';
import type { Services } from '../../services.ts';

/** A codebook, and whether it was made for the change at hand: then it goes when that is taken back. */
export interface CodebookFile {
  readonly file: vscode.Uri;
  readonly isNew: boolean;
}

/** What takes a change back, in the codebook and in every transcript that it reached. */
interface Step {
  readonly codebook: CodebookFile;
  readonly title: string;
  readonly edits: readonly CodebookEdit[];
  /** The codebook before the change and after it: where nobody has written in it since, it becomes again what it was, to the letter. */
  readonly texts: { readonly before: string; readonly after: string };
  readonly claims: readonly { readonly uri: vscode.Uri; readonly step: ClaimStep }[];
}

export interface CodebookChanges extends vscode.Disposable {
  /** `title`: what is done, for people. `uris`: the transcripts whose claims are to follow. False, after a message, where nothing was changed. */
  run(codebook: CodebookFile, change: TagChange, title: string, uris: readonly vscode.Uri[]): Promise<boolean>;
  undo(): Promise<boolean>;
  redo(): Promise<boolean>;
  readonly onDidChange: vscode.Event<void>;
}

/** Changes a codebook and the claims that use it in one step, which can be taken back as one. */
export function createCodebookChanges({ claims, platform }: Services): CodebookChanges {
  let undoable: readonly Step[] = [];
  let redoable: readonly Step[] = [];
  const changed = new vscode.EventEmitter<void>();

  function remember(undo: readonly Step[], redo: readonly Step[]): void {
    undoable = undo;
    redoable = redo;
    void vscode.commands.executeCommand('setContext', 'transcripts.codebook.canUndo', undo.length > 0);
    void vscode.commands.executeCommand('setContext', 'transcripts.codebook.canRedo', redo.length > 0);
    changed.fire();
  }

  /** First the codebook, so that nothing is changed where that cannot be written; then the claims, transcript by transcript. */
  async function take(codebook: CodebookFile, title: string, edit: (text: string) => Edited, follow: readonly Following[]): Promise<Step | null> {
    const text = await readValid(codebook.file);
    if (text === null) return null;
    const edited = edit(text);
    if (edited.text !== text && !(await write(codebook.file, edited.text, text))) return null;
    const taken: { uri: vscode.Uri; step: ClaimStep }[] = [];
    const failed: vscode.Uri[] = [];
    for (const { uri, make } of follow) {
      const result = await claims.changeQuietly(uri, (onDisk) => make(onDisk));
      if (result === 'nothing-to-do' || !result.done) failed.push(uri);
      else if (result.step !== null) taken.push({ uri, step: reverseStep(result.step) });
    }
    if (failed.length > 0) {
      const names = failed.map(nameOf).join(', ');
      void vscode.window.showWarningMessage(vscode.l10n.t('The claims of these transcripts could not be changed, and are as they were: {0}.', names));
    }
    return { codebook, title, edits: edited.inverse, texts: { before: text, after: edited.text }, claims: taken };
  }

  /** In place of what was read of it; null: there was none. */
  async function write(file: vscode.Uri, text: string, before: string | null): Promise<boolean> {
    try {
      const isWritten = await platform.writeAtomically(file, new TextEncoder().encode(text), () => isStill(file, before, platform));
      if (!isWritten) void vscode.window.showErrorMessage(vscode.l10n.t('Nothing was changed: another program has just written {0}. Try again.', nameOf(file)));
      return isWritten;
    } catch (error) {
      void vscode.window.showErrorMessage(vscode.l10n.t('Nothing was changed: {0} could not be written: {1}.', nameOf(file), reasonOf(error)));
      return false;
    }
  }

  async function takeBack(from: readonly Step[]): Promise<Step | null> {
    const step = from.at(-1);
    if (step === undefined) {
      vscode.window.setStatusBarMessage(vscode.l10n.t('No change of the codebook to take back.'), 4000);
      return null;
    }
    const { codebook, title, edits, texts } = step;
    const edit = (text: string): Edited => {
      const edited = applyEdits(text, edits);
      return text === texts.after ? { ...edited, text: texts.before } : edited;
    };
    return take(codebook, title, edit, step.claims.map(({ uri, step: back }) => ({ uri, make: (onDisk) => takeStep(onDisk, back) })));
  }

  return {
    async run(codebook, change, title, uris) {
      const text = await readValid(codebook.file);
      if (text === null) return false;
      const plan = planTagChange(text, change);
      if ('problem' in plan) {
        void vscode.window.showWarningMessage(describeTagChangeProblem(plan.problem));
        return false;
      }
      const time = platform.now();
      const step = await take(codebook, title, (now) => applyEdits(now, plan.edits), uris.map((uri) => ({ uri, make: (onDisk) => ({ claims: retag(onDisk, change, time), kept: [] }) })));
      if (step === null) return false;
      remember([...undoable, step], []);
      const reached = step.claims.reduce((sum, { step: { after } }) => sum + after.length, 0);
      // Nothing follows a new tag, and whoever makes one is in the middle of tagging: no card that has to be closed.
      if (change.kind === 'add') vscode.window.setStatusBarMessage(vscode.l10n.t('Added to {0}: {1}', nameOf(codebook.file), change.tags.map(({ name }) => name).join(', ')), 4000);
      else void offerUndo(`${title}: ${describeReach(reached, step.claims.length)}`);
      return true;
    },
    async undo() {
      const redo = await takeBack(undoable);
      if (redo === null) return false;
      const { file, isNew } = redo.codebook;
      // Made for this change, and nobody has written in it since.
      const left = await readTextFile(file);
      if (isNew && left.kind === 'text' && left.text === newCodebook()) await vscode.workspace.fs.delete(file);
      remember(undoable.slice(0, -1), [...redoable, redo]);
      vscode.window.setStatusBarMessage(vscode.l10n.t('Taken back: {0}', redo.title), 4000);
      return true;
    },
    async redo() {
      const last = redoable.at(-1);
      if (last?.codebook.isNew === true && (await readTextFile(last.codebook.file)).kind === 'absent' && !(await write(last.codebook.file, newCodebook(), null))) return false;
      const undo = await takeBack(redoable);
      if (undo === null) return false;
      remember([...undoable, undo], redoable.slice(0, -1));
      return true;
    },
    onDidChange: changed.event,
    dispose: () => changed.dispose(),
  };
}

type Edited = Pick<EditedCodebook, 'text' | 'inverse'>;

interface Following {
  readonly uri: vscode.Uri;
  readonly make: (onDisk: readonly Claim[]) => ReturnType<typeof takeStep>;
}

/** What an editor holds of it is saved first. Null, after a message, where the file cannot be edited. */
async function readValid(file: vscode.Uri): Promise<string | null> {
  const open = openDocument(file);
  if (open?.isDirty === true && !(await open.save())) return null;
  const found = await readTextFile(file);
  if (found.kind !== 'text') {
    const reason = found.kind === 'unreadable' ? found.reason : vscode.l10n.t('there is no such file');
    void vscode.window.showErrorMessage(vscode.l10n.t('Nothing was changed: {0} could not be read: {1}.', nameOf(file), reason));
    return null;
  }
  const [problem] = parseCodebook(found.text).problems;
  if (problem === undefined) return found.text;
  void offerToOpen(vscode.l10n.t('Nothing was changed: mend line {1} of {0} first.', nameOf(file), problem.line), file, problem);
  return null;
}

async function offerUndo(done: string): Promise<void> {
  const undo = vscode.l10n.t('Undo');
  if ((await vscode.window.showInformationMessage(done, undo)) === undo) await vscode.commands.executeCommand('transcripts.codebook.undo');
}
