import * as l10n from '@vscode/l10n';
import type { Imported, ImportOptions, ImportProblem, ImportSource } from '../import-format.ts';
import { childElement, childElements, type XmlElement } from '../xml/read-xml.ts';
import { chooseReading } from './counting.ts';
import type { DecodedText } from './plain-text.ts';
import { plainGuid } from './guid.ts';
import { readRoot } from './import-codebook.ts';
import { origin } from './project.ts';
import { openProject } from './project-files.ts';
import { readCodes } from './read-codes.ts';
import type { ProjectContext } from './read-passage.ts';
import { contentOf, passagesOf, readSource, type TextElement } from './read-source.ts';

/** Tools that tell with a passage within a note where in the source the note is. */
const annotatesInNotes = /NVivo|QualCoder/i;

export async function importProject(source: ImportSource, { leaveOut }: ImportOptions): Promise<Imported> {
  const problems: ImportProblem[] = [];
  const files = openProject(source, problems);
  const root = files === null ? null : readRoot(files.project, 'Project', problems);
  if (files === null || root === null) return { documents: [], codebook: null, problems };
  const toolName = root.attributes.get('origin') ?? '';
  const texts = await files.texts(new Set(pathsIn(root)));
  const codes = grandchild(root, 'CodeBook', 'Codes');
  const { tags, byGuid } = codes === null ? { tags: [], byGuid: new Map<string, string>() } : readCodes(codes, problems);
  const sources = childElements(childElement(root, 'Sources') ?? nothing).flatMap((one) => textElements(one, texts, problems, leaveOut));
  const notes = childElements(childElement(root, 'Notes') ?? nothing, 'Note');
  const cases = childElements(childElement(root, 'Cases') ?? nothing, 'Case');
  const context: ProjectContext = {
    users: new Map(childElements(childElement(root, 'Users') ?? nothing, 'User').flatMap(({ attributes }) => {
      const guid = plainGuid(attributes.get('guid'));
      return guid === null ? [] : [[guid, attributes.get('name') ?? attributes.get('id') ?? guid] as const];
    })),
    tags: byGuid,
    notes: new Map(notes.map((note) => [plainGuid(note.attributes.get('guid')) ?? '', note])),
    noteText: (note) => textOf(note, texts)?.text ?? '',
    cases: new Set(cases.flatMap(({ attributes }) => plainGuid(attributes.get('guid')) ?? [])),
    casePassages: new Set(cases.flatMap((one) => childElements(one, 'SelectionRef')).flatMap(({ attributes }) => plainGuid(attributes.get('targetGUID')) ?? [])),
    ours: toolName === origin,
    usedNotes: new Set(),
    usedIds: new Set(),
    problems,
    leaveOut,
  };
  const reading = chooseReading(sources.flatMap(({ text, passages }) => (text === null ? [] : [{ ...text, passages: passages.filter(({ start, end }) => !Number.isNaN(start + end)) }])), toolName);
  const documents = sources.map((one) => readSource(one, reading, annotatesInNotes.test(toolName), context));
  const free = notes.filter((note) => !context.usedNotes.has(note)).length;
  if (free > 0) leaveOut('said-of-no-passage', free);
  return { documents, codebook: tags.length === 0 ? null : { title: root.attributes.get('name') ?? '', tags }, problems };
}

/** Stands for a list that is not there. */
const nothing: XmlElement = { name: '', namespace: '', attributes: new Map(), content: [], line: 1, column: 1 };

function grandchild(root: XmlElement, child: string, name: string): XmlElement | null {
  return childElement(childElement(root, child) ?? nothing, name);
}

function pathsIn(element: XmlElement): readonly string[] {
  const own = element.attributes.get('plainTextPath');
  return [...(own === undefined || own === '' ? [] : [own]), ...childElements(element).flatMap(pathsIn)];
}

/** From the file that it names, else as it stands there. */
function textOf(element: XmlElement, texts: ReadonlyMap<string, DecodedText>): DecodedText | null {
  const file = texts.get(element.attributes.get('plainTextPath') ?? '');
  if (file !== undefined) return file;
  return childElement(element, 'PlainTextContent') === null ? null : { text: contentOf(element), marked: false, damaged: false };
}

/** What of a source is text: itself, what represents it, its transcripts. */
function textElements(source: XmlElement, texts: ReadonlyMap<string, DecodedText>, problems: ImportProblem[], leaveOut: ImportOptions['leaveOut']): readonly TextElement[] {
  const areas = childElements(source, 'PDFSelection');
  const parts = source.name === 'TextSource' ? [source] : ['Representation', 'TextDescription', 'Transcript'].flatMap((name) => childElements(source, name));
  const media = childElements(source).filter(({ name }) => /^(?:Picture|Audio|Video)Selection$/.test(name)).length;
  if (media > 0) leaveOut('passage-of-media', media);
  if (parts.length === 0 && areas.length === 0) {
    leaveOut('source-without-text');
    return [];
  }
  return (parts.length === 0 ? [source] : parts).map((element, index) => {
    const text = textOf(element, texts);
    const name = nameOf(parts.length > 1 ? element : source) ?? nameOf(element);
    if (text === null && element !== source) leaveOut('source-without-text');
    if (text === null && source.name === 'TextSource') problems.push({ message: l10n.t('The file does not hold the text of {0}.', name ?? '?'), line: element.line, column: element.column });
    if (text?.damaged === true) problems.push({ message: l10n.t('The text of {0} is not in UTF-8: some characters are lost.', name ?? '?'), line: element.line, column: element.column });
    return { element, owner: index === 0 ? source : element, name, text, passages: passagesOf(element), areas: index === 0 ? areas : [] };
  });
}

/** Its name; else that of its file, unless it is but a GUID. */
function nameOf({ attributes }: XmlElement): string | null {
  const name = attributes.get('name')?.trim() ?? '';
  if (name !== '') return name;
  const file = (attributes.get('plainTextPath') ?? '').replace(/^[a-z]+:\/+/i, '');
  return file === '' || plainGuid(file.replace(/\.\w+$/, '')) !== null ? null : file;
}
