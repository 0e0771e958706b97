import { dirname } from 'node:path/posix';
import type { CorpusDocument } from '../../src/core/corpus/corpus-document.ts';
import { bratFormat } from '../../src/core/interchange/brat/brat-format.ts';
import { bratImportFormat } from '../../src/core/interchange/brat/brat-import-format.ts';
import { type Check, eachClaim, readBack, standsAgain, written } from './check.ts';

export const checks: readonly Check[] = [
  { format: 'brat', name: "each claim's words stand at its offsets in the text beside, as Python counts and reads lines; names keep brat's grammar", run: (documents) => eachClaim(documents.map(placed), readAsBrat) },
  { format: 'brat', name: 'imported again, each claim stands where it stood', run: (documents) => eachClaim(documents.map(placed), importedAgain) },
];

/** An annotation of brat has a place. */
function placed(document: CorpusDocument): CorpusDocument {
  return { ...document, claims: document.claims.filter(({ anchor }) => anchor.span !== null) };
}

/** After its server's annotation.py and projectconfig.py: `str.splitlines`, pieces joined by a blank, types of ASCII letters. */
async function readAsBrat(document: CorpusDocument): Promise<readonly (string | null)[]> {
  const files = await written(bratFormat, [document]);
  const textOf = (ending: string): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode([...files].find(([path]) => path.endsWith(ending))?.[1]);
  const points = Array.from(textOf('.txt'));
  const lines = textOf('.ann').split(/\r\n|[\n\r\v\f\u001c-\u001e\u0085\u2028\u2029]/u).filter((line) => line !== '').map(cutLine);
  const bad = lines.filter(([id = '']) => !/^[TA#]\d+$/u.test(id)).map(([id = '']) => id);
  if (bad.length > 0) throw new Error(`lines that are none of brat's: ${bad.join()}`);
  const ids = new Map(lines.filter(([, data = '']) => data.startsWith('Claim ')).map(([, data = '', json = '']) => [data.slice('Claim '.length), (JSON.parse(json) as { readonly id: string }).id]));
  const wrong = new Map<string, string | null>();
  for (const [id = '', data = '', stored = ''] of lines) {
    if (!id.startsWith('T')) continue;
    const [type = '', ...where] = data.split(' ');
    const words = where.join(' ').split(';').map((piece) => piece.split(' ').map(Number)).map(([start, end]) => points.slice(start, end).join('')).join(' ');
    const claim = ids.get(id) ?? '';
    if (!/^[\w-]+$/u.test(type) || words !== stored) wrong.set(claim, `${id} ${type} is read as "${words}"`);
    else if (!wrong.has(claim)) wrong.set(claim, null);
  }
  return document.claims.map(({ claim, anchor: { span } }) => {
    const words = document.text.slice(span?.start, span?.end).replace(/\s+/gu, ' ').trim();
    const found = wrong.get(claim.id);
    const stored = lines.find(([id = '']) => ids.get(id) === claim.id)?.[2] ?? '';
    return found === undefined ? `${claim.id} is not there` : (found ?? (stored.replace(/\s+/gu, ' ').trim() === words ? null : `${claim.id} has the words "${stored}"`));
  });
}

/** The id, what it is, and the rest of the line, tabs and all. */
function cutLine(line: string): readonly string[] {
  const [id = '', data = '', ...rest] = line.split('\t');
  return [id, data, rest.join('\t')];
}

async function importedAgain(document: CorpusDocument): Promise<readonly (string | null)[]> {
  const files = await written(bratFormat, [document]);
  const path = [...files.keys()].find((one) => one.endsWith('.ann')) ?? '';
  // The configuration stands at the top; in the folder of the document it is found as well.
  const folder = dirname(path);
  const beside = new Map([...files].map(([name, bytes]) => [name.endsWith('.conf') && folder !== '.' ? `${folder}/${name}` : name, bytes]));
  return standsAgain(document, await readBack(bratImportFormat, beside, path));
}
