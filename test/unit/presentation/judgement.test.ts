import assert from 'node:assert/strict';
import type { AnchoredClaim } from '../../../src/core/anchoring/anchor.ts';
import { makeTag, type Codebook } from '../../../src/core/claims/codebook.ts';
import type { Claim, Reply } from '../../../src/core/claims/claim.ts';
import { answersOf, askedAttributes, judgementLines, judgementWords, replyByline } from '../../../src/core/corpus/judgement-words.ts';
import { keepOrphan } from '../../../src/core/claims/kept-orphan.ts';
import { claimRows, unsettledClaims, type ClaimGrouping } from '../../../src/core/presentation/claim-rows.ts';
import { judgementHover } from '../../../src/core/presentation/judgement-hover.ts';
import { sliceSpan } from '../../../src/core/text/span.ts';
import { found, orphan } from './claim-listing.ts';
import { briefing } from './read-transcript.ts';

const attribute = (id: string, name: string, values: readonly string[] = []) => ({ id, name, definition: '', values, required: false });
const codebook: Codebook = {
  title: 'Tests',
  tags: [
    makeTag({ id: 'commitment', name: 'Commitment', attributes: [attribute('who', 'Who'), attribute('deadline', 'Deadline')] }),
    makeTag({ id: 'statistic', name: 'Statistic', attributes: [attribute('source', 'Source', ['survey', 'register'])] }),
  ],
};

function judged(words: string, more: Partial<Claim>): AnchoredClaim {
  const { claim, anchor } = found(words, 'statistic');
  return { claim: { ...claim, ...more }, anchor };
}

const reply: Reply = { id: 'urn:uuid:1', text: 'Not so.', creator: 'Mara Voss', created: '2031-05-03T08:00:00Z', modified: null, source: null };
const full: Partial<Claim> = {
  verdict: 'refuted', status: 'in-review', evidence: [{ iri: 'https://a.example', note: 'Table 3' }, { iri: 'file:papers/a%20b.pdf', note: '' }],
  attributes: { other: 'x', source: 'survey', deadline: '2032' }, replies: [reply],
};

function rows(grouping: ClaimGrouping, claims: readonly AnchoredClaim[]) {
  return claimRows({ text: briefing.text, transcript: briefing.transcript, claims, codebook, grouping, plain: (span) => sliceSpan(briefing.text, span) });
}

describe('the thread of a claim in its view', () => {
  it('stands below the claim, a row each, under every tag and below the places of one that is not found', () => {
    const answer = { ...reply, id: 'urn:uuid:2', text: 'It is:\npage 7.', creator: null, created: null };
    const all = rows('tag', [{ ...judged('312 bridges', { tags: ['statistic', 'commitment'], replies: [reply, answer] }) }]);
    const below = all.flatMap(({ children }) => children.flatMap((row) => row.children));
    assert.deepEqual(below.map(({ kind, label, description, reply: id }) => [kind, label, description, id]).slice(0, 2), [
      ['reply', 'Not so.', 'Mara Voss, 2031-05-03', 'urn:uuid:1'], ['reply', 'It is: page 7.', '', 'urn:uuid:2'],
    ]);
    assert.equal(new Set(below.map(({ id }) => id)).size, 4);
    assert.equal(below[1]?.tooltip, answer.text);
    const lost = orphan('312 bridges', 'ambiguous', { start: 0, end: 3 }, { start: 5, end: 8 });
    assert.deepEqual(rows('tag', [{ ...lost, claim: { ...lost.claim, replies: [reply] } }])[0]?.children[0]?.children.map(({ kind }) => kind), ['point', 'point', 'reply']);
  });
});

describe('what became of a claim, in words', () => {
  it('says nothing where nobody said anything', () => {
    assert.equal(judgementWords(found('312 bridges').claim), '');
    assert.deepEqual(judgementLines(found('312 bridges').claim, codebook), []);
  });

  it('says all of it, line by line, answers in the order of the codebook', () => {
    assert.deepEqual(judgementLines(judged('312 bridges', full).claim, codebook), [
      'Refuted · In review', 'Deadline: 2032', 'Source: survey', 'other: x', 'Evidence: Table 3 (https://a.example)', 'Evidence: papers/a b.pdf', 'Mara Voss, 2031-05-03: Not so.',
    ]);
    assert.equal(replyByline({ ...reply, creator: null, modified: '2031-05-04T00:00:00Z' }), '2031-05-03, changed 2031-05-04');
  });

  it('asks for what the tags ask, and for answers that no tag asks for any more', () => {
    const { claim } = judged('312 bridges', full);
    assert.deepEqual(askedAttributes(claim, codebook).map(({ id, values }) => [id, values.length]), [['source', 2], ['deadline', 0], ['other', 0]]);
    assert.deepEqual(answersOf({ ...claim, attributes: JSON.parse('{"__proto__":"x","constructor":"y"}') as Record<string, string> }, codebook).length, 2);
  });
});

describe('what became of a claim, in its hover', () => {
  it('links to pages alone, with no sign that could end the link', () => {
    const iris = ['https://a.example/(x)?a=1&b=[2]', 'file:papers/a.pdf', 'file:///etc/hosts', 'command:workbench.action.quit', 'javascript:alert(1)', 'https://a.example/ "x'];
    const { evidence } = judgementHover(judged('312 bridges', { evidence: iris.map((iri) => ({ iri, note: '' })) }).claim, codebook);
    assert.deepEqual(evidence.map(({ href, isFile }) => [href, isFile]), [
      ['https://a.example/%28x%29?a=1&b=%5B2%5D', false], [null, true], [null, false], [null, false], [null, false], [null, false],
    ]);
  });

  it('has words beside every sign', () => {
    const hover = judgementHover(judged('312 bridges', full).claim, codebook);
    assert.deepEqual([hover.verdict?.words, hover.status?.words, hover.replies], [
      'Refuted', 'In review', [{ byline: 'Mara Voss, 2031-05-03', text: 'Not so.' }],
    ]);
  });
});

describe('what became of a claim, in the list', () => {
  const claims = [judged('312 bridges', full), judged('close nine', { status: 'settled', verdict: 'supported' }), judged('The oldest nine', {})];
  const outline = (grouping: ClaimGrouping) => rows(grouping, claims).map(({ label, children }) => [label, ...children.map(({ description }) => description)]);

  it('stands before the speaker or the tags', () => {
    assert.deepEqual(outline('tag'), [['Statistic', 'Refuted · In review · Ada Lunde', 'Supported · Settled · Ada Lunde', rows('tag', claims)[0]?.children[2]?.description]]);
    assert.match(rows('tag', claims)[0]?.children[0]?.tooltip ?? '', /^Evidence: Table 3/mu);
  });

  it('makes groups, in the order of the work, of which the rows do not say what the group says', () => {
    assert.deepEqual(outline('status'), [['Open', 'Statistic'], ['In review', 'Refuted · Statistic'], ['Settled', 'Supported · Statistic']]);
    assert.deepEqual(outline('verdict'), [['Supported', 'Settled · Statistic'], ['Refuted', 'In review · Statistic'], ['No verdict', 'Statistic']]);
  });

  it('leaves out what is settled where asked to, but for what is not found for sure', () => {
    const lost = orphan('312 bridges', 'lost');
    const settled = { ...lost, claim: { ...lost.claim, status: 'settled' as const } };
    assert.deepEqual(unsettledClaims(briefing.text, [...claims, settled]), [claims[0], claims[2], settled]);
    const kept = { ...settled, claim: keepOrphan(settled, briefing.text, '2031-06-01T08:00:00Z') };
    assert.deepEqual(unsettledClaims(briefing.text, [kept]), []);
  });
});
