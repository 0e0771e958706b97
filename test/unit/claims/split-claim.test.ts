import assert from 'node:assert/strict';
import type { Claim } from '../../../src/core/claims/claim.ts';
import { contradictionOf, joinContent, splitOff } from '../../../src/core/claims/split-claim.ts';
import { claimOnWords } from '../../support/claim-on-words.ts';

const text = 'The quay opens in May. It will cost 20 million krones.';
const reply = (id: string, created: string | null): Claim['replies'][number] => ({ id, text: id, creator: null, created, modified: null, source: null });
const claim = (words: string, more: Partial<Claim> = {}): Claim => ({ ...claimOnWords(text, words), ...more });

describe('a claim that is split', () => {
  const whole = claim(text, {
    tags: ['target'], note: 'see', attributes: { who: 'the port' }, suggestedBy: 'figure', verdict: 'supported', status: 'settled',
    evidence: [{ iri: 'https://quay.example/', note: '' }], replies: [reply('r', null)],
  });
  it('gives its second part its answers, and keeps what was found out about it', () => {
    const made = claim('It will cost 20 million krones.', { tags: whole.tags, note: whole.note });
    assert.deepEqual(splitOff(whole, made), { ...made, attributes: { who: 'the port' }, suggestedBy: 'figure' });
  });
});

describe('claims that are joined', () => {
  const a = claim('The quay opens in May.', {
    tags: ['target', 'statistic'], note: 'one', attributes: { who: 'the port' }, status: 'settled', verdict: 'supported',
    evidence: [{ iri: 'https://a.example/', note: 'x' }], replies: [reply('late', '2031-05-09T08:00:00Z')],
  });
  const b = claim('It will cost 20 million krones.', {
    tags: ['statistic', 'house'], note: 'two', attributes: { when: 'May' }, status: 'in-review',
    evidence: [{ iri: 'https://a.example/', note: 'y' }, { iri: 'https://b.example/', note: '' }], replies: [reply('early', '2031-05-03T08:00:00Z')],
  });

  it('lose nothing that is said in either', () => {
    const both = joinContent(a, b);
    assert.deepEqual([both.id, both.quote, both.tags, both.note], [a.id, a.quote, ['target', 'statistic', 'house'], 'one\n\ntwo']);
    assert.deepEqual([both.attributes, both.status, both.verdict], [{ who: 'the port', when: 'May' }, 'in-review', 'supported']);
    assert.deepEqual(both.evidence, [{ iri: 'https://a.example/', note: 'x\n\ny' }, { iri: 'https://b.example/', note: '' }]);
    assert.deepEqual(both.replies.map(({ id }) => id), ['early', 'late']);
  });
  it('say what both say once', () => {
    const both = joinContent(a, { ...a, id: 'urn:x:other', replies: [] });
    assert.deepEqual({ ...both, id: a.id }, a);
  });
  it('are settled only where both are', () => {
    const statuses = (['settled', 'in-review', 'open', null] as const).map((status) => joinContent({ ...a, status: 'settled' }, { ...b, status }).status);
    assert.deepEqual(statuses, ['settled', 'in-review', 'open', null]);
  });
  it('are not one where they contradict each other', () => {
    assert.equal(contradictionOf(a, b), null);
    assert.deepEqual(contradictionOf(a, { ...b, verdict: 'refuted' }), { kind: 'verdict' });
    assert.deepEqual(contradictionOf(a, { ...b, attributes: { who: 'the city' } }), { kind: 'attribute', id: 'who' });
  });
});
