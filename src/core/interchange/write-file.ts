import type { CorpusDocument } from '../corpus/corpus-document.ts';
import type { ExportFormat, ExportOptions } from './export-format.ts';

/** All parts of a format of one file as that file's bytes, text as UTF-8. */
export async function writeFile(format: ExportFormat, documents: AsyncIterable<CorpusDocument> | Iterable<CorpusDocument>, options: ExportOptions): Promise<Uint8Array> {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  const write = await format.load();
  for await (const { content } of write(inTurn(documents), options)) parts.push(typeof content === 'string' ? encoder.encode(content) : content);
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

async function* inTurn(documents: AsyncIterable<CorpusDocument> | Iterable<CorpusDocument>): AsyncGenerator<CorpusDocument> {
  yield* documents;
}
