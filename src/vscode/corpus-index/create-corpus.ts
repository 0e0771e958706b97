import * as vscode from 'vscode';
import { lazily } from '../../core/lazily.ts';
import { createCorpusIndex } from '../../core/corpus-index/corpus-index.ts';
import { createMatcher } from '../../core/corpus-index/query/match-entry.ts';
import { answerOf, type Found, searchCorpus } from '../../core/corpus-index/query/search-corpus.ts';
import { resultRows } from '../../core/corpus-index/query/result-row.ts';
import type { Part } from '../../core/corpus-index/segment-parts.ts';
import { indexLines } from '../../core/text/line-index.ts';
import { giveWay, inSlices } from '../slices.ts';
import { readTextFile } from '../read-text-file.ts';
import type { Services } from '../services.ts';
import { createBursts } from './bursts.ts';
import type { Corpus, CorpusState } from './corpus.ts';
import { createIndexStorage } from './index-storage.ts';
import { isInEditor } from './is-in-editor.ts';
import { createEntryReader } from './read-entry.ts';
import { createRetries } from './retries.ts';
import { findFiles, isText, watchFiles } from './workspace-files.ts';

/** So many files are looked at and read at once: a disk is waited for, the processor is not held up. */
const AT_ONCE = 4;
/** So many transcripts are read before what is known is written. */
const KEEP = 200;
/** Milliseconds after the last change of an open text before it is taken in. */
const REST_MS = 300;

/** The index of the workspace's transcripts: made in the background once somebody asks, kept in files of `place`, and up to date from then on. */
export function createCorpus(services: Omit<Services, 'corpus' | 'workspaceFigures'>, place = services.context.storageUri): Corpus {
  const { transcripts, claims, codebooks, formats } = services;
  const index = createCorpusIndex();
  const storage = createIndexStorage(place);
  const reader = lazily(() => createEntryReader(services));
  const changed = new vscode.EventEmitter<void>();
  const watching: vscode.Disposable[] = [];
  /** Files to be looked at; whether there are claims beside them is known of those that a search found. */
  const waiting = new Map<string, vscode.Uri>();
  const sidecars = new Set<string>();
  /** What the watchers told since files were last searched for: a search that began before it knows nothing of it. Of a sidecar, by its text, whether it is there. */
  const toldOf = { sidecars: new Map<string, boolean>(), texts: new Set<string>() };
  const retries = createRetries((uri) => enqueue(uri));
  let state: CorpusState = { kind: 'asleep', done: 0, total: 0 };
  let loaded: Promise<void> | undefined;
  let working: Promise<void> | undefined;
  const bursts = createBursts(() => goOn());
  let disposed = false;
  let sinceSaved = 0;

  const isStopped = (): boolean => disposed || state.kind === 'stopped';
  const tell = (next: Partial<CorpusState>): void => {
    state = { ...state, ...next };
    if (!disposed) changed.fire();
  };

  const noteSidecar = (name: string, isThere: boolean): void => {
    if (isThere) sidecars.add(name);
    else sidecars.delete(name);
  };
  /** All files of the workspace's folders are looked at, and those that are gone forgotten. */
  const findAll = async (): Promise<void> => {
    toldOf.sidecars.clear();
    toldOf.texts.clear();
    const { texts, tagged } = await findFiles();
    if (disposed) return;
    sidecars.clear();
    for (const uri of tagged) sidecars.add(uri.toString());
    for (const [name, isThere] of toldOf.sidecars) noteSidecar(name, isThere);
    const found = new Map([...texts, ...tagged].map((uri) => [uri.toString(), uri]));
    for (const { path } of [...index.heads()]) if (!found.has(path) && !toldOf.texts.has(path)) index.remove(path);
    for (const [name, uri] of found) waiting.set(name, uri);
  };

  /** What was damaged on disk may be found out only now, when what changed beside it is written. */
  const keep = async (): Promise<void> => {
    sinceSaved = 0;
    if (!(await storage.save(index, () => !disposed))) lookAgain();
  };
  const work = async (): Promise<void> => {
    const changedFiles: vscode.Uri[] = [];
    let looked = 0;
    tell({ kind: 'looking', done: 0, total: waiting.size });
    await inParallel(waiting, async (uri) => {
      const name = uri.toString();
      if (!(await reader().isKnown(uri, sidecars.has(name), index.head(name)))) changedFiles.push(uri);
      if (++looked % 500 === 0) tell({ done: looked });
      if (looked % 20 === 0) await giveWay();
    });
    let done = 0;
    const unread = new Map(changedFiles.map((uri) => [uri.toString(), uri]));
    const total = unread.size;
    if (!isStopped()) tell({ kind: 'reading', done, total });
    await inParallel(unread, async (uri) => {
      await readOne(uri);
      if (isStopped()) {
        unread.set(uri.toString(), uri);
        return;
      }
      done++;
      if (done % 10 === 0 || done === total) tell({ done });
      if (++sinceSaved >= KEEP) await keep();
    });
    for (const [name, uri] of unread) waiting.set(name, uri);
    await keep();
  };

  /** What fails with one file must not keep the others from being read. */
  const readOne = async (uri: vscode.Uri): Promise<void> => {
    const name = uri.toString();
    const reading = await reader().read(uri, index.head(name), () => !isStopped()).catch((): 'unreadable' => 'unreadable');
    if (disposed || reading === null) return;
    if (reading === 'unreadable') {
      retries.failed(uri);
      return;
    }
    retries.read(uri);
    if (reading === 'unchanged') return;
    if (reading === 'none') index.remove(name);
    else if ('same' in reading) index.touch(name, reading.same);
    else await inSlices(index.putInSteps(reading.entry), () => !disposed);
  };

  const inParallel = async (queue: Map<string, vscode.Uri>, each: (uri: vscode.Uri) => Promise<void>): Promise<void> => {
    const worker = async (): Promise<void> => {
      for (let [next] = queue; next !== undefined && !isStopped(); [next] = queue) {
        queue.delete(next[0]);
        await each(next[1]);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
  };

  const goOn = (): void => {
    if (working !== undefined || isStopped() || waiting.size === 0) return;
    working = work().finally(() => {
      working = undefined;
      tell(isStopped() ? {} : { kind: 'ready', done: 0, total: 0 });
      goOn();
    });
  };
  const enqueue = (uri: vscode.Uri): void => {
    if (disposed || !isText(uri)) return;
    toldOf.texts.add(uri.toString());
    waiting.set(uri.toString(), uri);
    bursts.came();
  };
  /** One search after the other: one that began earlier knows less, and must not be the last to say what there is. */
  let searching: Promise<unknown> = Promise.resolve();
  const findAnew = (): Promise<void> => {
    const found = searching.then(findAll);
    searching = found.catch(() => undefined);
    return found;
  };
  const lookAgain = (): void => void findAnew().then(goOn);

  const watch = (): void => {
    watching.push(
      watchFiles({
        text: enqueue,
        sidecar(transcript, isThere) {
          toldOf.sidecars.set(transcript.toString(), isThere);
          noteSidecar(transcript.toString(), isThere);
          enqueue(transcript);
        },
        folders(wasInside) {
          for (const { path } of index.heads()) if (wasInside(path)) enqueue(vscode.Uri.parse(path));
        },
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(lookAgain), formats.onDidChange(lookAgain), codebooks.onDidChange(lookAgain),
      claims.onDidChange((uri) => void cover(uri)), transcripts.onDidChange((uri) => void cover(uri)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => void cover(uri)),
      vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
        for (const { input } of closed) if (input instanceof vscode.TabInputText) void cover(input.uri);
      }),
    );
  };

  /** Open texts count as they are in the editor. */
  const covering = new Map<string, number>();
  let covers = 0;
  const cover = async (uri: vscode.Uri): Promise<void> => {
    const name = uri.toString();
    if (!isText(uri) || vscode.workspace.getWorkspaceFolder(uri) === undefined) return;
    const turn = ++covers;
    covering.set(name, turn);
    const isLast = (): boolean => !disposed && covering.get(name) === turn;
    await new Promise((resolve) => setTimeout(resolve, REST_MS));
    if (!isLast()) return;
    const isOpen = isInEditor(uri);
    const document = isOpen ? transcripts.find(uri) : undefined;
    const entry = document === undefined ? null : await reader().ofDocument(document, services);
    if (!isLast()) return;
    if (isOpen) {
      // A version that is being typed over will be asked for again.
      if (entry === null) {
        if (document === undefined) index.cover(name, null);
      } else if ((await inSlices(index.coverInSteps(name, entry), isLast)) === null) return;
    } else {
      covering.delete(name);
      index.cover(name, undefined);
      enqueue(uri);
    }
    changed.fire();
  };

  const load = (): Promise<void> => {
    loaded ??= storage.load(index).then(async () => {
      if (disposed) return;
      watch();
      await Promise.all(vscode.workspace.textDocuments.map(({ uri }) => cover(uri)));
    });
    return loaded;
  };

  const start = (): void => {
    if (disposed || vscode.workspace.getConfiguration('transcripts').get<string>('corpus.index') === 'off' || (state.kind !== 'asleep' && state.kind !== 'stopped')) return;
    tell({ kind: 'looking', done: 0, total: 0 });
    void load().then(findAnew).then(() => {
      if (waiting.size === 0 && !isStopped()) tell({ kind: 'ready' });
      goOn();
    });
  };

  /** What a person stopped stays stopped, whoever asks: views ask again by themselves. */
  const open = async (parts: readonly Part[]): Promise<void> => {
    if (state.kind === 'asleep') start();
    await load();
    if (!(await storage.read(index, parts))) lookAgain();
  };

  const textOf = async (uri: vscode.Uri): Promise<string | null> => {
    const document = vscode.workspace.textDocuments.some((open) => open.uri.toString() === uri.toString()) ? transcripts.find(uri) : undefined;
    if (document !== undefined) return document.text;
    const file = await readTextFile(uri);
    return file.kind === 'text' ? file.text : null;
  };

  return {
    index,
    get state() {
      return state;
    },
    start,
    stop() {
      if (state.kind === 'looking' || state.kind === 'reading') tell({ kind: 'stopped' });
    },
    async settled() {
      for (await searching; !isStopped() && (working !== undefined || waiting.size > 0 || state.kind === 'looking'); await searching) {
        await working;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    async forget() {
      await storage.clear();
      for (const { path } of [...index.heads()]) index.remove(path);
      if (state.kind === 'asleep' || state.kind === 'stopped') start();
      else lookAgain();
    },
    open,
    textOf: (path) => textOf(vscode.Uri.parse(path)),
    async search(query, { isWanted, onFound }) {
      const matcher = createMatcher(query, index.dictionaries);
      await open(matcher.parts);
      const answer = await inSlices(searchCorpus(index, matcher), isWanted);
      if (answer === null || !matcher.needsText) return answer === null ? null : { matcher, answer };
      const confirmed: Found[] = [];
      for (const found of answer.found) {
        const entry = index.entry(found.head.path);
        const text = entry === undefined ? null : await textOf(vscode.Uri.parse(found.head.path));
        if (!isWanted()) return null;
        if (entry === undefined || text === null) continue;
        const count = matcher.matches(entry, text).length;
        await giveWay();
        if (count === 0) continue;
        confirmed.push({ head: found.head, count });
        onFound({ matcher, answer: answerOf([...confirmed]) });
      }
      return { matcher, answer: answerOf(confirmed) };
    },
    async rows({ head }, matcher) {
      const entry = index.entry(head.path);
      const text = await textOf(vscode.Uri.parse(head.path));
      if (entry === undefined) return { head, text: null, rows: [] };
      const rows = resultRows(matcher.query.find, entry, matcher.matches(entry, matcher.needsText ? text : null), index.dictionaries);
      return { head: entry.head, text: text === null ? null : { words: text, lines: indexLines(text) }, rows };
    },
    onDidChange: changed.event,
    dispose() {
      disposed = true;
      vscode.Disposable.from(changed, retries, bursts, ...watching).dispose();
    },
  };
}
