import { type CorpusIndex, createCorpusIndex } from './corpus-index.ts';
import { isSegmentBytes, readSegmentBytes, writeSegmentBytes } from './segment-bytes.ts';
import { type Part, PARTS } from './segment-parts.ts';

interface ArchivedFile {
  readonly segment: number;
  readonly part: Part | 'head';
  /** In numbers of four bytes. */
  readonly length: number;
}

/** An index as one file, for a host that keeps no folder of segments. All of it must have been read. */
export function writeArchive(index: CorpusIndex): Uint8Array {
  const files: ArchivedFile[] = [];
  const parts: Uint8Array[] = [];
  for (const segment of index.segments()) {
    const written = index.save(segment);
    if (written === null) continue;
    for (const part of ['head', ...PARTS] as const) {
      files.push({ segment, part, length: written[part].length / 4 });
      parts.push(written[part]);
    }
  }
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return writeSegmentBytes({ json: files, ints: new Uint32Array(bytes.buffer), floats: new Float64Array() }).bytes;
}

/** An empty index where the file is damaged or of another version; null where it is none of ours at all. */
export function readArchive(bytes: Uint8Array): CorpusIndex | null {
  if (!isSegmentBytes(bytes)) return null;
  const index = createCorpusIndex();
  const data = readSegmentBytes(bytes);
  if (data === null) return index;
  const { ints } = data;
  let at = 0;
  for (const { segment, part, length } of data.json as readonly ArchivedFile[]) {
    const file = new Uint8Array(ints.buffer, ints.byteOffset + at * 4, length * 4);
    at += length;
    if (part === 'head') index.loadHead(segment, file);
    else index.loadPart({ segment, part }, file);
  }
  return index;
}
