import assert from 'node:assert/strict';
import { lost as lostAnchor, standingAt, type AnchoredClaim } from '../../../../src/core/anchoring/anchor.ts';
import { retagClaim } from '../../../../src/core/claims/edit-claim.ts';
import { findFigures } from '../../../../src/core/figures/find-figures.ts';
import { figuresOfTurn, type FiguresOfTurn } from '../../../../src/core/presentation/figures/figure-passages.ts';
import { passageFigures, whyNothingToTag } from '../../../../src/core/presentation/figures/figure-walk-words.ts';
import { figureSummary, occurrenceSummary, suggestionSummary } from '../../../../src/core/presentation/walk-words.ts';
import { passageState } from '../../../../src/core/presentation/passage-state.ts';
import { parseTranscript } from '../../../../src/core/transcript/parse-transcript.ts';
import { claimOnWords } from '../../../support/claim-on-words.ts';

const speech = `Ana Torv:

Good morning. We leased 92 boats for 5% of the budget. The harbour opened on 3 May 2031. It is the third harbour of the coast.

Last year traffic rose by 7 percent! On 4 May 2031 we will spend 4.4 million euros. Thank you.
`;
const text = `${speech}
Lise Marun:

The talks began on 3 May 2031, at 10 a.m., our second meeting. It is the third harbour.

Ana Torv:

Thank you, Ms. Marun. We will say more.
`;
const { turns } = parseTranscript(text, { force: true });
const figures = findFigures(text);

function found(turn: number): FiguresOfTurn {
  const one = turns[turn];
  assert.ok(one);
  return figuresOfTurn(text, one, figures);
}

describe('the passages to tag for the figures of a turn', () => {
  const { passages, others } = found(0);

  it('are its sentences with amounts, each once, with all of their figures but dates, times and ranks', () => {
    assert.deepEqual(passages.map(({ span, figures: own }) => [text.slice(span.start, span.end), own.map((one) => text.slice(one.span.start, one.span.end))]), [
      ['We leased 92 boats for 5% of the budget.', ['92', '5%']],
      ['Last year traffic rose by 7 percent!', ['7 percent']],
      ['On 4 May 2031 we will spend 4.4 million euros.', ['4.4 million euros']],
    ]);
    assert.equal(others, 2);
  });

  it('are none where there are no amounts, and it is said why', () => {
    assert.deepEqual(found(1).passages, []);
    assert.match(whyNothingToTag(found(1)) ?? '', /dates, times and ranks alone/u);
    assert.match(whyNothingToTag(found(2)) ?? '', /has no figures/u);
    assert.equal(whyNothingToTag(found(0)), null);
  });

  it('of each turn lie within it', () => {
    for (const turn of turns) for (const { span } of figuresOfTurn(text, turn, figures).passages) assert.ok(turn.span.start <= span.start && span.end <= turn.span.end);
  });

  it('are named by their values, each once', () => {
    assert.equal(passages[0] && passageFigures(passages[0]), '92 boats · 5%');
    assert.equal(passages[1] && passageFigures({ ...passages[1], figures: [...passages[1].figures, ...passages[1].figures] }), '7%');
  });
});

describe('what tagging a passage comes to', () => {
  const [boats] = found(0).passages;
  assert.ok(boats);
  const matter = boats.figures.map(({ span }) => span);
  const state = (words: string, tags: readonly string[], wanted: readonly string[]): string => {
    const claim = retagClaim(claimOnWords(text, words), tags, '2031-05-02T08:00:00Z');
    const start = text.indexOf(words);
    const anchored: AnchoredClaim = { claim, anchor: standingAt('exact', { start, end: start + words.length }) };
    return passageState(boats.span, matter, [anchored], wanted).kind;
  };

  it('is nothing where a claim with these tags holds its figures', () => {
    assert.equal(state('We leased 92 boats for 5% of the budget.', ['statistic', 'target'], ['target']), 'tagged');
    assert.equal(state('92 boats for 5%', ['target'], ['target']), 'tagged');
  });

  it('is other tags where its words are a claim that lacks some', () => {
    assert.equal(state('We leased 92 boats for 5% of the budget.', ['statistic'], ['statistic', 'target']), 'other-tags');
  });

  it('is a new claim where a claim holds but a part, has other words and other tags, or has lost its words', () => {
    assert.equal(state('92 boats', ['target'], ['target']), 'untagged');
    assert.equal(state('92 boats for 5%', ['statistic'], ['target']), 'untagged');
    const lost: AnchoredClaim = { claim: retagClaim(claimOnWords(text, '92 boats for 5%'), ['target'], ''), anchor: lostAnchor };
    assert.equal(passageState(boats.span, matter, [lost], ['target']).kind, 'untagged');
  });

  it('is nothing but where the very passage has these tags, where a passage has no matter of its own', () => {
    const claim = retagClaim(claimOnWords(text, 'We leased 92 boats for 5% of the budget.'), ['target'], '');
    const anchored: AnchoredClaim = { claim, anchor: standingAt('exact', boats.span) };
    assert.equal(passageState(boats.span, null, [anchored], ['target']).kind, 'tagged');
    assert.equal(passageState({ start: boats.span.start, end: boats.span.end - 1 }, null, [anchored], ['target']).kind, 'untagged');
  });
});

describe('the end of a walk', () => {
  it('says what was done, and nothing of what was not', () => {
    assert.equal(figureSummary({ tagged: 3, skipped: 0, before: 0 }), 'Sentences tagged: 3.');
    assert.equal(figureSummary({ tagged: 3, skipped: 1, before: 2 }), 'Sentences tagged: 3, skipped: 1, tagged before: 2.');
    assert.equal(occurrenceSummary({ tagged: 0, skipped: 2 }), 'Places tagged: 0, skipped: 2.');
    assert.equal(suggestionSummary({ tagged: 1, skipped: 0, dismissed: 4 }), 'Suggestions accepted: 1, dismissed: 4.');
  });
});
