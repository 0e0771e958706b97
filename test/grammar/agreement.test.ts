import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { figureRecords } from '../../src/core/figures/figure-record.ts';
import type { FigureRecord } from '../../src/core/figures/figure-record.ts';
import { findFigures } from '../../src/core/figures/find-figures.ts';
import { indexLines } from '../../src/core/text/line-index.ts';
import { loadGrammar, tokenise } from './tokenise.ts';
import type { Token } from './tokenise.ts';

const EXAMPLE = new URL('../../examples/harbour-city-briefing.txt', import.meta.url);
const MARKED: ReadonlySet<string> = new Set(['money', 'percent', 'quantity', 'date']);

/** Marked by the grammar alone: "one for every 2,100 residents", and the number of a telephone line, which only more words tell from a count. */
const GRAMMAR_ALONE = new Set(['2,100', '8080']);

describe('grammar and recogniser', () => {
  it('mark the same figures in the example', async () => {
    const text = readFileSync(EXAMPLE, 'utf8');
    const figures = figureRecords(text, indexLines(text), findFigures(text, { date: '2024-10-16' }));
    const tokens = tokenise(await loadGrammar(), text).filter((token) => token.scopes.some((scope) => scope.startsWith('constant.numeric.')));
    assert.ok(figures.length > 200);

    const unmarked = figures.filter((figure) => MARKED.has(figure.kind) && !isBare(figure) && !tokens.some((token) => meet(figure, token)));
    assert.deepEqual(unmarked.map((figure) => `${figure.line}: ${figure.text}`), []);
    const unfounded = tokens.filter((token) => !GRAMMAR_ALONE.has(token.text) && !figures.some((figure) => meet(figure, token)));
    assert.deepEqual(unfounded.map((token) => `${token.line + 1}: ${token.text}`), []);
  });
});

/** An age without its unit ("people under 25") or a unit without a number ("nearly an hour") cannot be told by its own words. */
function isBare(figure: FigureRecord): boolean {
  return figure.kind === 'quantity' && /^(?:\d+|[a-z]+)$/i.test(figure.text);
}

function meet(figure: FigureRecord, token: Token): boolean {
  return figure.line === token.line + 1 && figure.start < token.end && token.start < figure.end;
}
