import type { AnchoredClaim } from '../../anchoring/anchor.ts';
import type { Reply } from '../../claims/claim.ts';
import { makeTag } from '../../claims/codebook.ts';
import type { CorpusDocument } from '../../corpus/corpus-document.ts';
import { sliceSpan, type Span } from '../../text/span.ts';
import type { ExportOptions } from '../export-format.ts';
import { xmlCharacters, xmlElement, xmlText } from '../xml/write-xml.ts';
import { claimDetails, unwritable } from './claim-details.ts';
import { isDate, isDateTime } from '../xml/date-time.ts';
import { writeDescription } from './details.ts';
import { guidOf, guidOfIri } from './guid.ts';
import { passageName } from './passage-name.ts';
import { countPositions } from './positions.ts';
import { type Project, reference, takeGuid, userGuid, variableValues } from './project.ts';
import { codeGuid, descriptionElement } from './write-codes.ts';

export interface WrittenSource {
  readonly guid: string;
  /** The plain text. */
  readonly text: string;
  /** The `TextSource` element. */
  readonly element: string;
  /** Ids of claims by the GUIDs of their passages. */
  readonly passages: ReadonlyMap<string, string>;
}

/** The name of a note that holds a claim whose words are not found: `PlainTextContent` is what was tagged. */
export const orphanName = 'Passage not found';

/** The name of a note that answers a claim. */
export const replyName = 'Reply';

/**
 * A document as a `TextSource`. Its line breaks are line feeds, because of other tools some count a CRLF as one character and some as two;
 * all count alike without. Positions are code points, the end behind the last one: §10.2 speaks of the last character, but all examples of
 * the standard itself, and the tools, mean the place behind it.
 */
export function writeSource(project: Project, document: CorpusDocument, leaveOut: ExportOptions['leaveOut']): WrittenSource {
  const { name, text, transcript, codebook } = document;
  const guid = takeGuid(project, null, 'source', name);
  takeCodebook(project, document, leaveOut);
  const positions = countPositions(text, { codePoints: true, joinedBreaks: true });
  const passages = new Map<string, string>();
  const place = (span: Span) => ({ startPosition: String(positions.toPosition(span.start)), endPosition: String(positions.toPosition(span.end)) });
  const selections: string[] = [];
  const notes: string[] = [];
  for (const anchored of document.claims) {
    const { claim, anchor: { span } } = anchored;
    const own = takeGuid(project, guidOfIri(claim.id), 'claim', name, claim.id);
    if (span === null) {
      notes.push(reference('NoteRef', own));
      project.notes.push(claimElement(project, 'Note', anchored, own, text, { name: orphanName }));
    } else {
      passages.set(own, claim.id);
      selections.push(claimElement(project, 'PlainTextSelection', anchored, own, text, { name: passageName(sliceSpan(text, span)), ...place(span) }));
    }
  }
  for (const speaker of transcript.speakers) {
    const one = project.cases.get(speaker.name) ?? { speaker, sources: [], passages: [] };
    project.cases.set(speaker.name, one);
    one.sources.push(guid);
    for (const index of speaker.turns) {
      const turn = transcript.turns[index];
      if (turn === undefined) continue;
      const own = takeGuid(project, null, 'turn', name, String(index));
      one.passages.push(own);
      selections.push(xmlElement('PlainTextSelection', { guid: own, name: speaker.name, ...place(turn.span) }));
    }
  }
  const element = xmlElement(
    'TextSource', { guid, name, plainTextPath: `internal://${guid}.txt` },
    descriptionElement(writeDescription(transcript.title ?? '', { lineBreaks: hasCrlfAlone(text) ? 'CRLF' : undefined })),
    ...selections.map((selection) => `\n${selection}`),
    ...notes,
    variableValues(project, [
      ['Date', 'Date', transcript.date !== null && isDate(transcript.date) ? transcript.date : null], ['Time', 'Text', transcript.time], ['Place', 'Text', transcript.place],
    ]),
  );
  project.sources.push(element);
  if (project.title === '') project.title = codebook.title;
  // A reader takes a first byte order mark for one; where the text itself begins with one, another goes before it.
  return { guid, text: `${text.startsWith('\uFEFF') ? '\uFEFF' : ''}${text.replaceAll('\r\n', '\n')}`, element, passages };
}

/** Whether a line break is one thing throughout, so that it can be told by one word. */
function hasCrlfAlone(text: string): boolean {
  return text.includes('\r\n') && !/[\r\n]/.test(text.replaceAll('\r\n', ''));
}

/** Of several codebooks that describe a tag the first counts. A tag that none describes gets a code by its id. */
export function takeCodebook({ tags, undescribed, coded }: Pick<Project, 'tags' | 'undescribed' | 'coded'>, { codebook, claims }: CorpusDocument, leaveOut: ExportOptions['leaveOut']): void {
  for (const tag of codebook.tags) {
    const known = tags.get(tag.id);
    if (known === undefined || tag === known) tags.set(tag.id, tag);
    else if (JSON.stringify(known) !== JSON.stringify(tag)) leaveOut('tag-described-otherwise');
  }
  for (const id of claims.flatMap(({ claim }) => claim.tags)) {
    coded.add(id);
    if (!tags.has(id)) undescribed.set(id, makeTag({ id }));
  }
  for (const { id } of codebook.tags) undescribed.delete(id);
}

function claimElement(
  project: Project, element: 'Note' | 'PlainTextSelection', { claim, anchor }: AnchoredClaim, guid: string, text: string, more: Readonly<Record<string, string>>,
): string {
  const words = anchor.span === null ? null : sliceSpan(text, anchor.span);
  const creatingUser = userGuid(project, claim.creator);
  const replies = claim.replies.map((reply) => {
    const own = takeGuid(project, guidOfIri(reply.id), 'reply', guid, reply.id);
    project.notes.push(replyElement(project, reply, own));
    return reference('NoteRef', own);
  });
  const codings = claim.tags.map((tag) => xmlElement('Coding', { guid: guidOf('coding', guid, tag), creatingUser, creationDateTime: dateTime(claim.created) }, reference('CodeRef', codeGuid(tag))));
  return xmlElement(
    element, { guid, ...more, creatingUser, creationDateTime: dateTime(claim.created), modifiedDateTime: dateTime(claim.modified) },
    descriptionElement(writeDescription(claim.note, claimDetails(claim, guid, words))),
    words === null ? xmlElement('PlainTextContent', {}, xmlText(claim.quote.exact)) : '',
    ...codings,
    ...replies,
  );
}

function replyElement(project: Project, reply: Reply, guid: string): string {
  const id = reply.id === `urn:uuid:${guid}` ? undefined : reply.id;
  const said = xmlCharacters(reply.text) === reply.text ? undefined : reply.text;
  return xmlElement(
    'Note',
    { guid, name: replyName, creatingUser: userGuid(project, reply.creator), creationDateTime: dateTime(reply.created), modifiedDateTime: dateTime(reply.modified) },
    descriptionElement(writeDescription('', { id, said, ...unwritable(reply) })),
    xmlElement('PlainTextContent', {}, xmlText(reply.text)),
  );
}

function dateTime(time: string | null): string | null {
  return time !== null && isDateTime(time) ? time : null;
}
