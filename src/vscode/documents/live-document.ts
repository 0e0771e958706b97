import type * as vscode from 'vscode';
import { type LiveFigures, openLiveFigures } from '../../core/figures/live/live-figures.ts';
import { drain, type Steps } from '../../core/text/steps.ts';
import type { TextEdit } from '../../core/text/text-edit.ts';
import { lazily } from '../../core/lazily.ts';
import { type LiveTranscript, openLiveInSteps } from '../../core/transcript/live/open-live.ts';
import type { TranscriptDocument } from '../services.ts';
import type { ReadDocument } from './read-document.ts';
import { transcriptDocument } from './transcript-document.ts';

/** UTF-16 code units, and cursors: what is pasted or replaced beyond is another text. */
const MOST_UNITS = 50_000;
const MOST_CHANGES = 32;

/** A document that was read, with the edits since. `version` is the one up to which it was followed. */
export interface LiveDocument {
  readonly version: number;
  /** Whether it was edited since it was last seen to be what a full reading finds. */
  readonly isUnsure: boolean;
  /** Takes over the changes that made the document what it is now. False where it is to be read in full. */
  follow(changes: readonly vscode.TextDocumentContentChangeEvent[]): boolean;
  /** Makes in steps what `follow` is to go on from, reads again what edits let it, and makes what `now` gives. */
  prepare(): Steps<void>;
  /** Whether some of it is to be read before it is what it is now: see `prepare`. */
  readonly isBehind: boolean;
  /** What it is now; undefined where it is to be read in full, or is behind. */
  now(): TranscriptDocument | undefined;
  /** Whether it is what a full reading, as it is given, finds: edits may have made it fit another format better. */
  holds(again: Steps<ReadDocument | undefined>): Steps<boolean>;
}

/** A version of a document, and what follows it to the next. */
export interface Followed {
  readonly read: TranscriptDocument;
  readonly live: LiveDocument;
}

export function liveDocument(document: vscode.TextDocument, found: ReadDocument): LiveDocument {
  const { options, read: { isLong, transcript: { format } } } = found;
  /** What was read at first, until its edits are followed: then it would be held for nothing. */
  let first: ReadDocument | null = found;
  let { version } = document;
  let sure = version;
  let live: LiveTranscript | null = null;
  let figures: LiveFigures | null = null;
  let current: TranscriptDocument | undefined = found.read;
  function* open(): Steps<LiveTranscript | null> {
    if (live !== null || first === null) return live;
    const { text, read, reading } = first;
    const opened = yield* openLiveInSteps(text, read.transcript, reading);
    // Somebody else may have done it meanwhile, and edits may have been followed since.
    live ??= opened;
    first = null;
    return live;
  }
  const made = (of: LiveTranscript): TranscriptDocument | undefined => {
    const { transcript, textParts } = of;
    const whole = lazily(() => textParts.join(''));
    if (transcript.turns.length === 0 || transcript.lines.starts.length !== document.lineCount) return undefined;
    const now = version;
    // VS Code makes a short text in no time: nothing is shown that is not of its very words.
    if (!isLong && document.getText() !== whole()) return undefined;
    return transcriptDocument({
      document, transcript, options,
      text: whole,
      length: transcript.lines.length,
      live(date) {
        if (version !== now) return null;
        figures ??= openLiveFigures(whole(), { date });
        figures.setDate(date);
        return figures;
      },
    });
  };
  const now = (): TranscriptDocument | undefined => {
    if (live?.follow([]) === true) current ??= made(live);
    return current;
  };
  return {
    get version() {
      return version;
    },
    get isBehind() {
      return live?.follow([]) === false;
    },
    get isUnsure() {
      return version !== sure;
    },
    follow(changes) {
      const units = changes.reduce((sum, change) => sum + change.rangeLength + change.text.length, 0);
      if (changes.length > MOST_CHANGES || units > MOST_UNITS) return false;
      // A long one that was not prepared yet would hold typing up, and so would a line of it that is a book by itself.
      if (isLong && (live === null || !changes.every(({ rangeOffset }) => live?.isSoonFollowed(rangeOffset)))) return false;
      const of = drain(open());
      if (of === null) return false;
      current = undefined;
      ({ version } = document);
      if (figures?.isCut === false) figures = null;
      let isFollowed = true;
      // One after the other: those of one event may be of several edits, each in offsets of the text that the one before made.
      for (const { rangeOffset, rangeLength, text: words } of changes) {
        const edit: TextEdit = { start: rangeOffset, end: rangeOffset + rangeLength, text: words };
        isFollowed = of.follow([edit]);
        figures?.apply([edit]);
      }
      return isFollowed || isLong;
    },
    *prepare() {
      const of = yield* open();
      if (of === null) return;
      yield* of.catchUp();
      // Each of a long text takes as long as all else together.
      for (const make of [() => of.transcript, () => of.transcript.lines, () => (current ??= made(of)), () => current?.text]) {
        yield;
        make();
      }
    },
    now,
    *holds(again) {
      const begun = version;
      const full = yield* again;
      const isSame = full !== undefined && full.read.transcript.format === format && full.text === now()?.text;
      if (isSame) sure = begun;
      return isSame;
    },
  };
}
