// npm test [-- NAME…]: every check and every suite, or only the named ones. All run, whatever fails before them: in two lanes at
// once, what only computes beside what drives a VS Code and mostly waits, where parts of both are wanted.
// The last line is `N passed, N failed`, summed over the suites' tests with one for each check; above it stands each test that
// failed or passed only when it was tried again. The exit status is 1 if any failed or none passed.
import { spawn } from 'node:child_process';
import { availableParallelism, setPriority } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { judge, summary } from './test-report.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = join(root, 'node_modules/.bin');

/**
 * A check passes or fails as one; a suite ends with a line of its own, `N passed, N failed, N skipped`. `first` has no other part
 * beside it; `after` names a part of the other lane that has to be done before.
 * @typedef {'first' | 'computing' | 'vscode'} Lane
 * @typedef {{ name: string, title: string, kind: 'check' | 'suite', lane: Lane, commands: string[][], after?: string }} Part
 */

/** @type {Part[]} */
const parts = [
  // Both lanes read dist/, and those that drive VS Code write it anew.
  check('build', 'Build', 'first', ['node', 'scripts/build.mjs', '--tests']),
  check('types', 'Types', 'computing', ['tsc', '-p', 'src/core'], ['tsc', '-p', '.']),
  check('lint', 'Lint', 'computing', ['eslint', '.', '--max-warnings', '0']),
  check('dead-code', 'Dead code', 'computing', ['knip', '--treat-config-hints-as-errors']),
  check('walls', 'Walls', 'computing', ['depcruise', 'src']),
  suite('unit', 'Unit tests', 'computing', ['mocha', 'test/unit/**/*.test.ts']),
  suite('properties', 'Property tests', 'computing', ['mocha', 'test/properties/**/*.test.ts']),
  suite('architecture', 'Architecture tests', 'computing', ['mocha', 'test/architecture/**/*.test.ts']),
  suite('bench', 'Speed, in times a floor', 'computing', ['tsx', 'test/bench/run.ts', '--check']),
  suite('host', 'VS Code, Node extension host', 'vscode', ['node', 'scripts/test-host.mjs', 'node']),
  suite('web', 'VS Code, web worker extension host', 'vscode', ['node', 'scripts/test-host.mjs', 'web']),
  // Behind those that install VS Code: it is tested under its themes too.
  { ...suite('grammar', 'Grammar tests', 'computing', ['mocha', 'test/grammar/**/*.test.ts']), after: 'host' },
  suite('page', 'VS Code, the page as a person sees it', 'vscode', ['node', 'scripts/test-page.mjs']),
];

/**
 * @param {string} name
 * @param {string} title
 * @param {Lane} lane
 * @param {string[][]} commands
 * @returns {Part}
 */
function check(name, title, lane, ...commands) {
  return { name, title, kind: 'check', lane, commands };
}

/**
 * @param {string} name
 * @param {string} title
 * @param {Lane} lane
 * @param {string[]} command
 * @returns {Part}
 */
function suite(name, title, lane, command) {
  return { name, title, kind: 'suite', lane, commands: [command] };
}

const named = process.argv.slice(2);
const unknown = named.filter((name) => !parts.some((part) => part.name === name));
if (unknown.length > 0) {
  console.error(`no such part: ${unknown.join(', ')}; there are ${parts.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}

const wanted = parts.filter(({ name }) => named.length === 0 || named.includes(name));
const atOnce = availableParallelism() > 1 && wanted.some(({ lane }) => lane === 'computing') && wanted.some(({ lane }) => lane === 'vscode');
/** @type {Map<string, () => void>} */
const ended = new Map();
const ends = new Map(wanted.map(({ name }) => [name, /** @type {Promise<void>} */ (new Promise((resolve) => void ended.set(name, resolve)))]));
/** @type {Map<Part, import('./test-report.mjs').Result>} */
const results = new Map();

if (atOnce) {
  await runAll(wanted.filter(({ lane }) => lane === 'first'), true);
  await Promise.all(['computing', 'vscode'].map((lane) => runAll(wanted.filter((part) => part.lane === lane), false)));
} else await runAll(wanted, true);

const inOrder = wanted.flatMap((part) => results.get(part) ?? []);
console.log(`\n=== Summary ===\n${summary(inOrder).join('\n')}`);
process.exitCode = inOrder.some(({ counts }) => counts.failed > 0) || inOrder.every(({ counts }) => counts.passed === 0) ? 1 : 0;

/**
 * One after the other.
 * @param {readonly Part[]} lane
 * @param {boolean} isLive Shows the output as it comes; else that of each part when it ends, so that two never mix.
 */
async function runAll(lane, isLive) {
  for (const part of lane) {
    if (!isLive && part.after !== undefined) await ends.get(part.after);
    const heading = `\n=== ${part.title} ===\n`;
    console.log(isLive ? heading : `(${part.title} begins)`);
    const begun = Date.now();
    let status = 0;
    let output = '';
    for (const [command = '', ...args] of part.commands) {
      const result = await execute(command, args, isLive, !isLive && part.lane === 'computing');
      if (result.status !== 0) status = result.status;
      output += result.output;
    }
    if (!isLive) process.stdout.write(`${heading}${output}`);
    results.set(part, { title: part.title, seconds: (Date.now() - begun) / 1000, ...judge(part.kind, status, output) });
    ended.get(part.name)?.();
  }
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {boolean} isLive
 * @param {boolean} givesWay Lets the other lane go first: that has clocks of VS Code's to keep up with.
 * @returns {Promise<{ status: number, output: string }>}
 */
function execute(command, args, isLive, givesWay) {
  return new Promise((resolve) => {
    const file = command === 'node' ? process.execPath : join(bin, command);
    const child = spawn(file, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
    if (givesWay && child.pid !== undefined) lowerPriority(child.pid);
    let output = '';
    const take = (/** @type {NodeJS.WriteStream} */ shown) => (/** @type {string} */ text) => {
      output += text;
      if (isLive) shown.write(text);
    };
    child.stdout.setEncoding('utf8').on('data', take(process.stdout));
    child.stderr.setEncoding('utf8').on('data', take(process.stderr));
    child.on('error', (error) => take(process.stderr)(`${error}\n`));
    child.on('close', (code) => resolve({ status: code ?? 1, output }));
  });
}

/** @param {number} pid */
function lowerPriority(pid) {
  try {
    setPriority(pid, 5);
  } catch {
    // It has ended already, or this system has no priorities: then both lanes go at the same pace.
  }
}
