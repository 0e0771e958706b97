import assert from 'node:assert/strict';
import { anchorClaims } from '../../../src/core/anchoring/find-passage.ts';
import type { Claim } from '../../../src/core/claims/claim.ts';
import { makeClaim } from '../../../src/core/claims/edit-claim.ts';
import { sliceSpan, type Span } from '../../../src/core/text/span.ts';
import { assertLinear } from '../../support/growth.ts';

function claimAt(source: string, span: Span, id: number): Claim {
  const context = { speaker: null, role: null, asker: null };
  return makeClaim({ text: source, span, tags: [], note: '', creator: null, now: '2031-05-02T08:00:00Z', id: `urn:x:${id}`, context });
}

/** A claim on each of the sentences, which stand in the text in this order. */
function claimsOn(source: string, sentences: readonly string[]): readonly Claim[] {
  let end = 0;
  return sentences.map((sentence, index) => {
    const start = source.indexOf(sentence, end);
    end = start + sentence.length;
    return claimAt(source, { start, end }, index);
  });
}

const range = (length: number): readonly number[] => Array.from({ length }, (_, index) => index);

describe('the time to find claims', () => {
  it('grows with a text of one letter, of which it says what stays and nothing else', () => {
    const edits: readonly ((old: string) => string)[] = [(old) => `${old}a`, (old) => `a${old}`, (old) => `b${old}`, (old) => `${old.slice(0, 50_000)} ${old.slice(50_000)}`];
    for (const edit of edits) {
      assertLinear((times) => {
        const old = 'a'.repeat(times * 100_000);
        const claims = range(200).map((index) => claimAt(old, { start: index * 450, end: index * 450 + 10 + (index % 60) }, index));
        const edited = edit(old);
        return () => { assert.deepEqual(anchorClaims(edited, claims).filter(({ anchor }) => anchor.state === 'moved'), []); };
      });
    }
  });

  it('is no longer for each of many claims that begin alike', () => {
    assertLinear((times) => {
      const sentences = range(times * 2500).map((index) => `We will open the ${index * 7919}th berth of the harbour before long.`);
      const claims = claimsOn(sentences.join(' '), sentences);
      const edited = sentences.map((sentence) => sentence.replace('before long', 'soon')).join(' ');
      return () => anchorClaims(edited, claims);
    });
  });

  it('is no longer for each of many claims with the same words', () => {
    assertLinear((times) => {
      const old = 'We will open up to the world. '.repeat(times * 1000);
      const claims = claimsOn(old, range(times * 250).map(() => 'We will open up to the world.'));
      return () => anchorClaims(`!${old}`, claims);
    });
  });

  it('grows with the text where 1,000 claims are found in 10 MB, moved or edited', () => {
    const edits: readonly ((old: string) => string)[] = [(old) => old, (old) => `New.\n${old}`, (old) => old.replaceAll('weeks', 'week').replaceAll('00: the', '00; the')];
    for (const edit of edits) {
      assertLinear((times) => {
        const lines = range(times * 25_000).map((index) => `Line ${index * 7919}: the port of berth ${index} handled ${index * 31} tons of freight in that week, officials said.`);
        const old = lines.join('\n');
        const claims = claimsOn(old, range(1000).map((index) => lines[index * times * 25 + 3]?.slice(6, 70) ?? ''));
        const edited = edit(old);
        return () => { assert.ok(anchorClaims(edited, claims).every(({ claim, anchor }) => anchor.span && sliceSpan(edited, anchor.span) === claim.quote.exact)); };
      });
    }
  });

  it('grows with the text where claims of whole paragraphs among 1,000 were reworded', () => {
    const words = 'harbour council ferry timber northern quay winter light people market bridge paper answer water plan morning reason street garden letter'.split(' ');
    assertLinear((times) => {
      let seed = 7;
      const word = (): string => words[(seed = (seed * 1103515245 + 12345) % 2147483648) % words.length] ?? '';
      const turns = range(times * 750).map((index) => `${index % 2 === 0 ? 'Jon Reed' : 'Mara Voss'}: In year ${index} the ${Array.from({ length: 140 }, word).join(' ')} of ${index}.`);
      const old = turns.join('\n\n');
      const claims = range(times * 250).map((index) => {
        const start = old.indexOf(turns[index * 3] ?? '') + 20;
        return claimAt(old, { start, end: start + (index % 50 === 0 ? 900 : 80) }, index);
      });
      const edited = turns.map((turn, index) => (index % 150 === 0 ? turn.replaceAll('harbour', 'haven').replaceAll('people', 'folk').replaceAll('light ', '') : turn)).join('\n\n');
      return () => { assert.ok(anchorClaims(`New.\n\n${edited}`, claims).filter(({ anchor }) => anchor.similarity === 1).length >= times * 245); };
    });
  });
});
