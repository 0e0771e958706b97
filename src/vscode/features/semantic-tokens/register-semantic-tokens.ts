import * as vscode from 'vscode';
import { allSpans, labelSpans, semanticTypes } from '../../../core/presentation/semantic-spans.ts';
import type { SemanticSpan } from '../../../core/presentation/semantic-spans.ts';
import { lineAt, lineSpan } from '../../../core/text/line-index.ts';
import { overlaps } from '../../../core/text/span.ts';
import type { Span } from '../../../core/text/span.ts';
import { toSpan } from '../../convert.ts';
import type { Services, TranscriptDocument } from '../../services.ts';
import { transcriptSelector } from '../../transcript-selector.ts';

const legend = new vscode.SemanticTokensLegend([...semanticTypes]);

/** Tells chair, officials and press apart, and colours Markdown transcripts as the grammar colours the others. */
export function registerSemanticTokens({ transcripts }: Services): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    changed,
    transcripts.onDidChange(() => changed.fire()),
    vscode.languages.registerDocumentSemanticTokensProvider(
      transcriptSelector,
      {
        onDidChangeSemanticTokens: changed.event,
        provideDocumentSemanticTokens(textDocument) {
          const document = transcripts.get(textDocument);
          return document === undefined ? undefined : tokens(document, spansOf(document, textDocument.languageId));
        },
      },
      legend,
    ),
    vscode.languages.registerDocumentRangeSemanticTokensProvider(
      transcriptSelector,
      {
        provideDocumentRangeSemanticTokens(textDocument, range) {
          const document = transcripts.get(textDocument);
          if (document === undefined) return undefined;
          const within = toSpan(document, range);
          return tokens(document, spansOf(document, textDocument.languageId).filter(({ span }) => overlaps(span, within)));
        },
      },
      legend,
    ),
  );
}

function spansOf(document: TranscriptDocument, language: string): readonly SemanticSpan[] {
  return language === 'markdown' ? allSpans(document.transcript, document.figures()) : labelSpans(document.transcript);
}

function tokens(document: TranscriptDocument, spans: readonly SemanticSpan[]): vscode.SemanticTokens {
  const builder = new vscode.SemanticTokensBuilder(legend);
  for (const { span, type } of spans) {
    for (const { line, start, end } of byLine(document, span)) builder.push(line, start, end - start, semanticTypes.indexOf(type));
  }
  return builder.build();
}

/** A token cannot reach over the end of a line. Columns in UTF-16 code units. */
function byLine({ text, transcript: { lines } }: TranscriptDocument, span: Span): readonly { line: number; start: number; end: number }[] {
  const first = lineAt(lines, span.start);
  const count = lineAt(lines, Math.max(span.start, span.end - 1)) - first + 1;
  return Array.from({ length: count }, (_, index) => {
    const line = first + index;
    const here = lineSpan(text, lines, line);
    return { line, start: Math.max(span.start, here.start) - here.start, end: Math.min(span.end, here.end) - here.start };
  }).filter(({ start, end }) => end > start);
}
