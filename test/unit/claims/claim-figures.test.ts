import assert from 'node:assert/strict';
import type { Claim, JsonObject } from '../../../src/core/claims/claim.ts';
import { describeFigures } from '../../../src/core/claims/claim-figures.ts';
import { makeClaim, restateClaim, retagClaim } from '../../../src/core/claims/edit-claim.ts';
import { mergeClaims } from '../../../src/core/claims/merge.ts';
import { emptySidecar, parseSidecar, type Sidecar } from '../../../src/core/claims/sidecar.ts';
import { serialiseSidecar } from '../../../src/core/claims/write-sidecar.ts';
import { figuresIn } from '../../../src/core/figures/figures-in.ts';
import { findFigures } from '../../../src/core/figures/find-figures.ts';

const text = 'Mara Voss: 😀 Port Ellery spends 4.4 trillion yuan on 92 schools. Last year it was about 5% of 3 budgets.';

function claim(source: string, words: string, id = 'urn:uuid:1'): Claim {
  const start = source.indexOf(words);
  assert.notEqual(start, -1);
  return makeClaim({
    text: source, span: { start, end: start + words.length }, tags: ['statistic'], note: '', creator: null, now: '2031-05-02T08:00:00Z', id,
    context: { speaker: null, role: null, asker: null }, figures: findFigures(source),
  });
}

function read(json: string): Sidecar {
  const result = parseSidecar(json);
  assert.ok('sidecar' in result, JSON.stringify(result));
  return result.sidecar;
}

const write = (claims: readonly Claim[]): string => serialiseSidecar({ ...emptySidecar, claims }, 'a.txt');
const item = (json: string): JsonObject => (JSON.parse(json) as { items: [JsonObject] }).items[0];

describe('the figures of a claim', () => {
  const spending = claim(text, '😀 Port Ellery spends 4.4 trillion yuan on 92 schools.');
  const none = { unit: null, of: null, bound: null, per: null };

  it('are those within its words, placed in code points from their beginning', () => {
    assert.deepEqual(spending.figures, [
      { ...none, exact: '4.4 trillion yuan', start: 21, end: 38, kind: 'money', value: 4_400_000_000_000, unit: 'CNY' },
      { ...none, exact: '92', start: 42, end: 44, kind: 'count', value: 92, of: 'schools' },
    ]);
    assert.deepEqual(claim(text, 'trillion yuan on').figures, [], 'one that the passage cuts is none of it');
  });

  it('are taken out of all figures of a text', () => {
    const figures = findFigures(text);
    for (const start of [0, 20, 33, 34, 35, 60, text.length]) {
      for (const end of [start, 50, 51, 56, 80, text.length]) {
        const expected = figures.filter(({ span }) => span.start >= start && span.end <= end);
        assert.deepEqual(figuresIn(figures, { start, end }), end < start ? [] : expected, `${start} to ${end}`);
      }
    }
  });

  it('count from where a passage begins that was widened to hold a whole character', () => {
    const start = text.indexOf('😀') + 1;
    const cut = makeClaim({
      text, span: { start, end: text.length }, tags: [], note: '', creator: null, now: '', id: 'urn:uuid:1', context: { speaker: null, role: null, asker: null }, figures: findFigures(text),
    });
    for (const { exact, start: from, end } of cut.figures) assert.equal(Array.from(cut.quote.exact).slice(from, end).join(''), exact);
    assert.equal(cut.figures.length, 4);
  });

  it('are kept in the sidecar, what is null left out, and their place in JSON-LD is said', () => {
    const json = write([spending]);
    assert.deepEqual(item(json)['pt:figures'], [
      { exact: '4.4 trillion yuan', start: 21, end: 38, kind: 'money', value: 4_400_000_000_000, unit: 'CNY' },
      { exact: '92', start: 42, end: 44, kind: 'count', value: 92, of: 'schools' },
    ]);
    assert.match(json, /"pt:figures": \{\n\s+"@id": "pt:figures",\n\s+"@type": "@json"/u);
    assert.deepEqual(read(json).claims[0]?.figures, spending.figures);
  });

  it('are not spoken of in a file of claims that have none', () => {
    assert.doesNotMatch(write([claim(text, 'Port Ellery')]), /figures/u);
  });

  it('leave a claim that was made before they were kept as it is, byte for byte, whatever else of it is changed', () => {
    const old = write([{ ...spending, figures: [] }]);
    const [before] = read(old).claims;
    assert.ok(before);
    assert.equal(serialiseSidecar(read(old), 'a.txt'), old);
    const retagged = serialiseSidecar({ ...read(old), claims: [retagClaim(before, ['target'], '2031-05-03T08:00:00Z')] }, 'a.txt');
    assert.doesNotMatch(retagged, /figures/u);
  });

  it('stay as they were tagged through other tags and edits of the text, and are taken anew with the words that a person accepts', () => {
    const edited = text.replace('92 schools', '95 schools');
    const span = { start: text.indexOf('😀'), end: text.indexOf(' Last year') };
    const [saved] = read(write([spending])).claims;
    assert.ok(saved);
    const retagged = retagClaim(saved, ['target'], '2031-05-03T08:00:00Z');
    const followed = restateClaim(retagged, edited, span);
    assert.deepEqual(followed.figures, spending.figures);
    const accepted = restateClaim(followed, edited, span, { acceptWords: true, figures: findFigures(edited) });
    assert.deepEqual(accepted.figures.map(({ exact, value }) => [exact, value]), [['4.4 trillion yuan', 4_400_000_000_000], ['95', 95]]);
    assert.deepEqual(read(write([accepted])).claims[0]?.figures, accepted.figures);
    const bare = restateClaim(accepted, edited, { start: 0, end: 9 }, { acceptWords: true, figures: findFigures(edited) });
    assert.doesNotMatch(write([bare]), /"pt:figures": \[/u);
  });

  it('tell what changed: the same measure with another value', () => {
    const edited = text.replace('about 5%', 'about 6%');
    const share = claim(text, 'it was about 5% of');
    const now = describeFigures(edited, { start: edited.indexOf('it was'), end: edited.indexOf(' 3 budgets') }, findFigures(edited));
    assert.deepEqual(share.figures.map(({ exact, kind, unit, bound }) => [exact, kind, unit, bound]), [['5%', 'percent', '%', 'approx']]);
    assert.deepEqual(now, [{ ...share.figures[0], exact: '6%', value: 6 }]);
  });

  it('of a shape that is not known are passed over, complained of by nobody, and kept', () => {
    const good = { exact: '92', start: 42, end: 44, kind: 'count', value: [90, 92], of: 'schools', per: { value: 1, of: 'town' }, sure: 0.5 };
    const wrong = [
      7, 'five', null, { ...good, kind: 'index' }, { ...good, start: -1 }, { ...good, end: 1.5 }, { ...good, start: 45 }, { ...good, value: [1] }, { ...good, value: {} },
      { ...good, unit: 1 }, { ...good, of: [] }, { ...good, bound: 'exactly' }, { ...good, per: 5 }, { ...good, per: { value: '1', of: 'town' } }, { kind: 'count' },
    ];
    for (const value of ['x', 3, { a: 1 }, null, wrong, [good, ...wrong]]) {
      const page = JSON.parse(write([spending])) as { items: [JsonObject] };
      const odd = JSON.stringify({ ...page, items: [{ ...page.items[0], 'pt:figures': value }] });
      const sidecar = read(odd);
      const [found] = sidecar.claims;
      assert.ok(found);
      assert.equal(found.figures.length, Array.isArray(value) && value[0] === good ? 1 : 0);
      const changed = serialiseSidecar({ ...sidecar, claims: [retagClaim(found, ['target'], '2031-05-03T08:00:00Z')] }, 'a.txt');
      assert.deepEqual(item(changed)['pt:figures'], value);
    }
  });

  it('go with the passage where two people changed a claim', () => {
    const [base] = read(write([spending])).claims;
    assert.ok(base);
    const ours = retagClaim(base, ['target'], '2031-05-03T08:00:00Z');
    const start = text.indexOf('Last year');
    const theirs = restateClaim(base, text, { start, end: text.length }, { acceptWords: true, figures: findFigures(text), now: '2031-05-04T08:00:00Z' });
    const [merged] = mergeClaims([base], [ours], [read(write([theirs])).claims[0] ?? theirs]);
    assert.deepEqual([merged?.tags, merged?.figures.map(({ exact }) => exact)], [['target'], ['5%', '3']]);
    assert.deepEqual(merged && item(write([merged]))['pt:figures'], item(write([theirs]))['pt:figures']);
  });
});
