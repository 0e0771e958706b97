#!/usr/bin/env node
// Stands where the `code` executable does for @vscode/test-electron: takes its arguments, runs the tests in the kit's
// VS Code with a headless browser, and exits with their code.
// VSCODE_HOST_VERBOSE=1 shows all of VS Code's log, VSCODE_HOST_TIMEOUT_MS limits the run, VSCODE_HOST_SCREENSHOT=FILE.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format, parseArgs } from 'node:util';
import { launchBrowser } from './browser.mjs';
import { quietSettings, removeFolder, startServer, temporaryFolder, writeSettings } from './server.mjs';

/** The suite puts it before each line of its report: see test/host/index-node.ts. */
const mark = '\u2063';
const verbose = process.env['VSCODE_HOST_VERBOSE'] !== undefined;
const limit = Number(process.env['VSCODE_HOST_TIMEOUT_MS'] ?? 30 * 60_000);

// Not strict: @vscode/test-electron passes flags of the desktop application that mean nothing here.
const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: 'string' },
    extensionDevelopmentKind: { type: 'string' },
    extensionTestsPath: { type: 'string' },
    'user-data-dir': { type: 'string' },
    'extensions-dir': { type: 'string' },
  },
});
const extension = resolve(String(values.extensionDevelopmentPath));
const suite = resolve(String(values.extensionTestsPath));
const folder = resolve(positionals[0] ?? '.');

const temporary = temporaryFolder();
/** @type {string[]} */
const log = [];
/** The counts of the report's last line; without it exit 0 means nothing, as a killed extension host gives it too. */
let counts = { passed: 0, failed: 0, seen: false };
/** @type {import('./server.mjs').Server | undefined} */
let server;
/** @type {import('playwright-core').Browser | undefined} */
let browser;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void end(130));

let code = 1;
try {
  code = await run();
  if (code === 0 && (!counts.seen || counts.passed === 0 || counts.failed > 0)) {
    code = 1;
    console.error('the extension host ended without a full report');
  }
} catch (error) {
  console.error(error, server?.log() ?? '');
}
if (code !== 0 && !verbose) console.error(`--- the last of VS Code's log ---\n${log.slice(-60).join('\n')}`);
await end(code);

async function run() {
  const options = profile();
  [server, browser] = await Promise.all([startServer(options), launchBrowser()]);
  const { host, url, exited } = server;
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  /** @type {Promise<number>} */
  const done = new Promise((resolve, reject) => {
    void page.exposeFunction('codeAutomationExit', resolve);
    page.on('crash', () => reject(new Error('the page crashed')));
    page.on('close', () => reject(new Error('the page closed')));
    void exited.then((status) => reject(new Error(`the server ended (${status})`)));
    setTimeout(() => reject(new Error(`no result in ${limit} ms`)), limit).unref();
  });
  await page.exposeFunction('codeAutomationLog', report);
  page.on('console', (message) => verbose && console.error(`[console] ${message.text()}`));
  /** @param {string} path */
  const remote = (path) => `vscode-remote://${host}${pathToFileURL(path).pathname}`;
  await page.goto(
    url({
      folder,
      payload: [
        ['extensionDevelopmentPath', remote(extension)],
        ['extensionTestsPath', remote(suite)],
        ['skipWelcome', 'true'],
      ],
    }),
  );
  try {
    return await done;
  } finally {
    const screenshot = process.env['VSCODE_HOST_SCREENSHOT'];
    if (screenshot !== undefined) await page.screenshot({ path: screenshot }).catch(() => undefined);
  }
}

/** @returns {import('./server.mjs').ServerOptions} */
function profile() {
  const userDataDir = resolve(String(values['user-data-dir'] ?? join(temporary, 'data')));
  /** @type {Record<string, unknown>} */
  // In a browser VS Code saves by itself after a second, on a desktop it does not: a test that types would race it.
  // What is in `unwatched` is as on a disk of a network, of which VS Code is told nothing.
  const settings = { ...quietSettings, 'files.autoSave': 'off', 'files.watcherExclude': { '**/unwatched/**': true } };
  if (values.extensionDevelopmentKind === 'web') {
    // The web client does not honour the payload's extensionDevelopmentKind; it honours this setting.
    const { publisher, name } = JSON.parse(readFileSync(join(extension, 'package.json'), 'utf8'));
    settings['remote.extensionKind'] = { [`${publisher}.${name}`]: ['web'] };
  }
  writeSettings(userDataDir, settings);
  return {
    dataDir: join(temporary, 'server'),
    userDataDir,
    extensionsDir: resolve(String(values['extensions-dir'] ?? join(temporary, 'extensions'))),
    env: { XDG_RUNTIME_DIR: temporary }, // its sockets go there too
    // The driver flag makes the web client honour the payload; the others let the server end by itself, minutes later,
    // should this process be killed outright.
    flags: ['--enable-smoke-test-driver', '--enable-remote-auto-shutdown', '--reconnection-grace-time', '60'],
  };
}

/**
 * @param {string} type
 * @param {unknown[]} args
 */
function report(type, args) {
  const line = format(...args);
  if (line.startsWith(mark)) {
    const found = /^(\d+) passed, (\d+) failed/.exec(line.slice(1));
    if (found !== null) counts = { passed: Number(found[1]), failed: Number(found[2]), seen: true };
    console.log(line.slice(1));
    return;
  }
  log.push(`[${type}] ${line}`);
  if (verbose) console.error(`[${type}] ${line}`);
}

/**
 * @param {number} status
 * @returns {Promise<never>}
 */
async function end(status) {
  await browser?.close().catch(() => undefined);
  await server?.stop().catch(() => undefined);
  removeFolder(temporary);
  process.exit(status);
}
