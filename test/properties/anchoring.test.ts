import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describePassage } from '../../src/core/anchoring/describe.ts';
import { anchorClaims } from '../../src/core/anchoring/find-passage.ts';
import { anchorLive } from '../../src/core/anchoring/live-places.ts';
import { livePlace, movePlaces, noPlaces } from '../../src/core/anchoring/moved-places.ts';
import { lookUpAll, lookUpEach } from '../../src/core/anchoring/occurrences.ts';
import { drain } from '../../src/core/text/steps.ts';
import type { Claim } from '../../src/core/claims/claim.ts';
import { makeClaim, restateClaim } from '../../src/core/claims/edit-claim.ts';
import { codePointMap } from '../../src/core/text/code-points.ts';
import { sliceSpan } from '../../src/core/text/span.ts';
import { applyEdits, moveSpan, type TextEdit } from '../../src/core/text/text-edit.ts';
import { editsOf, spanOf, textWithClaims, unicodeText } from '../support/claim-arbitraries.ts';
import { assertSaysTheSame, isPartOfAnother, oneBreak } from '../support/same-words.ts';

describe('anchoring, for any text', function () {

  it('counts code points as iterating over the text does', () => {
    fc.assert(
      fc.property(unicodeText, (text) => {
        const points = codePointMap(text);
        let offset = 0;
        let count = 0;
        for (const character of text) {
          assert.equal(points.toCodePoint(offset), count);
          assert.equal(points.toUtf16(count), offset);
          if (character.length === 2) assert.equal(points.toCodePoint(offset + 1), count);
          offset += character.length;
          count++;
        }
        assert.equal(points.toCodePoint(text.length), count);
        assert.equal(points.toUtf16(count), text.length);
      }),
    );
  });

  it('describes a passage by what stands there', () => {
    fc.assert(
      fc.property(
        unicodeText.chain((text) => fc.tuple(fc.constant(text), spanOf(text))),
        ([text, span]) => {
          const { quote, position } = describePassage(text, span);
          const characters = Array.from(text);
          const before = characters.slice(0, position.start).join('');
          assert.equal(characters.slice(position.start, position.end).join(''), quote.exact);
          assert.ok(before.endsWith(quote.prefix) && quote.prefix.length <= 32 && quote.suffix.length <= 32);
          assert.ok(text.startsWith(quote.suffix, before.length + quote.exact.length));
        },
      ),
    );
  });

  it('finds every passage of an unchanged text where it was', () => {
    fc.assert(
      fc.property(textWithClaims, ({ text, claims }) => {
        for (const { claim, anchor } of anchorClaims(text, claims)) {
          if (claim.quote.exact === '') continue;
          assert.equal(anchor.state, 'exact');
          assert.equal(codePointMap(text).toCodePoint(anchor.span?.start ?? -1), claim.position?.start);
        }
      }),
    );
  });

  it('never points at other words than those quoted, whatever was edited', () => {
    fc.assert(
      fc.property(
        textWithClaims.chain(({ text, claims }) => fc.tuple(fc.constant(text), fc.constant(claims), editsOf(text))),
        ([text, claims, edits]) => {
          const edited = applyEdits(text, edits);
          for (const { claim, anchor } of anchorClaims(edited, claims)) {
            if (anchor.span !== null) assertSaysTheSame(edited, { claim, anchor });
            assert.equal(anchor.span !== null, anchor.state === 'exact' || anchor.state === 'moved');
            if (anchor.state === 'changed') assert.equal(anchor.candidates.length, 1);
            if (anchor.state === 'ambiguous') assert.ok(anchor.candidates.length > 1);
            if (anchor.state === 'lost') assert.equal(anchor.candidates.length, 0);
          }
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('gives no place to two claims on passages apart', () => {
    fc.assert(
      fc.property(
        textWithClaims.chain(({ text, claims }) => fc.tuple(fc.constant(text), fc.constant(claims), editsOf(text))),
        ([text, claims, edits]) => {
          // Every claim once more at each other place of its words, so that there are twins.
          const twins = claims.flatMap((claim) => placesOf(text, claim.quote.exact).map((start) => claimAt(text, { start, end: start + claim.quote.exact.length })));
          const found = anchorClaims(applyEdits(text, edits), [...new Map(twins.map((one) => [one.id, one])).values()]).filter(({ anchor }) => anchor.span !== null);
          for (const { claim: a, anchor } of found) {
            for (const { claim: b, anchor: other } of found) {
              if (a.id === b.id || a.quote.exact !== b.quote.exact || anchor.span?.start !== other.span?.start) continue;
              assert.ok((a.position?.end ?? 0) > (b.position?.start ?? 0) && (b.position?.end ?? 0) > (a.position?.start ?? 0));
            }
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('never takes a twin for a passage that was deleted, nor loses the twin to it', () => {
    fc.assert(
      fc.property(talk, fc.nat(), fc.constantFrom('', 'A word before all others.\n\n'), fc.boolean(), ({ text, twins }, pick, top, isTwinTagged) => {
        const deleted = twins[pick % twins.length] ?? 0;
        const claims = twins.filter((start) => isTwinTagged || start === deleted).map((start) => claimAt(text, { start, end: start + repeated.length }));
        const edits: TextEdit[] = [{ start: 0, end: 0, text: top }, { start: deleted, end: deleted + repeated.length + 1, text: '' }];
        const edited = applyEdits(text, edits);
        for (const { claim, anchor } of anchorClaims(edited, claims)) {
          const start = claim.position?.start ?? 0;
          if (start === deleted) assert.equal(anchor.span, null, `the deleted one is ${anchor.state}`);
          else if (anchor.span !== null) assert.deepEqual(anchor.span, moveSpan({ start, end: start + repeated.length }, edits).span);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('shows no claim at other words, or at a part of them, while the text is edited, and none after it was saved', () => {
    const edited = textWithClaims.chain(({ text, claims }) => editsOf(text).chain((first) => {
      const then = applyEdits(text, first);
      return fc.tuple(fc.constant({ text, claims, first, then }), editsOf(then));
    }));
    fc.assert(
      fc.property(edited, ([{ text, claims, first, then }, second]) => {
        const now = applyEdits(then, second);
        const places = movePlaces(movePlaces(anchorLive(text, claims, noPlaces()).places, first), second);
        const live = anchorLive(now, claims, places);
        for (const { claim, anchor } of live.anchored) {
          if (anchor.span === null) continue;
          assertSaysTheSame(now, { claim, anchor });
        }
        const shown = new Map(live.anchored.map(({ claim, anchor }) => [claim.id, anchor]));
        const saved = claims.map((claim) => {
          const place = livePlace(live.places, claim);
          return place === null || place.start === place.end ? claim : restateClaim(claim, now, place);
        });
        for (const { claim, anchor } of anchorClaims(now, saved)) {
          const before = shown.get(claim.id);
          const place = livePlace(live.places, claims.find(({ id }) => id === claim.id) ?? claim) ?? { start: 0, end: 0 };
          const followed = oneBreak(sliceSpan(now, place));
          const tagged = oneBreak(claim.quote.exact);
          const isCut = followed === tagged && isPartOfAnother(now, place, claim);
          if (before?.state === 'changed' && (isCut || !followed.includes(tagged))) assert.notEqual(anchor.state, 'exact', JSON.stringify(claim));
        }
      }),
      { numRuns: 2500 },
    );
  });

  it('finds many strings in one walk as one by one', () => {
    fc.assert(
      fc.property(
        unicodeText.chain((text) => fc.tuple(fc.constant(text), fc.array(spanOf(text), { maxLength: 10 }))),
        ([text, spans]) => {
          const needles = spans.map((span) => sliceSpan(text, span));
          const all = drain(lookUpAll(text, needles));
          const each = lookUpEach(text).lookup;
          for (const needle of needles) assert.deepEqual(all(needle), each(needle));
        },
      ),
    );
  });
});

const repeated = 'We will continue to open up to the world.';

/** Answers that begin under the same label and hold the same sentence among others of their own. */
const talk = fc
  .tuple(fc.integer({ min: 2, max: 5 }), fc.boolean(), fc.constantFrom('Thank you.', 'That is all.', ''))
  .map(([answers, isFirst, last]) => {
    const own = ['The trade rules were agreed upon', 'A ferry sails at noon each day', 'Four schools open in the spring', 'Berth nine is being dredged now', 'No talks are planned on tariffs'];
    const text = own.slice(0, answers).map((words, index) => {
      const body = isFirst ? `${repeated} ${words}.` : `${words}. ${repeated} ${words.split(' ').reverse().join(' ')}.`;
      return `${'ABCDE'.charAt(index)}: What of number ${index}?\n\nJon Reed: ${body} ${last}\n\n`;
    }).join('');
    return { text, twins: placesOf(text, repeated) };
  });

function placesOf(text: string, words: string): number[] {
  const places: number[] = [];
  for (let at = words === '' ? -1 : text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}

function claimAt(text: string, span: { readonly start: number; readonly end: number }): Claim {
  const context = { speaker: null, role: null, asker: null };
  return makeClaim({ text, span, tags: [], note: '', creator: null, now: '2031-05-02T08:00:00Z', id: `urn:x:${span.start}:${span.end}`, context });
}

describe('a span that follows edits', () => {
  it('holds the characters of the passage that are left, and what was typed among them', () => {
    fc.assert(
      fc.property(
        unicodeText.chain((text) => fc.tuple(fc.constant(text), spanOf(text), editsOf(text))).filter(([, { start, end }]) => end > start),
        ([text, span, edits]) => {
          const { span: moved, touched } = moveSpan(span, edits);
          const edited = applyEdits(text, edits);
          const expected = recompute(text, span, edits);
          if (expected === null) assert.equal(moved.start, moved.end);
          else assert.deepEqual(moved, expected);
          assert.ok(moved.start >= 0 && moved.end <= edited.length);
          if (!touched) assert.equal(sliceSpan(edited, moved), sliceSpan(text, span));
        },
      ),
      { numRuns: 1000 },
    );
  });
});

/** By marking each character of the new text with whether it belongs. Null where none does. */
function recompute(text: string, span: { start: number; end: number }, edits: readonly TextEdit[]): { start: number; end: number } | null {
  const marks: boolean[] = [];
  let at = 0;
  const old = (to: number): void => {
    for (; at < to; at++) marks.push(at >= span.start && at < span.end);
  };
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    old(edit.start);
    const replacesWithin = edit.start < edit.end && edit.start >= span.start && edit.end <= span.end;
    const insertsWithin = edit.start === edit.end && edit.start > span.start && edit.start < span.end;
    for (let unit = 0; unit < edit.text.length; unit++) marks.push(replacesWithin || insertsWithin);
    at = edit.end;
  }
  old(text.length);
  const start = marks.indexOf(true);
  return start === -1 ? null : { start, end: marks.lastIndexOf(true) + 1 };
}
