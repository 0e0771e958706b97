import { checksum } from './content-hash.ts';

/** What one file of the index holds: words as JSON, and two columns of numbers. */
export interface SegmentData {
  readonly json: unknown;
  readonly ints: Uint32Array;
  readonly floats: Float64Array;
}

/** Reads as another number where the bytes of a number stand the other way round: such a file is taken for a damaged one. */
const MAGIC = 0x58495450;
/** Changed with the form of these files: those of another version are read anew from the transcripts. */
const VERSION = 2;
/** Numbers before the JSON: magic, checksum of all behind it, version, bytes of the JSON, ints, floats. */
const HEAD = 6;

/** The bytes of a file of the index, and the sum that tells whether another file is still this one. */
export function writeSegmentBytes({ json, ints, floats }: SegmentData): { readonly bytes: Uint8Array; readonly sum: number } {
  const words = new TextEncoder().encode(JSON.stringify(json));
  const jsonEnd = aligned(HEAD * 4 + words.length);
  const intsEnd = aligned(jsonEnd + ints.byteLength);
  const bytes = new Uint8Array(intsEnd + floats.byteLength);
  const numbers = new Uint32Array(bytes.buffer);
  numbers.set([MAGIC, 0, VERSION, words.length, ints.length, floats.length]);
  bytes.set(words, HEAD * 4);
  numbers.set(ints, jsonEnd / 4);
  new Float64Array(bytes.buffer, intsEnd).set(floats);
  const sum = checksum(numbers.subarray(2));
  numbers[1] = sum;
  return { bytes, sum };
}

/** Whether it is one of these files at all, of whatever version and however damaged behind its first bytes. */
export function isSegmentBytes(bytes: Uint8Array): boolean {
  return bytes.length >= 4 && new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true) === MAGIC;
}

/** Null where it is damaged or of another version. The columns are the bytes' own where those are aligned. */
export function readSegmentBytes(given: Uint8Array): (SegmentData & { readonly sum: number }) | null {
  if (given.length < HEAD * 4 || given.length % 4 !== 0) return null;
  const bytes = given.byteOffset % 8 === 0 ? given : given.slice();
  const numbers = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  const [magic, sum = 0, version, jsonLength = 0, intCount = 0, floatCount = 0] = numbers;
  const jsonEnd = aligned(HEAD * 4 + jsonLength);
  const intsEnd = aligned(jsonEnd + intCount * 4);
  if (magic !== MAGIC || version !== VERSION || intsEnd + floatCount * 8 !== bytes.length || checksum(numbers.subarray(2)) !== sum) return null;
  const json = parsed(bytes.subarray(HEAD * 4, HEAD * 4 + jsonLength));
  if (json === undefined) return null;
  return { json, sum, ints: new Uint32Array(bytes.buffer, bytes.byteOffset + jsonEnd, intCount), floats: new Float64Array(bytes.buffer, bytes.byteOffset + intsEnd, floatCount) };
}

function parsed(words: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(words));
  } catch {
    return undefined;
  }
}

function aligned(length: number): number {
  return Math.ceil(length / 8) * 8;
}
