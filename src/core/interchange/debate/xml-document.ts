import type { CorpusDocument } from '../../corpus/corpus-document.ts';
import { wholeAt } from '../../text/code-points.ts';
import type { Span } from '../../text/span.ts';
import { withLineFeeds } from '../line-feeds.ts';
import { xmlCharacters, xmlText } from '../xml/write-xml.ts';

/** A document on its way into XML, which knows line feeds alone and no control characters: these become U+FFFD. */
export interface XmlDocument {
  /** Its claims begin and end at whole characters; a CRLF is one. */
  readonly document: CorpusDocument;
  /** The same with the text that a reader of the XML has, and offsets of that text. */
  readonly read: CorpusDocument;
  /** Content of an element: a stretch of `document.text`. */
  readonly content: (span: Span) => string;
}

export function xmlDocument(original: CorpusDocument): XmlDocument {
  const { text } = original;
  const { text: lines, to } = withLineFeeds(text);
  const document = withWholeCharacters(original);
  return {
    document,
    read: { ...withSpans(document, to), text: xmlCharacters(lines) },
    content: ({ start, end }) => xmlText(text.slice(start, end).replace(/\r\n?/g, '\n')).replace(/[\u0085\u2028]/g, reference),
  };
}

/** The document with claims that begin and end at whole characters; a CRLF is one. */
export function withWholeCharacters(document: CorpusDocument): CorpusDocument {
  const { text } = document;
  const whole = (at: number): number => (text.charAt(at - 1) === '\r' && text.charAt(at) === '\n' ? at + 1 : wholeAt(text, at));
  return withSpans(document, ({ start, end }) => ({ start: whole(start), end: whole(end) }));
}

/** Some readers take these for line breaks, as XML 1.1 has them, unless they are written so. */
function reference(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}

export function withSpans(document: CorpusDocument, change: (span: Span) => Span): CorpusDocument {
  return {
    ...document,
    claims: document.claims.map(({ claim, anchor }) => ({ claim, anchor: anchor.span === null ? anchor : { ...anchor, span: change(anchor.span) } })),
  };
}
