import assert from 'node:assert/strict';
import fc from 'fast-check';
import { filterFigures } from '../../src/core/presentation/figures/figure-filter.ts';
import { type FigureGrouping, figureGroups } from '../../src/core/presentation/figures/figure-groups.ts';
import { filterProblemWords, filterWords } from '../../src/core/presentation/figures/filter/filter-words.ts';
import { parseFilter } from '../../src/core/presentation/figures/filter/parse-filter.ts';
import { placed } from '../unit/presentation/figures/read-figures.ts';
import { assertLinear } from '../support/growth.ts';

const PIECES = [
  'percent', '%', '>', '>=', '<', '=', '!=', '~', '..', '-', '–', 'to', 'between', 'and', 'or', '|', 'of', 'per', 'the', '5', '92', '4.4', '1,200', '2029', '2030-04', '10:00', 'tn', 'million', '万亿', '亿元', '超过',
  'CNY', 'yuan', '$', 'US$', 'km2', 'square', 'kilometers', 'at', 'least', 'min', 'date', 'time', 'money', 'speaker:', 'foo:', 'Lunde', '"', '“', '(', ')', ',', '，', '＞', '５', ' ', '😀', '\u0301', ':', '…', '-5', '.5', '1e9', '1e999',
];
const filters = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 12 }).chain((pieces) => fc.constantFrom(pieces.join(' '), pieces.join('')));
const all = placed();

describe('filters of figures, whatever is typed', () => {
  it('are read to their end, with each problem at words of the filter and in words of its own', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const parsed = parseFilter(filter);
        for (const problem of parsed.problems) {
          assert.ok(0 <= problem.span.start && problem.span.start < problem.span.end && problem.span.end <= filter.length);
          assert.equal(problem.words, filter.slice(problem.span.start, problem.span.end));
          assert.ok(filterProblemWords(problem).length > 0);
        }
        assert.equal(filterWords(parsed) === '', parsed.alternatives.length === 0);
        for (const conditions of parsed.alternatives) {
          for (const condition of conditions) if (condition.is === 'value') assert.ok(condition.stretch.low <= condition.stretch.high);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('leave figures in the order of the text, and each more condition no more of them', () => {
    fc.assert(
      fc.property(filters, filters, (one, other) => {
        const few = filterFigures(all, { alternatives: [[...(parseFilter(one).alternatives[0] ?? []), ...(parseFilter(other).alternatives[0] ?? [])]], problems: [] });
        const more = filterFigures(all, { alternatives: [parseFilter(one).alternatives[0] ?? []], problems: [] });
        assert.deepEqual(few, more.filter((figure) => few.includes(figure)));
        assert.deepEqual(few, all.all.filter((figure) => few.includes(figure)));
      }),
    );
  });

  it('with "or" leave what either leaves', () => {
    fc.assert(
      fc.property(fc.constantFrom('percent', 'CNY > 1 billion', 'count of ports', 'captains'), fc.constantFrom('at least', 'date 2029', '10..60', 'speaker:Lunde'), (one, other) => {
        const either = new Set([...filterFigures(all, parseFilter(one)), ...filterFigures(all, parseFilter(other))]);
        assert.deepEqual(filterFigures(all, parseFilter(`${one} or ${other}`)), all.all.filter((figure) => either.has(figure)));
      }),
    );
  });

  it('leave a number by its own value, however it is written', () => {
    fc.assert(
      fc.property(fc.constantFrom(...all.all), fc.constantFrom('=', '>=', '<=', ''), ({ figure }, operator) => {
        if (typeof figure.value !== 'number') return;
        assert.ok(filterFigures(all, parseFilter(`${operator} ${figure.value}`)).some((one) => one.figure === figure), `${operator} ${figure.value}`);
        const million = parseFilter(`${operator}${figure.value / 1e6} million`).alternatives;
        assert.ok(filterFigures(all, { alternatives: million, problems: [] }).some((one) => one.figure === figure), `${operator}${figure.value / 1e6} million`);
      }),
    );
  });

  it('and groupings show each figure that is left once', () => {
    fc.assert(
      fc.property(filters, fc.constantFrom<FigureGrouping>('kind', 'speaker', 'exchange', 'size'), (filter, grouping) => {
        const shown = filterFigures(all, parseFilter(filter));
        const groups = figureGroups(all, shown, grouping);
        assert.equal(new Set(groups.map(({ id }) => id)).size, groups.length);
        const grouped = groups.flatMap(({ figures }) => figures);
        assert.equal(grouped.length, shown.length);
        assert.deepEqual(new Set(grouped), new Set(shown));
      }),
    );
  });

  it('are read in time that grows with their length alone', () => {
    for (const piece of ['1', '1,111', '-', '"', 'a:', 'at ', 'new taiwan ', '> ', '..', '1e', '万', 'of ', '$', '(']) {
      assertLinear((times) => {
        const typed = piece.repeat(times * 50_000);
        return () => parseFilter(typed);
      }, { what: piece });
    }
  });
});
