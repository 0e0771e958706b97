import { readFileSync } from 'node:fs';

/** How long to measure for. */
export interface Pace {
  /** Whether others run beside ours: they have to be installed. */
  readonly peers: boolean;
  /** Milliseconds: a candidate runs as often as it takes to fill one sample. */
  readonly sample: number;
  /** Milliseconds that one candidate may take in all, but for the least number of rounds. */
  readonly budget: number;
}

export const paces = {
  whole: { peers: true, sample: 20, budget: 1500 },
  quick: { peers: true, sample: 5, budget: 250 },
  check: { peers: false, sample: 5, budget: 250 },
} as const satisfies Readonly<Record<string, Pace>>;

const MOST_ROUNDS = 31;
const LEAST_ROUNDS = 3;

/** Another program that does the same, or the nearest that there is. */
export interface PeerRun {
  /** With its version. */
  readonly name: string;
  readonly run: () => unknown;
  /** Rounds for one that takes seconds. */
  readonly rounds?: number;
  /** What is to be known of it beside its time. */
  readonly note?: string;
}

export interface Contest {
  readonly floor: () => unknown;
  readonly ours: () => unknown;
  readonly peers?: readonly PeerRun[];
}

/** Milliseconds on the core, or bytes. */
export interface Amount {
  readonly median: number;
  /** The 10th percentile. */
  readonly low: number;
  /** Times the floor: the median of the ratios, each within one round. */
  readonly ratio: number;
  readonly rounds: number;
  readonly note?: string;
}

export interface Measured {
  readonly floor: Amount;
  readonly ours: Amount;
  readonly peers: Readonly<Record<string, Amount>>;
  /** What the growth is reckoned by where that is not the text's length. */
  readonly work?: number;
}

/** Warms each up, then takes their times in turn, round by round, so that what else the machine does meets all of them alike. */
export async function race(pace: Pace, { floor, ours, peers = [] }: Contest): Promise<Measured> {
  const candidates: readonly PeerRun[] = [{ name: 'floor', run: floor }, { name: 'ours', run: ours }, ...(pace.peers ? peers : [])];
  const prepared = [];
  for (const candidate of candidates) prepared.push({ ...(await prepare(candidate, pace)), samples: [] as number[] });
  const most = Math.max(...prepared.map(({ rounds }) => rounds));
  for (let round = 0; round < most; round++) {
    // The floor takes part in every round: the others are held against that of their own.
    for (const { name, run, times, samples, rounds } of prepared) if (round < rounds || name === 'floor') samples.push(await timeOf(run, times));
  }
  return measured(prepared);
}

/** Puts samples together that were taken round by round. The floor comes first, then ours. */
export function measured(taken: readonly { readonly name: string; readonly samples: readonly number[]; readonly note?: string | undefined }[]): Measured {
  const [floor, ours, ...peers] = taken;
  const base = floor?.samples ?? [];
  const amount = ({ samples, note }: { readonly samples: readonly number[]; readonly note?: string | undefined } = { samples: [] }): Amount => ({
    median: percentile(samples, 0.5),
    low: percentile(samples, 0.1),
    ratio: percentile(samples.map((sample, round) => sample / (base[round] ?? Number.NaN)), 0.5),
    rounds: samples.length,
    ...(note !== undefined && { note }),
  });
  return { floor: amount(floor), ours: amount(ours), peers: Object.fromEntries(peers.map((peer) => [peer.name, amount(peer)])) };
}

/** Runs it until the compiler has seen enough of it, and counts how often it fits into a sample. */
async function prepare(candidate: PeerRun, { sample, budget }: Pace): Promise<PeerRun & { readonly times: number; readonly rounds: number }> {
  await candidate.run();
  let times = 1;
  let once = await timeOf(candidate.run, times);
  for (let spent = once; spent < budget / 2; spent += once * times) {
    // By steps: a single reading may say nothing on a machine that does much else.
    times = Math.min(times * 4, Math.max(1, Math.ceil(sample / Math.max(once, 1e-6))));
    once = await timeOf(candidate.run, times);
  }
  times = Math.max(1, Math.ceil(sample / Math.max(once, sample / (times * 4))));
  const rounds = candidate.rounds ?? Math.floor(budget / Math.max(once * times, sample));
  return { ...candidate, times, rounds: Math.min(Math.max(rounds, candidate.rounds ?? LEAST_ROUNDS), MOST_ROUNDS) };
}

/** What ran last, kept where nobody can prove that it is useless. */
const kept: { last: unknown } = { last: null };

/** Wall time less the time in which the process was ready and had no core, for one of so many runs. */
async function timeOf(run: () => unknown, times: number): Promise<number> {
  // The waits are read within the time, so that none counts that is not in it.
  const begun = performance.now();
  const waited = waitedSoFar();
  for (let count = 0; count < times; count++) {
    const result = run();
    kept.last = result instanceof Promise ? await result : result;
  }
  const waits = waitedSoFar() - waited;
  return Math.max(performance.now() - begun - waits, 0) / times;
}

/** Milliseconds that the main thread has waited for a core; 0 where the system does not tell. */
function waitedSoFar(): number {
  try {
    return Number(readFileSync('/proc/self/schedstat', 'utf8').split(' ')[1]) / 1e6;
  } catch {
    return 0;
  }
}

function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
}

/** The exponent with which an amount grows: 1 where ten times the text takes ten times as much. */
export function exponentOf(amounts: readonly { readonly length: number; readonly amount: number }[]): number | null {
  const [first, last] = [amounts[0], amounts.at(-1)];
  if (first === undefined || last === undefined || last.length <= first.length) return null;
  return Math.log(last.amount / first.amount) / Math.log(last.length / first.length);
}
