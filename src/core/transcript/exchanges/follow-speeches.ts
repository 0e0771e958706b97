import type { Steps } from '../../text/steps.ts';
import type { CompiledFormat } from '../formats/compile-format.ts';
import type { BareTurn } from '../lines/cut-turns.ts';
import { paceOf } from '../pace.ts';
import { allWords, answer, firstWords, lastWords, perFormat } from '../said.ts';
import type { Cast } from '../speakers/cast-turns.ts';
import type { Followed } from './followed.ts';
import { goesOn } from './goes-on.ts';

/** In UTF-16 code units: a question stands in so much of a turn's beginning or end; further in, it is one that the speaker answers himself. */
const ASKS_FIRST = 120;
const ASKS_LAST = 400;
/** In UTF-16 code units: a question that is longer was put in a speech, and the next to speak gives his own. */
const LONGEST_INTERVENTION = 600;
const STEP = 100_000;

const isBrief = allWords(({ span }) => span.end - span.start <= LONGEST_INTERVENTION);
const asksAt = perFormat(({ speech }) => ({
  first: firstWords(ASKS_FIRST, (words) => words !== '' && speech.asks.test(words)),
  last: lastWords(ASKS_LAST, (words) => words !== '' && speech.asks.test(words)),
}));

interface Open {
  readonly run: number;
  /** Index of its first turn. */
  readonly question: number;
  asker: string | null;
  readonly answerers: Set<string>;
  /** Somebody else took the floor: what is said from here on is no answer to it. */
  over: boolean;
}

/**
 * Where not all that is said by those who may ask are questions: members of a parliament make speeches too, the moderator of a debate gives
 * the floor. A turn that asks begins an exchange, unless the same asker goes on. Officials answer; of members he who was interrupted, or who
 * speaks first after a brief question. A third one's statement ends the exchange. The chair's turns that do not ask belong to none.
 */
export function* followSpeeches(turns: readonly BareTurn[], cast: readonly Cast[], format: CompiledFormat): Steps<Followed> {
  const { questions } = format.format;
  const found: Followed[number][] = [];
  const asking: boolean[] = [];
  let runs = 0;
  let open: Open | undefined;
  let last: string | null | undefined;
  const follow = (turn: BareTurn, index: number): void => {
    const { speaker, role } = cast[index] ?? { speaker: null, role: 'other' };
    const mode = questions[role];
    const asked = mode === 'always' || (mode === 'asking' && !isBack(asking, cast, index) && asks(turn, format));
    asking.push(asked);
    if (asked) {
      const follows = last !== undefined && goesOn(turn, role === 'chair' ? null : speaker, last, format);
      if (!open || open.over || !follows) open = { run: runs++, question: index, asker: speaker, answerers: new Set(), over: false };
      open.asker ??= speaker;
      last = speaker;
      found.push({ run: open.run, asker: speaker });
      return;
    }
    const member = role === 'press' && speaker !== null && speaker !== open?.asker;
    if (open && member && !open.answerers.has(speaker) && !mayAnswer(open, speaker, turns, cast)) open.over = true;
    if (!open || open.over || role === 'chair') found.push({ run: null, asker: null });
    else {
      if (speaker !== null && (member || role === 'official')) open.answerers.add(speaker);
      found.push(member ? { run: open.run, asker: null, answers: true } : { run: open.run, asker: null });
    }
  };
  const pace = paceOf(STEP);
  for (const [index, turn] of turns.entries()) {
    follow(turn, index);
    if (pace(turn)) yield;
  }
  return found;
}

function mayAnswer({ question, answerers }: Open, speaker: string, turns: readonly BareTurn[], cast: readonly Cast[]): boolean {
  const asked = turns[question];
  return answerers.size === 0 && (asked === undefined || answer(asked.said, isBrief) || cast[question - 1]?.speaker === speaker);
}

/** Who was interrupted by a question goes on: what he asks in turn is part of his answer. `asking`: which turns before it ask. */
function isBack(asking: readonly boolean[], cast: readonly Cast[], index: number): boolean {
  const speaker = cast[index]?.speaker ?? null;
  return speaker !== null && cast[index - 2]?.speaker === speaker && cast[index - 1]?.speaker !== speaker && asking[index - 2] === false && asking[index - 1] === true;
}

function asks({ said }: BareTurn, format: CompiledFormat): boolean {
  const { first, last } = asksAt(format);
  return answer(said, first) || answer(said, last);
}
