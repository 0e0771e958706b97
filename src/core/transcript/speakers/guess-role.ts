import { sliceSpan } from '../../text/span.ts';
import type { Steps } from '../../text/steps.ts';
import type { CompiledFormat } from '../formats/compile-format.ts';
import { listen } from '../lines/choose-labels.ts';
import type { BareTurn } from '../lines/cut-turns.ts';
import type { Role } from '../model.ts';
import { paceOf } from '../pace.ts';
import { allWords, answer, lastWords, type Said, type Tally } from '../said.ts';
import { isCall } from './find-callers.ts';

/** What is known of all turns before anybody's role is guessed. */
export interface Conversation {
  readonly turns: readonly BareTurn[];
  /** Who speaks each: the same for all turns of one speaker. */
  readonly keys: readonly string[];
  /** The role of each as far as lists and labels tell. */
  readonly told: readonly (Role | undefined)[];
  readonly format: CompiledFormat;
  /** Whether the lists name a chair. */
  readonly chaired: boolean;
}

/** A question is shorter, on the average, than this many UTF-16 code units; a statement with rhetorical questions is longer. */
const LONGEST_QUESTION = 1500;
/** In UTF-16 code units: who ends so near to a question mark asks ("… Thank you."). */
const LAST_WORDS = 20;
/** "Thank you for your time. … Who pays?" is no answer. */
const endsAsking = lastWords(LAST_WORDS, (words) => /[?？]/u.test(words));
/** How much a turn adds to its speaker's `Tally`; a line break counts as one, however it is written. */
export const spokenUnits = allWords(({ text, span }) => sliceSpan(text, span).replaceAll('\r\n', '\n').length);
const STEP = 50_000;
const NOWHERE = { span: { start: 0, end: 0 } };

/**
 * The role of somebody whom no list names by what he does over the whole transcript: `own` are the indexes of his turns. Who mostly calls
 * others by name chairs. Who thanks for questions or speaks after them answers, unless he asks as often; who opens and calls chairs; who
 * asks, and briefly, is of the press. A name that stands once and does none of it was given the floor to ask.
 */
export function* guessRole(own: readonly number[], conversation: Conversation): Steps<Role> {
  const { turns, keys, chaired, format } = conversation;
  const saidAt = (turn: number): Said | undefined => turns[turn]?.said;
  const does = (what: 'asks' | 'answers' | 'chairs') => (turn: number): boolean => {
    const said = saidAt(turn);
    return said !== undefined && listen(said, format)[what];
  };
  const [asking, chairing, thanking] = [does('asks'), does('chairs'), does('answers')];
  const answers = (turn: number): boolean => thanking(turn) && !answer((turns[turn] as BareTurn).said, endsAsking);
  const half = Math.ceil(own.length / 2);
  if (own.length > 1 && (yield* atLeast(Math.max(2, half), own, turns, (turn) => calls(turn, conversation)))) return 'chair';
  const opens = keys[own[0] ?? 0] === keys[0];
  let asks: number | undefined;
  if ((opens || own.length > 1) && (yield* atLeast(half, own, turns, chairing)) && !(yield* atLeast(1, own, turns, answers))) {
    asks = yield* countOf(own, turns, asking);
    if ((opens || asks * 2 < own.length) && (!chaired || asks === 0)) return 'chair';
  }
  // Longer than a question: an official, whatever else he does.
  if (!isBrief(addUp(own, turns))) return 'official';
  asks ??= yield* countOf(own, turns, asking);
  const after = yield* countOf(own, turns, (turn) => isAfterQuestion(turn, conversation, asking));
  if (after > asks) return 'official';
  return (yield* atLeast(Math.max(1, asks - after), own, turns, answers)) ? 'official' : 'press';
}

/** Whether so many of the turns do it; no more are looked at than tell. */
function* atLeast(wanted: number, own: readonly number[], turns: readonly BareTurn[], does: (turn: number) => boolean): Steps<boolean> {
  const pace = paceOf(STEP);
  let found = 0;
  for (let at = 0; at < own.length && found < wanted; at++) {
    const turn = own[at] ?? 0;
    if (found + own.length - at < wanted) return false;
    if (does(turn)) found++;
    if (pace(turns[turn] ?? NOWHERE)) yield;
  }
  return found >= wanted;
}

function* countOf(own: readonly number[], turns: readonly BareTurn[], does: (turn: number) => boolean): Steps<number> {
  const pace = paceOf(STEP);
  let found = 0;
  for (const turn of own) {
    if (does(turn)) found++;
    if (pace(turns[turn] ?? NOWHERE)) yield;
  }
  return found;
}

/** Names who speaks next, and is not itself a question. */
function calls(turn: number, { turns, told }: Conversation): boolean {
  const own = turns[turn];
  return own !== undefined && told[turn + 1] !== 'official' && isCall(own, turns[turn + 1]?.label);
}

/** Right after somebody who asks, and is not the same. */
function isAfterQuestion(turn: number, { keys, told }: Conversation, asking: (turn: number) => boolean): boolean {
  const before = told[turn - 1];
  return turn > 0 && keys[turn - 1] !== keys[turn] && before !== 'official' && before !== 'chair' && asking(turn - 1);
}

function addUp(own: readonly number[], turns: readonly BareTurn[]): Tally {
  const tally = { turns: own.length, length: 0 };
  for (const turn of own) {
    const said = turns[turn]?.said;
    if (!said) continue;
    said.tally = tally;
    tally.length += answer(said, spokenUnits);
  }
  return tally;
}

/** Whether what somebody says at a time is so short, on the average, that it may be questions. */
export function isBrief({ length, turns }: Tally): boolean {
  return length / turns < LONGEST_QUESTION;
}
