import assert from 'node:assert/strict';
import { sliceSpan } from '../../../../src/core/text/span.ts';
import { parseTranscript } from '../../../../src/core/transcript/parse-transcript.ts';
import { briefing, podium } from '../../presentation/read-transcript.ts';

describe('doubts', () => {
  const doubts = (text: string): string[] =>
    parseTranscript(text).doubts.map((doubt) => {
      assert.equal(sliceSpan(text, doubt.span), doubt.label);
      return `${doubt.kind} ${doubt.label}${doubt.kind === 'near-miss' ? ` -> ${doubt.like}` : ''}`;
    });

  it('are none in a clean transcript', () => {
    assert.deepEqual(doubts(briefing.text), []);
    assert.deepEqual(doubts(podium.text), []);
  });

  it('are none where there is no transcript', () => {
    assert.deepEqual(doubts('Shopping\n\nMilk:\n\nMilc:\n\nBread:\n'), []);
  });

  it('tell of a label that is another one but for a slip', () => {
    const slip = podium.text.replace('MS. TORV:  Ice', 'MS. TROV:  Ice');
    assert.deepEqual(doubts(slip), ['near-miss MS. TROV -> MS. TORV']);
  });

  it('tell of a slip in a listed name, spoken or not', () => {
    assert.deepEqual(doubts(briefing.text.replace('Ada Lunde:\n\nThe engineer', 'Ada Lundee:\n\nThe engineer')), ['near-miss Ada Lundee -> Ada Lunde']);
    assert.deepEqual(doubts(briefing.text.replace('Ada Lunde:\n\nThank', 'Ada Lnude:\n\nThank')), ['near-miss Ada Lnude -> Ada Lunde']);
  });

  it('tell of a line that was not read as a label and is one but for a slip, and of no other heading', () => {
    const within = (heading: string): string => briefing.text.replace('Second, we will', `${heading}:\n\nSecond, we will`);
    assert.equal(parseTranscript(within('Bridge Support')).turns.length, briefing.transcript.turns.length);
    assert.deepEqual(doubts(within('Bridge Support')), []);
    assert.equal(parseTranscript(within('Ada Lnude')).turns.length, briefing.transcript.turns.length);
    assert.deepEqual(doubts(within('Ada Lnude')), ['near-miss Ada Lnude -> Ada Lunde']);
  });

  it('tell of a label that nothing follows', () => {
    assert.deepEqual(doubts(briefing.text.replace('The engineer knows them all.\n', '')), ['no-words Ada Lunde']);
  });

  it('tell of somebody who answers and is on no list, once', () => {
    const answered = briefing.text.replace('Per Holm:\n\nSome 40', 'Kari Moe:\n\nThank you for your question. Some 40').replace('Siri Vang:\n\nThat was', 'Kari Moe:\n\nThat is all.\n\nSiri Vang:\n\nThat was');
    assert.deepEqual(doubts(answered), ['unknown-answerer Kari Moe']);
  });

  it('leave those of the press alone, who stand once and ask', () => {
    assert.deepEqual(doubts(briefing.text.replace('Radio Fjell:\n', 'Fjell Post:\n\nIs it safe?\n\nPer Holm:\n\nYes.\n\nRadio Fjell:\n')), []);
  });
});
