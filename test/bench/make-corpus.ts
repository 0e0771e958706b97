// npx tsx test/bench/make-corpus.ts FOLDER [COUNT]: a folder of COUNT transcripts (10,000 if left out) made from those in ../shared/corpus:
// other figures and dates in each, claims beside every third. For measuring; nothing of it is ever committed.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { builtInCodebook } from '../../src/core/claims/built-in-codebook.ts';
import type { Claim } from '../../src/core/claims/claim.ts';
import { makeClaim } from '../../src/core/claims/edit-claim.ts';
import { emptySidecar } from '../../src/core/claims/sidecar.ts';
import { serialiseSidecar } from '../../src/core/claims/write-sidecar.ts';
import { claimContext } from '../../src/core/corpus/claim-context.ts';
import type { Transcript } from '../../src/core/transcript/model.ts';
import { parseTranscript } from '../../src/core/transcript/parse-transcript.ts';
import { shared } from '../support/gold.ts';

/** A source longer than this (the hearing of 2.9 MB) stands for no archive of briefings; in bytes. */
const LONGEST_SOURCE = 600_000;
const CLAIMS = 12;

interface MadeCorpus {
  readonly files: number;
  readonly bytes: number;
}

function makeCorpus(folder: string, count: number): MadeCorpus {
  const sources = sourcesIn(join(shared, 'corpus'));
  let bytes = 0;
  for (let number = 0; number < count; number++) {
    const source = sources[number % sources.length];
    if (source === undefined) throw new Error(`there are no transcripts in ${shared}`);
    const random = randomFrom(number + 1);
    const date = dayOf(number);
    const path = join(folder, source.kind, date.slice(0, 4), `${date}_${source.name}_${number}${source.extension}`);
    const text = otherFigures(source.text, number);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    bytes += Buffer.byteLength(text);
    if (number % 3 === 0) writeFileSync(`${path}.claims.json`, serialiseSidecar({ ...emptySidecar, claims: claimsOn(text, source.transcript, random) }, basename(path)));
  }
  return { files: count, bytes };
}

interface Source {
  readonly kind: string;
  readonly name: string;
  readonly extension: string;
  readonly text: string;
  readonly transcript: Transcript;
}

function sourcesIn(folder: string): readonly Source[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:txt|md|vtt)$/u.test(path))
    .sort()
    .flatMap((path): readonly Source[] => {
      const text = readFileSync(join(folder, path), 'utf8');
      const transcript = parseTranscript(text.length < LONGEST_SOURCE ? text : '');
      return transcript.format === null ? [] : [{ kind: dirname(path), name: basename(path, extname(path)), extension: extname(path), text, transcript }];
    });
}

/** Another first digit in every second number that is no year, so that no two files say the same. Nothing moves: the source's turns hold. */
export function otherFigures(text: string, number: number): string {
  const random = randomFrom(1_000_003 * (number + 1));
  return text.replace(/\d+/gu, (digits) => (/^(?:19|20)\d\d$/u.test(digits) || random() < 0.5 ? digits : digits.replace(/\d/gu, (digit, at) => (at === 0 ? String(1 + Math.floor(random() * 9)) : digit))));
}

function claimsOn(text: string, transcript: Transcript, random: () => number): readonly Claim[] {
  const paragraphs = transcript.turns.flatMap((turn) => turn.paragraphs).filter(({ start, end }) => end - start > 40);
  return Array.from({ length: Math.min(CLAIMS, paragraphs.length) }, (_, index) => {
    const paragraph = paragraphs[Math.floor(((index + random()) / CLAIMS) * paragraphs.length)] ?? { start: 0, end: 1 };
    const span = { start: paragraph.start, end: Math.min(paragraph.end, paragraph.start + 140) };
    const tag = builtInCodebook.tags[Math.floor(random() * builtInCodebook.tags.length)];
    return makeClaim({ text, span, tags: tag === undefined ? [] : [tag.id], note: '', creator: null, now: '2031-05-02T08:00:00Z', id: `urn:x:${index}-${Math.floor(random() * 1e9)}`, context: claimContext(transcript, span) });
  });
}

function dayOf(number: number): string {
  return new Date(Date.UTC(1990, 0, 1 + number)).toISOString().slice(0, 10);
}

/** mulberry32: the same folder for the same count. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [folder, count = '10000'] = process.argv.slice(2);
  if (folder === undefined) throw new Error('name a folder');
  console.log(makeCorpus(folder, Number(count)));
}
