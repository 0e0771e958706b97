import { unzipSync, zipSync } from 'fflate';
import type { CorpusDocument } from '../../../../src/core/corpus/corpus-document.ts';
import type { Imported, ImportFormat } from '../../../../src/core/interchange/import-format.ts';
import { leftOutWords, type LeftOut } from '../../../../src/core/interchange/left-out.ts';
import { refiQdaFormat, refiQdaImport } from '../../../../src/core/interchange/refi-qda/refi-formats.ts';
import { writeFile } from '../../../../src/core/interchange/write-file.ts';

const now = '2031-05-02T08:00:00Z';

/** What the project of these documents is, as an archive. */
export function writeProject(documents: readonly CorpusDocument[], leaveOut: (what: LeftOut, count?: number) => void = () => undefined): Promise<Uint8Array> {
  return writeFile(refiQdaFormat, documents, { table: 'claims', now, leaveOut });
}

/** The files of an archive, as text. */
export function unpack(archive: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(archive)).map(([path, bytes]) => [path, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)]));
}

export function pack(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, content]) => [path, typeof content === 'string' ? new TextEncoder().encode(content) : content])));
}

/** An archive of one text with these elements in its source. */
export function packSource(text: string | Uint8Array, source: string, { more = '', project = 'name="Harbour" origin="Some Tool 1.0"' } = {}): Uint8Array {
  return pack({
    'project.qde': `<?xml version="1.0" encoding="utf-8"?><Project ${project} xmlns="urn:QDA-XML:project:1.0">
<Users><User guid="11111111-0000-4000-8000-000000000001" name="Ida"/><User guid="11111111-0000-4000-8000-000000000002" name="Bo"/></Users>
<CodeBook><Codes><Code guid="22222222-0000-4000-8000-000000000001" name="Promise" isCodable="true" color="#0F0"/><Code guid="22222222-0000-4000-8000-000000000002" name="Number" isCodable="true"/></Codes></CodeBook>
<Sources><TextSource guid="33333333-0000-4000-8000-000000000001" name="quay.txt" plainTextPath="internal://33333333-0000-4000-8000-000000000001.txt">${source}</TextSource></Sources>${more}</Project>`,
    'sources/33333333-0000-4000-8000-000000000001.txt': text,
  });
}

export const promise = '<Coding guid="44444444-0000-4000-8000-000000000001"><CodeRef targetGUID="22222222-0000-4000-8000-000000000001"/></Coding>';

export interface Read extends Imported {
  /** Counted, in the words for a person. */
  readonly left: readonly string[];
}

interface Reading {
  readonly format?: ImportFormat;
  /** Files beside it by their paths. */
  readonly beside?: Readonly<Record<string, Uint8Array>>;
}

export async function read(bytes: Uint8Array, { format = refiQdaImport, beside = {} }: Reading = {}): Promise<Read> {
  const left = new Map<LeftOut, number>();
  const importer = await format.load();
  const imported = await importer(
    { name: 'harbour.qdpx', bytes, beside: (path) => Promise.resolve(beside[path] ?? null) },
    { now, leaveOut: (what, count = 1) => left.set(what, (left.get(what) ?? 0) + count) },
  );
  return { ...imported, left: Array.from(left, ([what, count]) => leftOutWords(what, count)) };
}
