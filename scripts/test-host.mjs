// node scripts/test-host.mjs node|web|desktop: builds and runs the host suite in one extension host of a real VS Code.
// `node` and `web` use the kit in tools/vscode, `desktop` a VS Code that @vscode/test-electron finds or downloads
// (VSCODE_EXECUTABLE=/path/to/code, VSCODE_VERSION=1.100.0). HOST_GREP=words runs only the tests whose title holds them.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTests } from '@vscode/test-electron';
import { install } from '../tools/vscode/install.mjs';
import { removeFolder, temporaryFolder } from '../tools/vscode/server.mjs';
import { build } from './build.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const code = join(root, 'tools/vscode/code.mjs');

const [host = ''] = process.argv.slice(2);
if (!['node', 'web', 'desktop'].includes(host)) {
  console.error('usage: node scripts/test-host.mjs node|web|desktop');
  process.exit(2);
}

if (host !== 'desktop') install();
await build({ tests: true, cli: false, grep: process.env['HOST_GREP'] ?? '' });
const temporary = temporaryFolder();
const folder = join(temporary, 'workspace');
cpSync(join(root, 'test/fixtures/workspace'), folder, { recursive: true });
// Before VS Code watches the workspace: see test/host/support.ts.
mkdirSync(join(folder, 'copies'));
process.exitCode = await run().finally(() => removeFolder(temporary));

/** @returns {Promise<number>} */
async function run() {
  if (host === 'web') {
    const suite = join(root, 'dist/test/host-web.js');
    const args = ['--extensionDevelopmentKind=web', `--extensionDevelopmentPath=${root}`, `--extensionTestsPath=${suite}`, folder];
    return spawnSync(process.execPath, [code, ...args], { stdio: 'inherit' }).status ?? 1;
  }
  const executable = host === 'node' ? code : process.env['VSCODE_EXECUTABLE'];
  try {
    return await runTests({
      ...(executable === undefined ? { version: process.env['VSCODE_VERSION'] ?? 'stable' } : { vscodeExecutablePath: executable }),
      // The kit makes a new profile for each run by itself.
      reuseMachineInstall: host === 'node',
      extensionDevelopmentPath: root,
      extensionTestsPath: join(root, 'dist/test/host-node.cjs'),
      launchArgs: [folder, '--disable-extensions'],
      extensionTestsEnv: host === 'node' ? { VSCODE_HOST_MARK: '1' } : {},
    });
  } catch (error) {
    console.error(String(error));
    return 1;
  }
}
