import assert from 'node:assert/strict';
import { claimHover } from '../../../src/core/presentation/claim-hover.ts';
import { builtInCodebook } from '../../../src/core/claims/built-in-codebook.ts';
import { makeTag } from '../../../src/core/claims/codebook.ts';
import { claimsAt, claimsMeant, neighbourPlace } from '../../../src/core/presentation/claim-places.ts';
import { byline, shorten } from '../../../src/core/presentation/claim-words.ts';
import { plainAsMarkdown } from '../../../src/core/presentation/plain-as-markdown.ts';
import { claimOn, found, orphan, placeOf } from './claim-listing.ts';

describe('a shortened text', () => {
  it('is one line, cut after a word', () => assert.equal(shorten('nine  old\nbridges close', 12), 'nine old…'));
  it('stays whole where it fits', () => assert.equal(shorten(' nine ', 4), 'nine'));
  it('never cuts a surrogate pair', () => assert.equal(shorten('𝒳𝒳𝒳𝒳', 4), '𝒳…'));
});

describe('the hover of a claim', () => {
  it('has its tags with definitions, its note, who and when', () => {
    const hover = claimHover({ ...found('312 bridges', 'statistic', 'house-tag'), claim: claimOn('312 bridges', ['statistic', 'house-tag'], 'check') }, builtInCodebook);
    assert.deepEqual(hover.tags.map(({ name, definition }) => [name, definition !== '']), [['Statistic', true], ['house-tag', false]]);
    assert.deepEqual([hover.words, hover.note, hover.byline, hover.state], ['312 bridges', 'check', 'Ida, 2031-05-14', null]);
  });
  it('has what the codebook includes and excludes and its example while that is short, else says that there is more', () => {
    const tags = [
      makeTag({ id: 'a', include: ['Sums.'], exclude: ['Shares.'], example: 'Nine bridges.' }), makeTag({ id: 'b', include: ['x'.repeat(330)] }), makeTag({ id: 'c', example: 'Ten.' }), makeTag({ id: 'd' }),
    ];
    const hover = claimHover({ ...found('312 bridges'), claim: claimOn('312 bridges', ['a', 'b', 'c', 'd']) }, { title: '', tags });
    assert.deepEqual(hover.tags.map(({ id, rules, hasMore }) => [id, rules, hasMore]), [
      ['a', ['Include: Sums.', 'Exclude: Shares.', 'Example: "Nine bridges."'], false], ['b', [], true], ['c', ['Example: "Ten."'], false], ['d', [], false],
    ]);
  });
  it('says what is wrong with its place, and which words were tagged', () => {
    assert.match(claimHover(orphan('312 bridges', 'changed', placeOf('close nine')), builtInCodebook).state ?? '', /changed.*"312 bridges"/);
  });
  it('says when it was changed on another day', () => {
    assert.equal(byline({ ...claimOn('312 bridges', []), creator: null, modified: '2031-06-01T08:00:00Z' }), '2031-05-14, changed 2031-06-01');
    assert.equal(byline({ ...claimOn('312 bridges', []), suggestedBy: 'comparison' }), 'Ida, 2031-05-14, suggested by rule: figure with a comparison');
  });
});

describe("people's words as Markdown", () => {
  it('have no mark left that could take effect', () => {
    const shown = plainAsMarkdown('*a* [x](command:y) <b> $(bug) http://z www.z `c` # & _d_ a@b');
    assert.doesNotMatch(shown.replace(/&#\d+;/g, ''), /[*[\]()<>$:/`_@&.#]/);
  });
  it('keep their line breaks', () => assert.equal(plainAsMarkdown('a\r\n    b'), 'a  \nb'));
});

describe('claims at a place', () => {
  const outer = found('312 bridges', 'statistic');
  it('come smallest first, both edges counting as within', () => {
    const inside = { start: placeOf('312 bridges').start + 4, end: placeOf('312 bridges').end };
    const nested = { ...found('bridges'), anchor: { ...outer.anchor, span: inside } };
    assert.deepEqual(claimsAt([outer, nested], inside.end), [nested, outer]);
    assert.deepEqual(claimsAt([outer, nested], inside.start - 1), [outer]);
    assert.deepEqual(claimsAt([outer, nested], inside.end + 1), []);
  });
  it('include the places in question of orphans, and follow one another around the text', () => {
    const doubtful = orphan('The oldest nine', 'changed', placeOf('close nine'));
    assert.deepEqual(claimsAt([doubtful], placeOf('close nine').start), [doubtful]);
    const first = placeOf('312 bridges');
    assert.deepEqual(neighbourPlace([outer, doubtful], first, 'next'), placeOf('close nine'));
    assert.deepEqual(neighbourPlace([outer, doubtful], placeOf('close nine'), 'next'), first);
    assert.deepEqual(neighbourPlace([outer, doubtful], first, 'previous'), placeOf('close nine'));
    assert.equal(neighbourPlace([], first, 'next'), null);
  });
  it('are walked from the outermost inwards where they begin together, and back', () => {
    const places = ['We looked at 312 bridges.', 'We looked', 'We', '312 bridges'];
    const claims = places.map((words) => found(words));
    const walk = (direction: 'next' | 'previous'): readonly string[] => {
      let at = { start: 0, end: 0 };
      return [0, 1, 2, 3, 4].map(() => {
        at = neighbourPlace(claims, at, direction) ?? at;
        return places.find((words) => placeOf(words).start === at.start && placeOf(words).end === at.end) ?? '';
      });
    };
    assert.deepEqual(walk('next'), [...places, places[0]]);
    assert.deepEqual(walk('previous'), [...places].reverse().concat('312 bridges'));
  });
  it('are those that somebody means who selects just their words, else those at the cursor', () => {
    const sentence = found('We looked at 312 bridges.');
    const words = found('312 bridges');
    assert.deepEqual(claimsMeant([sentence, words], placeOf('We looked at 312 bridges.'), placeOf('312').end), [sentence]);
    assert.deepEqual(claimsMeant([sentence, words], { start: placeOf('312').end, end: placeOf('312').end }, placeOf('312').end), [words, sentence]);
    assert.deepEqual(claimsMeant([sentence, words], { start: placeOf('at 312').start, end: placeOf('312').end }, placeOf('312').end), [words, sentence]);
  });
});
