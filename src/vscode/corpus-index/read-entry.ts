import * as vscode from 'vscode';
import { anchorClaimsInSteps } from '../../core/anchoring/find-passage.ts';
import { parseSidecarInSteps } from '../../core/claims/read-in-steps.ts';
import { chosenFormat, emptySidecar } from '../../core/claims/sidecar.ts';
import { contentHash } from '../../core/corpus-index/content-hash.ts';
import type { EntryHead, FileState, IndexEntry } from '../../core/corpus-index/index-entry.ts';
import { type EntryOrigin, type makeEntry, makeEmptyEntry, makeEntryInSteps } from '../../core/corpus-index/make-entry.ts';
import { nearHashesInSteps } from '../../core/corpus-index/near-hashes.ts';
import { dateOfName } from '../../core/figures/date-of-name.ts';
import type { Steps } from '../../core/text/steps.ts';
import { parseInSteps } from '../../core/transcript/parse-transcript.ts';
import { findFiguresByAndBy } from '../figures/find-figures-by-and-by.ts';
import type { Services, TranscriptDocument } from '../services.ts';
import { sidecarUri } from '../sidecar/sidecar-uri.ts';
import { inSlices } from '../slices.ts';

type ReadServices = Pick<Services, 'context' | 'platform' | 'codebooks' | 'formats'>;

/** `same`: it says what it said, at other times. `none`: there is no such file. Null: it was not wanted any more. */
export type FileReading = { readonly entry: IndexEntry } | { readonly same: Pick<EntryHead, 'text' | 'sidecar'> } | 'unchanged' | 'none' | 'unreadable' | null;

export interface EntryReader {
  /** Whether anything is to be read: looks at sizes and times alone. */
  isKnown(uri: vscode.Uri, hasSidecar: boolean, before: EntryHead | undefined): Promise<boolean>;
  /** Reads a file where it is another than `before`, a little at a time. */
  read(uri: vscode.Uri, before: EntryHead | undefined, isWanted: () => boolean): Promise<FileReading>;
  /** The entry of a transcript as an editor has it. */
  ofDocument(document: TranscriptDocument, services: Pick<Services, 'claims'>): Promise<IndexEntry | null>;
}

export function createEntryReader({ context, platform, codebooks, formats }: ReadServices): EntryReader {
  const version = String((context.extension.packageJSON as { readonly version?: unknown }).version);
  const hashes = new WeakMap<object, string>();
  const hashOf = (agreed: object): string => {
    const hash = hashes.get(agreed) ?? contentHash(new TextEncoder().encode(JSON.stringify(agreed)));
    hashes.set(agreed, hash);
    return hash;
  };
  const basisOf = async (uri: vscode.Uri, hasSidecar: boolean): Promise<string> => {
    const isOff = vscode.workspace.getConfiguration('transcripts', uri).get<string>('detection') === 'off';
    const own = `${version} ${hashOf(await formats.load(uri))} ${isOff ? 'off' : ''}`;
    return hasSidecar ? `${own} ${hashOf(await codebooks.load(uri))}` : own;
  };
  const originOf = (uri: vscode.Uri): Pick<EntryOrigin, 'path' | 'name'> => ({ path: uri.toString(), name: vscode.workspace.asRelativePath(uri) });
  return {
    async isKnown(uri, hasSidecar, before) {
      if (before === undefined || hasSidecar !== (before.sidecar !== null) || before.basis !== (await basisOf(uri, hasSidecar))) return false;
      const sidecar = hasSidecar ? sidecarUri(uri) : null;
      return isSame(before.text, await stateOf(uri)) && (sidecar === null || isSame(before.sidecar, await stateOf(sidecar)));
    },
    async read(uri, before, isWanted) {
      const beside = sidecarUri(uri);
      const [text, sidecar] = await Promise.all([readState(uri, platform.readFile), beside === null ? null : readState(beside, platform.readFile)]);
      if (text === 'unreadable' || sidecar === 'unreadable') return 'unreadable';
      if (text === null) return 'none';
      const basis = await basisOf(uri, sidecar !== null);
      const state = { text: text.state, sidecar: sidecar?.state ?? null };
      if (before?.basis === basis && before.text.hash === text.state.hash && before.sidecar?.hash === sidecar?.state.hash) {
        return isSame(before.text, text.state) && isSame(before.sidecar, state.sidecar) ? 'unchanged' : { same: state };
      }
      const origin = { ...originOf(uri), ...state, basis };
      const empty = { entry: makeEmptyEntry(origin) };
      const words = decoded(text.bytes);
      if (words === null) return empty;
      const json = sidecar === null ? null : decoded(sidecar.bytes);
      const parsed = json === null ? { sidecar: emptySidecar } : await inSlices(parseSidecarInSteps(json), isWanted);
      if (parsed === null) return null;
      // Claims that cannot be read are told of where they are shown; who speaks and what figures there are is known all the same.
      const known = 'sidecar' in parsed ? parsed.sidecar : emptySidecar;
      if (sidecar === null && basis.endsWith(' off')) return empty;
      const format = chosenFormat(known);
      const transcript = await inSlices(parseInSteps(words, { force: sidecar !== null, formats: await formats.load(uri), ...(format !== null && { format }) }), isWanted);
      if (transcript === null) return null;
      if (transcript.format === null && sidecar === null) return empty;
      const figures = await findFiguresByAndBy(words, transcript.date ?? dateOfName(uri.path), isWanted);
      if (figures === null) return null;
      const claims = await inSlices(anchorClaimsInSteps(words, known.claims, () => transcript), isWanted);
      if (claims === null) return null;
      const entry = await inSlices(entryInSteps({ text: words, transcript, claims, codebook: await codebooks.load(uri) }, figures, origin), isWanted);
      return entry === null ? null : { entry };
    },
    async ofDocument(document, { claims }) {
      const { uri, text, transcript } = document;
      const figures = await document.figuresByAndBy();
      if (figures === null) return null;
      const none: FileState = { size: 0, mtime: 0, hash: '' };
      return inSlices(entryInSteps({ text, transcript, claims: claims.claims(uri), codebook: await codebooks.load(uri) }, figures, { ...originOf(uri), text: none, sidecar: none, basis: '' }));
    },
  };
}

/** With the words near its figures, which hovers compare. */
function* entryInSteps(...[document, figures, origin]: Parameters<typeof makeEntry>): Steps<IndexEntry> {
  return yield* makeEntryInSteps(document, figures, origin, yield* nearHashesInSteps(document.text, figures));
}

/** Without its hash. */
async function stateOf(uri: vscode.Uri): Promise<FileState | null> {
  return vscode.workspace.fs.stat(uri).then(({ size, mtime }) => ({ size, mtime, hash: '' }), () => null);
}

/** Null where there is no such file. */
async function readState(uri: vscode.Uri, readFile: (uri: vscode.Uri) => Promise<Uint8Array>): Promise<{ readonly state: FileState; readonly bytes: Uint8Array } | null | 'unreadable'> {
  try {
    const { size, mtime } = await vscode.workspace.fs.stat(uri);
    const bytes = await readFile(uri);
    return { state: { size, mtime, hash: contentHash(bytes) }, bytes };
  } catch (error) {
    return error instanceof vscode.FileSystemError && (error.code === 'FileNotFound' || error.code === 'FileIsADirectory') ? null : 'unreadable';
  }
}

/** Null where it is no UTF-8. */
function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function isSame(before: FileState | null, now: FileState | null): boolean {
  return before?.size === now?.size && before?.mtime === now?.mtime;
}
