import type { Claim, Evidence, JsonObject, Reply, Verdict } from '../../claims/claim.ts';
import { findTag } from '../../claims/codebook.ts';
import { evidenceName, evidenceTarget } from '../../claims/evidence-address.ts';
import type { CorpusDocument } from '../../corpus/corpus-document.ts';
import { statusWords, verdictMeaning, verdictWords } from '../../corpus/judgement-words.ts';
import type { LocatedClaim } from '../../corpus/locate-claims.ts';
import { sliceSpan } from '../../text/span.ts';

/** From the worst to the best; what cannot be verified has no place between them. */
const scale: readonly Verdict[] = ['refuted', 'misleading', 'supported'];

/** A claim with a verdict as schema.org has it. */
export function claimReview(located: LocatedClaim, document: CorpusDocument): JsonObject {
  const { claim, anchor: { span } } = located;
  const words = span === null ? claim.quote.exact : sliceSpan(document.text, span);
  return {
    '@type': 'ClaimReview',
    ...(isIri(claim.id) ? { '@id': claim.id } : {}),
    identifier: claim.id,
    claimReviewed: words,
    ...authorship(claim),
    ...(claim.modified === null && claim.created === null ? {} : { datePublished: claim.modified ?? claim.created }),
    ...(claim.status === null ? {} : { creativeWorkStatus: statusWords(claim.status) }),
    ...(claim.note === '' ? {} : { reviewBody: claim.note }),
    ...(claim.verdict === null ? {} : { reviewRating: rating(claim.verdict) }),
    itemReviewed: reviewedClaim(located, words, document),
    ...(claim.evidence.length === 0 ? {} : { citation: claim.evidence.map(cited) }),
    ...(claim.replies.length === 0 ? {} : { comment: claim.replies.map(comment) }),
  };
}

function rating(verdict: Verdict): JsonObject {
  const value = scale.indexOf(verdict) + 1;
  const onScale = value === 0 ? {} : { ratingValue: value, worstRating: 1, bestRating: scale.length };
  return { '@type': 'Rating', ...onScale, alternateName: verdictWords(verdict), ratingExplanation: verdictMeaning(verdict) };
}

function reviewedClaim({ claim, speaker, line }: LocatedClaim, words: string, document: CorpusDocument): JsonObject {
  const { transcript, name } = document;
  const when = transcript.date === null ? {} : { datePublished: transcript.date };
  const appearance = {
    '@type': 'CreativeWork',
    name: transcript.title ?? name,
    identifier: name,
    ...when,
    ...(transcript.place === null ? {} : { locationCreated: { '@type': 'Place', name: transcript.place } }),
    ...(line === null ? {} : { position: line + 1 }),
  };
  return {
    '@type': 'Claim',
    text: words,
    ...(speaker === null ? {} : { author: speakingPerson(speaker, document) }),
    ...when,
    appearance,
    ...(claim.tags.length === 0 ? {} : { keywords: claim.tags.map((tag) => term(tag, document)) }),
  };
}

function speakingPerson(name: string, { transcript }: CorpusDocument): JsonObject {
  const speaker = transcript.speakers.find((one) => one.name === name);
  const [office, outlet] = [speaker?.description ?? null, speaker?.outlet ?? null];
  return { ...person(name), ...(office === null ? {} : { jobTitle: office }), ...(outlet === null ? {} : { affiliation: { '@type': 'Organization', name: outlet } }) };
}

function term(id: string, { codebook }: CorpusDocument): JsonObject {
  const tag = findTag(codebook, id);
  return {
    '@type': 'DefinedTerm',
    name: tag?.name ?? id,
    termCode: id,
    ...(tag === undefined || tag.definition === '' ? {} : { description: tag.definition }),
    ...(codebook.title === '' ? {} : { inDefinedTermSet: { '@type': 'DefinedTermSet', name: codebook.title } }),
  };
}

/** An address that it is not safe to go to is only named. */
function cited({ iri, note }: Evidence): JsonObject {
  const target = evidenceTarget(iri);
  const address = target?.kind === 'page' ? { url: target.address } : { identifier: iri };
  return { '@type': 'CreativeWork', name: note === '' ? evidenceName(iri) : note, ...address };
}

function comment(reply: Reply): JsonObject {
  return { '@type': 'Comment', ...(isIri(reply.id) ? { '@id': reply.id } : {}), identifier: reply.id, text: reply.text, ...authorship(reply) };
}

function authorship({ creator, created, modified }: Pick<Claim, 'creator' | 'created' | 'modified'>): JsonObject {
  return {
    ...(creator === null ? {} : { author: person(creator) }),
    ...(created === null ? {} : { dateCreated: created }),
    ...(modified === null ? {} : { dateModified: modified }),
  };
}

function person(name: string): JsonObject {
  return { '@type': 'Person', name };
}

function isIri(words: string): boolean {
  return /^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]+$/i.test(words);
}
