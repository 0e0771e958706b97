import * as vscode from 'vscode';
import type { FigureHint } from '../../../core/figures/relations/hints/hint.ts';
import { describeHint, describeOtherPlace } from '../../../core/presentation/figures/hint-words.ts';
import { flatMapInSteps } from '../../../core/text/steps.ts';
import { toPosition, toRange } from '../../convert.ts';
import { checkedFigures } from '../../figures/figures-of-document.ts';
import { showsHints } from '../../figures/shows-hints.ts';
import type { Services, TranscriptDocument } from '../../services.ts';
import { inSlices } from '../../slices.ts';

const SETTING = 'transcripts.diagnostics';
/** Turns and lenses come first: a person waits for those. */
const PAUSE_MS = 400;
/** Hints that are worded in one step. */
const STEP = 16;

/** Figures of a transcript that do not fit together, in the view of problems; each leads to both places. */
export function registerFigureHints({ transcripts }: Services): vscode.Disposable {
  const diagnostics = vscode.languages.createDiagnosticCollection('policy-transcripts.figures');
  const pauses = new Map<string, ReturnType<typeof setTimeout>>();
  const show = async (uri: vscode.Uri): Promise<void> => {
    pauses.delete(uri.toString());
    const document = showsHints(uri) ? transcripts.find(uri) : undefined;
    // Of a version that is outdated meanwhile nothing is said: the next one is shown after its own pause.
    if (document === undefined && transcripts.isTranscript(uri) && showsHints(uri)) return;
    const checked = document === undefined ? null : await checkedFigures(document);
    const found = document === undefined || checked === null ? null : await inSlices(flatMapInSteps(checked.hints, STEP, (hint) => [diagnosticOf(document, hint)]), () => document.isCurrent);
    if (document !== undefined && found === null) return;
    if (found === null || !showsHints(uri)) diagnostics.delete(uri);
    else diagnostics.set(uri, found);
  };
  const later = (uri: vscode.Uri): void => {
    clearTimeout(pauses.get(uri.toString()));
    pauses.set(uri.toString(), setTimeout(() => void show(uri), PAUSE_MS));
  };
  return vscode.Disposable.from(
    diagnostics,
    new vscode.Disposable(() => pauses.forEach(clearTimeout)),
    transcripts.onDidChange(later),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(SETTING)) for (const { uri } of vscode.workspace.textDocuments) void show(uri);
    }),
  );
}

function diagnosticOf(document: TranscriptDocument, hint: FigureHint): vscode.Diagnostic {
  const line = toPosition(document, hint.other.start).line + 1;
  const diagnostic = new vscode.Diagnostic(toRange(document, hint.span), describeHint(hint, document.text, line), vscode.DiagnosticSeverity.Information);
  diagnostic.source = 'Policy Transcripts';
  diagnostic.code = hint.kind;
  diagnostic.relatedInformation = [new vscode.DiagnosticRelatedInformation(new vscode.Location(document.uri, toRange(document, hint.other)), describeOtherPlace(hint, document.text))];
  return diagnostic;
}
