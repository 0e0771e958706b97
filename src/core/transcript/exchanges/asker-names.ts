import { singleSpaced } from '../../text/single-spaced.ts';
import { sliceTail } from '../../text/span.ts';
import { forEachInSteps, type Steps } from '../../text/steps.ts';
import type { CompiledFormat } from '../formats/compile-format.ts';
import type { BareTurn } from '../lines/cut-turns.ts';
import type { Participant } from '../model.ts';
import { allWords, answer, perFormat } from '../said.ts';
import type { Cast } from '../speakers/cast-turns.ts';

/** In UTF-16 code units: askers are called at the end of a turn. */
const EDGE = 400;

/** In turns. */
const TURNS = 256;

/** Honorifics that stand alone are longer: "General", but not "Mrs". */
const LONGEST_TITLE = 4;

/** How askers speak to those who answer here: by any part of their names, in lower case, or by their office. */
export function addressesOf(cast: readonly Cast[], participants: readonly Participant[], { format }: CompiledFormat): ReadonlySet<string> {
  const officials = new Set(cast.filter(({ role }) => role === 'official' || role === 'chair').flatMap(({ speaker }) => speaker ?? []));
  for (const { name, role } of participants) if (role !== 'press') officials.add(name);
  const parts = [...officials].flatMap((name) => [name, ...name.split(' ')]).map((part) => part.toLowerCase());
  const offices = [...format.offices, ...format.honorifics.filter((honorific) => honorific.length > LONGEST_TITLE)].flatMap((office) => [office, `mr. ${office}`, `mr ${office}`, `madam ${office}`, `madame ${office}`]).map((office) => office.toLowerCase());
  const titled = [...officials].map((name) => name.slice(name.lastIndexOf(' ') + 1)).flatMap((surname) => [...format.offices, ...format.honorifics.flatMap((honorific) => [honorific, `${honorific}.`])].map((office) => `${office} ${surname}`.toLowerCase()));
  return new Set([...parts.filter((part) => part.length > 2), ...offices, ...titled, 'sir', "ma'am", 'ma’am']);
}

const namesIn = perFormat(({ askers }) => allWords(({ text, span }) =>
  Array.from(singleSpaced(sliceTail(text, span, EDGE)).matchAll(askers), ({ groups }) => groups?.['name'] ?? '')));

/** Tells the whole name of somebody who is called by a part of it, where the officials say it once: "Mike" is the only "Mike Sund". */
export function* askerNames(turns: readonly BareTurn[], cast: readonly Cast[], format: CompiledFormat): Steps<(called: string) => string> {
  const full = new Map<string, string | null>();
  const named = namesIn(format);
  yield* forEachInSteps(turns.filter((_, index) => cast[index]?.role !== 'press'), TURNS, ({ said }) => {
    for (const name of answer(said, named)) {
      const given = name.slice(0, name.indexOf(' '));
      full.set(given, full.has(given) && full.get(given) !== name ? null : name);
    }
  });
  return (called) => full.get(called) ?? called;
}
