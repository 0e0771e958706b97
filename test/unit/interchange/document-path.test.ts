import assert from 'node:assert/strict';
import { documentPath } from '../../../src/core/interchange/document-path.ts';

const paths = (...names: readonly string[]): readonly string[] => {
  const taken = new Set<string>();
  return names.map((name) => documentPath(name, taken));
};

describe('the paths of documents in an export', () => {
  it('keep their folders, but none that leads out of it', () => {
    assert.deepEqual(paths('2031/may/a', '../b', './c', 'd\\e'), ['2031/may/a', 'b', 'c', 'd/e']);
  });

  it('say nothing of where somebody keeps his files: of a full path the file\'s name alone', () => {
    assert.deepEqual(paths('/home/ann/notes/a', 'C:/Users/Ann/b', 'C:\\Users\\Ann\\a', '/'), ['a', 'b', 'a (2)', 'transcript']);
  });

  it('can stand on every disk, and are told apart there', () => {
    assert.deepEqual(paths('a?', 'A_', 'con.x', 'end. ', '...'), ['a_', 'A_ (2)', '_con.x', 'end', 'transcript']);
  });
});
