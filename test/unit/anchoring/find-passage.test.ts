import assert from 'node:assert/strict';
import type { Anchor } from '../../../src/core/anchoring/anchor.ts';
import { anchorClaims } from '../../../src/core/anchoring/find-passage.ts';
import type { Claim } from '../../../src/core/claims/claim.ts';
import { makeClaim, restateClaim } from '../../../src/core/claims/edit-claim.ts';
import { sliceSpan, type Span } from '../../../src/core/text/span.ts';

const text = `Mara Voss:

Good morning. Port Ellery will open 500 schools by 2035. Last year the port handled 1.2 million containers, more than ever. Thank you.

Harbour Daily: What will the new schools cost, and who is to pay for them?

Jon Reed:

The city pays one half and the province the other. We will publish the plan in May. Thank you.

Ellery Post: The ferry was late again. When will it be replaced?

Jon Reed:

The new ferry is being built. We will publish the timetable soon after that. Thank you.
`;

function claimOn(source: string, words: string, nth = 0): Claim {
  let start = source.indexOf(words);
  for (let skipped = 0; skipped < nth; skipped++) start = source.indexOf(words, start + 1);
  assert.notEqual(start, -1, `no ${words}`);
  const context = { speaker: null, role: null, asker: null };
  return makeClaim({ text: source, span: { start, end: start + words.length }, tags: [], note: '', creator: null, now: '2031-05-02T08:00:00Z', id: `urn:x:${words}:${nth}`, context });
}

function anchorIn(edited: string, claim: Claim): Anchor {
  const [anchored] = anchorClaims(edited, [claim]);
  assert.ok(anchored);
  return anchored.anchor;
}

function foundIn(edited: string, claim: Claim): readonly [string, string | null, number] {
  const { state, span } = anchorIn(edited, claim);
  return [state, span && sliceSpan(edited, span), span?.start ?? -1];
}

const schools = claimOn(text, 'Port Ellery will open 500 schools by 2035.');
const containers = claimOn(text, '1.2 million containers');
const thanks = [0, 1, 2].map((nth) => claimOn(text, 'Thank you.', nth));

describe('anchoring', () => {
  it('finds every claim where it was in the same text, twins too', () => {
    for (const { claim, anchor } of anchorClaims(text, [schools, ...thanks, containers])) {
      assert.deepEqual(anchor, { state: 'exact', span: claim.position, candidates: [], similarity: 1 });
    }
  });

  it('finds claims that moved as one', () => {
    const edited = `A new first line.\n\n${text}`;
    for (const { claim, anchor } of anchorClaims(edited, [containers, ...thanks, schools])) {
      assert.equal(anchor.state, 'moved');
      assert.equal(anchor.span?.start, (claim.position?.start ?? 0) + 19, claim.id);
    }
  });

  it('finds each of many claims after edits everywhere', () => {
    const words = text.match(/[^\n.?]+[.?]/g)?.filter((sentence) => sentence.length > 20) ?? [];
    const claims = words.map((sentence) => claimOn(text, sentence));
    assert.ok(claims.length > 8);
    const edited = text.replace(/\n\n/g, '\n\nNew.\n\n');
    for (const { claim, anchor } of anchorClaims(edited, claims)) {
      assert.deepEqual([anchor.state, anchor.span?.start], ['moved', edited.indexOf(claim.quote.exact)]);
    }
  });

  it('tells twins apart by their context', () => {
    const edited = text.replace('Good morning. ', '');
    assert.deepEqual(thanks.map((claim) => foundIn(edited, claim)[2]), [0, 1, 2].map((nth) => claimOn(edited, 'Thank you.', nth).position?.start));
  });

  it('calls two equally good places ambiguous and names both', () => {
    const block = 'We met with all the ministers today. Thank you very much indeed. There were no other questions.\n\n';
    const claim = claimOn(block, 'Thank you very much indeed.');
    const { state, span, candidates } = anchorIn(`New.\n\n${block}${block}`, claim);
    assert.deepEqual([state, span, candidates.map(({ start }) => start)], ['ambiguous', null, [43, 43 + block.length]]);
  });

  it('between twins believes the claims around them', () => {
    const block = 'We met with all the ministers today. Thank you very much indeed. There were no other questions.\n\n';
    const twice = `${block}Something else was said between.\n\n${block}`;
    const claims = [claimOn(twice, 'Thank you very much indeed.'), claimOn(twice, 'Something else was said'), claimOn(twice, 'Thank you very much indeed.', 1)];
    const edited = `New.\n\n${twice}`;
    assert.deepEqual(
      anchorClaims(edited, claims).map(({ anchor }) => [anchor.state, anchor.span?.start]),
      claims.map(({ position }) => ['moved', (position?.start ?? 0) + 6]),
    );
  });

  it('does not take the same short words elsewhere for a deleted passage', () => {
    const [, middle] = thanks;
    assert.ok(middle);
    assert.equal(anchorIn(text.replace('in May. Thank you.', 'in May.'), middle).state, 'lost');
    assert.equal(anchorIn('Something else entirely. Thank you.', middle).state, 'lost');
  });

  it('calls a passage changed whose figure was edited, even where the old words stand elsewhere', () => {
    const edited = text.replace('1.2 million', '13.4 million').replace('Ellery Post:', 'Ellery Post: You said 1.2 million containers.');
    const { state, span, candidates } = anchorIn(edited, containers);
    assert.deepEqual([state, span, candidates.map((place) => sliceSpan(edited, place))], ['changed', null, ['13.4 million containers']]);
  });

  it('finds the changed words behind an edit further up, too', () => {
    const edited = `New.\n\n${text}`.replace('500 schools by 2035', 'fifty schools');
    const { state, candidates } = anchorIn(edited, schools);
    assert.deepEqual([state, candidates.map((place) => sliceSpan(edited, place))], ['changed', ['Port Ellery will open fifty schools.']]);
  });

  it('does not take a sentence for the tagged one only because it stands in one place, however long it is', () => {
    assert.equal(anchorIn('Quite new. Port Ellery will open 500 schools by 2035. And more.', schools).state, 'lost');
    assert.deepEqual(foundIn('Good morning. Port Ellery will open 500 schools by 2035. And more.', schools).slice(0, 2), ['moved', schools.quote.exact]);
  });

  it('waits for a person where the sentence was edited in place and stands elsewhere in other words', () => {
    const sentence = 'The new ferry is being built by our own yard.';
    const old = `Jon Reed: First of all, good morning. ${sentence} It will sail in June.`;
    const claim = claimOn(old, sentence);
    const edited = `${old.replace('good morning. ', 'good morning!!').replace('built by our own yard. It', 'built. So it')} Later he said: ${sentence}`;
    const { state, candidates } = anchorIn(edited, claim);
    assert.deepEqual([state, candidates.length], ['ambiguous', 2]);
  });

  it('asks where a short sentence stands twice in its paragraph by now, and its surroundings were reworded', () => {
    const words = 'Ferries stay public.';
    const saying = (said: string, before: string, after: string) => `Mara Voss:\n\nThe harbour board met on Monday to talk about ${before}. ${said} ${after} the plan in June, as we said before the vote.\n\nPost: And the trams?\n`;
    const claim = claimOn(saying(words, 'the new quay', 'We shall publish'), words);
    const now = saying(`${words} It is what people want of us. ${words}`, 'the old jetty', 'They will print');
    const [found] = anchorClaims(now, [claim]);
    assert.equal(found?.anchor.state, 'ambiguous');
    assert.deepEqual(found.anchor.candidates.map((span) => sliceSpan(now, span)), [words, words]);
  });

  it('asks where the sentence stands twice side by side by now, unless it stays where it was after the same words', () => {
    const twice = `${schools.quote.exact} ${schools.quote.exact}`;
    assert.deepEqual(foundIn(text.replace(schools.quote.exact, twice), schools).slice(0, 2), ['exact', schools.quote.exact]);
    for (const said of [twice, `Well. ${twice}`, `Yes. ${twice} Yes.`, `${schools.quote.exact} I say it again. ${schools.quote.exact}`]) {
      for (const edited of [text.replace(schools.quote.exact, said), `New.\n\n${text.replace(schools.quote.exact, said)}`, text.replace('Good', 'A very good').replace(schools.quote.exact, said)]) {
        for (const claims of [[schools], [schools, containers], [schools, containers, ...thanks]]) {
          const anchor = anchorClaims(edited, claims).find(({ claim }) => claim === schools)?.anchor;
          const stays = edited.startsWith(text.slice(0, schools.position?.start)) && edited.startsWith(schools.quote.exact, schools.position?.start);
          assert.equal(anchor?.state, stays ? 'exact' : 'ambiguous', edited.slice(0, 200));
          if (!stays) assert.deepEqual(anchor.candidates.map((span) => sliceSpan(edited, span)), [schools.quote.exact, schools.quote.exact]);
        }
      }
    }
  });

  it('loses a passage that is gone', () => {
    assert.deepEqual(anchorIn('', schools), { state: 'lost', span: null, candidates: [], similarity: null });
    assert.equal(anchorIn(text.replace(schools.quote.exact, ''), schools).state, 'lost');
  });

  it('finds claims of other tools by their words alone', () => {
    const bare = (words: string, position: Span | null): Claim => ({ ...claimOn(text, words), position, quote: { exact: words, prefix: '', suffix: '' } });
    assert.equal(anchorIn(text, bare('Port Ellery will open 500 schools', null)).state, 'moved');
    assert.equal(anchorIn(text, bare('Thank you.', null)).state, 'lost');
    assert.equal(anchorIn(text, bare('Thank you.', thanks[1]?.position ?? null)).state, 'exact');
    assert.equal(anchorIn(text, bare('', null)).state, 'lost');
  });

  it('finds all passages when line breaks were converted', () => {
    const crlf = text.replaceAll('\n', '\r\n');
    const long = 'more than ever. Thank you.\n\nHarbour Daily: What will';
    for (const claim of [schools, ...thanks, containers, claimOn(text, long)]) assert.equal(anchorIn(crlf, claim).state === 'lost', false, claim.id);
    const [back] = anchorClaims(text, [claimOn(crlf, long.replaceAll('\n', '\r\n'))]);
    assert.equal(back?.anchor.span && sliceSpan(text, back.anchor.span), long);
  });

  it('counts stored places in code points', () => {
    const emoji = `😀😀 ${text}`;
    assert.equal(anchorIn(emoji, claimOn(emoji, 'Thank you.', 1)).state, 'exact');
  });

  it('shows a claim that was restated over edited words as changed until a person accepts them', () => {
    const edited = text.replace('500 schools', '600 schools');
    const span = { start: schools.position?.start ?? 0, end: schools.position?.end ?? 0 };
    const { state, candidates } = anchorIn(edited, restateClaim(schools, edited, span));
    assert.deepEqual([state, candidates], ['changed', [span]]);
    assert.equal(anchorIn(edited, restateClaim(schools, edited, span, { acceptWords: true })).state, 'exact');
  });

  // Tagged words, and the text as it is later; what is in brackets is to be shown as changed.
  for (const [words, before, after] of [
    ['1,500 new homes', 'The council will build 1,500 new homes this year.', 'The council will build [21,500 new homes] this year.'],
    ['1,500 new homes', 'The council will build 1,500 new homes this year.', 'The council will build [$1,500 new homes] this year.'],
    ['1,500 new homes', '1,500 new homes are being built by the council this year.', '[21,500 new homes] are being built by the council this year.'],
    ['grew by 5.2 percent', 'Officials said that output grew by 5.2 percent.', 'Officials said that output [grew by 5.2 percentage] points.'],
    ['grew by 5', 'Officials said that output grew by 5', 'Officials said that output [grew by 50.2]'],
    ['grew by 5', 'Officials said that output grew by 5', 'Officials said that output [grew by 5.2] percent'],
    ['grew by 5', 'Officials said that output grew by 5 percent in the spring', 'Officials said that output [grew by 5%] percent in the spring'],
    ['3 degrees in May', 'The water was warmer by 3 degrees in May than a year before.', 'The water was warmer by [-3 degrees in May] than a year before.'],
    ['we can pay for all of it', 'The chair told the council that we can pay for all of it', 'The chair told the council that we can pay for all of [it]self'],
    ['增长5.2', '今年全市国民经济总体运行平稳，工业增加值增长5.2', '今年全市国民经济总体运行平稳，工业增加值[增长5.2%]'],
    ['增长了百分之五', '今年全市国民经济总体运行平稳，工业增加值，增长了百分之五', '今年全市国民经济总体运行平稳，工业增加值，[增长了百分之五十]'],
  ] as const) {
    it(`does not cut "${words}" out of "${after}"`, () => {
      const edited = after.replace(/[[\]]/g, '');
      const anchor = anchorIn(edited, claimOn(before, words));
      assert.equal(anchor.state, 'changed');
      const shown = anchor.candidates.map((span) => sliceSpan(edited, span));
      assert.equal(shown.length, 1);
      assert.ok(shown[0]?.includes(/\[(.*)\]/.exec(after)?.[1] ?? '-'), `shown: ${String(shown[0])}`);
    });
  }

  it('finds a passage that was tagged within a number or a word in the same one, and only there', () => {
    const old = 'We told the council that about 21,500 new homes are to be built in the harbour district by May.';
    const claim = claimOn(old, '500 new homes are to be');
    assert.equal(anchorIn(`Well. ${old}`, claim).state, 'moved');
    assert.equal(anchorIn(old.replace('21,', '22,'), claim).state, 'changed');
    assert.equal(anchorIn(old.replace('21,', ''), claim).state, 'moved');
  });

  const sameAnswer = 'We will continue to open up to the world.';
  const twoAnswers = `Reuters: What of the trade rules?\n\nJon Reed: ${sameAnswer} Talks go on.\n\nCCTV: What of the ferry?\n\nJon Reed: ${sameAnswer} It sails.\n`;
  const answers = [claimOn(twoAnswers, sameAnswer), claimOn(twoAnswers, sameAnswer, 1)];

  it('gives the place of a twin to nobody else when the passage was deleted', () => {
    const edited = twoAnswers.replace(`${sameAnswer} `, '');
    assert.deepEqual(anchorClaims(edited, answers).map(({ anchor }) => [anchor.state, anchor.span?.start]), [['lost', undefined], ['moved', edited.indexOf(sameAnswer)]]);
    assert.deepEqual(anchorClaims(edited, answers.slice(0, 1)).map(({ anchor }) => anchor.state), ['lost']);
  });

  it('gives one place to one of two passages, though the context of both fits it', () => {
    const block = 'We met with all the ministers today. Thank you very much indeed. There were no other questions.\n\n';
    const claims = [0, 1].map((nth) => claimOn(`${block}${block}`, 'Thank you very much indeed.', nth));
    assert.deepEqual(anchorClaims(`New.\n\n${block}`, claims).map(({ anchor }) => anchor.state), ['lost', 'lost']);
    const same = [0, 1].map((n) => ({ ...claimOn(block, 'Thank you very much indeed.'), id: `urn:x:${n}` }));
    assert.deepEqual(anchorClaims(`New.\n\n${block}`, same).map(({ anchor }) => anchor.state), ['moved', 'moved']);
  });

  it('asks where the last words were left out and others stand on the next line: they may be of that', () => {
    const source = '* What do the pumps cost this year, and is the council paying for them?\n* And when do they come?\n\n* They cost four crowns each.\n';
    const claim = claimOn(source, 'What do the pumps cost this year, and is the council paying for them?');
    const states = (edited: string) => anchorClaims(edited, [claim]).map(({ anchor }) => anchor.state);
    assert.deepEqual(states(source.replace(' for them?\n', '\nquietly\n')), ['changed']);
    assert.deepEqual(states(source.replace('for them?', 'quietly')), ['moved']);
  });

  it('asks which of its copies the last claim of a text that repeats itself is once its words were edited, but not where their typography was', () => {
    const words = 'We will publish the plan for the "Blue Quay" in May';
    const lines = Array.from({ length: 60 }, (_, index) => `Berth ${index} has handled ${index * 31} tons of freight this week, as it was said.`);
    const block = `${[...lines.slice(0, 30), `To all of this I say so much. ${words}, and not before. Then you will see.`, ...lines.slice(30)].join('\n')}\n\n`;
    const source = block.repeat(8);
    const claims = [claimOn(source, 'Berth 3 has handled 93 tons'), claimOn(source, words, 7)];
    const places = Array.from({ length: 7 }, (_, index) => claimOn(source, words, index).position);
    const last = (edit: (said: string) => string): Anchor | undefined => {
      const at = source.lastIndexOf(words);
      return anchorClaims(source.slice(0, at) + edit(words) + source.slice(at + words.length), claims)[1]?.anchor;
    };
    for (const edit of [(said: string) => said.replace('plan', 'plqn'), () => '', (said: string) => said.replace('will', 'will not')]) {
      const anchor = last(edit);
      assert.equal(anchor?.state, 'ambiguous');
      assert.deepEqual(anchor.candidates, places);
    }
    for (const edit of [(said: string) => said.replace('the plan', 'the  plan'), (said: string) => said.replaceAll('"', '”'), (said: string) => said.toUpperCase(), (said: string) => said.replace(' May', '\nMay')]) {
      const anchor = last(edit);
      assert.deepEqual([anchor?.state, anchor?.span?.start], ['moved', source.lastIndexOf(words)]);
    }
  });

  it('follows a text that repeats itself as one where all its claims moved as far, and only then', () => {
    const block = 'We met with all the ministers today. Thank you very much indeed. There were no other questions.\n\n';
    const long = block.repeat(16);
    const claims = Array.from({ length: 16 }, (_, nth) => claimOn(long, 'Thank you very much indeed.', nth));
    const states = (edited: string) => [...new Set(anchorClaims(edited, claims).map(({ claim, anchor }) => `${anchor.state} ${(anchor.span?.start ?? NaN) - (claim.position?.start ?? 0)}`))];
    assert.deepEqual(states(`A new paragraph.\n\n${long}`), ['moved 18']);
    assert.deepEqual(states(`A new paragraph.\n\n${block.repeat(15)}`), ['ambiguous NaN']);
    assert.deepEqual(states(`A new paragraph.\n\n${block.repeat(17)}`), ['ambiguous NaN']);
  });
});
