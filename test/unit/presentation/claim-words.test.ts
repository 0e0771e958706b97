import assert from 'node:assert/strict';
import { claimHover } from '../../../src/core/presentation/claim-hover.ts';
import { builtInCodebook } from '../../../src/core/claims/built-in-codebook.ts';
import { claimsAt, neighbourPlace } from '../../../src/core/presentation/claim-places.ts';
import { byline, shorten } from '../../../src/core/presentation/claim-words.ts';
import { plainAsMarkdown } from '../../../src/core/presentation/plain-as-markdown.ts';
import { rememberTags, tagChoices } from '../../../src/core/presentation/tag-choices.ts';
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
    assert.deepEqual([hover.note, hover.byline, hover.state], ['check', 'Ida, 2031-05-14', null]);
  });
  it('says what is wrong with its place, and which words were tagged', () => {
    assert.match(claimHover(orphan('312 bridges', 'changed', placeOf('close nine')), builtInCodebook).state ?? '', /changed.*"312 bridges"/);
  });
  it('says when it was changed on another day', () => {
    assert.equal(byline({ ...claimOn('312 bridges', []), creator: null, modified: '2031-06-01T08:00:00Z' }), '2031-05-14, changed 2031-06-01');
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
    assert.deepEqual(neighbourPlace([outer, doubtful], first.start, 'next'), placeOf('close nine'));
    assert.deepEqual(neighbourPlace([outer, doubtful], placeOf('close nine').start, 'next'), first);
    assert.deepEqual(neighbourPlace([outer, doubtful], first.start, 'previous'), placeOf('close nine'));
    assert.equal(neighbourPlace([], 0, 'next'), null);
  });
});

describe('tags to choose from', () => {
  it('have the recent first, and those of no codebook that a claim has', () => {
    const choices = tagChoices(builtInCodebook, ['target', 'gone'], ['house-tag', 'target']);
    assert.deepEqual(choices.recent.map(({ id }) => id), ['target']);
    assert.equal(choices.others.length, builtInCodebook.tags.length - 1);
    assert.deepEqual(choices.unknown.map(({ id }) => id), ['house-tag']);
  });
  it('are remembered once, the latest first', () => assert.deepEqual(rememberTags(['a', 'b', 'c'], ['c', 'd'], 3), ['c', 'd', 'a']));
});
