/** Milliseconds of the processor that this program has used: what other programs do meanwhile counts for nothing. */
export function cpuNow(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

export function cpuMilliseconds(work: () => unknown): number {
  const before = cpuNow();
  work();
  return cpuNow() - before;
}
