import assert from 'node:assert/strict';
import type { Claim } from '../../../../src/core/claims/claim.ts';
import { findFigures } from '../../../../src/core/figures/find-figures.ts';
import { countTaken, importWords, isWhole, waitingLines } from '../../../../src/core/interchange/import/import-report.ts';
import { type ImportTarget, takeIn } from '../../../../src/core/interchange/import/take-in.ts';
import { claimInText, claimOfWords, type ImportedFields } from '../../../../src/core/interchange/imported-claim.ts';
import { codePointMap } from '../../../../src/core/text/code-points.ts';
import { sliceSpan } from '../../../../src/core/text/span.ts';
import { parseTranscript } from '../../../../src/core/transcript/parse-transcript.ts';
import { fixture } from '../make-document.ts';

const text = [
  'Port Calder briefing 😀', '', 'MAYOR WREN: We will build 40 homes by 2032. Thank you. We will pay 3 billion crowns for it.', '',
  'REPORTER: And the ferries?', '', 'MAYOR WREN: We will have 9 ferries. Thank you.', '',
].join('\n');

function targetOf(words: string, claims: readonly Claim[] = []): ImportTarget {
  return { text: words, transcript: parseTranscript(words, { force: true }), figures: findFigures(words), claims };
}

function spanOf(words: string, from = text): { start: number; end: number } {
  const start = from.indexOf(words);
  assert.notEqual(start, -1);
  return { start, end: start + words.length };
}

const same = (id: string): string => id;
const one = (words: string, fields: Partial<ImportedFields> = {}) => claimOfWords(words, spanOf(words), { id: `urn:x:${words}`, ...fields });

describe('claims taken into a transcript', () => {
  it('get position and surroundings of the text, who speaks there, and the figures of their words', () => {
    const [taken] = takeIn([one('We will pay 3 billion crowns', { tags: ['a', 'b', 'a'], note: 'n' })], targetOf(text), (id) => (id === 'b' ? 'B' : id));
    assert.ok(taken);
    assert.equal(taken.anchor.state, 'exact');
    const { quote, position, context, figures, tags, note } = taken.claim;
    assert.deepEqual([quote.exact, quote.prefix.slice(-5), position?.start], ['We will pay 3 billion crowns', 'you. ', spanOf('We will pay').start - 1]);
    assert.deepEqual([context.speaker, figures.map(({ exact, value }) => [exact, value])], ['MAYOR WREN', [['3 billion', 3e9]]]);
    assert.deepEqual([tags, note], [['a', 'B'], 'n']);
  });

  it('name who asked', () => {
    const quayside = fixture('quayside.txt');
    assert.equal(takeIn([claimOfWords('3.2 billion crowns', null, { id: 'urn:1' })], targetOf(quayside), same)[0]?.claim.context.asker, 'Harbour Radio');
  });

  it('are told from their twins by their offsets, past an emoji', () => {
    const second = text.lastIndexOf('Thank you.');
    const [taken] = takeIn([claimOfWords('Thank you.', { start: second, end: second + 10 }, { id: 'urn:1' })], targetOf(text), same);
    assert.deepEqual(taken?.anchor.span, { start: second, end: second + 10 });
  });

  it('have the words of their place where the file names the place alone', () => {
    const [taken] = takeIn([claimOfWords('', spanOf('9 ferries'), { id: 'urn:1' })], targetOf(text), same);
    assert.deepEqual([taken?.claim.quote.exact, taken?.anchor.state], ['9 ferries', 'exact']);
    const [beyond] = takeIn([claimOfWords('', { start: 5, end: 90_000 }, { id: 'urn:1' })], targetOf(text), same);
    assert.equal(beyond?.anchor.state, 'lost');
  });

  it('stand where their words stand, where the file knows these alone and they are in one place as whole words', () => {
    const states = ['9 ferries', 'Thank you.', '0 homes', 'never said'].map((words) => takeIn([claimOfWords(words, null, { id: 'urn:1' })], targetOf(text), same)[0]?.anchor.state);
    assert.deepEqual([states[0], states.slice(1).every((state) => state !== 'exact' && state !== 'moved')], ['exact', true]);
  });

  it('are found in a text that has moved, and not under other figures', () => {
    const points = codePointMap(text);
    const imported = ['We will build 40 homes by 2032.', '9 ferries'].map((words) => claimInText(text, spanOf(words), points, { id: `urn:x:${words}` }));
    const now = text.replace('40 homes', '45 homes').replace('Port Calder', 'The city of Port Calder');
    const taken = takeIn(imported, targetOf(now), same);
    assert.deepEqual(taken.map(({ anchor }) => anchor.state), ['changed', 'moved']);
    const [changed, moved] = taken;
    assert.deepEqual(changed?.claim, imported[0]?.claim, 'an orphan stays as it came');
    assert.deepEqual(moved?.anchor.span && sliceSpan(now, moved.anchor.span), '9 ferries');
  });

  it('keep words that were reworded, with the figures of these words', () => {
    const points = codePointMap(text);
    const imported = claimInText(text, spanOf('We will pay 3 billion crowns for it.'), points, { id: 'urn:1' });
    const [taken] = takeIn([imported], targetOf(text.replace('crowns for it', 'crowns for this')), same);
    assert.deepEqual([taken?.anchor.state, taken?.claim.quote.exact, taken?.claim.figures.map(({ exact }) => exact)], ['moved', 'We will pay 3 billion crowns for it.', ['3 billion']]);
  });

  it('add nothing when imported again, whatever a person did since', () => {
    const first = takeIn([one('9 ferries', { tags: ['a'] }), one('40 homes')], targetOf(text), same);
    const edited = first.map(({ claim }) => ({ ...claim, note: 'mine', tags: ['mine'] }));
    assert.deepEqual(takeIn([one('9 ferries', { tags: ['a'] }), one('40 homes')], targetOf(text, edited), same).map(({ known }) => known), [true, true]);
  });

  it('are known by passage and tags where they say no more, and kept where they do', () => {
    const [there] = takeIn([one('9 ferries', { tags: ['a', 'b'], note: 'seen', creator: 'Ann' })], targetOf(text), same);
    assert.ok(there);
    const known = (fields: Partial<ImportedFields>): boolean | undefined =>
      takeIn([one('9 ferries', { id: 'urn:other', tags: ['b', 'a'], ...fields })], targetOf(text, [there.claim]), same)[0]?.known;
    assert.deepEqual([known({}), known({ note: 'seen' }), known({ note: 'not seen' }), known({ creator: 'Ben' }), known({ verdict: 'refuted' }), known({ tags: ['a'] })], [true, true, false, false, false, false]);
  });

  it('with one id for two passages are both kept, under ids that are the same each time', () => {
    const twice = () => takeIn([one('9 ferries', { id: 'urn:1' }), one('40 homes', { id: 'urn:1' })], targetOf(text), same).map(({ claim }) => claim.id);
    const [first, second] = twice();
    assert.equal(first, 'urn:1');
    assert.notEqual(second, 'urn:1');
    assert.deepEqual(twice(), [first, second]);
  });

  it('give way to what else the sidecar holds under their id, and are known when they come again', () => {
    const target = { ...targetOf(text), otherIds: new Set(['urn:1', 'urn:reply']) };
    const reply = { id: 'urn:reply', text: 'Which ones?', creator: 'Ann', created: null, modified: null, source: null };
    const imported = one('9 ferries', { id: 'urn:1', replies: [reply] });
    const [taken] = takeIn([imported], target, same);
    assert.ok(taken);
    assert.ok(![taken.claim, ...taken.claim.replies].some(({ id }) => target.otherIds.has(id)));
    assert.deepEqual([taken.known, taken.claim.replies.map((one) => one.text)], [false, ['Which ones?']]);
    const edited = { ...taken.claim, note: 'mine', tags: ['mine'] };
    assert.deepEqual(takeIn([imported], { ...target, claims: [edited] }, same).map(({ known }) => known), [true]);
  });

  it('are counted by what became of them', () => {
    const counts = countTaken(takeIn([one('9 ferries'), claimOfWords('Never said', null, { id: 'urn:2' })], targetOf(text), same));
    assert.deepEqual([counts.exact, counts.lost, isWhole(counts)], [1, 1, false]);
    assert.deepEqual(waitingLines(takeIn([one('9 ferries'), claimOfWords('Never said', null, { id: 'urn:2' })], targetOf(text), same)), ['not found: "Never said"']);
    assert.equal(importWords(counts), 'Claims imported: 2 (found: 1, not found: 1).');
  });
});
