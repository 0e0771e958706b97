import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { anchorClaims } from '../../src/core/anchoring/find-passage.ts';
import { parseCodebook } from '../../src/core/claims/codebook/parse-codebook.ts';
import { parseSidecar } from '../../src/core/claims/sidecar.ts';
import type { CorpusDocument } from '../../src/core/corpus/corpus-document.ts';
import { parseTranscript } from '../../src/core/transcript/parse-transcript.ts';

const root = join(import.meta.dirname, '../..');

/** A text of the project, by its path, with the claims of its sidecar and the codebook of the examples. */
export function exampleDocument(path: string): CorpusDocument {
  const text = read(path);
  const sidecar = parseSidecar(read(`${path}.claims.json`));
  const { codebook } = parseCodebook(read('examples/codebook.json'));
  if (!('sidecar' in sidecar) || codebook === null) throw new Error(`${path}: the sidecar or its codebook is not valid`);
  const transcript = parseTranscript(text, { force: true });
  return { name: path, text, transcript, claims: anchorClaims(text, sidecar.sidecar.claims, () => transcript), codebook };
}

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8').replace(/^\ufeff/u, '');
}
