import { indexLines } from '../text/line-index.ts';
import type { Span } from '../text/span.ts';
import { chooseLabels } from './choose-labels.ts';
import { type CompiledFormat, compileFormat } from './compile-format.ts';
import { isTranscript } from './evidence.ts';
import { divide, findExchanges } from './exchanges.ts';
import { scio } from './formats/scio.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import type { Transcript } from './model.ts';
import { findPoints } from './points.ts';
import { scanLines } from './scan-lines.ts';
import { castTurns } from './speakers.ts';
import { cutTurns } from './turns.ts';
import { countWords } from './words.ts';

export interface ParseOptions {
  /** A person said that this is a transcript: labels count without further evidence. */
  readonly force?: boolean;
}

/**
 * Reads a transcript from its text, in time linear in the text's length. Never throws: a text that is no transcript gives `format: null`
 * and no turns. Offsets are UTF-16 offsets of `text`; lines count from 0.
 */
export function parseTranscript(text: string, options: ParseOptions = {}): Transcript {
  const format = compileFormat(scio);
  const lines = indexLines(text);
  const scanned = scanLines(text, lines, format);
  const front = readFrontMatter(text, scanned, format);
  const { turns: bare, backMatterFrom } = cutTurns(text, scanned, chooseLabels(text, scanned, front.participants, format));
  const marks = (kind: 'heading' | 'page-break'): Span[] => scanned.marks.filter((mark) => mark.kind === kind).map(({ span }) => span);
  if (options.force !== true && !isTranscript(text, bare, front.participants, format)) return noTranscript(lines, front);
  const cast = castTurns(text, bare, front.participants, format);
  const exchanges = findExchanges(cast);
  return {
    lines,
    format: format.format.name,
    ...front,
    turns: bare.map((turn, index) => ({
      ...turn,
      index,
      speaker: cast[index]?.speaker ?? turn.label,
      role: cast[index]?.role ?? 'other',
      points: findPoints(text, turn.paragraphs, format),
      words: turn.paragraphs.reduce((sum, paragraph) => sum + countWords(text, paragraph), 0),
    })),
    exchanges,
    sections: divide(bare.length, exchanges),
    headings: marks('heading'),
    pageBreaks: marks('page-break'),
    stageDirections: findStageDirections(text, format),
    backMatterFrom,
  };
}

function noTranscript(lines: Transcript['lines'], front: FrontMatter): Transcript {
  return {
    lines, format: null, ...front, participants: [], turns: [], exchanges: [], sections: [],
    headings: [], pageBreaks: [], stageDirections: [], backMatterFrom: null,
  };
}

function findStageDirections(text: string, format: CompiledFormat): Span[] {
  return Array.from(text.matchAll(format.stageDirection), (match) => ({ start: match.index, end: match.index + match[0].length }));
}
