import { sliceSpan } from '../../text/span.ts';
import type { Steps } from '../../text/steps.ts';
import type { CompiledFormat } from '../formats/compile-format.ts';
import type { Format } from '../formats/format.ts';
import { listen } from '../lines/choose-labels.ts';
import type { BareTurn } from '../lines/cut-turns.ts';
import type { Participant, Role } from '../model.ts';
import { allWords, answer, lastWords, type Tally } from '../said.ts';
import { paceOf } from '../pace.ts';
import { isCall } from './find-callers.ts';
import { nameTurns, type TurnName } from './name-turns.ts';
import { findParticipant, nameKey } from './names.ts';
import type { Dialogue } from './read-dialogues.ts';
import { roleByLabel, ruledRoles } from './ruled-roles.ts';

export interface Cast {
  /** Null where nothing tells who speaks. */
  readonly speaker: string | null;
  readonly role: Role;
  /** What his label says of him: office, party, outlet. */
  readonly about?: string | undefined;
}

/** What somebody whom no list names does over the whole transcript. */
interface Habits extends Tally {
  asks: number;
  answers: number;
  chairs: number;
  /** Turns that name who speaks next, and are not themselves a question. */
  calls: number;
  /** Turns right after somebody who asks, and is not the same. */
  afterQuestion: number;
}

/** A question is shorter, on the average, than this many UTF-16 code units; a statement with rhetorical questions is longer. */
const LONGEST_QUESTION = 1500;
/** In UTF-16 code units: who ends so near to a question mark asks ("… Thank you."). */
const LAST_WORDS = 20;
/** "Thank you for your time. … Who pays?" is no answer. */
const endsAsking = lastWords(LAST_WORDS, (words) => /[?？]/u.test(words));
/** How much a turn adds to its speaker's `Tally`. */
export const spokenUnits = allWords(({ text, span }) => sliceSpan(text, span).replaceAll('\r\n', '\n').length);
const STEP = 50_000;

/** Tells of each turn who speaks and in what role: by the lists of participants first, then by the label, else by what the turns are like. */
export function* castTurns(
  turns: readonly BareTurn[], participants: readonly Participant[], dialogues: readonly (Dialogue | undefined)[], format: CompiledFormat,
): Steps<readonly Cast[]> {
  const listed = turns.map(({ label, mark }) => findParticipant(mark?.groups?.name ?? label, participants, format));
  const names = nameTurns(turns, format);
  yield;
  const ruled = yield* ruledRoles(turns, names, format);
  const { otherwise } = format.format;
  const answerer = onlyOne('official', participants);
  const presides = onlyOne('chair', participants);
  const habits = habitsOf(turns, names, listed, participants, format);
  const guessed = otherwise === 'habits' || otherwise === 'chair-or-official' ? undefined : otherwise;
  let asker: string | null = null;
  const cast: Cast[] = [];
  for (const [index, turn] of turns.entries()) {
    const name = names[index] ?? { name: turn.label, key: '', about: undefined };
    const own: Cast = castTurn(turn, listed[index], dialogues[index] ?? { asker, answerer }, presides, name, ruled[index] ?? guessed, format)
      ?? { speaker: name.name, role: byHabits(otherwise, yield* habits(name.key)), about: name.about };
    if (own.role === 'press') asker = own.speaker;
    cast.push(own);
  }
  return cast;
}

/** Undefined where the role is to be guessed. */
function castTurn(
  { label, opening, mark }: BareTurn, participant: Participant | undefined, { asker, answerer }: Dialogue, chair: string | null, { name, about }: TurnName, ruled: Role | undefined,
  format: CompiledFormat,
): Cast | undefined {
  if (opening !== null) return { speaker: opening.speaker, role: opening.role };
  const stands = mark?.shape?.stands;
  if (stands === 'asker' || stands === 'reporter') return { speaker: asker, role: mark?.shape?.role ?? 'press' };
  if (stands === 'answerer') return { speaker: answerer, role: mark?.shape?.role ?? 'official' };
  if (stands === 'chair' && chair !== null) return { speaker: chair, role: 'chair' };
  if (stands === 'someone') return { speaker: null, role: mark?.shape?.role ?? 'press' };
  if (participant) return { speaker: participant.name, role: participant.role, about };
  if (format.otherSpeakers.has(nameKey(label, format))) return { speaker: name, role: 'other', about };
  const role = mark?.shape?.role ?? ruled;
  return role && { speaker: name, role, about };
}

function byHabits(otherwise: Format['otherwise'], habit: Role): Role {
  return otherwise !== 'chair-or-official' || habit === 'chair' ? habit : 'official';
}

function onlyOne(wanted: Role, participants: readonly Participant[]): string | null {
  const found = participants.filter(({ role }) => role === wanted);
  return found.length === 1 ? (found[0]?.name ?? null) : null;
}

/** Tells the role of somebody whom no list names, by what he does over the whole transcript; nothing is read of those of whom nobody asks. */
function habitsOf(
  turns: readonly BareTurn[], names: readonly TurnName[], listed: readonly (Participant | undefined)[], participants: readonly Participant[], format: CompiledFormat,
): (key: string) => Steps<Role> {
  const places = new Map<string, number[]>();
  const keyAt = (index: number): string | undefined => names[index]?.key;
  const told = (index: number): Role | undefined => listed[index]?.role ?? turns[index]?.mark?.shape?.role ?? roleByLabel(turns[index]?.label ?? '', format);
  const chaired = participants.some(({ role }) => role === 'chair');
  const roles = new Map<string, Role>();
  const pace = paceOf(STEP);
  return function* (key) {
    const known = roles.get(key);
    if (known !== undefined) return known;
    if (places.size === 0) for (const [index, { key: other }] of names.entries()) {
      const others = places.get(other);
      if (others === undefined) places.set(other, [index]);
      else others.push(index);
    }
    const own: Habits = { turns: 0, length: 0, asks: 0, answers: 0, chairs: 0, calls: 0, afterQuestion: 0 };
    for (const index of places.get(key) ?? []) {
      const turn = turns[index];
      const before = turns[index - 1];
      if (!turn) continue;
      const heard = listen(turn.said, format);
      own.turns++;
      own.length += answer(turn.said, spokenUnits);
      turn.said.tally = own;
      if (heard.asks) own.asks++;
      if (heard.answers && !answer(turn.said, endsAsking)) own.answers++;
      if (heard.chairs) own.chairs++;
      if (isCall(turn, turns[index + 1]?.label) && told(index + 1) !== 'official') own.calls++;
      const role = told(index - 1);
      if (before && keyAt(index - 1) !== key && role !== 'official' && role !== 'chair' && listen(before.said, format).asks) own.afterQuestion++;
      if (pace(turn)) yield;
    }
    const role = guessRole(own, key === keyAt(0), chaired);
    roles.set(key, role);
    return role;
  };
}

/** Whether what somebody says at a time is so short, on the average, that it may be questions. */
export function isBrief({ length, turns }: Tally): boolean {
  return length / turns < LONGEST_QUESTION;
}

/**
 * Who mostly calls others by name chairs. Who thanks for questions or speaks after them answers, unless he asks as often; who opens and calls
 * chairs; who asks, and briefly, is of the press. A name that stands once and does none of it was given the floor to ask.
 */
function guessRole(own: Habits, opens: boolean, chaired: boolean): Role {
  const brief = isBrief(own);
  if (own.calls > 1 && own.calls * 2 >= own.turns) return 'chair';
  const answers = own.answers > 0 || own.afterQuestion > own.asks;
  if (own.chairs * 2 >= own.turns && own.answers === 0 && (opens || (own.turns > 1 && own.asks * 2 < own.turns))) {
    if (!chaired || own.asks === 0) return 'chair';
  }
  if (answers && !(brief && own.asks > own.answers + own.afterQuestion)) return 'official';
  if (own.asks > 0 && brief) return 'press';
  return brief ? 'press' : 'official';
}
