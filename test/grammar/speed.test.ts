import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import type { IGrammar } from 'vscode-textmate';
import { EMPTY_GRAMMAR, GRAMMAR_PATH, loadGrammar, run, shortest } from './tokenise.ts';

const GROWTH = 9;
const SHORT_GROWTH = 20;
/** Texts with the most that their tokenising may take, as a multiple of a grammar without patterns; the example holds far more figures a line. */
const TEXTS: readonly (readonly [URL, number])[] = [
  [new URL('../../examples/harbour-city-briefing.txt', import.meta.url), 30],
  [new URL('../../../shared/corpus/scio/2024-03-19_beijing.txt', import.meta.url), 12],
];

/** What a line of 20,000 characters may be made of: each repeats something that a pattern begins with and does not end. */
const LINES: Readonly<Record<string, string>> = {
  prose: 'The number of ports rose by 5.2% to 92 ports, and 4.4 trillion yuan was spent in March 2024. What then? ',
  digits: '7', groups: '1,', decimals: '1.', hyphens: '1-', 'spaced digits': '1 ', letters: 'a', capitals: 'Ab ', titles: 'MINISTRY OF ', addresses: 'Senator Marsh ', 'label words': 'Ada & ', brackets: '(', 'stage words': '(laughter ',
  'number words': 'two ', months: 'March ', ranges: '1 to ', 'question words': 'What ', 'questions begun': '. What', marks: '?', signs: '$', codes: 'RMB ', bars: 'A |', spaces: ' ',
};

describe('the expressions of the grammar', () => {
  it('count without a plus behind the count, which Oniguruma does not take for possessive', () => {
    assert.doesNotMatch(readFileSync(GRAMMAR_PATH, 'utf8'), /\{\d+,?\d*\}\+/u);
  });
});

describe('the time to tokenise', () => {
  let grammar: IGrammar;
  let empty: IGrammar;
  before(async () => {
    grammar = await loadGrammar();
    empty = await loadGrammar(EMPTY_GRAMMAR);
  });

  for (const [name, piece] of Object.entries(LINES)) {
    it(`grows with the length of the line alone: ${name}`, function () {
      const [short, long] = [5_000, 20_000].map((length) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length)) as [string, string];
      run(grammar, ['Opening', short]);
      // Four times the line: four times the time, sixteen times where it is quadratic. Half a millisecond is what the clock can tell.
      const ratio = least(8, () => shortest(4, () => run(grammar, ['Opening', long])) / Math.max(shortest(4, () => run(grammar, ['Opening', short])), 0.5));
      assert.ok(ratio < GROWTH, `four times the line took ${ratio.toFixed(1)} times the time`);
    });
  }

  for (const [name, piece] of Object.entries(LINES)) {
    it(`grows with the length of short lines alone: ${name}`, () => {
      // What is exponential up to a bound shows between short lines and is over before the long ones. Below 1,000 characters
      // vscode-oniguruma keeps no expression's last match: a line made of figures alone takes a walk to its end for each.
      const [short, long] = [60, 240].map((length) => Array.from({ length: 40 }, () => piece.repeat(Math.ceil(length / piece.length)).slice(0, length))) as [string[], string[]];
      const ratio = least(8, () => shortest(4, () => run(grammar, ['Opening', ...long])) / Math.max(shortest(4, () => run(grammar, ['Opening', ...short])), 0.5), SHORT_GROWTH);
      assert.ok(ratio < SHORT_GROWTH, `four times the lines' length took ${ratio.toFixed(1)} times the time`);
    });
  }

  for (const [path, most] of TEXTS) {
    it(`stays within ${most} times that of a grammar without patterns: ${path.pathname.split('/').at(-1)}`, function () {
      if (!existsSync(path)) {
        console.log('      skipped: the shared material is not beside the project');
        this.skip();
      }
      const lines = readFileSync(path, 'utf8').split('\n');
      run(grammar, lines);
      const ratio = least(10, () => shortest(4, () => run(grammar, lines)) / shortest(4, () => run(empty, lines)), most);
      assert.ok(ratio < most, `${ratio.toFixed(1)} times`);
    });
  }
});

/** The least ratio of a few attempts, stopping at the first below `enough`: a busy machine spoils one attempt, a bad pattern all. */
function least(attempts: number, measure: () => number, enough = GROWTH): number {
  let best = Infinity;
  for (let attempt = 0; attempt < attempts && best >= enough; attempt++) best = Math.min(best, measure());
  return best;
}
