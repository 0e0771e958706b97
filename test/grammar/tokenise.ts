import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import onigurumaModule from 'vscode-oniguruma';
import textmateModule from 'vscode-textmate';
import type { IGrammar, StateStack } from 'vscode-textmate';
import { cpuMilliseconds } from '../support/cpu-time.ts';

const { loadWASM, OnigScanner, OnigString } = onigurumaModule;
const { INITIAL, parseRawGrammar, Registry } = textmateModule;

export const GRAMMAR_PATH = new URL('../../syntaxes/policy-transcript.tmLanguage.json', import.meta.url);

/** A token with its scopes' names, the root scope and the language's suffix left off. */
export interface Token {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly scopes: readonly string[];
}

let engine: Promise<void> | undefined;

/** The grammar as VS Code would load it, on the same engine. */
export async function loadGrammar(source?: string): Promise<IGrammar> {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
  engine ??= loadWASM(readFileSync(wasm));
  await engine;
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns: string[]) => new OnigScanner(patterns),
      createOnigString: (text: string) => new OnigString(text),
    }),
    loadGrammar: () => Promise.resolve(parseRawGrammar(source ?? readFileSync(GRAMMAR_PATH, 'utf8'), 'grammar.json')),
  });
  const grammar = await registry.loadGrammar('text.policy-transcript');
  if (grammar === null) throw new Error('the grammar did not load');
  return grammar;
}

export const EMPTY_GRAMMAR = JSON.stringify({ scopeName: 'text.policy-transcript', patterns: [] });

export function tokenise(grammar: IGrammar, text: string): Token[] {
  const tokens: Token[] = [];
  let state: StateStack = INITIAL;
  // Lines as VS Code's.
  text.split(/\r\n|\r|\n/u).forEach((line, index) => {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    for (const token of result.tokens) {
      const scopes = token.scopes.slice(1).flatMap((name) => name.split(' ')).map((name) => name.replace(/\.policy-transcript$/, ''));
      tokens.push({ line: index, start: token.startIndex, end: Math.min(token.endIndex, line.length), text: line.slice(token.startIndex, token.endIndex), scopes });
    }
  });
  return tokens;
}

/** Tokenises and forgets: what a measurement times. */
export function run(grammar: IGrammar, lines: readonly string[]): void {
  let state: StateStack = INITIAL;
  for (const line of lines) state = grammar.tokenizeLine2(line, state).ruleStack;
}

/** The shortest of several runs in milliseconds: the collector and the compiler only ever add to it. */
export function shortest(rounds: number, work: () => void): number {
  let best = Infinity;
  for (let round = 0; round < rounds; round++) {
    best = Math.min(best, cpuMilliseconds(work));
  }
  return best;
}
