import assert from 'node:assert/strict';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { corpusDocuments, corpusText, shared } from '../support/gold.ts';
import { figureAgreement, type FigureDifference } from './figure-differences.ts';
import { loadGrammar } from './tokenise.ts';

const LIST = join(import.meta.dirname, '../../dist/figure-differences.tsv');

/**
 * Of all that the grammar colours as one kind, so much may be no figure. Line by line a name's number, a page's, or a month's name that is
 * no date can't be told from a figure; what has a unit, a currency or a percent sign can.
 */
const UNFOUNDED_MOST: Readonly<Record<string, number>> = { money: 0.01, percent: 0.005, quantity: 0.01, ratio: 0.02, multiple: 0.02, ordinal: 0.12, time: 0.05, date: 0.1, count: 0.15 };
/**
 * Of the figures of a kind that has marks of its own, so many may be without a colour until the semantic tokens come: those over a line break,
 * ages and lone units ("nearly an hour").
 */
const UNCOLOURED_MOST: Readonly<Record<string, number>> = { money: 0.1, percent: 0.1, quantity: 0.12, date: 0.1 };
/** Coloured as another kind: "30,000 pounds" are money or a weight. */
const OTHER_KIND_MOST = 0.015;

describe('grammar, semantic tokens and recogniser in the corpus', function () {

  it('differ in what a line alone can\'t tell, and every difference is listed', async function () {
    if (!existsSync(shared)) this.skip();
    const grammar = await loadGrammar();
    const figures = new Map<string, number>();
    const coloured = new Map<string, number>();
    const differences: (FigureDifference & { document: string })[] = [];
    for (const document of corpusDocuments()) {
      const agreement = figureAgreement(grammar, corpusText(document));
      count(figures, agreement.kinds);
      count(coloured, agreement.scopes);
      differences.push(...agreement.differences.map((difference) => ({ document, ...difference })));
    }
    mkdirSync(join(LIST, '..'), { recursive: true });
    writeFileSync(LIST, differences.map(({ document, line, what, kind, scope, text }) => `${[document, line, what, kind ?? '', scope ?? '', text].join('\t')}\n`).join(''));

    const of = (what: FigureDifference['what'], name: string): number => differences.filter((one) => one.what === what && (one.kind ?? one.scope) === name).length;
    assert.deepEqual(differences.filter(({ what }) => what === 'hidden'), []);
    const share = (part: number, whole: number | undefined): number => part / Math.max(1, whole ?? 0);
    const unfounded = Object.entries(UNFOUNDED_MOST).map(([scope, most]) => ({ scope, is: share(of('unfounded', scope), coloured.get(scope)), most }));
    assert.deepEqual(unfounded.filter(({ is, most }) => is > most), []);
    const uncoloured = Object.entries(UNCOLOURED_MOST).map(([kind, most]) => ({ kind, is: share(of('uncoloured', kind), figures.get(kind)), most }));
    assert.deepEqual(uncoloured.filter(({ is, most }) => is > most), []);
    const all = [...figures.values()].reduce((sum, one) => sum + one, 0);
    const other = share(differences.filter(({ what }) => what === 'kind').length, all);
    assert.ok(other <= OTHER_KIND_MOST, `${other} of another kind`);
  });
});

function count(totals: Map<string, number>, names: readonly string[]): void {
  for (const name of names) totals.set(name, (totals.get(name) ?? 0) + 1);
}
