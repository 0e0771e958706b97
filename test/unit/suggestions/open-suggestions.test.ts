import assert from 'node:assert/strict';
import { anchorClaims } from '../../../src/core/anchoring/find-passage.ts';
import { makeClaim } from '../../../src/core/claims/edit-claim.ts';
import type { Suggestion } from '../../../src/core/suggestions/find-suggestions.ts';
import { dismissalOf, sortSuggestions } from '../../../src/core/suggestions/open-suggestions.ts';
import { briefing, suggestionsIn } from './read-suggestions.ts';

const longest = 'It is the longest pier in the country.';
const text = briefing(`${longest} Landings grew by 7.2 percent.`);
const dismissals = suggestionsIn(text).slice(0, 1).map((one) => dismissalOf(text, one));

function open(now: string): readonly string[] {
  return sortSuggestions(now, suggestionsIn(now), [], dismissals).open.map(({ rule }) => rule);
}

describe('suggestions that wait for a person', () => {
  it('leave out a sentence that a claim has words of', () => {
    const start = text.indexOf('7.2 percent');
    const context = { speaker: null, role: null, asker: null };
    const claim = makeClaim({ text, span: { start, end: start + 11 }, tags: [], note: '', creator: null, now: '2031-05-02T08:00:00Z', id: 'urn:uuid:1', context });
    const { open: left, dismissed } = sortSuggestions(text, suggestionsIn(text), anchorClaims(text, [claim]), []);
    assert.deepEqual([left.map(({ rule }) => rule), dismissed], [['superlative'], []]);
  });

  it('leave out what was dismissed, and name it', () => {
    const { open: left, dismissed } = sortSuggestions(text, suggestionsIn(text), [], dismissals);
    assert.deepEqual(left.map(({ rule }) => rule), ['comparison']);
    assert.deepEqual(dismissed.map(({ suggestion, dismissal }) => [suggestion.rule, dismissal]), [['superlative', dismissals[0]]]);
  });

  it('stay dismissed when the text is edited around them, and set in another way', () => {
    assert.deepEqual(open(`Preliminary\n${text}`), ['comparison']);
    assert.deepEqual(open(text.replace('longest pier', 'longest  pier').replace('Landings', 'And landings')), ['comparison']);
  });

  it('come again when their own words are changed', () => {
    assert.deepEqual(open(text.replace('longest pier', 'longest quay')), ['superlative', 'comparison']);
  });

  it('are dismissed one by one where the same is said twice', () => {
    const twice = briefing(`${longest} Landings grew by 7.2 percent. Mark this. ${longest} That is all.`);
    const [first, , third] = suggestionsIn(twice);
    assert.ok(first && third);
    for (const chosen of [first, third]) {
      const other: Suggestion = chosen === first ? third : first;
      const { open: left } = sortSuggestions(twice, suggestionsIn(twice), [], [dismissalOf(twice, chosen)]);
      assert.deepEqual(left.filter(({ rule }) => rule === 'superlative').map(({ span }) => span), [other.span]);
    }
  });
});
