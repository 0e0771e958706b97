import * as vscode from 'vscode';
import { builtInCodebook } from '../../../core/claims/built-in-codebook.ts';
import type { Codebook } from '../../../core/claims/codebook.ts';
import { parseCodebook } from '../../../core/claims/codebook/parse-codebook.ts';
import { codebookFor, findCodebooks } from '../../codebooks/codebook-places.ts';
import { createCodebook } from '../../codebooks/register-create-codebook.ts';
import { nameOf } from '../../file-problems.ts';
import { readTextFile } from '../../read-text-file.ts';
import type { Services } from '../../services.ts';
import type { CodebookFile } from './change-codebook.ts';

/** The file of the codebook in use, null for the built-in one; undefined where a person was asked which one, and would not say. */
export async function codebookInUse({ transcripts }: Pick<Services, 'transcripts'>): Promise<vscode.Uri | null | undefined> {
  const active = transcripts.active;
  if (active !== undefined) return codebookFor(active.uri);
  const all = await findCodebooks();
  if (all.length < 2) return all[0] ?? null;
  const items = all.map((uri) => ({ label: nameOf(uri), uri }));
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Which codebook?'), ignoreFocusOut: true }))?.uri;
}

/** To be changed: where the built-in codebook is in use, a file is made of it first. Undefined where there is none. */
export async function codebookToChange({ transcripts, platform }: Pick<Services, 'transcripts' | 'platform'>, file: vscode.Uri | null): Promise<CodebookFile | undefined> {
  return file === null ? createCodebook(transcripts.active?.uri, platform) : { file, isNew: false };
}

export async function readCodebook(file: vscode.Uri | null): Promise<Codebook> {
  const found = file === null ? null : await readTextFile(file);
  return (found?.kind === 'text' ? parseCodebook(found.text).codebook : null) ?? builtInCodebook;
}
