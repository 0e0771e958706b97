import * as vscode from 'vscode';
import type { Claim } from '../../core/claims/claim.ts';
import { mapHistory, noHistory, remember, type ClaimHistory, type Doing } from '../../core/claims/claim-history.ts';
import { formatAfter, reverseStep, takeStep, type ClaimStep, type StepTaken } from '../../core/claims/claim-step.ts';
import { rebaseChanges } from '../../core/claims/rebase-changes.ts';
import { chosenFormat } from '../../core/claims/sidecar.ts';
import { mayBeTranscript } from '../documents/detection.ts';
import { drain } from '../../core/text/steps.ts';
import { openDocument } from '../documents/open-document.ts';
import { createFileProblems } from '../file-problems.ts';
import type { ClaimStore, Platform, Transcripts } from '../services.ts';
import { inSlices } from '../slices.ts';
import { follow, followNew, newEntry, restated, restatedInSteps, settle, takeStepIn, type SidecarEntry } from './sidecar-entry.ts';
import { placedNow, placedText, type PlacedText } from './placed-text.ts';
import { dismissalsIn, otherIdsIn, readSidecar } from './sidecar-file.ts';
import { noSidecar, type SidecarFile } from './sidecar-on-disk.ts';
import { rewriteSidecar } from './rewrite-sidecar.ts';
import { outdated, type Make, type Rewriting } from './rewriting.ts';
import { createSidecarMessages } from './sidecar-messages.ts';
import { createOwnWrites } from './own-writes.ts';
import { sidecarUri } from './sidecar-uri.ts';
import { takeSidecarsAlong } from './take-sidecars-along.ts';
import { watchFolders } from './watch-folders.ts';
import { createWriteQueue } from './write-queue.ts';

/** Owns the claims of all open transcripts. All reading and writing of one sidecar goes through one queue. */
export function createClaimStore(transcripts: Transcripts, platform: Platform): ClaimStore {
  const entries = new Map<string, SidecarEntry>();
  /** Of closed transcripts: what was deleted before a tab was closed can still be brought back. */
  const histories = new Map<string, ClaimHistory>();
  const queue = createWriteQueue();
  const ownWrites = createOwnWrites();
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
    return queue.run([entry.sidecar.toString()], work);
  }

  /** The claims of a long transcript are found in slices: resolves when they were, or when that is left to a later call. */
  async function show(entry: SidecarEntry): Promise<void> {
    const settling = (entry.settling = Symbol('one settling'));
    const document = transcripts.find(entry.transcript);
    // What is being read is settled when it was.
    if (disposed || (document === undefined && transcripts.isTranscript(entry.transcript))) return;
    if (document?.isLong === true) {
      const isWanted = (): boolean => entry.settling === settling && document.isCurrent && !disposed;
      for (let isSettled = false; !isSettled; ) {
        const { claims, places } = entry;
        isSettled = (await inSlices(settle(entry, document), () => isWanted() && entry.claims === claims && entry.places === places)) ?? false;
        if (!isSettled && !isWanted()) return;
      }
    } else if (document !== undefined) drain(settle(entry, document));
    changed.fire(entry.transcript);
  }

  async function reload(entry: SidecarEntry): Promise<void> {
    adopt(entry, await readSidecar(entry.sidecar, entry.file, platform));
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
    transcripts.setFormat(entry.transcript, chosenFormat(file.sidecar));
    if (file.text === null && before.length > 0) rememberDeletion(entry, before);
    else if (file.text !== null && entry.deletion !== null) {
      if (entry.history === entry.deletion.after) setHistory(entry, entry.deletion.before);
      entry.deletion = null;
    }
    void show(entry);
  }

  function rememberDeletion(entry: SidecarEntry, claims: readonly Claim[]): void {
    const restoring: ClaimStep = { before: [], after: claims };
    const { history } = entry;
    setHistory(entry, remember(history, 'do', restoring));
    entry.deletion = { before: history, after: entry.history };
    messages.deleted(entry.sidecar, claims.length, () => {
      const doing = entry.history.undo.at(-1) === restoring ? 'undo' : 'do';
      void change(entry.transcript, doing, () => (onDisk) => takeStep(onDisk, restoring));
    });
  }

  function setHistory(entry: SidecarEntry, history: ClaimHistory): void {
    entry.history = history;
    const name = entry.transcript.toString();
    if (entries.get(name) !== entry) histories.set(name, history);
  }

  /** Makes new claims of those on disk and writes them. Not to be called but in turn. */
  function rewrite(entry: SidecarEntry, make: Make): Promise<Rewriting | 'nothing-to-do'> {
    return rewriteSidecar(entry, make, { reread: () => reload(entry), platform, transcripts, ownWrites });
  }

  async function change(uri: vscode.Uri, doing: Doing, choose: (entry: SidecarEntry) => Make, run?: string): Promise<boolean> {
    const entry = entryOf(uri);
    if (entry === undefined) {
      messages.notSaved(uri);
      return false;
    }
    return inTurn(entry, async () => {
      const make = choose(entry);
      const result = await rewrite(entry, async (onDisk, format) => {
        const made = await make(onDisk, format);
        const at = typeof made === 'string' ? undefined : await placedNow(entry, transcripts);
        if (typeof made === 'string' || at === undefined) return made;
        const untouched = new Set(onDisk);
        return { ...made, claims: restated(entry, at, made.claims, (claim) => !untouched.has(claim)) };
      });
      if (result === 'nothing-to-do') {
        messages.nothingTo(doing);
        return false;
      }
      const why = !result.done ? result.why : result.step === null && (doing !== 'do' || result.kept.length > 0) ? outdated : null;
      if (result.done) setHistory(entry, remember(entry.history, doing, result.step === null ? null : { ...reverseStep(result.step), ...(run !== undefined && { run }) }));
      if (why !== null) {
        messages.refused(entry.sidecar, why);
        return false;
      }
      if (result.done && result.kept.length > 0) messages.kept(result.kept.length);
      await show(entry);
      return true;
    });
  }

  function takeBack(uri: vscode.Uri, doing: 'undo' | 'redo'): Promise<boolean> {
    return change(uri, doing, (entry) => async (onDisk, format) => {
      // Chosen when the disk was read: what was found there may be the last thing that happened.
      const step = entry.history[doing].at(-1);
      if (step === undefined) return 'nothing-to-do';
      const at = await placedNow(entry, transcripts);
      const taken = at === undefined ? takeStep(onDisk, step) : takeStepIn(entry, at, onDisk, step);
      return { ...taken, format: formatAfter(format, step), ...(step.dismissed && { dismissed: step.dismissed }) };
    });
  }

  /** `saved` is what was saved: the text and its places may be others by the time that the sidecar is read. */
  async function renew(entry: SidecarEntry, saved: PlacedText): Promise<void> {
    // Most transcripts have no claims and most savings move none: then the disk is left in peace.
    const { claims } = entry;
    if (claims.length > 0) await inSlices(saved.points.inSteps());
    if ((await inSlices(restatedInSteps(entry, saved, claims))) === claims) return;
    const result = await rewrite(entry, async (onDisk) => ({ claims: await inSlices(restatedInSteps(entry, saved, onDisk)), kept: [] }));
    if (result === 'nothing-to-do') return;
    if (!result.done) {
      messages.notRenewed(entry.sidecar, result.why);
      return;
    }
    // Described anew as well, so that it fits what is on disk when the transcript, and with it what was followed, is closed.
    setHistory(entry, mapHistory(entry.history, (claims) => restated(entry, saved, claims)));
    await show(entry);
  }

  function close(uri: vscode.Uri): void {
    const entry = entries.get(uri.toString());
    if (entry === undefined) return;
    watchers.leave(entry.sidecar);
    problems.clear(entry.sidecar);
    entries.delete(uri.toString());
    if (entry.history !== noHistory) histories.set(uri.toString(), entry.history);
  }

  /** Reads the sidecar of every text that may be a transcript: a person may have chosen a format for one that does not look like it. */
  function open(document: vscode.TextDocument): void {
    if (mayBeTranscript(document)) entryOf(document.uri);
  }

  /** What was asked for under the old name is done there first; what is asked for under the new one waits. */
  async function takeAlong(from: vscode.Uri, to: vscode.Uri, move: () => Promise<void>): Promise<void> {
    close(from);
    const keys = [sidecarUri(from), sidecarUri(to)].map(String);
    await queue.run(keys, async () => {
      await move();
      const history = histories.get(from.toString());
      histories.delete(from.toString());
      const entry = entries.get(to.toString());
      if (history !== undefined && (entry === undefined || entry.history === noHistory)) {
        if (entry === undefined) histories.set(to.toString(), history);
        else entry.history = history;
      }
      if (entry !== undefined) await reload(entry);
    });
  }

  async function changeQuietly(uri: vscode.Uri, make: (onDisk: readonly Claim[]) => StepTaken): Promise<Rewriting | 'nothing-to-do'> {
    const entry = entryOf(uri);
    if (entry === undefined) return { done: false, why: outdated };
    const result = await inTurn(entry, () => rewrite(entry, make));
    if (transcripts.isTranscript(uri)) await show(entry);
    else if (openDocument(uri) === undefined) close(uri);
    return result;
  }

  const watchers = watchFolders('*.claims.json', (file) => {
    const entry = [...entries.values()].find((one) => one.sidecar.toString() === file.toString());
    if (entry !== undefined) void inTurn(entry, () => reload(entry));
  });

  const disposable = vscode.Disposable.from(
    changed, problems, watchers,
    transcripts.onDidChange((uri) => {
      const entry = transcripts.isTranscript(uri) ? entryOf(uri) : undefined;
      if (entry !== undefined) {
        void show(entry);
        return;
      }
      if (openDocument(uri) === undefined) close(uri);
      changed.fire(uri);
    }),
    vscode.workspace.onDidOpenTextDocument(open),
    vscode.workspace.onDidCloseTextDocument((document) => {
      // A change of language comes as a closing too.
      if (document.isClosed) close(document.uri);
    }),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const entry = entries.get(document.uri.toString());
      if (entry === undefined || contentChanges.length === 0) return;
      follow(entry, contentChanges.map(({ rangeOffset, rangeLength, text }) => ({ start: rangeOffset, end: rangeOffset + rangeLength, text })));
    }),
    vscode.workspace.onDidSaveTextDocument((document) => {
      const entry = entries.get(document.uri.toString());
      if (entry === undefined) return;
      const read = transcripts.get(document);
      const saved = placedText({ text: read?.text ?? document.getText(), transcript: read?.transcript ?? null }, entry.places);
      void inTurn(entry, () => renew(entry, saved));
    }),
    // Network drives tell of no changes: whoever comes back from another program sees what that has written.
    vscode.window.onDidChangeWindowState(({ focused }) => {
      if (focused) for (const entry of entries.values()) void inTurn(entry, () => reload(entry));
    }),
    takeSidecarsAlong({
      written: (uri) => queue.idle((key) => key === sidecarUri(uri)?.toString() || key.startsWith(`${uri.toString()}/`)),
      takeAlong,
    }),
  );

  vscode.workspace.textDocuments.forEach(open);

  return {
    claims: (uri) => (transcripts.isTranscript(uri) ? (entryOf(uri)?.anchored.all() ?? []) : []),
    near: (uri, span) => (transcripts.isTranscript(uri) ? (entryOf(uri)?.anchored.near(span) ?? []) : []),
    apply(uri, wanted, run) {
      const changes = [wanted].flat();
      const entry = entryOf(uri);
      const document = transcripts.find(uri);
      // Before anything else is awaited: these were described in the text as it is at this moment.
      if (entry !== undefined && document !== undefined) followNew(entry, document.text, changes.flatMap((one) => (one.kind === 'remove' ? [] : one.claims)));
      const seen = entry?.claims ?? [];
      return change(uri, 'do', () => (onDisk) => {
        const claims = rebaseChanges(ownWrites.since(seen), onDisk, changes);
        if (claims === null) return 'outdated';
        const unwanted = new Set(changes.flatMap((one) => (one.kind === 'remove' ? one.ids : [])));
        return { claims, kept: claims.filter(({ id }) => unwanted.has(id)).map(({ id }) => id) };
      }, run);
    },
    chooseFormat: (uri, name) => change(uri, 'do', () => (onDisk) => ({ claims: onDisk, kept: [], format: name })),
    otherIds: (uri) => otherIdsIn(entryOf(uri)?.file ?? noSidecar),
    dismissed: (uri) => dismissalsIn(entryOf(uri)?.file ?? noSidecar),
    dismiss: (uri, dismissed, run) => change(uri, 'do', () => (onDisk) => ({ claims: onDisk, kept: [], dismissed }), run),
    changeQuietly,
    undo: (uri) => takeBack(uri, 'undo'),
    redo: (uri) => takeBack(uri, 'redo'),
    canKeep(uri) {
      if (sidecarUri(uri) !== null) return true;
      messages.notSaved(uri);
      return false;
    },
    onDidChange: changed.event,
    flush: () => queue.idle(),
    dispose() {
      disposed = true;
      disposable.dispose();
    },
  };
}
