import * as l10n from '@vscode/l10n';
import { verdictMeaning, verdictWords, statusWords } from '../../corpus/judgement-words.ts';
import { statuses, verdicts } from '../../claims/claim-status.ts';
import type { CorpusDocument } from '../../corpus/corpus-document.ts';
import type { Attribute } from '../../claims/codebook.ts';
import type { RoleWords } from '../../transcript/model.ts';
import type { ClaimTags, TagBranch } from '../debate/claim-tags.ts';
import type { People, Person } from '../debate/people.ts';
import { tagColor } from '../tag-color.ts';
import { xmlElement, xmlText } from '../xml/write-xml.ts';
import { date } from './datable.ts';

export interface HeaderSource {
  readonly document: CorpusDocument;
  readonly people: People;
  readonly tags: ClaimTags;
  /** Who tagged and replied, by the id that others point to. */
  readonly analysts: ReadonlyMap<string, string>;
  /** ISO 8601 in UTC. */
  readonly now: string;
}

/** The element `teiHeader`, laid out line by line: nothing in it is of the transcript's text. */
export function writeHeader({ document, people, tags, analysts, now }: HeaderSource): string {
  const { transcript, name } = document;
  const title = transcript.title ?? name;
  const responsible = Array.from(analysts, ([who, id]) => xmlElement('respStmt', {}, text('resp', l10n.t('Claims')), text('persName', who, { 'xml:id': id })));
  const source = [text('title', title), text('idno', name, { type: 'file' }), ...(transcript.date === null ? [] : [date({ when: transcript.date })])];
  return block('teiHeader', [
    block('fileDesc', [
      block('titleStmt', [text('title', title), ...responsible]),
      block('publicationStmt', [text('p', l10n.t('Unpublished; written by Policy Transcripts.')), ]),
      block('sourceDesc', [xmlElement('bibl', {}, ...source)]),
    ]),
    block('encodingDesc', [
      block('editorialDecl', [block('normalization', [text('p', l10n.t('Within "body" every character is one of the transcript, white space too; line breaks are line feeds.'))])]),
      block('classDecl', [...codebook(document, tags), roles(transcript.roleWords), judgements(), bounds()]),
    ]),
    block('profileDesc', [...setting(document), ...(people.all.length === 0 ? [] : [block('particDesc', [block('listPerson', people.all.map(person))])])]),
    block('revisionDesc', [xmlElement('change', { when: now.slice(0, 10) }, xmlText(l10n.t('Written by Policy Transcripts.')))]),
  ]);
}

function setting({ transcript: { place, date: day, time } }: CorpusDocument): readonly string[] {
  if (place === null && day === null) return [];
  return [block('settingDesc', [xmlElement('setting', {}, ...(place === null ? [] : [text('name', place, { type: 'place' })]), ...(day === null ? [] : [date({ when: day })]), ...(time === null ? [] : [xmlElement('time', { when: `${time}:00` })]))])];
}

function person({ id, name, named, role, description, outlet }: Person): string {
  return xmlElement(
    'person',
    { 'xml:id': id, role },
    text('persName', name, { type: named ? null : 'label' }),
    ...(description === null ? [] : [text('occupation', description)]),
    ...(outlet === null ? [] : [xmlElement('affiliation', {}, text('orgName', outlet))]),
  );
}

function codebook(document: CorpusDocument, { top, all }: ClaimTags): readonly string[] {
  const asked = new Map(all.flatMap(({ tag }) => tag.attributes.map((attribute) => [attribute.id, attribute] as const)));
  return [
    ...(top.length === 0 ? [] : [block('taxonomy', [text('desc', document.codebook.title || l10n.t('Tags')), ...top.map((branch) => tagCategory(branch, document))], { 'xml:id': 'tags' })]),
    ...(asked.size === 0 ? [] : [block('taxonomy', [text('desc', l10n.t('Questions about claims')), ...Array.from(asked.values(), question)], { 'xml:id': 'questions' })]),
  ];
}

function tagCategory({ tag, id, kinds }: TagBranch, document: CorpusDocument): string {
  const color = tagColor(document.codebook, tag.id);
  return block('category', [
    described(tag.name, tag.definition),
    ...tag.include.map((rule) => text('catDesc', rule, { n: 'include' })),
    ...tag.exclude.map((rule) => text('catDesc', rule, { n: 'exclude' })),
    ...(tag.example === '' ? [] : [text('catDesc', tag.example, { n: 'example' })]),
    ...(tag.attributes.length === 0 ? [] : [text('catDesc', tag.attributes.map((attribute) => attribute.id).join(' '), { n: 'questions' })]),
    ...(tag.retired ? [text('catDesc', l10n.t('No longer in use'), { n: 'retired' })] : []),
    ...kinds.map((kind) => tagCategory(kind, document)),
  ], { 'xml:id': id, n: tag.id, style: color === null ? null : `color: ${color}` });
}

function question({ id, name, definition, values, required }: Attribute): string {
  return block('category', [described(name, definition), ...values.map((value) => xmlElement('category', {}, text('catDesc', value)))], { n: id, rend: required ? 'required' : null });
}

function roles(words: RoleWords): string {
  const meanings = {
    chair: l10n.t('moderates, opens or closes'), official: l10n.t('answers or makes statements'), press: l10n.t('asks'), other: l10n.t('anybody else'),
  };
  return taxonomy(l10n.t('Roles'), Object.entries(meanings).map(([role, meaning]) => [`role-${role}`, words[role as keyof RoleWords] ?? role, meaning]));
}

function judgements(): string {
  return [
    taxonomy(l10n.t('Verdicts'), verdicts.map((verdict) => [`verdict-${verdict}`, verdictWords(verdict), verdictMeaning(verdict)])),
    taxonomy(l10n.t('Statuses'), statuses.map((status) => [`status-${status}`, statusWords(status), ''])),
  ].join('\n');
}

function bounds(): string {
  return taxonomy(l10n.t('Bounds of figures'), [['bound-approx', l10n.t('about'), ''], ['bound-min', l10n.t('at least'), ''], ['bound-max', l10n.t('at most'), '']]);
}

function taxonomy(title: string, categories: readonly (readonly [id: string, term: string, meaning: string])[]): string {
  return block('taxonomy', [text('desc', title), ...categories.map(([id, term, meaning]) => xmlElement('category', { 'xml:id': id }, described(term, meaning)))]);
}

function described(term: string, meaning: string): string {
  return xmlElement('catDesc', {}, text('term', term), meaning === '' ? '' : xmlText(`: ${meaning}`));
}

function text(name: string, words: string, attributes: Readonly<Record<string, string | null>> = {}): string {
  return xmlElement(name, attributes, xmlText(words));
}

function block(name: string, lines: readonly string[], attributes: Readonly<Record<string, string | null>> = {}): string {
  return xmlElement(name, attributes, ...lines.map((line) => `\n${line}`), '\n');
}
