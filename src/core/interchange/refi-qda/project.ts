import type { Tag } from '../../claims/codebook.ts';
import type { Speaker } from '../../transcript/model.ts';
import { xmlAttributes, xmlElement, xmlText } from '../xml/write-xml.ts';
import { descriptionElement, writeCodes } from './write-codes.ts';
import { guidOf } from './guid.ts';

/** Of every project that we write: what tells an importer whose it is. */
export const origin = 'Policy Transcripts';

/** What a project consists of, as it grows document by document. Elements are XML. */
export interface Project {
  title: string;
  readonly users: Map<string, string>;
  readonly tags: Map<string, Tag>;
  /** Tags of claims that no codebook describes. */
  readonly undescribed: Map<string, Tag>;
  readonly coded: Set<string>;
  readonly variables: Map<string, 'Text' | 'Date'>;
  readonly cases: Map<string, SpeakerCase>;
  readonly sources: string[];
  readonly notes: string[];
  /** GUIDs of what was written. */
  readonly taken: Set<string>;
}

export interface SpeakerCase {
  readonly speaker: Speaker;
  readonly sources: string[];
  readonly passages: string[];
}

export function startProject(): Project {
  return { title: '', users: new Map(), tags: new Map(), undescribed: new Map(), coded: new Set(), variables: new Map(), cases: new Map(), sources: [], notes: [], taken: new Set() };
}

/** The first of these GUIDs that nothing has yet. */
export function takeGuid(project: Project, wanted: string | null, ...words: readonly string[]): string {
  let guid = wanted !== null && !project.taken.has(wanted) ? wanted : guidOf(...words);
  for (let number = 2; project.taken.has(guid); number++) guid = guidOf(...words, String(number));
  project.taken.add(guid);
  return guid;
}

/** Null for nobody. */
export function userGuid(project: Project, name: string | null): string | null {
  if (name === null) return null;
  const guid = guidOf('user', name);
  project.users.set(guid, name);
  return guid;
}

/** `VariableValue` elements of these values that are there. */
export function variableValues(project: Project, values: readonly (readonly [name: string, type: 'Text' | 'Date', value: string | null])[]): string {
  return values
    .map(([name, type, value]) => {
      if (value === null || value === '') return '';
      project.variables.set(name, type);
      return xmlElement('VariableValue', {}, reference('VariableRef', guidOf('variable', name)), xmlElement(type === 'Date' ? 'DateValue' : 'TextValue', {}, xmlText(value)));
    })
    .join('');
}

/** `NoteRef` and the like. */
export function reference(element: string, guid: string): string {
  return xmlElement(element, { targetGUID: guid });
}

/** `project.qde`, piece by piece; what is empty the schema does not allow. */
export function* projectPieces(project: Project, now: string): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<Project${xmlAttributes({
    xmlns: 'urn:QDA-XML:project:1.0',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation': 'urn:QDA-XML:project:1.0 http://schema.qdasoftware.org/versions/Project/v1.0/Project.xsd',
    name: project.title === '' ? origin : project.title,
    origin,
    creationDateTime: now,
    modifiedDateTime: now,
  })}>\n`;
  yield* list('Users', Array.from(project.users, ([guid, name]) => xmlElement('User', { guid, name })));
  const codes = writeCodes(project);
  if (codes !== '') yield `<CodeBook>\n<Codes>\n${codes}</Codes>\n</CodeBook>\n`;
  const cases = Array.from(project.cases.values(), (one) => caseElement(project, one));
  yield* list('Variables', Array.from(project.variables, ([name, type]) => xmlElement('Variable', { guid: guidOf('variable', name), name, typeOfVariable: type })));
  yield* list('Cases', cases);
  yield* list('Sources', project.sources);
  yield* list('Notes', project.notes);
  yield '</Project>\n';
}

function* list(name: string, elements: readonly string[]): Generator<string> {
  if (elements.length === 0) return;
  yield `<${name}>\n`;
  for (const element of elements) yield `${element}\n`;
  yield `</${name}>\n`;
}

function caseElement(project: Project, { speaker, sources, passages }: SpeakerCase): string {
  return xmlElement(
    'Case', { guid: guidOf('case', speaker.name), name: speaker.name },
    descriptionElement(speaker.description),
    variableValues(project, [['Role', 'Text', speaker.role], ['Outlet', 'Text', speaker.outlet]]),
    ...sources.map((guid) => reference('SourceRef', guid)),
    ...passages.map((guid) => reference('SelectionRef', guid)),
  );
}
