import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ICruiseOptions, ICruiseResult, IFlattenedRuleSet } from 'dependency-cruiser';
import { cruise } from 'dependency-cruiser';
import extractConfig from 'dependency-cruiser/config-utl/extract-depcruise-config';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import ts from 'typescript';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Source text by path from the project's root, as `src/core/text/a.ts`. */
export type Files = Readonly<Record<string, string>>;

/** The names of dependency-cruiser's rules that a tree of these files alone breaks. The tree lives in a temporary folder. */
export async function brokenRules(files: Files): Promise<readonly string[]> {
  const tree = realpathSync(mkdtempSync(join(tmpdir(), 'walls-')));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(tree, dirname(path)), { recursive: true });
      writeFileSync(join(tree, path), text);
    }
    for (const name of ['node_modules', 'package.json']) symlinkSync(join(root, name), join(tree, name));
    const { options, ...ruleSet } = (await extractConfig(join(root, '.dependency-cruiser.cjs'))) as IFlattenedRuleSet & { options: ICruiseOptions };
    const { output } = await cruise(['src'], { ...options, baseDir: tree, ruleSet, validate: true });
    return [...new Set((output as ICruiseResult).summary.violations.map(({ rule }) => rule.name))].sort();
  } finally {
    rmSync(tree, { recursive: true });
  }
}

/** The ESLint rules that this text would break at this path. Nothing is written; rules that need types are left out. */
export async function brokenLint(path: string, text: string): Promise<readonly string[]> {
  const eslint = new ESLint({ cwd: root, overrideConfig: tseslint.configs.disableTypeChecked as never });
  const [result] = await eslint.lintText(text, { filePath: join(root, path) });
  return (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message);
}

/** What the core's own tsconfig says to this text at this path. Nothing is written. */
export function coreTypeErrors(path: string, text: string): readonly string[] {
  const configFile = join(root, 'src/core/tsconfig.json');
  const config = ts.parseJsonConfigFileContent(ts.readConfigFile(configFile, (name) => ts.sys.readFile(name)).config, ts.sys, dirname(configFile));
  const file = join(root, path);
  const disk = ts.createCompilerHost(config.options);
  const host: ts.CompilerHost = {
    ...disk,
    fileExists: (name) => name === file || disk.fileExists(name),
    readFile: (name) => (name === file ? text : disk.readFile(name)),
    getSourceFile: (name, target) => (name === file ? ts.createSourceFile(name, text, target) : disk.getSourceFile(name, target)),
  };
  const program = ts.createProgram([file, join(root, 'src/core/no-editor.d.ts')], config.options, host);
  return ts
    .getPreEmitDiagnostics(program, program.getSourceFile(file))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}
