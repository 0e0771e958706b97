import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { literalInline, literalParagraphs } from '../../../src/core/interchange/markdown/literal-markdown.ts';
import { markdownFormat } from '../../../src/core/interchange/markdown/markdown-format.ts';
import { fixture, judgement, makeDocument } from './make-document.ts';
import { writeText } from './write-text.ts';

const quayside = fixture('quayside.txt');
const parse = (markdown: string): Root => unified().use(remarkParse).parse(markdown);

describe('Markdown report', () => {
  let tree: Root;

  before(async () => {
    tree = parse(await writeText(markdownFormat, [makeDocument('quayside.txt', quayside, [
      { words: 'We will build another 40 kilometers by 2027.', note: 'a [note](x) & <b>\n\n# not a heading' },
      { words: '3.2 billion crowns', tags: ['statistic', 'my_own*tag'] },
      { words: 'percent. — Critics say: "=1+1 is easier than our budget", and it made us smile 😀.\n\nThe café' },
      { words: 'May 7, 2024' },
      { words: 'The conference is now closed.' },
      { words: 'never *said*', state: 'lost' },
      { words: 'Fares will fall by 4 percent', state: 'changed', candidates: ['Fares will fall by 5 percent'] },
    ])]));
  });

  it('has a section for the opening, each question, the closing and what was not found, in this order', () => {
    const headings = tree.children.filter((node) => node.type === 'heading').map((node) => `${node.depth} ${toString(node)}`);
    assert.deepEqual(headings, [
      '1 City briefing on the new tram lines of Quayside', '2 Tags', '2 Opening', '2 Question 1: Harbour Radio', '2 Question 2: The Quayside Star',
      '2 Closing', '2 Outside all turns', '2 Not found in the text as it is now',
    ]);
  });

  it('says what became of a claim, literally, with links to pages alone, and the figures of each section', async () => {
    const judged = parse(await writeText(markdownFormat, [makeDocument('quayside.txt', quayside, [{ words: '40 kilometers', judged: judgement }])]));
    const lists = judged.children.filter((node) => node.type === 'list').slice(1);
    assert.deepEqual(lists.map(({ children }) => children.map((item) => toString(item))), [
      ['=who: =1+1;=2', 'deadline: 2032'], ['Table [3]', 'papers/a b.pdf', 'javascript:alert(1)'], ['@Ida, 2024-05-09: =No; =1+1 # Not *so*.', 'Yes.'],
      ['12.5 kilometers = 12.5 km · Ada Wren · line 24', '40 kilometers = 40 km · Ada Wren · line 24', '2027 = 2027 · Ada Wren · line 24'],
      ['3.2 billion = 3200000000 crowns · Ada Wren · line 36', '5 percent = 5 % · Tomas Reed · line 40'],
      ['5 percent = 5 % · Ada Wren · line 50'],
    ]);
    const links = JSON.stringify(judged).match(/"url":"[^"]*"/gu);
    assert.deepEqual(links, ['"url":"https://budget.example/(3)?a=1&b=2"']);
    assert.ok(judged.children.some((node) => toString(node) === 'Verdict and status: Misleading · Settled'));
  });

  it('quotes the question and under it the claims of its exchange', () => {
    assert.deepEqual(quotesUnder('Question 1: Harbour Radio'), [
      'What will the new lines cost, and who will pay for them? — Harbour Radio · line 30',
      '3.2 billion crowns — Ada Wren · Statistic · my_own*tag · line 36',
      'percent. — Critics say: "=1+1 is easier than our budget", and it made us smile 😀. The café — Tomas Reed · Commitment · line 40',
    ]);
    assert.deepEqual(quotesUnder('Question 2: The Quayside Star'), ['Will you promise no new taxes? — The Quayside Star · line 44']);
    assert.deepEqual(quotesUnder('Opening'), ['We will build another 40 kilometers by 2027. — Ada Wren · Commitment · line 24']);
  });

  it('shows what a changed passage reads now', () => {
    assert.deepEqual(quotesUnder('Not found in the text as it is now'), [
      'never *said* — Ada Wren · Commitment · the passage is not found', 'Fares will fall by 4 percent — Ada Wren · Commitment · the words were changed', 'Fares will fall by 5 percent',
    ]);
  });

  it('renders notes literally', () => {
    const paragraphs = tree.children.filter((node) => node.type === 'paragraph').map((node) => toString(node));
    assert.ok(paragraphs.includes('Note: a [note](x) & <b>'));
    assert.ok(paragraphs.includes('# not a heading'));
  });

  it('renders any words literally, as paragraphs of a quote', function () {
    const piece = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('**', '_', '`', '```\n', '# ', '> ', '- ', '1. ', '1) ', '\n', '\r\n', '\r', '\n\n', '    ', '\t', '<b>', '&amp;', '[a](b)', '![', '~~', '|', '\\', '---', '===', 'http://a.b', 'www.a.b', 'a@b.c', '$x$', ': ', '+', '*'));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        // Markdown itself forbids NUL and replaces it.
        const words = pieces.join('').replaceAll('\0', '');
        const quote = parse(literalParagraphs(words).map((paragraph) => paragraph.split('\n').map((line) => `> ${line}`).join('\n')).join('\n>\n'));
        assert.deepEqual(kinds(quote), new Set(words.split(/[\r\n]/).some((line) => blank(line) !== '') ? ['root', 'blockquote', 'paragraph', 'text'] : ['root']));
        const lines = quote.children.flatMap((node) => (node.type === 'blockquote' ? node.children : [])).flatMap((node) => toString(node).split('\n'));
        assert.deepEqual(lines, words.split(/\r\n|[\r\n]/).map(blank).filter((line) => line !== ''));
      }),
      { numRuns: 2000 },
    );
  });

  it('renders any words literally in a heading', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (words) => {
        const line = words.replaceAll('\0', '').trim().replace(/[\r\n]+/g, ' ');
        assert.equal(toString(parse(`## ${literalInline(words.replaceAll('\0', ''))}`)), line);
      }),
    );
  });

  function quotesUnder(title: string): string[] {
    const from = tree.children.findIndex((node) => node.type === 'heading' && toString(node) === title);
    assert.notEqual(from, -1, title);
    const after = tree.children.slice(from + 1);
    const to = after.findIndex((node) => node.type === 'heading');
    return after
      .slice(0, to === -1 ? undefined : to)
      .flatMap((node) => (node.type === 'blockquote' ? [node.children.map((child) => toString(child)).join(' ')] : []));
  }
});

function blank(line: string): string {
  return line.replace(/^[ \t]+|[ \t]+$/g, '');
}

function kinds(node: Nodes): Set<string> {
  return new Set([node.type, ...('children' in node ? node.children.flatMap((child) => [...kinds(child)]) : [])]);
}
