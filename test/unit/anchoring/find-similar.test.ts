import assert from 'node:assert/strict';
import type { Anchor } from '../../../src/core/anchoring/anchor.ts';
import { comparePassage } from '../../../src/core/anchoring/compare-passage.ts';
import { anchorClaims } from '../../../src/core/anchoring/find-passage.ts';
import type { Claim } from '../../../src/core/claims/claim.ts';
import { makeClaim, restateClaim } from '../../../src/core/claims/edit-claim.ts';
import { claimContext } from '../../../src/core/corpus/claim-context.ts';
import { sliceSpan } from '../../../src/core/text/span.ts';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript.ts';

const text = `Port Calder Council: Press Conference
May 2, 2031

Mara Voss: Good morning. Port Calder will open 500 schools by 2035. Last year the port handled 1.2 million containers, more than ever. The council is grateful to everybody who works there.

Harbour Daily: What will the new schools cost, and who is to pay for them?

Jon Reed: The city pays one half of the cost and the province pays the other. We will publish the plan for the northern harbour in May. Nobody who lives in Varnholm is asked to pay for it. That is all that I can say today.

Port Calder Post: The ferry was late again. When will it be replaced?

Jon Reed: The new ferry is being built at our own yard, and it goes well. We will publish the timetable of the northern line soon after that.
`;

function claimOn(words: string, source = text): Claim {
  const start = source.indexOf(words);
  assert.notEqual(start, -1, words);
  const span = { start, end: start + words.length };
  return makeClaim({ text: source, span, tags: [], note: '', creator: null, now: '2031-05-02T08:00:00Z', id: `urn:x:${words}`, context: claimContext(parseTranscript(source, { force: true }), span) });
}

function anchorIn(edited: string, claim: Claim): Anchor {
  const [anchored] = anchorClaims(edited, [claim], () => parseTranscript(edited, { force: true }));
  assert.ok(anchored);
  return anchored.anchor;
}

const ferry = claimOn('The new ferry is being built at our own yard, and it goes well.');
const half = claimOn('The city pays one half of the cost and the province pays the other.');
const containers = claimOn('Last year the port handled 1.2 million containers, more than ever.');
const all = [ferry, half, containers, claimOn('Nobody who lives in Varnholm is asked to pay for it.'), claimOn('northern harbour in May')];

describe('a passage in another edition of its text', () => {
  for (const [name, edit] of [
    ['line ends', (old: string) => old.replaceAll('\n', '\r\n')],
    ['wrapped lines', (old: string) => old.replace(/([^\n]{50}\S*) /g, '$1\n')],
    ['decomposed letters', (old: string) => old.replaceAll('Varnholm', 'Varnhölm').normalize('NFD').replaceAll('\u0308', '')],
    ['wide blanks', (old: string) => old.replace(/ (?=[a-z])/g, '\u00a0')],
    ['two blanks', (old: string) => old.replaceAll('. ', '.  ')],
    ['page breaks within', (old: string) => old.replaceAll(' the ', ' the\n\n- 12 -\n\n').replaceAll(' pay for', ' pay\n\n[[Page H12]]\n\nfor')],
    ['a tag of page layout', (old: string) => old.replaceAll(' built', ' _ueditor_page_break_tag_built').replaceAll('million', 'million _ueditor_page_break_tag_')],
    ['hyphens at line ends', (old: string) => old.replaceAll('province', 'pro-\nvince').replaceAll('containers', 'contain-\ners').replaceAll('ferry', 'fer-\nry').replaceAll('harbour', 'har-\nbour').replaceAll('Nobody', 'No-\nbody')],
    ['soft hyphens', (old: string) => old.replaceAll('pro', 'pro\u00ad').replaceAll('con', 'con\u00ad').replaceAll('be', 'be\u00ad')],
  ] as const) {
    it(`is found through ${name}`, () => {
      const edited = edit(text);
      for (const { claim, anchor } of anchorClaims(edited, all, () => parseTranscript(edited))) {
        assert.ok(anchor.span, `${claim.id} is ${anchor.state}`);
        assert.equal(anchor.similarity, 1);
        assert.equal(comparePassage(claim, edited, anchor.span, null).similarity, 1);
      }
    });
  }

  it('is found through curly quotes, there and back', () => {
    const straight = 'Mara Voss: He said, "We\'ll never close it" - and he meant it. "It\'s ours."\n\nJon Reed: I do not know.\n';
    const curly = straight.replace('"We', '“We').replace('it"', 'it”').replaceAll("'", '’').replace(' - ', ' — ').replace('"It', '“It').replace('."', '.”');
    const words = ['"We\'ll never close it" - and he meant it.', "It's ours."];
    for (const word of words) {
      const claim = claimOn(word, straight);
      const there = anchorIn(curly, claim);
      assert.deepEqual([there.state, there.similarity], ['moved', 1]);
      const saved = restateClaim(claim, curly, there.span ?? { start: 0, end: 0 });
      assert.equal(saved.quote.exact, word);
      assert.equal(anchorIn(curly, saved).state, 'moved');
      assert.equal(anchorIn(straight, saved).state, 'exact');
    }
  });

  it('moves with other words that say the same, and stays so when it is saved', () => {
    const edited = text.replace('is being built at our own yard, and it goes well', 'is being constructed at our own shipyard, and it goes well').replace('Good morning.', 'Good morning to you.');
    const anchor = anchorIn(edited, ferry);
    assert.deepEqual([anchor.state, anchor.span && sliceSpan(edited, anchor.span)], ['moved', 'The new ferry is being constructed at our own shipyard, and it goes well.']);
    assert.ok((anchor.similarity ?? 0) > 0.8 && (anchor.similarity ?? 0) < 1);
    let saved = ferry;
    for (let times = 0; times < 3; times++) {
      saved = restateClaim(saved, edited, anchor.span ?? { start: 0, end: 0 });
      assert.equal(saved.quote.exact, ferry.quote.exact);
      assert.deepEqual(anchorIn(edited, saved), anchor);
    }
  });

  for (const [name, was, is] of [
    ['a number', '1.2 million', '1.3 million'], ['a scale', '1.2 million', '1.2 billion'], ['a bound', 'more than ever', 'less than ever'], ['a time', 'Last year', 'Last month'],
  ] as const) {
    it(`waits for a person where ${name} differs, in place and in an edited text`, () => {
      for (const others of [text, text.replace('Good morning.', 'Well.').replace('The council is grateful', 'We are grateful')]) {
        const { state, span, candidates } = anchorIn(others.replace(was, is), containers);
        assert.deepEqual([state, span, candidates.length], ['changed', null, 1]);
        assert.ok(sliceSpan(others.replace(was, is), candidates[0] ?? { start: 0, end: 0 }).includes(is));
      }
    });
  }

  it('waits for a person where a number differs at the end of words with ligatures', () => {
    for (const times of [1, 100]) {
      const words = `${'The oﬃce and its staﬀ ﬁnd the ﬂats ﬁt. '.repeat(times)}They cost 5,019`;
      const said = `Mara Voss: Good morning to all of you here. ${words} krones. So we go on with the works.`;
      assert.equal(anchorIn(said, claimOn(words, said)).state, 'exact');
      assert.equal(anchorIn(said.replace('5,019', '5,017'), claimOn(words, said)).state, 'changed');
    }
  });

  it('waits for a person where a number differs that is read as one with the figure behind it', () => {
    const said = 'Mara Voss: Good morning to all of you here. The costs are 100 ２０ 万 krones. So we go on with the works.';
    const words = 'The costs are 100 ２０ 万 krones';
    for (const other of ['300', '105']) assert.equal(anchorIn(said.replace('100', other), claimOn(words, said)).state, 'changed');
  });

  it('takes in nothing that was put in before its first word or behind its last', () => {
    for (const [from, to] of [['pays the other.', 'now pays the other. Quietly'], ['The city pays one', 'Indeed The city now pays one'], ['pays the other.', 'now pays the other.\n\nPort Calder Press Office\n\n']] as const) {
      const edited = text.replace(from, to);
      const { state, span } = anchorIn(edited, half);
      assert.equal(state, 'moved');
      assert.match(sliceSpan(edited, span ?? { start: 0, end: 0 }), /^The city (?:now )?pays one half of the cost and the province (?:now )?pays the other\.$/);
    }
  });

  it('waits for a person where none of its words is left, or nobody can tell where it ends', () => {
    const [only, last] = [claimOn('Harbour Daily'.slice(0, 7)), claimOn('and it goes well.')];
    assert.equal(anchorIn(text.replace('Harbour Daily', 'Hrabour Daily'), only).state, 'changed');
    const short = text.slice(0, text.indexOf('We will publish the timetable') - 1);
    const edge = claimOn('The new ferry is being built at our own yard, and it goes well.', `${short}\n`);
    const edited = `${short.replace('yard, and it', 'yard, and\n\nPort Calder Press Office\n\nit')}\n`;
    const { span } = anchorIn(edited, edge);
    if (span !== null) assert.ok(sliceSpan(edited, span).endsWith('it goes well.'));
    assert.equal(anchorIn(text, last).state, 'exact');
  });

  it('is not taken for a label with its sentence, though labels run through the text', () => {
    const edited = text.replaceAll('Jon Reed: ', 'Jon Reed:\n\n').replace('is being built', 'was being built by now');
    for (const { anchor } of anchorClaims(edited, all, () => parseTranscript(edited, { force: true }))) {
      if (anchor.span !== null) assert.ok(!sliceSpan(edited, anchor.span).includes('Jon Reed'));
    }
  });

  it('waits for a person where somebody else says it', () => {
    const edited = text.replace('Jon Reed: The new ferry', 'Mara Voss: The new ferry');
    assert.deepEqual([anchorIn(edited, ferry).state, anchorIn(edited.replaceAll('Mara Voss', 'Jon Reed'), ferry).state], ['changed', 'moved']);
    assert.equal(anchorIn(text.replaceAll('Jon Reed:', 'MR. REED:'), ferry).state === 'changed', false);
  });

  it('is lost where it was deleted, though something like it is left', () => {
    const twins = text.replace('That is all that I can say today.', 'The new ferry is being built at our own wharf, and it goes well.');
    const claim = claimOn('The new ferry is being built at our own yard, and it goes well.', twins);
    assert.equal(anchorIn(twins.replace('The new ferry is being built at our own yard, and it goes well. ', ''), claim).state, 'lost');
    assert.equal(anchorIn(twins.replace(/Jon Reed: The new ferry.*\n/, ''), claim).state, 'lost');
  });

  it('is lost where its surroundings stand side by side, though its words stand elsewhere under the same ones', () => {
    const old = 'Mara Voss: I rise on a point of order, Mr. Deputy Speaker. Sit down.\n\nJon Reed: So do I, on a point of order, Mr. Deputy Speaker. It is late.\n';
    const claim = claimOn('on a point of order, Mr.', old);
    assert.equal(anchorIn(old.replace('I rise on a point of order, Mr.', 'I rise'), claim).state, 'lost');
  });

  it('is not at a twin whose own words stay, where a digit of it was changed', () => {
    const first = 'In the north the line carried 40 thousand people a day.';
    const twins = `Mara Voss: ${first} We are glad of it.\n\nPost: And in the south?\n\nMara Voss: It is alike. ${first} So be it.\n`;
    const claims = [claimOn(first, twins)];
    const { state, candidates } = anchorClaims(twins.replace('40', '41'), claims)[0]?.anchor ?? { state: 'lost', candidates: [] };
    assert.deepEqual([state, candidates[0]?.start], ['changed', twins.indexOf(first)]);
  });

  it('of two that are alike is neither', () => {
    const one = 'We will build the northern quay together with all of our friends.';
    const old = `Mara Voss: Let me be brief here. ${one} That is what was agreed upon.\n`;
    const claim = claimOn(one, old);
    const block = old.slice(11).replace('northern', 'great northern').trim();
    const { state, candidates } = anchorIn(`New.\n\nMara Voss: ${block}\n\nPost: Why?\n\nMara Voss: ${block}\n`, claim);
    assert.deepEqual([state, candidates.length], ['ambiguous', 2]);
  });

  it('may be wherever the same words stand, once a person is asked', () => {
    const words = 'The work is on schedule.';
    const old = `Mara Voss: We will equip all 61 berths with shore power by 2030. ${words}\n\nTwo tugs were leased. The old lighthouse will be kept.\n\nPost: Why?\n\nMara Voss: It is alike.\n`;
    const edited = old.replace(words, `As I said, the work is on schedule. Ask anybody at the quay: ${words} And so ${words}`).replace('Two tugs were leased. ', '');
    const [anchored] = anchorClaims(edited, ['The work is on schedule.', 'We will equip all 61 berths', 'It is alike.'].map((one) => claimOn(one, old)), () => parseTranscript(edited, { force: true }));
    assert.equal(anchored?.anchor.state, 'ambiguous');
    assert.deepEqual(anchored.anchor.candidates.map((place) => sliceSpan(edited, place)), ['the work is on schedule.', words, words]);
  });

  it('is found though much was put into the middle of it', () => {
    const long = 'We looked at the eastern basin first, where the old cranes stand idle and the rails are worn, and we asked the engineers what could be saved of them; their answer was plain, for the ground is soft there and the walls lean, so that the basin has to be filled before anybody can build on it again.';
    const old = `Mara Voss: Thank you for coming here. ${long} Then we went on to the western basin.\n`;
    const put = 'as it was told to us by those who had been there in the winter before and who had taken pictures of all that they saw, which we have brought with us today and which will be shown to you in the hall afterwards if you like to see them, ';
    const anchor = anchorIn(old.replace('for the ground', `${put}for the ground`).replace('here. We', 'here today. We'), claimOn(long, old));
    assert.ok(anchor.state === 'changed' || anchor.state === 'moved', anchor.state);
  });
});
