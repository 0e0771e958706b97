import { closingLines } from '../support/closing-lines.ts';

/**
 * Waits for a Mocha run and prints the closing lines, `N passed, N failed, N skipped` last, without which the launcher takes
 * the run for failed: VS Code reports success for an extension host that was killed.
 */
export function settle(run: (done: () => void) => Mocha.Runner, print: (line: string) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const runner = run(() => {
      for (const line of closing.lines()) print(line);
      const { passed, failed } = closing.counts;
      if (failed > 0 || passed === 0) reject(new Error(`${failed} failed, ${passed} passed`));
      else resolve();
    });
    const closing = closingLines(runner);
  });
}
