import * as vscode from 'vscode';
import { semanticSpans, semanticTypes } from '../../../core/presentation/semantic-spans.ts';
import { dateOfName } from '../../../core/figures/date-of-name.ts';
import { findFigures } from '../../../core/figures/find-figures.ts';
import type { SemanticSpan } from '../../../core/presentation/semantic-spans.ts';
import { lineAt, lineSpan } from '../../../core/text/line-index.ts';
import type { Span } from '../../../core/text/span.ts';
import type { Services, TranscriptDocument } from '../../services.ts';
import { transcriptSelector } from '../../transcript-selector.ts';

const legend = new vscode.SemanticTokensLegend([...semanticTypes]);

/** The same in both languages, so that what the grammar takes for a figure or a question is never seen beside what is one. */
export function registerSemanticTokens({ transcripts }: Services): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    changed,
    transcripts.onDidChange(() => changed.fire()),
    vscode.languages.registerDocumentSemanticTokensProvider(
      transcriptSelector,
      {
        onDidChangeSemanticTokens: changed.event,
        async provideDocumentSemanticTokens(textDocument, token) {
          const document = await transcripts.read(textDocument);
          // A longer text is coloured where it is looked at, part by part.
          if (document === undefined || document.isLong || token.isCancellationRequested) return undefined;
          return tokens(document, semanticSpans(document.text, document.transcript, document.figures()));
        },
      },
      legend,
    ),
    vscode.languages.registerDocumentRangeSemanticTokensProvider(
      transcriptSelector,
      {
        async provideDocumentRangeSemanticTokens(textDocument, range, token) {
          const document = await transcripts.read(textDocument);
          if (document?.isCurrent !== true || token.isCancellationRequested) return undefined;
          // Whole lines: a figure or a question that begins left of what is seen is to be found there.
          const first = lineSpan(document.text, document.transcript.lines, range.start.line);
          const last = lineSpan(document.text, document.transcript.lines, range.end.line);
          const within = { start: first.start, end: last.end };
          const figures = findFigures(document.text, { date: document.transcript.date ?? dateOfName(document.uri.path), within });
          return tokens(document, semanticSpans(document.text, document.transcript, figures, within));
        },
      },
      legend,
    ),
  );
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
