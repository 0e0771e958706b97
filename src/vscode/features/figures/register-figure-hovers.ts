import * as vscode from 'vscode';
import { figureAt } from '../../../core/figures/figure-at.ts';
import { figureHover, moreWords } from '../../../core/presentation/figures/figure-hover.ts';
import type { FigureHover, PlaceGroup } from '../../../core/presentation/figures/figure-hover.ts';
import type { FigurePlace } from '../../../core/presentation/figures/figure-places.ts';
import type { RelatedFigures } from '../../../core/presentation/figures/related-figures.ts';
import { joinParts } from '../../../core/presentation/turn-words.ts';
import { plainAsMarkdown } from '../../../core/presentation/plain-as-markdown.ts';
import { toOffset, toRange } from '../../convert.ts';
import { showsHints } from '../../figures/shows-hints.ts';
import { figuresOfDocument } from '../../figures/figures-of-document.ts';
import type { OtherFigures, Services, TranscriptDocument } from '../../services.ts';
import { transcriptSelector } from '../../transcript-selector.ts';
import { showSpan } from '../../transcript-editor.ts';

/** Internal: opens a transcript at a UTF-16 offset. */
const GO_TO_COMMAND = 'transcripts.goToFigure';

/** Over a figure: its value, what it stands for, what does not fit to it, and where else the same is said or measured. */
export function registerFigureHovers({ transcripts, workspaceFigures }: Services): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerHoverProvider([...transcriptSelector, { language: 'plaintext' }], {
      async provideHover(textDocument, position, token) {
        const document = await transcripts.read(textDocument);
        // Most words are no figures, and VS Code asks of all that the pointer rests on.
        if (document === undefined || token.isCancellationRequested || !isFigure(document, toOffset(document, position))) return undefined;
        const own = await figuresOfDocument(document);
        if (own === null) return undefined;
        const at = indexAt(own, toOffset(document, position));
        if (at === null) return undefined;
        const others = await workspaceFigures.elsewhere(own, at);
        const hover = figureHover(own, at, others, showsHints(document.uri));
        return hover === null ? undefined : new vscode.Hover(card(hover, others), toRange(document, hover.span));
      },
    }),
    vscode.commands.registerCommand(GO_TO_COMMAND, async (uri: unknown, offset: unknown) => {
      if (typeof uri !== 'string' || typeof offset !== 'number') return;
      const opened = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
      const document = await transcripts.read(opened);
      const own = document === undefined ? null : await figuresOfDocument(document);
      if (document === undefined || own === null) return;
      const figure = own.index.figures[indexAt(own, offset) ?? -1];
      await showSpan(document, figure?.span ?? { start: offset, end: offset });
    }),
  );
}

/** UTF-16 code units: words of a figure may begin on the line above. */
const LONGEST = 100;

function isFigure(document: TranscriptDocument, offset: number): boolean {
  return figureAt(document.figuresIn({ start: Math.max(0, offset - LONGEST), end: offset }), offset, ({ span }) => span) !== null;
}

function indexAt({ index: { figures } }: RelatedFigures, offset: number): number | null {
  return figureAt(figures, offset, ({ span }) => span);
}

function card(hover: FigureHover, others: OtherFigures): vscode.MarkdownString {
  const text = new vscode.MarkdownString('', true);
  // Only this may be run from the hover, whatever the transcripts say.
  text.isTrusted = { enabledCommands: [GO_TO_COMMAND] };
  const paragraphs = [
    `**${plainAsMarkdown(hover.title)}**`,
    ...hover.facts.map(plainAsMarkdown),
    ...hover.hints.map(({ message, place }) => `$(info) ${plainAsMarkdown(message)} ${placeLink(place, false)}`),
    ...hover.groups.map(list),
    ...footnotes(others).map((note) => `*${plainAsMarkdown(note)}*`),
  ];
  return text.appendMarkdown(paragraphs.join('\n\n'));
}

function list({ title, places, more, elsewhere }: PlaceGroup): string {
  const rows = places.map((place) => {
    const words = `${plainAsMarkdown(place.before)}**${plainAsMarkdown(place.figure)}**${plainAsMarkdown(place.after)}`;
    return `- ${placeLink(place, elsewhere)} ${words}`;
  });
  if (more > 0) rows.push(`- ${plainAsMarkdown(moreWords(more))}`);
  return `${plainAsMarkdown(title)}\n\n${rows.join('\n')}`;
}

function placeLink({ uri, name, offset, line, speaker }: FigurePlace, elsewhere: boolean): string {
  const title = joinParts([elsewhere ? name : null, vscode.l10n.t('line {0}', line), speaker]);
  const command = vscode.Uri.parse(`command:${GO_TO_COMMAND}?${encodeURIComponent(JSON.stringify([uri, offset]))}`);
  return `[${plainAsMarkdown(title)}](${command.toString()})`;
}

function footnotes({ unread, missing }: OtherFigures): readonly string[] {
  return [
    ...(unread > 0 && missing === null ? [vscode.l10n.t('Other transcripts are still being read: {0} files to go.', unread)] : []),
    ...(missing === 'stopped' ? [vscode.l10n.t('Reading the corpus was stopped: not all other transcripts are known.')] : []),
    ...(missing === 'off' ? [vscode.l10n.t('Other transcripts are not read, as the setting {0} says.', 'transcripts.corpus.index')] : []),
  ];
}
