import assert from 'node:assert/strict';
import { evidenceName, evidenceTarget, fileAddress, webAddress } from '../../../src/core/claims/evidence-address.ts';
import { addEvidence, answerAttributes, deleteReply, editReply, removeEvidence, replyTo, setStatus, setVerdict } from '../../../src/core/claims/judge-claim.ts';
import { claimOnWords } from '../../support/claim-on-words.ts';
import { assertLinear } from '../../support/growth.ts';

const claim = claimOnWords('We will open 500 schools.', '500 schools');
const now = '2031-05-03T08:00:00Z';

describe('judging a claim', () => {
  it('says when, but for replies, which have a time of their own', () => {
    assert.deepEqual(setStatus(claim, 'settled', now), { ...claim, status: 'settled', modified: now });
    assert.deepEqual(setVerdict(claim, 'refuted', now), { ...claim, verdict: 'refuted', modified: now });
    const replied = replyTo(claim, { id: 'urn:uuid:1', text: 'No.', creator: 'Ida', now });
    assert.deepEqual([replied.modified, replied.replies], [null, [{ id: 'urn:uuid:1', text: 'No.', creator: 'Ida', created: now, modified: null, source: null }]]);
  });

  it('has each piece of evidence once', () => {
    const [a, b] = [{ iri: 'https://a.example', note: '' }, { iri: 'https://b.example', note: '' }];
    const both = addEvidence(addEvidence(claim, a, now), b, now);
    assert.deepEqual(addEvidence(both, { ...a, note: 'p. 3' }, now).evidence, [{ ...a, note: 'p. 3' }, b]);
    assert.deepEqual(removeEvidence(both, a.iri, now).evidence, [b]);
  });

  it('keeps the answers that are not asked for, and takes empty ones away', () => {
    const answered = answerAttributes(claim, { who: 'Voss', deadline: '2032' }, now);
    assert.deepEqual(answerAttributes(answered, { deadline: '', measure: 'schools' }, now).attributes, { who: 'Voss', measure: 'schools' });
  });

  it('edits and deletes one reply', () => {
    const two = replyTo(replyTo(claim, { id: 'urn:uuid:2', text: 'Second.', creator: null, now: '2031-05-04T08:00:00Z' }), { id: 'urn:uuid:1', text: 'First.', creator: null, now });
    assert.deepEqual(two.replies.map(({ text }) => text), ['First.', 'Second.']);
    assert.deepEqual(editReply(two, 'urn:uuid:2', 'New.', now).replies.map(({ text, modified }) => [text, modified]), [['First.', null], ['New.', now]]);
    assert.deepEqual(deleteReply(two, 'urn:uuid:1').replies.map(({ text }) => text), ['Second.']);
  });
});

describe('the address of evidence', () => {
  const pages: readonly (readonly [string, string | null])[] = [
    [' https://budget.example/2031?a=1&b=(2)#t ', 'https://budget.example/2031?a=1&b=(2)#t'],
    ['HTTP://Budget.example', 'http://Budget.example'],
    ['budget.example/2031', 'https://budget.example/2031'],
    ['统计.example', 'https://统计.example'],
    ['budget', null], ['', null], ['see the budget', null], ['javascript:alert(1)', null], ['command:workbench.action.quit', null],
    ['https://', null], ['https://a b.example', null], ['https://bank.example@evil.example/', null], ['file:///etc/hosts', null], ['ftp://a.example', null],
  ];
  for (const [typed, address] of pages) it(`of a page, typed as "${typed}"`, () => assert.equal(webAddress(typed), address));

  it('of a file is its path from the folder of the sidecar', () => {
    assert.equal(fileAddress('/work/talks', '/work/talks/papers/a b.pdf'), 'file:papers/a%20b.pdf');
    assert.equal(fileAddress('/work/talks', '/work/papers/港口.pdf'), 'file:../papers/%E6%B8%AF%E5%8F%A3.pdf');
    assert.equal(fileAddress('/work/talks', '/work/talks'), 'file:../talks');
    assert.deepEqual(evidenceTarget('file:../papers/a%20b.pdf'), { kind: 'file', path: '../papers/a b.pdf' });
    assert.equal(evidenceName('file:../papers/a%20b.pdf'), '../papers/a b.pdf');
  });

  it('leads nowhere but to pages and to files by relative paths', () => {
    const bad = [
      'javascript:alert(1)', 'command:x', 'file:///etc/hosts', 'file://server/share', 'file:/etc/hosts', 'file:%2Fetc/hosts', 'file:..%5Cx', 'file:a/%00', 'file:%E0%A4%A',
      'file:c:/x', 'file:', 'data:text/html,x', 'vscode://x', 'https://a.example/"onclick', 'urn:uuid:1',
    ];
    for (const iri of bad) assert.equal(evidenceTarget(iri), null, iri);
    assert.deepEqual(evidenceTarget('https://a.example/?x=(1)'), { kind: 'page', address: 'https://a.example/?x=(1)' });
  });

  it('is judged in time that grows with its length alone', () => {
    for (const make of [(times: number) => `https://${'a.'.repeat(times * 100_000)} `, (times: number) => `${'a.'.repeat(times * 100_000)}"`, (times: number) => `file:${'%20/'.repeat(times * 50_000)}`]) {
      assertLinear((times) => {
        const typed = make(times);
        return () => [webAddress(typed), evidenceTarget(typed)];
      });
    }
  });
});
