import assert from 'node:assert/strict';
import fc from 'fast-check';
import { alignPassages } from '../../../src/core/anchoring/align-passages.ts';
import { comparePassage, type PassageChange } from '../../../src/core/anchoring/compare-passage.ts';
import { wordsOf } from '../../../src/core/anchoring/passage-words.ts';
import { makeClaim } from '../../../src/core/claims/edit-claim.ts';

function compare(was: string, is: string, speakers: readonly [string | null, string | null] = [null, null]) {
  const claim = makeClaim({
    text: was, span: { start: 0, end: was.length }, tags: [], note: '', creator: null, now: '2031-05-02T08:00:00Z', id: 'urn:x:1',
    context: { speaker: speakers[0], role: null, asker: null },
  });
  return comparePassage(claim, `Before: ${is} After.`, { start: 8, end: 8 + is.length }, speakers[1]);
}

function shown(changes: readonly PassageChange[]): readonly string[] {
  return changes.map(({ kind, before, after }) => `${kind}: ${before} -> ${after}`);
}

describe('the comparison of a passage with its tagged words', () => {
  for (const [was, is, ...changes] of [
    ['Prices rose by 3.6 % in May.', 'Prices rose by 3.8 % in May.', 'figure: 3.6 % -> 3.8 %'],
    ['The port handled 1.2 million containers.', 'The port handled 1.2 billion containers.', 'figure: 1.2 million -> 1.2 billion'],
    ['It costs $5 million a year.', 'It costs €5 million a year.', 'figure: $5 million -> €5 million'],
    ['We will open three berths.', 'We will open four berths.', 'figure: three -> four'],
    ['A third of the fleet is new.', 'Half of the fleet is new.', 'figure: A third -> Half'],
    ['The pipe carries 40 barrels a day.', 'The pipe carries 40 litres a day.', 'figure: 40 barrels -> 40 litres'],
    ['It is 12 km long.', 'It is 12 miles long.', 'figure: 12 km -> 12 miles'],
    ['The plan is for about 500 schools.', 'The plan is for 500 schools.', 'words: about -> ', 'figure: for about 500 schools -> is for 500 schools'],
    ['At least 500 schools will open.', 'At most 500 schools will open.', null],
    ['More than 500 schools will open.', 'Less than 500 schools will open.', null],
    ['All ships are safe.', 'Some ships are safe.', 'figure: All -> Some'],
    ['The rate is -5%.', 'The rate is 5%.', null],
    ['We reported in March.', 'We reported in April.', 'figure: March -> April'],
    ['工业增加值增长5.2%。', '工业增加值增长5.3%。', 'figure: 5.2% -> 5.3%'],
    ['全市三分之一的学校。', '全市一半的学校。', null],
    ['产量翻番。', '产量翻两番。', null],
    ['泊位增加一倍。', '泊位增加二倍。', 'figure: 一倍 -> 二倍'],
    ['It is a five-star quay.', 'It is a three-star quay.', null],
    ['It was one—that one.', 'It was three—that one.', null],
    ['会议在㏡举行。', '会议在㏢举行。', 'figure: ㏡ -> ㏢'],
    ['The crate holds 40㎏ of ice.', 'The crate holds 40㎖ of ice.', null],
  ] as const) {
    it(`sees another figure: ${was} / ${is}`, () => {
      const { changes: found, isSafe, similarity } = compare(was, is);
      assert.equal(isSafe, false);
      assert.ok(found.some(({ kind }) => kind === 'figure'), shown(found).join('; '));
      assert.ok(similarity < 1 && similarity > 0.3);
      if (typeof changes[0] === 'string') assert.deepEqual(shown(found), changes);
    });
  }

  for (const [was, is, ...changes] of [
    ['We do support the plan.', 'We do not support the plan.', 'negation:  -> not'],
    ['We did meet them.', "We didn't meet them.", "negation:  -> n't"],
    ['We have no plans to close it.', 'We have plans to close it.', 'negation: no -> '],
    ['It is likely to pass.', 'It is unlikely to pass.', 'negation: likely -> unlikely'],
    ['It was legal.', 'It was illegal.', 'negation: legal -> illegal'],
    ['We will pay for it.', 'We may pay for it.', 'negation: will -> may'],
    ['Exports rose strongly.', 'Exports fell strongly.', 'negation: rose -> fell'],
    ['They agreed to the plan.', 'They refused the plan.', null],
    ['We came with the minister.', 'We came without the minister.', 'negation: with -> without'],
    ['我们同意这个计划。', '我们不同意这个计划。', 'negation:  -> 不'],
    ['中方否认有关指责。', '中方注意到有关指责。', null],
    ['出口增长。', '出口下降。', 'negation: 增长 -> 下降'],
  ] as const) {
    it(`sees the contrary: ${was} / ${is}`, () => {
      const { changes: found, isSafe } = compare(was, is);
      assert.equal(isSafe, false);
      assert.ok(found.some(({ kind }) => kind === 'negation'), shown(found).join('; '));
      if (typeof changes[0] === 'string') assert.deepEqual(shown(found), changes);
    });
  }

  for (const [was, is] of [
    ['The council opened the new berth yesterday.', 'The council opened the long-awaited berth yesterday.'],
    ['Prices rose by five percent.', 'Prices rose by 5%.'],
    ['Prices rose by 3.6 percent.', 'Prices increased by 3.6 per cent.'],
    ['It handled 1,500 tons.', 'It handled 1500 tons.'],
    ['We do not agree.', "We don't agree."],
    ['我们高度重视这一问题。', '我们非常重视这一问题。'],
  ] as const) {
    it(`takes other words for nothing more: ${was} / ${is}`, () => {
      const { changes, isSafe, similarity } = compare(was, is);
      assert.deepEqual([shown(changes.filter(({ kind }) => kind !== 'words')), isSafe], [[], true]);
      assert.ok(similarity < 1 && similarity > 0.5);
    });
  }

  for (const [name, was, is] of [
    ['line ends', 'The harbour will\nbe open to all.', 'The harbour\r\nwill be  open to\u00a0all.'],
    ['quotes and dashes', '“We\u2019ll see” – he said \u2014 soon.', '"We\'ll see" - he said - soon.'],
    ['composed letters', 'The caf\u00e9 of \u00c9lan.', 'The cafe\u0301 of E\u0301lan.'],
    ['hyphens at line ends', 'The government said so.', 'The govern-\nment said so.'],
    ['soft hyphens', 'The government said so.', 'The govern\u00adment said so.'],
    ['wide letters', '增长5.2%，达到3万亿元。', '增长５.２％，达到３万\n亿元。'],
    ['a page tag', 'The harbour will be open to all.', 'The harbour will [[Page H1203]] be open to all.'],
    ['a page break', 'The harbour will be open to all.', 'The harbour will\n\n- 12 -\n\nbe open to all.'],
    ['a page number', 'The harbour will be open to all.', 'The harbour will\n\n12\n\nbe open to all.'],
    ['cue times', 'The harbour will be open to all.', 'The harbour will\n\n12\n00:01:02.000 --> 00:01:04.500\nbe open to all.'],
  ] as const) {
    it(`reads the same words through ${name}`, () => {
      for (const [a, b] of [[was, is], [is, was]] as const) assert.deepEqual(compare(a, b), { similarity: 1, changes: [], isSafe: true });
    });
  }

  it('sees a number that a header of the page does not have', () => {
    assert.equal(compare('It opened in\n2035.', 'It opened in\n2036.').isSafe, false);
    assert.equal(compare('It opened.', 'It opened\n2036\n.').isSafe, false);
  });

  it('takes the number that the place cuts into account', () => {
    const claim = makeClaim({ text: '1,500 homes', span: { start: 0, end: 11 }, tags: [], note: '', creator: null, now: '', id: 'urn:x:1', context: { speaker: null, role: null, asker: null } });
    assert.deepEqual(shown(comparePassage(claim, 'some 21,500 homes', { start: 6, end: 17 }, null).changes), ['figure: 1,500 -> 21,500']);
  });

  for (const [before, after, same] of [
    ['Mara Voss', 'MS. VOSS', true], ['Mara Voss', 'Minister Voss', true], ['Reed', 'Jon Reed (Chair)', true], ['J. Reed', 'Jon Reed', true],
    ['Mara Voss', 'Jon Reed', false], ['Mr. Reed', 'Ms. Reed', false], ['Ann Reed', 'Jon Reed', false], ['Q', 'Jon Reed', false], ['Q', 'Question', true],
    ['汪一鸣', '外交部发言人汪一鸣', true], ['汪一鸣', '毛小林', false], ['Jon Reed', null, true], [null, 'Jon Reed', true],
  ] as const) {
    it(`takes ${String(before)} and ${String(after)} for ${same ? 'one' : 'two'}`, () => {
      const { changes, isSafe } = compare('It is so.', 'It is so.', [before, after]);
      assert.equal(isSafe, same);
      if (!same) assert.deepEqual(changes, [{ kind: 'speaker', before, after }]);
    });
  }

  it('says of other words between the same ones what it says where all words are read', () => {
    const word = fc.constantFrom(
      'the', 'harbour', 'will', 'may', 'not', 'open', 'ships', 'legal', 'illegal', 'per cent', 'per', 'this week', 'this', 'week', '12', '5%', '$3 million', 'about', 'two', 'schools', 'fifty-eight', '5-6', '1/2', '-', '–', '.', ',',
      '"so"', 'cannot', "won't", 'page', 'in March', '2030', 'har-', 'no-\nbody', '\n', 'a third of', 'a day',
    );
    const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((list) => list.join(' '));
    let between = 0;
    fc.assert(fc.property(words, words, words, words, (head, before, after, tail) => {
      const [was, is] = [before, after].map((middle) => `${head} ${middle} ${tail} and so he said to all of them`) as [string, string];
      // A sign that is not known lets a passage be read as a whole.
      const [found, all] = [compare(was, is), compare(`${was}\n_`, `${is}\n_`)];
      assert.deepEqual(found.changes, all.changes);
      const length = Math.max(lengthOf(was), lengthOf(is));
      assert.ok(all.similarity === 0 || Math.abs((1 - found.similarity) * length - (1 - all.similarity) * (length + 2)) < 1e-6);
      if (alignPassages(was, is).ends !== null) between++;
    }), { numRuns: 3000 });
    assert.ok(between > 600, `only ${between} were compared so`);
  });
});

function lengthOf(passage: string): number {
  return wordsOf(passage).reduce((sum, { key }) => sum + key.length + 1, 0);
}
