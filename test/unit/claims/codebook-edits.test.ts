import assert from 'node:assert/strict';
import { applyEdits, type CodebookEdit } from '../../../src/core/claims/codebook/codebook-edits.ts';

const codebook = `{
    "title": "House",
    "owner": { "name": "Ida" },
    "tags": [
        {
            "id": "promise",
            "name": "Promise",
            "ours": [1, 2],
            "tags": [
                { "id": "pledge", "name": "Pledge" },
                { "id": "vow" }
            ]
        },
        { "id": "figure", "name": "Figure" }
    ]
}
`;

function outline(text: string): string {
  interface Node { readonly id: string; readonly tags?: readonly Node[] }
  const names = (tags: readonly Node[] = []): string => tags.map(({ id, tags: below }) => (below === undefined ? id : `${id}(${names(below)})`)).join(' ');
  return names((JSON.parse(text) as { tags: readonly Node[] }).tags);
}

function doAndUndo(...edits: readonly CodebookEdit[]): string {
  const done = applyEdits(codebook, edits);
  assert.equal(done.left.length, 0);
  const back = applyEdits(done.text, done.inverse);
  assert.equal(back.left.length, 0);
  assert.deepEqual(JSON.parse(back.text), JSON.parse(codebook));
  return done.text;
}

describe('an edit of a codebook file', () => {
  it('sets a field, and leaves all else as it is written', () => {
    assert.equal(doAndUndo({ kind: 'set', id: 'pledge', key: 'name', value: 'Solemn pledge' }), codebook.replace('"Pledge"', '"Solemn pledge"'));
    assert.equal(doAndUndo({ kind: 'set', id: 'figure', key: 'id', value: 'statistic' }), codebook.replace('"figure"', '"statistic"'));
    assert.deepEqual(applyEdits(doAndUndo({ kind: 'set', id: 'vow', key: 'retired', value: true }), [{ kind: 'set', id: 'vow', key: 'retired', value: undefined }]).text.includes('retired'), false);
  });

  it('puts a tag at its place', () => {
    const tag = { id: 'oath', name: 'Oath' };
    assert.equal(outline(doAndUndo({ kind: 'insert', parent: null, after: null, tag })), 'oath promise(pledge vow) figure');
    assert.equal(outline(doAndUndo({ kind: 'insert', parent: null, after: 'figure', tag })), 'promise(pledge vow) figure oath');
    assert.equal(outline(doAndUndo({ kind: 'insert', parent: 'promise', after: 'pledge', tag })), 'promise(pledge oath vow) figure');
    assert.equal(outline(doAndUndo({ kind: 'insert', parent: 'figure', after: null, tag })), 'promise(pledge vow) figure(oath)');
    assert.equal(outline(doAndUndo({ kind: 'insert', parent: 'figure', after: 'gone meanwhile', tag })), 'promise(pledge vow) figure(oath)');
    assert.ok(doAndUndo({ kind: 'insert', parent: null, after: 'figure', tag }).includes('\n        {\n            "id": "oath",\n'), 'indented as the file is');
  });

  it('leaves tags beside it as they are written', () => {
    const { text, inverse } = applyEdits(codebook, [{ kind: 'insert', parent: 'promise', after: 'pledge', tag: { id: 'oath', name: 'Oath' } }]);
    const line = '                { "id": "pledge", "name": "Pledge" },\n';
    const oath = '                {\n                    "id": "oath",\n                    "name": "Oath"\n                },\n';
    assert.equal(text, codebook.replace(line, line + oath));
    assert.equal(applyEdits(text, inverse).text, codebook);
    assert.equal(applyEdits(codebook, [{ kind: 'remove', id: 'vow' }]).text, codebook.replace(' },\n                { "id": "vow" }', ' }'));
    assert.equal(applyEdits(codebook, [{ kind: 'remove', id: 'figure' }]).text, codebook.replace(',\n        { "id": "figure", "name": "Figure" }', ''));
  });

  it('moves a tag with those below it, and drops a list that becomes empty', () => {
    assert.equal(outline(doAndUndo({ kind: 'move', id: 'vow', parent: null, after: 'promise' })), 'promise(pledge) vow figure');
    assert.equal(outline(doAndUndo({ kind: 'move', id: 'promise', parent: 'figure', after: null })), 'figure(promise(pledge vow))');
    assert.equal(outline(doAndUndo({ kind: 'move', id: 'promise', parent: null, after: 'figure' })), 'figure promise(pledge vow)');
    const empty = doAndUndo({ kind: 'move', id: 'vow', parent: null, after: null }, { kind: 'move', id: 'pledge', parent: null, after: null });
    assert.equal(outline(empty), 'pledge vow promise figure');
  });

  it('takes a tag away', () => {
    assert.equal(outline(doAndUndo({ kind: 'remove', id: 'pledge' })), 'promise(vow) figure');
    assert.equal(outline(doAndUndo({ kind: 'remove', id: 'promise' })), 'figure');
  });

  it('keeps tabs and the ends of lines of Windows', () => {
    const windows = codebook.replaceAll('    ', '\t').replaceAll('\n', '\r\n');
    const { text } = applyEdits(windows, [{ kind: 'insert', parent: null, after: 'figure', tag: { id: 'oath' } }]);
    assert.ok(text.includes('\r\n\t\t{\r\n\t\t\t"id": "oath"\r\n\t\t}'), text);
    assert.equal(text.replaceAll('\r\n', '').includes('\n'), false);
  });

  it('that fits no longer is left, and the others are done', () => {
    const edits: readonly CodebookEdit[] = [
      { kind: 'set', id: 'gone', key: 'name', value: 'x' },
      { kind: 'insert', parent: null, after: null, tag: { id: 'vow' } },
      { kind: 'insert', parent: 'gone', after: null, tag: { id: 'new' } },
      { kind: 'remove', id: 'gone' },
      { kind: 'move', id: 'promise', parent: 'vow', after: null },
      { kind: 'set', id: 'figure', key: 'id', value: 'vow' },
      { kind: 'set', id: 'vow', key: 'name', value: 'Vow' },
    ];
    const { text, left } = applyEdits(codebook, edits);
    assert.deepEqual(left, edits.slice(0, -1));
    assert.deepEqual(JSON.parse(text), JSON.parse(codebook.replace('"vow"', '"vow", "name": "Vow"')));
  });

  it('does not take back what others have changed since', () => {
    const named = applyEdits(codebook, [{ kind: 'set', id: 'vow', key: 'name', value: 'Vow' }]);
    const theirs = named.text.replace('"Vow"', '"Great vow"');
    assert.deepEqual(applyEdits(theirs, named.inverse).text, theirs);

    const added = applyEdits(codebook, [{ kind: 'insert', parent: null, after: null, tag: { id: 'oath' } }]);
    const defined = added.text.replace('"id": "oath"', '"id": "oath", "definition": "Ours"');
    assert.deepEqual(applyEdits(defined, added.inverse).text, defined);

    const moved = applyEdits(codebook, [{ kind: 'move', id: 'vow', parent: null, after: null }]);
    const elsewhere = applyEdits(moved.text, [{ kind: 'move', id: 'vow', parent: 'figure', after: null }]).text;
    assert.deepEqual(applyEdits(elsewhere, moved.inverse).text, elsewhere);
  });
});
