import { singleSpaced } from '../../text/single-spaced.ts';
import { sliceSpan, type Span } from '../../text/span.ts';
import type { Steps } from '../../text/steps.ts';
import type { CompiledFormat } from '../formats/compile-format.ts';
import type { FrontMatter } from '../front-matter/read-front-matter.ts';
import type { BareTurn } from '../lines/cut-turns.ts';
import type { Participant, Role } from '../model.ts';
import { paceOf } from '../pace.ts';
import { answer, eachParagraph, perFormat } from '../said.ts';
import { thoseNear } from './name-index.ts';
import { findParticipant, nameKey } from './names.ts';
import { roleByLabel } from './ruled-roles.ts';

/** Somebody whom a sentence introduces. */
type Introduced = Pick<Participant, 'name' | 'description' | 'span'>;

/** Introductions stand in the title, in the lines above the first turn, and at the beginning or end of a paragraph of speech. */
const EDGE = 1200;
/** In UTF-16 code units. */
const STEP = 20_000;

/**
 * Those who speak and are in no list, by how the title, the lines above the first turn, or what is said introduces them: a label's surname
 * that fits one person alone is that person. The title goes before what is said, and whoever is introduced but has no label is left out.
 */
export function* findPersons(
  text: string, { title, titleSpan, participants: listed }: FrontMatter, above: readonly Span[], turns: readonly BareTurn[], format: CompiledFormat,
): Steps<Participant[]> {
  if (format.introductions.length === 0) return [];
  const unknown = unknownLabels(turns, listed, format);
  const opening = turns[0]?.opening;
  const opens = opening && opening.speaker !== null && !findParticipant(opening.speaker, listed, format) ? { role: opening.role, name: opening.speaker } : null;
  if (unknown.size === 0 && !opens) return [];
  const persons = new Map<string, Participant>();
  const first = above[0] ?? titleSpan ?? { start: 0, end: 0 };
  const early = [...introducedIn(title ?? '', titleSpan ?? first, format), ...above.flatMap((span) => introducedIn(sliceSpan(text, span), span, format))];
  const late = yield* introducedInSpeech(turns, format);
  for (const [label, role] of unknown) {
    const found = onlyPerson(label, early, late, format) ?? onlyPerson(label, late, early, format);
    if (found) persons.set(found.name.toLowerCase(), { ...found, role });
  }
  if (opens) {
    const person = onlyPerson(opens.name, early, late, format) ?? { name: opens.name, description: null, span: first };
    persons.set(person.name.toLowerCase(), { ...person, role: opens.role });
  }
  return [...persons.values()];
}

/** Labels that name somebody, with the role that the label or the format gives him. */
function unknownLabels(turns: readonly BareTurn[], listed: readonly Participant[], format: CompiledFormat): ReadonlyMap<string, Role> {
  const labels = new Map<string, Role>();
  const { otherwise } = format.format;
  for (const { label, mark } of turns) {
    if (!mark || labels.has(label) || mark.shape?.stands !== undefined || format.otherSpeakers.has(nameKey(label, format))) continue;
    if (findParticipant(label, listed, format)) continue;
    const role = mark.shape?.role ?? roleByLabel(label, format) ?? (otherwise === 'press' || otherwise === 'chair' || otherwise === 'other' ? otherwise : 'official');
    if (role !== 'other') labels.set(label, role);
  }
  return labels;
}

function* introducedInSpeech(turns: readonly BareTurn[], format: CompiledFormat): Steps<readonly Introduced[]> {
  const found: Introduced[] = [];
  const pace = paceOf(STEP);
  const question = introducedBy(format);
  for (const { mark, paragraphs, said, span: whole } of turns) {
    if (mark?.shape?.role === 'press') continue;
    for (const { told, paragraph } of answer(said, question)) {
      const span = paragraphs[paragraph];
      if (span) found.push({ ...told, span });
    }
    if (pace({ span: whole })) yield;
  }
  return found;
}

const introducedBy = perFormat((format) => eachParagraph((words) => (words.length <= 2 * EDGE
  ? introductionsIn(words, format)
  : [...introductionsIn(words.slice(0, EDGE), format), ...introductionsIn(words.slice(-EDGE), format)])));

function introducedIn(words: string, span: Span, format: CompiledFormat): readonly Introduced[] {
  return introductionsIn(words, format).map((person) => ({ ...person, span }));
}

function introductionsIn(words: string, format: CompiledFormat): readonly Omit<Introduced, 'span'>[] {
  const line = singleSpaced(words);
  return format.introductions.flatMap((pattern) => line.search(pattern) < 0 ? [] : Array.from(line.matchAll(pattern), ({ groups }) => {
    const name = groups?.['name']?.trim() ?? '';
    return { name, description: tidyOffice(groups?.['about'] ?? '', format) };
  })).filter(({ name }) => name !== '');
}

/** "the Coordinator for Ports Ambassador" -> "Coordinator for Ports": what is said with the name is no part of the office. */
function tidyOffice(about: string, { honorific }: CompiledFormat): string | null {
  const words = about.trim().replace(/^(?:the|our|an?) /iu, '').replace(/[,;:]$/u, '');
  const last = words.lastIndexOf(' ');
  const rest = words.slice(0, last);
  const tidy = / (?:for|of|to|on) /u.test(rest) && honorific.test(`${words.slice(last + 1)} x`) ? rest : words;
  return tidy === '' ? null : tidy;
}

/** Of the persons whom a label fits the only one, with what is told of him, here or elsewhere: more than one word, if there are. */
function onlyPerson(label: string, introduced: readonly Introduced[], others: readonly Introduced[], format: CompiledFormat): Introduced | undefined {
  const key = nameKey(label, format);
  const candidates = thoseNear(key, introduced).filter((person) => fits(label, person, format));
  const [first] = candidates;
  if (!first || new Set(candidates.map(({ name }) => name.toLowerCase())).size > 1) return undefined;
  const abouts = [...candidates, ...thoseNear(first.name.toLowerCase(), others).filter(({ name }) => name === first.name)].flatMap(({ description }) => description ?? []);
  return { ...first, description: abouts.find((about) => about.includes(' ')) ?? abouts[0] ?? null };
}

function fits(label: string, person: Introduced, format: CompiledFormat): boolean {
  return findParticipant(label, [{ ...person, role: 'official' }], format) !== undefined;
}
