import * as vscode from 'vscode';
import { claimHover } from '../../../core/presentation/claim-hover.ts';
import type { ClaimHover } from '../../../core/presentation/claim-hover.ts';
import { claimsAt, shownSpans } from '../../../core/presentation/claim-places.ts';
import { plainAsMarkdown } from '../../../core/presentation/plain-as-markdown.ts';
import type { Span } from '../../../core/text/span.ts';
import { claimCommandUri } from '../../claim-arguments.ts';
import { toOffset, toRange } from '../../convert.ts';
import type { Services } from '../../services.ts';
import { transcriptSelector } from '../../transcript-selector.ts';

const commands = { tags: 'transcripts.editTags', note: 'transcripts.editNote', remove: 'transcripts.deleteClaim', point: 'transcripts.reanchorClaim' } as const;

/** Over a tagged passage: its tags with their definitions, its note, who tagged it and when, and what can be done with it. */
export function registerHovers({ transcripts, claims, codebooks }: Services): vscode.Disposable {
  return vscode.languages.registerHoverProvider([...transcriptSelector, { language: 'plaintext' }], {
    provideHover(textDocument, position) {
      const document = transcripts.get(textDocument);
      if (document === undefined) return undefined;
      const offset = toOffset(document, position);
      const here = claimsAt(claims.claims(document.uri), offset);
      const smallest = here[0] === undefined ? undefined : shownSpans(here[0]).find((span) => span.start <= offset && offset <= span.end);
      if (smallest === undefined) return undefined;
      const codebook = codebooks.for(document.uri);
      return new vscode.Hover(here.map((claim) => card(document.uri, claimHover(claim, codebook))), toRange(document, smallest));
    },
  });
}

function card(uri: vscode.Uri, hover: ClaimHover): vscode.MarkdownString {
  const text = new vscode.MarkdownString('', true);
  // Only these may be run from the hover, whatever a note or a codebook says.
  text.isTrusted = { enabledCommands: Object.values(commands) };
  if (hover.state !== null) paragraph(text, '$(warning) ', hover.state);
  for (const tag of hover.tags) {
    text.appendMarkdown('**').appendMarkdown(plainAsMarkdown(tag.name)).appendMarkdown('**');
    paragraph(text, tag.definition === '' ? '' : ' — ', tag.definition);
  }
  if (hover.note !== '') paragraph(text, '$(note) ', hover.note);
  if (hover.byline !== '') paragraph(text, '$(account) ', hover.byline);
  const link = (label: string, command: string, span?: Span): string => `[${label}](${claimCommandUri(command, uri, hover.claim, span).toString()})`;
  text.appendMarkdown([
    ...(hover.offered === null ? [] : [link(`$(pinned) ${vscode.l10n.t('Accept the words as they are now')}`, commands.point, hover.offered)]),
    link(`$(tag) ${vscode.l10n.t('Change tags')}`, commands.tags),
    link(`$(note) ${hover.note === '' ? vscode.l10n.t('Add a note') : vscode.l10n.t('Edit note')}`, commands.note),
    link(`$(trash) ${vscode.l10n.t('Delete')}`, commands.remove),
  ].join(' &nbsp; '));
  return text;
}

function paragraph(text: vscode.MarkdownString, lead: string, words: string): void {
  text.appendMarkdown(`${lead}${plainAsMarkdown(words)}\n\n`);
}
