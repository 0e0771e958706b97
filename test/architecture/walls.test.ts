import assert from 'node:assert/strict';
import { brokenLint, brokenRules, coreTypeErrors } from './break-walls.ts';

const leaf = 'export const leaf = 1;\nexport type Leaf = number;\n';
const use = (path: string): string => `import { leaf } from '${path}';\nexport const user = leaf;\n`;
const useType = (path: string): string => `import type { Leaf } from '${path}';\nexport const user: Leaf = 1;\n`;

/** From the outermost to the innermost; rooms of one level (`presentation` and `interchange`, `corpus` and `suggestions`, `transcript` and `figures`) do not know each other. */
const inwards = [['corpus-index'], ['presentation', 'interchange'], ['corpus', 'suggestions'], ['claims'], ['anchoring'], ['transcript', 'figures'], ['text']];

describe('walls: dependency-cruiser', function () {

  it('lets arrows point inward', async () => {
    const files: Record<string, string> = {};
    for (const [level, rooms] of inwards.entries()) {
      for (const room of rooms) {
        files[`src/core/${room}/leaf.ts`] = leaf;
        const inner = inwards.slice(level + 1).flat();
        for (const other of inner) files[`src/core/${room}/use-${other}.ts`] = use(`../${other}/leaf.ts`);
      }
    }
    files['src/vscode/convert.ts'] = `import * as vscode from 'vscode';\nimport '../core/text/leaf.ts';\nexport const place = vscode.Position;\n`;
    files['src/desktop/extension.ts'] = `import 'node:fs';\nimport '../vscode/convert.ts';\n`;
    files['src/cli/main.ts'] = `import 'node:fs';\nimport '../core/interchange/leaf.ts';\n`;
    assert.deepEqual(await brokenRules(files), []);
  });

  for (const [level, rooms] of inwards.entries()) {
    for (const room of rooms) {
      const forbidden = inwards
        .slice(0, level + 1)
        .flat()
        .filter((other) => other !== room);
      for (const other of forbidden) {
        it(`keeps ${other} out of core/${room}`, async () => {
          const files = { [`src/core/${other}/leaf.ts`]: leaf, [`src/core/${room}/user.ts`]: use(`../${other}/leaf.ts`) };
          assert.ok((await brokenRules(files)).includes(`core-${room}-looks-inward`));
        });
      }
    }
  }

  it('lets anchoring take types of claims, and of nothing further out', async () => {
    const claims = { 'src/core/claims/leaf.ts': leaf, 'src/core/anchoring/user.ts': useType('../claims/leaf.ts') };
    assert.deepEqual(await brokenRules(claims), []);
    const corpus = { 'src/core/corpus/leaf.ts': leaf, 'src/core/anchoring/user.ts': useType('../corpus/leaf.ts') };
    assert.deepEqual(await brokenRules(corpus), ['anchoring-takes-no-view']);
  });

  it('counts an import of types alone', async () => {
    const files = { 'src/core/claims/leaf.ts': leaf, 'src/core/text/user.ts': useType('../claims/leaf.ts') };
    assert.deepEqual(await brokenRules(files), ['core-text-looks-inward']);
  });

  for (const [room, other] of [
    ['core/text', 'vscode'],
    ['core/text', 'cli'],
    ['vscode', 'cli'],
    ['vscode', 'desktop'],
    ['vscode', 'web'],
    ['cli', 'vscode'],
    ['desktop', 'web'],
    ['web', 'desktop'],
    ['webview', 'core/claims'],
  ] as const) {
    it(`keeps ${other} out of ${room}`, async () => {
      const up = room.includes('/') ? '../..' : '..';
      const files = { [`src/${other}/leaf.ts`]: leaf, [`src/${room}/user.ts`]: use(`${up}/${other}/leaf.ts`) };
      assert.deepEqual(await brokenRules(files), [`${room.split('/')[0] ?? ''}-looks-inward`]);
    });
  }

  it('keeps features apart', async () => {
    const files = { 'src/vscode/features/lens/leaf.ts': leaf, 'src/vscode/features/hover/user.ts': use('../lens/leaf.ts') };
    assert.deepEqual(await brokenRules(files), ['features-apart']);
  });

  it('lets only the composition root know the features', async () => {
    const feature = { 'src/vscode/features/lens/leaf.ts': leaf };
    assert.deepEqual(await brokenRules({ ...feature, 'src/vscode/activate.ts': use('./features/lens/leaf.ts') }), []);
    const files = { ...feature, 'src/vscode/documents/user.ts': use('../features/lens/leaf.ts') };
    assert.deepEqual(await brokenRules(files), ['features-on-top']);
  });

  for (const room of ['core/text', 'cli', 'webview']) {
    it(`keeps the editor out of ${room}`, async () => {
      const text = `import * as vscode from 'vscode';\nexport const place = vscode.Position;\n`;
      assert.deepEqual(await brokenRules({ [`src/${room}/user.ts`]: text }), ['editor-in-adapters-only']);
    });
  }

  for (const room of ['core/text', 'vscode', 'web', 'webview']) {
    it(`keeps Node out of ${room}`, async () => {
      assert.deepEqual(await brokenRules({ [`src/${room}/user.ts`]: `import 'node:fs';\n` }), ['node-where-node-is']);
    });
  }

  it('sees a circle', async () => {
    const files = {
      'src/core/text/a.ts': `import { b } from './b.ts';\nexport const a = () => b;\n`,
      'src/core/text/b.ts': `import { a } from './a.ts';\nexport const b = () => a;\n`,
    };
    assert.deepEqual(await brokenRules(files), ['no-circle']);
  });

  it('sees an import of what does not ship', async () => {
    const files = { 'src/core/text/user.ts': `import 'fast-check';\n` };
    assert.deepEqual(await brokenRules(files), ['ships-what-it-imports']);
  });

  it('sees an import of what is not there', async () => {
    assert.deepEqual(await brokenRules({ 'src/core/text/user.ts': `import './nobody.ts';\n` }), ['found']);
  });
});

describe('walls: ESLint', function () {
  const clean = 'export const one = 1;\n';

  for (const path of ['src/core/text/wall.ts', 'src/cli/wall.ts', 'src/vscode/wall.ts', 'test/unit/wall.test.ts']) {
    it(`lets ${path} be`, async () => {
      assert.deepEqual(await brokenLint(path, clean), []);
    });
  }

  for (const [path, text, rule] of [
    ['src/core/text/wall.ts', `import * as vscode from 'vscode';\nexport const at = vscode.Uri;\n`, 'no-restricted-imports'],
    ['src/core/text/wall.ts', `import fs from 'node:fs';\nexport const at = fs;\n`, 'no-restricted-imports'],
    ['src/core/text/wall.ts', `import { at } from '../../vscode/convert.ts';\nexport const a = at;\n`, 'no-restricted-imports'],
    ['src/cli/wall.ts', `import * as vscode from 'vscode';\nexport const at = vscode.Uri;\n`, 'no-restricted-imports'],
    ['src/vscode/wall.ts', `import fs from 'node:fs';\nexport const at = fs;\n`, 'no-restricted-imports'],
    ['src/web/wall.ts', `import fs from 'node:fs';\nexport const at = fs;\n`, 'no-restricted-imports'],
    ['src/core/text/wall.ts', 'export const now = Date.now();\n', 'no-restricted-properties'],
    ['src/core/text/wall.ts', 'export const now = new Date();\n', 'no-restricted-syntax'],
    ['src/core/text/wall.ts', 'export const luck = Math.random();\n', 'no-restricted-properties'],
    ['src/core/text/wall.ts', 'export const title = document.title;\n', 'no-restricted-globals'],
    ['src/core/text/wall.ts', 'export const slow = /^(?:[a-z]+\\s?)+\\d/;\n', 'regexp/no-super-linear-backtracking'],
    ['src/core/text/wall.ts', 'export const slow = /[a-z]+\\d/;\n', 'regexp/no-super-linear-move'],
    ['src/core/text/wall.ts', 'export const loose = (a: any): unknown => a;\n', '@typescript-eslint/no-explicit-any'],
    ['src/core/text/wall.ts', 'export enum Colour { Red }\n', 'no-restricted-syntax'],
    ['src/core/text/wall.ts', 'export default 1;\n', 'no-restricted-syntax'],
    ['src/core/text/wall.ts', `${'// line\n'.repeat(301)}export const one = 1;\n`, 'max-lines'],
    [
      'src/core/text/wall.ts',
      '// eslint-disable-next-line eqeqeq\nexport const same = (a: number, b: number): boolean => a == b;\n',
      '@eslint-community/eslint-comments/require-description',
    ],
    ['test/unit/wall.test.ts', `it.only('alone', () => undefined);\n`, 'no-restricted-syntax'],
  ] as const) {
    it(`${rule} stops ${JSON.stringify(text.slice(0, 60))} in ${path}`, async () => {
      assert.deepEqual(await brokenLint(path, text), [rule]);
    });
  }
});

describe("walls: the core's own tsconfig", function () {
  const path = 'src/core/text/wall.ts';

  it('lets plain code be', () => {
    assert.deepEqual(coreTypeErrors(path, 'export const one: number = 1;\n'), []);
  });

  for (const [what, text] of [
    ['the editor', `import { Uri } from 'vscode';\nexport const at = Uri;\n`],
    ['Node', `import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n`],
    ['a global of Node', 'export const here = process.cwd();\n'],
    ['the DOM', 'export const title = document.title;\n'],
    ['a timer', 'export const wait = setTimeout;\n'],
  ] as const) {
    it(`knows nothing of ${what}`, () => {
      assert.notDeepEqual(coreTypeErrors(path, text), []);
    });
  }
});
