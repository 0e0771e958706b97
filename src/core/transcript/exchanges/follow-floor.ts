import type { Cast } from '../speakers/cast-turns.ts';
import type { Followed } from './followed.ts';
import type { Heard } from './hear-turn.ts';

/** One asker's time with the floor. */
interface Run {
  name: string | null;
  /** Was given the floor, and has not asked yet. */
  waits: boolean;
  /** Has asked something that nobody answered yet. */
  open: boolean;
  /** His last words were cut off. */
  cutOff: boolean;
  /** Has been answered, and has said thanks since. */
  closed: boolean;
  /** Has asked at all, and not only said thanks. */
  asked: boolean;
  answered: boolean;
  /** Index of the last turn of his own. */
  last: number;
}

interface Floor {
  readonly heard: readonly Heard[];
  readonly cast: readonly Cast[];
  readonly runs: Run[];
  readonly members: (Run | null)[];
  current: Run | null;
  answered: Run | null;
  /** A call that nobody has followed yet. */
  call: { readonly name: string | null; readonly at: number } | null;
  leftOpen: boolean;
}

/** A remark thrown in has no more words; longer ones without a question mark ask by telling. */
const REMARK = 7;
/** An official who says so much without being asked makes a statement. */
const STATEMENT = 60;
/** Words beside a call; more of them where it is not the answer to a question. */
const CALL = 3;
const LONG_CALL = 40;
/** Words beside "go ahead" that let somebody ask on. */
const GRANT = 8;
/** What was cut off is taken up again within so many turns. */
const SOON = 6;

/**
 * Who has the floor where askers have no names ("Q"), by what a reader goes by: calls, thanks and greetings, words that go on with a
 * question, dashes where somebody was cut off, noise after which anybody may speak. An official's answer alone leaves the floor with the
 * asker. `fullName` tells the whole name of somebody who is called by a part of it.
 */
export function followFloor(heard: readonly Heard[], cast: readonly Cast[], fullName: (called: string) => string): Followed {
  const floor: Floor = { heard, cast, runs: [], members: [], current: null, answered: null, call: null, leftOpen: false };
  heard.forEach((turn, index) => {
    const role = cast[index]?.role;
    if (role === 'press') floor.members.push(take(floor, turn, index));
    else {
      floor.members.push(role === 'chair' || isCall(floor, turn, index) ? null : answer(floor, turn, index));
      giveFloor(floor, turn, index, fullName);
    }
  });
  const asked = floor.runs.filter((run) => run.asked);
  const keys = new Map(asked.map((run, key) => [run, key]));
  return floor.members.map((run, index) => ({
    run: run === null ? null : (keys.get(run) ?? null),
    asker: cast[index]?.role === 'press' ? (run?.name ?? null) : null,
  }));
}

/** Nothing but a call is part of no exchange; "go ahead" to whoever just asked to be heard is. */
function isCall(floor: Floor, turn: Heard, index: number): boolean {
  const { call, wordsBeforeCall } = turn;
  if (call === null || isGrant(floor, turn, index)) return false;
  return wordsBeforeCall <= CALL || (wordsBeforeCall <= LONG_CALL && floor.cast[index - 1]?.role !== 'press');
}

function isGrant({ cast, members }: Floor, { call, wordsBeforeCall }: Heard, index: number): boolean {
  const asker = cast[index - 1]?.role === 'press' ? members[index - 1] : null;
  return call?.name === null && wordsBeforeCall <= GRANT && asker !== null && asker !== undefined && !asker.closed;
}

function giveFloor(floor: Floor, turn: Heard, index: number, fullName: (called: string) => string): void {
  const { call, leavesOpen, words } = turn;
  const again = call?.name === null && (floor.call?.name ?? null) !== null;
  if (call && !again && !isGrant(floor, turn, index)) floor.call = { name: call.name === null ? null : fullName(call.name), at: index };
  if (words > 0 || leavesOpen) floor.leftOpen = leavesOpen;
}

/** The run of a turn that asks. */
function take(floor: Floor, turn: Heard, index: number): Run | null {
  const run = chooseRun(floor, turn, index);
  if (run === null) return null;
  const { call } = floor;
  if (call && run.last === -1) {
    run.name ??= call.name;
    floor.call = null;
  }
  run.name = floor.cast[index]?.speaker ?? run.name;
  run.last = index;
  run.cutOff = turn.cutOff;
  if (turn.courtesy) {
    run.closed = run.answered;
    run.waits ||= !run.asked;
  } else {
    run.waits = turn.anew && turn.cutOff && !turn.asks && !run.asked;
    run.asked ||= turn.asks || (turn.words > REMARK && !run.waits);
    run.open ||= !run.waits && (!isRemark(turn) || turn.follows || floor.heard[index - 1]?.endsAsking === true);
    run.closed = false;
  }
  floor.current = run;
  floor.leftOpen = false;
  return run;
}

function chooseRun(floor: Floor, turn: Heard, index: number): Run | null {
  const { current, members, cast } = floor;
  const named = cast[index]?.speaker ?? null;
  if (named !== null && !floor.call && !turn.follows) return current?.name === named ? current : start(floor);
  const besidePress = cast[index - 1]?.role === 'press' || cast[index + 1]?.role === 'press';
  if (turn.resumes && !turn.courtesy) return resumed(floor, index) ?? current ?? start(floor);
  if (turn.courtesy) return thanked(floor, turn);
  if ((turn.bid && !turn.follows) || (besidePress && isRemark(turn)) || (turn.cutOff && !turn.follows && cast[index + 1]?.role === 'press' && !isResumed(floor, index) && !turn.anew)) return null;
  const waiting = turn.anew ? latest(floor, (run) => run.waits && run.last < index - 1) : null;
  if (waiting && !floor.call) return waiting;
  if (floor.call) return interrupts(floor, turn) ? floor.answered ?? current : calledRun(floor);
  if (cast[index - 1]?.role === 'press') {
    if (turn.anew) return start(floor);
    if (turn.follows) return floor.answered ?? current ?? start(floor);
    const before = members[index - 1];
    if (before === null || before === undefined) return current ?? start(floor);
    return latest(floor, (run) => run.open && run !== before && index - run.last <= SOON) ?? start(floor);
  }
  if (current === null || (current.asked && !turn.follows && (current.closed || floor.leftOpen || turn.anew))) return start(floor);
  return current;
}

function start(floor: Floor): Run {
  const run: Run = { name: null, waits: false, open: false, cutOff: false, closed: false, asked: false, answered: false, last: -1 };
  floor.runs.push(run);
  return run;
}

function latest({ runs }: Floor, fits: (run: Run) => boolean): Run | null {
  let found: Run | null = null;
  // Whoever still waits or was cut off is among the last few.
  for (const run of runs.slice(-2 * SOON)) if (fits(run) && (found === null || run.last > found.last)) found = run;
  return found;
}

/** Whose words were cut off; of two, not his who spoke right before. */
function resumed(floor: Floor, index: number): Run | null {
  const before = floor.cast[index - 1]?.role === 'press' ? floor.members[index - 1] : undefined;
  const soon = (run: Run): boolean => run.cutOff && index - run.last <= SOON;
  return latest(floor, (run) => soon(run) && run !== before) ?? latest(floor, soon);
}

function isResumed({ heard, cast }: Floor, index: number): boolean {
  return heard.slice(index + 1, index + SOON).some((turn, ahead) => turn.resumes && cast[index + 1 + ahead]?.role === 'press');
}

/** Thanks are of him who was given the floor, or else of him who has it and gives it back. */
function thanked(floor: Floor, turn: Heard): Run | null {
  const { call, current } = floor;
  const spokeSince = call !== null && current !== null && current.last > call.at;
  if (call && (!spokeSince || turn.addresses)) return calledRun(floor);
  const waiting = latest(floor, (run) => run.waits && run !== current);
  if (waiting && turn.addresses) return waiting;
  return current;
}

/** A new run, unless whoever is called has been called before and waits, or has the floor already. */
function calledRun(floor: Floor): Run {
  const { call, current } = floor;
  const name = call?.name ?? null;
  const waiting = latest(floor, (run) => run.waits && (name === null || run.name === name));
  const again = waiting ?? (name !== null && current?.name === name ? current : null);
  if (again) floor.call = null;
  return again ?? start(floor);
}

/** Who had the floor asks on over a call to the next. */
function interrupts({ call, current, answered }: Floor, turn: Heard): boolean {
  if ((answered ?? current) === null || turn.anew) return false;
  return (turn.follows && turn.cutOff) || (current !== null && call !== null && current.last > call.at && current.open);
}

function isRemark({ words, asks, cutOff }: Heard): boolean {
  return words <= REMARK && !asks && !cutOff;
}

/** The run that an official's turn belongs to. */
function answer(floor: Floor, turn: Heard, index: number): Run | null {
  const before = floor.members[index - 1] ?? null;
  const afterPress = floor.cast[index - 1]?.role === 'press';
  const open = latest(floor, (run) => run.open && index - run.last <= SOON);
  const run = turn.resumes ? (before ?? floor.answered) : (open ?? (afterPress ? before : floor.answered));
  if (run === null || (!open && !turn.resumes && turn.words > STATEMENT)) return null;
  run.open = false;
  run.waits = false;
  run.answered = true;
  floor.answered = run;
  return run;
}
