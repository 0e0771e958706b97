import assert from 'node:assert/strict';
import { claimReviewFormat } from '../../../src/core/interchange/claimreview/claimreview-format.ts';
import type { LeftOut } from '../../../src/core/interchange/left-out.ts';
import { writeFile } from '../../../src/core/interchange/write-file.ts';
import type { JsonObject } from '../../../src/core/claims/claim.ts';
import { claimReviewErrors } from '../../support/schema-types.ts';
import { fixture, judgement, makeDocument } from './make-document.ts';
import { writeText } from './write-text.ts';

const quayside = fixture('quayside.txt');

async function reviews(...documents: Parameters<typeof writeText>[1]): Promise<readonly JsonObject[]> {
  return (JSON.parse(await writeText(claimReviewFormat, documents)) as { readonly '@graph': readonly JsonObject[] })['@graph'];
}

describe('ClaimReview export', () => {
  it('is what the types of schema.org take', async function () {
    this.timeout(120_000);
    const document = makeDocument('notes/quayside.txt', quayside, [
      { words: '12.5 kilometers', tags: ['statistic', 'not in the codebook'], note: 'a "note"', judged: judgement }, { words: '😀', tags: [], judged: { verdict: 'unverifiable' } }, { words: 'gone', state: 'lost', judged: { verdict: 'refuted' } },
    ]);
    const written = await writeText(claimReviewFormat, [document, document]);
    assert.deepEqual(claimReviewErrors(written), []);
    assert.notDeepEqual(claimReviewErrors(written.replaceAll('"claimReviewed"', '"claimViewed"')), []);
    assert.notDeepEqual(claimReviewErrors(written.replaceAll('"@type":"Rating"', '"@type":"Person"')), []);
  });

  it('rates on a scale that it states, and what cannot be verified in words alone', async () => {
    const words = ['40 kilometers', '12.5 kilometers', '😀', 'The café'];
    const verdicts = ['supported', 'misleading', 'refuted', 'unverifiable'] as const;
    const written = await reviews(makeDocument('a.txt', quayside, words.map((one, index) => ({ words: one, judged: { verdict: verdicts[index] ?? null } }))));
    const ratings = new Map(written.map((review) => [review['claimReviewed'], review['reviewRating'] as JsonObject]));
    assert.deepEqual(words.map((one) => ratings.get(one)?.['ratingValue']), [3, 2, 1, undefined]);
    assert.deepEqual(words.map((one) => ratings.get(one)?.['alternateName']), ['Supported', 'Misleading', 'Refuted', 'Unverifiable']);
    assert.deepEqual(words.map((one) => [ratings.get(one)?.['worstRating'], ratings.get(one)?.['bestRating']]), [[1, 3], [1, 3], [1, 3], [undefined, undefined]]);
  });

  it('says who said it, where and when, on what evidence, and links to no address that is not safe', async () => {
    const [review] = await reviews(makeDocument('notes/quayside.txt', quayside, [{ words: '12.5 kilometers', tags: ['statistic'], note: 'why', judged: judgement }]));
    const item = review?.['itemReviewed'] as JsonObject;
    assert.equal(review?.['author'] === undefined ? undefined : (review['author'] as JsonObject)['name'], 'Ann Alyst');
    assert.equal((item['author'] as JsonObject)['@type'], 'Person');
    assert.equal(item['datePublished'], '2024-05-07');
    assert.deepEqual([(item['appearance'] as JsonObject)['identifier'], review?.['reviewBody'], review?.['creativeWorkStatus']], ['notes/quayside.txt', 'why', 'Settled']);
    assert.deepEqual(item['keywords'], [{ '@type': 'DefinedTerm', name: 'Statistic', termCode: 'statistic', description: 'A number *with* a source.', inDefinedTermSet: { '@type': 'DefinedTermSet', name: 'Tests' } }]);
    assert.deepEqual((review?.['citation'] as readonly JsonObject[]).map(({ url, identifier, name }) => [name, url ?? null, identifier ?? null]), [
      ['Table [3]', 'https://budget.example/(3)?a=1&b=2', null], ['papers/a b.pdf', null, 'file:papers/a%20b.pdf'], ['javascript:alert(1)', null, 'javascript:alert(1)'],
    ]);
    assert.deepEqual((review?.['comment'] as readonly JsonObject[]).map(({ text }) => text), ['=No; =1+1\n\n# Not *so*.', 'Yes.']);
  });

  it('leaves out claims without a verdict and counts them; a graph without reviews is one too', async () => {
    const leftOut: [LeftOut, number][] = [];
    const document = makeDocument('a.txt', quayside, [{ words: '12.5 kilometers' }, { words: '😀' }]);
    const bytes = await writeFile(claimReviewFormat, [document], { table: 'claims', now: '2031-05-02T08:00:00Z', leaveOut: (what, count = 1) => { leftOut.push([what, count]); } });
    assert.deepEqual(JSON.parse(new TextDecoder().decode(bytes)), { '@context': 'https://schema.org', '@graph': [] });
    assert.deepEqual(leftOut, [['claim-without-verdict', 2]]);
  });
});
