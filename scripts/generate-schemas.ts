// Writes schemas/*.schema.json from the valibot schemas. `--check` writes nothing and exits with 1 where a file is stale.
import { readFileSync, writeFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import { codebookDefinitions, codebookSchema } from '../src/core/claims/codebook-schema.ts';
import { sidecarDefinitions, sidecarSchema } from '../src/core/claims/sidecar-schema.ts';
import { formatSchema, transcriptsFileSchema } from '../src/core/transcript/formats/format-schema.ts';

const schemas = {
  format: toJsonSchema(formatSchema, { target: 'draft-07', typeMode: 'input' }),
  transcripts: toJsonSchema(transcriptsFileSchema, { target: 'draft-07', typeMode: 'input' }),
  codebook: toJsonSchema(codebookSchema, { target: 'draft-07', typeMode: 'input', definitions: codebookDefinitions }),
  sidecar: toJsonSchema(sidecarSchema, { target: 'draft-07', typeMode: 'input', definitions: sidecarDefinitions }),
};
/** The setting takes the same formats as the file; a manifest cannot refer to a file of the extension. */
const manifest = new URL('../package.json', import.meta.url);
const check = process.argv.includes('--check');
let stale = 0;

for (const [name, schema] of Object.entries(schemas)) {
  const file = new URL(`../schemas/${name}.schema.json`, import.meta.url);
  const { $schema, ...rest } = schema;
  const text = `${JSON.stringify({ $schema, ...rest }, null, 2)}\n`;
  if (readOrEmpty(file) === text) continue;
  stale++;
  if (check) console.error(`schemas/${name}.schema.json is stale: run "npm run generate:schemas"`);
  else writeFileSync(file, text);
}
const { $schema: _, title: __, ...items } = schemas.format;
const before = readOrEmpty(manifest);
const settings = JSON.parse(before) as { contributes: { configuration: { properties: { 'transcripts.formats': { items: unknown } } } } };
settings.contributes.configuration.properties['transcripts.formats'].items = items;
const after = `${JSON.stringify(settings, null, 2)}\n`;
if (after !== before) {
  stale++;
  if (check) console.error('the setting transcripts.formats in package.json is stale: run "npm run generate:schemas"');
  else writeFileSync(manifest, after);
}
if (check && stale > 0) process.exitCode = 1;

function readOrEmpty(file: URL): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
