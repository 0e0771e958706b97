// Writes what the patterns of shipped formats need (src/core/transcript/formats/needs): telling it when a text is read takes longer than reading it.
// usage: tsx scripts/generate-needs.ts
import { writeFileSync } from 'node:fs';
import { shippedFormats } from '../src/core/transcript/formats/available-formats.ts';
import { analyseAll } from '../src/core/transcript/formats/needs/analyse-pattern.ts';
import { askedPatterns } from '../src/core/transcript/formats/needs/asked-patterns.ts';
import { packNeeds } from '../src/core/transcript/formats/needs/packed-needs.ts';

const packed = packNeeds(analyseAll(askedPatterns(shippedFormats)));
const text = `/** Written by \`npm run generate:needs\`: see packed-needs.ts. */\nexport const SHIPPED_NEEDS =\n  ${JSON.stringify(JSON.stringify(packed))};\n`;
writeFileSync(new URL('../src/core/transcript/formats/needs/shipped-needs.ts', import.meta.url), text);
