import assert from 'node:assert/strict';
import { builtInCodebook } from '../../../src/core/claims/built-in-codebook.ts';
import { makeTag, type Codebook } from '../../../src/core/claims/codebook.ts';
import { favouriteTags } from '../../../src/core/presentation/favourite-tags.ts';
import { rememberTags, tagChoices, type TagChoice } from '../../../src/core/presentation/tag-choices.ts';
import { bestMatch, blankChecks, newTagName } from '../../../src/core/presentation/tag-search.ts';

const house: Codebook = {
  title: '',
  tags: [
    makeTag({ id: 'economy', name: 'Economy', definition: 'Money and work.' }),
    makeTag({ id: 'prices', name: 'Prices', parent: 'economy', definition: 'What things cost.' }),
    makeTag({ id: 'statistic', name: 'Official statistic', parent: 'prices' }),
    makeTag({ id: 'old', name: 'Old', retired: true }),
    makeTag({ id: '5g', name: '5G policy', definition: 'Masts and prices of licences.' }),
  ],
};
const none = { recent: [], favourites: [] };

describe('tags to choose from', () => {
  const choices = (recent: readonly string[], favourites: readonly string[], chosen: readonly string[] = []): readonly TagChoice[] => {
    const { recent: first, others, unknown } = tagChoices(house, { recent, favourites }, chosen);
    return [...first, ...others, ...unknown];
  };

  it('have the recent first, and those of no codebook that a claim has', () => {
    const { recent, others, unknown } = tagChoices(builtInCodebook, { recent: ['target', 'gone'], favourites: [] }, ['house-tag', 'target']);
    assert.deepEqual(recent.map(({ id }) => id), ['target']);
    assert.equal(others.length, builtInCodebook.tags.length - 1);
    assert.deepEqual(unknown.map(({ id }) => id), ['house-tag']);
  });

  it('tell what stands above them', () => {
    assert.deepEqual(choices([], []).map(({ name, path }) => [name, path]), [
      ['Economy', ''], ['Prices', 'Economy'], ['Official statistic', 'Economy › Prices'], ['5G policy', ''],
    ]);
  });

  it('have a retired one only where a claim has it', () => {
    assert.deepEqual(choices(['old'], ['old']).map(({ id }) => id).includes('old'), false);
    assert.deepEqual(choices([], [], ['old']).filter(({ retired }) => retired).map(({ id }) => id), ['old']);
  });

  it('have the digits of the favourites, but not that with which a name begins', () => {
    const keys = (favourites: readonly string[]): readonly unknown[] => choices([], favourites).flatMap(({ id, key }) => (key === null ? [] : [[id, key]]));
    assert.deepEqual(keys(['prices', 'gone', 'economy']), [['economy', '3'], ['prices', '1']]);
    assert.deepEqual(keys(['a', 'b', 'c', 'd', 'economy', 'prices']), [['prices', '6']]);
  });

  it('are remembered once, the latest first', () => assert.deepEqual(rememberTags(['a', 'b', 'c'], ['c', 'd'], 3), ['c', 'd', 'a']));
});

describe('favourite tags', () => {
  const large: Codebook = { title: '', tags: Array.from({ length: 12 }, (_, index) => makeTag({ id: `t${index}`, retired: index === 1 })) };
  const firstNine = ['t0', 't2', 't3', 't4', 't5', 't6', 't7', 't8', 't9'];

  it('are those of the settings that the codebook offers', () => {
    assert.deepEqual(favouriteTags(large, ['t5', 'gone', 't1', 't0', 't5'], { t9: 4 }, ['t2']), ['t5', 't0']);
  });
  it('are all of a small codebook in its order, whatever is used', () => {
    assert.deepEqual(favouriteTags(house, [], { statistic: 9 }, ['prices']), ['economy', 'prices', 'statistic', '5g']);
  });
  it('are those of a large one that are used most, and keep their digits', () => {
    assert.deepEqual(favouriteTags(large, [], {}, []), firstNine);
    assert.deepEqual(favouriteTags(large, [], { t11: 1 }, firstNine), ['t11', ...firstNine.slice(1)]);
    assert.deepEqual(favouriteTags(large, [], { t0: 1, t2: 1, t11: 5, t10: 2 }, firstNine), ['t0', 't2', 't11', 't10', 't5', 't6', 't7', 't8', 't9']);
    assert.deepEqual(favouriteTags(large, [], { t7: 3, t0: 5 }, []), ['t0', 't7', 't2', 't3', 't4', 't5', 't6', 't8', 't9']);
  });
});

describe('the tag that is meant', () => {
  const best = (typed: string, codebook = builtInCodebook): string | undefined => bestMatch(tagChoices(codebook, none, []).others, typed)?.id;

  it('is one whose name begins with it, then one of whose words does, then one that has it, before a path and a definition', () => {
    assert.equal(best('ta'), 'target');
    assert.equal(best('CLAIM'), 'causal-claim');
    assert.equal(best(' evas '), 'evasion');
    assert.equal(best('declines'), 'evasion');
    assert.equal(best('stat', house), 'statistic');
    assert.equal(best('econ', house), 'economy');
    assert.equal(best('prices', house), 'prices');
    assert.equal(best('economy › pr', house), 'statistic');
    assert.equal(best('licences', house), '5g');
  });
  it('is none where nothing is typed or fits', () => {
    assert.deepEqual([best(''), best('  '), best('zebra')], [undefined, undefined, undefined]);
  });
});

describe('a blank', () => {
  const tags = tagChoices(house, none, []).others;
  it('checks in an empty box, and behind a word after which no name goes on', () => {
    assert.deepEqual([' ', 'stat ', 'prices ', 'POLICY ', 'licences. '].map((typed) => blankChecks(tags, typed)), [true, true, false, true, true]);
  });
  it('is a part of what is searched for where a name goes on, nothing fits, or it is the second', () => {
    assert.deepEqual(['official ', '5g ', 'masts and ', 'zebra ', '  ', 'stat  ', 'stat', ''].map((typed) => blankChecks(tags, typed)), [
      false, false, false, false, false, false, false, false,
    ]);
  });
});

describe('a new tag', () => {
  const tags = tagChoices(house, none, []).others;
  it('is called what is typed, unless one is called that', () => {
    assert.deepEqual(['  Ferry   fares ', 'PRICES', 'statistic', 'Price', ' '].map((typed) => newTagName(tags, typed)), ['Ferry fares', null, null, 'Price', null]);
  });
});
