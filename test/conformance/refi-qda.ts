import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { CorpusDocument } from '../../src/core/corpus/corpus-document.ts';
import { refiCodebookFormat, refiQdaFormat, refiQdaImport } from '../../src/core/interchange/refi-qda/refi-formats.ts';
import { sliceSpan } from '../../src/core/text/span.ts';
import { schemaFaults, whyNoSchema } from '../support/xml-schema.ts';
import { type Check, claimsOf, eachClaim, type Outcome, readBack, standsAgain, written } from './check.ts';

export const checks: readonly Check[] = [
  { format: 'refi-qda', name: 'xmllint: a project of all documents keeps to Project-mrt2019.xsd', run: (documents) => keepsToSchema(documents, 'refi-qda/Project-mrt2019.xsd', projectOf) },
  { format: 'refi-qda', name: 'Python, in which QualCoder and qc are written, cuts each passage out of its text', run: readByPython },
  { format: 'refi-qda', name: 'imported again, each claim stands where it stood', run: (documents) => eachClaim(documents, importedAgain) },
  { format: 'refi-codebook', name: 'xmllint: the codebook keeps to Codebook.xsd', run: (documents) => keepsToSchema(documents, 'refi-qda/Codebook.xsd', async (all) => (await written(refiCodebookFormat, all)).get('')) },
];

async function projectOf(documents: readonly CorpusDocument[]): Promise<Uint8Array | undefined> {
  return unzipSync((await written(refiQdaFormat, documents)).get('') ?? new Uint8Array())['project.qde'];
}

async function keepsToSchema(documents: readonly CorpusDocument[], schema: string, fileOf: (documents: readonly CorpusDocument[]) => Promise<Uint8Array | undefined>): Promise<Outcome> {
  const missing = whyNoSchema(schema);
  if (missing !== null) return { skipped: missing };
  const failures = schemaFaults(schema, (await fileOf(documents)) ?? '');
  return { documents: documents.length, claims: claimsOf(documents), passed: failures.length === 0 ? documents.length : 0, failures };
}

/** As QualCoder and qc do it: another reader of ZIP, of XML and of text, whose strings are code points. Prints the words of each passage, and the notes, by their GUIDs. */
const reader = `
import io, json, sys, zipfile
from xml.etree import ElementTree
archive = zipfile.ZipFile(sys.argv[1])
assert archive.testzip() is None
name = "{urn:QDA-XML:project:1.0}"
root = ElementTree.fromstring(archive.read("project.qde"))
words = {note.get("guid"): note.findtext(name + "PlainTextContent") for note in root.iter(name + "Note")}
for source in root.iter(name + "TextSource"):
    path = source.get("plainTextPath").replace("internal://", "sources/")
    text = io.TextIOWrapper(archive.open(path), encoding="utf-8-sig").read()
    for passage in source.findall(name + "PlainTextSelection"):
        words[passage.get("guid")] = text[int(passage.get("startPosition")):int(passage.get("endPosition"))]
print(json.dumps(words))
`;

async function readByPython(documents: readonly CorpusDocument[]): Promise<Outcome> {
  if (spawnSync('python3', ['--version']).error !== undefined) return { skipped: 'no python3' };
  const folder = mkdtempSync(join(tmpdir(), 'policy-transcripts-refi-'));
  try {
    const file = join(folder, 'project.qdpx');
    return await eachClaim(documents, async (document) => {
      writeFileSync(file, (await written(refiQdaFormat, [document])).get('') ?? '');
      const { stdout, stderr, status } = spawnSync('python3', ['-c', reader, file], { encoding: 'utf8', maxBuffer: 2 ** 28 });
      if (status !== 0) throw new Error(stderr);
      const words = new Map(Object.entries(JSON.parse(stdout) as Readonly<Record<string, string>>));
      return document.claims.map(({ claim, anchor: { span } }) => {
        const meant = (span === null ? claim.quote.exact : sliceSpan(document.text, span)).replace(/\r\n?/g, '\n');
        const found = words.get(claim.id.replace(/^urn:uuid:/, ''));
        return found?.replace(/\r\n?/g, '\n') === meant ? null : `"${meant}" is "${found ?? ''}"`;
      });
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function importedAgain(document: CorpusDocument): Promise<readonly (string | null)[]> {
  return standsAgain(document, await readBack(refiQdaImport, await written(refiQdaFormat, [document]), ''));
}
