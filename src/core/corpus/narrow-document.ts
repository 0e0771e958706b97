import { overlaps, type Span } from '../text/span.ts';
import type { Exchange, Section, Transcript } from '../transcript/model.ts';
import { copyTranscript } from '../transcript/parsed-transcript.ts';
import { copyTurn } from '../transcript/parsed-turn.ts';
import { copySpeaker } from '../transcript/speakers/parsed-speaker.ts';
import type { CorpusDocument } from './corpus-document.ts';

/**
 * The part of a document that touches a span, as a person selects it: its claims and figures, and its turns with the questions that they
 * answer, counted anew. The text stays whole, so that all offsets hold; orphans have no place in it.
 */
export function narrowDocument(document: CorpusDocument, span: Span): CorpusDocument {
  return {
    ...document,
    transcript: narrowTranscript(document.transcript, span),
    claims: document.claims.filter(({ anchor }) => anchor.span !== null && overlaps(anchor.span, span)),
    within: span,
  };
}

function narrowTranscript(transcript: Transcript, span: Span): Transcript {
  const touched = new Set(transcript.turns.filter((turn) => overlaps(turn.span, span)).map(({ index }) => index));
  const exchanges = transcript.exchanges.filter(({ turns }) => turns.some((turn) => touched.has(turn)));
  for (const { turns: [question] } of exchanges) if (question !== undefined) touched.add(question);
  const turns = transcript.turns.filter(({ index }) => touched.has(index));
  const turnAfter = new Map(turns.map(({ index }, now) => [index, now]));
  const exchangeAfter = new Map(exchanges.map(({ index }, now) => [index, now]));
  const renumbered = (indexes: readonly number[]): readonly number[] => indexes.flatMap((index) => turnAfter.get(index) ?? []);
  return copyTranscript(transcript, {
    turns: turns.map((turn, index) => copyTurn(turn, { index })),
    exchanges: exchanges.map((exchange, index): Exchange => ({ ...exchange, index, turns: renumbered(exchange.turns) })),
    sections: transcript.sections.flatMap((section): readonly Section[] => {
      const own = renumbered(section.turns);
      if (own.length === 0) return [];
      if (section.kind !== 'exchange') return [{ ...section, turns: own }];
      const exchange = exchangeAfter.get(section.exchange);
      return exchange === undefined ? [] : [{ ...section, turns: own, exchange }];
    }),
    speakers: transcript.speakers.map((speaker) => copySpeaker(speaker, { turns: renumbered(speaker.turns) })).filter((speaker) => speaker.turns.length > 0),
  });
}
