import assert from 'node:assert/strict';
import { builtInCodebook } from '../../../src/core/claims/built-in-codebook.ts';
import { keepOrphan } from '../../../src/core/claims/kept-orphan.ts';
import { claimRows, type ClaimGrouping, type ClaimRow } from '../../../src/core/presentation/claim-rows.ts';
import { standingAt, type AnchoredClaim } from '../../../src/core/anchoring/anchor.ts';
import { sliceSpan } from '../../../src/core/text/span.ts';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript.ts';
import { claimOn, found, orphan, placeOf } from './claim-listing.ts';
import { briefing } from './read-transcript.ts';

function rows(grouping: ClaimGrouping, claims: readonly AnchoredClaim[]): readonly ClaimRow[] {
  return claimRows({ text: briefing.text, transcript: briefing.transcript, claims, codebook: builtInCodebook, grouping, plain: (span) => sliceSpan(briefing.text, span) });
}

function outline(all: readonly ClaimRow[]): readonly (readonly [string, string, readonly string[]])[] {
  return all.map(({ label, description, children }) => [label, description, children.map((row) => row.label)] as const);
}

describe('rows of claims', () => {
  const claims = [found('312 bridges', 'statistic', 'house-tag'), found('close nine', 'commitment'), found('The oldest nine')];

  it('stand under each of their tags in the order of the codebook, then under tags that it does not have, then under none', () => {
    assert.deepEqual(outline(rows('tag', claims)), [
      ['Commitment', '1', ['close nine']],
      ['Statistic', '1', ['312 bridges']],
      ['house-tag', '1 · not in the codebook', ['312 bridges']],
      ['Without a tag', '1', ['The oldest nine']],
    ]);
  });

  it('say who speaks where they stand by tag, and which tags they have elsewhere', () => {
    assert.equal(rows('tag', claims)[0]?.children[0]?.description, 'Ada Lunde');
    assert.equal(rows('speaker', claims)[0]?.children[0]?.description, 'Statistic, house-tag');
  });

  it('have the look of the tag that their group is named after, and their verdict', () => {
    const judged = found('312 bridges', 'statistic', 'house-tag');
    const shown = rows('tag', [{ ...judged, claim: { ...judged.claim, verdict: 'refuted' } }]);
    assert.deepEqual(shown.map(({ tag }) => tag), [{ icon: 'graph', color: 'purple' }, { icon: 'tag', color: null }]);
    assert.deepEqual(shown[0]?.children.map(({ tag, verdict }) => [tag, verdict]), [[null, 'refuted']]);
    assert.deepEqual(rows('speaker', [judged]).map(({ tag }) => tag), [null]);
  });

  it('say of a tag that the codebook does not have it', () => {
    assert.match(rows('speaker', claims)[0]?.children[0]?.tooltip ?? '', /^Statistic, house-tag \(not in the codebook\)$/mu);
    const [orphans] = rows('tag', [{ ...orphan('312 bridges', 'lost'), claim: claimOn('312 bridges', ['house-tag']) }]);
    assert.match(orphans?.children[0]?.tooltip ?? '', /^house-tag \(not in the codebook\)$/mu);
  });

  it('stand under the speaker of their passage, in the order of the text', () => {
    assert.deepEqual(outline(rows('speaker', claims)).map(([, count]) => count), ['2', '1']);
    assert.deepEqual(rows('speaker', claims).map(({ label }) => label), ['Ada Lunde', briefing.transcript.turns[5]?.speaker]);
  });

  it('stand under "Q" where nobody tells who asks', () => {
    const text = 'MS. MARSH:  Good afternoon.\n\nQ    How many of the 41 ferries run?\n\nMS. MARSH:  All of them.\n';
    const transcript = parseTranscript(text, { format: 'white-house' });
    const words = 'How many of the 41 ferries run?';
    const claim = { claim: claimOn(words, ['statistic'], '', text), anchor: standingAt('exact', placeOf(words, text)) };
    assert.deepEqual([transcript.turns[1]?.label, transcript.turns[1]?.speaker], ['Q', null]);
    const [group] = claimRows({ text, transcript, claims: [claim], codebook: builtInCodebook, grouping: 'speaker', plain: (span) => sliceSpan(text, span) });
    assert.equal(group?.label, 'Q');
  });

  it('stand under their question', () => {
    const labels = rows('exchange', claims).map(({ label }) => label);
    assert.equal(labels[0], 'Opening');
    assert.match(labels[1] ?? '', /^Brask Herald: /);
  });

  it('have ids of their own, which stay when a claim is added above', () => {
    const ids = (all: readonly ClaimRow[]): string[] => all.flatMap((row) => [row.id, ...ids(row.children)]);
    const before = ids(rows('tag', claims.slice(1)));
    const after = ids(rows('tag', claims));
    assert.equal(new Set(after).size, after.length);
    assert.deepEqual(before.filter((id) => !after.includes(id)), []);
  });

  it('say of an orphan that somebody decided to leave it without a place', () => {
    const lost = orphan('312 bridges', 'lost');
    const [group] = rows('tag', [{ ...lost, claim: keepOrphan(lost, briefing.text, '2031-06-01T08:00:00Z') }]);
    const [row] = group?.children ?? [];
    assert.deepEqual([row?.kind, row?.description], ['claim.orphan.kept', 'the passage is not found · kept as not found']);
    assert.match(row?.tooltip ?? '', /kept as not found/);
  });

  it('show orphans on top in a group of their own, in words, with every place in question', () => {
    const [group, ...others] = rows('tag', [
      found('close nine', 'commitment'),
      orphan('312 bridges', 'changed', placeOf('close nine')),
      orphan('The oldest nine', 'ambiguous', placeOf('312 bridges'), placeOf('close nine')),
    ]);
    assert.deepEqual(outline(group === undefined ? [] : [group]), [['Not found for sure', '2', ['312 bridges', 'The oldest nine']]]);
    assert.equal(others.length, 1);
    const [changed, ambiguous] = group?.children ?? [];
    assert.ok(changed !== undefined && ambiguous !== undefined);
    assert.equal(changed.kind, 'claim.orphan');
    assert.equal(changed.description, 'the words were changed');
    assert.match(changed.tooltip, /Now: close nine/);
    assert.deepEqual(changed.span, placeOf('close nine'));
    assert.equal(ambiguous.description, 'could be in 2 places');
    assert.deepEqual(ambiguous.children.map(({ kind, span }) => [kind, span]), [['point', placeOf('312 bridges')], ['point', placeOf('close nine')]]);
  });

  it('are none where there are no claims', () => {
    assert.deepEqual(rows('tag', []), []);
  });
});
