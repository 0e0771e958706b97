import { readFileSync } from 'node:fs';
import { Session, type Profiler } from 'node:inspector';
import { PerformanceObserver } from 'node:perf_hooks';

/** One turn of the extension host's event loop, in microseconds of the clock; `busy`: milliseconds less those in which it waited for a processor that others had. */
interface Turn {
  readonly from: number;
  readonly to: number;
  readonly busy: number;
}

export interface Held {
  /** The longest time for which code of ours held the event loop at a stretch; the functions in which it was spent, ours alone. */
  readonly longest: number;
  readonly where: string;
  /** The longest turn of the event loop with all that VS Code did in it. */
  readonly ofAll: number;
  /** The longest that V8 collected garbage in one turn, anybody's: no slicing of ours cuts that. */
  readonly collected: number;
  /** All that ours took. */
  readonly total: number;
  /** In which functions, those called from them counted, the most of it first. */
  readonly totals: string;
  /** From the end of the action until the last turn in which ours had more than a moment: what is shown is true by then. Milliseconds by the clock. */
  readonly settled: number;
}

/** The product's bundles: not the tests', and not those of VS Code's own extensions, which have a folder `dist` too. */
const OURS = /^(?!.*\/extensions\/).*\/dist\/(?!test\/)/u;

/**
 * So long without a turn of the event loop that took more than a moment, and nothing comes of an action any more. Longer than the pauses after
 * which we read, and show what was read. What V8 collects meanwhile, of what the measuring itself leaves too, does not count.
 */
const QUIET_MS = 2600;
const MOMENT_MS = 2.5;
/** Between two samples of the profile. */
const INTERVAL_US = 500;

/** How long the event loop is held by an action and by all that comes of it, for so many milliseconds at most. */
export async function heldBy(action: () => PromiseLike<unknown>, patience: number): Promise<Held> {
  const session = new Session();
  session.connect();
  const post = (method: string, params: object = {}): Promise<unknown> =>
    new Promise((resolve, reject) => session.post(method, params, (error, result) => (error === null ? resolve(result) : reject(error))));
  await post('Profiler.enable');
  await post('Profiler.setSamplingInterval', { interval: INTERVAL_US });
  await post('Profiler.start');
  const beat = startBeat();
  let acted = now().at;
  try {
    await action();
    acted = now().at;
    const end = Date.now() + patience;
    while (beat.quiet() < QUIET_MS && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 50));
  } finally {
    beat.stop();
  }
  const { turns } = beat;
  const { profile } = (await post('Profiler.stop')) as { profile: Profiler.Profile };
  session.disconnect();
  const { last, ...held } = attribute(profile, turns);
  return { ...held, settled: Math.max(0, (last - acted) / 1000) };
}

/** A timer that is due each millisecond runs once in a turn of the event loop. */
function startBeat(): { readonly turns: readonly Turn[]; quiet(): number; stop(): void } {
  const turns: Turn[] = [];
  const long: Turn[] = [];
  const begun = now().at;
  const collecting = watchCollecting();
  let last = now();
  let timer: ReturnType<typeof setTimeout>;
  const beat = (): void => {
    const next = now();
    // Microseconds since the clock's beginning, as in a profile.
    const turn: Turn = { from: last.at, to: next.at, busy: (next.at - last.at - (next.waited - last.waited)) / 1000 };
    turns.push(turn);
    if (turn.busy > MOMENT_MS) long.push(turn);
    last = next;
    timer = setTimeout(beat, 1);
  };
  beat();
  return {
    turns,
    // V8 tells of what it collected some turns later.
    quiet: () => (last.at - Math.max(begun, ...long.filter((turn) => turn.busy - collecting.within(turn) > MOMENT_MS).map(({ to }) => to))) / 1000,
    stop() {
      clearTimeout(timer);
      collecting.stop();
    },
  };
}

/** How many milliseconds of a turn V8 collected garbage, as far as it has told. */
function watchCollecting(): { within(turn: Turn): number; stop(): void } {
  const known: { readonly from: number; readonly to: number }[] = [];
  const offset = Number(process.hrtime.bigint() / 1000n) - performance.now() * 1000;
  const take = (entries: readonly { readonly startTime: number; readonly duration: number }[]): void => {
    for (const { startTime, duration } of entries) known.push({ from: startTime * 1000 + offset, to: (startTime + duration) * 1000 + offset });
  };
  const observer = new PerformanceObserver((list) => take(list.getEntries()));
  observer.observe({ entryTypes: ['gc'] });
  return {
    within({ from, to }) {
      take(observer.takeRecords());
      return known.reduce((sum, one) => sum + Math.max(0, Math.min(to, one.to) - Math.max(from, one.from)), 0) / 1000;
    },
    stop: () => observer.disconnect(),
  };
}

/** Microseconds: the clock, and for how long of it this thread was ready and had no processor; 0 where the system does not tell. */
function now(): { readonly at: number; readonly waited: number } {
  let waited = 0;
  try {
    // That of the process is its first thread's, which runs the event loop. Read before the clock is: no wait counts that is not in the time.
    waited = Number(readFileSync('/proc/self/schedstat', 'utf8').split(' ')[1]) / 1000;
  } catch {
    // Another system than Linux: all of the time counts.
  }
  return { at: Number(process.hrtime.bigint() / 1000n), waited };
}

/** `last`: when the last turn ended in which ours had more than a moment, in microseconds of the clock. */
function attribute({ nodes, samples = [], timeDeltas = [], startTime }: Profiler.Profile, turns: readonly Turn[]): Omit<Held, 'settled'> & { readonly last: number } {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  /** The functions of ours above a sample, the innermost first; empty where there are none. */
  const stacks = new Map<number, readonly string[]>();
  const stackOf = (id: number): readonly string[] => {
    const known = stacks.get(id);
    if (known !== undefined) return known;
    const node = byId.get(id);
    const parent = parents.get(id);
    const above = parent === undefined ? [] : stackOf(parent);
    const stack = node !== undefined && OURS.test(node.callFrame.url) ? [`${node.callFrame.functionName || '(anonymous)'}:${node.callFrame.lineNumber + 1}`, ...above] : above;
    stacks.set(id, stack);
    return stack;
  };
  const isCollecting = (id: number): boolean => byId.get(id)?.callFrame.functionName === '(garbage collector)';
  const held = onProcessor(timeDeltas, startTime, turns);
  let total = 0;
  const totals = new Map<string, number>();
  const ours = new Map<Turn, Spent>();
  const collected = new Map<Turn, number>();
  for (const [index, id] of samples.entries()) {
    const { delta = 0, turn: here } = held[index] ?? {};
    const stack = stackOf(id);
    if (here !== undefined && isCollecting(id)) collected.set(here, (collected.get(here) ?? 0) + delta);
    if (stack.length === 0) continue;
    total += delta;
    for (const name of new Set(stack)) totals.set(name, (totals.get(name) ?? 0) + delta);
    if (here === undefined) continue;
    spend(ours, here, stack, delta);
  }
  const worst = longestOf(ours);
  return {
    longest: worst.milliseconds,
    where: worst.where,
    totals: mostOf(totals),
    ofAll: Math.max(0, ...turns.map(({ busy }) => busy)),
    collected: Math.max(0, ...collected.values()),
    total,
    last: Math.max(0, ...[...ours].flatMap(([{ to }, { sum }]) => (sum > MOMENT_MS ? [to] : []))),
  };
}

/** One sample of a profile: milliseconds, and the turn in which it was taken. */
interface Taken {
  delta: number;
  readonly turn: Turn | undefined;
}

/** While a thread waits for the processor, no sample of it is taken: what was waited for is in the samples that took longest, each of which took some time too. */
function onProcessor(timeDeltas: readonly number[], startTime: number, turns: readonly Turn[]): readonly Taken[] {
  let at = startTime;
  let next = 0;
  const all: Taken[] = [];
  const byTurn = new Map<Turn, Taken[]>();
  for (const given of timeDeltas) {
    const delta = Math.max(0, given) / 1000;
    at += delta * 1000;
    while (next < turns.length && (turns[next]?.to ?? 0) < at) next++;
    const turn = turns[next];
    const taken = { delta, turn: turn !== undefined && turn.from <= at ? turn : undefined };
    all.push(taken);
    if (taken.turn === undefined) continue;
    const own = byTurn.get(taken.turn) ?? [];
    byTurn.set(taken.turn, own);
    own.push(taken);
  }
  for (const [{ from, to, busy }, own] of byTurn) {
    let waited = (to - from) / 1000 - busy;
    for (const taken of [...own].sort((a, b) => b.delta - a.delta)) {
      const less = Math.max(0, Math.min(waited, taken.delta - INTERVAL_US / 1000));
      taken.delta -= less;
      waited -= less;
    }
  }
  return all;
}

/** Milliseconds of one turn, in all and by function. */
interface Spent {
  sum: number;
  readonly by: Map<string, number>;
}

function spend(spent: Map<Turn, Spent>, turn: Turn, stack: readonly string[], milliseconds: number): void {
  const here = spent.get(turn) ?? { sum: 0, by: new Map<string, number>() };
  spent.set(turn, here);
  here.sum += milliseconds;
  for (const name of new Set(stack)) here.by.set(name, (here.by.get(name) ?? 0) + milliseconds);
}

function longestOf(spent: ReadonlyMap<Turn, Spent>): { readonly milliseconds: number; readonly where: string } {
  const [worst] = [...spent].map(([turn, { sum, by }]) => ({ milliseconds: Math.min(sum, turn.busy), by })).sort((a, b) => b.milliseconds - a.milliseconds);
  return { milliseconds: worst?.milliseconds ?? 0, where: mostOf(worst?.by) };
}

function mostOf(spent: ReadonlyMap<string, number> | undefined): string {
  return [...(spent ?? [])].sort((a, b) => b[1] - a[1]).slice(0, 14).map(([name, milliseconds]) => `${name} ${milliseconds.toFixed(1)}`).join(', ');
}
