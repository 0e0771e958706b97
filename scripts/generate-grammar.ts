// Writes the TextMate grammar from the tables that the recogniser reads, so that the two name the same units, currencies and months.
// usage: tsx scripts/generate-grammar.ts [--check]   --check: exit status 1 where the file on disk is stale, nothing is written
import { readFileSync, writeFileSync } from 'node:fs';
import { transcriptGrammar } from './transcript-grammar.ts';

const path = new URL('../syntaxes/policy-transcript.tmLanguage.json', import.meta.url);
const grammar = `${JSON.stringify(transcriptGrammar(), null, 2)}\n`;

if (process.argv.includes('--check')) {
  if (readFileSync(path, 'utf8') !== grammar) {
    console.error('syntaxes/policy-transcript.tmLanguage.json is stale: run tsx scripts/generate-grammar.ts');
    process.exit(1);
  }
} else {
  writeFileSync(path, grammar);
}
