import type { Claim } from '../claims/claim.ts';
import { BLOCK, blockOf, itemsOf, moveBlocks, type Block, type Change, type Movable } from '../text/moved-blocks.ts';
import type { Span } from '../text/span.ts';
import { drain, sortInSteps, type Steps } from '../text/steps.ts';
import { growthOf, moveSpan, type TextEdit } from '../text/text-edit.ts';
import { shortestNeedle } from './occurrences.ts';

/**
 * Where passages stand in a text that is being edited, in UTF-16 offsets, by the descriptions that they were once found by. One claim
 * may have several: an undo brings an older description back, and finds its place here. A deleted passage has an empty span.
 */
export interface LivePlaces {
  /** By description: places in blocks that follow one another. */
  readonly slots: ReadonlyMap<string, number>;
  readonly blocks: readonly Block<DescribedPlace>[];
}

export interface LivePlace extends Span {
  /** Where the words of a deleted passage were put in again: its place only if they stand nowhere else. */
  readonly pasted?: true;
}

interface DescribedPlace extends LivePlace {
  readonly description: string;
}

/** Places in one step. */
const STEP = 512;

export function noPlaces(): LivePlaces {
  return { slots: new Map(), blocks: [] };
}

export function livePlace({ slots, blocks }: LivePlaces, claim: Claim): LivePlace | null {
  const slot = slots.get(descriptionOf(claim));
  const block = slot === undefined ? undefined : blocks[Math.floor(slot / BLOCK)];
  const place = slot === undefined ? undefined : block?.items[slot % BLOCK];
  return place === undefined || block === undefined ? null : spanOf(places.shift(place, block.shift));
}

/** After one change. Costs what the edits touch. */
export function movePlaces({ slots, blocks }: LivePlaces, edits: readonly TextEdit[]): LivePlaces {
  return { slots, blocks: moveBlocks(blocks, edits, places) };
}

/** With further places, or other ones of what has a place: by description. Further ones stand behind all others, as neighbours in the text. */
export function* putPlaces(known: LivePlaces, renewed: ReadonlyMap<string, LivePlace>): Steps<LivePlaces> {
  if (renewed.size === 0) return known;
  let own: Map<string, number> | undefined;
  let done = 0;
  const changed = new Map<number, DescribedPlace[]>();
  for (const place of yield* inOrderOfText(renewed)) {
    let slot = (own ?? known.slots).get(place.description);
    if (slot === undefined) {
      own ??= new Map(known.slots);
      slot = own.size;
      own.set(place.description, slot);
    }
    const index = Math.floor(slot / BLOCK);
    const block = known.blocks[index];
    const items = changed.get(index) ?? (block === undefined ? [] : [...itemsOf(block, places)]);
    items[slot % BLOCK] = place;
    changed.set(index, items);
    if (++done % STEP === 0) yield;
  }
  const blocks = [...known.blocks];
  for (const [index, items] of changed) {
    blocks[index] = blockOf(items, places);
    yield;
  }
  return { slots: own ?? known.slots, blocks };
}

/** Only the places of these claims, so that a long session does not gather more and more. */
export function keepPlaces(known: LivePlaces, claims: readonly Claim[]): LivePlaces {
  return drain(keepPlacesInSteps(known, claims));
}

export function* keepPlacesInSteps(known: LivePlaces, claims: readonly Claim[]): Steps<LivePlaces> {
  const kept = new Set<string>();
  for (const [index, claim] of claims.entries()) {
    const description = descriptionOf(claim);
    if (known.slots.has(description)) kept.add(description);
    if (index % STEP === STEP - 1) yield;
  }
  if (kept.size === known.slots.size) return known;
  const left = new Map<string, LivePlace>();
  for (const block of known.blocks) {
    for (const place of itemsOf(block, places)) if (kept.has(place.description)) left.set(place.description, place);
    yield;
  }
  return yield* putPlaces(noPlaces(), left);
}

function* inOrderOfText(all: ReadonlyMap<string, LivePlace>): Steps<readonly DescribedPlace[]> {
  const described: DescribedPlace[] = [];
  for (const [description, place] of all) {
    described.push({ ...place, description });
    if (described.length % STEP === 0) yield;
  }
  return yield* sortInSteps(described, (a, b) => a.start - b.start);
}

const places: Movable<DescribedPlace> = {
  extent: (place) => place,
  shift: ({ description, start, end, pasted }, by) => (pasted === true ? { description, start: start + by, end: end + by, pasted } : { description, start: start + by, end: end + by }),
  move: movePlace,
  // The words of a deleted passage may be put in again anywhere.
  waits: ({ start, end }) => start === end,
  wake: (edits) => edits.some(({ text }) => text.length >= shortestNeedle),
};

function movePlace(place: DescribedPlace, { edits, near, shift }: Change): DescribedPlace {
  const { description } = place;
  const { start, end } = moveSpan(place, near).span;
  const moved = { description, start: start + shift, end: end + shift };
  if (start < end) return place.pasted === true ? { ...moved, pasted: true } : moved;
  if (!places.wake(edits)) return moved;
  const [, exact] = JSON.parse(description) as readonly [string, string];
  if (exact.length < shortestNeedle) return moved;
  let before = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    const within = edit.text.indexOf(exact);
    const at = edit.start + before + within;
    if (within !== -1) return { description, start: at, end: at + exact.length, pasted: true };
    before += growthOf(edit);
  }
  return moved;
}

function spanOf({ start, end, pasted }: LivePlace): LivePlace {
  return pasted === true ? { start, end, pasted } : { start, end };
}

/** Claims are never changed, so that each is described once. */
const descriptions = new WeakMap<Claim, string>();

export function descriptionOf(claim: Claim): string {
  const known = descriptions.get(claim);
  if (known !== undefined) return known;
  const { id, quote, position } = claim;
  const description = JSON.stringify([id, quote.exact, quote.prefix, quote.suffix, position?.start, position?.end]);
  descriptions.set(claim, description);
  return description;
}
