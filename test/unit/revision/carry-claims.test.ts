import assert from 'node:assert/strict';
import { anchorClaims } from '../../../src/core/anchoring/find-passage.ts';
import { carryClaims, carryingEdits } from '../../../src/core/revision/carry-claims.ts';
import { compareVersions } from '../../../src/core/revision/compare-versions.ts';
import { applyEdits } from '../../../src/core/text/text-edit.ts';
import { claimOn, placeOf } from '../presentation/claim-listing.ts';
import { briefing, readTranscript } from '../presentation/read-transcript.ts';

/** Each claim's state in the new text, and the words there: of an orphan those in question. */
function carried(before: string, after: string, ...words: readonly string[]): readonly string[] {
  const [old, now] = [readTranscript(before), readTranscript(after)];
  const claims = words.map((one) => claimOn(one, [], '', before));
  const edits = carryingEdits(old, now, compareVersions(old, now), anchorClaims(before, claims));
  assert.equal(applyEdits(before, edits), after);
  const { anchored } = carryClaims(old, now, edits, claims);
  return anchored.map(({ claim, anchor }) => `${claim.quote.exact}: ${anchor.state} ${[anchor.span ?? [], anchor.candidates].flat().map(({ start, end }) => after.slice(start, end)).join(' | ')}`.trim());
}

describe('claims in a revised version', () => {
  const { text } = briefing;

  it('stay at their words wherever these went', () => {
    const longer = text.replace('Thank you. We looked', 'Thank you very much, Siri. Last year we looked').replace('Brask Herald:', 'Brask Daily Herald:');
    assert.deepEqual(carried(text, longer, '312 bridges', 'Some 40 million krones'), ['312 bridges: moved 312 bridges', 'Some 40 million krones: moved Some 40 million krones']);
  });

  it('keep their place where their own words changed, as a question', () => {
    assert.deepEqual(carried(text, text.replace('312 bridges', '315 bridges'), '312 bridges'), ['312 bridges: changed 315 bridges']);
    assert.deepEqual(carried(text, text.replace('mend the rest by 2034', 'mend them all by 2036'), 'we will mend the rest by 2034'), ['we will mend the rest by 2034: changed we will mend them all by 2036']);
  });

  it('do not follow to another figure where clauses changed places', () => {
    const before = text.replace('Some 40 million krones.', 'Repairs take 40 million krones, and new bridges take 90 million krones.');
    const after = text.replace('Some 40 million krones.', 'New bridges take 40 million krones, and repairs take 90 million krones.');
    for (const [words, figure] of [['Repairs take 40 million krones', '40 million'], ['new bridges take 90 million krones', '90 million']] as const) {
      const [result = ''] = carried(before, after, words);
      assert.ok(/: (?:changed|ambiguous|lost)/u.test(result) || result.split(/: (?:exact|moved) /u)[1]?.includes(figure), result);
    }
  });

  it('are looked for, and not followed, where nobody can tell which of several repetitions went', () => {
    const talk = (turns: readonly string[]): string => `${text.slice(0, text.indexOf('Siri Vang:\n\nGood'))}${turns.map((words, index) => `${['Siri Vang', 'Ada Lunde'][index % 2] ?? ''}:\n\n${words}\n\n`).join('')}`;
    const words = ['Good morning to all of you.', 'We agree with that.', 'Will the bridge close?', 'We agree with that.', 'And the ferry?', 'It sails on Monday.'];
    const [old, now] = [readTranscript(talk(words)), readTranscript(talk(words.toSpliced(2, 2)))];
    const claims = anchorClaims(old.text, [claimOn('We agree with that.', [], '', old.text), claimOn('It sails on Monday.', [], '', old.text)]);
    const edits = carryingEdits(old, now, compareVersions(old, now), claims);
    const isCovered = (one: string): boolean => edits.some(({ start, end }) => start < placeOf(one, old.text).start && end > placeOf(one, old.text).end);
    assert.deepEqual([isCovered('We agree with that.'), isCovered('It sails on Monday.')], [true, false]);
    assert.equal(applyEdits(old.text, edits), now.text);
  });

  it('that somebody else says there wait for a person', () => {
    const now = text.replace('Per Holm:\n\nSome 40 million', 'Siri Vang:\n\nSome 40 million');
    assert.deepEqual(carried(text, now, 'Some 40 million krones'), ['Some 40 million krones: changed Some 40 million krones']);
    const slip = text.replace('Per Holm:\n\nSome 40 million', 'Per Homl:\n\nSome 40 million');
    assert.deepEqual(carried(text, slip, 'Some 40 million krones'), ['Some 40 million krones: exact Some 40 million krones']);
  });

  it('are lost with their words, and nothing of them is', () => {
    assert.deepEqual(carried(text, text.replace('The oldest nine. Müller Bridge goes first.', 'We will tell you next week.'), 'Müller Bridge goes first.').map((one) => one.split(':')[0]), ['Müller Bridge goes first.']);
  });

  it('of a turn that went elsewhere go with it', () => {
    const asked = 'Radio Fjell:\n\nWhat does it cost?\n\nPer Holm:\n\nSome 40 million krones.\n\n';
    const swapped = text.replace(asked, '').replace('Siri Vang:\n\nYour questions, please.', `${asked}Siri Vang:\n\nYour questions, please.`);
    assert.deepEqual(carried(text, swapped, 'Some 40 million krones'), ['Some 40 million krones: moved Some 40 million krones']);
  });
});
