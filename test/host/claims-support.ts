import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { AnchoredClaim } from '../../src/core/anchoring/anchor.ts';
import { parseSidecar } from '../../src/core/claims/sidecar.ts';
import { serialiseSidecar } from '../../src/core/claims/write-sidecar.ts';
import type { Claim } from '../../src/core/claims/claim.ts';
import { writeByRename } from '../../src/vscode/write-by-rename.ts';
import { services } from './services.ts';
import { openCopy, read, until, write } from './support.ts';

export interface OpenTranscript {
  readonly editor: vscode.TextEditor;
  readonly uri: vscode.Uri;
  readonly sidecar: vscode.Uri;
}

/** A copy of a transcript, taken for one and its sidecar read. */
export async function openTranscript(name = 'harbour.txt'): Promise<OpenTranscript> {
  const { transcripts } = await services();
  const editor = await openCopy(name);
  const { uri } = editor.document;
  await until('the transcript', () => transcripts.active?.uri.toString() === uri.toString());
  const now = await until('its editor', () => vscode.window.visibleTextEditors.find((one) => one.document.uri.toString() === uri.toString()));
  return { editor: now, uri, sidecar: uri.with({ path: `${uri.path}.claims.json` }) };
}

/** The place of words in the editor's text. */
export function placeOf(uri: vscode.Uri, words: string): { readonly start: number; readonly end: number } {
  const start = textOf(uri).indexOf(words);
  assert.ok(start >= 0, `not in the text: ${words}`);
  return { start, end: start + words.length };
}

export function textOf(uri: vscode.Uri): string {
  const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
  assert.ok(document);
  return document.getText();
}

/** Tags the words as a keybinding with arguments would. */
export async function tag(uri: vscode.Uri, words: string, tags: readonly string[] = ['statistic'], note?: string): Promise<void> {
  await vscode.commands.executeCommand('transcripts.tagClaim', { uri: uri.toString(), span: placeOf(uri, words), tags, ...(note === undefined ? {} : { note }) });
}

/** Changes the sidecar as a colleague or another tool would, and waits until that was seen. */
export async function changeOutside(uri: vscode.Uri, sidecar: vscode.Uri, change: (claim: Claim) => Claim | null): Promise<void> {
  const text = await read(sidecar);
  const result = parseSidecar(text ?? '');
  assert.ok('sidecar' in result);
  const claims = result.sidecar.claims.flatMap((claim) => change(claim) ?? []);
  await write(sidecar, serialiseSidecar({ ...result.sidecar, claims }, uri.path.slice(uri.path.lastIndexOf('/') + 1)));
  const wanted = claims.map(({ id, note, tags }) => [id, note, tags]);
  await claimsWhen(uri, 'what was changed outside', (now) => {
    const shown = now.map(({ claim: { id, note, tags } }) => [id, note, tags]);
    return JSON.stringify(shown.sort()) === JSON.stringify(wanted.sort());
  });
}

/** Resolves when VS Code tells of a written sidecar beside the transcript: of a file that goes in the moment in which it came it tells nothing. */
export async function sidecarTold(uri: vscode.Uri): Promise<void> {
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(vscode.Uri.joinPath(uri, '..'), '*.claims.json'));
  await new Promise((resolve) => {
    watcher.onDidCreate(resolve);
    watcher.onDidChange(resolve);
  });
  watcher.dispose();
}

/** The claims on disk. */
export async function onDisk(sidecar: vscode.Uri): Promise<readonly Claim[]> {
  const text = await read(sidecar);
  assert.ok(text !== undefined, 'there is no sidecar');
  return claimsOf(text);
}

/** The claims in a sidecar's text. */
export function claimsOf(text: string): readonly Claim[] {
  const result = parseSidecar(text);
  assert.ok('sidecar' in result, JSON.stringify(result));
  return result.sidecar.claims;
}

export async function quotes(sidecar: vscode.Uri): Promise<readonly string[]> {
  return (await onDisk(sidecar)).map(({ quote }) => quote.exact);
}

/** The claims as the editor has them, when `is` holds. */
export async function claimsWhen(uri: vscode.Uri, what: string, is: (claims: readonly AnchoredClaim[]) => boolean): Promise<readonly AnchoredClaim[]> {
  const { claims } = await services();
  return until(what, () => (is(claims.claims(uri)) ? claims.claims(uri) : undefined));
}

/** The words at a claim's place now: of an orphan, at the first place in question. */
export function wordsAt(uri: vscode.Uri, claim: AnchoredClaim | undefined): string | undefined {
  const span = claim?.anchor.span ?? claim?.anchor.candidates[0];
  return span === undefined ? undefined : textOf(uri).slice(span.start, span.end);
}

export async function replaceText(uri: vscode.Uri, words: string, by: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const { start, end } = placeOf(uri, words);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), by);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

export async function save(uri: vscode.Uri): Promise<void> {
  assert.ok(await (await vscode.workspace.openTextDocument(uri)).save());
  await (await services()).claims.flush();
}

/**
 * Another program that really writes the file, as a whole, right after the extension has read it, so many times; `change` is given what stands
 * there. What is returned stops it, and resolves when it has ended.
 */
export async function overtakeReads(file: vscode.Uri, times: number, change: (text: string) => string): Promise<() => Promise<void>> {
  const { platform } = await services();
  const { readFile } = platform;
  let left = times;
  let writing: Promise<unknown> = Promise.resolve();
  const overtake = async (): Promise<boolean> => writeByRename(file, new TextEncoder().encode(change((await read(file)) ?? '')));
  const overtaken: typeof readFile = async (uri) => {
    try {
      return await readFile(uri);
    } finally {
      if (uri.toString() === file.toString() && left-- > 0) await (writing = writing.then(overtake));
    }
  };
  Object.assign(platform, { readFile: overtaken });
  return async () => {
    Object.assign(platform, { readFile });
    await writing;
  };
}

export interface HeldReads {
  /** Resolves when such a file is first asked for. */
  readonly asked: Promise<void>;
  release(): void;
}

/** A slow disk: whoever reads a file whose path ends so waits until it is released. */
export async function holdReads(ending: string): Promise<HeldReads> {
  const { platform } = await services();
  const { readFile } = platform;
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = () => {
      Object.assign(platform, { readFile });
      resolve();
    };
  });
  const asked = new Promise<void>((resolve) => {
    const held: typeof readFile = async (uri) => {
      if (!uri.path.endsWith(ending)) return readFile(uri);
      resolve();
      await released;
      return readFile(uri);
    };
    Object.assign(platform, { readFile: held });
  });
  return { asked, release };
}
