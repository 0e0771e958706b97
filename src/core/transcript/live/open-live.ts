import { drain, type Steps } from '../../text/steps.ts';
import type { TextEdit } from '../../text/text-edit.ts';
import { shippedFormats } from '../formats/available-formats.ts';
import { type CompiledFormat, compileFormat } from '../formats/compile-format.ts';
import type { Format } from '../formats/format.ts';
import type { Transcript, Turn } from '../model.ts';
import type { Reading } from '../parse-transcript.ts';
import { turnAt } from '../turn-at.ts';
import { type Base, baseOf, readBase } from './base.ts';
import { blockAt } from './blocks.ts';
import { earlierOf } from './earlier-of.ts';
import { followEdit } from './follow-edit.ts';
import { hasYaml, type LiveState, mayHaveLoneReturn, startFrom, textNow, textParts, writeAcross } from './live-state.ts';
import { materialise, turnNowAt } from './materialise.ts';

/** `followed`: nothing but words and places changed; `read`: the text was read in full. */
export type LivePath = 'followed' | 'read';

/** A transcript that is edited. At each time it is what `parseTranscript(text, { formats, format, force: true })` gives of its text. */
export interface LiveTranscript {
  /** UTF-16 offsets of the text as it is now. Asked for again, and nothing edited between, it is the same object. */
  readonly transcript: Transcript;
  readonly text: string;
  /** The text as it is now, in parts: joining a long one takes its time. */
  readonly textParts: readonly string[];
  /** The turn that holds an offset, its label included, without making the whole transcript. */
  turnAt(offset: number): Turn | null;
  /** Edits of one change: in any order, not overlapping, all in offsets of the text before. */
  apply(edits: readonly TextEdit[]): LivePath;
  /** The same, but nothing is read in full: false where it is to be, be it for edits before. */
  follow(edits: readonly TextEdit[]): boolean;
  /** Whether an edit there is followed before a person feels it: not on a line, nor in a turn, that is as long as a book. */
  isSoonFollowed(offset: number): boolean;
  /** Reads in steps what is to be read in full. Without effect where edits come before it is done: then it is to be begun anew. */
  catchUp(): Steps<void>;
}

/** More edits than this at once are not worth following. */
const MOST_EDITS = 32;
/** UTF-16 code units: with each edit the line and its paragraph are read, and the words of the turn joined. Either takes some 6 ms. */
const LONGEST_BLOCK = 100_000;
const LONGEST_TURN = 600_000;

/** The format is that which was found when the text was opened, by its name: typing does not change it. */
export function openLive(text: string, formatName: string, formats: readonly Format[] = shippedFormats): LiveTranscript {
  const declared = formats.find(({ name }) => name === formatName) ?? formats[0];
  if (declared === undefined) throw new RangeError(`no format ${formatName}`);
  const format = compileFormat(declared);
  return drain(liveFrom(drain(readBase(text, format)), format));
}

/** The same of a text that was read: see `parseWithReading`. */
export function* openLiveInSteps(text: string, transcript: Transcript, reading: Reading): Steps<LiveTranscript> {
  return yield* liveFrom(yield* baseOf(text, reading, transcript), reading.format);
}

function* liveFrom(base: Base, format: CompiledFormat): Steps<LiveTranscript> {
  let state: LiveState = yield* startFrom(base);
  let transcript: Transcript | null = base.transcript;
  let isBehind = false;
  /** Changes so far. */
  let changes = 0;
  function* catchUp(): Steps<void> {
    if (!isBehind) return;
    const begun = changes;
    const text = textNow(state);
    yield;
    if (changes !== begun) return;
    // What stands as it stood need not be read again.
    const earlier = yield* earlierOf(state, !mayHaveLoneReturn(state) && !hasYaml(state, text));
    const read = yield* readBase(text, format, earlier);
    earlier.drop();
    yield;
    if (changes !== begun) return;
    const next = yield* startFrom(read);
    if (changes !== begun) return;
    state = next;
    transcript = null;
    isBehind = false;
  }
  const follow = (edits: readonly TextEdit[]): boolean => {
    if (edits.length === 0) return !isBehind;
    changes++;
    transcript = null;
    if (edits.length > MOST_EDITS) isBehind = true;
    // From the end on, so that each stands where it is said to stand.
    const backwards = [...edits].sort((a, b) => a.start - b.start || a.end - b.end).reverse();
    for (const edit of backwards) {
      const outcome = isBehind ? 'outside' : followEdit(state, edit);
      if (outcome !== 'followed') isBehind = true;
      if (outcome === 'outside') writeAcross(state, edit);
    }
    return !isBehind;
  };
  return {
    get transcript() {
      drain(catchUp());
      transcript ??= materialise(state);
      return transcript;
    },
    get text() {
      return textNow(state);
    },
    get textParts() {
      return textParts(state);
    },
    turnAt(offset) {
      drain(catchUp());
      return transcript === null ? turnNowAt(state, offset) : turnAt(transcript, offset);
    },
    apply(edits) {
      if (follow(edits)) return 'followed';
      drain(catchUp());
      return 'read';
    },
    isSoonFollowed(offset) {
      const block = state.blocks.all[blockAt(state.blocks, offset).index];
      const { start, end } = state.base.bare.turns[block?.turn ?? -1]?.span ?? { start: 0, end: 0 };
      return (block?.length ?? 0) <= LONGEST_BLOCK && end - start <= LONGEST_TURN;
    },
    follow,
    catchUp,
  };
}
