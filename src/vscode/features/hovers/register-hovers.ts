import * as vscode from 'vscode';
import { attributesOf } from '../../../core/claims/codebook.ts';
import { claimHover } from '../../../core/presentation/claim-hover.ts';
import type { ClaimHover } from '../../../core/presentation/claim-hover.ts';
import { claimsAt, shownSpans } from '../../../core/presentation/claim-places.ts';
import { judgementHover, type JudgementHover } from '../../../core/presentation/judgement-hover.ts';
import { plainAsMarkdown } from '../../../core/presentation/plain-as-markdown.ts';
import { claimCommandUri } from '../../claim-arguments.ts';
import { toOffset, toRange } from '../../convert.ts';
import type { Services } from '../../services.ts';
import { transcriptSelector } from '../../transcript-selector.ts';
import { appendJudgement, judgementCommands, judgementLinks } from './judgement-part.ts';

const commands = { tags: 'transcripts.editTags', note: 'transcripts.editNote', remove: 'transcripts.deleteClaim', point: 'transcripts.reanchorClaim', codebook: 'transcripts.codebook.openTag' } as const;

/** Over a tagged passage: its tags, its note, what became of it, who tagged it and when, what its tags mean, and what can be done with it. */
export function registerHovers({ transcripts, claims, codebooks }: Services): vscode.Disposable {
  return vscode.languages.registerHoverProvider([...transcriptSelector, { language: 'plaintext' }], {
    async provideHover(textDocument, position) {
      const document = await transcripts.read(textDocument);
      if (document === undefined) return undefined;
      const offset = toOffset(document, position);
      const here = claimsAt(claims.near(document.uri, { start: offset, end: offset }), offset);
      const smallest = here[0] === undefined ? undefined : shownSpans(here[0]).find((span) => span.start <= offset && offset <= span.end);
      if (smallest === undefined) return undefined;
      const codebook = codebooks.for(document.uri);
      const cards = here.map((claim, index) => {
        const asks = attributesOf(codebook, claim.claim.tags).length > 0;
        return card(document.uri, claimHover(claim, codebook), judgementHover(claim.claim, codebook), asks, here.length > 1 ? index : null);
      });
      return new vscode.Hover(cards, toRange(document, smallest));
    },
  });
}

/**
 * What people wrote, and what can be done, stands before what the codebook says: a hover is low, and cut where it is long.
 * @param among the place among several claims that share the words: each then says its own words, and leaves the definitions out.
 */
function card(uri: vscode.Uri, hover: ClaimHover, judgement: JudgementHover, asks: boolean, among: number | null): vscode.MarkdownString {
  const text = new vscode.MarkdownString(among === null || among === 0 ? '' : '---\n\n', true);
  // Only these may be run from the hover, whatever a note or a codebook says.
  text.isTrusted = { enabledCommands: [...Object.values(commands), ...Object.values(judgementCommands)] };
  const link = (label: string, command: string, more?: object): string => `[${label}](${claimCommandUri(command, uri, hover.claim, more).toString()})`;
  if (hover.state !== null) paragraph(text, '$(warning) ', hover.state);
  const names = hover.tags.map(({ name }) => `**${plainAsMarkdown(name)}**`).join(' · ');
  const words = among === null ? '' : plainAsMarkdown(`"${hover.words}"`);
  const head = [names, words].filter((part) => part !== '').join(' &nbsp; ');
  if (head !== '') text.appendMarkdown(`${head}\n\n`);
  if (hover.note !== '') paragraph(text, '$(note) ', hover.note);
  appendJudgement(text, judgement, link);
  if (hover.byline !== '') paragraph(text, '$(account) ', hover.byline);
  text.appendMarkdown([
    ...(hover.offered === null ? [] : [link(`$(pinned) ${vscode.l10n.t('Accept the words as they are now')}`, commands.point, { span: hover.offered })]),
    link(`$(tag) ${vscode.l10n.t('Change tags')}`, commands.tags),
    link(`$(note) ${hover.note === '' ? vscode.l10n.t('Add a note') : vscode.l10n.t('Edit note')}`, commands.note),
    link(`$(trash) ${vscode.l10n.t('Delete')}`, commands.remove),
  ].join(' &nbsp; '));
  text.appendMarkdown(`  \n${judgementLinks(judgement, asks, link)}\n\n`);
  if (among === null) for (const tag of hover.tags) appendMeaning(text, tag, link);
  return text;
}

/** What the codebook says of a tag, its rules below the definition without the space of paragraphs. */
function appendMeaning(text: vscode.MarkdownString, tag: ClaimHover['tags'][number], link: (label: string, command: string, more: object) => string): void {
  const more = tag.hasMore ? [link(`$(book) ${vscode.l10n.t('What belongs to it')}`, commands.codebook, { tag: tag.id })] : [];
  const lines = [...(tag.definition === '' ? [] : [plainAsMarkdown(`${tag.name}: ${tag.definition}`)]), ...tag.rules.map(plainAsMarkdown), ...more];
  if (lines.length > 0) text.appendMarkdown(`${lines.join('  \n')}\n\n`);
}

function paragraph(text: vscode.MarkdownString, lead: string, words: string): void {
  text.appendMarkdown(`${lead}${plainAsMarkdown(words)}\n\n`);
}
