import { strToU8, Zip, ZipDeflate } from 'fflate';
import { type Exporter, type ExportPart, tables } from '../export-format.ts';
import { growSheet } from './sheet.ts';
import { sheetPath, workbookParts } from './workbook-parts.ts';

/**
 * A workbook with a sheet for each table. All sheets grow at once: what is compressed of the first is given as it comes, what is compressed
 * of the others waits until those before them are whole.
 */
export const exportWorkbook: Exporter = async function* (documents, { leaveOut }) {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, data) => {
    if (error !== null) throw error;
    ready.push(data);
  });
  const open = (path: string): ((content: string, last?: boolean) => void) => {
    const file = new ZipDeflate(path, { level: 6 });
    // The same rows give the same file.
    file.mtime = '1980-01-01T12:00:00';
    zip.add(file);
    return (content, last = false) => { file.push(strToU8(content), last); };
  };
  for (const [path, content] of Object.entries(workbookParts(tables))) open(path)(content, true);
  const sheets = tables.map((table, index) => ({ ...growSheet(table, leaveOut), push: open(sheetPath(index + 1)) }));
  for (const { push, begin } of sheets) push(begin());
  for await (const document of documents) {
    for (const { push, add } of sheets) push(add(document));
    yield* taken(ready);
  }
  for (const { push, finish } of sheets) push(finish(), true);
  zip.end();
  yield* taken(ready);
};

function taken(ready: Uint8Array[]): readonly ExportPart[] {
  return ready.splice(0).map((content) => ({ path: null, content }));
}
