// npm test [-- NAME…]: every check and every suite in turn, or only the named ones. All run, whatever fails before them.
// The last line is `N passed, N failed`, summed over the suites' tests with one for each check; the exit status is 1 if any
// failed or none passed.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = join(root, 'node_modules/.bin');

/**
 * A check passes or fails as one; a suite ends with a line of its own, `N passed, N failed, N skipped`.
 * @typedef {{ name: string, title: string, kind: 'check' | 'suite', commands: string[][] }} Part
 * @typedef {{ passed: number, failed: number }} Counts
 */

/** @type {Part[]} */
const parts = [
  { name: 'build', title: 'Build', kind: 'check', commands: [['node', 'scripts/build.mjs', '--tests']] },
  { name: 'types', title: 'Types', kind: 'check', commands: [['tsc', '-p', 'src/core'], ['tsc', '-p', '.']] },
  { name: 'lint', title: 'Lint', kind: 'check', commands: [['eslint', '.', '--max-warnings', '0']] },
  { name: 'dead-code', title: 'Dead code', kind: 'check', commands: [['knip', '--treat-config-hints-as-errors']] },
  { name: 'walls', title: 'Walls', kind: 'check', commands: [['depcruise', 'src']] },
  suite('unit', 'Unit tests', ['mocha', 'test/unit/**/*.test.ts']),
  suite('properties', 'Property tests', ['mocha', 'test/properties/**/*.test.ts']),
  suite('architecture', 'Architecture tests', ['mocha', 'test/architecture/**/*.test.ts']),
  suite('host', 'VS Code, Node extension host', ['node', 'scripts/test-host.mjs', 'node']),
  suite('web', 'VS Code, web worker extension host', ['node', 'scripts/test-host.mjs', 'web']),
  // Behind those that install VS Code: it is tested under its themes too.
  suite('grammar', 'Grammar tests', ['mocha', 'test/grammar/**/*.test.ts']),
  suite('page', 'VS Code, the page as a person sees it', ['node', 'scripts/test-page.mjs']),
];

/**
 * @param {string} name
 * @param {string} title
 * @param {string[]} command
 * @returns {Part}
 */
function suite(name, title, command) {
  return { name, title, kind: 'suite', commands: [command] };
}

const named = process.argv.slice(2);
const unknown = named.filter((name) => !parts.some((part) => part.name === name));
if (unknown.length > 0) {
  console.error(`no such part: ${unknown.join(', ')}; there are ${parts.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}

/** @type {[Part, Counts, number][]} */
const results = [];
for (const part of parts.filter(({ name }) => named.length === 0 || named.includes(name))) {
  console.log(`\n=== ${part.title} ===`);
  const start = Date.now();
  const counts = await run(part);
  results.push([part, counts, (Date.now() - start) / 1000]);
}

console.log('\n=== Summary ===');
const total = { passed: 0, failed: 0 };
for (const [{ title }, { passed, failed }, seconds] of results) {
  total.passed += passed;
  total.failed += failed;
  console.log(`${failed === 0 ? 'ok    ' : 'FAILED'} ${title}: ${passed} of ${passed + failed} (${seconds.toFixed(0)} s)`);
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

/**
 * @param {Part} part
 * @returns {Promise<Counts>}
 */
async function run(part) {
  let status = 0;
  /** @type {Counts | undefined} */
  let counts;
  for (const [command = '', ...args] of part.commands) {
    const result = await execute(command, args);
    if (result.status !== 0) status = result.status;
    counts = closingLine(result.output) ?? counts;
  }
  if (part.kind === 'check') return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  // A suite that says nothing, or ends badly without naming a failed test, has failed.
  const { passed, failed } = counts ?? { passed: 0, failed: 0 };
  return { passed, failed: failed === 0 && (status !== 0 || passed === 0) ? 1 : failed };
}

/**
 * Shows the output as it comes.
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<{ status: number, output: string }>}
 */
function execute(command, args) {
  return new Promise((resolve) => {
    const file = command === 'node' ? process.execPath : join(bin, command);
    const child = spawn(file, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'], shell: process.platform === 'win32' });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output += text;
      process.stdout.write(text);
    });
    child.on('error', (error) => {
      console.error(String(error));
      resolve({ status: 1, output });
    });
    child.on('close', (code) => resolve({ status: code ?? 1, output }));
  });
}

/**
 * @param {string} output
 * @returns {Counts | undefined}
 */
function closingLine(output) {
  const last = [...output.matchAll(/^(\d+) passed, (\d+) failed/gm)].at(-1);
  return last === undefined ? undefined : { passed: Number(last[1]), failed: Number(last[2]) };
}
