import type { LineIndex } from '../text/line-index.ts';
import type { Span } from '../text/span.ts';

/**
 * What someone does in a transcript: `chair` moderates, opens or closes; `official` answers or makes statements;
 * `press` asks; `other` is anybody else (an interpreter, someone unidentified).
 */
export type Role = 'chair' | 'official' | 'press' | 'other';

/** What a person sees for a role where it is not what it is called in a press conference. */
export type RoleWords = Readonly<Partial<Record<Role, 'press' | 'member' | 'panel' | 'witness' | 'minister' | 'candidate' | 'participant'>>>;

/**
 * `label`: has the shape of one; whether it is one is decided with the text around it. `caption`, `page-break`, `section`, `markup` (tags at
 * the ends of a line), `silence` (a line from which on nobody speaks): nobody says them.
 */
export type MarkKind = 'label' | 'heading' | 'section' | 'silence' | 'timing' | 'page-break' | 'caption' | 'markup' | 'back-matter';

/** Someone whom the transcript itself lists, with the words that it lists him by. */
export interface Participant {
  readonly name: string;
  readonly role: Role;
  readonly description: string | null;
  /** The entry in the list. */
  readonly span: Span;
}

/** An announced part of a long answer: "First, …", "Second, …". Runs to the next point of its level or the end of the turn. */
export interface Point {
  readonly ordinal: number;
  /** From the announcing word to the end of the point. */
  readonly span: Span;
  /** The sentence that announces it. */
  readonly heading: Span;
}

/** One speaker's uninterrupted contribution. All offsets are UTF-16 offsets of the whole text. */
export interface Turn {
  /** Place among the transcript's turns, from 0. */
  readonly index: number;
  /** 0-based line on which the turn begins. */
  readonly line: number;
  /** As written, without the closing colon; empty where an opening has none. */
  readonly label: string;
  /** The words of the label alone; the turn's span may begin before them (`**Name:**`). */
  readonly labelSpan: Span;
  /** Where the label stands again within the turn: captions repeat it in each cue. */
  readonly repeats: readonly Span[];
  /** Whether the label is a name; a "Q" and a "追问" stand for somebody without naming him. */
  readonly named: boolean;
  /** The speaker's name, as far as the text tells: null for a bare "Q". */
  readonly speaker: string | null;
  readonly role: Role;
  /** When it is said, in seconds from the recording's beginning, where the text tells. */
  readonly time: TimeRange | null;
  /** From the label to the end of the last paragraph. */
  readonly span: Span;
  /** What is said, paragraph by paragraph: neither the label nor page furniture. */
  readonly paragraphs: readonly Span[];
  readonly points: readonly Point[];
  readonly words: number;
}

/** In seconds; `end` is null where only the beginning is known. */
export interface TimeRange {
  readonly start: number;
  readonly end: number | null;
}

/** Everybody who speaks and whose name is known, in the order of their first turns. */
export interface Speaker {
  readonly name: string;
  readonly role: Role;
  /** Office or title, as the transcript tells it. */
  readonly description: string | null;
  /** Of a reporter: the paper, agency or station. */
  readonly outlet: string | null;
  /** Each label that stands for him, once, in order. */
  readonly labels: readonly string[];
  /** Indexes of his turns. */
  readonly turns: readonly number[];
  readonly words: number;
}

/** A question (with its follow-ups) and the answers that it gets. */
export interface Exchange {
  readonly index: number;
  readonly asker: string | null;
  /** Indexes of its turns in the order of the text: the question's turn first. */
  readonly turns: readonly number[];
  /** Names of those who answer, each once, in order. */
  readonly answerers: readonly string[];
}

/**
 * The transcript from end to end as a reader would divide it. `opening`: all before the first question; `interlude`: turns between
 * exchanges that belong to none (the chair's calls); `closing`: all after the last exchange. The sections' `turns` are every turn once, in
 * order: those of an `exchange` section hold the calls made between its turns as well. An exchange that another breaks into has a section
 * for each of its stretches.
 */
export type Section =
  | { readonly kind: 'opening' | 'interlude' | 'closing'; readonly turns: readonly number[] }
  | { readonly kind: 'exchange'; readonly turns: readonly number[]; readonly exchange: number };

/**
 * Something that the text leaves open; `span` is a label, or what looks like one. `near-miss`: stands once and is `like` another but for a
 * slip; `no-words`: a label that nothing follows; `unknown-answerer`: answers a question and has no name, or is not on the list of those
 * who answer; `lone-label`: on no list, stands once, and does not ask.
 */
export type Doubt =
  | { readonly kind: 'near-miss'; readonly span: Span; readonly label: string; readonly like: string }
  | { readonly kind: 'no-words' | 'unknown-answerer' | 'lone-label'; readonly span: Span; readonly label: string };

export interface Transcript {
  readonly lines: LineIndex;
  /** Name of the format that was read, or null where the text is no transcript: then there are no turns. */
  readonly format: string | null;
  /** What its roles are called, where that is not what they are called in a press conference. */
  readonly roleWords: RoleWords;
  readonly title: string | null;
  readonly titleSpan: Span | null;
  /** ISO 8601 calendar date. */
  readonly date: string | null;
  readonly place: string | null;
  /** `HH:MM`. */
  readonly time: string | null;
  readonly participants: readonly Participant[];
  readonly speakers: readonly Speaker[];
  readonly turns: readonly Turn[];
  readonly exchanges: readonly Exchange[];
  readonly sections: readonly Section[];
  /** All that is neither said nor back matter, with its colons, brackets and marks: what of a turn is in no paragraph. In the order of the text. */
  readonly marks: readonly { readonly kind: MarkKind; readonly span: Span }[];
  /** Header words (`Speakers:`, `Date:`), page-break tags and stage directions, each in the order of the text. */
  readonly headings: readonly Span[];
  readonly pageBreaks: readonly Span[];
  readonly stageDirections: readonly Span[];
  /** 0-based line on which the back matter (translators, captions) begins, or null. */
  readonly backMatterFrom: number | null;
  /** In the order of the text; few. */
  readonly doubts: readonly Doubt[];
}
