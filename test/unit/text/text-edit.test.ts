import assert from 'node:assert/strict';
import { applyEdits, changesOf, moveSpan, type TextEdit } from '../../../src/core/text/text-edit.ts';

const span = { start: 10, end: 20 };
const insert = (at: number, text: string) => ({ start: at, end: at, text });

describe('a span that follows edits', () => {
  it('leaves outside what is typed at its edges and takes in what is typed within', () => {
    assert.deepEqual(moveSpan(span, [insert(10, 'ab')]), { span: { start: 12, end: 22 }, touched: false });
    assert.deepEqual(moveSpan(span, [insert(20, 'ab')]), { span, touched: false });
    assert.deepEqual(moveSpan(span, [insert(15, 'ab')]), { span: { start: 10, end: 22 }, touched: true });
  });

  it('takes in what replaces words of it, even at its edges', () => {
    assert.deepEqual(moveSpan(span, [{ start: 10, end: 13, text: 'four' }]), { span: { start: 10, end: 21 }, touched: true });
    assert.deepEqual(moveSpan(span, [{ start: 10, end: 20, text: 'all' }]), { span: { start: 10, end: 13 }, touched: true });
  });

  it('leaves outside what replaces words across an edge', () => {
    assert.deepEqual(moveSpan(span, [{ start: 5, end: 12, text: 'x' }]), { span: { start: 6, end: 14 }, touched: true });
    assert.deepEqual(moveSpan(span, [{ start: 18, end: 25, text: 'x' }]), { span: { start: 10, end: 18 }, touched: true });
  });

  it('collapses where all of it is deleted, and moves with what happened before', () => {
    assert.deepEqual(moveSpan(span, [{ start: 10, end: 20, text: '' }, insert(0, 'abc')]), { span: { start: 13, end: 13 }, touched: true });
    assert.deepEqual(moveSpan(span, [{ start: 0, end: 30, text: 'all new' }]), { span: { start: 0, end: 0 }, touched: true });
  });

  it('follows several edits of one change in either order', () => {
    const edits = [insert(25, 'zz'), { start: 14, end: 16, text: '' }, { start: 2, end: 4, text: 'abcd' }];
    const expected = { span: { start: 12, end: 20 }, touched: true };
    assert.deepEqual(moveSpan(span, edits), expected);
    assert.deepEqual(moveSpan(span, [...edits].reverse()), expected);
  });
});

describe('edits that were made one after another', () => {
  const text = 'Ask the port; it pays.';
  const oneByOne = (edits: readonly TextEdit[]): string => edits.reduce((before, edit) => applyEdits(before, [edit]), text);

  it('are one change as long as each stands further up', () => {
    const edits = [{ start: 14, end: 16, text: 'nobody' }, insert(8, 'old '), insert(8, 'big '), { start: 0, end: 3, text: 'Tell' }];
    assert.deepEqual(changesOf(edits), [edits]);
    assert.equal(oneByOne(edits), 'Tell the big old port; nobody pays.');
    assert.equal(changesOf([]).length, 0);
  });

  it('are a change of their own where they count in what the one before made', () => {
    const port = { start: 8, end: 12 };
    const edits = [insert(0, 'Now: '), { start: 5, end: 8, text: 'tell' }, insert(14, 'old port, your ')];
    assert.equal(oneByOne(edits), 'Now: tell the old port, your port; it pays.');
    const changes = changesOf(edits);
    assert.deepEqual(changes.map((change) => change.length), [1, 1, 1]);
    const { start, end } = changes.reduce((span, change) => moveSpan(span, change).span, port);
    assert.equal(oneByOne(edits).slice(start, end), 'port');
    assert.equal(start, 29);
  });
});
