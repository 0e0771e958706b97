import type * as vscode from 'vscode';
import { readUri } from '../../claim-arguments.ts';

/** What a command on the codebook may be given: by a row of the view, a quick fix, or in `args` of a user's own keybinding. What is missing is asked for. */
export interface CodebookArguments {
  /** The file; that of the active transcript where it is missing. */
  readonly codebook?: vscode.Uri;
  /** The id of the tag. */
  readonly tag?: string;
  /** Ids of several, for a merging. */
  readonly tags?: readonly string[];
  readonly name?: string;
  readonly id?: string;
  /** Of several tags to be added, which are their names as well. */
  readonly ids?: readonly string[];
  readonly definition?: string;
  /** The id of the tag above; null: at the top. */
  readonly parent?: string | null;
  /** The id of the tag that is left of a merging. */
  readonly into?: string;
  /** Names of the tags of a splitting. */
  readonly names?: readonly string[];
  /** Of a splitting, by the claim's id: the names, or ids, of its tags. */
  readonly decided?: Readonly<Record<string, readonly string[]>>;
  /** Without a preview. */
  readonly confirmed?: boolean;
}

/** Reads what came from outside; fields of the wrong kind are ignored. */
export function readCodebookArguments(given: unknown): CodebookArguments {
  if (typeof given !== 'object' || given === null) return {};
  const { codebook, tag, tags, name, id, ids, definition, parent, into, names, decided, confirmed } = given as Readonly<Record<string, unknown>>;
  const uri = readUri(codebook);
  return {
    ...(uri !== null && { codebook: uri }),
    ...(typeof tag === 'string' && { tag }),
    ...(isWords(tags) && { tags }),
    ...(typeof name === 'string' && { name }),
    ...(typeof id === 'string' && { id }),
    ...(isWords(ids) && { ids: [...new Set(ids)] }),
    ...(typeof definition === 'string' && { definition }),
    ...((typeof parent === 'string' || parent === null) && { parent }),
    ...(typeof into === 'string' && { into }),
    ...(isWords(names) && { names }),
    ...(isDecided(decided) && { decided }),
    ...(confirmed === true && { confirmed }),
  };
}

function isWords(given: unknown): given is readonly string[] {
  return Array.isArray(given) && given.every((word) => typeof word === 'string');
}

function isDecided(given: unknown): given is Readonly<Record<string, readonly string[]>> {
  return typeof given === 'object' && given !== null && Object.values(given).every(isWords);
}
