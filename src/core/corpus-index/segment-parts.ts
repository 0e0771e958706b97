import type { Figure } from '../figures/model.ts';
import { createDictionary, type Dictionaries, type Dictionary, type Shape } from './dictionary.ts';
import type { EntryHead, IndexedClaim, Voice } from './index-entry.ts';
import { noHashes } from './near-hashes.ts';
import { FIGURE, type PackedEntry, packClaims, TURN } from './pack-entry.ts';
import { readSegmentBytes, type SegmentData, writeSegmentBytes } from './segment-bytes.ts';

/** What of a segment is in a file of its own, so that a question reads what it needs alone. */
export const PARTS = ['claims', 'turns', 'figures', 'near'] as const;
export type Part = (typeof PARTS)[number];

export interface SegmentHead {
  readonly entries: readonly EntryHead[];
  /** The sums of the parts' files: a part that was written with another head is none of its. */
  readonly sums: Readonly<Record<Part, number>>;
}

/** The files of a segment. Written in this order but the head last, so that a head never stands beside parts older than it. */
export function writeSegment(entries: readonly PackedEntry[], dictionaries: Dictionaries): Readonly<Record<Part | 'head', Uint8Array>> {
  const none = { ints: new Uint32Array(), floats: new Float64Array() };
  const claims = writeSegmentBytes({ json: entries.map((entry) => (entry.claims ?? []).map(({ claim }) => claim)), ...none });
  const turns = writeSegmentBytes(turnsData(entries, dictionaries));
  const figures = writeSegmentBytes(figuresData(entries, dictionaries));
  const near = writeSegmentBytes(nearData(entries));
  const head: SegmentHead = { entries: entries.map((entry) => entry.head), sums: { claims: claims.sum, turns: turns.sum, figures: figures.sum, near: near.sum } };
  return { claims: claims.bytes, turns: turns.bytes, figures: figures.bytes, near: near.bytes, head: writeSegmentBytes({ json: head, ...none }).bytes };
}

/** Null where it is damaged. What passed its checksum was written by `writeSegment` of this version. */
export function readSegmentHead(bytes: Uint8Array): SegmentHead | null {
  const data = readSegmentBytes(bytes);
  return data === null ? null : (data.json as SegmentHead);
}

/** Fills the part of the entries, which are those of the head in its order; false where it is damaged or not that head's. */
export function readSegmentPart(part: Part, bytes: Uint8Array, sum: number, entries: readonly PackedEntry[], dictionaries: Dictionaries): boolean {
  const data = readSegmentBytes(bytes);
  if (data === null || data.sum !== sum) return false;
  if (part === 'claims') fillClaims(data, entries, dictionaries);
  else if (part === 'turns') fillTurns(data, entries, dictionaries);
  else if (part === 'figures') fillFigures(data, entries, dictionaries);
  else fillNear(data, entries);
  return true;
}

function fillClaims({ json }: SegmentData, entries: readonly PackedEntry[], dictionaries: Dictionaries): void {
  const claims = json as readonly (readonly IndexedClaim[])[];
  entries.forEach((entry, index) => {
    entry.claims = packClaims(claims[index] ?? [], dictionaries);
  });
}

interface TurnWords {
  readonly voices: readonly Voice[];
  readonly askers: readonly string[];
}

/** Numbers of the dictionaries that all entries share become those of this segment's own lists, which hold no others. */
function turnsData(entries: readonly PackedEntry[], dictionaries: Dictionaries): SegmentData {
  const ints = joined(entries.map(({ turns }) => turns ?? new Uint32Array()));
  const [voices, askers] = [ownList(dictionaries.voices), ownList(dictionaries.askers)];
  for (let at = 0; at < ints.length; at += TURN) {
    ints[at + 4] = voices.own(ints[at + 4] ?? 0);
    const asker = ints[at + 5] ?? 0;
    if (asker > 0) ints[at + 5] = askers.own(asker - 1) + 1;
  }
  const json: TurnWords = { voices: voices.list, askers: askers.list };
  return { json, ints, floats: new Float64Array() };
}

function fillTurns({ json, ints }: SegmentData, entries: readonly PackedEntry[], { voices, askers }: Dictionaries): void {
  const words = json as TurnWords;
  const [voiceOf, askerOf] = [words.voices.map((voice) => voices.idOf(voice)), words.askers.map((asker) => askers.idOf(asker))];
  for (let at = 0; at < ints.length; at += TURN) {
    ints[at + 4] = voiceOf[ints[at + 4] ?? 0] ?? 0;
    const asker = ints[at + 5] ?? 0;
    if (asker > 0) ints[at + 5] = (askerOf[asker - 1] ?? 0) + 1;
  }
  let from = 0;
  for (const entry of entries) {
    const to = from + entry.head.turns * TURN;
    entry.turns = ints.subarray(from, to);
    from = to;
  }
}

interface FigureWords {
  readonly shapes: readonly Shape[];
  readonly values: readonly (Exclude<Figure['value'], number>)[];
}

function figuresData(entries: readonly PackedEntry[], dictionaries: Dictionaries): SegmentData {
  const ints = joined(entries.map(({ figures }) => figures?.places ?? new Uint32Array()));
  const floats = new Float64Array(ints.length / FIGURE);
  let from = 0;
  for (const { figures } of entries) {
    if (figures !== undefined) floats.set(figures.values, from);
    from += figures?.values.length ?? 0;
  }
  const [shapes, values] = [ownList(dictionaries.shapes), ownList(dictionaries.values)];
  for (let index = 0; index < floats.length; index++) {
    const shape = ints[index * FIGURE + 2] ?? 0;
    if (dictionaries.shapes.values[shape]?.value === 'other') floats[index] = values.own(floats[index] ?? 0);
    ints[index * FIGURE + 2] = shapes.own(shape);
  }
  const json: FigureWords = { shapes: shapes.list, values: values.list };
  return { json, ints, floats };
}

function fillFigures({ json, ints, floats }: SegmentData, entries: readonly PackedEntry[], { shapes, values }: Dictionaries): void {
  const words = json as FigureWords;
  const [shapeOf, valueOf] = [words.shapes.map((shape) => shapes.idOf(shape)), words.values.map((value) => values.idOf(value))];
  for (let index = 0; index < floats.length; index++) {
    const shape = ints[index * FIGURE + 2] ?? 0;
    if (words.shapes[shape]?.value === 'other') floats[index] = valueOf[floats[index] ?? 0] ?? 0;
    ints[index * FIGURE + 2] = shapeOf[shape] ?? 0;
  }
  let from = 0;
  for (const entry of entries) {
    const to = from + entry.head.figures;
    entry.figures = { places: ints.subarray(from * FIGURE, to * FIGURE), values: floats.subarray(from, to) };
    from = to;
  }
}

function nearData(entries: readonly PackedEntry[]): SegmentData {
  const all = entries.map(({ near }) => near ?? noHashes);
  return { json: all.map(({ length }) => length), ints: joined(all), floats: new Float64Array() };
}

function fillNear({ json, ints }: SegmentData, entries: readonly PackedEntry[]): void {
  const lengths = json as readonly number[];
  let from = 0;
  entries.forEach((entry, index) => {
    const to = from + (lengths[index] ?? 0);
    entry.near = ints.subarray(from, to);
    from = to;
  });
}

/** Those values of a dictionary that are asked for, numbered in the order in which they are. */
function ownList<T>({ values }: Dictionary<T>): { readonly list: readonly T[]; own(id: number): number } {
  const ids = createDictionary<number>(String);
  return {
    get list() {
      return ids.values.map((id) => values[id] as T);
    },
    own: (id) => ids.idOf(id),
  };
}

function joined(columns: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(columns.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const column of columns) {
    all.set(column, at);
    at += column.length;
  }
  return all;
}
