import * as vscode from 'vscode';
import type { FileProblem } from '../core/claims/file-problem.ts';
import { describeProblem } from '../core/corpus/describe-problem.ts';

/** Problems of files that people may edit: on their lines in the view of problems, and in one message for each fault. */
export interface FileProblems extends vscode.Disposable {
  /** `consequence`: what follows for the reader, a sentence. Said once until the file is cleared or its problems differ. */
  report(file: vscode.Uri, problems: readonly FileProblem[], consequence: string): void;
  clear(file: vscode.Uri): void;
}

export function createFileProblems(): FileProblems {
  const diagnostics = vscode.languages.createDiagnosticCollection('policy-transcripts');
  const told = new Map<string, string>();
  return {
    report(file, problems, consequence) {
      diagnostics.set(file, problems.map(diagnosticOf));
      const first = problems[0];
      if (first === undefined) return;
      const where = vscode.l10n.t('{0}, line {1}, column {2}: {3}.', nameOf(file), first.line, first.column, describeProblem(first));
      if (told.get(file.toString()) === where) return;
      told.set(file.toString(), where);
      void offerToOpen(`${where} ${consequence}`, file, first);
    },
    clear(file) {
      diagnostics.delete(file);
      told.delete(file.toString());
    },
    dispose: () => diagnostics.dispose(),
  };
}

/** Never awaited by a queue: a message may stay for as long as nobody looks at it. */
export async function offerToOpen(message: string, file: vscode.Uri, at?: FileProblem): Promise<void> {
  const open = vscode.l10n.t('Open');
  if ((await vscode.window.showErrorMessage(message, open)) !== open) return;
  const selection = at === undefined ? undefined : new vscode.Range(at.line - 1, at.column - 1, at.line - 1, at.column - 1);
  await vscode.window.showTextDocument(file, selection === undefined ? {} : { selection });
}

/** The path as a person would name it: from the workspace where there is one. */
export function nameOf(file: vscode.Uri): string {
  return vscode.workspace.asRelativePath(file);
}

export function diagnosticOf(problem: FileProblem): vscode.Diagnostic {
  const start = new vscode.Position(problem.line - 1, problem.column - 1);
  const words = describeProblem(problem);
  // An empty range is widened by the editor to the word at its place.
  const diagnostic = new vscode.Diagnostic(new vscode.Range(start, start), words, vscode.DiagnosticSeverity.Error);
  diagnostic.source = 'Policy Transcripts';
  diagnostic.code = problem.code;
  return diagnostic;
}
