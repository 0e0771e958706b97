import type { Claim } from '../../../src/core/claims/claim.ts';
import type { Span } from '../../../src/core/text/span.ts';
import { blockEdits, respellings } from './block-edits.ts';
import { choosePassages, tag, type Tagged } from './choose-passages.ts';
import { randomOf, type Random } from './random.ts';
import { firstVersion, kept, replaceIn, type Replacement, type Version } from './version.ts';
import { otherEdits, tellingEdits, type WordEdit } from './word-edits.ts';

/** Tagged passages of a text, and that text after edits, with where each of its characters came from. */
export interface EditedCase {
  readonly tagged: Tagged;
  /** In offsets of the tagged text; one for each claim. */
  readonly passages: readonly Span[];
  readonly claims: readonly Claim[];
  readonly version: Version;
  /** What was done, in its order. */
  readonly edits: readonly string[];
}

export function makeCase(tagged: Tagged, count: number, seed: number): EditedCase {
  const random = randomOf(seed);
  const passages = choosePassages(tagged, count, random);
  const claims = tag(tagged, passages, random);
  const edits: string[] = [];
  let version = firstVersion(tagged.text);
  if (random.chance(0.4)) version = applyNamed(blockEdits, random, edits, (edit) => edit(version, tagged, random)) ?? version;
  if (random.chance(0.85)) {
    const replacements: Replacement[] = [];
    const wordEdits = Object.entries({ ...tellingEdits, ...otherEdits });
    const places = placesOf(version, passages);
    for (let more = 1 + random.below(random.chance(0.3) ? 24 : 8); more > 0; more--) {
      const [name, edit] = random.pick(wordEdits);
      // Few passages have a number or a negation: those that do are looked for.
      let replacement = editSomewhere(edit, version, places, random);
      for (let tries = 1; tries < 12 && replacement === null; tries++) replacement = editSomewhere(edit, version, places, random);
      if (replacement === null || replacements.some((other) => touches(other, replacement))) continue;
      replacements.push(replacement);
      edits.push(name);
    }
    version = replaceIn(version, replacements);
  }
  for (let more = random.chance(0.35) ? 1 + random.below(2) : 0; more > 0; more--) version = applyNamed(respellings, random, edits, (respelling) => respelling(version, random)) ?? version;
  return { tagged, passages, claims, version, edits };
}

function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

function applyNamed<T, R>(kinds: Readonly<Record<string, T>>, random: Random, done: string[], apply: (kind: T) => R | null): R | null {
  const [name, kind] = random.pick(Object.entries(kinds));
  const result = apply(kind);
  if (result !== null) done.push(name);
  return result;
}

/** Within a tagged passage, before, after or across one of its ends; at times where nobody tagged anything. */
function editSomewhere(edit: WordEdit, version: Version, places: readonly Span[], random: Random): Replacement | null {
  const { length } = version.text;
  const place = random.chance(0.85) && places.length > 0 ? random.pick(places) : { start: random.below(length), end: 0 };
  const near = 5 + random.below(60);
  const around = (start: number, end: number): Span => ({ start: Math.max(0, start), end: Math.min(length, Math.max(start, end)) });
  switch (random.below(8)) {
    case 0: return edit(version.text, around(place.start - near, place.start), random);
    case 1: return edit(version.text, around(place.end, place.end + near), random);
    case 2: return edit(version.text, around(place.start - near, place.start + near), random);
    case 3: return edit(version.text, around(place.end - near, place.end + near), random);
    default: return edit(version.text, place.end > place.start ? place : around(place.start, place.start + 300), random);
  }
}

/** Where what is left of each passage stands, in the order of the passages; those of which nothing is left are missing. */
function placesOf(version: Version, passages: readonly Span[]): readonly Span[] {
  const image = imagesIn(version, [kept]);
  return passages.flatMap((passage) => image(passage) ?? []);
}

/** Tells from the first to the last code unit of these kinds that came from a passage; null where none is left. */
export function imagesIn({ origin, kind }: Version, kinds: readonly number[]): (passage: Span) => Span | null {
  const length = origin.reduce((most, from) => Math.max(most, from), -1) + 1;
  const first = new Int32Array(length).fill(-1);
  const last = new Int32Array(length).fill(-1);
  for (let at = 0; at < origin.length; at++) {
    const from = origin[at] ?? -1;
    if (from < 0 || !kinds.includes(kind[at] ?? -1)) continue;
    if (first[from] === -1) first[from] = at;
    last[from] = at;
  }
  return (passage) => {
    let start = Infinity;
    let end = -1;
    for (let from = passage.start; from < passage.end; from++) {
      const at = first[from] ?? -1;
      if (at === -1) continue;
      start = Math.min(start, at);
      end = Math.max(end, last[from] ?? -1);
    }
    return end === -1 ? null : { start, end: end + 1 };
  };
}
