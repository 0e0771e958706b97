import * as l10n from '@vscode/l10n';
import type { ReportClaim, ReportEvidence } from '../report/report.ts';
import { literalInline } from './literal-markdown.ts';

/** What became of a claim: verdict and status, answers, evidence and replies, each a block of its own; none where nobody said anything. */
export function judgementBlocks({ judgement, answers, evidence, replies }: ReportClaim): readonly string[] {
  const lists = [
    answers.map(({ name, answer }) => `${literalInline(name)}: ${literalInline(answer)}`),
    evidence.map(evidenceItem),
    replies.map(replyItem),
  ];
  const titles = [l10n.t('Attributes:'), l10n.t('Evidence:'), l10n.t('Replies:')];
  return [
    ...(judgement === '' ? [] : [l10n.t('Verdict and status: {0}', literalInline(judgement))]),
    ...lists.flatMap((items, index) => (items.length === 0 ? [] : [`${titles[index] ?? ''}\n\n${items.map((item) => `- ${item}`).join('\n')}`])),
  ];
}

/** A page as a link; its address has no character that could end one. */
function evidenceItem({ label, address, name }: ReportEvidence): string {
  if (address !== null) return `[${literalInline(label)}](<${address}>)`;
  return name === null ? literalInline(label) : `${literalInline(label)} (${literalInline(name)})`;
}

function replyItem({ byline, text }: ReportClaim['replies'][number]): string {
  const by = literalInline(byline);
  return by === '' ? literalInline(text) : `**${by}**: ${literalInline(text)}`;
}
