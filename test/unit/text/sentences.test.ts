import assert from 'node:assert/strict';
import { sentenceAt, sentencesOf } from '../../../src/core/text/sentences.ts';
import { sliceSpan } from '../../../src/core/text/span.ts';
import { assertLinear } from '../../support/growth.ts';

const whole = (text: string) => ({ start: 0, end: text.length });
const split = (text: string): readonly string[] => sentencesOf(text, whole(text)).map((span) => sliceSpan(text, span));

describe('sentences', () => {
  const cases: readonly (readonly string[])[] = [
    ['Mr. Lind met Ms. Voss at 10 a.m. on May 2.', 'Dr. Orr left.'],
    ['The U.S. Congress agreed.', 'So did the U.S.', 'We welcome that.'],
    ['It rose 3.5 percent to $1.2 million.', 'No. 5 is next.', 'The answer is no.', 'We said so.'],
    ['George W. Marsh and J. R. Holt spoke.', 'They agreed on plan B.', 'The rest is open.'],
    ['She said, "We will build it."', '"When?" he asked.', '(Nobody knew.)', 'Then [laughter.]', 'Silence!'],
    ['Well... perhaps not.', 'Really?!', 'Yes…', 'Of course.'],
    ['今年新建五百所学校。', '“为什么？”', '他说：“因为需要！”', '谢谢'],
    ['The share, e.g. in Port Ellery, is 12.5%.', 'Lund & Co. Ltd. pays approx. 40 million.', 'In 2031 it ends.'],
    ['**Bold words.**', 'Plain words'],
    ['A line that is\nwrapped by hand.', 'Another\r\nline'],
  ];
  for (const sentences of cases) {
    it(`are told apart in "${sentences[0]}"`, () => {
      const joined = sentences.join(/[。？！]/.test(sentences[0] ?? '') ? '' : ' ');
      assert.deepEqual(split(joined), sentences);
    });
  }

  it('are found by any offset in them; the space behind one belongs to it', () => {
    const text = 'x\n  One two.  Three! \ny';
    const paragraph = { start: 2, end: text.length - 1 };
    const at = (offset: number) => sliceSpan(text, sentenceAt(text, paragraph, offset));
    assert.deepEqual([2, 4, 11, 12, 13, 14, 20, 21, 99, 0].map(at), ['One two.', 'One two.', 'One two.', 'One two.', 'One two.', 'Three!', 'Three!', 'Three!', 'Three!', 'One two.']);
  });

  it('are empty in an empty paragraph', () => {
    assert.deepEqual(sentenceAt('ab', { start: 1, end: 1 }, 1), { start: 1, end: 1 });
    assert.deepEqual(sentencesOf('   ', { start: 0, end: 3 }), []);
  });

  it('take time in proportion to the paragraph', function () {
    for (const unit of ['.', '. ', 'a.', '"', ' ', 'no. ', 'a. the ']) {
      assertLinear((times) => {
        const text = unit.repeat(times * 50_000);
        return () => sentencesOf(text, whole(text));
      }, { what: JSON.stringify(unit) });
    }
  });
});
