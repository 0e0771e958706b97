import { readFileSync } from 'node:fs';

export interface Candidate {
  readonly name: string;
  readonly run: () => unknown;
  /** It takes part in so many rounds; what takes seconds needs few. */
  readonly rounds: number;
}

/** Milliseconds on the core. */
export interface Times {
  readonly median: number;
  /** The 10th percentile. */
  readonly low: number;
  readonly rounds: number;
}

/** A sample shorter than this is too short for the clock: a candidate runs so often that it takes as long. Milliseconds. */
const SAMPLE = 20;

/** Warms each up, then takes their times in turn, round by round, so that what else the machine does meets all of them alike. */
export function measure(candidates: readonly Candidate[]): ReadonlyMap<string, Times> {
  const prepared = candidates.map((candidate) => {
    candidate.run();
    const once = timeOf(candidate.run, 1);
    const times = Math.max(1, Math.ceil(SAMPLE / Math.max(once, 0.01)));
    for (let warm = 0; once < SAMPLE && warm < 10; warm++) timeOf(candidate.run, times);
    return { ...candidate, times, samples: [] as number[] };
  });
  for (let round = 0; round < Math.max(...candidates.map(({ rounds }) => rounds)); round++) {
    for (const { run, times, samples, rounds } of prepared) if (round < rounds) samples.push(timeOf(run, times));
  }
  return new Map(prepared.map(({ name, samples }) => [name, { median: percentile(samples, 0.5), low: percentile(samples, 0.1), rounds: samples.length }]));
}

/** Wall time less the time in which the process was ready and had no core, for one of so many runs. */
function timeOf(run: () => unknown, times: number): number {
  const waited = waitedSoFar();
  const begun = performance.now();
  for (let count = 0; count < times; count++) run();
  const wall = performance.now() - begun;
  return Math.max(wall - (waitedSoFar() - waited), 0) / times;
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
