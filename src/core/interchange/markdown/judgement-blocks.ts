import * as l10n from '@vscode/l10n';
import type { Claim, Evidence, Reply } from '../../claims/claim.ts';
import type { Codebook } from '../../claims/codebook.ts';
import { evidenceName, evidenceTarget } from '../../claims/evidence-address.ts';
import { answersOf, judgementWords, replyByline } from '../../corpus/judgement-words.ts';
import { literalInline } from './literal-markdown.ts';

/** What became of a claim: verdict and status, answers, evidence and replies, each a block of its own; none where nobody said anything. */
export function judgementBlocks(claim: Claim, codebook: Codebook): readonly string[] {
  const words = judgementWords(claim);
  const lists = [
    answersOf(claim, codebook).map(({ name, answer }) => `${literalInline(name)}: ${literalInline(answer)}`),
    claim.evidence.map(evidenceItem),
    claim.replies.map(replyItem),
  ];
  const titles = [l10n.t('Attributes:'), l10n.t('Evidence:'), l10n.t('Replies:')];
  return [
    ...(words === '' ? [] : [l10n.t('Verdict and status: {0}', literalInline(words))]),
    ...lists.flatMap((items, index) => (items.length === 0 ? [] : [`${titles[index] ?? ''}\n\n${items.map((item) => `- ${item}`).join('\n')}`])),
  ];
}

/** A page as a link; its address has no character that could end one. */
function evidenceItem({ iri, note }: Evidence): string {
  const target = evidenceTarget(iri);
  const label = literalInline(note === '' ? evidenceName(iri) : note);
  if (target?.kind === 'page') return `[${label}](<${target.address}>)`;
  return note === '' ? label : `${label} (${literalInline(evidenceName(iri))})`;
}

function replyItem(reply: Reply): string {
  const byline = literalInline(replyByline(reply));
  return byline === '' ? literalInline(reply.text) : `**${byline}**: ${literalInline(reply.text)}`;
}
