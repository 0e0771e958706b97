// A headless Chromium for the tests: CHROMIUM_PATH, else an installed one, else the one that an npm package carries.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const here = dirname(fileURLToPath(import.meta.url));

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The caller closes it. */
export async function launchBrowser() {
  const { executablePath, env } = await findBrowser();
  return chromium.launch({
    executablePath,
    env,
    headless: true,
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-dev-shm-usage', '--no-first-run'],
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
    ],
  });
}

/** @returns {Promise<{ executablePath: string, env: Record<string, string> }>} */
async function findBrowser() {
  const given = process.env['CHROMIUM_PATH'];
  const executablePath = given ?? installed.find((path) => existsSync(path));
  return executablePath === undefined ? packedBrowser() : { executablePath, env: defined(process.env) };
}

/**
 * Unpacks @sparticuz/chromium (Linux x64, once, 3 seconds). The package reads and changes environment variables of a cloud
 * service to find its libraries; they are put back, and handed to the browser alone. None of its arguments is used:
 * `--single-process` breaks VS Code.
 */
async function packedBrowser() {
  const folder = join(here, 'node_modules/.chromium');
  const fonts = join(folder, 'fonts');
  const changed = ['TMPDIR', 'AWS_LAMBDA_JS_RUNTIME', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH', 'HOME'];
  const before = { ...process.env };
  try {
    mkdirSync(folder, { recursive: true });
    process.env['TMPDIR'] = folder;
    process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs24.x';
    const name = '@sparticuz/chromium';
    const { default: packed, setupLambdaEnvironment } = await import(name);
    setupLambdaEnvironment(join(folder, 'al2023/lib'));
    /** @type {string} */
    const executablePath = await packed.executablePath();
    writeFileSync(
      join(fonts, 'fonts.conf'), // its own names /tmp/fonts
      '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>' +
        `<dir>/usr/share/fonts</dir><dir>${fonts}</dir><cachedir>${fonts}-cache</cachedir></fontconfig>`,
    );
    const libraries = process.env['LD_LIBRARY_PATH'] ?? '';
    return { executablePath, env: { ...defined(before), LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: fonts } };
  } catch (error) {
    throw new Error(`no Chromium here: install one, or set CHROMIUM_PATH (${error})`, { cause: error });
  } finally {
    for (const key of changed) {
      if (before[key] === undefined) delete process.env[key];
      else process.env[key] = before[key];
    }
  }
}

/** @param {NodeJS.ProcessEnv} env */
function defined(env) {
  return /** @type {Record<string, string>} */ (Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined)));
}
