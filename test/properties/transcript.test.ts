import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseTranscript } from '../../src/core/transcript/parse-transcript.ts';
import type { Transcript } from '../../src/core/transcript/model.ts';

const harbour = readFileSync(join(import.meta.dirname, '../fixtures/workspace/harbour.txt'), 'utf8');
const lines = fc.array(
  fc.oneof(
    fc.constantFrom('Ana Torv:', '**Lise Marun:**', 'Varnholm Courier：', '_ueditor_page_break_tag_Ana Torv:', 'Speakers:', 'Date', '', '  ', '/4    Ana',
      'Translated by Kim', 'First, we go. Second, we stay.', 'Second, we stay.', '(Laughter.) Who pays?', ':', '**', '_ueditor_page_break_tag_'),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
  ),
  { maxLength: 60 },
);
const texts = fc.tuple(lines, fc.constantFrom('\n', '\r\n', '\r')).map(([parts, end]) => parts.join(end));
const mutated = fc.tuple(fc.nat(harbour.length), fc.nat(40), fc.string({ unit: 'grapheme', maxLength: 20 }))
  .map(([at, length, words]) => harbour.slice(0, at) + words + harbour.slice(at + length));

function checkStructure(text: string, transcript: Transcript): void {
  const { turns, sections, exchanges } = transcript;
  let end = 0;
  for (const [index, turn] of turns.entries()) {
    assert.equal(turn.index, index);
    assert.ok(end <= turn.span.start && turn.span.start <= turn.labelSpan.start && turn.labelSpan.end <= turn.span.end, 'turns stand in order, apart');
    assert.equal(text.slice(turn.labelSpan.start, turn.labelSpan.end), turn.label);
    let at = turn.labelSpan.end;
    for (const { start, end: stop } of turn.paragraphs) {
      assert.ok(at <= start && start < stop && stop <= turn.span.end, 'paragraphs stand in order inside their turn');
      at = stop;
    }
    let point = turn.span.start;
    for (const { span, heading } of turn.points) {
      assert.ok(point <= span.start && span.start === heading.start && heading.end <= span.end && span.end <= turn.span.end, 'points stand in order');
      point = span.end;
    }
    end = turn.span.end;
  }
  assert.deepEqual(sections.flatMap((section) => section.turns), turns.map(({ index }) => index), 'the sections hold every turn once');
  const inExchange = exchanges.flatMap((exchange) => exchange.turns);
  assert.equal(new Set(inExchange).size, inExchange.length, 'a turn belongs to one exchange at most');
}

describe('any text', () => {
  it('parses without an error into a tree without gap or overlap', () => {
    fc.assert(fc.property(fc.oneof(texts, mutated), fc.boolean(), (text, force) => checkStructure(text, parseTranscript(text, { force }))), { numRuns: 600 });
  });

  it('reads the same with CRLF as with LF', () => {
    fc.assert(fc.property(lines, (parts) => {
      const seen = (end: string): unknown => parseTranscript(parts.join(end), { force: true }).turns.map(({ line, label, role, words }) => ({ line, label, role, words }));
      assert.deepEqual(seen('\r\n'), seen('\n'));
    }), { numRuns: 200 });
  });
});

describe('the time to parse', () => {
  it('grows with the length alone where header words stand by the thousand, as in a log', function () {
    this.timeout(60_000);
    const log = (commits: number): string => 'commit 7c1e0f2\nAuthor: Ada Marsh\nDate:   March 19, 2024\n\n    Mend the thing\n\n'.repeat(commits);
    const fastest = (text: string): number => Math.min(...Array.from({ length: 3 }, () => {
      const start = performance.now();
      parseTranscript(text);
      return performance.now() - start;
    }));
    fastest(log(500));
    const ratio = fastest(log(16_000)) / fastest(log(4000));
    assert.ok(ratio < 9, `4 times the text took ${ratio.toFixed(1)} times as long`);
  });
});
