import * as l10n from '@vscode/l10n';
import { codePointMap } from '../../text/code-points.ts';
import type { Span } from '../../text/span.ts';
import type { ImportedClaim, ImportedDocument } from '../import-format.ts';
import { claimInText, claimOfWords } from '../imported-claim.ts';
import { childElement, childElements, elementText, type XmlElement } from '../xml/read-xml.ts';
import { type CountedPassage, type CountedText, readPlaces, type Reading } from './counting.ts';
import { readDescription } from './details.ts';
import { plainGuid } from './guid.ts';
import { type MakeClaim, notesOf, type ProjectContext, readPassage } from './read-passage.ts';
import { orphanName } from './write-source.ts';

/** An element that has a text and passages of it: a text source, what represents a PDF in words, a transcript of a recording. */
export interface TextElement {
  readonly element: XmlElement;
  readonly name: string | null;
  /** Null where the file does not hold it. */
  readonly text: CountedText | null;
  readonly passages: readonly Passage[];
  /** Areas of a PDF, which tell their words themselves. */
  readonly areas: readonly XmlElement[];
  /** What of it stands elsewhere; codes and notes of the source as a whole are there. */
  readonly owner: XmlElement;
}

export interface Passage extends CountedPassage {
  readonly element: XmlElement;
}

/** The passages of a source: of a transcript they go from one point of time to another, which stand at places of the text. */
export function passagesOf(element: XmlElement): readonly Passage[] {
  const points = new Map(childElements(element, 'SyncPoint').map(({ attributes }) => [plainGuid(attributes.get('guid')), attributes.get('position')]));
  const place = (guid: string | undefined): number => numberOf(points.get(plainGuid(guid)));
  return [
    ...childElements(element, 'PlainTextSelection').map((one) => makePassage(one, numberOf(one.attributes.get('startPosition')), numberOf(one.attributes.get('endPosition')))),
    ...childElements(element, 'TranscriptSelection').map((one) => makePassage(one, place(one.attributes.get('fromSyncPoint')), place(one.attributes.get('toSyncPoint')))),
  ];
}

function makePassage(element: XmlElement, start: number, end: number): Passage {
  return { element, start, end, name: element.attributes.get('name') ?? '' };
}

/** NaN for what is no whole number, so that it lies nowhere. */
function numberOf(words: string | undefined): number {
  return words !== undefined && /^\s*\d{1,15}\s*$/.test(words) ? Number(words) : Number.NaN;
}

/** All that the project says of a text. Notes on it that stand for passages are claims as well. */
export function readSource({ element, owner, name, text, passages, areas }: TextElement, reading: Reading, annotatesInNotes: boolean, context: ProjectContext): ImportedDocument {
  const own = text === null ? null : ownText(element, text, reading);
  const points = own === null ? null : codePointMap(own.text);
  const claims: ImportedClaim[] = [];
  const read = (passage: Passage, element: XmlElement, more: Parameters<typeof readPassage>[3] = {}): void => {
    const span = own?.place(passage) ?? null;
    if (own === null || points === null || span === null) {
      context.problems.push({ message: l10n.t('A passage lies outside of its text, or has no place.'), line: element.line, column: element.column });
    } else if (span.start === span.end) context.leaveOut('claim-without-words');
    else claims.push(...readPassage(element, context, placed(own.text, span, points), more));
  };
  for (const passage of passages) read(passage, passage.element);
  const known = new Set(passages.map((passage) => plainGuid(passage.element.attributes.get('guid'))));
  for (const area of areas) {
    if (known.has(plainGuid(area.attributes.get('guid')))) continue;
    const representation = childElement(area, 'Representation');
    const words = representation === null ? '' : contentOf(representation);
    if (words === '') context.leaveOut('passage-of-media');
    else claims.push(...readPassage(area, context, (fields) => claimOfWords(words, null, fields)));
  }
  for (const part of new Set([element, owner])) {
    if (childElements(part, 'Coding').length > 0) context.leaveOut('tagged-document', childElements(part, 'Coding').length);
    for (const note of notesOf(part, context)) {
      const [annotation] = annotatesInNotes ? passagesOf(note) : [];
      if (note.attributes.get('name') === orphanName) claims.push(...readPassage(note, context, orphan(contentOf(note))));
      else if (annotation !== undefined) read(annotation, note, { note: context.noteText(note) });
      else context.leaveOut('said-of-no-passage');
    }
  }
  return { name, text: own?.text ?? null, claims };
}

/** The text as it was when we wrote it with other line breaks; else as it is. */
function ownText(element: XmlElement, counted: CountedText, reading: Reading): { readonly text: string; readonly place: (passage: CountedPassage) => Span | null } {
  const description = childElement(element, 'Description');
  const crlf = description !== null && readDescription(elementText(description)).details['lineBreaks'] === 'CRLF' && !counted.text.includes('\r');
  const text = crlf ? counted.text.replaceAll('\n', '\r\n') : counted.text;
  const place = readPlaces({ ...counted, text }, crlf ? { ...reading, joinedBreaks: true } : reading);
  return {
    text,
    place(passage) {
      const span = place(passage);
      return span.start >= 0 && span.start <= span.end && span.end <= text.length ? span : null;
    },
  };
}

function placed(text: string, span: Span, points: ReturnType<typeof codePointMap>): MakeClaim {
  return (fields, { tagged }) => {
    const made = claimInText(text, span, points, fields);
    return typeof tagged === 'string' ? { ...made, claim: { ...made.claim, quote: { ...made.claim.quote, exact: tagged } } } : made;
  };
}

function orphan(content: string): MakeClaim {
  return (fields, { tagged, before, after, position }) => {
    const { claim } = claimOfWords(typeof tagged === 'string' ? tagged : content, null, fields);
    const [start, end] = Array.isArray(position) ? (position as readonly unknown[]) : [];
    const place = typeof start === 'number' && typeof end === 'number' ? { start, end } : null;
    return { claim: { ...claim, quote: { ...claim.quote, prefix: typeof before === 'string' ? before : '', suffix: typeof after === 'string' ? after : '' }, position: place }, span: null };
  };
}

export function contentOf(element: XmlElement): string {
  const content = childElement(element, 'PlainTextContent');
  return content === null ? '' : elementText(content);
}
