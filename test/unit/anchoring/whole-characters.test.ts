import assert from 'node:assert/strict';
import { anchorClaims } from '../../../src/core/anchoring/find-passage.ts';
import { anchorLive } from '../../../src/core/anchoring/live-places.ts';
import { movePlaces, noPlaces } from '../../../src/core/anchoring/moved-places.ts';
import { newlyCut } from '../../../src/core/anchoring/token-edges.ts';
import type { Claim } from '../../../src/core/claims/claim.ts';
import { makeClaim } from '../../../src/core/claims/edit-claim.ts';
import { sliceSpan, type Span } from '../../../src/core/text/span.ts';
import { applyEdits, type TextEdit } from '../../../src/core/text/text-edit.ts';

function claimAt(text: string, span: Span): Claim {
  const context = { speaker: null, role: null, asker: null };
  return makeClaim({ text, span, tags: [], note: '', creator: null, now: '2031-05-02T08:00:00Z', id: `urn:x:${span.start}`, context });
}

/** `[` and `]` mark the passage. */
function tagged(marked: string): { readonly text: string; readonly claim: Claim } {
  const text = marked.replace(/[[\]]/g, '');
  return { text, claim: claimAt(text, { start: marked.indexOf('['), end: marked.indexOf(']') - 1 }) };
}

function found(claim: Claim, edited: string): readonly [string, string | null] {
  const [one] = anchorClaims(edited, [claim]);
  assert.ok(one);
  return [one.anchor.state, one.anchor.span && sliceSpan(edited, one.anchor.span)];
}

function afterEdit({ text, claim }: ReturnType<typeof tagged>, edit: TextEdit): readonly [string, string | null] {
  const now = applyEdits(text, [edit]);
  const [one] = anchorLive(now, [claim], movePlaces(anchorLive(text, [claim], noPlaces()).places, [edit]), () => null).anchored;
  assert.ok(one);
  return [one.anchor.state, one.anchor.span && sliceSpan(now, one.anchor.span)];
}

describe('claims that begin or end within a character or a number', () => {
  it('are found with the whole letter whose mark was tagged, never without the mark', () => {
    const { claim } = tagged('The cafe[\u0301 opens  at noon] on the quay.');
    assert.deepEqual(found(claim, 'Now the cafe\u0301 opens at noon on the quay.'), ['moved', 'e\u0301 opens at noon']);
    assert.deepEqual(found(claim, 'Now the caf\u00e9 opens at noon on the quay.'), ['moved', '\u00e9 opens at noon']);
    assert.notEqual(found(claim, 'Now the cafe opens at noon on the quay.')[1], ' opens at noon');
  });

  it('do not take words for theirs that a mark was typed on', () => {
    for (const mark of ['\u0301', '\u200d\u{1f467}']) {
      const one = tagged(mark === '\u0301' ? 'We tagged [a cafe] here.' : 'We tagged [a cafe \u{1f469}] here.');
      const at = one.text.indexOf(' here');
      assert.equal(afterEdit(one, { start: at, end: at, text: mark })[0], 'changed');
    }
  });

  it('stand where they stood, though they cut a letter in two', () => {
    const { text, claim } = tagged('The cafe[\u0301 opens at noon] on the quay.');
    assert.deepEqual(found(claim, text), ['exact', '\u0301 opens at noon']);
    assert.deepEqual(found(claim, `Well. ${text}`), ['moved', '\u0301 opens at noon']);
  });

  it('are not found at a part of what an emoji was joined with', () => {
    const { claim } = tagged('Speakers of the day: [a cafe by the old quay \u{1f469}] and others at noon.');
    assert.equal(found(claim, 'Speakers of  the day: a  cafe by the old quay \u{1f469}\u200d\u{1f467} and others at noon.')[0], 'changed');
  });

  it('tell what the whole number tells that they are a part of', () => {
    const one = tagged('Two schools of s5[00 \u6e2f\u53e3 The harbour two will open\n]');
    assert.equal(afterEdit(one, { start: 0, end: 18, text: 'The harbour ' })[0], 'changed');
  });

  it('stand beside Chinese words with and without a blank between', () => {
    const { claim } = tagged('The port will [open] \u6e2f\u53e3 soon.');
    assert.equal(newlyCut('The port will open\u6e2f\u53e3 soon.', { start: 14, end: 18 }, claim.quote), null);
    assert.notEqual(newlyCut('The port will opens soon.', { start: 14, end: 18 }, claim.quote), null);
  });
});

describe('a claim on what may be a page number', () => {
  it('does not follow the empty lines around it when it is deleted', () => {
    const one = tagged('The harbour will open this year.[ \n\n500 \n\n]Thank you.');
    assert.equal(afterEdit(one, { start: 0, end: 38, text: 'It will open.' })[0], 'changed');
  });
});

describe('telling words with another ending', () => {
  it('are other words: wills, twos, millions', () => {
    for (const [marked, edited] of [
      ['We said that [the harbour will open this year] and left.', 'We said that the harbour wills open this year and left.'],
      ['We said that [all two of the berths are open] and left.', 'We said that all twos of the berths are open and left.'],
      ['We said that [a million people came by] and left.', 'We said that a millions people came by and left.'],
    ] as const) assert.equal(found(tagged(marked).claim, edited)[0], 'changed', edited);
  });

  it('tell what they tell with and without an "s": seconds, minimums, sixths, "shrinks"', () => {
    for (const [marked, edited] of [
      ['We said that [they decided within seconds after the vote] and left.', 'We said that they decided within moments after the vote and left.'],
      ['We said that [the maximums of the plan stay in force] and left.', 'We said that the minimums of the plan stay in force and left.'],
      ['We said that [the sixths of the estate are paid out] and left.', 'We said that the ninths of the estate are paid out and left.'],
      ['We said that [the zeros of the plan stay in force] and left.', 'We said that the heroes of the plan stay in force and left.'],
      ['We said that [the harbour trade shrinks year after year] and left.', 'We said that the harbour trade stirs year after year and left.'],
    ] as const) assert.equal(found(tagged(marked).claim, edited)[0], 'changed', edited);
  });

  it('tell the same in all their forms: exceeded, expanding, thousandths', () => {
    for (const [was, is] of [
      ['exceeded', 'missed'], ['is exceeding', 'is missing'], ['is expanding with', 'is shrinking with'], ['is worsening with', 'is improving with'],
      ['is banning for', 'is praising for'], ['is withdrawing from', 'is working with'], ['is hundredths of', 'is thousandths of'],
    ] as const) {
      const { claim } = tagged(`We said that [the harbour ${was} the target of the plan] and left.`);
      assert.equal(found(claim, `We said that the harbour ${is} the target of the plan and left.`)[0], 'changed', `${was}, ${is}`);
    }
  });

  it('are the same words where they are units', () => {
    const { claim } = tagged('We said that [5 dollar a week is the new fare] and left.');
    assert.deepEqual(found(claim, 'We said that 5 dollars a week is the new fare and left.'), ['moved', '5 dollars a week is the new fare']);
  });
});
