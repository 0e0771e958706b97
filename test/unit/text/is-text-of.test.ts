import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isTextOf } from '../../../src/core/text/is-text-of.ts';
import { drain } from '../../../src/core/text/steps.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const isSame = (bytes: Uint8Array, text: string): boolean => drain(isTextOf(bytes, text));

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

describe('whether bytes are a text', () => {
  const unit = fc.constantFrom('a', '\n', 'é', '中', '𠮷', '👍', '\uFEFF');
  const text = fc.array(unit, { maxLength: 20 }).map((units) => units.join(''));

  it('is what decoding them says, whatever was changed in them', () => {
    fc.assert(fc.property(text, text, fc.nat(60), fc.nat(255), (one, other, at, byte) => {
      const bytes = bytesOf(one);
      const changed = Uint8Array.from(bytes, (value, index) => (index === at ? byte : value));
      for (const given of [bytes, changed, bytes.subarray(0, at)]) {
        for (const wanted of [one, other, decoded(given) ?? '']) assert.equal(isSame(given, wanted), decoded(given) === wanted);
      }
    }));
  });

  it('is told of long ones in steps, wherever these cut a character', () => {
    for (const lead of ['', 'a', 'aa', 'aaa']) {
      const long = lead + '中𠮷'.repeat(40_000);
      assert.equal(isSame(bytesOf(long), long), true);
      assert.equal(isSame(bytesOf(`\uFEFF${long}`), long), true);
      assert.equal(isSame(bytesOf(long), `${long.slice(0, -2)}👍`), false);
      assert.equal(isSame(bytesOf(long).subarray(0, -1), long), false);
      assert.ok([...isTextOf(bytesOf(long), long)].length > 3);
    }
  });
});
