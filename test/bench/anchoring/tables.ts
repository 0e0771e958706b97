import { sameSpan, trimSpan } from '../../../src/core/text/span.ts';
import { readTagged } from '../../support/edited/choose-passages.ts';
import { judgeOf, type Verdict } from '../../support/edited/judge.ts';
import { makeCase } from '../../support/edited/make-case.ts';
import { corpusDocuments, corpusText } from '../../support/gold.ts';
import { table } from '../table.ts';
import { readDebates, type Debate } from './debates.ts';
import type { Finder, Found } from './finder.ts';

/** Milliseconds, and what was found. */
async function timed(find: () => Promise<readonly Found[]> | readonly Found[]): Promise<{ readonly ms: number; readonly found: readonly Found[] }> {
  const begun = performance.now();
  const found = await find();
  return { ms: performance.now() - begun, found };
}

/** The passages of the debates, each with the words and the outdated offsets that its brat file has, and nothing more. */
export async function debatesTable(finders: readonly Finder[]): Promise<string> {
  const rows: (string | number)[][] = [];
  for (const debate of readDebates()) {
    for (const { name, find } of finders) {
      const { ms, found } = await timed(() => find(debate.text, debate.claims));
      const count = (fits: (one: Found, index: number) => boolean): number => found.filter(fits).length;
      const right = (one: Found, index: number): boolean => one.span !== null && isRight(debate, index, one);
      rows.push([
        debate.name, `${debate.standing} of ${debate.claims.length}`, name, count(right), count((one, index) => one.span !== null && !right(one, index)),
        count(({ state }) => state === 'ambiguous'), count(({ state }) => state === 'changed'), count(({ state }) => state === 'lost'), Math.round(ms),
      ]);
    }
  }
  return table(['debate', 'offsets that fit', 'candidate', 'found', 'wrong', 'ambiguous', 'changed', 'lost', 'ms'], rows);
}

/** White space at the ends aside. */
function isRight({ text, truths }: Debate, index: number, { span }: Found): boolean {
  if (span === null) return false;
  const words = trimSpan(text, span);
  return truths[index]?.some((truth) => sameSpan(truth, words)) === true;
}

/** Cases of one seed, so that a later run tells what became better. */
const SEED = 5;
const PASSAGES = 30;
/** UTF-16 code units: the search of some candidates takes minutes in longer ones. */
const LONGEST_TEXT = 120_000;

/** Random passages of the corpus after random edits, by what became of them. */
export async function editsTable(finders: readonly Finder[]): Promise<string> {
  const cases = corpusDocuments().map((name) => readTagged(name, corpusText(name))).filter(({ text }) => text.length <= LONGEST_TEXT)
    .flatMap((tagged, index) => [makeCase(tagged, PASSAGES, SEED + index), makeCase(tagged, PASSAGES, SEED + 1000 + index)]);
  const judged = cases.map(judgeOf);
  const truths = judged.flatMap((one) => one.truths);
  const untouched = truths.filter(({ isUnique }) => isUnique).length;
  const telling = truths.filter(({ image, isTelling }) => image !== null && isTelling).length;
  const gone = truths.filter(({ image }) => image === null).length;
  const rows: (string | number)[][] = [];
  for (const { name, find } of finders) {
    let time = 0;
    const verdicts: Verdict[] = [];
    for (const [index, one] of cases.entries()) {
      const { ms, found } = await timed(() => find(one.version.text, one.claims));
      time += ms;
      found.forEach(({ span }, claim) => verdicts.push(judged[index]?.judge(claim, span) ?? 'flagged'));
    }
    const count = (fits: (verdict: Verdict, index: number) => boolean): number => verdicts.filter(fits).length;
    const isSure = (verdict: Verdict): boolean => verdict !== 'flagged';
    rows.push([
      name,
      share(count((verdict, index) => verdict === 'right' && truths[index]?.isUnique === true), untouched),
      count((verdict) => verdict === 'right'),
      count((verdict) => verdict === 'wrong place'),
      `${count((verdict, index) => isSure(verdict) && truths[index]?.image !== null && truths[index]?.isTelling === true)} of ${telling}`,
      `${count((verdict, index) => isSure(verdict) && truths[index]?.image === null)} of ${gone}`,
      count((verdict) => verdict.startsWith('wrong')),
      count((verdict) => verdict === 'flagged'),
      Math.round(time),
    ]);
  }
  const passages = `${truths.length.toLocaleString('en-US')} passages in ${cases.length} edited texts of at most ${LONGEST_TEXT / 1000},000 characters`;
  return `${passages}.\n\n${table(
    ['candidate', `untouched ones found (of ${untouched})`, 'found right', 'at another place', 'shown with another number or speaker', 'shown though left out', 'wrong in all', 'flagged', 'ms'],
    rows,
  )}`;
}

function share(part: number, whole: number): string {
  return (part / whole).toFixed(4);
}
