import type { LineIndex } from '../text/line-index.ts';
import type { Span } from '../text/span.ts';
import type { Steps } from '../text/steps.ts';
import { divide } from './exchanges/divide.ts';
import type { FrontMatter } from './front-matter/read-front-matter.ts';
import type { Mark } from './lines/mark.ts';
import type { Doubt, Exchange, MarkKind, Participant, RoleWords, Section, Speaker, Transcript, Turn } from './model.ts';
import { preparable, type Preparable, type Prepared, prepared } from './prepare.ts';

/** What few ask for. */
interface Late {
  readonly marks: () => readonly Mark[];
  readonly stageDirections: () => readonly Span[];
  readonly doubts: () => Steps<readonly Doubt[]>;
}

type Found = Pick<Transcript, 'lines' | 'format' | 'roleWords' | 'speakers' | 'turns' | 'exchanges' | 'backMatterFrom'> & FrontMatter;

/** A transcript of which what few ask for is found out when it is asked for. Spreading or cloning it leaves that out: see `copyTranscript`. */
export class ParsedTranscript implements Transcript, Prepared {
  readonly lines: LineIndex;
  readonly format: string | null;
  readonly roleWords: RoleWords;
  readonly title: string | null;
  readonly titleSpan: Span | null;
  readonly date: string | null;
  readonly place: string | null;
  readonly time: string | null;
  readonly participants: readonly Participant[];
  readonly speakers: readonly Speaker[];
  readonly turns: readonly Turn[];
  readonly exchanges: readonly Exchange[];
  readonly backMatterFrom: number | null;
  readonly #late: Late;
  readonly #doubts: Preparable<readonly Doubt[]>;
  #sections: readonly Section[] | undefined;
  #marks: Transcript['marks'] | undefined;
  #headings: readonly Span[] | undefined;
  #pageBreaks: readonly Span[] | undefined;
  #stageDirections: readonly Span[] | undefined;

  constructor(found: Found, late: Late) {
    this.lines = found.lines;
    this.format = found.format;
    this.roleWords = found.roleWords;
    this.title = found.title;
    this.titleSpan = found.titleSpan;
    this.date = found.date;
    this.place = found.place;
    this.time = found.time;
    this.participants = found.participants;
    this.speakers = found.speakers;
    this.turns = found.turns;
    this.exchanges = found.exchanges;
    this.backMatterFrom = found.backMatterFrom;
    this.#late = late;
    this.#doubts = preparable(late.doubts);
  }

  get sections(): readonly Section[] {
    return (this.#sections ??= divide(this.turns.length, this.exchanges));
  }

  get marks(): Transcript['marks'] {
    return (this.#marks ??= this.#late.marks().map(({ kind, whole }) => ({ kind, span: whole })));
  }

  get headings(): readonly Span[] {
    return (this.#headings ??= this.#spans('heading', 'section'));
  }

  get pageBreaks(): readonly Span[] {
    return (this.#pageBreaks ??= this.#spans('page-break', 'timing'));
  }

  get stageDirections(): readonly Span[] {
    return (this.#stageDirections ??= this.#late.stageDirections());
  }

  get doubts(): readonly Doubt[] {
    return this.#doubts();
  }

  #spans(...kinds: readonly MarkKind[]): readonly Span[] {
    return this.#late.marks().filter(({ kind }) => kinds.includes(kind)).map(({ span }) => span);
  }

  [prepared](): Steps<unknown> {
    return this.#doubts.inSteps();
  }

  toJSON(): Transcript {
    return copyTranscript(this);
  }
}

/** The same with other speakers; what few ask for is still found out when it is asked for. */
export function withSpeakers(transcript: Transcript, speakers: readonly Speaker[]): Transcript {
  const { lines, format, roleWords, title, titleSpan, date, place, time, participants, turns, exchanges, backMatterFrom, doubts } = transcript;
  return {
    lines, format, roleWords, title, titleSpan, date, place, time, participants, speakers, turns, exchanges, backMatterFrom, doubts,
    get sections() { return transcript.sections; },
    get marks() { return transcript.marks; },
    get headings() { return transcript.headings; },
    get pageBreaks() { return transcript.pageBreaks; },
    get stageDirections() { return transcript.stageDirections; },
  };
}

/** The transcript as plain data, with some of it changed. */
export function copyTranscript(transcript: Transcript, changes: Partial<Transcript> = {}): Transcript {
  const { lines, format, roleWords, title, titleSpan, date, place, time, participants, speakers, turns, exchanges, sections, marks, headings, pageBreaks, stageDirections, backMatterFrom, doubts } = transcript;
  return { lines, format, roleWords, title, titleSpan, date, place, time, participants, speakers, turns, exchanges, sections, marks, headings, pageBreaks, stageDirections, backMatterFrom, doubts, ...changes };
}
