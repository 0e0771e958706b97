import * as l10n from '@vscode/l10n';
import type { Evidence } from '../../claims/claim.ts';
import { evidenceName, evidenceTarget } from '../../claims/evidence-address.ts';
import type { CorpusDocument } from '../../corpus/corpus-document.ts';
import { answersOf, judgementWords, replyByline } from '../../corpus/judgement-words.ts';
import type { LocatedClaim } from '../../corpus/locate-claims.ts';
import { sliceSpan } from '../../text/span.ts';
import { reportTag } from './report-tag.ts';
import type { ReportClaim, ReportEvidence } from './report.ts';

export function reportClaim({ text, codebook }: CorpusDocument, located: LocatedClaim): ReportClaim {
  const { claim, anchor, line, speaker, asker } = located;
  const changed = anchor.state === 'changed' ? anchor.candidates[0] : undefined;
  return {
    words: claim.quote.exact,
    speaker,
    tags: claim.tags.map((id) => reportTag(codebook, id)),
    place: line === null ? [stateWords(located), ...(asker === null ? [] : [l10n.t('asked by {0}', asker)])] : [l10n.t('line {0}', line + 1)],
    now: changed === undefined ? null : sliceSpan(text, changed),
    note: claim.note,
    judgement: judgementWords(claim),
    answers: answersOf(claim, codebook),
    evidence: claim.evidence.map(reportEvidence),
    replies: claim.replies.map((reply) => ({ byline: replyByline(reply), text: reply.text })),
  };
}

function reportEvidence({ iri, note }: Evidence): ReportEvidence {
  const target = evidenceTarget(iri);
  const label = note === '' ? evidenceName(iri) : note;
  if (target?.kind === 'page') return { label, address: target.address, name: null };
  return { label, address: null, name: note === '' ? null : evidenceName(iri) };
}

function stateWords({ anchor }: LocatedClaim): string {
  if (anchor.state === 'changed') return l10n.t('the words were changed');
  return anchor.state === 'ambiguous' ? l10n.t('could be in {0} places', anchor.candidates.length) : l10n.t('the passage is not found');
}
