/** Milliseconds of the processor that the work takes: what other programs do meanwhile counts for nothing. */
export function cpuMilliseconds(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
