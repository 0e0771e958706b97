import assert from 'node:assert/strict';
import { addPlaces, anchorLive, renamePlaces } from '../../../src/core/anchoring/live-places.ts';
import { movedClaims } from '../../../src/core/anchoring/moved-claims.ts';
import { keepPlaces, livePlace, movePlaces, noPlaces } from '../../../src/core/anchoring/moved-places.ts';
import type { Claim } from '../../../src/core/claims/claim.ts';
import { makeClaim, restateClaim } from '../../../src/core/claims/edit-claim.ts';
import { claimContext } from '../../../src/core/corpus/claim-context.ts';
import { sliceSpan } from '../../../src/core/text/span.ts';
import { applyEdits, type TextEdit } from '../../../src/core/text/text-edit.ts';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript.ts';

const text = 'The port earned 18 million last year. The port lost nothing. 𝒳 The council thanks all 400 workers of the port.';

function claim(words: string): Claim {
  const start = text.indexOf(words);
  return makeClaim({
    text, span: { start, end: start + words.length }, tags: ['statistic'], note: '', creator: null, now: '2031-01-01T00:00:00Z', id: `urn:test:${words}`,
    context: { speaker: null, role: null, asker: null },
  });
}

function after(claims: readonly Claim[], ...steps: readonly (readonly TextEdit[])[]) {
  let now = text;
  let places = anchorLive(text, claims, noPlaces()).places;
  for (const edits of steps) {
    places = movePlaces(places, edits);
    now = applyEdits(now, edits);
  }
  return { text: now, ...anchorLive(now, claims, places) };
}

function edit(words: string, by: string, of: string = text): TextEdit {
  const start = of.indexOf(words);
  return { start, end: start + words.length, text: by };
}

describe('claims in a text that is edited', () => {
  const workers = claim('400 workers');

  it('move with what is put in before them, and say that they moved', () => {
    const { text: now, anchored } = after([workers], [{ start: 0, end: 0, text: 'Well. 𝒳 ' }]);
    assert.equal(anchored[0]?.anchor.state, 'moved');
    assert.equal(sliceSpan(now, anchored[0].anchor.span ?? { start: 0, end: 0 }), '400 workers');
  });

  it('are found again when an undo puts what was replaced around their last words back, whatever was described meanwhile', () => {
    const words = 'Two tugs were leased from Varnholm for the winter months, and the crews are being trained there now.';
    const old = `We will equip all the berths with shore power. The work is on schedule.\n\n${words} The old lighthouse will be kept as a museum.\n`;
    const start = old.indexOf(words);
    const tugs = makeClaim({ text: old, span: { start, end: start + words.length }, tags: [], note: '', creator: null, now: '2031-01-01T00:00:00Z', id: 'urn:test:tugs', context: { speaker: null, role: null, asker: null } });
    const there = [edit('\n\nTwo tugs were leased from Varnholm for', ' Ask anybody at', old), edit('winter months, and the crews are being trained there now', 'quay: the work is on schedule', old), edit(' The old', ' And so it is said again. The new', old)];
    const revised = applyEdits(old, there);
    const once = anchorLive(revised, [tugs], movePlaces(anchorLive(old, [tugs], noPlaces()).places, there));
    assert.equal(once.anchored[0]?.anchor.state, 'changed');
    const place = livePlace(once.places, tugs);
    assert.ok(place);
    // As it is saved meanwhile.
    const described = restateClaim(tugs, revised, place);
    const back = [edit(' Ask anybody at', '\n\nTwo tugs were leased from Varnholm for', revised), edit('quay: the work is on schedule', 'winter months, and the crews are being trained there now', revised), edit(' And so it is said again. The new', ' The old', revised)];
    const { anchored } = anchorLive(old, [described], movePlaces(renamePlaces(once.places, [[tugs, described]]), back));
    assert.deepEqual(anchored.map(({ anchor: { span } }) => span && sliceSpan(old, span)), [words]);
  });

  it('are changed, with their place, while their words differ, and exact again when the edit is taken back', () => {
    const { text: now, anchored } = after([workers], [edit('400', '500')]);
    assert.equal(anchored[0]?.anchor.state, 'changed');
    assert.equal(anchored[0].claim.quote.exact, '400 workers');
    assert.deepEqual(anchored[0].anchor.candidates.map((span) => sliceSpan(now, span)), ['500 workers']);
    const back = after([workers], [edit('400', '500')], [edit('500', '400', now)]);
    assert.equal(back.anchored[0]?.anchor.state, 'exact');
  });

  it('are changed when they become part of another number or word, and keep the context that tells so until a person accepts', () => {
    const typed = [{ start: text.indexOf('400'), end: text.indexOf('400'), text: '2' }];
    const { text: now, anchored, places } = after([workers], typed);
    assert.equal(anchored[0]?.anchor.state, 'changed');
    assert.deepEqual(anchored[0].anchor.candidates.map((span) => sliceSpan(now, span)), ['2400 workers']);
    const place = livePlace(places, workers);
    assert.ok(place !== null);
    const saved = restateClaim(workers, now, place);
    assert.deepEqual(saved.quote, workers.quote);
    assert.equal(anchorLive(now, [saved], noPlaces()).anchored[0]?.anchor.state, 'changed');
    const accepted = restateClaim(workers, now, anchored[0].anchor.candidates[0] ?? place, { acceptWords: true });
    assert.equal(accepted.quote.exact, '2400 workers');
    const back = after([workers], typed, [{ start: typed[0]?.start ?? 0, end: (typed[0]?.start ?? 0) + 1, text: '' }]);
    assert.equal(back.anchored[0]?.anchor.state, 'exact');
  });

  it('do not go to the same words elsewhere when they are deleted, but to where they are put in again', () => {
    const said = 'We thank all of our workers. Then: ';
    const twice = `${said}${said}Goodbye.`;
    const twins = [0, said.length].map((start) => makeClaim({
      text: twice, span: { start, end: start + 28 }, tags: [], note: '', creator: null, now: '2031-01-01T00:00:00Z', id: `urn:test:${start}`,
      context: { speaker: null, role: null, asker: null },
    }));
    for (const claims of [twins, twins.slice(0, 1)]) {
      const cut = { start: 0, end: said.length, text: '' };
      const places = movePlaces(anchorLive(twice, claims, noPlaces()).places, [cut]);
      const now = applyEdits(twice, [cut]);
      const states = anchorLive(now, claims, places).anchored.map(({ claim, anchor }) => [claim.id, anchor.state, anchor.span?.start]);
      assert.deepEqual(states.find(([id]) => id === 'urn:test:0')?.[2], undefined);
    }
  });

  it('are found where they were pasted after being cut', () => {
    const sentence = claim('The port earned 18 million last year.');
    const cut = [edit('The port earned 18 million last year. ', '')];
    const rest = applyEdits(text, cut);
    const { text: now, anchored } = after([sentence], cut, [{ start: rest.length, end: rest.length, text: ' The port earned 18 million last year.' }]);
    assert.equal(anchored[0]?.anchor.state, 'moved');
    assert.equal(anchored[0].anchor.span?.end, now.length);
  });

  it('come back with an undo of the deletion', () => {
    const words = edit('400 workers', '');
    const { anchored } = after([workers], [words], [{ start: words.start, end: words.start, text: '400 workers' }]);
    assert.equal(anchored[0]?.anchor.state, 'exact');
  });

  it('are lost, not misplaced, while their words are nowhere', () => {
    const { anchored } = after([workers], [{ start: 0, end: text.length, text: 'Something else.' }]);
    assert.equal(anchored[0]?.anchor.state, 'lost');
  });

  it('stand in the order of the text, orphans last', () => {
    const { anchored } = after([claim('18 million'), workers, claim('lost nothing')], [edit('18 million', '19 million')]);
    assert.deepEqual(anchored.map((one) => one.claim.quote.exact), ['lost nothing', '400 workers', '18 million']);
  });

  it('keep their place under an older description, for an undo', () => {
    let places = anchorLive(text, [workers], noPlaces()).places;
    const edits = [{ start: 0, end: 0, text: 'Now: ' }];
    places = movePlaces(places, edits);
    const now = applyEdits(text, edits);
    const renewed = restateClaim(workers, now, livePlace(places, workers) ?? { start: 0, end: 0 });
    places = renamePlaces(places, [[workers, renewed]]);
    assert.deepEqual(livePlace(places, renewed), livePlace(places, workers));
    assert.deepEqual(livePlace(keepPlaces(places, [renewed]), workers), null);
  });

  it('are followed from the moment they are described', () => {
    const places = movePlaces(addPlaces(noPlaces(), text, [workers]), [{ start: 0, end: 0, text: '12' }]);
    assert.equal(livePlace(places, workers)?.start, text.indexOf('400 workers') + 2);
  });

  it('are shown at the place they moved to before the text is read again', () => {
    const [moved] = movedClaims(anchorLive(text, [workers], noPlaces()).anchored).move([{ start: 0, end: 0, text: 'x' }]).all();
    assert.equal(moved?.anchor.span?.start, text.indexOf('400 workers') + 1);
  });

  it('go along where a label is edited, for that is meant, and wait where they were pasted under another', () => {
    const talk = 'Mara Voss: Good morning. The port earned 18 million last year.\n\nJon Reed: The council thanks all 400 workers.\n\nMara Voss: That was all for today.\n\nJon Reed: We thank you all.\n';
    const read = (now: string) => () => parseTranscript(now, { force: true });
    const words = 'The port earned 18 million last year.';
    const span = { start: talk.indexOf(words), end: talk.indexOf(words) + words.length };
    const tagged = makeClaim({ text: talk, span, tags: [], note: '', creator: null, now: '2031-01-01T00:00:00Z', id: 'urn:test:talk', context: claimContext(read(talk)(), span) });
    assert.equal(tagged.context.speaker, 'Mara Voss');
    const stateAfter = (edits: readonly TextEdit[]): string => {
      const now = applyEdits(talk, edits);
      const places = movePlaces(anchorLive(talk, [tagged], noPlaces(), read(talk)).places, edits);
      return anchorLive(now, [tagged], places, read(now)).anchored[0]?.anchor.state ?? '';
    };
    assert.equal(stateAfter([{ start: 0, end: 9, text: 'Ivo Lund' }]), 'moved');
    const cut = { start: span.start, end: span.end, text: '' };
    const pasteAt = (at: string): TextEdit => ({ start: talk.indexOf(at), end: talk.indexOf(at), text: `${words} ` });
    assert.equal(stateAfter([cut, pasteAt('That was all')]), 'moved');
    assert.equal(stateAfter([cut, pasteAt('The council')]), 'changed');
  });
});
