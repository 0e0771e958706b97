import assert from 'node:assert/strict';
import { type FigureGrouping, figureGroups } from '../../../../src/core/presentation/figures/figure-groups.ts';
import { figureRow } from '../../../../src/core/presentation/figures/figure-rows.ts';
import type { PlacedFigures } from '../../../../src/core/presentation/figures/placed-figures.ts';
import { sliceSpan } from '../../../../src/core/text/span.ts';
import { readTranscript } from '../read-transcript.ts';
import { budget, placed } from './read-figures.ts';

const all = placed();

function outline(grouping: FigureGrouping, from: PlacedFigures = all): readonly string[] {
  return figureGroups(from, from.all, grouping).flatMap((group) => [
    `${group.kind} ${group.label} | ${group.description}`,
    ...group.figures.map((one) => `  ${figureRow(from, one).label}`),
  ]);
}

describe('rows of figures', () => {
  it('stand by kind, each kind in the order of the text', () => {
    assert.deepEqual(outline('kind'), [
      'figure.money Money | 4', '  CNY 4.4 trillion', '  USD 611.23 billion', '  CNY 300 million', '  CNY 280–320 million',
      'figure.percent Percentages | 3', '  5.2%', '  25 bp', '  7%',
      'figure.quantity Quantities | 2', '  ≈ 60 km²', '  12 h',
      'figure.count Counts | 4', '  ≥ 92 universities', '  1,200 ports', '  262 doctors per 10,000 people', '  ≤ 40 ferries',
      'figure.ratio Shares | 1', '  1/5',
      'figure.multiple Multiples | 1', '  ×2',
      'figure.ordinal Ranks | 1', `  ${figureRow(all, all.all.find(({ figure }) => figure.kind === 'ordinal') ?? assert.fail()).label}`,
      'figure.date Dates | 4', '  3 April 2030', '  3 April 2030', '  2029', '  2028 to 2031',
      'figure.time Times of day | 2', '  10:00', '  10:00',
    ]);
  });

  it('stand by speaker in the order of their first turns, those that nobody says last', () => {
    assert.deepEqual(outline('speaker').filter((line) => !line.startsWith(' ')), [
      'turn.official Ada Lunde | 16 · official', 'turn.press Port Calder Herald | 3 · press', 'group Outside any turn | 3',
    ]);
  });

  it('stand under their question', () => {
    assert.deepEqual(outline('exchange').filter((line) => !line.startsWith(' ')), [
      'opening Opening | 10',
      'exchange 1. Port Calder Herald | 5 · Will the 75th anniversary cost 300 million yuan? And why did 7% of the captains…',
      'exchange 2. Radio Fjell | 4 · When do the ferries run?',
      'group Outside any turn | 3',
    ]);
  });

  it('stand by size where they can be compared, the largest first and dates from the earliest on', () => {
    const lines = outline('size');
    assert.deepEqual(lines.slice(0, 8), [
      'figure.money CNY | 3 · Chinese yuan', '  CNY 4.4 trillion', '  CNY 280–320 million', '  CNY 300 million',
      'figure.money USD | 1 · US dollars', '  USD 611.23 billion',
      'figure.percent Percentages | 2', '  7%',
    ]);
    assert.deepEqual(lines.slice(lines.indexOf('figure.count Counts | 4'), lines.indexOf('figure.ratio Shares | 1')), [
      'figure.count Counts | 4', '  1,200 ports', '  262 doctors per 10,000 people', '  ≥ 92 universities', '  ≤ 40 ferries',
    ]);
    assert.deepEqual(lines.slice(lines.indexOf('figure.date Dates | 4') + 1).slice(0, 4), ['  2028 to 2031', '  2029', '  3 April 2030', '  3 April 2030']);
  });

  it('stand in stretches where there are too many for one list', () => {
    const many = Array.from({ length: 1201 }, (_, index) => all.all[index % all.all.length] ?? assert.fail());
    for (const grouping of ['kind', 'speaker', 'exchange', 'size'] as const) {
      for (const { id, figures, parts } of figureGroups(all, many, grouping)) {
        assert.equal(parts.length, figures.length <= 500 ? 0 : Math.ceil(figures.length / 500));
        if (parts.length > 0) assert.deepEqual(parts.flatMap((part) => part.figures), figures);
        assert.ok(parts.every((part) => part.id.startsWith(id)));
      }
    }
    const lunde = figureGroups(all, many, 'speaker')[0];
    assert.match(lunde?.parts[0]?.label ?? '', /^Lines \d+–\d+$/u);
    const yuan = figureGroups(all, Array.from({ length: 600 }, (_, index) => all.all.filter(({ figure }) => figure.unit === 'CNY')[index % 3] ?? assert.fail()), 'size')[0];
    assert.deepEqual(yuan?.parts.map(({ label, description }) => [label, description]), [['CNY 4.4 trillion to CNY 300 million', '500'], ['CNY 300 million to CNY 300 million', '100']]);
  });

  it('show some whole words of the sentence around the value', () => {
    const words = (text: string): string => figureRow(all, all.all.find(({ figure: { span } }) => sliceSpan(budget.text, span) === text) ?? assert.fail()).description;
    assert.equal(words('5.2%'), 'Trade grew by 5.2% to 4.4 trillion yuan ($611.23 billion) in 2029.');
    assert.equal(words('one fifth'), '…rose by 25 basis points, and one fifth of the quays, some 60 square kilometers, are new.');
    assert.equal(words('12 hours'), 'Up to 40 ferries run 12 hours.');
  });

  it('tell value, sentence, speaker and turn', () => {
    const row = figureRow(all, all.all.find(({ figure }) => figure.kind === 'count') ?? assert.fail());
    assert.equal(row.tooltip, 'at least 92 universities · 92 universities\nMore than 92 universities and 1,200 ports took part.\nAda Lunde (official), Turn 2');
    assert.equal(row.spoken, 'at least 92 universities, More than 92 universities and 1,200 ports took part.');
  });

  it('say outside of turns that nobody says them', () => {
    const [first] = all.all;
    assert.match(figureRow(all, first ?? assert.fail()).tooltip, /^10:00\nVarnholm \| 10 a\.m\. April 3, 2030\nOutside any turn$/u);
  });

  it('never cut a character in two, nor a text without blanks to nothing', () => {
    const document = readTranscript(`汪文斌：\n\n${'😀'.repeat(40)}5%${'😀'.repeat(90)}\n`);
    const figure = { span: { start: document.text.indexOf('5%'), end: document.text.indexOf('5%') + 2 }, kind: 'percent', value: 5, unit: '%', of: null, bound: null, per: null } as const;
    const one = { figure, id: 'x', turn: null, section: -1 };
    const { description } = figureRow({ document, all: [one], sentence: () => ({ start: 6, end: document.text.length - 1 }) }, one);
    // A half of a character that lost the other.
    assert.doesNotMatch(description, /\p{Cs}/u);
    assert.match(description, /^…(?:😀)+5%(?:😀)+…$/u);
  });

  it('keep their ids when a text is put in above', () => {
    const later = placed(readTranscript(budget.text.replace('Good morning.', 'Good morning to all 12 captains.')));
    const before = new Set(all.all.map(({ id }) => id));
    assert.deepEqual(later.all.filter(({ id }) => !before.has(id)).map(({ figure }) => figure.value), [12]);
    assert.equal(new Set(later.all.map(({ id }) => id)).size, later.all.length);
  });

  it('know the sentence of each', () => {
    const sentences = all.all.filter(({ turn }) => turn !== null).map((one) => sliceSpan(budget.text, all.sentence(one)));
    assert.equal(sentences[0], 'Trade grew by 5.2% to 4.4 trillion yuan ($611.23 billion) in 2029.');
    for (const one of all.all) {
      const { start, end } = all.sentence(one);
      assert.ok(start <= one.figure.span.start && one.figure.span.end <= end);
    }
  });
});
