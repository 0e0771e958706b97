import assert from 'node:assert/strict';
import fc from 'fast-check';
import { codePointMap, codePointMapInSteps } from '../../../src/core/text/code-points.ts';
import { drain } from '../../../src/core/text/steps.ts';

/** Counted one by one. */
function counted(text: string, utf16: number): number {
  let points = 0;
  for (let at = 0; at < utf16; points++) {
    const size = (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    if (at + size > utf16) break;
    at += size;
  }
  return points;
}

describe('offsets in code points', () => {
  it('are those of counting, with pairs, halves of pairs and without any', () => {
    const unit = fc.constantFrom('a', '’', '中', '𠮷', '\ud83d', '\udc4d', '👍');
    fc.assert(fc.property(fc.array(unit, { maxLength: 30 }).map((units) => units.join('')), (text) => {
      const map = codePointMap(text);
      for (let at = 0; at <= text.length; at++) {
        const points = counted(text, at);
        assert.equal(map.toCodePoint(at), points);
        const back = map.toUtf16(points);
        assert.ok(back === at || back === at - 1);
      }
    }));
  });

  it('are the same of a long text, of which each step reads a part', () => {
    const text = `${'’'.repeat(999_999)}𠮷${'’'.repeat(1_000_001)}👍 end`;
    let steps = 0;
    for (const step of codePointMapInSteps(text)) steps += step === undefined ? 1 : 0;
    assert.equal(steps, 2);
    const map = drain(codePointMapInSteps(text));
    assert.deepEqual([map.toCodePoint(999_999), map.toCodePoint(1_000_001), map.toCodePoint(text.length)], [999_999, 1_000_000, text.length - 2]);
  });
});
