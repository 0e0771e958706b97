import * as vscode from 'vscode';
import { dateOfName } from '../../../core/figures/date-of-name.ts';
import { findHints } from '../../../core/figures/relations/hints/find-hints.ts';
import type { FigureHint } from '../../../core/figures/relations/hints/hint.ts';
import { describeHint, describeOtherPlace } from '../../../core/presentation/figures/hint-words.ts';
import { toPosition, toRange } from '../../convert.ts';
import { figuresOfDocument } from '../../figures/figures-of-document.ts';
import { showsHints } from '../../figures/shows-hints.ts';
import { findFiguresByAndBy } from '../../figures/read-file-figures.ts';
import type { Services, TranscriptDocument } from '../../services.ts';

const SETTING = 'transcripts.diagnostics';
/** Turns and lenses come first: a person waits for those. */
const PAUSE_MS = 400;
/** UTF-16 code units. The figures of a longer text take so long that they are found part by part. */
const LONGEST = 300_000;

/** Figures of a transcript that do not fit together, in the view of problems; each leads to both places. */
export function registerFigureHints({ transcripts }: Services): vscode.Disposable {
  const diagnostics = vscode.languages.createDiagnosticCollection('policy-transcripts.figures');
  const pauses = new Map<string, ReturnType<typeof setTimeout>>();
  const set = (document: TranscriptDocument, hints: readonly FigureHint[]): void => {
    diagnostics.set(document.uri, hints.map((hint) => diagnosticOf(document, hint)));
  };
  const show = (uri: vscode.Uri): void => {
    pauses.delete(uri.toString());
    const document = showsHints(uri) ? transcripts.find(uri) : undefined;
    if (document === undefined) diagnostics.delete(uri);
    else if (document.text.length <= LONGEST) set(document, figuresOfDocument(document).hints);
    else void hintsByAndBy(document).then((hints) => transcripts.find(uri) === document && showsHints(uri) && set(document, hints));
  };
  const later = (uri: vscode.Uri): void => {
    clearTimeout(pauses.get(uri.toString()));
    pauses.set(uri.toString(), setTimeout(() => show(uri), PAUSE_MS));
  };
  return vscode.Disposable.from(
    diagnostics,
    new vscode.Disposable(() => pauses.forEach(clearTimeout)),
    transcripts.onDidChange(later),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(SETTING)) for (const { uri } of vscode.workspace.textDocuments) show(uri);
    }),
  );
}

async function hintsByAndBy({ text, transcript, uri }: TranscriptDocument): Promise<readonly FigureHint[]> {
  return findHints(text, await findFiguresByAndBy(text, transcript.date ?? dateOfName(uri.path)));
}

function diagnosticOf(document: TranscriptDocument, hint: FigureHint): vscode.Diagnostic {
  const line = toPosition(document, hint.other.start).line + 1;
  const diagnostic = new vscode.Diagnostic(toRange(document, hint.span), describeHint(hint, document.text, line), vscode.DiagnosticSeverity.Information);
  diagnostic.source = 'Policy Transcripts';
  diagnostic.code = hint.kind;
  diagnostic.relatedInformation = [new vscode.DiagnosticRelatedInformation(new vscode.Location(document.uri, toRange(document, hint.other)), describeOtherPlace(hint, document.text))];
  return diagnostic;
}
