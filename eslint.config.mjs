import comments from '@eslint-community/eslint-plugin-eslint-comments/configs';
import regexp from 'eslint-plugin-regexp';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** @param {...string} more */
const noDefaults = (...more) => ['error', 'ExportDefaultDeclaration', 'ExportSpecifier[exported.name="default"]', ...more];

export default defineConfig(
  { ignores: ['dist/', 'coverage/', '.vscode-local/', '.vscode-test/', 'tools/vscode/node_modules/', 'test/bench/node_modules/', 'test/fixtures/', 'examples/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  comments.recommended,
  {
    rules: {
      '@eslint-community/eslint-comments/require-description': ['error', { ignore: ['eslint-enable'] }],
      '@eslint-community/eslint-comments/no-unlimited-disable': 'error',
      eqeqeq: 'error',
      'max-lines': ['error', { max: 300 }],
      'no-console': 'off',
    },
  },
  {
    // A slow expression is a slow keystroke: nothing that can backtrack more than linearly.
    files: ['src/**/*.ts'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential', ignoreSticky: true }],
      'regexp/no-empty-alternative': 'error',
      'regexp/no-dupe-disjunctions': 'error',
      'regexp/no-misleading-unicode-character': 'error',
    },
  },
  {
    // Whether one of its phrases begins another takes the rule two minutes to find out, three quarters of all linting.
    files: ['src/core/suggestions/chinese-rules.ts'],
    rules: { 'regexp/no-dupe-disjunctions': 'off' },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { args: 'all', argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // VS Code's Disposable is a class in name; everything that has a dispose() serves.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      'no-restricted-syntax': noDefaults('TSEnumDeclaration'),
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // A suite may be long where the thing it tests is: its cases belong together.
      'max-lines': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-syntax': noDefaults('TSEnumDeclaration', 'MemberExpression[property.name="only"][object.name=/^(describe|it)$/]'),
    },
  },
  {
    // Bundled in place of `node:assert/strict`, which is imported by default.
    files: ['test/host/assert-web.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/vscode/**', 'src/desktop/**', 'src/web/**'],
    rules: {
      'no-restricted-imports': ['error', { paths: [{ name: 'vscode', message: 'Only src/vscode, src/desktop and src/web may.' }] }],
    },
  },
  {
    // The core runs in Node and in a web worker, and gives the same answer each time.
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [{ name: 'vscode', message: 'The core knows no editor.' }],
          patterns: [
            { regex: '^node:', message: 'The core knows no disk and no network.' },
            { regex: '/(vscode|cli|desktop|web|webview)/', message: 'Arrows point inward.' },
          ],
        },
      ],
      'no-restricted-globals': [
        'error',
        ...['process', 'Buffer', 'window', 'document', 'navigator', 'fetch', 'setTimeout', 'setInterval', 'performance', 'crypto'],
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'The host has the clock: see ports.ts.' },
        { object: 'Math', property: 'random', message: 'The host makes ids: see ports.ts.' },
      ],
      'no-restricted-syntax': noDefaults('TSEnumDeclaration', 'NewExpression[callee.name="Date"][arguments.length=0]'),
    },
  },
  {
    // Both extension hosts run these; only src/desktop has Node.
    files: ['src/vscode/**/*.ts', 'src/web/**/*.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: [{ regex: '^node:', message: 'This runs in a web worker too.' }] }],
    },
  },
);
