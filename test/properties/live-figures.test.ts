import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { findFigures } from '../../src/core/figures/find-figures.ts';
import { openLiveFigures } from '../../src/core/figures/live/live-figures.ts';
import { applyEdits } from '../../src/core/text/text-edit.ts';
import type { TextEdit } from '../../src/core/text/text-edit.ts';
import { corpusDocuments, corpusText, shared } from '../support/gold.ts';

const formats = join(import.meta.dirname, '../fixtures/formats');
const example = readFileSync(join(import.meta.dirname, '../../examples/harbour-city-briefing.txt'), 'utf8');

/** What is typed: parts of figures, what ends and joins them, what dates and ¥ are read beside, and what makes a text a Chinese one. */
const TYPED = [
  '5', '12', '1,000', '2024', ' ', '-', '.', '. ', '\n', '\r\n', '\n\n', '%', '$', '¥500 ', '"', '“', '”', '(', 'to ', 'and ', 'or ', 'an hour ', 'percent', ' million', 'years ', ' in March ', 'May 5', 'last ', 'one ', 'hundred ',
  'half', 'of ', 'the 1st ', 'the 31st. ', 'first ', 'times ', 'about ', 'people ', 'a.m.', '½', '年', '3月5日', '第', '半', '约', '亿元', '同年5月', '5日', '。', 'yen ', 'Japan ', 'yuan ', 'in 2021 ', 'March 2021 ', 'August 31 ', 'was ', 'will ',
  '---\n', 'title: x\n', 'per ', 'zero ', 'rates near ', 'e', 'a', '',
];

/** One change of a text: places and lengths as shares of it, so that they fit whatever the text is by then. */
const change = fc.array(fc.tuple(fc.nat(10_000), fc.oneof(fc.constant(0), fc.nat(8), fc.nat(900)), fc.oneof(fc.constantFrom(...TYPED), fc.array(fc.constantFrom(...TYPED), { maxLength: 40 }).map((words) => words.join(' ')))), { minLength: 1, maxLength: 3 });

function editsOf(text: string, shares: readonly (readonly [number, number, string])[]): TextEdit[] {
  const edits: TextEdit[] = [];
  let floor = 0;
  for (const [share, length, typed] of [...shares].sort((a, b) => a[0] - b[0])) {
    const start = Math.max(floor, Math.floor((share / 10_000) * text.length));
    const end = Math.min(text.length, start + length);
    if (start > text.length) break;
    edits.unshift({ start, end, text: typed });
    floor = end + 1;
  }
  return edits;
}

/** Cuts of real texts next to each other. */
function cutsOf(texts: readonly string[], minLength = 1, maxLength = 3): fc.Arbitrary<string> {
  const cut = fc.tuple(fc.constantFrom(...texts), fc.nat(10_000), fc.nat(5_000)).map(([text, share, length]) => {
    const start = Math.floor((share / 10_000) * text.length);
    return text.slice(start, start + length);
  });
  return fc.tuple(fc.constantFrom('', '---\ntitle: a\ndate: 2024-03-19\n---\n\n'), fc.array(cut, { minLength, maxLength })).map(([front, cuts]) => front + cuts.join('\n\n'));
}

function assertLive(texts: fc.Arbitrary<string>, numRuns: number): void {
  fc.assert(
    fc.property(texts, fc.constantFrom(null, '2024-03-19', '2021-12-27'), fc.array(fc.tuple(change, fc.nat(12), fc.boolean()), { maxLength: 10 }), (text, date, changes) => {
      const live = openLiveFigures(text, { date });
      let now = text;
      for (const [shares, some, asks] of changes) {
        const edits = editsOf(now, shares);
        live.apply(edits);
        now = applyEdits(now, edits);
        if (some % 2 === 1) live.readOn(700);
        // Begun and given up.
        const steps = live.figuresInSteps();
        for (let step = 0; step < some; step++) steps.next();
        if (asks) assert.deepStrictEqual(live.figures(), findFigures(now, { date }));
      }
      const whole = findFigures(now, { date });
      assert.deepStrictEqual(live.figures(), whole);
      const [start, end] = [Math.floor(now.length / 3), Math.floor(now.length / 2)];
      assert.deepStrictEqual(live.figuresIn({ start, end }), whole.filter(({ span }) => span.start < end && span.end > start));
    }),
    { numRuns },
  );
}

describe('figures of a text that is edited', () => {
  it('are those of the whole text read anew: the example and the formats', () => {
    assertLive(cutsOf([example, ...readdirSync(formats).map((name) => readFileSync(join(formats, name), 'utf8'))]), 120);
  });

  it('are those of the whole text read anew: texts so long that what was told is kept at several places', () => {
    assertLive(cutsOf([example, ...readdirSync(formats).map((name) => readFileSync(join(formats, name), 'utf8'))], 60, 80), 15);
  });

  it('are those of the whole text read anew: words that figures are made of', () => {
    assertLive(fc.array(fc.constantFrom(...TYPED), { maxLength: 200 }).map((words) => words.join(' ')), 120);
  });

  it('are those of the whole text read anew: the corpus', function () {
    if (!existsSync(shared)) this.skip();
    assertLive(cutsOf(corpusDocuments().map(corpusText)), 150);
  });

  it('are read beside the date before them, where two others come in before anybody asks', () => {
    const filler = '港务局没有回答这个问题。'.repeat(40);
    let now = `2021年8月1日，港口开放。${filler}2022年6月，码头扩建 on the 31st。${filler}同年5月，码头关闭。`;
    const live = openLiveFigures(now, { date: '2024-03-19' });
    live.figures();
    for (const [before, typed] of [['', '2019年1月，'], ['on the 31st。', '2018年3月，']] as const) {
      const at = now.indexOf(before) + before.length;
      const edits = [{ start: at, end: at, text: typed }];
      live.apply(edits);
      now = applyEdits(now, edits);
    }
    assert.deepStrictEqual(live.figures(), findFigures(now, { date: '2024-03-19' }));
  });

  it('are read anew with another date', () => {
    const live = openLiveFigures(example, { date: null });
    assert.deepStrictEqual(live.figures(), findFigures(example));
    live.setDate('2021-12-27');
    assert.deepStrictEqual(live.figures(), findFigures(example, { date: '2021-12-27' }));
  });

  it('are read in steps', () => {
    const live = openLiveFigures(example, { date: null });
    let steps = 1;
    while (!live.readOn(2_000)) steps++;
    assert.ok(steps > 5);
    assert.deepStrictEqual(live.figures(), findFigures(example));
  });
});
