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

  const chinese = '汪伟：中方的立场是明确的。\r\n新华社记者：请问，港口的情况怎么样？\n一切正常。\n';
  const swapped = (bytes: Buffer): Buffer => Buffer.from(bytes).swap16();

  it('reads UTF-16 in both orders, with and without a byte order mark', () => {
    for (const text of ['Q  And who pays for it?\r\nMS. TORV:  The port – all of it.\n', chinese, 'a b\n']) {
      for (const mark of ['', '\ufeff']) {
        const little = Buffer.from(mark + text, 'utf16le');
        assert.deepEqual(decodeText(little), { text, damage: null });
        assert.deepEqual(decodeText(swapped(little)), { text, damage: null });
      }
    }
  });

  it('reads GB 18030 by its commas and stops, and nothing else as that', () => {
    const bytes = Uint8Array.from([0x57, 0x3a, 0x20, 0xb8, 0xdb, 0xbf, 0xda, 0xb5, 0xc4, 0xd5, 0xfb, 0xd0, 0xde, 0xa3, 0xac, 0xc8, 0xa5, 0xc4, 0xea, 0xcd, 0xea, 0xb3, 0xc9, 0xa1, 0xa3, 0x0a]);
    assert.deepEqual(decodeText(bytes), { text: 'W: 港口的整修，去年完成。\n', damage: { encoding: 'gb18030', line: 1 } });
    const cyrillic = Uint8Array.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x2c, 0x20, 0xec, 0xe8, 0xf0, 0x2e]);
    assert.equal(decodeText(cyrillic)?.damage?.encoding, 'windows-1252');
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
        if (utf16 || decoded === null || array.includes(0)) return;
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
