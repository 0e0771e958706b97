import assert from 'node:assert/strict';
import { formatOfFile, recogniseFormat } from '../../../../src/core/interchange/import/recognise-format.ts';
import { findFormat } from '../../../../src/core/interchange/formats.ts';
import { importFormats } from '../../../../src/core/interchange/import-formats.ts';
import { writeFile } from '../../../../src/core/interchange/write-file.ts';
import { assertLinear } from '../../../support/growth.ts';
import { makeDocument } from '../make-document.ts';

const text = 'MAYOR WREN: We will have 9 ferries.\n\nREPORTER: When?\n';
const bytesOf = (content: unknown): Uint8Array => new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content));
const idOf = (content: unknown) => recogniseFormat(bytesOf(content));
const nothing = { table: 'claims', now: '2031-05-06T07:08:09Z', leaveOut: () => undefined } as const;

describe('the format of a file to import', () => {
  for (const id of ['w3c', 'label-studio', 'doccano', 'jsonl', 'refi-qda', 'refi-codebook'] as const) {
    it(`is told by the content of our own export as ${id}`, async () => {
      const format = findFormat(id);
      assert.ok(format);
      assert.equal(recogniseFormat(await writeFile(format, [makeDocument('a.txt', text, [{ words: '9 ferries', tags: ['a'] }])], nothing)), id);
    });
  }

  it('is told by the content of what other tools write', () => {
    const annotation = { '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'Annotation', target: 'a.txt' };
    assert.deepEqual([annotation, [annotation], { type: 'AnnotationCollection', first: {} }, { '@type': ['oa:Annotation'] }].map(idOf), ['w3c', 'w3c', 'w3c', 'w3c']);
    assert.deepEqual([[{ id: 1, data: { text: 'a' }, annotations: [] }], { data: { dialog: 'a' }, predictions: [] }].map(idOf), ['label-studio', 'label-studio']);
    assert.deepEqual(['{"text":"a","label":[[0,1,"x"]]}\n{"text":"b","label":[]}\n', [{ id: 1, text: 'a', entities: [] }], '\ufeff{"text": "a", "label": []}'].map(idOf), ['doccano', 'doccano', 'doccano']);
    assert.equal(idOf('T1\tplace 0 6\tHarbour\n'), 'brat');
    assert.equal(idOf('<?xml version="1.0"?>\n<!-- by hand -->\n<CodeBook xmlns="urn:QDA-XML:codebook:1.0"/>'), 'refi-codebook');
  });

  it('is not guessed where the content is of several or of none', () => {
    const both = { type: 'Annotation', text: 'a', label: [] };
    assert.deepEqual([both, [], 7, '', '{"a": ', { tags: [] }, { data: 'a' }, '<html>', 'PK\u0003\u0004 labels.jsonl', 'T for two'].map(idOf), Array(10).fill(null));
  });

  it('is the one that the name tells, else what the content tells among those that fit the name', () => {
    const of = (name: string, content: unknown) => formatOfFile(name, bytesOf(content), importFormats)?.id;
    const rows = [{ text: 'a', label: [] }];
    assert.deepEqual([of('a.jsonld', rows), of('A.JSON', rows), of('a.json', {}), of('a.json', 'T1\tx 0 1\ta\n'), of('a', rows), of('a.zip', 'PK\u0003\u0004 project.qde')], ['w3c', 'doccano', undefined, undefined, 'doccano', 'refi-qda']);
  });

  it('is found in linear time', () => {
    assertLinear((times) => {
      const many = new Uint8Array(times * 2_000_000).fill('p'.charCodeAt(0));
      many.set(bytesOf('PK\u0003\u0004'));
      return () => { assert.equal(recogniseFormat(many), null); };
    });
  });
});
