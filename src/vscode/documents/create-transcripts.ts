import * as vscode from 'vscode';
import { drain, type Steps } from '../../core/text/steps.ts';
import type { Formats, TranscriptDocument, Transcripts } from '../services.ts';
import { inSlices } from '../slices.ts';
import { trackActive } from './active-transcript.ts';
import { awaitReading } from './await-reading.ts';
import { createDecisions } from './decisions.ts';
import { isOff, isReadable, keepsLanguage, type ReadState, readingOf, sameReading } from './detection.ts';
import { createEntries, type Entry } from './entries.ts';
import { createLanguageSwitch } from './language-switch.ts';
import { type Followed, type LiveDocument, liveDocument } from './live-document.ts';
import { openDocument } from './open-document.ts';
import { createPauses } from './pauses.ts';
import { createLongReadings } from './long-readings.ts';
import { loadMarkdown } from './plain-words.ts';
import { findLate, type FormatOptions, isLong, type ReadDocument, readDocument, readInSteps } from './read-document.ts';
import { showReading } from './show-reading.ts';
import { createRounds } from './rounds.ts';
import { registerTreatAs } from './treat-as.ts';

const PAUSE_MS = 150;
/** After so long without a key a text that was followed is read in full. */
const LONG_PAUSE_MS = 2000;

/**
 * Owns the trees of all open documents. A document is read when it is opened; from then on its edits are followed, and what they let be read
 * again is read when a provider asks for the current version or after a pause in typing: at most once per version. A long one is read in
 * slices, and not before the pause. Once it was a transcript it stays one while any turn is left in it.
 */
export function createTranscripts(context: vscode.ExtensionContext, formats: Formats): Transcripts {
  const decisions = createDecisions(context.globalState);
  const languages = createLanguageSwitch();
  const entries = createEntries();
  const announced = new Map<string, TranscriptDocument>();
  const pauses = createPauses(PAUSE_MS);
  const longPauses = createPauses(LONG_PAUSE_MS);
  /** By document: the name of the format that a person chose. */
  const chosen = new Map<string, string>();
  const change = new vscode.EventEmitter<vscode.Uri>();
  /** A pause in typing, or the end of the document. */
  const paused = new vscode.EventEmitter<vscode.TextDocument>();
  /** What is announced of it is what it is now. */
  const told = new vscode.EventEmitter<vscode.TextDocument>();
  const long = createLongReadings();
  const rounds = createRounds();
  /** Settings and decisions change what an unchanged version is. */
  let revision = 0;
  let reads = 0;

  const look = (document: vscode.TextDocument): TranscriptDocument | 'being read' | undefined => {
    if (!isReadable(document.uri)) return undefined;
    const known = entries.of(document);
    const current = stateOf(document);
    if (known !== undefined && sameReading(known, current)) return known.read;
    const wasTranscript = known?.document === document && known.read !== undefined;
    if (isLong(document)) return lookAtLong(document, current, known, wasTranscript);
    const followed = followedTo(current) ?? (hasToBeRead(document) ? drain(readNow(document, wasTranscript)) : undefined);
    // A closed document can still be asked about; to keep its tree would be a leak.
    if (!document.isClosed) entries.keep(current, followed);
    return followed?.read;
  };
  const followedTo = (current: ReadState): Followed | undefined => {
    const live = entries.following(current);
    const read = live?.now();
    return live && read ? { read, live } : undefined;
  };
  const lookAtLong = (document: vscode.TextDocument, current: ReadState, known: Entry | undefined, wasTranscript: boolean): TranscriptDocument | 'being read' | undefined => {
    if (document.isClosed || long.isStopped(document) || !hasToBeRead(document)) return undefined;
    if (wasTranscript && known !== undefined && sameReading({ ...known, language: current.language }, current) && !keepsLanguage(document)) {
      // What was found to be a transcript by its content is the same one in a transcript's language.
      entries.carry(known, current);
      return known.read;
    }
    // While one types it would be for nothing: `afterPause` reads it.
    if (pauses.has(document)) return 'being read';
    const live = entries.following(current);
    long.begin({
      document,
      isWanted: () => !document.isClosed && sameReading(stateOf(document), current),
      steps: () => (live === undefined ? readNow(document, wasTranscript) : readOn(document, live)),
      done(found) {
        entries.keep(current, found);
        examine(document);
        if (found !== undefined) void inSlices(found.live.prepare(), () => !document.isClosed && document.version === current.version);
      },
    });
    return 'being read';
  };
  const stateOf = (document: vscode.TextDocument): ReadState => ({ document, version: document.version, language: document.languageId, revision });
  const get = (document: vscode.TextDocument): TranscriptDocument | undefined => {
    const seen = look(document);
    return seen === 'being read' ? undefined : seen;
  };
  const optionsFor = ({ uri }: vscode.TextDocument): FormatOptions => {
    const format = chosen.get(uri.toString());
    const available = formats.for(uri);
    return format !== undefined && available.some(({ name }) => name === format) ? { formats: available, format } : { formats: available };
  };
  const readingNow = (document: vscode.TextDocument): ReturnType<typeof readingOf> =>
    languages.wasSetBack(document) ? 'never' : readingOf(document, decisions, chosen.has(document.uri.toString()) && optionsFor(document).format !== undefined);
  const hasToBeRead = (document: vscode.TextDocument): boolean => readingNow(document) === 'detect' || readingNow(document) === 'force';
  function* readNow(document: vscode.TextDocument, wasTranscript: boolean): Steps<Followed | undefined> {
    reads++;
    const found = yield* readFully(document, wasTranscript);
    if (found?.read.isLong === true) yield* findLate(found.read.transcript);
    return found && { read: found.read, live: liveDocument(document, found) };
  }
  function* readOn(document: vscode.TextDocument, live: LiveDocument): Steps<Followed | undefined> {
    if (live.isBehind) reads++;
    yield* live.prepare();
    const read = live.now();
    return read ? { read, live } : yield* readNow(document, true);
  }
  function* readFully(document: vscode.TextDocument, wasTranscript: boolean, likely?: string): Steps<ReadDocument | undefined> {
    const options = optionsFor(document);
    const found = yield* readInSteps(document, readingNow(document) === 'force' ? 'force' : 'detect', options, likely);
    if (found !== undefined || !wasTranscript) return found;
    const held = yield* readInSteps(document, 'force', options, likely);
    return held !== undefined && held.read.transcript.turns.length > 0 ? held : undefined;
  }
  /** Whether a document that was followed is what its text says in whatever format fits it best by now. */
  const check = async (document: vscode.TextDocument): Promise<void> => {
    const known = entries.of(document);
    const live = known?.live;
    if (live?.isUnsure !== true || known?.version !== document.version) return;
    const isWanted = (): boolean => !document.isClosed && entries.of(document) === known && known.version === document.version;
    if ((await inSlices(live.holds(readFully(document, true, known.read?.text)), isWanted)) !== false || !isWanted()) return;
    entries.outdate(document);
    examine(document);
  };

  const examine = (document: vscode.TextDocument): void => {
    const name = document.uri.toString();
    const now = document.isClosed ? undefined : look(document);
    // Of a newer version of a long one nobody is told while one types on: all that would be made of it were for nothing.
    const isEarly = now !== 'being read' && now?.isLong === true && announced.get(name) !== now && !rounds.mayBegin(document, () => examine(document));
    if (now === 'being read' || isEarly) {
      active.update();
      return;
    }
    if (now !== undefined) {
      languages.adopt(document);
      if (document.languageId === 'markdown') loadMarkdown(announceMarkdown);
    }
    if (announced.get(name) !== now) {
      if (now === undefined) announced.delete(name);
      else announced.set(name, now);
      // For the clause `resource in transcripts.open`: a key acts on the text that has the focus, not on the last transcript that had it.
      // URIs and not their texts, as a remote workbench has other ones.
      void vscode.commands.executeCommand('setContext', 'transcripts.open', [...announced.values()].map(({ uri }) => uri));
      change.fire(document.uri);
      told.fire(document);
    }
    active.update();
  };
  /** What `plain` says of Markdown is another once it can be read. */
  const announceMarkdown = (): void => {
    for (const { uri } of vscode.workspace.textDocuments.filter(({ languageId }) => languageId === 'markdown')) {
      if (announced.has(uri.toString())) change.fire(uri);
    }
  };
  const examineAll = (): void => {
    revision++;
    vscode.workspace.textDocuments.forEach(examine);
  };
  /** What was taken for a transcript by its content alone is not, once that is not to be looked at. */
  const giveBackWhereOff = (): void => {
    for (const document of vscode.workspace.textDocuments) {
      if (isOff(document) && decisions.of(document.uri) === undefined) languages.giveBack(document);
    }
  };
  const examineVisible = (): void => {
    for (const { document } of vscode.window.visibleTextEditors) {
      examine(document);
      if (isReadable(document.uri) && readingNow(document) === 'ask') {
        void languages.ask(document, decisions, optionsFor(document)).then((answered) => answered && examineAll());
      }
    }
  };
  const afterPause = (document: vscode.TextDocument): void => {
    rounds.edited(document);
    pauses.begin(document, () => {
      if (!document.isClosed) examine(document);
      paused.fire(document);
    });
    longPauses.begin(document, () => void check(document));
  };
  const { read, readAtRest } = awaitReading({
    look,
    isTold: (document, seen) => announced.get(document.uri.toString()) === seen,
    events: [paused.event, told.event, long.onDidChange],
  });
  const forget = (document: vscode.TextDocument): void => {
    // A change of language comes as a closing and an opening of the same document, which stays open all the while.
    if (!document.isClosed) return;
    const name = document.uri.toString();
    pauses.end(document);
    longPauses.end(document);
    rounds.forget(document);
    entries.forget(document);
    chosen.delete(name);
    long.giveUp(document);
    examine(document);
    paused.fire(document);
  };
  const setFormat = (uri: vscode.Uri, format: string | null): void => {
    const name = uri.toString();
    const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === name);
    // A sidecar may be read to its end after its text was closed: when that is opened again, it is read anew.
    if (document === undefined || (chosen.get(name) ?? null) === format) return;
    if (format === null) chosen.delete(name);
    else chosen.set(name, format);
    entries.forget(document);
    long.giveUp(document);
    // What is a transcript by its format alone is none without it.
    if (format === null && isReadable(uri)) void giveBackUnlessFound(document);
    examine(document);
  };
  const giveBackUnlessFound = async (document: vscode.TextDocument): Promise<void> => {
    if (isOff(document) || (!isLong(document) && readDocument(document, 'detect', optionsFor(document)) === undefined)) languages.giveBack(document);
    else if (isLong(document) && !(await inSlices(found(document)))) languages.giveBack(document);
  };
  function* found(document: vscode.TextDocument): Steps<boolean> {
    return (yield* readInSteps(document, 'detect', optionsFor(document))) !== undefined;
  }

  const active = trackActive(look);
  const start = setTimeout(() => {
    vscode.workspace.textDocuments.forEach(examine);
    examineVisible();
  }, 0);
  const disposable = vscode.Disposable.from(
    change,
    paused,
    told,
    pauses,
    longPauses,
    long,
    rounds,
    active,
    decisions,
    vscode.workspace.onDidOpenTextDocument(examine),
    vscode.workspace.onDidCloseTextDocument(forget),
    vscode.workspace.onDidSaveTextDocument((document) => void check(document)),
    vscode.workspace.onDidChangeTextDocument((event) => {
      entries.follow(event);
      const { document, contentChanges } = event;
      if (contentChanges.length > 0 && isReadable(document.uri) && readingNow(document) !== 'never') afterPause(document);
    }),
    vscode.window.onDidChangeVisibleTextEditors(examineVisible),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('transcripts.detection')) {
        giveBackWhereOff();
        examineAll();
        examineVisible();
      }
    }),
    formats.onDidChange(examineAll),
    registerTreatAs(decisions, languages, examineAll),
    showReading(long, examine),
  );
  return {
    get,
    read,
    readAtRest,
    find(uri) {
      const document = openDocument(uri);
      return document === undefined ? undefined : get(document);
    },
    async readActive() {
      const document = active.document();
      return document === undefined ? undefined : read(document);
    },
    isTranscript(uri) {
      const document = openDocument(uri);
      const seen = document === undefined ? undefined : look(document);
      return seen === 'being read' ? announced.has(uri.toString()) : seen !== undefined;
    },
    get active() {
      return active.current();
    },
    get activeUri() {
      return active.uri();
    },
    chosenFormat: (uri) => chosen.get(uri.toString()) ?? null,
    setFormat,
    get reads() {
      return reads;
    },
    onDidChange: change.event,
    onDidChangeActive: active.onDidChange,
    dispose() {
      clearTimeout(start);
      disposable.dispose();
    },
  };
}
