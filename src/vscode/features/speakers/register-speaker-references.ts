import * as vscode from 'vscode';
import { labelsOf, nameSpan, speakerAt } from '../../../core/presentation/speaker-at.ts';
import type { SpeakerPlace } from '../../../core/presentation/speaker-at.ts';
import type { Span } from '../../../core/text/span.ts';
import { toOffset, toRange } from '../../convert.ts';
import type { Services, TranscriptDocument } from '../../services.ts';
import { transcriptSelector } from '../../transcript-selector.ts';

/** From a label or a name in the list: all labels of the same speaker, and his entry; the same are highlighted where the cursor is. */
export function registerSpeakerReferences({ transcripts }: Services): vscode.Disposable {
  const find = async (textDocument: vscode.TextDocument, position: vscode.Position): Promise<{ document: TranscriptDocument; place: SpeakerPlace } | undefined> => {
    const document = await transcripts.read(textDocument);
    const place = document === undefined ? null : speakerAt(document, toOffset(document, position));
    return document === undefined || place === null ? undefined : { document, place };
  };
  const locations = (document: TranscriptDocument, spans: readonly Span[]): vscode.Location[] =>
    spans.map((span) => new vscode.Location(document.uri, toRange(document, span)));

  return vscode.Disposable.from(
    vscode.languages.registerReferenceProvider(transcriptSelector, {
      async provideReferences(textDocument, position, { includeDeclaration }) {
        const found = await find(textDocument, position);
        if (found === undefined) return undefined;
        const { document, place } = found;
        return locations(document, [...(includeDeclaration ? entry(document, place) : []), ...labelsOf(place)]);
      },
    }),
    vscode.languages.registerDefinitionProvider(transcriptSelector, {
      async provideDefinition(textDocument, position) {
        const found = await find(textDocument, position);
        if (found === undefined) return undefined;
        const { document, place } = found;
        const [here] = [...entry(document, place), ...labelsOf(place)];
        return here === undefined ? undefined : locations(document, [here]);
      },
    }),
    vscode.languages.registerDocumentHighlightProvider(transcriptSelector, {
      async provideDocumentHighlights(textDocument, position) {
        const found = await find(textDocument, position);
        // In Markdown the editor highlights the word at the cursor; in a transcript a word comes again too often to be worth a look.
        if (found === undefined) return textDocument.languageId === 'markdown' ? undefined : [];
        const { document, place } = found;
        return [...entry(document, place), ...labelsOf(place)].map((span) => new vscode.DocumentHighlight(toRange(document, span)));
      },
    }),
  );
}

function entry({ text }: TranscriptDocument, { participant }: SpeakerPlace): readonly Span[] {
  return participant === null ? [] : [nameSpan(text, participant)];
}
