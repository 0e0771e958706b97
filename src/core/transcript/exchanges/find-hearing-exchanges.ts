import type { Steps } from '../../text/steps.ts';
import type { CompiledFormat } from '../formats/compile-format.ts';
import { listen } from '../lines/choose-labels.ts';
import type { BareTurn } from '../lines/cut-turns.ts';
import type { Exchange } from '../model.ts';
import { paceOf } from '../pace.ts';
import type { Cast } from '../speakers/cast-turns.ts';

interface Run {
  readonly asker: string | null;
  readonly turns: number[];
  readonly answerers: string[];
  /** Whether the asker's last words have had an answer. */
  answered: boolean;
  readonly byChair: boolean;
}

/** A chair's question in a member's time, with its answer and a word of thanks, is part of that time. */
const SHORT_INTERRUPTION = 3;
/** In UTF-16 code units. */
const STEP = 50_000;

/**
 * A member's time with those who answer him is one exchange; where he goes on after a word of the chair's or a short question of somebody
 * else, it is still his. The chair's turns belong to none, unless he asks himself. Statements belong to none: a run that nobody answers, and
 * what a witness says below a heading or when the chair, who asks nothing, first gives him the floor. `divided`: the turns that stand right
 * below a heading.
 */
export function* findHearingExchanges(turns: readonly BareTurn[], cast: readonly Cast[], divided: ReadonlySet<number>, format: CompiledFormat): Steps<Exchange[]> {
  const runs: Run[] = [];
  let current: Run | null = null;
  /** Answers behind a turn of the chair's: of this run only if its asker goes on. */
  let pending: number[] = [];
  const heard = new Set<string>();
  const answer = (run: Run, turn: number): void => {
    run.turns.push(turn);
    run.answered = true;
    const speaker = cast[turn]?.speaker;
    if (typeof speaker === 'string' && !run.answerers.includes(speaker)) run.answerers.push(speaker);
  };
  const ask = (turn: number, asker: string | null, byChair: boolean): void => {
    const anew = turns[turn]?.mark?.shape?.anew === true;
    const held = pending;
    pending = [];
    if (!anew && current !== null && asker !== null && current.asker === asker) {
      for (const late of held) answer(current, late);
      current.turns.push(turn);
      current.answered = false;
      return;
    }
    const before = runs.at(-2);
    if (!anew && current !== null && before && asker !== null && before.asker === asker && current.turns.length <= SHORT_INTERRUPTION) {
      runs.pop();
      before.turns.push(...(current.answerers.length > 0 ? current.turns : []), turn);
      for (const name of current.answerers) if (!before.answerers.includes(name)) before.answerers.push(name);
      current = before;
    } else runs.push(current = { asker, turns: [turn], answerers: [], answered: false, byChair });
    current.answered = false;
  };
  const follow = ({ speaker, role }: Cast, turn: number): void => {
    const last = cast[turn - 1]?.role;
    const next = cast[turn + 1]?.role;
    if (divided.has(turn) && turns[turn]?.mark?.shape?.stands === undefined && turns[turn]?.mark?.shape?.anew !== true) current = null;
    if (role === 'press') ask(turn, speaker, false);
    else if (role === 'chair') {
      const asks = next === 'official' && !divided.has(turn + 1) && (asksAt(turns[turn], format) || (current?.byChair === true && last === 'official'));
      if (asks) ask(turn, speaker, true);
    } else if (role === 'official') {
      const statement = divided.has(turn) || (last === 'chair' && runs.at(-1)?.turns.at(-1) !== turn - 1 && speaker !== null && !heard.has(speaker));
      if (statement && turns[turn]?.mark?.shape?.stands !== 'answerer') {
        current = null;
        pending = [];
      } else if (current !== null) {
        if (last === 'chair' && current.turns.at(-1) !== turn - 1 && current.answered) pending.push(turn);
        else answer(current, turn);
      }
      if (speaker !== null) heard.add(speaker);
    }
  };
  const pace = paceOf(STEP);
  for (const [index, own] of cast.entries()) {
    follow(own, index);
    if (pace(turns[index] ?? { span: { start: 0, end: 0 } })) yield;
  }
  return runs.filter(({ answerers, turns: own }) => answerers.length > 0 || own.some((turn) => cast[turn]?.role === 'official'))
    .map(({ asker, turns: own, answerers }, index) => ({ index, asker, turns: own, answerers }));
}

function asksAt(turn: BareTurn | undefined, format: CompiledFormat): boolean {
  return turn !== undefined && listen(turn.said, format).asks;
}
