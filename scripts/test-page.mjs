// npm run test:page: packages the extension, then drives a page with it installed. Pictures go to dist/shots.
// Further arguments go to mocha, such as `-- -g lenses`. A suite's tests follow one another, so a file with a failed one is run once
// more as a whole, with a new VS Code; what passes then counts as retried.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install } from '../tools/vscode/install.mjs';
import { makePackage } from './package.mjs';
import { closingLine, readReport, secondTry } from './test-report.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
install();
await makePackage(join(root, 'dist/policy-transcripts.vsix'));
const mocha = join(root, 'node_modules/mocha/bin/mocha.js');
const files = readdirSync(join(root, 'test/page')).filter((name) => name.endsWith('.test.ts')).sort();

/** @type {import('./test-report.mjs').Report[]} */
const reports = [];
for (const file of files) {
  const first = await run(file);
  reports.push(first.counts !== undefined && first.counts.failed === 0 ? first : secondTry(first, await run(file)));
}
for (const test of reports.flatMap(({ told }) => told)) console.log(test);
console.log(closingLine(reports.flatMap(({ counts }) => counts ?? [])));
process.exitCode = reports.some(({ counts }) => counts === undefined || counts.failed > 0) ? 1 : 0;

/**
 * @param {string} file
 * @returns {Promise<import('./test-report.mjs').Report>}
 */
function run(file) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [mocha, `test/page/${file}`, ...process.argv.slice(2)], { cwd: root, stdio: ['inherit', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
    child.on('close', () => {
      // Set in, as these are not yet what is told at the end.
      console.log(output.replace(/^(?=failed: |retried: |\d+ passed, )/gm, '  '));
      resolve(readReport(output));
    });
  });
}
