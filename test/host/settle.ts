/**
 * Waits for a Mocha run and prints the closing line `N passed, N failed, N skipped`, without which the launcher takes
 * the run for failed: VS Code reports success for an extension host that was killed.
 */
export function settle(run: (done: () => void) => Mocha.Runner, print: (line: string) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    let passed = 0;
    let failed = 0;
    let skipped = 0;
    const runner = run(() => {
      print(`${passed} passed, ${failed} failed, ${skipped} skipped`);
      if (failed > 0 || passed === 0) reject(new Error(`${failed} failed, ${passed} passed`));
      else resolve();
    });
    runner.on('pass', () => passed++);
    runner.on('fail', () => failed++);
    runner.on('pending', () => skipped++);
  });
}
