import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Claim } from '../../../src/core/claims/claim.ts';
import { unjudged } from '../../../src/core/claims/edit-claim.ts';
import { trimSpan, type Span } from '../../../src/core/text/span.ts';
import { corpusText, shared } from '../../support/gold.ts';

/** A tagged passage of a brat file, with where it stands in the text by now. */
export interface Debate {
  readonly name: string;
  readonly text: string;
  readonly claims: readonly Claim[];
  /** Of each claim, in UTF-16 offsets, without white space at the ends: the places of its words that fit. */
  readonly truths: readonly (readonly Span[])[];
  /** Claims whose stored offsets still fit. */
  readonly standing: number;
}

/** All brat files of the debates. A passage in pieces gives a claim for each of its pieces. */
export function readDebates(): readonly Debate[] {
  const folder = join(shared, 'corpus/debates');
  return readdirSync(folder).filter((file) => file.endsWith('.ann')).sort().map((file) => {
    const name = file.slice(0, -'.ann'.length);
    return debateOf(name, corpusText(`debates/${name}.txt`), readFileSync(join(folder, file), 'utf8'));
  });
}

function debateOf(name: string, text: string, annotations: string): Debate {
  const passages = annotations.split('\n').flatMap(passagesOf);
  const claims = passages.map(({ id, words, ...position }): Claim => ({ ...bare, id, quote: { exact: words, prefix: '', suffix: '' }, position }));
  const characters = Array.from(text);
  const standing = passages.filter(({ start, end, words }) => characters.slice(start, end).join('') === words).length;
  return { name, text, claims, truths: truthsOf(text, passages), standing };
}

const bare: Omit<Claim, 'id' | 'quote' | 'position'> = {
  tags: [], note: '', creator: null, created: null, modified: null, context: { speaker: null, role: null, asker: null }, figures: [], source: null, ...unjudged,
};

/** Offsets in code points, as brat has them. */
interface Passage extends Span {
  readonly id: string;
  readonly words: string;
}

/** `T1<tab>Claim 4129 4178;4235 4246<tab>words of the first piece words of the second`. */
function passagesOf(line: string): readonly Passage[] {
  const [id = '', place = '', words = ''] = line.split('\t');
  if (!/^T\d/u.test(id)) return [];
  const characters = Array.from(words);
  let from = 0;
  return place.slice(place.indexOf(' ') + 1).split(';').map((piece, index) => {
    const [start = 0, end = 0] = piece.split(' ').map(Number);
    const passage = { id: `${id}.${index}`, start, end, words: characters.slice(from, from + end - start).join('') };
    from += end - start + 1;
    return passage;
  });
}

/**
 * Where each passage stands. The quotes are right, so words that stand once tell how far the text moved there: it only ever moves the same
 * way, in steps. Of words that stand in several places the right one is as far off as the nearest of those before it, or of those after it,
 * or between the two; where more than one is, each counts as right.
 */
function truthsOf(text: string, passages: readonly Passage[]): readonly (readonly Span[])[] {
  const places = passages.map(({ words }) => placesOf(text, words));
  const sure = passages.flatMap(({ start }, index) => (places[index]?.length === 1 ? [{ start, shift: (places[index][0] ?? 0) - start }] : [])).sort((a, b) => a.start - b.start);
  return passages.map(({ start, words }, index) => {
    const all = places[index] ?? [];
    const before = sure.filter((one) => one.start < start).at(-1)?.shift;
    const after = sure.find((one) => one.start > start)?.shift;
    const shifts = [before ?? after ?? 0, after ?? before ?? 0];
    const fitting = all.length === 1 ? all : all.filter((at) => at - start >= Math.min(...shifts) && at - start <= Math.max(...shifts));
    return fitting.map((at) => trimSpan(text, { start: at, end: at + words.length }));
  });
}

function placesOf(text: string, words: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}
