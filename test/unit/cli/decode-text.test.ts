import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeText } from '../../../src/cli/decode-text.ts';

describe('decoding a file', () => {
  it('reads what is UTF-8 as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0') && !text.startsWith('\uFEFF')), (text) => {
        assert.deepEqual(decodeText(Buffer.from(text)), { text, damage: null });
      }),
    );
  });

  it('keeps damaged UTF-8 as UTF-8: cut at its end, or with a bad byte in it', () => {
    const whole = Buffer.from('One.\r\nLe café, l’été – 东京。');
    for (const cut of [1, 2]) {
      const decoded = decodeText(whole.subarray(0, whole.length - cut));
      assert.deepEqual(decoded, { text: 'One.\r\nLe café, l’été – 东京\uFFFD', damage: { encoding: 'utf-8', line: 2 } });
    }
    const spoilt = Buffer.concat([Buffer.from('é\né\n'), Buffer.from([0xe9]), Buffer.from('\né')]);
    assert.deepEqual(decodeText(spoilt), { text: 'é\né\n\uFFFD\né', damage: { encoding: 'utf-8', line: 3 } });
  });

  it('reads Windows-1252 where most of what is not ASCII is not UTF-8', () => {
    const bytes = Uint8Array.from('Caf\xe9 \x96 \xe9t\xe9 \xc3\xa9\n', (letter) => letter.charCodeAt(0));
    assert.deepEqual(decodeText(bytes), { text: 'Café – été Ã©\n', damage: { encoding: 'windows-1252', line: 1 } });
  });

  it('names the bytes that the decoder of the web finds bad, for any bytes', () => {
    const bytes = fc.uint8Array({ maxLength: 24 }).map((array) => array.map((byte) => byte || 1));
    const multibyte = fc.array(fc.constantFrom(0x41, 0x0a, 0xc2, 0xc3, 0xe0, 0xe2, 0xed, 0xef, 0xf0, 0xf4, 0xf5, 0x80, 0x9f, 0xa0, 0xbb, 0xbf), { maxLength: 12 });
    fc.assert(
      fc.property(fc.oneof(bytes, multibyte.map((array) => Uint8Array.from(array))), (array) => {
        let valid = true;
        try {
          new TextDecoder('utf-8', { fatal: true }).decode(array);
        } catch {
          valid = false;
        }
        const utf16 = (array[0] === 0xff && array[1] === 0xfe) || (array[0] === 0xfe && array[1] === 0xff);
        const decoded = decodeText(array);
        if (utf16 || decoded === null) return;
        assert.equal(decoded.damage === null, valid);
        if (decoded.damage?.encoding === 'utf-8') assert.equal(decoded.text, new TextDecoder('utf-8').decode(array));
      }),
      { numRuns: 3000 },
    );
  });

  it('knows a binary file by its NULs', () => {
    assert.equal(decodeText(Uint8Array.from([0x89, 0x50, 0, 1])), null);
  });
});
