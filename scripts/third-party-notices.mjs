// The licences of the packages that are bundled: each asks to go where its code goes.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Throws where a package has no licence of its own to show.
 * @param {string} root
 * @param {readonly string[]} inputs the files that went into the bundles, from the root
 * @returns {string} the text of THIRD-PARTY-NOTICES.txt
 */
export function thirdPartyNotices(root, inputs) {
  const folders = [...new Set(inputs.flatMap((input) => packageFolder(input) ?? []))].sort();
  const notices = folders.map((folder) => {
    const { name, version, license, author } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const file = readdirSync(join(root, folder)).find((entry) => /^licen[cs]e(\.(md|txt))?$/i.test(entry));
    const text = file === undefined ? standardText(root, license, author?.name ?? author) : readFileSync(join(root, folder, file), 'utf8');
    if (text === null) throw new Error(`${name} ${version} (${license}) is bundled, but ships no licence`);
    return `${name} ${version} (${license})\n\n${text.trim()}\n`;
  });
  const line = `\n${'-'.repeat(80)}\n\n`;
  return ['This extension holds code of the packages below, under their own licences.\n', ...notices].join(line);
}

/** https://spdx.org/licenses/ISC.html, without its title. */
const isc = `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`;

/**
 * Of a package that names its licence and its author, but ships no text: MIT's is that of our own.
 * @param {string} root
 * @param {string} license
 * @param {string | undefined} author
 * @returns {string | null}
 */
function standardText(root, license, author) {
  if (author === undefined) return null;
  if (license === 'ISC') return `Copyright (c) ${author}\n\n${isc}`;
  if (license !== 'MIT') return null;
  return readFileSync(join(root, 'LICENSE'), 'utf8').replace(/^Copyright .*$/m, `Copyright (c) ${author}`);
}

/**
 * The innermost package that a file belongs to, undefined for our own.
 * @param {string} input
 */
function packageFolder(input) {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
}
