import type { Steps } from '../../text/steps.ts';
import type { CompiledFormat } from '../formats/compile-format.ts';
import type { BareTurn } from '../lines/cut-turns.ts';
import { paceOf } from '../pace.ts';
import { answer, firstWords, lastWords, perFormat } from '../said.ts';
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
export function* introduceAskers(turns: readonly BareTurn[], cast: readonly Cast[], format: CompiledFormat): Steps<readonly Cast[]> {
  if (format.ownIntroductions.length === 0) return cast;
  const introduced: Cast[] = [];
  const pace = paceOf(STEP);
  for (const [index, own] of cast.entries()) {
    const turn = turns[index];
    introduced.push(turn ? introduceAsker(turn, turns[index - 1], own, format) : own);
    if (turn && pace(turn)) yield;
  }
  return introduced;
}

function introduceAsker(turn: BareTurn, before: BareTurn | undefined, own: Cast, format: CompiledFormat): Cast {
  if (own.role !== 'press' || (own.about ?? '') !== '') return own;
  const isSomeone = own.speaker === null && turn.mark?.shape?.stands === 'someone';
  const said = answer(turn.said, introductions(format).first);
  const found = isSomeone ? said[0] : (fitting(said, own.speaker) ?? fitting(before ? answer(before.said, introductions(format).last) : [], own.speaker));
  return found ? { ...own, speaker: own.speaker ?? found.name ?? null, about: found.outlet } : own;
}

const introductions = perFormat((format) => ({
  first: firstWords(BEGINS, (words) => introductionsIn(words, format)),
  last: lastWords(CALL_ENDS, (words) => introductionsIn(words, format)),
}));

function introductionsIn(said: string, { ownIntroductions }: CompiledFormat): Introduction[] {
  const words = said.replace(/\s+/gu, ' ');
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
