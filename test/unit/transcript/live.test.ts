import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyEdits } from '../../../src/core/text/text-edit.ts';
import { drain } from '../../../src/core/text/steps.ts';
import { openLive, openLiveInSteps, type LiveTranscript } from '../../../src/core/transcript/live/open-live.ts';
import { parseTranscript, parseWithReading } from '../../../src/core/transcript/parse-transcript.ts';
import { copySpeaker } from '../../../src/core/transcript/speakers/parsed-speaker.ts';
import { plainTranscript } from '../../support/plain-transcript.ts';

const briefing = readFileSync(join(import.meta.dirname, '../../../examples/harbour-city-briefing.txt'), 'utf8');
const format = parseTranscript(briefing).format ?? '';

function open(): LiveTranscript {
  return openLive(briefing, format);
}

/** A long paragraph of an answer. */
function paragraphIn(live: LiveTranscript): { readonly start: number; readonly end: number } {
  const { turns } = live.transcript;
  const answer = turns.slice(2).find(({ role, paragraphs }) => role === 'official' && paragraphs.some(({ start, end }) => end - start > 200));
  const found = answer?.paragraphs.find(({ start, end }) => end - start > 200);
  assert.ok(found);
  return found;
}

function agrees(live: LiveTranscript): void {
  assert.deepStrictEqual(plainTranscript(live.transcript), plainTranscript(parseTranscript(live.text, { format, force: true })));
}

describe('openLive', () => {
  it('follows what is typed in a paragraph without reading the text again', () => {
    const live = open();
    const { start } = paragraphIn(live);
    for (const [index, letter] of Array.from('harbour').entries()) assert.equal(live.apply([{ start: start + 50 + index, end: start + 50 + index, text: letter }]), 'followed');
    agrees(live);
  });

  it('follows a paragraph that is divided, and one that is typed behind another', () => {
    const live = open();
    const { start, end } = paragraphIn(live);
    assert.equal(live.apply([{ start: end, end, text: '\n' }]), 'followed');
    assert.equal(live.apply([{ start: end + 1, end: end + 1, text: '\n' }]), 'followed');
    assert.equal(live.apply([{ start: end + 2, end: end + 2, text: 'A' }]), 'followed');
    assert.equal(live.apply([{ start: start + 60, end: start + 60, text: '\n' }]), 'followed');
    agrees(live);
  });

  it('reads a label that is typed, and its going', () => {
    const live = open();
    const { start } = paragraphIn(live);
    const { label } = live.transcript.turns[1] ?? { label: '' };
    const turns = live.transcript.turns.length;
    assert.equal(live.apply([{ start, end: start, text: `${label}:\n` }]), 'read');
    assert.equal(live.transcript.turns.length, turns + 1);
    assert.equal(live.apply([{ start, end: start + label.length + 2, text: '' }]), 'read');
    assert.equal(live.text, briefing);
    agrees(live);
  });

  it('applies several edits of one change, all in offsets of the text before', () => {
    const live = open();
    const { start } = paragraphIn(live);
    assert.equal(live.apply([{ start: start + 20, end: start + 21, text: '' }, { start: start + 90, end: start + 90, text: 'and so on ' }]), 'followed');
    agrees(live);
  });

  it('counts the words of a turn and its speaker, and finds the points that are typed', () => {
    const live = open();
    const { end } = paragraphIn(live);
    const turnOf = (): LiveTranscript['transcript']['turns'][number] | undefined => live.transcript.turns.find(({ span }) => span.start < end && span.end >= end);
    const before = turnOf();
    live.apply([{ start: end, end, text: ' First, we build. Second, we wait.' }]);
    const after = turnOf();
    assert.equal(after?.words, (before?.words ?? 0) + 6);
    assert.equal(live.transcript.speakers.find(({ name }) => name === after.speaker)?.words, parseTranscript(live.text).speakers.find(({ name }) => name === after.speaker)?.words);
    agrees(live);
  });

  it('counts the words of a speaker whose name is written with other capitals elsewhere', () => {
    const call = readFileSync(join(import.meta.dirname, '../../fixtures/formats/markdown.txt'), 'utf8');
    const live = openLive(call, parseTranscript(call).format ?? '');
    const at = call.indexOf('to the committee');
    assert.equal(live.apply([{ start: at, end: at, text: 'at once ' }]), 'followed');
    assert.deepStrictEqual(live.transcript.speakers, parseTranscript(live.text, { format: live.transcript.format ?? '', force: true }).speakers.map((speaker) => copySpeaker(speaker)));
  });

  it('follows what is typed in lines that end what is said', () => {
    const scio = 'Ana Torv:\n\nGood morning. Who has a question?\n\nVarnholm Courier:\n\nWhen is the quay done?\n\nAna Torv:\n\nIn May.\n\nTranslated and edited by Ada Venn, Bo Lind\n';
    const live = openLive(scio, 'scio');
    for (const [typed, at] of [[' and', scio.length - 1], ['\nAll rights reserved\n', scio.length], ['\n', scio.indexOf('Bo Lind')], ['x', scio.indexOf(', Bo')], ['', scio.indexOf('Ada')]] as const) assert.equal(live.apply([{ start: at, end: at + (typed === '' ? 3 : 0), text: typed }]), 'followed');
    assert.deepStrictEqual(plainTranscript(live.transcript), plainTranscript(parseTranscript(live.text, { format: 'scio', force: true })));
    // It is no end any more.
    assert.equal(live.apply([{ start: scio.indexOf('Translated'), end: scio.indexOf('Translated') + 3, text: '' }]), 'read');
  });

  it('gives the same transcript as long as nothing is edited, and the turns before an edit as they were', () => {
    const live = open();
    const before = live.transcript;
    assert.equal(live.transcript, before);
    const { start } = paragraphIn(live);
    live.apply([{ start: start + 50, end: start + 50, text: 'x' }]);
    assert.notEqual(live.transcript, before);
    assert.equal(live.transcript.turns[0], before.turns[0]);
    assert.equal(live.transcript.exchanges, before.exchanges);
  });

  it('gives transcripts that stay what they are when the text is edited on', () => {
    const live = open();
    const { start, end } = paragraphIn(live);
    live.apply([{ start: start + 50, end: start + 50, text: ' new (laughs) words' }]);
    const { transcript, text, textParts } = live;
    live.apply([{ start, end: start, text: 'More. ' }, { start: end, end, text: '\nSecond, we wait.' }]);
    live.apply([{ start: start + 10, end: start + 40, text: '' }]);
    assert.deepStrictEqual(plainTranscript(transcript), plainTranscript(parseTranscript(text, { format, force: true })));
    assert.equal(textParts.join(''), text);
    agrees(live);
  });

  it('follows nothing where the text is to be read, until that is done: edits that come meanwhile let it begin anew', () => {
    const live = open();
    const { start } = paragraphIn(live);
    assert.equal(live.follow([{ start, end: start, text: 'Ada Venn:\n' }]), false);
    const reading = live.catchUp();
    reading.next();
    assert.equal(live.follow([{ start: start + 20, end: start + 20, text: 'x' }]), false);
    drain(reading);
    assert.equal(live.follow([]), false);
    drain(live.catchUp());
    assert.equal(live.follow([{ start: start + 30, end: start + 30, text: 'y' }]), true);
    agrees(live);
  });

  it('takes many edits at once for a text to be read', () => {
    const live = open();
    const at = Array.from({ length: 60 }, (_, index) => 300 + index * 120);
    const edits = at.map((start) => ({ start, end: start + 2, text: '\nx' }));
    const expected = applyEdits(briefing, edits);
    assert.equal(live.apply(edits), 'read');
    assert.equal(live.text, expected);
    agrees(live);
  });

  it('tells where following an edit takes its time: on a line, or in a turn, that is as long as a book', () => {
    const words = 'the harbour will be opened again in the spring, ';
    const said = (length: number, apart: string): string => `Anselm Vorey:\n\n${(words + apart).repeat(length / words.length)}\n\nNorthern Wire:\n\nWhen will that be?\n\n`;
    const parts = [`${briefing.trimEnd()}\n\n`, said(400_000, ''), said(90_000, ''), said(400_000, '\n\n'), said(800_000, '\n\n')];
    const live = openLive(parts.join(''), format);
    const middles = parts.map(({ length }, index) => parts.slice(0, index).join('').length + (length >> 1));
    assert.deepEqual(middles.map((at) => live.isSoonFollowed(at)), [true, false, true, true, false]);
    assert.deepEqual([0, live.text.length].map((at) => live.isSoonFollowed(at)), [true, true]);
  });

  it('is the same where it goes on from a reading that was made already', () => {
    const { transcript, reading } = drain(parseWithReading(briefing));
    assert.ok(reading);
    const live = drain(openLiveInSteps(briefing, transcript, reading));
    const { start } = paragraphIn(live);
    assert.equal(live.apply([{ start: start + 50, end: start + 50, text: 'x' }]), 'followed');
    agrees(live);
  });

  it('takes for the title what stands above its rule, even where a label was typed on top of it', () => {
    const hearing = readFileSync(join(import.meta.dirname, '../../fixtures/formats/congress-hearing.txt'), 'utf8');
    const of = { format: 'congress-hearing', force: true };
    const text = hearing.replace('<title>', 'Q.1. Who pays?\n<titdle>');
    const live = openLive(text, of.format);
    const at = text.indexOf('<titdle>');
    live.apply([{ start: at, end: at, text: 'b' }]);
    assert.equal(live.transcript.title, parseTranscript(live.text, of).title);
  });
});
