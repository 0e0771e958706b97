import { applyEdits, type TextEdit } from '../../text/text-edit.ts';
import { shippedFormats } from '../formats/available-formats.ts';
import { compileFormat } from '../formats/compile-format.ts';
import type { Format } from '../formats/format.ts';
import type { Transcript, Turn } from '../model.ts';
import { turnAt } from '../turn-at.ts';
import { readBase } from './base.ts';
import { earlierOf } from './earlier-of.ts';
import { followEdit } from './follow-edit.ts';
import { hasYaml, mayHaveLoneReturn, startFrom, textNow, writeAcross } from './live-state.ts';
import { materialise, turnNowAt } from './materialise.ts';

/** `followed`: nothing but words and places changed; `read`: the text was read in full. */
export type LivePath = 'followed' | 'read';

/** A transcript that is edited. At each time it is what `parseTranscript(text, { formats, format, force: true })` gives of its text. */
export interface LiveTranscript {
  /** UTF-16 offsets of the text as it is now. Asked for again, and nothing edited between, it is the same object. */
  readonly transcript: Transcript;
  readonly text: string;
  /** The turn that holds an offset, its label included, without making the whole transcript. */
  turnAt(offset: number): Turn | null;
  /** Edits of one change: in any order, not overlapping, all in offsets of the text before (VS Code's `contentChanges`). */
  apply(edits: readonly TextEdit[]): LivePath;
}

/** More edits than this at once are a new text. */
const MOST_EDITS = 32;

/** The format is that which was found when the text was opened, by its name: typing does not change it. */
export function openLive(text: string, formatName: string, formats: readonly Format[] = shippedFormats): LiveTranscript {
  const declared = formats.find(({ name }) => name === formatName) ?? formats[0];
  if (declared === undefined) throw new RangeError(`no format ${formatName}`);
  const format = compileFormat(declared);
  let state = startFrom(readBase(text, format));
  let transcript: Transcript | null = state.base.transcript;
  /** What stands as it stood need not be read again. */
  const readAgain = (): LivePath => {
    const text = textNow(state);
    const earlier = earlierOf(state, !mayHaveLoneReturn(state) && !hasYaml(state, text));
    state = startFrom(readBase(text, format, earlier));
    earlier.drop();
    return 'read';
  };
  return {
    get transcript() {
      transcript ??= materialise(state);
      return transcript;
    },
    get text() {
      return textNow(state);
    },
    turnAt: (offset) => (transcript === null ? turnNowAt(state, offset) : turnAt(transcript, offset)),
    apply(edits) {
      if (edits.length === 0) return 'followed';
      transcript = null;
      // From the end on, so that each stands where it is said to stand.
      const backwards = [...edits].sort((a, b) => a.start - b.start || a.end - b.end).reverse();
      if (backwards.length > MOST_EDITS) {
        state = startFrom(readBase(applyEdits(textNow(state), edits), format));
        return 'read';
      }
      let path: LivePath = 'followed';
      for (const edit of backwards) {
        const outcome = path === 'read' ? 'outside' : followEdit(state, edit);
        if (outcome !== 'followed') path = 'read';
        if (outcome === 'outside') writeAcross(state, edit);
      }
      return path === 'read' ? readAgain() : path;
    },
  };
}
