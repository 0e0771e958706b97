import { readFileSync } from 'node:fs';
import { Session, type Profiler } from 'node:inspector';

/** One turn of the extension host's event loop. Milliseconds on the processor: what other programs took is left out. */
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
  /** From the end of the action until nothing came of it any more: what is shown is true by then. Milliseconds by the clock. */
  readonly settled: number;
}

/** The product's bundles: not the tests', and not those of VS Code's own extensions, which have a folder `dist` too. */
const OURS = /^(?!.*\/extensions\/).*\/dist\/(?!test\/)/u;

/** So long without a turn of the event loop that took more than a moment, and nothing comes of an action any more. Longer than the pauses after which we read. */
const QUIET_MS = 900;
const MOMENT_MS = 2.5;

/** How long the event loop is held by an action and by all that comes of it, for so many milliseconds at most. */
export async function heldBy(action: () => PromiseLike<unknown>, patience: number): Promise<Held> {
  const session = new Session();
  session.connect();
  const post = (method: string, params: object = {}): Promise<unknown> =>
    new Promise((resolve, reject) => session.post(method, params, (error, result) => (error === null ? resolve(result) : reject(error))));
  await post('Profiler.enable');
  await post('Profiler.setSamplingInterval', { interval: 500 });
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
  return { ...attribute(profile, turns), settled: Math.max(0, (beat.loud() - acted) / 1000) };
}

/** A timer that is due each millisecond runs once in a turn of the event loop. */
function startBeat(): { readonly turns: readonly Turn[]; quiet(): number; loud(): number; stop(): void } {
  const turns: Turn[] = [];
  let last = now();
  let loud = last.at;
  let timer: ReturnType<typeof setTimeout>;
  const beat = (): void => {
    const next = now();
    const wall = (next.at - last.at) / 1000;
    // Microseconds since the clock's beginning, as in a profile.
    const busy = Math.max(0, wall - (next.waited - last.waited) / 1e6);
    turns.push({ from: last.at, to: next.at, busy });
    if (busy > MOMENT_MS) loud = next.at;
    last = next;
    timer = setTimeout(beat, 1);
  };
  beat();
  return {
    turns,
    quiet: () => (last.at - loud) / 1000,
    loud: () => loud,
    stop() {
      clearTimeout(timer);
    },
  };
}

/** `waited`: nanoseconds for which this thread was ready and another had the processor. */
function now(): { readonly at: number; readonly waited: number } {
  const waited = Number(readFileSync('/proc/thread-self/schedstat', 'latin1').split(' ')[1]);
  return { at: Number(process.hrtime.bigint() / 1000n), waited };
}

function attribute({ nodes, samples = [], timeDeltas = [], startTime }: Profiler.Profile, turns: readonly Turn[]): Omit<Held, 'settled'> {
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
  let at = startTime;
  let turn = 0;
  let total = 0;
  const totals = new Map<string, number>();
  const spent = new Map<Turn, Map<string, number>>();
  const sums = new Map<Turn, number>();
  const collected = new Map<Turn, number>();
  for (const [index, id] of samples.entries()) {
    const delta = Math.max(0, timeDeltas[index] ?? 0);
    at += delta;
    const stack = stackOf(id);
    while (turn < turns.length && (turns[turn]?.to ?? 0) < at) turn++;
    const here = turns[turn];
    if (here !== undefined && here.from <= at && isCollecting(id)) collected.set(here, (collected.get(here) ?? 0) + delta / 1000);
    if (stack.length === 0) continue;
    total += delta / 1000;
    for (const name of new Set(stack)) totals.set(name, (totals.get(name) ?? 0) + delta / 1000);
    if (here === undefined || here.from > at) continue;
    sums.set(here, (sums.get(here) ?? 0) + delta / 1000);
    const names = spent.get(here) ?? new Map<string, number>();
    spent.set(here, names);
    for (const name of new Set(stack)) names.set(name, (names.get(name) ?? 0) + delta / 1000);
  }
  const [worst, most] = [...sums].map(([one, sum]) => [one, Math.min(sum, one.busy)] as const).sort((a, b) => b[1] - a[1])[0] ?? [undefined, 0];
  return {
    longest: most,
    where: mostOf(worst === undefined ? undefined : spent.get(worst)),
    totals: mostOf(totals),
    ofAll: Math.max(0, ...turns.map(({ busy }) => busy)),
    collected: Math.max(0, ...collected.values()),
    total,
  };
}

function mostOf(spent: ReadonlyMap<string, number> | undefined): string {
  return [...(spent ?? [])].sort((a, b) => b[1] - a[1]).slice(0, 14).map(([name, milliseconds]) => `${name} ${milliseconds.toFixed(1)}`).join(', ');
}
