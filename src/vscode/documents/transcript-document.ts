import type * as vscode from 'vscode';
import { dateOfName } from '../../core/figures/date-of-name.ts';
import { findFigures } from '../../core/figures/find-figures.ts';
import type { LiveFigures } from '../../core/figures/live/live-figures.ts';
import type { Figure } from '../../core/figures/model.ts';
import { lineAt, lineSpan } from '../../core/text/line-index.ts';
import { createSubstanceMemory, type SubstanceMemory } from '../../core/presentation/substance-memory.ts';
import type { Transcript } from '../../core/transcript/model.ts';
import { type ParseOptions, parseTranscript } from '../../core/transcript/parse-transcript.ts';
import { findFiguresByAndBy } from '../figures/find-figures-by-and-by.ts';
import type { TranscriptDocument } from '../services.ts';
import { inSlices } from '../slices.ts';
import { plainWords } from './plain-words.ts';

/** UTF-16 code units: an hour of reading and more. To read a longer text, or its figures, at once would hold typing up. */
export const LONGEST = 300_000;

/** What is known of a document as it is now. */
interface Known {
  readonly document: vscode.TextDocument;
  readonly transcript: Transcript;
  /** The same at each time. */
  readonly text: () => string;
  readonly length: number;
  readonly options: Pick<ParseOptions, 'formats' | 'format'>;
  /** The figures that follow its edits; null where there are none, and once it is another version. */
  readonly live: (date: string | null) => LiveFigures | null;
}

const memories = new WeakMap<vscode.TextDocument, SubstanceMemory>();

/** A document as it is now. */
export function transcriptDocument({ document, transcript, text: whole, length, options, live }: Known): TranscriptDocument {
  const { version } = document;
  const isLong = length > LONGEST;
  const markdown = document.languageId === 'markdown';
  const memory = memories.get(document) ?? createSubstanceMemory();
  memories.set(document, memory);
  const date = transcript.date ?? dateOfName(document.uri.path);
  let figures: readonly Figure[] | undefined;
  let finding: Promise<readonly Figure[] | null> | undefined;
  const known = (): readonly Figure[] | undefined => figures;
  const all = (): readonly Figure[] => (figures ??= live(date)?.figures() ?? findFigures(whole(), { date }));
  const isWanted = (): boolean => known() === undefined && document.version === version && !document.isClosed;
  const find = (): Promise<readonly Figure[] | null> => {
    const following = live(date);
    return following === null ? findFiguresByAndBy(whole(), date, isWanted) : inSlices(following.figuresInSteps(), isWanted);
  };
  return {
    uri: document.uri,
    version,
    get text() {
      return whole();
    },
    transcript,
    figures: all,
    async figuresByAndBy() {
      if (known() !== undefined || !isLong) return all();
      // Whoever asks while they are looked for gets the same.
      finding ??= find();
      const found = await finding;
      figures = known() ?? found ?? undefined;
      return known() ?? null;
    },
    figuresIn(span) {
      if (known() !== undefined || !isLong) return all();
      // Whole lines: a figure that begins left of the passage is to be found there, and not what is left of it.
      const { lines } = transcript;
      const within = { start: lines.starts[lineAt(lines, span.start)] ?? 0, end: lineSpan(whole(), lines, lineAt(lines, span.end)).end };
      return findFigures(whole(), { date, within });
    },
    get hasFigures() {
      return figures !== undefined || !isLong;
    },
    isLong,
    get isCurrent() {
      return document.version === version && !document.isClosed;
    },
    plain: (span) => plainWords(whole(), span, markdown),
    substance: (turn) => memory.of(whole(), turn),
    // What was a transcript stays one while any turn is left in it: see `createTranscripts`.
    reread: (changed) => parseTranscript(changed, { ...options, force: true }),
  };
}
