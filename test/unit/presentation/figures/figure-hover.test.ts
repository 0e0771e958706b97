import assert from 'node:assert/strict';
import { figureAt } from '../../../../src/core/figures/figure-at.ts';
import { findFigures } from '../../../../src/core/figures/find-figures.ts';
import { figureHover } from '../../../../src/core/presentation/figures/figure-hover.ts';
import { type FigurePlace, figurePlace } from '../../../../src/core/presentation/figures/figure-places.ts';
import type { Elsewhere, FigureHover } from '../../../../src/core/presentation/figures/figure-hover.ts';
import { relateOwnFigures } from '../../../../src/core/presentation/figures/related-figures.ts';
import type { OwnFigures, RelatedFigures } from '../../../../src/core/presentation/figures/related-figures.ts';
import { sliceSpan } from '../../../../src/core/text/span.ts';
import { parseTranscript } from '../../../../src/core/transcript/parse-transcript.ts';

const BRIEFING = `Harbour briefing
March 4, 2031

Ana Torv:

Loans were 72 billion yuan ($10 billion). More than 92 schools opened.

Varnholm Courier:

Is it true that 40 schools closed, and that 18 billion yuan ($2.9 billion) is missing?

Ana Torv:

No. Only nine schools closed, and the harbour fee stays at 72 billion yuan.
`;
const OTHER = `Second briefing
March 5, 2031

Ilmar Kesk:

Of 30 schools nine schools closed. It cost 72 billion yuan.

Varnholm Courier:

Is that all?
`;

function related(text: string, name: string): OwnFigures {
  const transcript = parseTranscript(text, { force: true });
  const plain = (span: { start: number; end: number }): string => sliceSpan(text, span).replace(/\s+/gu, ' ').trim();
  return relateOwnFigures({ uri: `file:///${name}`, name, text, transcript, plain }, findFigures(text, { date: transcript.date }));
}

function indexOf({ text, index: { figures } }: RelatedFigures, words: string): number | null {
  return figureAt(figures, text.indexOf(words) + 1, ({ span }) => span);
}

const nowhere: Elsewhere = { values: { places: [], total: 0 }, things: { places: [], total: 0 } };

function hoverAt(words: string, others = nowhere): FigureHover {
  const own = related(BRIEFING, 'harbour.txt');
  const at = indexOf(own, words);
  const hover = at === null ? null : figureHover(own, at, others);
  assert.ok(hover !== null, words);
  return hover;
}

const brief = ({ groups }: FigureHover): string[] =>
  groups.flatMap(({ title, places, more }) => [title, ...places.map(({ name, line, speaker, before, figure, after }) => `${name}:${line} ${speaker ?? '-'} ${before}[${figure}]${after}`), ...(more > 0 ? [`+${more}`] : [])]);

describe('the hover of a figure', () => {
  it('does not say twice what is the same in words and digits', () => {
    assert.deepEqual([hoverAt('March 4, 2031').title, hoverAt('March 4, 2031').facts], ['4 March 2031', ['2031-03-04']]);
    const year = related(BRIEFING.replace('More than', 'In 2030 more than'), 'year.txt');
    const at = indexOf(year, '2030');
    assert.ok(at !== null);
    assert.deepEqual([figureHover(year, at, nowhere)?.title, figureHover(year, at, nowhere)?.facts], ['2030', []]);
  });
  it('says its value in words and digits, and what it stands for', () => {
    const { title, facts } = hoverAt('72 billion yuan (');
    assert.equal(title, '72 billion Chinese yuan');
    assert.deepEqual(facts, ['72,000,000,000 CNY', 'Stands for 10 billion US dollars: 1 USD = 7.2 CNY.']);
  });
  it('cuts no character in two in the words around a place', () => {
    for (let shift = 0; shift < 2; shift++) {
      const cut = related(BRIEFING.replace('72 billion yuan.', `72 billion yuan${'𠮷'.repeat(30)}${'«'.repeat(shift)}5%${'«'.repeat(shift)}${'𠮷'.repeat(30)}.`), 'cut.txt');
      const { before, after } = figurePlace(cut, cut.index.figures.find(({ kind }) => kind === 'percent')?.span ?? assert.fail('no percentage'));
      assert.doesNotMatch(before + after, /\p{Surrogate}/u);
      assert.ok(before.includes('𠮷') && after.includes('𠮷'));
    }
  });
  it('says what is counted, and its bound', () => {
    const { title, facts } = hoverAt('92 schools');
    assert.deepEqual([title, ...facts], ['at least 92 schools', '92 · lower bound · counts schools']);
  });
  it('says what does not fit, at both places', () => {
    const message = 'This implies 1 USD = 6.2069 CNY; line 6 implies 1 USD = 7.2 CNY.';
    assert.deepEqual(hoverAt('$2.9').hints.map(({ message: words, place }) => [words, place.line]), [[message, 6]]);
    assert.deepEqual(hoverAt('$10').hints.map(({ message: words, place }) => [words, place.line]), [[message, 10]]);
    assert.deepEqual(hoverAt('nine').hints, []);
  });
  it('says it at one of them alone where the problem is told at the other', () => {
    const own = related(BRIEFING, 'harbour.txt');
    const told = (words: string): number | undefined => figureHover(own, indexOf(own, words) ?? -1, nowhere, true)?.hints.length;
    assert.deepEqual([told('$2.9'), told('$10')], [0, 1]);
  });
  it('lists where the same value and the same thing stand', () => {
    assert.deepEqual(brief(hoverAt('72 billion yuan (')), ['The same value in this transcript', 'harbour.txt:14 Ana Torv …and the harbour fee stays at [72 billion yuan].']);
    assert.deepEqual(brief(hoverAt('nine')), [
      'The same thing measured in this transcript',
      'harbour.txt:6 Ana Torv …yuan ($10 billion). More than [92] schools opened.',
      'harbour.txt:10 Varnholm Courier Is it true that [40] schools closed, and that 18 billion…',
    ]);
  });
  it('lists those of other transcripts', () => {
    const other = related(OTHER, 'second.txt');
    const placeOf = (words: string): FigurePlace => figurePlace(other, other.index.figures[indexOf(other, words) ?? -1]?.span ?? assert.fail(words));
    assert.deepEqual(brief(hoverAt('nine', { values: { places: [placeOf('nine')], total: 1 }, things: { places: [placeOf('30')], total: 3 } })).slice(3), [
      'The same value in other transcripts',
      'second.txt:6 Ilmar Kesk Of 30 schools [nine] schools closed. It cost 72 billion…',
      'The same thing measured in other transcripts',
      'second.txt:6 Ilmar Kesk Of [30] schools nine schools closed. It…',
      '+2',
    ]);
  });
  it('lists no more than a few, and says how many more there are', () => {
    const many = related(`Ana Torv:\n\n${'The 12 ships left.\n\n'.repeat(20)}Courier:\n\nWhy?\n`, 'many.txt');
    const [found] = figureHover(many, 10, nowhere)?.groups ?? [];
    assert.deepEqual([found?.places.length, found?.more], [6, 13]);
  });
});
