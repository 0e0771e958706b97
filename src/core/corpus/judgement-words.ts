import * as l10n from '@vscode/l10n';
import type { Claim, Reply, Status, Verdict } from '../claims/claim.ts';
import { attributesOf, type Attribute, type Codebook } from '../claims/codebook.ts';
import { evidenceName } from '../claims/evidence-address.ts';

/* The words for what became of a claim, which views and reports share. */

export function statusWords(status: Status | null): string {
  switch (status) {
    case 'open':
    case null:
      return l10n.t('Open');
    case 'in-review':
      return l10n.t('In review');
    case 'settled':
      return l10n.t('Settled');
  }
}

export function verdictWords(verdict: Verdict | null): string {
  switch (verdict) {
    case 'supported':
      return l10n.t('Supported');
    case 'refuted':
      return l10n.t('Refuted');
    case 'misleading':
      return l10n.t('Misleading');
    case 'unverifiable':
      return l10n.t('Unverifiable');
    case null:
      return l10n.t('No verdict');
  }
}

/** What a verdict means, for one who chooses it. */
export function verdictMeaning(verdict: Verdict): string {
  switch (verdict) {
    case 'supported':
      return l10n.t('The evidence bears it out.');
    case 'refuted':
      return l10n.t('The evidence speaks against it.');
    case 'misleading':
      return l10n.t('True in its words, and yet it gives a wrong picture.');
    case 'unverifiable':
      return l10n.t('No evidence that could be had decides it.');
  }
}

/** Verdict and status in one line, only what somebody said of them; empty where nobody said anything. */
export function judgementWords({ verdict, status }: Claim): string {
  return [...(verdict === null ? [] : [verdictWords(verdict)]), ...(status === null ? [] : [statusWords(status)])].join(' · ');
}

/** Who replied and on which day (of UTC); empty where nothing is known. */
export function replyByline({ creator, created, modified }: Reply): string {
  const [first, last] = [created?.slice(0, 10) ?? null, modified?.slice(0, 10) ?? null];
  const changed = last === null || last === first ? null : l10n.t('changed {0}', last);
  return [creator, first, changed].filter((part) => part !== null && part !== '').join(', ');
}

export interface Answer {
  readonly id: string;
  /** The attribute's name; its id where the codebook does not have it. */
  readonly name: string;
  readonly answer: string;
}

/** In the order of the codebook; attributes that it does not have come last. */
export function answersOf({ attributes }: Claim, codebook: Codebook): readonly Answer[] {
  // Most claims have none, and rows are made of thousands of them.
  if (Object.keys(attributes).length === 0) return [];
  const known = new Map(codebook.tags.flatMap((tag) => tag.attributes.map(({ id, name }) => [id, name] as const)).reverse());
  const order = [...known.keys()].reverse();
  const rank = (id: string): number => (known.has(id) ? order.indexOf(id) : order.length);
  return Object.entries(attributes)
    .sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map(([id, answer]) => ({ id, name: known.get(id) ?? id, answer }));
}

/** All that was judged, line by line, as plain text. */
export function judgementLines(claim: Claim, codebook: Codebook): readonly string[] {
  return [
    judgementWords(claim),
    ...answersOf(claim, codebook).map(({ name, answer }) => l10n.t('{0}: {1}', name, answer)),
    ...claim.evidence.map(({ iri, note }) => l10n.t('Evidence: {0}', note === '' ? evidenceName(iri) : `${note} (${evidenceName(iri)})`)),
    ...claim.replies.map((reply) => (replyByline(reply) === '' ? reply.text : l10n.t('{0}: {1}', replyByline(reply), reply.text))),
  ].filter((line) => line !== '');
}

/** What a claim may be asked: the attributes of its tags, then those that it has answers to though no tag of it asks. */
export function askedAttributes(claim: Claim, codebook: Codebook): readonly Attribute[] {
  const asked = attributesOf(codebook, claim.tags);
  const others = answersOf(claim, codebook).filter(({ id }) => !asked.some((attribute) => attribute.id === id));
  return [...asked, ...others.map(({ id, name }): Attribute => ({ id, name, definition: '', values: [], required: false }))];
}
