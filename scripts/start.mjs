// npm start [-- FOLDER] [-- --code]: builds the extension and opens it in VS Code on examples/, or on FOLDER.
// In the browser: the kit in tools/vscode, on 127.0.0.1, at PORT (8787, else a free one). `--code` uses an installed `code`.
// The profile is kept in .vscode-local/; an edited source needs `npm run build` and a reload of the page.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { install } from '../tools/vscode/install.mjs';
import { quietSettings, startServer, writeSettings } from '../tools/vscode/server.mjs';
import { build } from './build.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values, positionals } = parseArgs({ allowPositionals: true, options: { code: { type: 'boolean' } } });
const folder = resolve(positionals[0] ?? join(root, 'examples'));
if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
  console.error(`${folder} is no folder`);
  process.exit(2);
}

console.log('Building …');
await build();
if (values.code === true) openDesktop();
else await serve();

function openDesktop() {
  const args = [`--extensionDevelopmentPath=${root}`, '--new-window', folder];
  // On Windows `code` is a batch file, which only a shell can start.
  const child = spawn('code', args, { stdio: 'inherit', shell: process.platform === 'win32' });
  child.on('error', () => {
    console.error('There is no `code` on the PATH. In VS Code run "Shell Command: Install \'code\' command in PATH", or use `npm start`.');
    process.exitCode = 1;
  });
}

async function serve() {
  install();
  const state = join(root, '.vscode-local');
  const options = {
    dataDir: join(state, 'server'),
    userDataDir: join(state, 'data'),
    extensionsDir: join(state, 'extensions'),
    port: await freePort(Number(process.env['PORT'] ?? 8787)),
    // VS Code in a browser can read and write files: only who has the address may.
    token: process.env['VSCODE_TOKEN'] ?? randomBytes(16).toString('hex'),
  };
  // A new person is led: the folder's README first, the walkthrough beside the first transcript.
  const guided = { 'workbench.startupEditor': 'readme', 'workbench.welcomePage.walkthroughs.openOnInstall': true };
  writeSettings(options.userDataDir, { ...quietSettings, ...guided });
  listAsInstalled(options.extensionsDir);
  /** @type {import('../tools/vscode/server.mjs').Server | undefined} */
  let server;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => void Promise.resolve(server?.stop()).then(() => process.exit(0)));
  }
  server = await startServer(options);
  console.log(`\nVS Code with Policy Transcripts is at\n\n  ${server.url({ folder })}\n`);
  console.log(`It edits the files in ${folder} themselves. Ctrl+C stops it.`);
  const status = await server.exited;
  console.error(`VS Code's server ended (${status}):\n${server.log()}`);
  process.exitCode = 1;
}

/**
 * Lists the source folder as an installed extension, so that the packaged form is not needed to try a change.
 * @param {string} extensionsDir
 */
function listAsInstalled(extensionsDir) {
  const { publisher, name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const entry = {
    identifier: { id: `${publisher}.${name}` },
    version,
    location: { $mid: 1, path: root, scheme: 'file' },
    metadata: { installedTimestamp: 1 },
  };
  mkdirSync(extensionsDir, { recursive: true });
  writeFileSync(join(extensionsDir, 'extensions.json'), JSON.stringify([entry]));
}

/**
 * @param {number} wanted
 * @returns {Promise<number>} that port, or 0 (any free one) where it is taken
 */
function freePort(wanted) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(0));
    probe.listen(wanted, '127.0.0.1', () => probe.close(() => resolve(wanted)));
  });
}
