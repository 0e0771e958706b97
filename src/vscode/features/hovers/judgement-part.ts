import * as vscode from 'vscode';
import type { HoverEvidence, JudgementHover } from '../../../core/presentation/judgement-hover.ts';
import { plainAsMarkdown } from '../../../core/presentation/plain-as-markdown.ts';
import { statusIcon, verdictIcon } from '../../judgement-icons.ts';

/** What may be run from the part. */
export const judgementCommands = {
  status: 'transcripts.setStatus', verdict: 'transcripts.setVerdict', evidence: 'transcripts.addEvidence', open: 'transcripts.openEvidence',
  reply: 'transcripts.reply', attributes: 'transcripts.editAttributes',
} as const;

type Link = (label: string, command: string, more?: object) => string;

/** Verdict and status, answers, evidence and the thread of replies. */
export function appendJudgement(text: vscode.MarkdownString, { verdict, status, answers, evidence, replies }: JudgementHover, link: Link): void {
  const judged = [
    ...(verdict === null ? [] : [`$(${verdictIcon(verdict.word)}) **${plainAsMarkdown(verdict.words)}**`]),
    ...(status === null ? [] : [`$(${statusIcon(status.word)}) ${plainAsMarkdown(status.words)}`]),
  ];
  if (judged.length > 0) text.appendMarkdown(`${judged.join(' &nbsp; ')}\n\n`);
  list(text, answers.map(({ name, answer }) => `$(symbol-field) ${plainAsMarkdown(name)}: ${plainAsMarkdown(answer)}`));
  list(text, evidence.map((one) => evidenceLine(one, link)));
  for (const reply of replies) {
    const who = reply.byline === '' ? '' : `**${plainAsMarkdown(reply.byline)}**  \n`;
    text.appendMarkdown(`$(comment) ${who}${plainAsMarkdown(reply.text)}\n\n`);
  }
}

export function judgementLinks({ verdict, evidence, answers }: JudgementHover, asks: boolean, link: Link): string {
  return [
    link(`$(law) ${verdict === null ? vscode.l10n.t('Set verdict') : vscode.l10n.t('Change verdict')}`, judgementCommands.verdict),
    link(`$(eye) ${vscode.l10n.t('Set status')}`, judgementCommands.status),
    link(`$(link) ${evidence.length === 0 ? vscode.l10n.t('Add evidence') : vscode.l10n.t('More evidence')}`, judgementCommands.evidence),
    ...(asks || answers.length > 0 ? [link(`$(symbol-field) ${vscode.l10n.t('Attributes')}`, judgementCommands.attributes)] : []),
    link(`$(comment) ${vscode.l10n.t('Reply')}`, judgementCommands.reply),
  ].join(' &nbsp; ');
}

/** A page opens as any link does, a file through our command, which looks the address up in the claim; what is neither is shown as it is. */
function evidenceLine({ iri, label, href, isFile }: HoverEvidence, link: Link): string {
  const words = plainAsMarkdown(label.replace(/\s+/gu, ' '));
  if (isFile) return link(`$(file) ${words}`, judgementCommands.open, { iri });
  return href === null ? `$(link) ${words}` : `[$(link-external) ${words}](${href})`;
}

/** One below the other, without the space of paragraphs. */
function list(text: vscode.MarkdownString, lines: readonly string[]): void {
  if (lines.length > 0) text.appendMarkdown(`${lines.join('  \n')}\n\n`);
}
