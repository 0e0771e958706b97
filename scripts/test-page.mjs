// npm run test:page: packages the extension, then drives a page with it installed. Pictures go to dist/shots.
// Further arguments go to mocha, such as `-- -g lenses`.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install } from '../tools/vscode/install.mjs';
import { makePackage } from './package.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
install();
await makePackage(join(root, 'dist/policy-transcripts.vsix'));
const mocha = join(root, 'node_modules/mocha/bin/mocha.js');
const { status } = spawnSync(process.execPath, [mocha, 'test/page/**/*.test.ts', ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
process.exitCode = status ?? 1;
