import * as vscode from 'vscode';
import type { Claim } from '../../core/claims/claim.ts';
import { claimDifference } from '../../core/claims/claim-difference.ts';
import { noHistory, remember, type ClaimChanges, type ClaimHistory, type Doing } from '../../core/claims/claim-history.ts';
import { rebaseChanges } from '../../core/claims/rebase-changes.ts';
import { parseSidecar, serialiseSidecar, type Sidecar } from '../../core/claims/sidecar.ts';
import { createFileProblems } from '../file-problems.ts';
import { reasonOf } from '../read-text-file.ts';
import type { ClaimStore, Platform, Transcripts } from '../services.ts';
import { follow, followNew, newEntry, restated, settle, type SidecarEntry } from './sidecar-entry.ts';
import { readSidecar, type SidecarFile } from './sidecar-file.ts';
import { createSidecarMessages, type Refusal } from './sidecar-messages.ts';
import { fileName, sidecarUri } from './sidecar-uri.ts';
import { takeSidecarsAlong } from './take-sidecars-along.ts';
import { watchFolders } from './watch-folders.ts';
import { createWriteQueue } from './write-queue.ts';

/** Other tools replace a file by deleting it and making it anew; only what is still gone after this is deleted. */
const deletionMilliseconds = 300;

type Rewriting =
  | { readonly done: true; readonly before: readonly Claim[]; readonly after: readonly Claim[] }
  | { readonly done: false; readonly why: Refusal };

/** Owns the claims of all open transcripts. All reading and writing of one sidecar goes through one queue. */
export function createClaimStore(transcripts: Transcripts, platform: Platform): ClaimStore {
  const entries = new Map<string, SidecarEntry>();
  /** Of closed transcripts: what was deleted before a tab was closed can still be brought back. */
  const histories = new Map<string, ClaimHistory>();
  const queue = createWriteQueue();
  const problems = createFileProblems();
  const messages = createSidecarMessages();
  const changed = new vscode.EventEmitter<vscode.Uri>();
  let disposed = false;

  function entryOf(uri: vscode.Uri): SidecarEntry | undefined {
    const known = entries.get(uri.toString());
    const sidecar = sidecarUri(uri);
    if (known !== undefined || sidecar === null) return known;
    const entry = newEntry(uri, sidecar, histories.get(uri.toString()) ?? noHistory);
    entries.set(uri.toString(), entry);
    watchers.enter(sidecar);
    void inTurn(entry, () => reload(entry));
    return entry;
  }

  function inTurn<Result>(entry: SidecarEntry, work: () => Promise<Result>): Promise<Result> {
    return queue.run(entry.sidecar.toString(), work);
  }

  function show(entry: SidecarEntry): void {
    if (disposed) return;
    const document = transcripts.find(entry.transcript);
    if (document !== undefined) settle(entry, document.text);
    changed.fire(entry.transcript);
  }

  async function reload(entry: SidecarEntry): Promise<void> {
    adopt(entry, await readSidecar(entry.sidecar, entry.file));
  }

  /** Takes over what was found on disk. What is gone with a deleted file can be brought back by undo. */
  function adopt(entry: SidecarEntry, file: SidecarFile): void {
    if (file === entry.file) return;
    const before = entry.claims;
    entry.file = file;
    if (file.kind === 'invalid') {
      problems.report(entry.sidecar, file.problems, vscode.l10n.t('The file is left as it is; claims cannot be changed until it is mended.'));
      return;
    }
    problems.clear(entry.sidecar);
    if (file.kind === 'unreadable') {
      messages.unreadable(entry.sidecar, file.reason);
      return;
    }
    entry.claims = file.sidecar.claims;
    if (file.text === null && before.length > 0) {
      entry.history = remember(entry.history, 'do', [{ kind: 'add', claims: before }]);
      messages.deleted(entry.sidecar, before.length, () => void change(entry.transcript, 'do', () => [{ kind: 'add', claims: before }]));
    }
    show(entry);
  }

  /** Makes new claims of those on disk and writes them. Not to be called but in turn. */
  async function rewrite(entry: SidecarEntry, make: (onDisk: readonly Claim[], known: readonly Claim[]) => readonly Claim[] | null): Promise<Rewriting> {
    const known = entry.claims;
    adopt(entry, await readSidecar(entry.sidecar, entry.file));
    if (entry.file.kind !== 'valid') return { done: false, why: entry.file };
    const { text, sidecar } = entry.file;
    const before = sidecar.claims;
    const claims = make(before, known);
    if (claims === null) return { done: false, why: { kind: 'outdated' } };
    if (claims === before) return { done: true, before, after: before };
    const next: Sidecar = { ...sidecar, claims };
    const written = serialiseSidecar(next, fileName(entry.transcript));
    if (written !== text) {
      try {
        await platform.writeAtomically(entry.sidecar, new TextEncoder().encode(written));
      } catch (error) {
        return { done: false, why: { kind: 'unwritable', reason: reasonOf(error) } };
      }
    }
    // Read back as another reader would, so that a later comparison with the disk finds a difference only where there is one.
    const back = parseSidecar(written);
    entry.file = { kind: 'valid', text: written, sidecar: 'sidecar' in back ? back.sidecar : next };
    entry.claims = entry.file.sidecar.claims;
    return { done: true, before, after: claims };
  }

  async function change(uri: vscode.Uri, doing: Doing, choose: (entry: SidecarEntry) => ClaimChanges | undefined): Promise<boolean> {
    const entry = entryOf(uri);
    if (entry === undefined) {
      messages.notSaved(uri);
      return false;
    }
    return inTurn(entry, async () => {
      const changes = choose(entry);
      if (changes === undefined) {
        messages.nothingTo(doing);
        return false;
      }
      const result = await rewrite(entry, (onDisk, known) => {
        const claims = rebaseChanges(known, onDisk, changes);
        const document = transcripts.find(uri);
        if (claims === null || document === undefined) return claims;
        const untouched = new Set(onDisk);
        return restated(entry, document.text, claims, (claim) => !untouched.has(claim));
      });
      if (!result.done) {
        messages.refused(entry.sidecar, result.why);
        return false;
      }
      entry.history = remember(entry.history, doing, claimDifference(result.after, result.before));
      show(entry);
      return true;
    });
  }

  async function renew(entry: SidecarEntry, text: string): Promise<void> {
    // Most transcripts have no claims and most savings move none: then the disk is left in peace.
    if (restated(entry, text, entry.claims) === entry.claims) return;
    const result = await rewrite(entry, (onDisk) => restated(entry, text, onDisk));
    if (result.done) show(entry);
    else messages.notRenewed(entry.sidecar, result.why);
  }

  function close(uri: vscode.Uri): void {
    const entry = entries.get(uri.toString());
    if (entry === undefined) return;
    watchers.leave(entry.sidecar);
    problems.clear(entry.sidecar);
    entries.delete(uri.toString());
    histories.set(uri.toString(), entry.history);
  }

  function moved(from: vscode.Uri, to: vscode.Uri): () => void {
    close(from);
    const history = histories.get(from.toString());
    if (history !== undefined) histories.set(to.toString(), history);
    histories.delete(from.toString());
    return () => {
      const entry = entries.get(to.toString());
      if (entry === undefined) return;
      if (entry.history === noHistory && history !== undefined) entry.history = history;
      void inTurn(entry, () => reload(entry));
    };
  }

  const watchers = watchFolders('*.claims.json', (file, how) => {
    const entry = [...entries.values()].find((one) => one.sidecar.toString() === file.toString());
    if (entry === undefined) return;
    const look = (): void => {
      if (entries.get(entry.transcript.toString()) === entry) void inTurn(entry, () => reload(entry));
    };
    if (how === 'written') look();
    else setTimeout(look, deletionMilliseconds);
  });

  const disposable = vscode.Disposable.from(
    changed,
    problems,
    watchers,
    transcripts.onDidChange((uri) => {
      const entry = transcripts.find(uri) === undefined ? undefined : entryOf(uri);
      if (entry === undefined) close(uri);
      else show(entry);
    }),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const entry = entries.get(document.uri.toString());
      if (entry === undefined || contentChanges.length === 0) return;
      follow(entry, contentChanges.map(({ rangeOffset, rangeLength, text }) => ({ start: rangeOffset, end: rangeOffset + rangeLength, text })));
    }),
    vscode.workspace.onDidSaveTextDocument((document) => {
      const entry = entries.get(document.uri.toString());
      if (entry === undefined) return;
      const text = document.getText();
      void inTurn(entry, () => renew(entry, text));
    }),
    // Network drives tell of no changes: whoever comes back from another program sees what that has written.
    vscode.window.onDidChangeWindowState(({ focused }) => {
      if (focused) for (const entry of entries.values()) void inTurn(entry, () => reload(entry));
    }),
    takeSidecarsAlong(moved),
  );

  return {
    claims: (uri) => (transcripts.find(uri) === undefined ? [] : (entryOf(uri)?.anchored ?? [])),
    apply(uri, wanted) {
      const entry = entryOf(uri);
      const document = transcripts.find(uri);
      // Before anything else is awaited: these were described in the text as it is at this moment.
      if (entry !== undefined && document !== undefined && wanted.kind !== 'remove') followNew(entry, document.text, wanted.claims);
      return change(uri, 'do', () => [wanted]);
    },
    undo: (uri) => change(uri, 'undo', (entry) => entry.history.undo.at(-1)),
    redo: (uri) => change(uri, 'redo', (entry) => entry.history.redo.at(-1)),
    onDidChange: changed.event,
    flush: () => queue.idle(),
    dispose() {
      disposed = true;
      disposable.dispose();
    },
  };
}
