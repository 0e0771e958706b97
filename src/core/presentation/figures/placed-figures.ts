import type { Figure } from '../../figures/model.ts';
import { lineAt, lineSpan } from '../../text/line-index.ts';
import { sentencesOf } from '../../text/sentences.ts';
import type { Span } from '../../text/span.ts';
import { drain, flatMapInSteps, type Steps } from '../../text/steps.ts';
import type { Section, Transcript, Turn } from '../../transcript/model.ts';
import { turnAt } from '../../transcript/turn-at.ts';
import type { ReadableTranscript } from '../readable-transcript.ts';

/** A step's work. */
const STEP = 512;

/** A figure where it is said. */
export interface PlacedFigure {
  readonly figure: Figure;
  /** Stable across versions of the text: its words, and which of those that read the same it is. */
  readonly id: string;
  /** Null in front matter, back matter and between turns. */
  readonly turn: Turn | null;
  /** Place in `transcript.sections` of the section that the turn stands in; -1 outside of turns. */
  readonly section: number;
}

/** The figures of one version of a transcript, in the order of the text. */
export interface PlacedFigures {
  readonly document: ReadableTranscript;
  readonly all: readonly PlacedFigure[];
  /** The sentence that a figure stands in; its line where nobody says it. Each paragraph is read once, when first asked for. */
  sentence(placed: PlacedFigure): Span;
}

export function placeFigures(document: ReadableTranscript, figures: readonly Figure[]): PlacedFigures {
  return drain(placeFiguresInSteps(document, figures));
}

export function* placeFiguresInSteps(document: ReadableTranscript, figures: readonly Figure[]): Steps<PlacedFigures> {
  const { text, transcript } = document;
  const sections = sectionOfTurns(transcript);
  const seen = new Map<string, number>();
  const all = yield* flatMapInSteps(figures, STEP, (figure): readonly PlacedFigure[] => {
    const words = `${figure.kind} ${text.slice(figure.span.start, figure.span.end)}`;
    const count = (seen.get(words) ?? 0) + 1;
    seen.set(words, count);
    const turn = turnAt(transcript, figure.span.start);
    return [{ figure, id: `${words}/${count}`, turn, section: turn === null ? -1 : (sections[turn.index] ?? -1) }];
  });
  const sentences = new Map<Span, readonly Span[]>();
  const sentencesIn = (paragraph: Span): readonly Span[] => {
    const known = sentences.get(paragraph) ?? sentencesOf(text, paragraph);
    sentences.set(paragraph, known);
    return known;
  };
  return {
    document,
    all,
    sentence({ figure: { span }, turn }) {
      const paragraph = turn === null ? null : spanAt(turn.paragraphs, span.start);
      const sentence = paragraph === null ? null : spanAt(sentencesIn(paragraph), span.start);
      return sentence ?? lineSpan(text, transcript.lines, lineAt(transcript.lines, span.start));
    },
  };
}

/** The exchange or the other section of each turn, by the turn's index. What breaks into an exchange belongs to its own. */
function sectionOfTurns({ sections, turns }: Transcript): readonly number[] {
  const own = turns.map(() => -1);
  sections.forEach((section: Section, index) => {
    for (const turn of section.turns) own[turn] = index;
  });
  return own;
}

/** The one of spans in order that holds `offset`; null between two. */
function spanAt(spans: readonly Span[], offset: number): Span | null {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (span === undefined) return null;
    if (offset < span.start) high = middle - 1;
    else if (offset >= span.end) low = middle + 1;
    else return span;
  }
  return null;
}
