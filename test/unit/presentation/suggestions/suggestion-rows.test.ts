import assert from 'node:assert/strict';
import { builtInCodebook } from '../../../../src/core/claims/built-in-codebook.ts';
import { ruleName } from '../../../../src/core/presentation/suggestions/rule-name.ts';
import { suggestionRows } from '../../../../src/core/presentation/suggestions/suggestion-rows.ts';
import { briefing, suggestionsIn } from '../../suggestions/read-suggestions.ts';
import { readTranscript } from '../read-transcript.ts';

describe('the list of suggestions', () => {
  const document = readTranscript(briefing('It is the longest pier in the country. Landings grew by 7.2 percent.'));
  const rows = suggestionRows({ document, suggestions: { open: suggestionsIn(document.text), dismissed: [] }, codebook: builtInCodebook, grouping: 'rule', withDismissed: false });

  it('names its groups as other lists do, and the rule in small letters amid a sentence', () => {
    assert.deepEqual(rows.map(({ label, description }) => [label, description]), [['Superlative', '1'], ['Figure with a comparison', '1']]);
    assert.match(rows[1]?.children[0]?.spoken ?? '', /Suggested by rule: figure with a comparison, because of/u);
  });

  it('has a rule of a later version by its id', () => {
    assert.equal(ruleName('irony'), 'irony');
  });
});
