import type { Claim, Reply } from '../../claims/claim.ts';
import { sliceSpan } from '../../text/span.ts';
import type { ClaimTags } from '../debate/claim-tags.ts';
import { xmlElement, xmlText } from '../xml/write-xml.ts';
import { date } from './datable.ts';
import { iri } from '../debate/iri.ts';
import type { NamedClaim } from '../debate/named-claims.ts';

export interface ClaimsSource {
  readonly text: string;
  readonly claims: readonly NamedClaim[];
  readonly tags: ClaimTags;
  readonly analysts: ReadonlyMap<string, string>;
}

/** `spanGrp` with a `span` for each claim, from anchor to anchor; what people wrote of it are notes within. Empty where there is no claim. */
export function writeClaims({ text, claims, tags, analysts }: ClaimsSource): string {
  if (claims.length === 0) return '';
  const spans = claims.map(({ id, anchored: { claim, anchor: { span } } }) => {
    const ends = span === null ? {} : { from: `#${id}-from`, to: `#${id}-to` };
    const ana = [...claim.tags.map((tag) => tags.idOf(tag)), ...(claim.verdict === null ? [] : [`verdict-${claim.verdict}`]), ...(claim.status === null ? [] : [`status-${claim.status}`])];
    const attributes = { 'xml:id': id, n: claim.id, ...ends, ana: ana.length === 0 ? null : ana.map((one) => `#${one}`).join(' '), resp: pointer(claim.creator, analysts) };
    return xmlElement('span', attributes, ...said(claim, span === null ? null : sliceSpan(text, span), analysts));
  });
  return xmlElement('spanGrp', { type: 'claims' }, ...spans.map((span) => `\n${span}`), '\n');
}

function said(claim: Claim, now: string | null, analysts: ReadonlyMap<string, string>): readonly string[] {
  return [
    ...dates(claim),
    ...(claim.quote.exact === now ? [] : [note('quote', xmlText(claim.quote.exact))]),
    ...(claim.note === '' ? [] : [note('comment', xmlText(claim.note))]),
    ...Object.entries(claim.attributes).map(([id, answer]) => note('answer', xmlText(answer), { n: id })),
    ...claim.evidence.map((evidence) => note('evidence', xmlElement('ref', { target: iri(evidence.iri) }, xmlText(evidence.note)))),
    ...claim.replies.map((reply) => note('reply', dates(reply).join('') + xmlText(reply.text), { n: reply.id, resp: pointer(reply.creator, analysts) })),
    ...(claim.suggestedBy === null ? [] : [note('suggested-by', xmlText(claim.suggestedBy))]),
  ];
}

function note(type: string, content: string, attributes: Readonly<Record<string, string | null>> = {}): string {
  return xmlElement('note', { type, ...attributes }, content);
}

function dates({ created, modified }: Pick<Reply, 'created' | 'modified'>): readonly string[] {
  return [...(created === null ? [] : [date({ when: created, type: 'created' })]), ...(modified === null ? [] : [date({ when: modified, type: 'modified' })])];
}

function pointer(who: string | null, analysts: ReadonlyMap<string, string>): string | null {
  const id = who === null ? undefined : analysts.get(who);
  return id === undefined ? null : `#${id}`;
}
