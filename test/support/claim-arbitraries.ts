import fc from 'fast-check';
import type { Claim } from '../../src/core/claims/claim.ts';
import { statuses, verdicts } from '../../src/core/claims/claim-status.ts';
import { makeClaim } from '../../src/core/claims/edit-claim.ts';
import { sortReplies } from '../../src/core/claims/replies.ts';
import type { Figure } from '../../src/core/figures/model.ts';
import type { Span } from '../../src/core/text/span.ts';
import type { TextEdit } from '../../src/core/text/text-edit.ts';

/** Words that repeat, with emoji, combining marks, Chinese and every line break: where offsets and twins go wrong. */
const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('The harbour ', 'schools ', 'will open ', '500 ', 'this year. ', 'Thank you. ', 'and ', 'two ') },
  { weight: 2, arbitrary: fc.constantFrom('😀', '👩‍👧', 'e\u0301', '港口', '今年。', '\r\n', '\n\n', '\ud83d', 'ß', 'ﬁ', 'oﬃce ', 'İ', ' ') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
);

export const unicodeText = fc.array(piece, { minLength: 1, maxLength: 60 }).map((pieces) => pieces.join(''));

export function spanOf(text: string): fc.Arbitrary<Span> {
  return fc.tuple(fc.nat(text.length), fc.nat(text.length)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
}

/** Edits of one change as VS Code gives them: not overlapping, in offsets of the text before, the last first, never through a surrogate pair. */
export function editsOf(text: string): fc.Arbitrary<readonly TextEdit[]> {
  return fc
    .tuple(fc.array(fc.nat(text.length), { maxLength: 8 }), fc.array(fc.oneof(fc.constant(''), piece), { minLength: 4, maxLength: 4 }))
    .map(([cuts, texts]) => {
      const sorted = cuts.map((cut) => (isInPair(text, cut) ? cut - 1 : cut)).sort((a, b) => a - b);
      const edits: TextEdit[] = [];
      for (let at = 0; at + 1 < sorted.length; at += 2) {
        edits.unshift({ start: sorted[at] ?? 0, end: sorted[at + 1] ?? 0, text: texts[at / 2] ?? '' });
      }
      return edits;
    });
}

function isInPair(text: string, at: number): boolean {
  return (text.codePointAt(at - 1) ?? 0) > 0xffff;
}

const word = fc.string({ unit: 'grapheme', maxLength: 8 });

const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);

/** Figures anywhere in the text, in its order. */
function figuresOf(text: string): fc.Arbitrary<readonly Figure[]> {
  const figure = fc.record({
    span: spanOf(text),
    kind: fc.constantFrom('money' as const, 'percent' as const, 'quantity' as const, 'count' as const, 'date' as const),
    value: fc.oneof(number, fc.tuple(number, number), word),
    unit: fc.option(word),
    of: fc.option(word),
    bound: fc.constantFrom('approx' as const, 'min' as const, 'max' as const, null),
    per: fc.option(fc.record({ value: number, of: word }, { noNullPrototype: true })),
  }, { noNullPrototype: true });
  return fc.array(figure, { maxLength: 4 }).map((figures) => figures.sort((a, b) => a.span.start - b.span.start));
}

const words = fc.dictionary(fc.oneof(word, fc.constantFrom('__proto__', 'constructor', '7')), word, { maxKeys: 2, noNullPrototype: true });
const address = fc.constantFrom('https://a.example', 'https://b.example/(x)', 'file:papers/a%20b.pdf');
let replyNumber = 0;

/** Ids are never used twice, as those of a host; what was made when is left to chance. */
const replies = fc
  .array(fc.record({ text: word, creator: fc.option(word), created: fc.constantFrom('2031-05-02T08:00:00Z', '2031-05-04T08:00:00Z', null), modified: fc.constant(null) }, { noNullPrototype: true }), { maxLength: 3 })
  .map((all) => sortReplies(all.map((one) => ({ ...one, id: `urn:uuid:reply-${(replyNumber++).toString().padStart(9, '0')}`, source: null }))));

const judgement = {
  attributes: words,
  status: fc.option(fc.constantFrom(...statuses)),
  verdict: fc.option(fc.constantFrom(...verdicts)),
  evidence: fc.uniqueArray(fc.record({ iri: address, note: word }, { noNullPrototype: true }), { maxLength: 3, selector: ({ iri }) => iri }),
  replies,
  suggestedBy: fc.option(word),
  kept: fc.option(fc.record({ state: fc.constantFrom('changed' as const, 'ambiguous' as const, 'lost' as const), words: fc.array(word, { maxLength: 2 }) }, { noNullPrototype: true })),
};

function claimOn(text: string, id: string): fc.Arbitrary<Claim> {
  return fc
    .record({
      span: spanOf(text),
      tags: fc.array(word, { maxLength: 3 }),
      note: word,
      creator: fc.option(word),
      figures: figuresOf(text),
      now: fc.constantFrom('2031-05-02T08:00:00Z', '2031-05-03T09:30:00Z'),
      ...judgement,
      context: fc.record({
        speaker: fc.option(word),
        role: fc.constantFrom('chair' as const, 'official' as const, 'press' as const, null),
        asker: fc.option(word),
      }, { noNullPrototype: true }),
    })
    .map((fields) => makeClaim({ text, id, ...fields }));
}

export const textWithClaims = unicodeText.chain((text) =>
  fc.nat(5).chain((count) =>
    fc
      .tuple(...Array.from({ length: count }, (_, index) => claimOn(text, `urn:uuid:${index}`)))
      .map((claims): { text: string; claims: readonly Claim[] } => ({ text, claims })),
  ),
);
