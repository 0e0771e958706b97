/** What scripts/test-report.mjs reads of a Mocha run: each failed and each retried test once more, then the counts. */
export interface ClosingLines {
  /** The lines, when the run has ended. */
  lines(): readonly string[];
  readonly counts: { passed: number; failed: number; skipped: number; retried: number };
}

/** Lines of an error that are worth a place in a summary. */
const TOLD = 6;

export function closingLines(runner: Mocha.Runner): ClosingLines {
  const counts = { passed: 0, failed: 0, skipped: 0, retried: 0 };
  const told: string[] = [];
  const tell = (what: 'failed' | 'retried', test: Mocha.Runnable, error: unknown): void => {
    counts[what]++;
    const text = error instanceof Error ? (error.stack?.includes(error.message) === true ? error.stack : `${error.message}\n${error.stack ?? ''}`) : String(error);
    told.push(`${what}: ${test.titlePath().join(' › ')}`, ...text.split('\n').filter((line) => line.trim() !== '').slice(0, TOLD).map((line) => `    ${line.trim().slice(0, 300)}`));
  };
  runner.on('pass', () => counts.passed++);
  runner.on('pending', () => counts.skipped++);
  runner.on('fail', (test, error: unknown) => tell('failed', test, error));
  runner.on('retry', (test: Mocha.Test, error: unknown) => tell('retried', test, error));
  return {
    counts,
    lines: () => [...told, `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped${counts.retried === 0 ? '' : `, ${counts.retried} retried`}`],
  };
}
