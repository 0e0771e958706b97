// Describes the claims of the examples anew in their texts, with the figures that are found by now; ids, tags, notes and dates stay.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { anchorClaims } from '../src/core/anchoring/find-passage.ts';
import { restateClaim } from '../src/core/claims/edit-claim.ts';
import { parseSidecar } from '../src/core/claims/sidecar.ts';
import { serialiseSidecar } from '../src/core/claims/write-sidecar.ts';
import { findFigures } from '../src/core/figures/find-figures.ts';
import { parseTranscript } from '../src/core/transcript/parse-transcript.ts';

const folder = new URL('../examples/', import.meta.url);
const ending = '.claims.json';

for (const file of readdirSync(folder).filter((name) => name.endsWith(ending))) {
  const name = file.slice(0, -ending.length);
  const text = readFileSync(new URL(name, folder), 'utf8');
  const read = parseSidecar(readFileSync(new URL(file, folder), 'utf8'));
  if (!('sidecar' in read)) throw new Error(`${file}: ${JSON.stringify(read.problems)}`);
  const figures = findFigures(text, { date: parseTranscript(text).date });
  const claims = anchorClaims(text, read.sidecar.claims).map(({ claim, anchor }) =>
    anchor.span === null ? claim : restateClaim(claim, text, anchor.span, { acceptWords: true, figures }),
  );
  writeFileSync(new URL(file, folder), serialiseSidecar({ ...read.sidecar, claims }, name));
}
