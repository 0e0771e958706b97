import type { Figure } from '../figures/model.ts';
import { flatMapInSteps, type Steps } from '../text/steps.ts';
import type { Dictionaries, Shape } from './dictionary.ts';
import type { NearHashes } from './near-hashes.ts';
import type { EntryHead, IndexedClaim, IndexedTurn, IndexEntry, Voice } from './index-entry.ts';

/** Numbers a turn: start, length, line, words, voice, asker (from 1; 0: none). */
export const TURN = 6;
/** Numbers a figure: start, length, shape. */
export const FIGURE = 3;

/** An entry as it is held: columns of numbers, words by their number in the dictionaries. A part that was not read yet is undefined. */
export interface PackedEntry {
  head: EntryHead;
  turns: Uint32Array | undefined;
  figures: PackedFigures | undefined;
  claims: readonly PackedClaim[] | undefined;
  near: NearHashes | undefined;
}

export interface PackedFigures {
  readonly places: Uint32Array;
  /** A number, or the number of its value in the dictionary of values. */
  readonly values: Float64Array;
}

export interface PackedClaim {
  readonly claim: IndexedClaim;
  readonly voice: number;
  readonly asker: number;
}

/** Turns or figures that are packed in one step, and claims, of which each has its own voice. */
const STEP = 2048;
const CLAIMS = 256;

export function* packEntryInSteps({ head, turns, figures, claims, near }: IndexEntry, dictionaries: Dictionaries): Steps<PackedEntry> {
  return {
    head,
    turns: yield* packTurns(turns, dictionaries),
    figures: yield* packFigures(figures, dictionaries),
    claims: yield* flatMapInSteps(claims, CLAIMS, (claim) => packClaims([claim], dictionaries)),
    near,
  };
}

function* packTurns(turns: readonly IndexedTurn[], { voices, askers }: Dictionaries): Steps<Uint32Array> {
  const packed = new Uint32Array(turns.length * TURN);
  // A voice says many turns.
  const known = new Map<Voice, number>();
  for (const [index, { span, line, words, voice, asker }] of turns.entries()) {
    if (index % STEP === STEP - 1) yield;
    const id = known.get(voice) ?? voices.idOf(voice);
    known.set(voice, id);
    const at = index * TURN;
    packed[at] = span.start;
    packed[at + 1] = span.end - span.start;
    packed[at + 2] = line;
    packed[at + 3] = words;
    packed[at + 4] = id;
    packed[at + 5] = asker === null ? 0 : askers.idOf(asker) + 1;
  }
  return packed;
}

function* packFigures(figures: readonly Figure[], { shapes, values }: Dictionaries): Steps<PackedFigures> {
  const packed = { places: new Uint32Array(figures.length * FIGURE), values: new Float64Array(figures.length) };
  for (const [index, { span, kind, unit, of, bound, per, value }] of figures.entries()) {
    if (index % STEP === STEP - 1) yield;
    const isNumber = typeof value === 'number';
    const shape: Shape = { kind, unit, of, bound, per, value: isNumber ? 'number' : 'other' };
    packed.places[index * FIGURE] = span.start;
    packed.places[index * FIGURE + 1] = span.end - span.start;
    packed.places[index * FIGURE + 2] = shapes.idOf(shape);
    packed.values[index] = isNumber ? value : values.idOf(value);
  }
  return packed;
}

export function packClaims(claims: readonly IndexedClaim[], { voices, askers }: Dictionaries): readonly PackedClaim[] {
  return claims.map((claim) => ({ claim, voice: voices.idOf(claim.voice), asker: claim.asker === null ? 0 : askers.idOf(claim.asker) + 1 }));
}

export function turnIn(turns: Uint32Array, index: number, { voices, askers }: Dictionaries): IndexedTurn {
  const [start = 0, length = 0, line = 0, words = 0, voice = 0, asker = 0] = turns.subarray(index * TURN, (index + 1) * TURN);
  return {
    span: { start, end: start + length },
    line,
    words,
    voice: voices.values[voice] ?? { speaker: null, label: '', role: 'other', roleWord: null, outlet: null },
    asker: asker === 0 ? null : (askers.values[asker - 1] ?? null),
  };
}

export function figureIn({ places, values: column }: PackedFigures, index: number, { shapes, values }: Dictionaries): Figure {
  const [start = 0, length = 0, shape = 0] = places.subarray(index * FIGURE, (index + 1) * FIGURE);
  const { value: held, ...rest } = shapes.values[shape] ?? { kind: 'count', unit: null, of: null, bound: null, per: null, value: 'number' };
  const number = column[index] ?? 0;
  return { span: { start, end: start + length }, ...rest, value: held === 'number' ? number : (values.values[number] ?? '') };
}

/** The entry as it was given; null while parts of it are not read. */
export function unpackEntry({ head, turns, figures, claims, near }: PackedEntry, dictionaries: Dictionaries): IndexEntry | null {
  if (turns === undefined || figures === undefined || claims === undefined || near === undefined) return null;
  return {
    head,
    turns: Array.from({ length: turns.length / TURN }, (_, index) => turnIn(turns, index, dictionaries)),
    figures: Array.from({ length: figures.values.length }, (_, index) => figureIn(figures, index, dictionaries)),
    claims: claims.map(({ claim }) => claim),
    near,
  };
}
