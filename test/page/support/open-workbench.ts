import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { launchBrowser } from '../../../tools/vscode/browser.mjs';
import type { Server } from '../../../tools/vscode/server.mjs';
import {
  installExtension,
  quietSettings,
  removeFolder,
  startServer,
  temporaryFolder,
  writeSettings,
} from '../../../tools/vscode/server.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const shots = join(root, 'dist/shots');

/** A VS Code with the packaged extension and a fresh copy of a folder, in a page of 1400 × 900. `close` ends and deletes all. */
export interface Workbench {
  readonly page: Page;
  /** Where the copy is on disk. */
  readonly folder: string;
  /** Runs a command by its title through the command palette. */
  command(title: string): Promise<void>;
  /** A row of whatever tree is shown: a file, a turn, a claim. A text matches the whole name. */
  row(name: string | RegExp): Locator;
  /** Opens a file of the folder's top from the explorer and waits for its text. */
  open(file: string): Promise<void>;
  /** Saves what is seen as dist/shots/NAME.png. */
  shot(name: string): Promise<void>;
  close(): Promise<void>;
}

/** `vsix` is the packaged extension; `settings` come on top of the quiet ones. */
export async function openWorkbench(vsix: string, source: string, settings: Record<string, unknown> = {}): Promise<Workbench> {
  const temporary = temporaryFolder();
  const folder = join(temporary, 'workspace');
  cpSync(source, folder, { recursive: true });
  mkdirSync(shots, { recursive: true });
  const options = {
    dataDir: join(temporary, 'server'),
    userDataDir: join(temporary, 'data'),
    extensionsDir: join(temporary, 'extensions'),
    env: { XDG_RUNTIME_DIR: temporary },
  };
  writeSettings(options.userDataDir, { ...quietSettings, 'workbench.reduceMotion': 'on', ...settings });
  let server: Server | undefined;
  let browser: Awaited<ReturnType<typeof launchBrowser>> | undefined;
  const close = async (): Promise<void> => {
    await browser?.close();
    await server?.stop();
    removeFolder(temporary);
  };
  try {
    await installExtension(options, vsix);
    [server, browser] = await Promise.all([startServer(options), launchBrowser()]);
    const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, reducedMotion: 'reduce' });
    const page = await context.newPage();
    // For a machine that does ten things at once: it costs only who fails.
    page.setDefaultTimeout(60_000);
    await page.goto(server.url({ folder }));
    await page.getByRole('treeitem').first().waitFor();
    return { page, folder, close, ...actions(page) };
  } catch (error) {
    await close();
    throw error;
  }
}

function actions(page: Page): Pick<Workbench, 'command' | 'row' | 'open' | 'shot'> {
  const row = (name: string | RegExp): Locator => page.getByRole('treeitem', { name, exact: typeof name === 'string' });
  return {
    row,
    async command(title) {
      await page.keyboard.press('F1');
      const input = page.locator('.quick-input-widget:visible input');
      await input.fill(`>${title}`);
      await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: title }).waitFor();
      await input.press('Enter');
    },
    async open(file) {
      await row(file).dblclick();
      await page.locator('.tab.active', { hasText: file }).waitFor();
      await page.locator('.editor-instance .view-line').first().waitFor();
    },
    async shot(name) {
      await page.screenshot({ path: join(shots, `${name}.png`) });
    },
  };
}
