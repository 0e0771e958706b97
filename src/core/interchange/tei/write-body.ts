import type { Figure } from '../../figures/model.ts';
import { inlineWriter } from '../debate/inline-writer.ts';
import type { NamedClaim } from '../debate/named-claims.ts';
import type { People } from '../debate/people.ts';
import { type OutlinedTurn, outlineOf, type Piece } from '../debate/outline.ts';
import { unitsOf } from '../debate/units.ts';
import type { XmlDocument } from '../debate/xml-document.ts';
import { xmlElement } from '../xml/write-xml.ts';
import { claimMarks, unitMarks } from './body-marks.ts';
import type { TimePoints } from './time-points.ts';

export interface BodySource {
  readonly xml: XmlDocument;
  readonly figures: readonly Figure[];
  readonly claims: readonly NamedClaim[];
  readonly people: People;
  readonly times: TimePoints;
  /** Told of a figure whose words no single element holds. */
  readonly leaveFigure: () => void;
}

/**
 * The element `body`: its words, white space and all, are those of the transcript, so that it needs `xml:space`. Claims, which overlap as they
 * please, are a pair of `anchor` each; `standOff` says the rest of them.
 */
export function writeBody({ xml, figures, claims, people, times, leaveFigure }: BodySource): string {
  const outline = outlineOf(xml.document);
  const units = unitsOf(xml.document, outline, figures, leaveFigure);
  const inline = inlineWriter(xml, [...claimMarks(claims), ...unitMarks(units)]);
  const asides = (pieces: readonly Piece[]): string => pieces.map((piece) => aside(piece, inline.words(piece.span))).join('');
  const turn = (outlined: OutlinedTurn): string => {
    const { index, role, time } = outlined.turn;
    const who = people.speaking(outlined.turn);
    const label = asides(outlined.label);
    const said = outlined.said.map((piece) => (piece.kind === 'words' ? xmlElement('seg', {}, inline.words(piece.span)) : aside(piece, inline.words(piece.span)))).join('');
    const of = { 'xml:id': `u-${index + 1}`, who: who === null ? null : `#${who.id}`, ana: `#role-${role}`, start: times.of(time?.start ?? null), end: times.of(time?.end ?? null) };
    return label + xmlElement('u', of, said);
  };
  const matter = (type: string, pieces: readonly Piece[]): string => {
    const parts = pieces.map(({ kind, span }) => {
      const words = inline.words(span);
      return kind === 'space' ? words : xmlElement('p', {}, kind === 'title' ? xmlElement('title', {}, words) : words);
    });
    return pieces.every(({ kind }) => kind === 'space') ? parts.join('') : xmlElement('div', { type }, ...parts);
  };
  const front = matter('front', outline.front);
  const divisions = outline.sections.map(({ section, items }) => {
    const exchange = section.kind === 'exchange' ? xml.document.transcript.exchanges[section.exchange] : undefined;
    const asker = exchange?.asker === null || exchange === undefined ? null : people.byName(exchange.asker);
    const of = { type: section.kind, n: exchange === undefined ? null : String(exchange.index + 1), corresp: asker === null ? null : `#${asker.id}` };
    return xmlElement('div', of, ...items.map((item) => ('turn' in item ? turn(item) : aside(item, inline.words(item.span)))));
  });
  const words = [front, ...divisions, matter('back', outline.back)].join('');
  return xmlElement('body', { 'xml:space': 'preserve' }, words, words.includes('<div') ? '' : '<div/>', inline.rest());
}

/** What nobody says, among what is said. */
function aside({ kind }: Piece, words: string): string {
  if (kind === 'space') return words;
  return xmlElement('note', { type: kind === 'label' ? 'speaker' : kind }, words);
}
