import { verdictWords, statusWords } from '../../corpus/judgement-words.ts';
import type { CorpusDocument } from '../../corpus/corpus-document.ts';
import { dateOfName } from '../../figures/date-of-name.ts';
import type { Codebook } from '../../claims/codebook.ts';
import { tagPath } from '../../claims/codebook.ts';
import { statuses, verdicts } from '../../claims/claim-status.ts';
import { sliceHead, sliceSpan } from '../../text/span.ts';
import type { ClaimTags } from '../debate/claim-tags.ts';
import { iri } from '../debate/iri.ts';
import type { NamedClaim } from '../debate/named-claims.ts';
import type { People } from '../debate/people.ts';
import { isDate } from '../xml/date-time.ts';
import { xmlElement, xmlText } from '../xml/write-xml.ts';

export interface MetaSource {
  readonly document: CorpusDocument;
  readonly people: People;
  readonly tags: ClaimTags;
  readonly claims: readonly NamedClaim[];
  /** Who tagged and replied, by the id that others point to. */
  readonly analysts: ReadonlyMap<string, string>;
  /** Of figures, as elements. */
  readonly concepts: readonly string[];
  /** Whether a turn points to somebody whom nothing names. */
  readonly hasNobody: boolean;
  /** ISO 8601 in UTC. */
  readonly now: string;
}

/** Who wrote the file; for all that no transcript tells. */
const editor = '#policy-transcripts';
const mostShown = 80;

/** The element `meta`, laid out line by line. */
export function writeMeta(source: MetaSource): string {
  const { claims } = source;
  return block('meta', {}, [
    identification(source),
    ...(claims.length === 0 ? [] : [block('analysis', { source: editor }, [block('otherAnalysis', { source: editor, 'xmlns:pt': 'urn:policy-transcripts:terms:' }, claims.map((claim) => analysed(claim, source)))])]),
    references(source),
    ...notes(source),
  ]);
}

/** By Akoma Ntoso's naming convention; the country is not known (`xx`), nor the language (`und`). */
function identification({ document: { name, transcript }, people, now }: MetaSource): string {
  const told = transcript.date ?? dateOfName(name);
  const day = told !== null && isDate(told) ? told : now.slice(0, 10);
  const work = `/akn/xx/debate/${day}/${encodeURIComponent(name.replace(/\.[a-z]+$/i, '').replace(/[\\/]/g, '_'))}`;
  const level = (element: string, path: string, file: string, date: readonly [string, string], authors: readonly string[], more: readonly string[]): string => block(element, {}, [
    xmlElement('FRBRthis', { value: `${path}/!main${file}` }), xmlElement('FRBRuri', { value: `${path}${file}` }), xmlElement('FRBRdate', { date: date[0], name: date[1] }), ...authors, ...more,
  ]);
  const writer = xmlElement('FRBRauthor', { href: editor, as: '#role-editor' });
  const speakers = people.all.filter(({ named }) => named).map(({ id, role }) => xmlElement('FRBRauthor', { href: `#${id}`, as: `#role-${role}` }));
  const today = now.slice(0, 10);
  return block('identification', { source: editor }, [
    level('FRBRWork', work, '', [day, 'debate'], speakers.length === 0 ? [writer] : speakers, [xmlElement('FRBRcountry', { value: 'xx' })]),
    level('FRBRExpression', `${work}/und@`, '', [day, 'transcript'], [writer], [xmlElement('FRBRlanguage', { language: 'und' })]),
    level('FRBRManifestation', `${work}/und@`, '.akn', [today, 'markup'], [writer], []),
  ]);
}

function references({ document, people, tags, claims, analysts, concepts, hasNobody }: MetaSource): string {
  const reference = (name: string, eId: string, href: string, showAs: string): string => xmlElement(name, { eId, href: href.includes(':') ? iri(href) : `/akn/ontology/${href}`, showAs });
  const role = (id: string, words: string): string => reference('TLCRole', `role-${id}`, `role/${id}`, words);
  return block('references', { source: editor }, [
    reference('TLCOrganization', 'policy-transcripts', 'organization/policy-transcripts', 'Policy Transcripts'),
    role('editor', 'editor'),
    ...(['chair', 'official', 'press', 'other'] as const).map((id) => role(id, document.transcript.roleWords[id] ?? id)),
    ...people.all.map(({ id, name }) => reference('TLCPerson', id, `person/${id}`, name)),
    ...(hasNobody ? [reference('TLCPerson', 'nobody', 'person/unknown', '?')] : []),
    ...Array.from(analysts, ([who, id]) => reference('TLCPerson', id, `person/${id}`, who)),
    ...tags.all.map(({ tag, id }) => reference('TLCConcept', id, `concept/tag/${pathOf(document.codebook, tag.id)}`, tag.name)),
    ...verdicts.map((verdict) => reference('TLCConcept', `verdict-${verdict}`, `concept/verdict/${verdict}`, verdictWords(verdict))),
    ...statuses.map((status) => reference('TLCConcept', `status-${status}`, `concept/status/${status}`, statusWords(status))),
    ...concepts,
    ...claims.map(({ id, anchored: { claim } }) => reference('TLCObject', id, claim.id.includes(':') ? claim.id : `object/claim/${encodeURIComponent(claim.id)}`, sliceHead(claim.quote.exact, { start: 0, end: claim.quote.exact.length }, mostShown))),
  ]);
}

function pathOf(codebook: Codebook, tag: string): string {
  const path = tagPath(codebook, tag);
  return (path.length === 0 ? [tag] : path.map(({ id }) => id)).map(encodeURIComponent).join('/');
}

/** What Akoma Ntoso has no elements for; the namespace is that of our annotations. */
function analysed({ id, anchored: { claim, anchor: { span } } }: NamedClaim, { document, tags, analysts }: MetaSource): string {
  const by = (who: string | null): string | null => (who === null ? null : `#${analysts.get(who) ?? ''}`);
  const { creator, created, modified, verdict, status, suggestedBy } = claim;
  return xmlElement(
    'pt:claim',
    {
      id: claim.id, href: `#${id}`, tags: claim.tags.map((tag) => `#${tags.idOf(tag)}`).join(' ') || null, verdict: verdict === null ? null : `#verdict-${verdict}`,
      status: status === null ? null : `#status-${status}`, by: by(creator), created, modified, suggestedBy, note: claim.note === '' ? null : `#note-${id}`, found: span === null ? 'false' : null,
    },
    span !== null && sliceSpan(document.text, span) === claim.quote.exact ? '' : xmlElement('pt:quote', {}, xmlText(claim.quote.exact)),
    ...Object.entries(claim.attributes).map(([of, answer]) => xmlElement('pt:answer', { of }, xmlText(answer))),
    ...claim.evidence.map((evidence) => xmlElement('pt:evidence', { href: evidence.iri }, xmlText(evidence.note))),
    ...claim.replies.map((reply) => xmlElement('pt:reply', { id: reply.id, by: by(reply.creator), created: reply.created, modified: reply.modified }, xmlText(reply.text))),
  );
}

/** Of claims, and what the codebook says of tags. */
function notes({ tags, claims }: MetaSource): readonly string[] {
  const note = (about: string, lines: readonly (readonly [kind: string, words: string])[]): readonly string[] => {
    const told = lines.filter(([, words]) => words !== '');
    return told.length === 0 ? [] : [xmlElement('note', { eId: `note-${about}`, refersTo: `#${about}` }, ...told.map(([kind, words]) => xmlElement('p', { class: kind }, xmlText(words))))];
  };
  const all = [
    ...tags.all.flatMap(({ tag, id }) => note(id, [
      ['definition', tag.definition], ...tag.include.map((rule) => ['include', rule] as const), ...tag.exclude.map((rule) => ['exclude', rule] as const), ['example', tag.example],
    ])),
    ...claims.flatMap(({ id, anchored: { claim } }) => note(id, [['note', claim.note]])),
  ];
  return all.length === 0 ? [] : [block('notes', { source: editor }, all)];
}

function block(name: string, attributes: Readonly<Record<string, string | null>>, lines: readonly string[]): string {
  return xmlElement(name, attributes, ...lines.map((line) => `\n${line}`), '\n');
}
