import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { AnchoredClaim } from '../../src/core/anchoring/anchor.ts';
import { lost } from '../../src/core/anchoring/anchor.ts';
import { describePassage } from '../../src/core/anchoring/describe.ts';
import type { Claim } from '../../src/core/claims/claim.ts';
import { type Codebook, makeTag, type Tag } from '../../src/core/claims/codebook.ts';
import type { CorpusDocument } from '../../src/core/corpus/corpus-document.ts';
import { refiCodebookFormat, refiCodebookImport } from '../../src/core/interchange/refi-qda/refi-formats.ts';
import { codePointMap } from '../../src/core/text/code-points.ts';
import { sliceSpan } from '../../src/core/text/span.ts';
import { parseTranscript } from '../../src/core/transcript/parse-transcript.ts';
import { textWithClaims } from '../support/claim-arbitraries.ts';
import { read, unpack, writeProject } from '../unit/interchange/refi-qda/project-archive.ts';
import { writeText } from '../unit/interchange/write-text.ts';

const word = fc.string({ unit: 'binary', minLength: 1, maxLength: 8 });
const tagId = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }).filter((id) => id.trim() === id);

const tag = fc.record({
  id: tagId, name: word, definition: fc.oneof(word, fc.constantFrom('', 'A rule.\n---\nid: "x"', '---', 'two\r\nlines ')), include: fc.array(word, { maxLength: 2 }), exclude: fc.array(word, { maxLength: 2 }),
  example: fc.oneof(word, fc.constant('')), color: fc.constantFrom(null, 'red', 'blue', '#a1B2c3'), icon: fc.constantFrom(null, 'target'), retired: fc.boolean(),
  attributes: fc.array(fc.record({ id: tagId, name: word, definition: word, values: fc.array(word, { maxLength: 2 }), required: fc.boolean() }, { noNullPrototype: true }), { maxLength: 2 }),
}, { noNullPrototype: true });

/** A tree in its order: each tag may be a kind of one before it. */
const codebooks = fc.array(fc.tuple(tag, fc.nat(4)), { maxLength: 6 }).map((all): Codebook => {
  const tags: Tag[] = [];
  for (const [one, back] of all) {
    if (tags.some(({ id }) => id === one.id)) continue;
    const before = tags.at(-1);
    const line = before === undefined ? [] : [...ancestors(tags, before), null];
    tags.push(makeTag({ ...one, parent: line[back % Math.max(1, line.length)] ?? null }));
  }
  return { title: 'Harbour', tags };
});

function ancestors(tags: readonly Tag[], tag: Tag): readonly string[] {
  const above = tags.find(({ id }) => id === tag.parent);
  return [tag.id, ...(above === undefined ? [] : ancestors(tags, above))];
}

/** What is the same but for lone halves of surrogate pairs, which no file holds, and what XML takes for spaces at the ends of a name. */
const inFile = (text: string): string => text.replace(/[\u{d800}-\u{dfff}]/gu, '\uFFFD');

function documentOf(name: string, text: string, claims: readonly Claim[], codebook: Codebook): CorpusDocument {
  const points = codePointMap(text);
  const anchored = claims.map((claim, index): AnchoredClaim => {
    const position = claim.position ?? { start: 0, end: 0 };
    const span = { start: points.toUtf16(position.start), end: points.toUtf16(position.end) };
    // One in three is not found.
    return index % 3 === 2 || span.start === span.end ? { claim, anchor: lost } : { claim, anchor: { state: 'exact', span, candidates: [], similarity: 1 } };
  });
  return { name, text, transcript: parseTranscript(text), claims: anchored, codebook };
}

describe('a REFI-QDA project of any claims', function () {
  this.timeout(60_000);

  it('gives them back', async () => {
    await fc.assert(
      fc.asyncProperty(textWithClaims, codebooks, fc.boolean(), async ({ text: mixed, claims }, codebook, crlf) => {
        // As it comes from a file: without its byte order mark; with one kind of line break, which alone can be told.
        const text = crlf ? mixed.replace(/\r\n|\r|\n/g, '\r\n') : mixed.replace(/\r\n|\r/g, '\n');
        const ours = crlf || text !== mixed ? claims.map((claim) => ({ ...claim, tags: [...new Set(claim.tags)] })) : claims;
        const placed = ours.flatMap((claim): readonly Claim[] => {
          const at = text.indexOf(claim.quote.exact);
          if (text === mixed) return [claim];
          if (at === -1) return [];
          const points = codePointMap(text);
          return [{ ...claim, position: { start: points.toCodePoint(at), end: points.toCodePoint(at + claim.quote.exact.length) } }];
        });
        const document = documentOf('folder/quay.txt', text, placed, codebook);
        const { documents: [back], codebook: tags, problems } = await read(await writeProject([document]));
        assert.deepEqual(problems, []);
        assert.equal(back?.name, 'folder/quay.txt');
        assert.equal(back.text, inFile(text));
        const byId = new Map(back.claims.map(({ claim }) => [claim.id, claim]));
        for (const { claim, anchor } of document.claims) {
          const found = byId.get(claim.id);
          assert.ok(found !== undefined, claim.id);
          const { quote, position, source: _, ...rest } = claim;
          const { quote: foundQuote, position: foundPosition, source: __, ...foundRest } = found;
          assert.deepEqual(foundRest, rest);
          assert.equal(inFile(foundQuote.exact), inFile(quote.exact));
          if (anchor.span === null) assert.deepEqual([foundQuote, foundPosition], [quote, position]);
          else {
            const points = codePointMap(inFile(text));
            assert.ok(foundPosition !== null);
            assert.equal(sliceSpan(inFile(text), { start: points.toUtf16(foundPosition.start), end: points.toUtf16(foundPosition.end) }), inFile(sliceSpan(text, describePassage(text, anchor.span).span)));
          }
        }
        assert.equal(back.claims.length, document.claims.length);
        assert.deepEqual(tags?.tags ?? [], codebook.tags);
      }),
      { numRuns: 100 },
    );
  });

  it('of which any part is lost or changed is read without a throw', async () => {
    const archive = await writeProject([documentOf('quay.txt', 'Ada Wren: We promise 40 ships. 😀', [], { title: '', tags: [makeTag({ id: 'promise' })] })]);
    const qde = new TextEncoder().encode(unpack(archive).get('project.qde'));
    const change = fc.record({ at: fc.nat(), length: fc.nat(40), bytes: fc.uint8Array({ maxLength: 6 }) });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(archive, qde), fc.array(change, { minLength: 1, maxLength: 4 }), async (file, changes) => {
        const damaged = changes.reduce((bytes, { at, length, bytes: other }) => {
          const start = at % bytes.length;
          return Uint8Array.from([...bytes.subarray(0, start), ...other, ...bytes.subarray(start + length)]);
        }, file);
        const { problems } = await read(damaged.length === 0 ? file : damaged);
        assert.ok(problems.every(({ message }) => message !== ''));
      }),
      { numRuns: 300 },
    );
  });
});

describe('a REFI-QDA codebook of any tags', () => {
  it('gives them back', async () => {
    await fc.assert(
      fc.asyncProperty(codebooks, async (codebook) => {
        if (codebook.tags.length === 0) return;
        const xml = await writeText(refiCodebookFormat, [documentOf('quay.txt', '', [], codebook)]);
        const back = await read(new TextEncoder().encode(xml), { format: refiCodebookImport });
        assert.deepEqual([back.codebook?.tags, back.problems], [codebook.tags, []]);
      }),
    );
  });
});
