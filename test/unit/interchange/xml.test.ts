import assert from 'node:assert/strict';
import fc from 'fast-check';
import { childElement, childElements, elementText, readXml } from '../../../src/core/interchange/xml/read-xml.ts';
import { xmlCharacters, xmlElement, xmlText } from '../../../src/core/interchange/xml/write-xml.ts';

describe('XML', () => {
  it('gives any words back, in elements and in attributes, but for what it forbids', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        const { root } = readXml(xmlElement('a', { b: words, none: null }, xmlElement('c', {}, xmlText(words))));
        assert.ok(root !== null);
        assert.equal(root.attributes.get('b'), xmlCharacters(words));
        assert.equal(elementText(root), xmlCharacters(words));
        assert.equal(root.attributes.has('none'), false);
      }),
    );
    assert.equal(xmlCharacters('a\u0001b\ud800c😀\t\r\n'), 'a\ufffdb\ufffdc😀\t\r\n');
  });

  it('is read with its namespaces, what stands between elements, and where they stand', () => {
    const { root } = readXml('\uFEFF<?xml version="1.0"?>\n<!-- note -->\n<x:a xmlns:x="urn:x" x:k="v">one <b>two</b>\r\n<![CDATA[<three>]]><b/></x:a>');
    assert.ok(root !== null);
    assert.deepEqual([root.name, root.namespace, [...root.attributes]], ['a', 'urn:x', [['k', 'v']]]);
    assert.deepEqual(root.content.map((part) => (typeof part === 'string' ? part : part.name)), ['one ', 'b', '\n', '<three>', 'b']);
    assert.deepEqual(childElements(root, 'b').map(({ line }) => line), [3, 4]);
    assert.equal(childElement(root, 'c'), null);
  });

  for (const [name, xml, line] of [
    ['an open element', '<a>\n<b></a>', 2], ['an unknown entity', '<a>\n\n&x;</a>', 3], ['an attribute twice', '<a\nb="" b=""/>', 2], ['a forbidden character', '<a>\u0001</a>', 1],
    ['two roots', '<a/><b/>', 1], ['no element', '', 1], ['a document type', '<!DOCTYPE a><a/>', 1], ['an undeclared prefix', '<x:a/>', 1],
  ] as const) {
    it(`is refused on its line: ${name}`, () => {
      const { root, problem } = readXml(xml);
      assert.equal(root, null);
      assert.equal(problem.line, line);
      assert.match(problem.message, /^\p{Lu}.*\.$/u);
    });
  }
});
