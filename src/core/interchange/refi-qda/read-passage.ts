import * as l10n from '@vscode/l10n';
import type { Claim, Reply } from '../../claims/claim.ts';
import type { ImportedClaim, ImportOptions, ImportProblem } from '../import-format.ts';
import { importedId, type ImportedFields } from '../imported-claim.ts';
import { childElement, childElements, elementText, type XmlElement } from '../xml/read-xml.ts';
import { readClaimDetails, readUnwritable } from './claim-details.ts';
import { readDateTime } from '../xml/date-time.ts';
import { type Details, readDescription } from './details.ts';
import { plainGuid } from './guid.ts';
import { replyName } from './write-source.ts';

/** What passages of a project refer to. */
export interface ProjectContext {
  readonly users: ReadonlyMap<string, string>;
  /** Ids of tags by the GUIDs of codes. */
  readonly tags: ReadonlyMap<string, string>;
  readonly notes: ReadonlyMap<string, XmlElement>;
  /** The words of a note. */
  readonly noteText: (note: XmlElement) => string;
  /** GUIDs of cases, which NVivo codes with, and of the passages that belong to one. */
  readonly cases: ReadonlySet<string>;
  readonly casePassages: ReadonlySet<string>;
  /** Whether we wrote the file. */
  readonly ours: boolean;
  readonly usedNotes: Set<XmlElement>;
  readonly usedIds: Set<string>;
  readonly problems: ImportProblem[];
  readonly leaveOut: ImportOptions['leaveOut'];
}

/** Makes the claim of a passage; `details` are what stands below its note. */
export type MakeClaim = (fields: ImportedFields, details: Details) => ImportedClaim;

/**
 * The claims of a passage: one, or one for each person where several coded it, so that nobody's codes become another's. None where the
 * passage tells only whose words it is.
 */
export function readPassage(passage: XmlElement, context: ProjectContext, make: MakeClaim, more: Partial<Claim> = {}): readonly ImportedClaim[] {
  const guid = plainGuid(passage.attributes.get('guid'));
  const codings = childElements(passage, 'Coding');
  const description = childElement(passage, 'Description');
  const { words, details } = readDescription(description === null ? '' : elementText(description));
  const notes = notesOf(passage, context);
  const ofCase = (guid !== null && context.casePassages.has(guid)) || codings.some((coding) => context.cases.has(codeOf(coding) ?? ''));
  const coded = codings.filter((coding) => !context.cases.has(codeOf(coding) ?? ''));
  if (ofCase && coded.length === 0 && notes.length === 0 && description === null) {
    // Of what we wrote the text tells as well.
    if (!context.ours) context.leaveOut('passage-of-case');
    return [];
  }
  const creator = userOf(passage, context);
  const groups = new Map<string | null, XmlElement[]>();
  for (const coding of coded) {
    const person = userOf(coding, context) ?? creator;
    groups.set(person, [...(groups.get(person) ?? []), coding]);
  }
  const people = groups.size === 0 ? [creator] : [...groups.keys()];
  // Whoever made the passage comes first: the notes are his.
  people.sort((a, b) => Number(b === creator) - Number(a === creator));
  const said = spread(words, notes, context);
  return people.map((person, index) => {
    const own = groups.get(person) ?? [];
    const fields: ImportedFields = {
      id: takeId(guid, index === 0 ? [] : [person ?? ''], context),
      tags: [...new Set(own.flatMap((coding) => tagOf(coding, context) ?? []))],
      creator: person,
      created: readDateTime(passage.attributes.get('creationDateTime')) ?? own.map((coding) => readDateTime(coding.attributes.get('creationDateTime'))).find((time) => time !== null) ?? null,
      modified: readDateTime(passage.attributes.get('modifiedDateTime')),
      ...(index === 0 && said),
    };
    const told = index === 0 ? readClaimDetails(details, fields.id) : {};
    return make({ ...fields, ...told, ...more }, index === 0 ? details : {});
  });
}

/** `urn:uuid:` of what has a GUID that nothing else has; tools give one and the same to a passage of a page and of its text. */
function takeId(guid: string | null, more: readonly string[], { usedIds }: ProjectContext): string {
  let id = guid !== null && more.length === 0 ? `urn:uuid:${guid}` : importedId('refi-qda', guid ?? '', ...more);
  for (let number = 2; usedIds.has(id); number++) id = importedId('refi-qda', guid ?? '', ...more, String(number));
  usedIds.add(id);
  return id;
}

/** The notes that a passage or a source refers to. */
export function notesOf(owner: XmlElement, { notes, usedNotes }: ProjectContext): readonly XmlElement[] {
  const found = childElements(owner, 'NoteRef').flatMap(({ attributes }) => notes.get(plainGuid(attributes.get('targetGUID')) ?? '') ?? []);
  for (const note of found) usedNotes.add(note);
  return found;
}

/** A description is the claim's note. Where there is none, the first note is; all others are replies, because each has its own author. */
function spread(words: string, notes: readonly XmlElement[], context: ProjectContext): Pick<Claim, 'note' | 'replies'> {
  const [first, ...others] = notes;
  if (words !== '' || first === undefined || first.attributes.get('name') === replyName) return { note: words, replies: notes.map((note) => readReply(note, context)) };
  return { note: context.noteText(first), replies: others.map((note) => readReply(note, context)) };
}

function readReply(note: XmlElement, context: ProjectContext): Reply {
  const description = childElement(note, 'Description');
  const { words, details } = readDescription(description === null ? '' : elementText(description));
  const guid = plainGuid(note.attributes.get('guid'));
  const text = typeof details['said'] === 'string' ? details['said'] : [context.noteText(note), words].filter((part) => part !== '').join('\n\n');
  return {
    id: typeof details['id'] === 'string' ? details['id'] : takeId(guid, [], context),
    text,
    creator: userOf(note, context),
    created: readDateTime(note.attributes.get('creationDateTime')),
    modified: readDateTime(note.attributes.get('modifiedDateTime')),
    source: null,
    ...readUnwritable(details),
  };
}

function userOf({ attributes }: XmlElement, { users }: ProjectContext): string | null {
  return users.get(plainGuid(attributes.get('creatingUser')) ?? '') ?? null;
}

function codeOf(coding: XmlElement): string | null {
  return plainGuid(childElement(coding, 'CodeRef')?.attributes.get('targetGUID'));
}

function tagOf(coding: XmlElement, { tags, problems }: ProjectContext): string | null {
  const tag = tags.get(codeOf(coding) ?? '') ?? null;
  if (tag === null) problems.push({ message: l10n.t('A passage is coded with a code that the file does not have.'), line: coding.line, column: coding.column });
  return tag;
}
