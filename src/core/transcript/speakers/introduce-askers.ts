import { sliceHead, sliceTail } from '../../text/span.ts';
import type { Steps } from '../../text/steps.ts';
import type { CompiledFormat } from '../formats/compile-format.ts';
import type { BareTurn } from '../lines/cut-turns.ts';
import { paceOf } from '../pace.ts';
import type { Cast } from './cast-turns.ts';

/** In UTF-16 code units: askers say who they are at the beginning; whoever calls them says it at the end. */
const BEGINS = 260;
const CALL_ENDS = 160;
const STEP = 30_000;

interface Introduction {
  readonly name: string | undefined;
  readonly outlet: string;
}

/**
 * Askers with the names and outlets that they give themselves ("Ana Torv from Coast Daily"), or that they are called by ("Ana Torv, Coast
 * Daily."). Where the label names the asker, an introduction counts that fits his surname, and tells no more than the outlet.
 */
export function* introduceAskers(text: string, turns: readonly BareTurn[], cast: readonly Cast[], format: CompiledFormat): Steps<readonly Cast[]> {
  if (format.ownIntroductions.length === 0) return cast;
  const introduced: Cast[] = [];
  const pace = paceOf(STEP);
  for (const [index, own] of cast.entries()) {
    const turn = turns[index];
    introduced.push(turn ? introduceAsker(text, turn, turns[index - 1], own, format) : own);
    if (turn && pace(turn)) yield;
  }
  return introduced;
}

function introduceAsker(text: string, turn: BareTurn, before: BareTurn | undefined, own: Cast, format: CompiledFormat): Cast {
  if (own.role !== 'press' || (own.about ?? '') !== '') return own;
  const isSomeone = own.speaker === null && turn.mark?.shape?.stands === 'someone';
  const said = introductionsIn(beginningOf(text, turn), format);
  const found = isSomeone ? said[0] : (fitting(said, own.speaker) ?? fitting(introductionsIn(endOf(text, before), format), own.speaker));
  return found ? { ...own, speaker: own.speaker ?? found.name ?? null, about: found.outlet } : own;
}

function introductionsIn(words: string, { ownIntroductions }: CompiledFormat): Introduction[] {
  const found = ownIntroductions.flatMap((pattern) => Array.from(words.matchAll(pattern), ({ index, groups }) => ({ index, name: groups?.['name'], outlet: groups?.['outlet'] ?? '' })));
  return found.filter(({ outlet }) => outlet !== '').sort((a, b) => a.index - b.index);
}

/** That of a person with the surname of `speaker`, else one that names nobody. */
function fitting(introductions: readonly Introduction[], speaker: string | null): Introduction | undefined {
  if (speaker === null) return undefined;
  const surname = lastWord(speaker);
  return introductions.find(({ name }) => name !== undefined && lastWord(name) === surname) ?? introductions.find(({ name }) => name === undefined);
}

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1).toLowerCase().replaceAll('’', "'");
}

function beginningOf(text: string, { paragraphs }: BareTurn): string {
  const first = paragraphs[0];
  return first ? sliceHead(text, first, BEGINS).replace(/\s+/gu, ' ') : '';
}

function endOf(text: string, turn: BareTurn | undefined): string {
  const last = turn?.paragraphs.at(-1);
  return last ? sliceTail(text, last, CALL_ENDS).replace(/\s+/gu, ' ') : '';
}
