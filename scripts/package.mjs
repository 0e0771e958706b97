// npm run package [-- FILE]: makes policy-transcripts-VERSION.vsix of a minified build.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { thirdPartyNotices } from './third-party-notices.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * @param {string} [file]
 * @returns {Promise<string>} the path of the package
 */
export async function makePackage(file) {
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const out = resolve(file ?? join(root, `${name}-${version}.vsix`));
  const inputs = await build({ minify: true, cli: false });
  writeFileSync(join(root, 'dist/THIRD-PARTY-NOTICES.txt'), thirdPartyNotices(root, inputs));
  // The bundles hold all they need. Links in the README stay as they are: there is no public repository to point them to.
  const args = ['package', '--no-dependencies', '--no-rewrite-relative-links', '--allow-missing-repository', '--out', out];
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules/@vscode/vsce/vsce'), ...args], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(1); // vsce has said why
  return out;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await makePackage(process.argv[2]);
