import { sliceSpan, sliceTail } from '../../text/span.ts';
import type { Steps } from '../../text/steps.ts';
import type { CompiledFormat } from '../formats/compile-format.ts';
import type { Format } from '../formats/format.ts';
import { listen } from '../lines/choose-labels.ts';
import type { BareTurn } from '../lines/cut-turns.ts';
import type { Participant, Role } from '../model.ts';
import { paceOf } from '../pace.ts';
import { findCalls } from './find-callers.ts';
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
interface Habits {
  turns: number;
  /** Of all turns together, in UTF-16 code units. */
  length: number;
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
const STEP = 50_000;

/** Tells of each turn who speaks and in what role: by the lists of participants first, then by the label, else by what the turns are like. */
export function* castTurns(
  text: string, turns: readonly BareTurn[], participants: readonly Participant[], dialogues: readonly (Dialogue | undefined)[], format: CompiledFormat,
): Steps<readonly Cast[]> {
  const listed = turns.map(({ label, mark }) => findParticipant(mark?.groups?.name ?? label, participants, format));
  const names = nameTurns(turns, format);
  yield;
  const ruled = yield* ruledRoles(text, turns, names, format);
  const { otherwise } = format.format;
  const habits = otherwise === 'habits' || otherwise === 'chair-or-official' ? yield* guessRoles(text, turns, names, listed, participants, format) : undefined;
  const answerer = onlyOne('official', participants);
  const presides = onlyOne('chair', participants);
  let asker: string | null = null;
  return turns.map((turn, index) => {
    const name = names[index] ?? { name: turn.label, key: '', about: undefined };
    const role = ruled[index] ?? byHabits(otherwise, habits?.get(name.key));
    const own = castTurn(turn, listed[index], dialogues[index] ?? { asker, answerer }, presides, name, role, format);
    if (own.role === 'press') asker = own.speaker;
    return own;
  });
}

function castTurn(
  { label, opening, mark }: BareTurn, participant: Participant | undefined, { asker, answerer }: Dialogue, chair: string | null, { name, about }: TurnName, guessed: Role,
  format: CompiledFormat,
): Cast {
  if (opening !== null) return { speaker: opening.speaker, role: opening.role };
  const stands = mark?.shape?.stands;
  if (stands === 'asker' || stands === 'reporter') return { speaker: asker, role: mark?.shape?.role ?? 'press' };
  if (stands === 'answerer') return { speaker: answerer, role: mark?.shape?.role ?? 'official' };
  if (stands === 'chair' && chair !== null) return { speaker: chair, role: 'chair' };
  if (stands === 'someone') return { speaker: null, role: mark?.shape?.role ?? 'press' };
  if (participant) return { speaker: participant.name, role: participant.role, about };
  if (format.otherSpeakers.has(nameKey(label, format))) return { speaker: name, role: 'other', about };
  return { speaker: name, role: mark?.shape?.role ?? guessed, about };
}

function byHabits(otherwise: Format['otherwise'], habit: Role | undefined): Role {
  if (otherwise === 'chair-or-official') return habit === 'chair' ? 'chair' : 'official';
  return otherwise === 'habits' ? (habit ?? 'other') : otherwise;
}

function onlyOne(wanted: Role, participants: readonly Participant[]): string | null {
  const found = participants.filter(({ role }) => role === wanted);
  return found.length === 1 ? (found[0]?.name ?? null) : null;
}

/** The roles of all whom no list names, by what they do over the whole transcript. */
function* guessRoles(
  text: string, turns: readonly BareTurn[], names: readonly TurnName[], listed: readonly (Participant | undefined)[], participants: readonly Participant[],
  format: CompiledFormat,
): Steps<ReadonlyMap<string, Role>> {
  const keys = names.map(({ key }) => key);
  const heard = turns.map(({ paragraphs }) => listen(text, paragraphs, format));
  const calls = findCalls(text, turns);
  yield;
  const told = turns.map(({ label, mark }, index) => listed[index]?.role ?? mark?.shape?.role ?? roleByLabel(label, format));
  const habits = new Map<string, Habits>();
  const pace = paceOf(STEP);
  for (const [index, turn] of turns.entries()) {
    const key = keys[index] ?? '';
    const own = habits.get(key) ?? { turns: 0, length: 0, asks: 0, answers: 0, chairs: 0, calls: 0, afterQuestion: 0 };
    habits.set(key, own);
    own.turns++;
    own.length += sliceSpan(text, turn.span).replaceAll('\r\n', '\n').length;
    if (heard[index]?.asks === true) own.asks++;
    if (heard[index]?.answers === true && !endsAsking(text, turn)) own.answers++;
    if (heard[index]?.chairs === true) own.chairs++;
    if (calls[index] === true && told[index + 1] !== 'official') own.calls++;
    const before = told[index - 1];
    if (keys[index - 1] !== key && heard[index - 1]?.asks === true && before !== 'official' && before !== 'chair') own.afterQuestion++;
    if (pace(turn)) yield;
  }
  const chaired = participants.some(({ role }) => role === 'chair');
  const roles = new Map<string, Role>();
  for (const [key, own] of habits) roles.set(key, guessRole(own, key === keys[0], chaired));
  return roles;
}

/** "Thank you for your time. … Who pays?" is no answer. */
function endsAsking(text: string, { paragraphs }: BareTurn): boolean {
  const last = paragraphs.at(-1);
  return last !== undefined && /[?？]/u.test(sliceTail(text, last, LAST_WORDS));
}

/**
 * Who mostly calls others by name chairs. Who thanks for questions or speaks after them answers, unless he asks as often; who opens and calls
 * chairs; who asks, and briefly, is of the press. A name that stands once and does none of it was given the floor to ask.
 */
function guessRole(own: Habits, opens: boolean, chaired: boolean): Role {
  const brief = own.length / own.turns < LONGEST_QUESTION;
  if (own.calls > 1 && own.calls * 2 >= own.turns) return 'chair';
  const answers = own.answers > 0 || own.afterQuestion > own.asks;
  if (own.chairs * 2 >= own.turns && own.answers === 0 && (opens || (own.turns > 1 && own.asks * 2 < own.turns))) {
    if (!chaired || own.asks === 0) return 'chair';
  }
  if (answers && !(brief && own.asks > own.answers + own.afterQuestion)) return 'official';
  if (own.asks > 0 && brief) return 'press';
  return brief ? 'press' : 'official';
}
