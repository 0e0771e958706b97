import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describePassage } from '../../src/core/anchoring/describe.ts';
import { anchorClaims } from '../../src/core/anchoring/find-passage.ts';
import { lookUpAll, lookUpEach } from '../../src/core/anchoring/occurrences.ts';
import { codePointMap } from '../../src/core/text/code-points.ts';
import { sliceSpan } from '../../src/core/text/span.ts';
import { applyEdits, moveSpan, type TextEdit } from '../../src/core/text/text-edit.ts';
import { editsOf, spanOf, textWithClaims, unicodeText } from '../support/claim-arbitraries.ts';

const oneBreak = (text: string): string => text.replace(/\r\n|\r/g, '\n');

describe('anchoring, for any text', () => {
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
            if (anchor.span !== null) assert.equal(oneBreak(sliceSpan(edited, anchor.span)), oneBreak(claim.quote.exact));
            assert.equal(anchor.span !== null, anchor.state === 'exact' || anchor.state === 'moved');
            if (anchor.state === 'changed') assert.equal(anchor.candidates.length, 1);
            if (anchor.state === 'ambiguous') assert.ok(anchor.candidates.length > 1);
            if (anchor.state === 'lost') assert.equal(anchor.candidates.length, 0);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('finds many strings in one walk as one by one', () => {
    fc.assert(
      fc.property(
        unicodeText.chain((text) => fc.tuple(fc.constant(text), fc.array(spanOf(text), { maxLength: 10 }))),
        ([text, spans]) => {
          const needles = spans.map((span) => sliceSpan(text, span));
          const all = lookUpAll(text, needles);
          const each = lookUpEach(text);
          for (const needle of needles) assert.deepEqual(all(needle), each(needle));
        },
      ),
    );
  });
});

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
