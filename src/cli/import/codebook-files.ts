import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { builtInCodebook } from '../../core/claims/built-in-codebook.ts';
import { applyEdits } from '../../core/claims/codebook/codebook-edits.ts';
import { serialiseCodebook } from '../../core/claims/codebook/serialise-codebook.ts';
import type { Codebook } from '../../core/claims/codebook.ts';
import { type MergedTags, mergeTags, withTags } from '../../core/interchange/import/merge-tags.ts';
import type { FoundCodebook } from '../codebooks.ts';
import { exitStatus } from '../exit-status.ts';
import { describeFileError } from '../file-error.ts';
import { displayName, readText } from '../read-text.ts';
import { replaceText } from '../replace-text.ts';
import type { Terminal } from '../terminal.ts';

/** The codebooks that an import adds tags to. */
export interface CodebookFiles {
  /** Adds to the codebook of a transcript what it lacks; the ids under which it has the imported tags. Nothing is written in a dry run. */
  take(found: FoundCodebook, imported: Codebook | null, used: readonly string[]): Promise<MergedTags['idOf']>;
}

/** A codebook that is not there is made in `folder`, of the built-in one. One that has problems is left as it is. */
export function createCodebookFiles(folder: string, isDry: boolean, terminal: Terminal): CodebookFiles {
  /** As they are by now, by the file's path. */
  const now = new Map<string, Codebook>();
  return {
    async take(found, imported, used) {
      const path = found.codebookFile ?? join(folder, 'codebook.json');
      const codebook = now.get(path) ?? found.codebook;
      const { edits, added, idOf } = mergeTags(imported, used, codebook);
      if (added.length === 0) return idOf;
      const place = { file: displayName(path) };
      if (found.faultyCodebook) {
        terminal.fail(place, `tags that could not be added, because the codebook has problems: ${added.map(({ id }) => id).join(', ')}`, exitStatus.unreadable);
        return idOf;
      }
      if (!isDry) {
        // Made by this very import, perhaps, for an earlier file.
        const before = (await isThere(path)) ? await readText(path, terminal) : undefined;
        if (before === null) return idOf;
        const edited = applyEdits(before ?? serialiseCodebook(builtInCodebook), edits);
        try {
          if (!(await replaceText(path, before ?? null, edited.text))) {
            terminal.fail(place, 'tags were not added, because it was changed meanwhile; run the import again', exitStatus.unreadable);
            return idOf;
          }
        } catch (error) {
          terminal.fail(place, describeFileError(error, 'write'), exitStatus.unreadable);
          return idOf;
        }
      }
      now.set(path, withTags(codebook, added));
      terminal.print(`${displayName(path)}: ${isDry ? 'tags to add' : 'tags added'}: ${added.map(({ name }) => name).join(', ')}\n`);
      return idOf;
    },
  };
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(() => true, () => false);
}
