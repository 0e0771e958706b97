import assert from 'node:assert/strict';
import { findWords } from '../../../src/core/text/find-words.ts';
import { sliceSpan } from '../../../src/core/text/span.ts';
import { assertLinear } from '../../support/growth.ts';

describe('finding words', () => {
  const find = (text: string, words: string, matchCase = false): readonly string[] => findWords(text, words, { matchCase }).map((span) => sliceSpan(text, span));

  it('finds whole words alone, whatever their case', () => {
    assert.deepEqual(find('Port fees. The port, a PORT; airport, ports, report.', 'port'), ['Port', 'port', 'PORT']);
    assert.deepEqual(find('Port fees. The port, a PORT.', 'Port', true), ['Port']);
    assert.deepEqual(find('12 boats, 112 boats, 12 boatsmen', '12 boats'), ['12 boats']);
    assert.deepEqual(find('élan, plan, elan', 'lan'), []);
  });
  it('finds them with other marks and other line breaks', () => {
    assert.deepEqual(find("the city's “quay”, the\n  city’s \"quay\"", 'the city’s "quay"'), ["the city's “quay”", "the\n  city’s \"quay\""]);
    assert.deepEqual(find('a five-year plan, a five–year plan', 'five-year'), ['five-year', 'five–year']);
  });
  it('takes every sign for itself', () => {
    assert.deepEqual(find('a.c abc (a.c) $5+ 5', 'a.c'), ['a.c', 'a.c']);
    assert.deepEqual(find('up $5+ or [x] \\d', '$5+'), ['$5+']);
    assert.deepEqual(find('up $5+ or [x] \\d', '[x] \\d'), ['[x] \\d']);
  });
  it('finds words of a script without blanks within others', () => {
    assert.deepEqual(find('改革开放，深化改革。', '改革'), ['改革', '改革']);
  });
  it('finds what is typed so far within words, where that is asked for', () => {
    assert.deepEqual(findWords('The airport’s fees', "port's f", { inParts: true }), [{ start: 7, end: 15 }]);
    assert.deepEqual(findWords('The airport’s fees', "port's f"), []);
  });
  it('finds nothing for no words', () => assert.deepEqual(find('a b', '  '), []));
  it('takes time in proportion to the text', () => {
    assertLinear((times) => {
      const blanks = ' '.repeat(times * 400_000);
      const text = `the${blanks}the${blanks}port`;
      return () => { assert.deepEqual(find(text, 'the port'), [`the${blanks}port`]); };
    });
  });
});
