import * as vscode from 'vscode';
import type { Formats, TranscriptDocument, Transcripts } from '../services.ts';
import { trackActive } from './active-transcript.ts';
import { createDecisions } from './decisions.ts';
import { isOff, isReadable, readingOf, sameReading } from './detection.ts';
import { createLanguageSwitch } from './language-switch.ts';
import { openDocument } from './open-document.ts';
import { loadMarkdown } from './plain-words.ts';
import { type FormatOptions, readDocument } from './read-document.ts';
import { registerTreatAs } from './treat-as.ts';

const PAUSE_MS = 150;

interface Entry {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly language: string;
  readonly revision: number;
  readonly read: TranscriptDocument | undefined;
}

/**
 * Owns the trees of all open documents. A document is read when it is opened, when a provider asks for its current version, and after a
 * pause in typing: at most once per version. Once it was a transcript it stays one while any turn is left in it.
 */
export function createTranscripts(context: vscode.ExtensionContext, formats: Formats): Transcripts {
  const decisions = createDecisions(context.globalState);
  const languages = createLanguageSwitch();
  const entries = new Map<string, Entry>();
  const announced = new Map<string, TranscriptDocument>();
  const pauses = new Map<string, ReturnType<typeof setTimeout>>();
  /** By document: the name of the format that a person chose. */
  const chosen = new Map<string, string>();
  const change = new vscode.EventEmitter<vscode.Uri>();
  /** Settings and decisions change what an unchanged version is. */
  let revision = 0;
  let reads = 0;

  const get = (document: vscode.TextDocument): TranscriptDocument | undefined => {
    if (!isReadable(document.uri)) return undefined;
    const name = document.uri.toString();
    const known = entries.get(name);
    const current = { document, version: document.version, language: document.languageId, revision };
    if (known !== undefined && sameReading(known, current)) return known.read;
    const read = readNow(document, known?.document === document && known.read !== undefined);
    // A closed document can still be asked about; to keep its tree would be a leak.
    if (!document.isClosed) entries.set(name, { ...current, read });
    return read;
  };
  const optionsFor = ({ uri }: vscode.TextDocument): FormatOptions => {
    const format = chosen.get(uri.toString());
    const available = formats.for(uri);
    return format !== undefined && available.some(({ name }) => name === format) ? { formats: available, format } : { formats: available };
  };
  const readingNow = (document: vscode.TextDocument): ReturnType<typeof readingOf> =>
    languages.wasSetBack(document) ? 'never' : readingOf(document, decisions, chosen.has(document.uri.toString()) && optionsFor(document).format !== undefined);
  const readNow = (document: vscode.TextDocument, wasTranscript: boolean): TranscriptDocument | undefined => {
    const reading = readingNow(document);
    if (reading === 'never' || reading === 'ask') return undefined;
    reads++;
    const options = optionsFor(document);
    const read = readDocument(document, reading, options);
    if (read !== undefined || !wasTranscript) return read;
    const held = readDocument(document, 'force', options);
    return held !== undefined && held.transcript.turns.length > 0 ? held : undefined;
  };

  const examine = (document: vscode.TextDocument): void => {
    const name = document.uri.toString();
    const now = document.isClosed ? undefined : get(document);
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
    const name = document.uri.toString();
    clearTimeout(pauses.get(name));
    pauses.set(name, setTimeout(() => {
      pauses.delete(name);
      if (!document.isClosed) examine(document);
    }, PAUSE_MS));
  };
  const forget = (document: vscode.TextDocument): void => {
    // A change of language comes as a closing and an opening of the same document, which stays open all the while.
    if (!document.isClosed) return;
    const name = document.uri.toString();
    clearTimeout(pauses.get(name));
    pauses.delete(name);
    entries.delete(name);
    chosen.delete(name);
    examine(document);
  };
  const setFormat = (uri: vscode.Uri, format: string | null): void => {
    const name = uri.toString();
    const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === name);
    // A sidecar may be read to its end after its text was closed: when that is opened again, it is read anew.
    if (document === undefined || (chosen.get(name) ?? null) === format) return;
    if (format === null) chosen.delete(name);
    else chosen.set(name, format);
    entries.delete(name);
    // What is a transcript by its format alone is none without it.
    if (format === null && isReadable(uri) && (isOff(document) || readDocument(document, 'detect', optionsFor(document)) === undefined)) languages.giveBack(document);
    examine(document);
  };

  const active = trackActive(get);
  const start = setTimeout(() => {
    vscode.workspace.textDocuments.forEach(examine);
    examineVisible();
  }, 0);
  const disposable = vscode.Disposable.from(
    change,
    active,
    decisions,
    vscode.workspace.onDidOpenTextDocument(examine),
    vscode.workspace.onDidCloseTextDocument(forget),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
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
  );
  return {
    get,
    find(uri) {
      const document = openDocument(uri);
      return document === undefined ? undefined : get(document);
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
      for (const pause of pauses.values()) clearTimeout(pause);
      disposable.dispose();
    },
  };
}
