import * as vscode from 'vscode';
import type { RelatedFigures } from '../../core/presentation/figures/related-figures.ts';
import type { Formats, Platform, Transcripts, WorkspaceFigures } from '../services.ts';
import { giveWay } from '../slices.ts';
import { figuresAtHand, figuresOfDocument } from './figures-of-document.ts';
import { readFileFigures } from './read-file-figures.ts';

const FILES = '**/*.{txt,md,markdown,vtt,srt}';
const NOT = '**/{node_modules,.git}/**';
/** So many files are read, up to so many bytes each and in all: what is left out is told. */
const MOST_FILES = 2000;
const MOST_BYTES = 8_000_000;
const MOST_BYTES_IN_ALL = 64_000_000;

interface Entry {
  readonly uri: vscode.Uri;
  /** Null: no transcript. Undefined: not read yet. */
  figures: RelatedFigures | null | undefined;
  bytes: number;
}

/**
 * The figures of all transcripts in the workspace's folders. Nothing is looked for until somebody asks; then files are read one after the
 * other, and again when they change. Those that are open count as they are in the editor.
 */
export function createWorkspaceFigures(transcripts: Transcripts, formats: Formats, platform: Platform): WorkspaceFigures {
  const entries = new Map<string, Entry>();
  const waiting = new Map<string, vscode.Uri>();
  const changed = new vscode.EventEmitter<void>();
  const watching: vscode.Disposable[] = [];
  let started: Promise<void> | undefined;
  let working: Promise<void> | undefined;
  let isCut = false;
  let disposed = false;

  const scan = async (): Promise<void> => {
    const found = await vscode.workspace.findFiles(FILES, NOT, MOST_FILES + 1);
    const kept = [...found].sort((a, b) => (a.path < b.path ? -1 : 1)).slice(0, MOST_FILES);
    const names = new Set(kept.map(String));
    isCut = found.length > MOST_FILES;
    for (const name of entries.keys()) if (!names.has(name)) entries.delete(name);
    for (const uri of kept) enqueue(uri);
  };

  function enqueue(uri: vscode.Uri): void {
    if (disposed || /\/(?:node_modules|\.git)\//u.test(uri.path)) return;
    waiting.set(uri.toString(), uri);
    working ??= work().finally(() => {
      working = undefined;
    });
  }

  async function work(): Promise<void> {
    // Several events of one file in a moment are one.
    await giveWay();
    for (let next = first(waiting); next !== undefined && !disposed; next = first(waiting)) {
      waiting.delete(next.toString());
      await readOne(next);
      await giveWay();
    }
    if (!disposed) changed.fire();
  }

  async function readOne(uri: vscode.Uri): Promise<void> {
    const name = uri.toString();
    const entry = entries.get(name) ?? { uri, figures: undefined, bytes: 0 };
    const bytes = await vscode.workspace.fs.stat(uri).then(({ size, type }) => (type === vscode.FileType.Directory ? null : size), () => null);
    if (bytes === null) {
      entries.delete(name);
      return;
    }
    const others = [...entries.values()].reduce((sum, other) => sum + (other === entry || other.figures === null ? 0 : other.bytes), 0);
    if (bytes > MOST_BYTES || others + bytes > MOST_BYTES_IN_ALL || (entries.size >= MOST_FILES && !entries.has(name))) {
      isCut = true;
      entries.delete(name);
      return;
    }
    entry.bytes = bytes;
    // Where content is not to be looked at, a file that nobody opened is no transcript.
    const isOff = vscode.workspace.getConfiguration('transcripts', uri).get<string>('detection') === 'off';
    // What fails with one file must not keep the others from being read.
    entry.figures = isOff ? null : await readFileFigures(uri, formats, platform).catch(() => null);
    if (!disposed) entries.set(name, entry);
  }

  function start(): Promise<void> {
    if (started !== undefined) return started;
    const watcher = vscode.workspace.createFileSystemWatcher(FILES);
    watching.push(
      watcher,
      watcher.onDidCreate(enqueue),
      watcher.onDidChange(enqueue),
      watcher.onDidDelete((uri) => {
        waiting.delete(uri.toString());
        if (entries.delete(uri.toString())) changed.fire();
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(() => void scan()),
      formats.onDidChange(() => void scan()),
    );
    started = scan();
    return started;
  }

  const current = ({ uri, figures }: Entry, open: ReadonlyMap<string, vscode.TextDocument>): RelatedFigures | null => {
    const shown = open.get(uri.toString());
    if (shown === undefined) return figures ?? null;
    if (!transcripts.isTranscript(uri)) return null;
    const document = transcripts.get(shown);
    const atHand = document === undefined ? null : figuresAtHand(document);
    if (atHand !== null) return atHand;
    // Those of a long text are there for the next question; until then it is as it was saved, where that is the same.
    if (document !== undefined) void figuresOfDocument(document);
    return shown.isDirty ? null : (figures ?? null);
  };

  return {
    others(uri) {
      void start();
      const others = [...entries.values()].filter((entry) => entry.uri.toString() !== uri.toString());
      const open = new Map(vscode.workspace.textDocuments.map((document) => [document.uri.toString(), document]));
      return {
        transcripts: others.flatMap((entry) => current(entry, open) ?? []).sort((a, b) => (a.name < b.name ? -1 : 1)),
        unread: waiting.size,
        isCut,
      };
    },
    async load() {
      await start();
      while (working !== undefined) await working;
    },
    onDidChange: changed.event,
    dispose() {
      disposed = true;
      vscode.Disposable.from(changed, ...watching).dispose();
    },
  };
}

function first(waiting: ReadonlyMap<string, vscode.Uri>): vscode.Uri | undefined {
  const [uri] = waiting.values();
  return uri;
}
