import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Parent } from 'unist';
import { builtInFormats } from '../../src/core/transcript/formats/built-in-formats.ts';
import { resolveFormat } from '../../src/core/transcript/formats/resolve-format.ts';
import { transcript as transcriptPlugin } from '../../src/core/transcript/markdown/remark-transcript.ts';
import { parseTranscript } from '../../src/core/transcript/parse-transcript.ts';
import type { Transcript } from '../../src/core/transcript/model.ts';
import { assertLinear } from '../support/growth.ts';

const fixtures = join(import.meta.dirname, '../fixtures');
const shared = join(import.meta.dirname, '../../../shared/corpus');
/** No more of a real document is cut and mended at a time. */
const LONGEST_SAMPLE = 30_000;

function readAll(folder: string): { readonly name: string; readonly text: string }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:txt|md|vtt|srt)$/u.test(name)).sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8').replace(/^\ufeff/u, '') }));
}

const written = [...readAll(join(fixtures, 'formats')), ...readAll(join(fixtures, 'workspace'))];
const real = readAll(shared);
const formats = builtInFormats.map((declaration) => resolveFormat(declaration, builtInFormats));

/** Labels as all formats write them, and what stands around them. */
const pieces = [
  'Ana Torv:', '**Lise Marun:**', 'Varnholm Courier：', '_ueditor_page_break_tag_Ana Torv:', 'Speakers:', 'Date', '', '  ', '/4    Ana',
  'Translated by Kim', 'First, we go. Second, we stay.', 'Second, we stay.', '(Laughter.) Who pays?', ':', '**', '_ueditor_page_break_tag_',
  'MS. TORV:  Thank you.', 'Q    And who pays?', 'Q\u00a0 Who?', 'QUESTION: Why?', 'MR MARUN: Because.', 'END', '\u3000\u3000追问：何时？', '汪伟：中方的立场是明确的。', '新华社记者：请问？', '答：是。',
  'CHAIR TORV.  Good afternoon.', 'MICHELLE KEMP.  Who pays?', 'Page 3 of 9', 'and the question was 3/29/76 - 5 -', 'CHAIR TORV.  Why? LISE MARUN.  Ana.', 'Why?Page 2 of 9June 4, 2031 Chair Torv’s Press Conference FINAL', '<NAME>ANA TORV</NAME>. Who pays?', '3/29/76 - 6 -', '    Senator Torv. Thank you, Mr. Marun.', '    Mr. Marun. Thank you.', '[[Page S12]]', 'Q.1. Who pays?', 'A.1. The port.',
  'Baroness Torv (Con)', 'Mr M S F DE TORV: Chairperson, I rise.', '<SPEAKER ID="1" NAME="Torv">', 'The Chair: Order.', '**Ana**: Hello, minister.', '**Ana Torv**', '* Hello, committee.', '### Ana Torv', '# Questions', '---',
  'Ana Torv: (00:44)', 'Ana Torv (02:13): Hello', '[00:12:34] Ana Torv: Who?', 'Ana Torv  1:02', '(03:15)', 'WEBVTT', 'NOTE this', '00:00:01.000 --> 00:00:02.000 align:start', '00:00:01,000 --> 00:00:02,000', '12',
  '<v Ana Torv>Hello</v> <v Lise Marun>Hi</v>', '<i>Ana Torv: Hello</i>', '>> ANA TORV: HI. >> WHO?', '- Ana Torv: Hi', '## Zoom Chat', '\u200b', '\ufeff', '\f', 'Copyright 2025',
];
const line = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...pieces) }, { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(...pieces)).map((two) => two.join(' ')) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) });
const lines = fc.array(line, { maxLength: 60 });
const texts = fc.tuple(lines, fc.constantFrom('\n', '\r\n', '\r')).map(([parts, end]) => parts.join(end));

/** A text with a piece taken out, lines put in, and all lines ended in one way. */
function mutated(documents: readonly { readonly text: string }[]): fc.Arbitrary<string> {
  const ends = fc.constantFrom('\n', '\n', '\r\n', '\r');
  return fc.tuple(fc.nat(documents.length - 1), fc.nat(), fc.nat(), fc.nat(400), fc.array(line, { maxLength: 4 }), ends).map(([which, from, at, length, put, end]) => {
    const whole = documents[which]?.text ?? '';
    const start = whole.length > LONGEST_SAMPLE ? from % (whole.length - LONGEST_SAMPLE) : 0;
    const text = whole.slice(start, start + LONGEST_SAMPLE);
    const cut = at % (text.length + 1);
    return (text.slice(0, cut) + put.join('\n') + text.slice(cut + length)).replaceAll(/\r\n?|\n/gu, end);
  });
}

const anyText = fc.oneof({ weight: 2, arbitrary: texts }, { weight: 2, arbitrary: mutated(written) }, ...(real.length > 0 ? [{ weight: 1, arbitrary: mutated(real) }] : []));
const anyFormat = fc.constantFrom(undefined, ...formats.map(({ name }) => name));

/** From the first turn to the back matter each character that is not blank is said, or is a label, a heading, layout…: one of them. */
function checkCoverage(text: string, { turns, marks, backMatterFrom, lines: index }: Transcript): void {
  const from = turns[0]?.span.start ?? text.length;
  const until = backMatterFrom === null ? text.length : (index.starts[backMatterFrom] ?? text.length);
  const owners = [
    ...turns.flatMap(({ paragraphs }) => paragraphs),
    ...marks.filter(({ span }) => span.start >= from && span.start < until).map(({ span }) => span),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
  let end = from;
  for (const { start, end: stop } of [...owners, { start: until, end: until }]) {
    assert.ok(start >= end, `two share ${JSON.stringify(text.slice(start, Math.min(end, start + 80)))}`);
    const between = text.slice(end, start);
    assert.match(between, /^[\s\u200b\ufeff]*$/u, `nobody has ${JSON.stringify(between.slice(0, 80))}`);
    end = stop;
  }
}

/** Each node covers its children, in order; between them lies white space at most. */
function checkTree(text: string, { children, position }: Parent): void {
  let end = position?.start.offset ?? 0;
  for (const child of children) {
    const { start, end: stop } = child.position ?? assert.fail('a node without a position');
    assert.ok((start.offset ?? 0) >= end, 'nodes overlap');
    assert.equal(text.slice(end, start.offset).trim(), '', 'a gap between nodes');
    end = stop.offset ?? 0;
  }
  assert.equal(text.slice(end, position?.end.offset).trim(), '', 'a gap at the end');
}

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

describe('any text', function () {

  it('parses without an error into turns in order, and nothing of it is lost or told twice', () => {
    fc.assert(fc.property(anyText, fc.boolean(), anyFormat, (text, force, format) => {
      const transcript = parseTranscript(text, format === undefined ? { force } : { format });
      checkStructure(text, transcript);
      checkCoverage(text, transcript);
    }), { numRuns: 500 });
  });

  it('is a unist tree without gap or overlap', () => {
    const processor = unified().use(remarkParse).use(transcriptPlugin);
    fc.assert(fc.property(fc.oneof(texts, mutated(written)), (text) => {
      const tree = processor.parse(text) as unknown as Parent;
      if (tree.type === 'transcript') checkTree(text, tree);
    }), { numRuns: 60 });
  });

  it('reads the same with CRLF as with LF', () => {
    fc.assert(fc.property(lines, anyFormat, (parts, format) => {
      const seen = (end: string): unknown => parseTranscript(parts.join(end), format === undefined ? { force: true } : { format }).turns.map((turn) => [turn.line, turn.label, turn.role, turn.words]);
      assert.deepEqual(seen('\r\n'), seen('\n'));
    }), { numRuns: 200 });
  });
});

describe('each transcript of the fixtures', function () {

  for (const { name, text } of written) {
    it(`${name} is read in full in each format, the same with CRLF, and with a byte order mark`, () => {
      for (const format of [undefined, ...formats.map((built) => built.name)]) {
        const read = (from: string): Transcript => parseTranscript(from, format === undefined ? {} : { format });
        const plain = read(text);
        checkStructure(text, plain);
        checkCoverage(text, plain);
        const seen = ({ turns, exchanges, title, date, speakers }: Transcript): unknown => [
          turns.map((turn) => [turn.line, turn.label, turn.speaker, turn.role, turn.words, turn.time]), exchanges, title, date, speakers.map((speaker) => [speaker.name, speaker.role]),
        ];
        const crlf = text.replaceAll(/\r?\n/gu, '\r\n');
        checkCoverage(crlf, read(crlf));
        assert.deepEqual(seen(read(crlf)), seen(plain), `${format} with CRLF`);
        assert.deepEqual(seen(read(`\ufeff${text}`)), seen(plain), `${format} with a byte order mark`);
      }
    });
  }
});

describe('each real document', function () {

  before(function () {
    if (real.length === 0) this.skip();
  });

  it('is read in full', () => {
    for (const { name, text } of real) {
      const transcript = parseTranscript(text, { force: true });
      try {
        checkStructure(text, transcript);
        checkCoverage(text, transcript);
      } catch (error) {
        throw new Error(`${name} as ${transcript.format}`, { cause: error });
      }
    }
  });
});

describe('the time to parse', () => {
  it('grows with the length alone where header words stand by the thousand, as in a log', () => {
    assertLinear((times) => {
      const log = 'commit 7c1e0f2\nAuthor: Ada Marsh\nDate:   March 19, 2024\n\n    Mend the thing\n\n'.repeat(times * 4000);
      return () => parseTranscript(log);
    });
  });

  it('grows with the length alone in one line of 2 MB, with tags around the names and without', () => {
    const said = 'Monetary policy is where we want it to be. First, it is slow. Page 2 of 9June 4, 2031 Chair Torv’s Press Conference FINAL Second, the FOMC. U.S. GDP.';
    const round = 'LISE MARUN. Thank you. Piet. PIET AUDEN. Piet Auden, Coast Daily. What does it cost the Federal Reserve, and when? CHAIR TORV.';
    for (const name of ['$1.', '<NAME>$1</NAME>.']) {
      const rounds = `${round} ${said} `.replace(/(LISE MARUN|PIET AUDEN|CHAIR TORV)\./gu, name);
      assertLinear((times) => {
        const count = times * Math.ceil(500_000 / rounds.length);
        const long = rounds.repeat(count);
        return () => { assert.equal(parseTranscript(long).turns.length, 3 * count); };
      });
    }
  });
});
