import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import type { Constructed } from './collect-expressions.ts';

export interface Expression {
  readonly source: string;
  readonly flags: string;
  /** `file:line`. */
  readonly place: string;
}

export interface Expressions {
  readonly literals: readonly Expression[];
  /** What `new RegExp` made when the modules were loaded and texts read. */
  readonly constructed: readonly Expression[];
  /** `file:line` of each `new RegExp` and `RegExp()` that is written there. */
  readonly constructions: readonly string[];
}

const root = join(import.meta.dirname, '../..');

/** Every regular expression of some folders of src/, those put together from tables as they are when they have been. */
export function expressionsOf(folders: readonly string[]): Expressions {
  const literals: Expression[] = [];
  const constructions: string[] = [];
  for (const file of folders.flatMap(modulesOf)) {
    const source = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest, true);
    const placeOf = (node: ts.Node): string => `${file}:${source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1}`;
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/');
        literals.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1), place: placeOf(node) });
      }
      if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText(source) === 'RegExp') constructions.push(placeOf(node));
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  const collect = join(import.meta.dirname, 'collect-expressions.ts');
  const output = execFileSync(process.execPath, ['--import', 'tsx', collect, ...folders], { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 });
  return { literals, constructed: JSON.parse(output) as Constructed[], constructions };
}

function modulesOf(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts')).sort().map((name) => `${folder}/${name.replaceAll('\\', '/')}`);
}
