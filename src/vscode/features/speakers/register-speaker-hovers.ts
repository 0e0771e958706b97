import * as vscode from 'vscode';
import { plainAsMarkdown } from '../../../core/presentation/plain-as-markdown.ts';
import { speakerAt } from '../../../core/presentation/speaker-at.ts';
import { speakerCard } from '../../../core/presentation/speaker-card.ts';
import type { SpeakerCard } from '../../../core/presentation/speaker-card.ts';
import { toOffset, toRange } from '../../convert.ts';
import { REVEAL_COMMAND } from '../../reveal.ts';
import type { Services } from '../../services.ts';
import { transcriptSelector } from '../../transcript-selector.ts';

/** Over a label and over a name in the list of participants: who that is, how much he says, and where. */
export function registerSpeakerHovers({ transcripts }: Services): vscode.Disposable {
  return vscode.languages.registerHoverProvider(transcriptSelector, {
    async provideHover(textDocument, position) {
      const document = await transcripts.read(textDocument);
      const place = document === undefined ? null : speakerAt(document, toOffset(document, position));
      if (document === undefined || place === null) return undefined;
      return new vscode.Hover(markdown(document.uri, speakerCard(document, place)), toRange(document, place.span));
    },
  });
}

function markdown(uri: vscode.Uri, { lines: [name = '', ...about], links }: SpeakerCard): vscode.MarkdownString {
  const text = new vscode.MarkdownString('', true);
  // Only this may be run from the hover, whatever the transcript says.
  text.isTrusted = { enabledCommands: [REVEAL_COMMAND] };
  const paragraphs = [
    `$(account) **${plainAsMarkdown(name)}**`,
    ...about.map(plainAsMarkdown),
    links.map(({ title, offset }) => `[${plainAsMarkdown(title)}](${link(uri, offset)})`).join(' &nbsp; '),
  ];
  return text.appendMarkdown(paragraphs.filter((paragraph) => paragraph !== '').join('\n\n'));
}

function link(uri: vscode.Uri, offset: number): string {
  return vscode.Uri.parse(`command:${REVEAL_COMMAND}?${encodeURIComponent(JSON.stringify([uri.toString(), offset]))}`).toString();
}
