import assert from 'node:assert/strict';
import type { Claim, Json, JsonObject, Reply } from '../../../src/core/claims/claim.ts';
import { retagClaim } from '../../../src/core/claims/edit-claim.ts';
import { mergeClaims } from '../../../src/core/claims/merge.ts';
import { emptySidecar, parseSidecar, type Sidecar } from '../../../src/core/claims/sidecar.ts';
import { serialiseSidecar } from '../../../src/core/claims/write-sidecar.ts';
import { claimOnWords } from '../../support/claim-on-words.ts';

const text = 'Mara Voss: We will open 500 schools in Port Ellery.';

const bare = claimOnWords(text, '500 schools');
const reply: Reply = { id: 'urn:uuid:r1', text: 'Not in the budget.', creator: 'Ida Lund', created: '2031-05-03T08:00:00Z', modified: null, source: null };
const judged: Claim = {
  ...bare, note: 'By when?', tags: ['target'], status: 'in-review', verdict: 'refuted',
  evidence: [{ iri: 'https://budget.example/2031', note: 'Table 3' }, { iri: 'file:papers/budget%202031.pdf', note: '' }],
  attributes: { deadline: '2032', measure: 'schools' }, suggestedBy: 'figure-with-date',
  replies: [reply, { ...reply, id: 'urn:uuid:r2', text: 'It is: page 7.', creator: null, created: '2031-05-03T09:00:00Z' }],
};

function written(claims: readonly Claim[], rest: Partial<Sidecar> = {}): string {
  return serialiseSidecar({ ...emptySidecar, ...rest, claims }, 'a.txt');
}

function read(json: string): Sidecar {
  const result = parseSidecar(json);
  assert.ok('sidecar' in result, JSON.stringify(result));
  return result.sidecar;
}

function readOne(json: string): Claim {
  const [claim] = read(json).claims;
  assert.ok(claim);
  return claim;
}

function itemsOf(json: string): readonly JsonObject[] {
  return (JSON.parse(json) as { items: JsonObject[] }).items;
}

/** As it was made, not as it was read. */
function fresh(claim: Claim): Claim {
  return { ...claim, replies: claim.replies.map((one) => ({ ...one, source: null })), source: null };
}

function page(...items: readonly Json[]): string {
  return JSON.stringify({ type: 'AnnotationPage', items });
}

function foreign(id: string, ...body: readonly Json[]): JsonObject {
  return { id, type: 'Annotation', body, target: { source: 'a.txt', selector: { type: 'TextQuoteSelector', exact: '500 schools' } } };
}

describe('what was judged of a claim', () => {
  it('stands in the words of the standard, the replies as annotations behind it', () => {
    const [claim, ...replies] = itemsOf(written([judged]));
    assert.deepEqual((claim?.['body'] as Json[]).slice(2), [
      { type: 'TextualBody', purpose: 'moderating', value: 'in-review' },
      { type: 'TextualBody', purpose: 'assessing', value: 'refuted' },
      { type: 'SpecificResource', purpose: 'linking', source: 'https://budget.example/2031', label: 'Table 3' },
      { type: 'SpecificResource', purpose: 'linking', source: 'file:papers/budget%202031.pdf' },
    ]);
    assert.deepEqual([claim?.['pt:attributes'], claim?.['pt:suggestedBy']], [judged.attributes, 'figure-with-date']);
    assert.deepEqual(replies[0], {
      id: 'urn:uuid:r1', type: 'Annotation', motivation: 'replying', creator: { type: 'Person', name: 'Ida Lund' }, created: '2031-05-03T08:00:00Z',
      body: [{ type: 'TextualBody', purpose: 'replying', value: 'Not in the budget.' }], target: bare.id,
    });
    assert.equal(replies.length, 2);
  });

  it('is read as it was written, and written as it was read', () => {
    const json = written([judged]);
    assert.deepEqual(fresh(readOne(json)), judged);
    assert.equal(serialiseSidecar(read(json), 'a.txt'), json);
    assert.deepEqual(fresh(readOne(written([{ ...readOne(json), ...bare, source: readOne(json).source }]))), bare);
  });

  it('leaves no trace in the file of a claim of which nothing was said', () => {
    const json = written([bare]);
    for (const word of ['moderating', 'assessing', 'linking', 'attributes', 'suggestedBy', 'replying']) assert.ok(!json.includes(word), word);
  });

  it('leaves the words, links and bodies of other tools alone', () => {
    const bodies = [
      { type: 'TextualBody', purpose: 'assessing', value: 'mostly true' },
      { type: 'TextualBody', purpose: 'moderating', value: 'escalated' },
      { purpose: 'linking', source: 'urn:uuid:9' },
      { purpose: 'linking', source: 'javascript:alert(1)' },
      { type: 'SpecificResource', purpose: 'linking', source: { id: 'https://data.example/1', type: 'Dataset' }, selector: { type: 'FragmentSelector', value: 'r1' } },
    ];
    const sidecar = read(page({ ...foreign('urn:x:1', ...bodies), 'pt:attributes': { deadline: 2032, who: 'Voss' } }));
    const [claim] = sidecar.claims;
    assert.ok(claim);
    assert.deepEqual([claim.verdict, claim.status, claim.evidence, claim.attributes], [null, null, [{ iri: 'https://data.example/1', note: '' }], { who: 'Voss' }]);
    const changed: Claim = { ...claim, verdict: 'supported', status: 'settled', evidence: [...claim.evidence, { iri: 'https://x.example', note: '' }], attributes: {} };
    const [item] = itemsOf(serialiseSidecar({ ...sidecar, claims: [changed] }, 'a.txt'));
    assert.deepEqual(item?.['body'], [
      { type: 'TextualBody', purpose: 'moderating', value: 'settled' }, { type: 'TextualBody', purpose: 'assessing', value: 'supported' },
      bodies[4], { type: 'SpecificResource', purpose: 'linking', source: 'https://x.example' },
      ...bodies.slice(0, 4),
    ]);
    assert.deepEqual(item['pt:attributes'], { deadline: 2032 });
    assert.deepEqual(fresh(readOne(page(item))), fresh(changed));
  });

  it('keeps the other fields of a body whose word or note changes', () => {
    const verdict = { type: 'TextualBody', purpose: 'assessing', value: 'supported', by: 'desk' };
    const link = { type: 'SpecificResource', purpose: 'linking', source: 'https://x.example', accessed: '2031' };
    const claim = readOne(page(foreign('urn:x:1', verdict, link)));
    const changed = { ...claim, verdict: 'misleading' as const, evidence: [{ iri: 'https://x.example', note: 'p. 3' }] };
    assert.deepEqual(itemsOf(written([changed]))[0]?.['body'], [{ ...verdict, value: 'misleading' }, { ...link, label: 'p. 3' }]);
    assert.equal(itemsOf(written([{ ...claim, verdict: null, evidence: [] }]))[0]?.['body'], undefined);
  });
});

describe('replies', () => {
  const answer = (id: string, target: Json, more: JsonObject = {}): JsonObject => ({ id, type: 'Annotation', motivation: 'replying', bodyValue: id, target, ...more });

  it('are found by their target, also under another reply and in the forms of other tools', () => {
    const items = [
      answer('urn:r:3', 'urn:r:2', { created: '2031-01-03T00:00:00Z' }),
      foreign('urn:x:1'),
      answer('urn:r:1', 'urn:x:1', { created: '2031-01-01T00:00:00Z' }),
      answer('urn:r:2', { id: 'urn:x:1', type: 'Annotation' }, { created: '2031-01-02T00:00:00Z', motivation: ['replying'], creator: 'https://x.example/ida' }),
      answer('urn:r:4', [{ source: 'urn:r:1' }], { body: [{ type: 'TextualBody', value: 'a' }, { purpose: 'tagging', value: 'b' }, { purpose: 'commenting', value: 'c' }] }),
    ];
    const { claims, others } = read(page(...items));
    assert.deepEqual(others, []);
    assert.deepEqual(claims[0]?.replies.map(({ id }) => id), ['urn:r:1', 'urn:r:2', 'urn:r:3', 'urn:r:4']);
    assert.deepEqual(claims[0].replies.map((one) => one.text), ['urn:r:1', 'urn:r:2', 'urn:r:3', 'urn:r:4\n\na\n\nc']);
    assert.deepEqual(itemsOf(written(claims)), [{ ...items[1], target: itemsOf(written(claims))[0]?.['target'] }, items[2], items[3], items[0], items[4]]);
  });

  it('to nothing, in a circle, without an id or on a passage stay as they are', () => {
    const items = [
      answer('urn:r:1', 'urn:x:9'), answer('urn:r:2', 'urn:r:3'), answer('urn:r:3', 'urn:r:2'), answer('urn:r:4', 'urn:r:4'),
      { type: 'Annotation', motivation: 'replying', bodyValue: 'x', target: 'urn:x:1' }, { ...answer('urn:r:5', 'urn:x:1'), motivation: 'linking' },
    ];
    const { claims, others } = read(page(foreign('urn:x:1'), ...items));
    assert.deepEqual([claims[0]?.replies, others], [[], items]);
    assert.deepEqual(itemsOf(written(claims, { others })).slice(1), items);
  });

  it('go with their claim, and one whose parent goes stays with the claim', () => {
    const { claims, others } = read(page(foreign('urn:x:1'), answer('urn:r:1', 'urn:x:1'), answer('urn:r:2', 'urn:r:1')));
    assert.deepEqual(itemsOf(written([], { others })), []);
    const [claim] = claims;
    assert.ok(claim);
    const after = written([{ ...claim, replies: claim.replies.slice(1) }]);
    assert.deepEqual(itemsOf(after)[1]?.['target'], 'urn:x:1');
    assert.deepEqual(readOne(after).replies.map(({ id }) => id), ['urn:r:2']);
  });

  it('keep what else they hold when their words change', () => {
    const tag = { type: 'TextualBody', purpose: 'tagging', value: 'b' };
    const first = { type: 'TextualBody', value: 'a', format: 'text/plain' };
    const item: JsonObject = { ...answer('urn:r:1', 'urn:x:1'), body: [tag, first, { value: 'more' }], canonical: 'https://x.example/r1' };
    const claim = readOne(page(foreign('urn:x:1'), item));
    const { bodyValue: _, ...rest } = item;
    assert.deepEqual(itemsOf(written([{ ...claim, replies: claim.replies.map((one) => ({ ...one, text: 'new' })) }]))[1], { ...rest, body: [{ ...first, value: 'new' }, tag] });
  });

  it('are written once where a claim was made of another, or where they came back from elsewhere', () => {
    const json = written([judged, { ...judged, id: 'urn:x:copy' }]);
    assert.deepEqual(read(json).claims.map(({ replies }) => replies.length).sort(), [0, 2]);
    const back = written([judged], { others: [itemsOf(written([judged]))[1] ?? null] });
    assert.equal(readOne(back).replies.length, 2);
  });
});

describe('a claim that two sides judged', () => {
  const merge = (base: Partial<Claim>, ours: Partial<Claim>, theirs: Partial<Claim>): Claim => {
    const [claim, ...more] = mergeClaims([{ ...bare, ...base }], [{ ...bare, ...ours }], [{ ...bare, ...theirs }]);
    assert.ok(claim && more.length === 0);
    return claim;
  };
  const early = '2031-06-01T00:00:00Z';
  const late = '2031-06-02T00:00:00Z';

  it('has the status and the verdict that one side gave, of two the later one, and one before none', () => {
    assert.equal(merge({}, { verdict: 'refuted' }, { status: 'settled' }).verdict, 'refuted');
    assert.equal(merge({}, { verdict: 'refuted' }, { status: 'settled' }).status, 'settled');
    assert.equal(merge({}, { verdict: 'refuted', modified: late }, { verdict: 'supported', modified: early }).verdict, 'refuted');
    assert.equal(merge({}, { status: 'open', modified: early }, { status: 'settled', modified: late }).status, 'settled');
    assert.equal(merge({ verdict: 'refuted' }, { verdict: null, modified: late }, { verdict: 'supported', modified: early }).verdict, 'supported');
    assert.equal(merge({ verdict: 'refuted' }, { verdict: null }, { verdict: 'refuted' }).verdict, null);
  });

  it('has the attributes that either answered, one by one', () => {
    const attributes = (base: object, ours: object, theirs: object): object =>
      merge({ attributes: { ...base } }, { attributes: { ...ours }, modified: early }, { attributes: { ...theirs }, modified: late }).attributes;
    assert.deepEqual(attributes({}, { a: '1' }, { b: '2' }), { a: '1', b: '2' });
    assert.deepEqual(attributes({ a: '0', b: '0' }, { a: '1', b: '0' }, { a: '0' }), { a: '1' });
    assert.deepEqual(attributes({ a: '0' }, { a: '1' }, { a: '2' }), { a: '2' });
    assert.deepEqual(attributes({ a: '0' }, { a: '1' }, {}), { a: '1' });
  });

  it('has the evidence of both, without what either took away', () => {
    const link = (name: string, note = '') => ({ iri: `https://${name}.example`, note });
    const evidence = (base: Claim['evidence'], ours: Claim['evidence'], theirs: Claim['evidence']) => merge({ evidence: base }, { evidence: ours }, { evidence: theirs }).evidence;
    assert.deepEqual(evidence([link('a'), link('b')], [link('b'), link('c')], [link('a'), link('b'), link('d')]), [link('b'), link('c'), link('d')]);
    assert.deepEqual(evidence([link('a')], [], [link('a', 'p. 3')]), [link('a', 'p. 3')]);
    assert.deepEqual(evidence([link('a')], [link('a', 'p. 2')], [link('a', 'p. 3')]), [link('a', 'p. 2\n\np. 3')]);
  });

  it('has the replies of both in the order in which they were made, as read from two files', () => {
    const later = { ...reply, id: 'urn:uuid:r0', created: '2031-05-04T08:00:00Z' };
    const base = readOne(written([{ ...bare, replies: [reply] }]));
    const theirs = readOne(written([{ ...base, replies: [...base.replies, { ...later, id: 'urn:uuid:r3' }] }]));
    const ours = { ...base, replies: [later] };
    const merged = mergeClaims([base], [ours], [theirs]);
    assert.deepEqual(merged[0]?.replies.map(({ id }) => id), ['urn:uuid:r0', 'urn:uuid:r3']);
    const edited = { ...base, replies: base.replies.map((one) => ({ ...one, text: 'In the new budget.' })) };
    assert.deepEqual(mergeClaims([base], [ours], [edited])[0]?.replies.map((one) => one.text), ['In the new budget.', reply.text]);
    assert.deepEqual(mergeClaims([base], [{ ...edited, replies: edited.replies.map((one) => ({ ...one, text: 'Ours.' })) }], [edited])[0]?.replies.map((one) => one.text), ['Ours.\n\nIn the new budget.']);
  });

  it('stays where one side deleted it and the other replied, and goes where nobody said a word', () => {
    const base = readOne(written([judged]));
    assert.deepEqual(mergeClaims([base], [], [readOne(written([judged]))]), []);
    assert.deepEqual(mergeClaims([base], [], [{ ...base, replies: base.replies.map((one) => ({ ...one, source: null })) }]), []);
    assert.equal(mergeClaims([base], [], [{ ...base, replies: [...base.replies, { ...reply, id: 'urn:uuid:r9' }] }]).length, 1);
    assert.equal(mergeClaims([bare], [], [{ ...bare, verdict: 'refuted' }]).length, 1);
  });

  it('keeps what was judged when tags change', () => {
    assert.deepEqual(fresh(readOne(written([retagClaim(readOne(written([judged])), ['commitment'], late)]))), { ...judged, tags: ['commitment'], modified: late });
  });
});
