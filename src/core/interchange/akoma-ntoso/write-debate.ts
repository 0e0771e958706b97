import type { InlineWriter } from '../debate/inline-writer.ts';
import type { Outline, OutlinedSection, OutlinedTurn, Piece } from '../debate/outline.ts';
import type { People } from '../debate/people.ts';
import type { Exchange, Transcript } from '../../transcript/model.ts';
import { recordedTimes } from './recorded-times.ts';
import { xmlElement } from '../xml/write-xml.ts';

export interface DebateSource {
  readonly transcript: Transcript;
  readonly outline: Outline;
  readonly inline: InlineWriter;
  readonly people: People;
  /** Who speaks where nothing tells who it is. */
  readonly nobody: () => string;
}

/**
 * `preface`, `debateBody` and `conclusions`: their words, white space and all, are those of the transcript in its order.
 */
export function writeDebate({ transcript, outline, inline, people, nobody }: DebateSource): string {
  const { front, sections, back } = outline;
  const times = recordedTimes(outline);
  /** A line of captions with the time that it tells. */
  const told = (piece: Piece, words: string): string => {
    const time = times.get(piece);
    return time === undefined ? words : xmlElement('recordedTime', { time }, words);
  };
  const lines = (pieces: readonly Piece[]): string => pieces.map((piece) => {
    const { kind } = piece;
    const words = told(piece, inline.words(piece.span));
    return kind === 'space' ? words : xmlElement('p', {}, kind === 'title' ? xmlElement('docTitle', {}, words) : words);
  }).join('');
  const isBlank = (pieces: readonly Piece[]): boolean => pieces.every(({ kind }) => kind === 'space');
  const aside = (piece: Piece): string => (piece.kind === 'space' ? inline.words(piece.span) : xmlElement('block', { name: piece.kind }, told(piece, inline.words(piece.span))));

  const turn = (outlined: OutlinedTurn, exchange: Exchange | undefined): string => {
    const { index, role } = outlined.turn;
    const who = people.speaking(outlined.turn);
    const name = exchange === undefined ? 'speech' : partOf(outlined.turn, exchange);
    const to = name === 'question' ? (exchange?.answerers.flatMap((answerer) => people.byName(answerer)?.id ?? [])[0] ?? null) : null;
    const from = label(outlined);
    const said = outlined.said.map((piece) => (piece.kind === 'words' ? xmlElement('p', {}, inline.words(piece.span)) : aside(piece))).join('');
    const attributes = { eId: `${name}-${index + 1}`, by: `#${who?.id ?? nobody()}`, as: `#role-${role}`, to: to === null ? null : `#${to}` };
    return xmlElement(name, attributes, from, said, outlined.said.length === 0 ? '<p/>' : '');
  };

  /** `from` comes first in a speech and stands once: it holds all that stands before what is said. */
  const label = ({ label: pieces }: OutlinedTurn): string => {
    const last = pieces.length - (pieces.at(-1)?.kind === 'space' ? 2 : 1);
    const parts = pieces.map((piece) => {
      const words = inline.words(piece.span);
      if (piece.kind === 'space' || piece.kind === 'label') return words;
      return xmlElement('inline', { name: piece.kind }, told(piece, words));
    });
    return last < 0 ? parts.join('') : xmlElement('from', {}, ...parts.slice(0, last + 1)) + parts.slice(last + 1).join('');
  };

  const section = ({ section: part, items }: OutlinedSection, index: number): string => {
    const exchange = part.kind === 'exchange' ? transcript.exchanges[part.exchange] : undefined;
    const content = items.map((item) => ('turn' in item ? turn(item, exchange) : aside(item)));
    const eId = `section-${index + 1}`;
    return exchange === undefined ? xmlElement('debateSection', { name: part.kind, eId }, ...content) : xmlElement('questions', { eId }, ...content);
  };

  const spaced = { 'xml:space': 'preserve' };
  const preface = lines(front);
  const body = sections.map(section).join('') || '<debateSection name="none" eId="section-1"/>';
  const conclusions = lines(back);
  return [
    isBlank(front) ? '' : xmlElement('preface', spaced, preface),
    xmlElement('debateBody', spaced, isBlank(front) ? preface : '', body, isBlank(back) ? conclusions : ''),
    isBlank(back) ? '' : xmlElement('conclusions', spaced, conclusions),
  ].join('');
}

/** Who does not belong to an exchange, like a chair who calls the next, makes a speech in it. */
function partOf({ index, role, speaker }: OutlinedTurn['turn'], { turns, asker }: Exchange): 'question' | 'answer' | 'speech' {
  if (!turns.includes(index)) return 'speech';
  return index === turns[0] || role === 'press' || (speaker !== null && speaker === asker) ? 'question' : 'answer';
}
