import { singleSpaced } from '../../text/single-spaced.ts';
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

/** What turns tell of those who speak: office, party, outlet. Found out when it is asked for. */
export type AboutOf = (turn: number) => string | undefined;

export interface Introduced {
  readonly cast: readonly Cast[];
  readonly aboutOf: AboutOf;
}

/**
 * Askers with the names and outlets that they give themselves ("Ana Torv from Coast Daily"), or that they are called by ("Ana Torv, Coast
 * Daily."). Where the label names the asker, an introduction counts that fits his surname, and tells no more than the outlet.
 */
export function* introduceAskers(turns: readonly BareTurn[], cast: readonly Cast[], format: CompiledFormat): Steps<Introduced> {
  if (format.ownIntroductions.length === 0) return { cast, aboutOf: (index) => cast[index]?.about };
  const outlets = new Map<number, string | undefined>();
  const pace = paceOf(STEP);
  const named: Cast[] = [];
  for (let index = 0; index < cast.length; index++) {
    const [own, turn] = [cast[index], turns[index]];
    if (!own) break;
    if (!turn || own.speaker !== null || !mayIntroduce(own) || turn.mark?.shape?.stands !== 'someone') {
      named.push(own);
      continue;
    }
    const found = answer(turn.said, introductions(format).first)[0];
    outlets.set(index, found ? found.outlet : own.about);
    named.push(found?.name === undefined ? own : { ...own, speaker: found.name });
    if (pace(turn)) yield;
  }
  const aboutOf = (index: number): string | undefined => {
    const [own, turn] = [cast[index], turns[index]];
    if (!own || !turn || !mayIntroduce(own)) return own?.about;
    if (!outlets.has(index)) outlets.set(index, outletOf(turn, turns[index - 1], own, format));
    return outlets.get(index);
  };
  return { cast: named, aboutOf };
}

function mayIntroduce({ role, about }: Cast): boolean {
  return role === 'press' && (about ?? '') === '';
}

function outletOf(turn: BareTurn, before: BareTurn | undefined, { speaker, about }: Cast, format: CompiledFormat): string | undefined {
  const { first, last } = introductions(format);
  const found = fitting(answer(turn.said, first), speaker) ?? fitting(before ? answer(before.said, last) : [], speaker);
  return found ? found.outlet : about;
}

const introductions = perFormat((format) => ({
  first: firstWords(BEGINS, (words) => introductionsIn(words, format)),
  last: lastWords(CALL_ENDS, (words) => introductionsIn(words, format)),
}));

function introductionsIn(said: string, { ownIntroductions }: CompiledFormat): Introduction[] {
  const words = singleSpaced(said);
  // Most words hold none, and looking is cheaper than `matchAll`, which makes a copy of the pattern.
  const found = ownIntroductions.filter((pattern) => words.search(pattern) >= 0).flatMap((pattern) => Array.from(words.matchAll(pattern), ({ index, groups }) => ({ index, name: groups?.['name'], outlet: groups?.['outlet'] ?? '' })));
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
