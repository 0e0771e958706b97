import * as vscode from 'vscode';
import { applyEdits } from '../../../core/claims/codebook/codebook-edits.ts';
import { parseCodebook } from '../../../core/claims/codebook/parse-codebook.ts';
import { builtInCodebook } from '../../../core/claims/built-in-codebook.ts';
import type { Codebook } from '../../../core/claims/codebook.ts';
import { type MergedTags, mergeTags } from '../../../core/interchange/import/merge-tags.ts';
import { codebookFor } from '../../codebooks/codebook-places.ts';
import { createCodebook } from '../../codebooks/register-create-codebook.ts';
import { openDocument } from '../../documents/open-document.ts';
import { nameOf } from '../../file-problems.ts';
import { isStill } from '../../is-still.ts';
import { readTextFile, reasonOf } from '../../read-text-file.ts';
import type { Platform } from '../../services.ts';

export interface AddedTags {
  readonly idOf: MergedTags['idOf'];
  /** In sentences: what was added, or why it was not. */
  readonly remarks: readonly string[];
}

/** Adds to the codebook that holds for a transcript what it lacks of an import's tags; makes one only where something is to be added. */
export async function addTags(transcript: vscode.Uri, imported: Codebook | null, used: readonly string[], platform: Platform): Promise<AddedTags> {
  const file = await codebookFor(transcript);
  const text = file === null ? null : await readCodebookText(file);
  if (file !== null && text === null) return { ...mergeTags(imported, used, builtInCodebook), remarks: [vscode.l10n.t('No tags were added, because {0} cannot be read or has problems.', nameOf(file))] };
  const codebook = (text === null ? null : parseCodebook(text).codebook) ?? builtInCodebook;
  const { edits, added, idOf } = mergeTags(imported, used, codebook);
  if (added.length === 0) return { idOf, remarks: [] };
  const target = file ?? (await createCodebook(transcript, platform))?.file;
  const now = target === undefined ? null : await readCodebookText(target);
  if (target === undefined || now === null) return { idOf, remarks: [vscode.l10n.t('No tags were added, because there is no codebook.')] };
  try {
    if (!(await platform.writeAtomically(target, new TextEncoder().encode(applyEdits(now, edits).text), () => isStill(target, now, platform)))) {
      return { idOf, remarks: [vscode.l10n.t('No tags were added, because another program has just written {0}. Import once more for them.', nameOf(target))] };
    }
    return { idOf, remarks: [vscode.l10n.t('Tags added to {0}: {1}.', nameOf(target), added.map(({ name }) => name).join(', '))] };
  } catch (error) {
    return { idOf, remarks: [vscode.l10n.t('{0} could not be written: {1}.', nameOf(target), reasonOf(error))] };
  }
}

/** What an editor holds of it is saved first. Null where it cannot be edited. */
async function readCodebookText(file: vscode.Uri): Promise<string | null> {
  const open = openDocument(file);
  if (open?.isDirty === true && !(await open.save())) return null;
  const found = await readTextFile(file);
  return found.kind === 'text' && parseCodebook(found.text).problems.length === 0 ? found.text : null;
}
