import assert from 'node:assert/strict';
import { type Codebook, makeTag } from '../../../src/core/claims/codebook.ts';
import { codebookRows, type CodebookRow } from '../../../src/core/presentation/codebook-rows.ts';
import { describeKept, describeReach, describeTagChange, tagPathName } from '../../../src/core/presentation/tag-change-words.ts';

const codebook: Codebook = {
  title: 'House',
  tags: [
    makeTag({
      id: 'economy', name: 'Economy', definition: 'D', include: ['All of it.', 'More.'], exclude: ['None.'], example: 'Rents rose.', color: 'red', icon: 'graph',
      attributes: [{ id: 'source', name: 'Source', definition: '', values: [], required: true }, { id: 'period', name: 'Period', definition: '', values: [], required: false }],
    }),
    makeTag({ id: 'statistic', name: 'Statistic', parent: 'economy' }),
    makeTag({ id: 'rents', name: 'Rents', parent: 'statistic', retired: true }),
    makeTag({ id: 'other' }),
  ],
};

const outline = (rows: readonly CodebookRow[]): unknown => rows.map(({ label, description, kind, icon, children }) => [label, description, kind, icon, outline(children)]);

describe('the rows of a codebook', () => {
  it('are a tree with how often each tag is used, and those in use that it does not have', () => {
    const rows = codebookRows(codebook, new Map([['statistic', 2], ['zebra', 1]]), new Map([['statistic', 5], ['rents', 3], ['zebra', 1]]));
    assert.deepEqual(outline(rows), [
      ['Economy', '', 'tag', 'graph', [['Statistic', '2 here, 5 in all', 'tag', 'tag', [['Rents', 'retired · 0 here, 3 in all', 'retired', 'archive', []]]]]],
      ['other', '', 'tag', 'tag', []],
      ['zebra', 'not in the codebook · 1 here', 'unknown', 'warning', []],
    ]);
  });

  it('say on resting what the codebook says', () => {
    const [economy] = codebookRows(codebook, new Map(), new Map());
    assert.deepEqual(economy?.tooltip, ['D', 'Include: All of it. More.', 'Exclude: None.', 'Example: "Rents rose."', 'Asks: Source (required), Period']);
    assert.deepEqual(economy.children[0]?.tooltip, ['Asks: Source (required), Period']);
  });
});

describe('the words for a change of tags', () => {
  it('name tags as people do', () => {
    const tag = { id: 'x', name: 'X', definition: '' };
    assert.deepEqual(
      [
        describeTagChange({ kind: 'add', tags: [tag], parent: null }, codebook),
        describeTagChange({ kind: 'add', tags: [tag], parent: 'economy' }, codebook),
        describeTagChange({ kind: 'rename', id: 'rents', name: 'Leases', to: 'rents' }, codebook),
        describeTagChange({ kind: 'rename', id: 'rents', name: 'Leases', to: 'leases' }, codebook),
        describeTagChange({ kind: 'merge', ids: ['rents', 'other'], into: 'statistic' }, codebook),
        describeTagChange({ kind: 'split', id: 'rents', into: [tag, { id: 'y', name: 'Y', definition: '' }], decided: new Map() }, codebook),
        describeTagChange({ kind: 'move', id: 'rents', parent: null, after: null }, codebook),
        describeTagChange({ kind: 'move', id: 'rents', parent: 'economy', after: null }, codebook),
        describeTagChange({ kind: 'retire', id: 'other', retired: true }, codebook),
        describeTagChange({ kind: 'retire', id: 'rents', retired: false }, codebook),
      ],
      [
        'Add "X"', 'Add "X" below "Economy"', 'Rename "Rents" to "Leases"', 'Rename "Rents" to "Leases" (id leases)', 'Merge "Rents", "other" into "Statistic"',
        'Split "Rents" into "X", "Y"', 'Move "Rents" to the top', 'Move "Rents" below "Economy"', 'Retire "other"', 'Bring back "Rents"',
      ],
    );
    assert.deepEqual(['rents', 'zebra'].map((id) => tagPathName(codebook, id)), ['Economy › Statistic › Rents', 'zebra']);
  });

  it('count what it reaches', () => {
    assert.deepEqual([describeKept(1), describeKept(3)], ['One claim has the tag and keeps it.', '3 claims have the tag and keep it.']);
    assert.deepEqual([describeReach(0, 0), describeReach(1, 1), describeReach(3, 1), describeReach(3, 2)], [
      'No claim is changed.', 'One claim is changed.', '3 claims of one transcript are changed.', '3 claims of 2 transcripts are changed.',
    ]);
  });
});
