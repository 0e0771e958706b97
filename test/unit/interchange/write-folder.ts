import type { CorpusDocument } from '../../../src/core/corpus/corpus-document.ts';
import type { ExportFormat, ExportOptions } from '../../../src/core/interchange/export-format.ts';
import type { Imported, ImportFormat } from '../../../src/core/interchange/import-format.ts';
import type { LeftOut } from '../../../src/core/interchange/left-out.ts';

export interface WrittenFolder {
  /** Text by path. */
  readonly files: ReadonlyMap<string, string>;
  readonly leftOut: Partial<Record<LeftOut, number>>;
}

/** The files that a format of a folder writes, as a reader of UTF-8 finds them. */
export async function writeFolder(format: ExportFormat, documents: readonly CorpusDocument[]): Promise<WrittenFolder> {
  const leftOut: Partial<Record<LeftOut, number>> = {};
  const options: ExportOptions = { table: 'claims', now: '2031-05-02T08:00:00Z', leaveOut: (what, count = 1) => void (leftOut[what] = (leftOut[what] ?? 0) + count) };
  const files = new Map<string, string>();
  for await (const { path, content } of (await format.load())(each(documents), options)) {
    if (path === null || files.has(path)) throw new Error(`not a file of its own: ${String(path)}`);
    files.set(path, decode(typeof content === 'string' ? new TextEncoder().encode(content) : content));
  }
  return { files, leftOut };
}

async function* each(documents: AsyncIterable<CorpusDocument> | Iterable<CorpusDocument>): AsyncGenerator<CorpusDocument> {
  yield* documents;
}

/** What a format reads out of a file, with the files beside it by their paths from its folder. */
export async function readFile(format: ImportFormat, name: string, content: string, beside: Readonly<Record<string, string>> = {}): Promise<Imported & Pick<WrittenFolder, 'leftOut'>> {
  const leftOut: Partial<Record<LeftOut, number>> = {};
  const read = await format.load();
  const imported = await read(
    { name, bytes: new TextEncoder().encode(content), beside: (path) => Promise.resolve(Object.hasOwn(beside, path) ? new TextEncoder().encode(beside[path]) : null) },
    { now: '2031-05-02T08:00:00Z', leaveOut: (what, count = 1) => void (leftOut[what] = (leftOut[what] ?? 0) + count) },
  );
  return { ...imported, leftOut };
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
