import { indexLines } from '../core/text/line-index.ts';

export interface DecodedText {
  /** Without its byte order mark, so that offsets are those that VS Code counts. */
  readonly text: string;
  /** What it was read as although it is not valid UTF-8, and the 1-based line of the first byte at fault. */
  readonly damage: { readonly encoding: 'utf-8' | 'windows-1252' | 'gb18030'; readonly line: number } | null;
}

/**
 * UTF-16 is known by its byte order mark, or by its NUL bytes beside spaces and line ends; everything else is UTF-8. Where that is not
 * valid, it is damaged UTF-8 and read as VS Code reads it, with U+FFFD for what is spoilt; but where most of what is not ASCII is at fault,
 * it is GB 18030, the code of older Chinese pages, if it has its commas and stops, and else Windows-1252, the code page of older Western
 * documents. Null for what is no text: it holds NUL characters.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const decoded = decode(bytes);
  return decoded.text.includes('\0') ? null : decoded;
}

function decode(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), damage: null };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), damage: null };
  const wide = bytes.includes(0) ? readUtf16(bytes) : null;
  if (wide !== null) return { text: wide, damage: null };
  const { firstFault, faulty, sound } = surveyUtf8(bytes);
  if (firstFault === null) return { text: new TextDecoder('utf-8').decode(bytes), damage: null };
  const line = indexLines(new TextDecoder('utf-8').decode(bytes.subarray(0, firstFault))).starts.length;
  if (faulty <= sound) return { text: new TextDecoder('utf-8').decode(bytes), damage: { encoding: 'utf-8', line } };
  const chinese = looksChinese(bytes) ? decodeStrictly(bytes, 'gb18030') : null;
  return chinese === null
    ? { text: decodeWindows1252(bytes), damage: { encoding: 'windows-1252', line } }
    : { text: chinese, damage: { encoding: 'gb18030', line } };
}

/** Without a byte order mark, in the order in which more spaces, line ends and Chinese stops are found; null where that is no text. */
function readUtf16(bytes: Uint8Array): string | null {
  let little = 0;
  let big = 0;
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    if (isCommon(((bytes[at + 1] ?? 0) << 8) | (bytes[at] ?? 0))) little++;
    if (isCommon(((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0))) big++;
  }
  // Of a real text at least every hundredth character is one of these; the bytes of a picture have them by chance.
  if (Math.max(little, big) * 200 < bytes.length || little === big) return null;
  const text = decodeStrictly(bytes, little > big ? 'utf-16le' : 'utf-16be');
  return text === null || text.includes('\0') ? null : text;
}

function isCommon(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x3002 || unit === 0xff0c;
}

/**
 * Whether bytes beyond ASCII come in pairs, both of them high, with the Chinese comma, stop or "的" among them. Western texts have single
 * ones, Cyrillic ones lack these pairs. Wrong only for a text of a few words, which then is Windows-1252.
 */
function looksChinese(bytes: Uint8Array): boolean {
  let pairs = 0;
  let single = 0;
  let signs = 0;
  for (let at = 0; at < bytes.length; at++) {
    const first = bytes[at] ?? 0;
    if (first < 0x80) continue;
    const second = bytes[at + 1] ?? 0;
    if (first >= 0xa1 && second >= 0xa1) {
      pairs++;
      if ((first === 0xa3 && second === 0xac) || (first === 0xa1 && second === 0xa3) || (first === 0xb5 && second === 0xc4)) signs++;
      at++;
    } else single++;
  }
  return single * 10 < pairs && signs * 200 > pairs;
}

function decodeStrictly(bytes: Uint8Array, encoding: 'gb18030' | 'utf-16le' | 'utf-16be'): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** How many bytes beyond ASCII belong to valid UTF-8 and how many do not. A character cut off by the end of the file is a fault of neither kind. */
function surveyUtf8(bytes: Uint8Array): { readonly firstFault: number | null; readonly faulty: number; readonly sound: number } {
  let firstFault: number | null = null;
  let faulty = 0;
  let sound = 0;
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) {
      at++;
      continue;
    }
    const { length, cut } = sequenceAt(bytes, at);
    if (length > 0) sound += length;
    else {
      firstFault ??= at;
      if (!cut) faulty++;
    }
    at += cut ? bytes.length - at : Math.max(length, 1);
  }
  return { firstFault, faulty, sound };
}

/** The length of the multi-byte character that begins at `at`, 0 where none does; `cut` where the file ends within one. RFC 3629, section 4. */
function sequenceAt(bytes: Uint8Array, at: number): { readonly length: number; readonly cut: boolean } {
  const first = bytes[at] ?? 0;
  const length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
  for (let step = 1; step < length; step++) {
    const next = bytes[at + step];
    if (next === undefined) return { length: 0, cut: true };
    const lowest = step > 1 ? 0x80 : first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
    const highest = step > 1 ? 0xbf : first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
    if (next < lowest || next > highest) return { length: 0, cut: false };
  }
  return { length, cut: false };
}

function decodeWindows1252(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes).replace(/[\x80-\x9f]/g, (control) => windows1252.charAt(control.charCodeAt(0) - 0x80));
}

/** What 0x80 to 0x9F stand for. Node 20 reads Windows-1252 as Latin-1 and gives control characters for them (nodejs/node#56542). */
const windows1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
