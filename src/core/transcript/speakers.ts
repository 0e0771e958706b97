import type { CompiledFormat } from './compile-format.ts';
import { listen } from './choose-labels.ts';
import type { Participant, Role } from './model.ts';
import { findParticipant, nameKey, splitBrackets, withoutHonorific } from './names.ts';
import type { BareTurn } from './turns.ts';

export interface Cast {
  readonly speaker: string;
  readonly role: Role;
}

/** Words in brackets that say how somebody speaks, and not who he is. */
const CONTINUED = /^(?:follow|continu|through|via|in |interpret|translat)/iu;

/** What somebody whom no list names does over the whole transcript. */
interface Habits {
  turns: number;
  /** Of all turns together, in UTF-16 code units. */
  length: number;
  asks: number;
  answers: number;
  chairs: number;
  /** Turns right after somebody who asks, and is not the same. */
  afterQuestion: number;
}

/** A question is shorter, on the average, than this many UTF-16 code units; a statement with rhetorical questions is longer. */
const LONGEST_QUESTION = 1500;

/** Tells of each turn who speaks and in what role: by the lists of participants first, else by what the turns are like. */
export function castTurns(text: string, turns: readonly BareTurn[], participants: readonly Participant[], format: CompiledFormat): readonly Cast[] {
  const listed = turns.map(({ label }) => findParticipant(label, participants, format));
  const keys = turns.map(({ label }) => nameKey(label, format));
  const heard = turns.map(({ paragraphs }) => listen(text, paragraphs, format));
  const habits = new Map<string, Habits>();
  turns.forEach((turn, index) => {
    const key = keys[index] ?? '';
    const own = habits.get(key) ?? { turns: 0, length: 0, asks: 0, answers: 0, chairs: 0, afterQuestion: 0 };
    habits.set(key, own);
    own.turns++;
    own.length += turn.span.end - turn.span.start;
    if (heard[index]?.asks === true) own.asks++;
    if (heard[index]?.answers === true) own.answers++;
    if (heard[index]?.chairs === true) own.chairs++;
    const before = listed[index - 1]?.role;
    if (keys[index - 1] !== key && heard[index - 1]?.asks === true && before !== 'official' && before !== 'chair') own.afterQuestion++;
  });
  const chaired = participants.some(({ role }) => role === 'chair');
  const roles = new Map<string, Role>();
  for (const [key, own] of habits) roles.set(key, guessRole(own, key === keys[0], chaired));
  return turns.map(({ label }, index) => {
    const participant = listed[index];
    if (participant) return { speaker: participant.name, role: participant.role };
    const key = keys[index] ?? '';
    const { name, inside } = splitBrackets(label);
    const speaker = withoutHonorific(CONTINUED.test(inside) ? name : label, format);
    return { speaker, role: format.otherSpeakers.has(key) ? 'other' : (roles.get(key) ?? 'other') };
  });
}

/**
 * Who thanks for questions or speaks after them answers, unless he asks as often; who opens and calls chairs; who asks, and briefly, is
 * of the press. A name that stands once and does none of it was given the floor to ask.
 */
function guessRole(own: Habits, opens: boolean, chaired: boolean): Role {
  const brief = own.length / own.turns < LONGEST_QUESTION;
  const answers = own.answers > 0 || own.afterQuestion > own.asks;
  if (own.chairs * 2 >= own.turns && own.answers === 0 && (opens || (own.turns > 1 && own.asks * 2 < own.turns))) {
    if (!chaired || own.asks === 0) return 'chair';
  }
  if (answers && !(brief && own.asks > own.answers + own.afterQuestion)) return 'official';
  if (own.asks > 0 && brief) return 'press';
  return brief ? 'press' : 'official';
}
