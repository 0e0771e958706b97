import { readFileSync } from 'node:fs';
import { turnLenses } from '../../src/core/presentation/turn-lenses.ts';
import { turnRows } from '../../src/core/presentation/turn-rows.ts';
import { sliceSpan } from '../../src/core/text/span.ts';
import { parseTranscript } from '../../src/core/transcript/parse-transcript.ts';

/** Rows that a person sees of a tree at first. */
const SEEN = 40;

const text = readFileSync(process.argv[2] ?? '', 'utf8');
const transcript = parseTranscript(text);
const rows = turnRows({ text, transcript, plain: (span) => sliceSpan(text, span).replace(/\s+/gu, ' ').trim() }, { grouping: 'exchange', filter: '', claimCounts: new Map() });
const seen = rows.slice(0, SEEN).map(({ label, description }) => `${label} ${description}`);
if (seen.length === 0 || turnLenses(transcript, new Map()).length === 0) throw new Error('no transcript was read');
