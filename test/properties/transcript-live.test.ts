import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { openLive } from '../../src/core/transcript/live/open-live.ts';
import type { Transcript, Turn } from '../../src/core/transcript/model.ts';
import { copyTurn } from '../../src/core/transcript/parsed-turn.ts';
import { turnAt } from '../../src/core/transcript/turn-at.ts';
import { parseTranscript } from '../../src/core/transcript/parse-transcript.ts';
import { plainTranscript } from '../support/plain-transcript.ts';
import { applyEdits, type TextEdit } from '../../src/core/text/text-edit.ts';

const root = join(import.meta.dirname, '../..');
const shared = join(root, '../shared/corpus');
/** No more of a real document is edited at a time, in UTF-16 code units. */
const LONGEST_SAMPLE = 15_000;

function readAll(folder: string): { readonly name: string; readonly text: string }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:txt|md|vtt|srt)$/u.test(name)).sort()
    // VS Code has no lone CR in a document.
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8').replace(/^\ufeff/u, '').replaceAll(/\r\n?/gu, '\n') }));
}

const written = ['test/fixtures/formats', 'test/fixtures/workspace', 'examples'].flatMap((folder) => readAll(join(root, folder)));
const real = readAll(shared);

/** What makes labels, ends them, and decides who somebody is. */
const pieces = [
  'Ana Torv:', '**Lise Marun:**', 'Varnholm Courier：', '_ueditor_page_break_tag_Ana Torv:', 'Speakers:', 'Date: June 4, 2031', '', '  ', '/4    Ana', 'First, we go. Second, we stay.', '(Laughter.) Who pays?', ':', '**',
  'MS. TORV:  Thank you.', 'Q    And who pays?', 'QUESTION: Why?', 'END', '\u3000\u3000追问：何时？', '新华社记者：请问？', '答：是。', 'CHAIR TORV.  Good afternoon.', '    Senator Torv. Thank you, Mr. Marun.', '[[Page S12]]', 'Q.1. Who pays?',
  'Baroness Torv (Con)', '<SPEAKER ID="1" NAME="Torv">', 'The Chair: Order.', '# Questions', '---', 'Ana Torv: (00:44)', 'NOTE this', '00:00:01.000 --> 00:00:02.000 align:start', '12', '<v Ana Torv>Hello</v> <v Lise Marun>Hi</v>',
  '>> ANA TORV: HI. >> WHO?', '\u200b', '\f', 'Copyright 2031', 'Thank you for your question.', 'Ladies and gentlemen, welcome.', 'I am Ana Torv from Coast Daily.', '😀', '中方的立场是明确的。', '一是开放。二是合作。', 'Go ahead, Ana.', '[Laughter.]', 'Page 3 of 9',
];
const letters = Array.from('abcdeQAT .?,:;()[]"*#<>_-1\t问。é');

/** One change, as its numbers say: typed, deleted, a line broken or joined, a piece pasted at a border, several at once. */
function changeOf(text: string, [kind, where, which, length]: readonly [number, number, number, number]): TextEdit[] {
  const some = where % (text.length + 1);
  const begin = text.lastIndexOf('\n', some - 1) + 1;
  const next = text.indexOf('\n', some);
  const end = next === -1 ? text.length : next;
  const behind = (at: number, units: number): number => Math.min(text.length, at + units);
  const letter = letters[which % letters.length] ?? 'a';
  const piece = pieces[which % pieces.length] ?? '';
  // What stands last may be no words of anybody.
  const at = [some, some, some, begin, end, Math.max(begin, text.indexOf(':', begin) + 1), Math.max(0, text.length - (where % 300))][length % 7] ?? some;
  switch (kind % 10) {
    case 0: case 1: case 2: return [{ start: at, end: at, text: letter }];
    case 3: return [{ start: at, end: behind(at, 1), text: '' }];
    case 4: return [{ start: at, end: behind(at, length % 40), text: which % 2 === 0 ? '' : letter }];
    case 5: return [{ start: at, end: at, text: ['\n', '\n', '\n\n', '\r\n', ' \n'][which % 5] ?? '\n' }];
    case 6: return [{ start: end, end: behind(end, 1 + (which % 2)), text: which % 3 === 0 ? ' ' : '' }];
    case 7: return [{ start: begin, end: begin, text: piece + (['\n', ' ', ''][length % 3] ?? '') }];
    case 8: return [{ start: end, end, text: (['\n', '\n\n', ' ', ''][length % 4] ?? '') + piece }];
    default: {
      const other = (some + 1 + length) % (text.length + 1);
      const [first, second] = [Math.min(some, other), Math.max(some, other)];
      return [{ start: second, end: behind(second, which % 3), text: letter }, { start: first, end: Math.min(second, first + (which % 4)), text: length % 3 === 0 ? piece : letter }];
    }
  }
}

/** What takes edits back, in offsets of the text after them. */
function undoing(text: string, edits: readonly TextEdit[]): TextEdit[] {
  let shift = 0;
  return [...edits].sort((a, b) => a.start - b.start || a.end - b.end).map(({ start, end, text: put }) => {
    const back = { start: start + shift, end: start + shift + put.length, text: text.slice(start, end) };
    shift += put.length - (end - start);
    return back;
  });
}

type Steps = readonly (readonly [number, number, number, number])[];
const steps: fc.Arbitrary<Steps> = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat()), { minLength: 1, maxLength: 25 });

/** Edits a text, reads it in full after each, and gives how many edits were followed. */
function editAll(original: string, plan: Steps): number {
  let text = original;
  const format = parseTranscript(text).format ?? 'english-inline';
  const live = openLive(text, format);
  let undo: TextEdit[] = [];
  let followed = 0;
  // One goes on where one is, more often than not.
  let caret: number | null = null;
  /** Asked about what it finds out late, an edit later. */
  let before: { readonly transcript: Transcript; readonly text: string } | null = null;
  const isAsItSays = (transcript: Transcript, of: string, why: string): void => assert.deepStrictEqual(plainTranscript(transcript), plainTranscript(parseTranscript(of, { format, force: true })), why);
  for (const step of plan) {
    const here: Steps[number] = caret === null || step[1] % 3 === 0 ? step : [step[0], caret, step[2], step[0] % 3];
    const edits: readonly TextEdit[] = step[0] % 13 === 12 && undo.length > 0 ? undo : changeOf(text, here);
    undo = undoing(text, edits);
    text = applyEdits(text, edits);
    if (live.apply(edits) === 'followed') followed++;
    caret = edits.length === 1 && edits[0] ? edits[0].start + edits[0].text.length : null;
    assert.equal(live.text, text);
    const looked = edits[0]?.start ?? 0;
    const turn = live.turnAt(looked);
    if (before) isAsItSays(before.transcript, before.text, JSON.stringify(edits));
    const { transcript } = live;
    before = step[2] % 2 === 0 ? { transcript, text } : null;
    if (before === null) isAsItSays(transcript, text, JSON.stringify(edits));
    assert.deepStrictEqual(turn && copyTurn(turn), plainTurnAt(live.transcript, looked));
  }
  isAsItSays(live.transcript, text, 'the last');
  return followed;
}

function plainTurnAt(transcript: Transcript, offset: number): Turn | null {
  const turn = turnAt(transcript, offset);
  return turn && copyTurn(turn);
}

function sampleOf(text: string, from: number): string {
  if (text.length <= LONGEST_SAMPLE) return text;
  // Half of the samples have the front matter.
  const start = from % 2 === 0 ? 0 : text.indexOf('\n', from % (text.length - LONGEST_SAMPLE)) + 1;
  return text.slice(start, start + LONGEST_SAMPLE);
}

describe('a transcript that is edited', () => {
  const anyOf = (documents: readonly { readonly text: string }[]): fc.Arbitrary<string> =>
    fc.tuple(fc.nat(documents.length - 1), fc.nat(), fc.constantFrom('\n', '\n', '\n', '\r\n')).map(([which, from, end]) => sampleOf(documents[which]?.text ?? '', from).replaceAll('\n', end));

  it('is after each edit what its text says when it is read in full: texts of the project', function () {
    this.timeout(120_000);
    fc.assert(fc.property(anyOf(written), steps, (text, plan) => { editAll(text, plan); }), { numRuns: 60, endOnFailure: true });
  });

  it('is after each edit what its text says when it is read in full: real transcripts', function () {
    if (real.length === 0) this.skip();
    this.timeout(120_000);
    fc.assert(fc.property(anyOf(real), steps, (text, plan) => { editAll(text, plan); }), { numRuns: 40, endOnFailure: true });
  });
});
