import type { Claim } from '../../claims/claim.ts';
import type { CorpusDocument } from '../../corpus/corpus-document.ts';
import { documentFigures } from '../../corpus/document-figures.ts';
import { locateClaims, type LocatedClaim } from '../../corpus/locate-claims.ts';
import { sliceSpan, type Span } from '../../text/span.ts';
import { speakerOf } from '../../transcript/speaker-of.ts';
import { figureWords } from '../csv/figure-words.ts';
import { claimType, figureType, lostType, metadataType, turnType } from './cas-types.ts';

/** A feature structure of a CAS; features that say nothing are not there. */
export interface Structure {
  readonly type: string;
  /** UTF-16 offsets, as UIMA counts; null where the type has none. */
  readonly span: Span | null;
  readonly features: Readonly<Record<string, string | boolean | readonly string[]>>;
}

/**
 * A document as a CAS (https://uima.apache.org): its text as the subject of analysis, the claims, turns and figures as layers of their own.
 * There are no sentences and tokens: INCEpTION makes them where a file has none (DocumentImportExportServiceImpl).
 */
export function casStructures(document: CorpusDocument): readonly Structure[] {
  const { name, text, transcript } = document;
  return [
    { type: metadataType, span: { start: 0, end: text.length }, features: { language: 'x-unspecified', documentTitle: transcript.title ?? name, documentId: name, isLastSegment: false } },
    ...transcript.turns.map((turn): Structure => ({ type: turnType, span: turn.span, features: said({ speaker: speakerOf(turn), role: turn.role }) })),
    ...documentFigures(document).map(({ span, kind, value, unit, of, bound }): Structure => ({
      type: figureType, span, features: said({ kind, value: typeof value === 'object' ? value.join(' to ') : String(value), unit, of, bound }),
    })),
    ...locateClaims(document).map((located): Structure => {
      const { span } = located.anchor;
      return { type: span === null ? lostType : claimType, span, features: claimFeatures(located, span === null ? null : sliceSpan(text, span)) };
    }),
  ];
}

function claimFeatures({ claim, speaker, role, asker }: LocatedClaim, now: string | null): Structure['features'] {
  const { tags, note, verdict, status, quote, creator, created, modified, suggestedBy, id } = claim;
  return said({
    tags, note, verdict, status, quote: quote.exact === now ? '' : quote.exact, speaker, role, asker, creator, created, modified,
    attributes: Object.entries(claim.attributes).map(([attribute, answer]) => `${attribute}: ${answer}`),
    evidence: claim.evidence.map((one) => (one.note === '' ? one.iri : `${one.iri} (${one.note})`)),
    replies: replyWords(claim), figures: claim.figures.map(figureWords), suggestedBy, claimId: id,
  });
}

function replyWords({ replies }: Claim): readonly string[] {
  return replies.map(({ creator, created, text }) => [[creator, created].filter((part) => part !== null).join(', '), text].filter((part) => part !== '').join(': '));
}

function said(features: Readonly<Record<string, string | readonly string[] | null>>): Structure['features'] {
  return Object.fromEntries(Object.entries(features).filter((entry): entry is [string, string | readonly string[]] => entry[1] !== null && entry[1].length > 0));
}
