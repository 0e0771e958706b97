import * as vscode from 'vscode';
import { describeDoubt } from '../../../core/presentation/messages.ts';
import { flatMapInSteps, type Steps } from '../../../core/text/steps.ts';
import { prepare } from '../../../core/transcript/prepare.ts';
import { toRange, toSpan } from '../../convert.ts';
import { overlaps } from '../../../core/text/span.ts';
import type { Services, TranscriptDocument } from '../../services.ts';
import { inSlices } from '../../slices.ts';
import { transcriptSelector } from '../../transcript-selector.ts';

const SETTING = 'transcripts.diagnostics';
/** Doubts that are worded in one step. */
const STEP = 64;

/** What a transcript leaves open, in the view of problems; with a correction where there is one. */
export function registerDoubts({ transcripts }: Services): vscode.Disposable {
  const diagnostics = vscode.languages.createDiagnosticCollection('policy-transcripts.doubts');
  const show = async (uri: vscode.Uri): Promise<void> => {
    const document = isWanted(uri) ? transcripts.find(uri) : undefined;
    // What is being read is shown when it was.
    if (document === undefined && isWanted(uri) && transcripts.isTranscript(uri)) return;
    const found = document === undefined ? null : await inSlices(diagnosticsOf(document), () => document.isCurrent);
    if (found !== null && isWanted(uri)) diagnostics.set(uri, found);
    else if (document === undefined || !isWanted(uri)) diagnostics.delete(uri);
  };
  return vscode.Disposable.from(
    diagnostics,
    transcripts.onDidChange((uri) => void show(uri)),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(SETTING)) for (const { uri } of vscode.workspace.textDocuments) void show(uri);
    }),
    vscode.languages.registerCodeActionsProvider(
      transcriptSelector,
      {
        async provideCodeActions(textDocument, range, _context, token) {
          const document = isWanted(textDocument.uri) ? await transcripts.read(textDocument) : undefined;
          if (document === undefined) return [];
          if ((await inSlices(prepared(document), () => document.isCurrent && !token.isCancellationRequested)) === null) return [];
          return corrections(document, range);
        },
      },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
  );
}

function* prepared({ transcript }: TranscriptDocument): Steps<true> {
  yield* prepare(transcript);
  return true;
}

function* diagnosticsOf(document: TranscriptDocument): Steps<readonly vscode.Diagnostic[]> {
  yield* prepare(document.transcript);
  return yield* flatMapInSteps(document.transcript.doubts, STEP, (doubt) => [diagnosticOf(document, doubt)]);
}

type Doubt = TranscriptDocument['transcript']['doubts'][number];

function corrections(document: TranscriptDocument, range: vscode.Range): vscode.CodeAction[] {
  const here = toSpan(document, range);
  return document.transcript.doubts.flatMap((doubt) => {
    const touches = overlaps(doubt.span, here) || (doubt.span.start <= here.start && here.end <= doubt.span.end);
    if (doubt.kind !== 'near-miss' || !touches) return [];
    const action = new vscode.CodeAction(vscode.l10n.t('Change to "{0}"', doubt.like), vscode.CodeActionKind.QuickFix);
    action.diagnostics = [diagnosticOf(document, doubt)];
    action.edit = new vscode.WorkspaceEdit();
    action.edit.replace(document.uri, toRange(document, doubt.span), doubt.like);
    action.isPreferred = true;
    return [action];
  });
}

function diagnosticOf(document: TranscriptDocument, doubt: Doubt): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(toRange(document, doubt.span), describeDoubt(doubt), vscode.DiagnosticSeverity.Information);
  diagnostic.source = 'Policy Transcripts';
  diagnostic.code = doubt.kind;
  return diagnostic;
}

function isWanted(uri: vscode.Uri): boolean {
  return vscode.workspace.getConfiguration('transcripts', uri).get<boolean>('diagnostics') ?? true;
}
