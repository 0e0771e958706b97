import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toString } from 'mdast-util-to-string';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Node, Parent } from 'unist';
import { plainText } from '../../../src/core/transcript/markdown/plain-text.ts';
import { transcript, type TranscriptRoot } from '../../../src/core/transcript/markdown/remark-transcript.ts';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript.ts';

const text = readFileSync(join(import.meta.dirname, '../../fixtures/workspace/briefing.md'), 'utf8');
const tree = unified().use(remarkParse).use(transcript).parse(text) as Node as TranscriptRoot;

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  if ('children' in node) for (const child of (node as Parent).children) walk(child, visit);
}

describe('the unified plugin', () => {
  it('gives the turns of parseTranscript, with mdast inside', () => {
    assert.equal(tree.type, 'transcript');
    const turns = tree.children.flatMap((child) => (child.type === 'turn' ? [child] : []));
    assert.deepEqual(turns.map(({ label, role }) => [label, role]), parseTranscript(text).turns.map(({ label, role }) => [label, role]));
    const types = new Set<string>();
    walk(tree, ({ type }) => types.add(type));
    for (const type of ['turn', 'paragraph', 'strong']) assert.ok(types.has(type), type);
  });

  it('keeps the positions of the file', () => {
    let strong = 0;
    walk(tree, ({ type, position }) => {
      const words = text.slice(position?.start.offset, position?.end.offset);
      if (type !== 'strong') return;
      strong++;
      assert.match(words, /^\*\*[^*]+\*\*$/u);
      assert.equal(text.split(/\r?\n/u)[(position?.start.line ?? 0) - 1]?.indexOf(words), (position?.start.column ?? 0) - 1);
    });
    assert.ok(strong > 0);
  });

  for (const [kind, start] of [['as it is', ''], ['with a byte order mark', '\ufeff']] as const) {
    it(`reads words that begin on the label's line where they stand, in a text ${kind}`, () => {
      const call = start + readFileSync(new URL('../../fixtures/formats/markdown.txt', import.meta.url), 'utf8').replaceAll('\n', '\r\n');
      const root = unified().use(remarkParse).use(transcript).parse(call) as unknown as TranscriptRoot;
      const turns = root.children.flatMap((child) => (child.type === 'turn' ? [child] : []));
      assert.equal(turns.length, 10);
      let words = 0;
      for (const turn of turns) {
        walk(turn, ({ position, ...node }) => {
          if (node.type !== 'text' || !('value' in node)) return;
          words++;
          assert.equal(call.slice(position?.start.offset, position?.end.offset), node.value);
        });
      }
      assert.ok(words >= 14);
      assert.equal(toString(turns[0]?.children[0]), 'Welcome everyone to the meeting. Last time we had a question on the third gate, and nobody from the ministry was here to answer it. Is Lise here?');
      assert.ok(root.children.some(({ type, position }) => type === 'layout' && call.startsWith('# 1. The third gate', position?.start.offset)));
    });
  }

  it('leaves what is no transcript to the parser before it', () => {
    const other = unified().use(remarkParse).use(transcript).parse('# Notes\n\n- milk\n');
    assert.deepEqual(other, unified().use(remarkParse).parse('# Notes\n\n- milk\n'));
  });
});

describe('plainText', () => {
  it('gives the words without marks, on one line', () => {
    assert.equal(plainText('We **will** build\n[two bridges](https://bridges.example) &copy; \\*now\\*'), 'We will build two bridges © *now*');
  });
});
