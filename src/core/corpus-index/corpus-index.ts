import { createDictionaries, type Dictionaries } from './dictionary.ts';
import type { EntryHead, IndexEntry } from './index-entry.ts';
import { drain, type Steps } from '../text/steps.ts';
import { type PackedEntry, packEntryInSteps, unpackEntry } from './pack-entry.ts';
import { type Part, PARTS, readSegmentHead, readSegmentPart, type SegmentHead, writeSegment } from './segment-parts.ts';

/** So many entries are written together: one changed file rewrites no more. */
const SEGMENT = 100;

/** A part of a segment that is on disk and was not read yet. */
export interface Unread {
  readonly segment: number;
  readonly part: Part;
}

/** What is known of all files of a corpus. Owned, mutable state: a host fills it, keeps its segments in files, and asks it. */
export interface CorpusIndex {
  readonly dictionaries: Dictionaries;
  /** Of every file, transcript or not; without what covers them. */
  heads(): IterableIterator<EntryHead>;
  head(path: string): EntryHead | undefined;
  /** Of every transcript, in no order: as it is covered, else as it was read. */
  entries(): IterableIterator<PackedEntry>;
  entry(path: string): PackedEntry | undefined;
  /** The whole entry; null where there is none or parts of it are not read. */
  read(path: string): IndexEntry | null;
  put(entry: IndexEntry): void;
  /** The same, and `cover`, in steps: a long transcript has a hundred thousand figures. Given up, nothing is changed. */
  putInSteps(entry: IndexEntry): Steps<void>;
  coverInSteps(path: string, entry: IndexEntry): Steps<void>;
  remove(path: string): void;
  /** What a file says for now, as an editor has it; it is not kept. Null: it is no transcript there. Undefined: it is as it was read again. */
  cover(path: string, entry: IndexEntry | null | undefined): void;
  /** Other times of a file of which all else is as it was. */
  touch(path: string, state: Pick<EntryHead, 'text' | 'sidecar'>): void;
  segments(): readonly number[];
  /** Segments that are not on disk as they are here. */
  unsaved(): readonly number[];
  /** The files of a segment, and from now on it counts as saved; null where none of it is left. All its parts must have been read. */
  save(segment: number): Readonly<Record<Part | 'head', Uint8Array>> | null;
  /** It could not be written after all. */
  notSaved(segment: number): void;
  /** Takes in a segment's head; false where it is damaged. */
  loadHead(segment: number, bytes: Uint8Array): boolean;
  unread(parts: readonly Part[], segment?: number): readonly Unread[];
  /** Takes in a part; null where it is not there. False where that part is damaged or not there: the segment's files that were not read again since are forgotten. */
  loadPart(unread: Unread, bytes: Uint8Array | null): boolean;
}

interface Segment {
  readonly entries: Map<string, PackedEntry>;
  saved: boolean;
  /** As it is on disk; parts that were read are no longer among `unread`. */
  onDisk: { readonly entries: readonly PackedEntry[]; readonly sums: SegmentHead['sums']; readonly unread: Set<Part> } | null;
}

export function createCorpusIndex(): CorpusIndex {
  const dictionaries = createDictionaries();
  const segments = new Map<number, Segment>();
  const segmentOf = new Map<string, number>();
  const covers = new Map<string, PackedEntry | null>();
  let open = 0;

  const find = (path: string): PackedEntry | undefined => segments.get(segmentOf.get(path) ?? -1)?.entries.get(path);
  /** One with room, so that what is removed leaves no holes for long. */
  const roomy = (): number => {
    while ((segments.get(open)?.entries.size ?? 0) >= SEGMENT) open++;
    return open;
  };
  const remove = (path: string): void => {
    const id = segmentOf.get(path);
    const segment = id === undefined ? undefined : segments.get(id);
    if (id === undefined || segment === undefined) return;
    segmentOf.delete(path);
    segment.entries.delete(path);
    segment.saved = false;
    open = Math.min(open, id);
  };

  function* putInSteps(entry: IndexEntry): Steps<void> {
    const { path } = entry.head;
    const packed = yield* packEntryInSteps(entry, dictionaries);
    const id = segmentOf.get(path) ?? roomy();
    const segment = segments.get(id) ?? { entries: new Map(), saved: false, onDisk: null };
    segment.entries.set(path, packed);
    segment.saved = false;
    segments.set(id, segment);
    segmentOf.set(path, id);
  }
  function* coverInSteps(path: string, entry: IndexEntry): Steps<void> {
    covers.set(path, yield* packEntryInSteps(entry, dictionaries));
  }

  return {
    dictionaries,
    *heads() {
      for (const { entries } of segments.values()) for (const { head } of entries.values()) yield head;
    },
    head: (path) => find(path)?.head,
    *entries() {
      for (const { entries } of segments.values()) {
        for (const entry of entries.values()) if (entry.head.format !== null && !covers.has(entry.head.path)) yield entry;
      }
      for (const entry of covers.values()) if (entry !== null && entry.head.format !== null) yield entry;
    },
    entry(path) {
      const cover = covers.get(path);
      return cover === null ? undefined : (cover ?? find(path));
    },
    read(path) {
      const entry = find(path);
      return entry === undefined ? null : unpackEntry(entry, dictionaries);
    },
    put(entry) {
      drain(putInSteps(entry));
    },
    putInSteps,
    remove,
    cover(path, entry) {
      if (entry === undefined) covers.delete(path);
      else if (entry === null) covers.set(path, null);
      else drain(coverInSteps(path, entry));
    },
    coverInSteps,
    touch(path, state) {
      const entry = find(path);
      const segment = segments.get(segmentOf.get(path) ?? -1);
      if (entry === undefined || segment === undefined) return;
      // The very object: parts that are on disk are yet to be read into it.
      entry.head = { ...entry.head, ...state };
      segment.saved = false;
    },
    segments: () => [...segments.keys()],
    unsaved: () => [...segments].flatMap(([id, { saved }]) => (saved ? [] : [id])),
    save(id) {
      const segment = segments.get(id);
      if (segment === undefined) return null;
      if (segment.onDisk !== null) throw new Error('a segment of which parts were not read would lose them');
      segment.saved = true;
      if (segment.entries.size > 0) return writeSegment([...segment.entries.values()], dictionaries);
      segments.delete(id);
      return null;
    },
    notSaved(id) {
      const segment = segments.get(id);
      if (segment === undefined) segments.set(id, { entries: new Map(), saved: false, onDisk: null });
      else segment.saved = false;
    },
    loadHead(id, bytes) {
      const head = readSegmentHead(bytes);
      if (head === null) return false;
      const entries = head.entries.map((own): PackedEntry => ({ head: own, turns: undefined, figures: undefined, claims: undefined, near: undefined }));
      const segment: Segment = { entries: new Map(), saved: true, onDisk: { entries, sums: head.sums, unread: new Set(PARTS) } };
      for (const entry of entries) {
        const { path } = entry.head;
        // A file can be in two segments where the last run ended between two writings: one of them is enough.
        if (segmentOf.has(path)) segment.saved = false;
        else {
          segment.entries.set(path, entry);
          segmentOf.set(path, id);
        }
      }
      segments.set(id, segment);
      return true;
    },
    unread(parts, only) {
      const wanted = only === undefined ? [...segments] : [...segments].filter(([id]) => id === only);
      return wanted.flatMap(([segment, { onDisk }]) => parts.flatMap((part) => (onDisk?.unread.has(part) === true ? [{ segment, part }] : [])));
    },
    loadPart({ segment: id, part }, bytes) {
      const segment = segments.get(id);
      if (segment?.onDisk?.unread.has(part) !== true) return true;
      const { entries, sums, unread } = segment.onDisk;
      const isRead = bytes !== null && readSegmentPart(part, bytes, sums[part], entries, dictionaries);
      unread.delete(part);
      if (!isRead || unread.size === 0) segment.onDisk = null;
      if (isRead) return true;
      for (const entry of entries) if (find(entry.head.path) === entry) remove(entry.head.path);
      return false;
    },
  };
}
