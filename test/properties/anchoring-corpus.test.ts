import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { anchorClaims } from '../../src/core/anchoring/find-passage.ts';
import { parseTranscript } from '../../src/core/transcript/parse-transcript.ts';
import { readTagged, type Tagged } from '../support/edited/choose-passages.ts';
import { makeCase } from '../support/edited/make-case.ts';
import { judgeOf } from '../support/edited/judge.ts';
import { makeBriefing } from '../support/edited/make-briefing.ts';
import { corpusDocuments, corpusText, shared } from '../support/gold.ts';

/** The same cases each time, so that counts can be compared; `ANCHORING_SEED` tries others. */
const seed = Number(process.env['ANCHORING_SEED'] ?? 20261123);
const root = join(import.meta.dirname, '../..');

describe(`claims in texts that were edited (ANCHORING_SEED=${seed})`, function () {

  it('point at no other words, nor at words with another number or speaker, and are found where nobody touched them: texts of our own', () => {
    const files = [...readdirSync(join(root, 'test/fixtures/formats')).map((file) => `test/fixtures/formats/${file}`), 'examples/harbour-city-briefing.txt', 'examples/harbour-city-hearing.md'];
    const texts = files.map((file) => readTagged(file, readFileSync(join(root, file), 'utf8')));
    const briefings = Array.from({ length: 12 }, (_, index) => readTagged(`a briefing made of ${seed + index}`, makeBriefing(seed + index)));
    assertCounts(countAll([...texts.flatMap((text) => [[text, 2] as const]), ...briefings.map((text) => [text, 4] as const)], 30), { least: 1500, recall: 0.99 });
  });

  it('the same over the corpus', function () {
    if (!existsSync(shared)) {
      console.log('      no corpus beside the project: skipped');
      this.skip();
    }
    const texts = corpusDocuments().map((name) => readTagged(name, corpusText(name))).filter(({ text }) => text.length < LONGEST);
    assertCounts(countAll(texts.map((text) => [text, text.text.length > 150_000 ? 1 : 3] as const), 40), { least: 4000, recall: 0.995 });
  });
});

/** UTF-16 code units; a hearing of 2.9 million has a test of its own. */
const LONGEST = 600_000;

interface Counts {
  readonly claims: number;
  readonly found: number;
  readonly wrong: readonly string[];
  /** Passages that tell other numbers, units, currencies or negations now, or that somebody else says. */
  readonly telling: number;
  readonly unique: number;
  readonly missed: readonly string[];
}

function countAll(texts: readonly (readonly [text: Tagged, cases: number])[], passages: number): Counts {
  let claims = 0;
  let found = 0;
  let telling = 0;
  let unique = 0;
  const wrong: string[] = [];
  const missed: string[] = [];
  texts.forEach(([tagged, cases], place) => {
    for (let number = 0; number < cases; number++) {
      const made = makeCase(tagged, passages, seed + 7919 * place + number);
      const { truths, judge } = judgeOf(made);
      const { text } = made.version;
      anchorClaims(text, made.claims, () => parseTranscript(text)).forEach(({ claim, anchor }, index) => {
        const truth = truths[index];
        const verdict = judge(index, anchor.span);
        const tell = (): string => `${verdict}, ${anchor.state} at ${anchor.span?.start ?? '-'}, should be at ${truth?.image?.start ?? '-'}: ${tagged.name}, case ${number} (${made.edits.join(', ')}), claim ${index} ${JSON.stringify(claim.quote.exact)}`;
        assert.equal(anchor.span !== null, anchor.state === 'exact' || anchor.state === 'moved');
        claims++;
        if (anchor.span !== null) found++;
        if (verdict.startsWith('wrong')) wrong.push(tell());
        if (truth?.isTelling === true) telling++;
        if (truth?.isUnique !== true) return;
        unique++;
        if (verdict !== 'right') missed.push(tell());
      });
    }
  });
  return { claims, found, wrong, telling, unique, missed };
}

/** The briefings made here repeat their few sentences, so that their surroundings repeat as well: less of them can be told apart. */
function assertCounts({ claims, found, wrong, telling, unique, missed }: Counts, goal: { readonly least: number; readonly recall: number }): void {
  const recall = 1 - missed.length / unique;
  console.log(`      ${claims} claims: ${found} found, ${wrong.length} wrong, ${telling} with other numbers or speakers, ${unique} untouched and told by their words: recall ${recall.toFixed(4)}`);
  assert.ok(claims >= goal.least && telling > claims / 50, `only ${claims} claims were tried, ${telling} of them with other numbers`);
  assert.deepEqual(wrong, []);
  assert.ok(recall >= goal.recall, `recall ${recall.toFixed(4)}:\n${missed.slice(0, 12).join('\n')}`);
}
