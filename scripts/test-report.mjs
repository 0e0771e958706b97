// What a part of `npm test` says at its end, and the summary of all parts.

/**
 * @typedef {{ passed: number, failed: number, retried: number, skipped: number }} Counts
 * @typedef {{ counts: Counts | undefined, told: string[] }} Report `told`: each failed or retried test with the first lines of its error
 * @typedef {{ title: string, seconds: number, counts: Counts, told: string[] }} Result
 */

/** Lines that tell why a check failed. */
const LAST = 8;

/**
 * The last closing line counts: `N passed, N failed`, with `N skipped` and `N retried` where there are any.
 * @param {string} output
 * @returns {Report}
 */
export function readReport(output) {
  const last = [...output.matchAll(/^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?(?:, (\d+) retried)?/gm)].at(-1);
  const told = [...output.matchAll(/^(?:failed|retried): .*(?:\n {4}.*)*/gm)].map(([test]) => test);
  if (last === undefined) return { counts: undefined, told };
  const [passed = 0, failed = 0, skipped = 0, retried = 0] = last.slice(1).map((count) => Number(count ?? 0));
  return { counts: { passed, failed, skipped, retried }, told };
}

/**
 * What a file of tests comes to that was run again as a whole: the second run's, with the first run's failures as retried.
 * @param {Report} first
 * @param {Report} second
 * @returns {Report}
 */
export function secondTry(first, second) {
  if (second.counts === undefined || second.counts.failed > 0) return second;
  const retried = first.told.map((test) => test.replace(/^failed: /, 'retried: '));
  return { counts: { ...second.counts, retried: second.counts.retried + Math.max(retried.length, 1) }, told: [...retried, ...second.told] };
}

/**
 * @param {readonly Counts[]} parts
 * @returns {string} what `readReport` reads
 */
export function closingLine(parts) {
  const sum = (/** @type {keyof Counts} */ key) => parts.reduce((total, counts) => total + counts[key], 0);
  return `${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped${sum('retried') === 0 ? '' : `, ${sum('retried')} retried`}`;
}

/**
 * @param {'check' | 'suite'} kind A check passes or fails as one.
 * @param {number} status of its last command that failed, else 0
 * @param {string} output
 * @returns {{ counts: Counts, told: string[] }}
 */
export function judge(kind, status, output) {
  const ending = () => output.split('\n').filter((line) => line.trim() !== '').slice(-LAST).map((line) => `    ${line.slice(0, 300)}`).join('\n');
  const none = { passed: 0, failed: 0, skipped: 0, retried: 0 };
  if (kind === 'check') {
    return status === 0 ? { counts: { ...none, passed: 1 }, told: [] } : { counts: { ...none, failed: 1 }, told: [`failed: exit status ${status}; its last lines:\n${ending()}`] };
  }
  const { counts = none, told } = readReport(output);
  if (counts.failed > 0 || (status === 0 && counts.passed > 0)) return { counts, told };
  // A suite that says nothing, or ends badly without naming a failed test, has failed.
  return { counts: { ...counts, failed: 1 }, told: [...told, `failed: exit status ${status} and no failed test; its last lines:\n${ending()}`] };
}

/**
 * @param {readonly Result[]} results
 * @returns {string[]} lines; the last is `N passed, N failed`
 */
export function summary(results) {
  const sum = (/** @type {keyof Counts} */ key) => results.reduce((total, { counts }) => total + counts[key], 0);
  const retried = (/** @type {number} */ count) => (count === 0 ? '' : `, ${count} retried`);
  return [
    ...results.map(({ title, counts, seconds }) => {
      const { passed, failed } = counts;
      return `${failed === 0 ? 'ok    ' : 'FAILED'} ${title}: ${passed} of ${passed + failed}${retried(counts.retried)} (${seconds.toFixed(0)} s)`;
    }),
    '',
    ...results.flatMap(({ title, told }) => told.map((test) => `${title}: ${test}`)),
    `${sum('passed')} passed, ${sum('failed')} failed`,
  ];
}
