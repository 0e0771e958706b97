import * as vscode from 'vscode';
import type { AnchoredClaim } from '../../../core/anchoring/anchor.ts';
import type { Codebook } from '../../../core/claims/codebook.ts';
import { isTagId } from '../../../core/claims/codebook/tag-change.ts';
import { tagProblems, unknownTags, type TagProblem } from '../../../core/claims/codebook/tag-problems.ts';
import { describeTagProblem } from '../../../core/presentation/tag-problem-words.ts';
import { flatMapInSteps } from '../../../core/text/steps.ts';
import { toRange, toSpan } from '../../convert.ts';
import type { Services, TranscriptDocument } from '../../services.ts';
import { inSlices } from '../../slices.ts';
import { transcriptSelector } from '../../transcript-selector.ts';

const SETTING = 'transcripts.diagnostics';

interface PlacedProblem {
  readonly claim: AnchoredClaim;
  readonly problem: TagProblem;
  readonly diagnostic: vscode.Diagnostic;
}

interface FoundProblems {
  readonly anchored: readonly AnchoredClaim[];
  readonly codebook: Codebook;
  readonly problems: Promise<readonly PlacedProblem[] | null>;
}

/** Claims in one step. */
const STEP = 64;

/**
 * Where claims do not keep to the codebook, at their passages, with what may be done about it. Told anew when claims, text or codebook
 * were read again, never at a keystroke.
 */
export function registerTagProblems({ transcripts, claims, codebooks }: Services): vscode.Disposable {
  const diagnostics = vscode.languages.createDiagnosticCollection('policy-transcripts.tags');

  const found = new WeakMap<TranscriptDocument, FoundProblems>();

  /** Null where they are others by now. */
  function problemsOf(document: TranscriptDocument): Promise<readonly PlacedProblem[] | null> {
    const codebook = codebooks.for(document.uri);
    const anchored = claims.claims(document.uri);
    const known = found.get(document);
    if (known?.anchored === anchored && known.codebook === codebook) return known.problems;
    const problems = inSlices(
      flatMapInSteps(anchored, STEP, (claim) => problemsIn(document, claim, codebook)),
      () => found.get(document)?.anchored === anchored && found.get(document)?.codebook === codebook,
    );
    found.set(document, { anchored, codebook, problems });
    return problems;
  }

  /** Those of claims without a place as well. One alone has its own fix. */
  function addingAll({ uri }: TranscriptDocument, diagnostics: readonly vscode.Diagnostic[]): readonly vscode.CodeAction[] {
    const ids = unknownTags(claims.claims(uri).map(({ claim }) => claim), codebooks.for(uri)).filter(isTagId);
    if (ids.length < 2) return [];
    const title = vscode.l10n.t('Add all {0} unknown tags of this transcript to the codebook', ids.length);
    return [actionOf(title, 'transcripts.codebook.addTag', { ids, parent: null, confirmed: true }, diagnostics)];
  }

  async function show(uri: vscode.Uri): Promise<void> {
    const document = isWanted(uri) ? transcripts.find(uri) : undefined;
    // What is being read is shown when it was.
    if (document === undefined && isWanted(uri) && transcripts.isTranscript(uri)) return;
    const problems = document === undefined ? [] : await problemsOf(document);
    // What was found of another version, or of other claims, comes with the call that those had.
    if (problems === null || (document !== undefined && (!isWanted(uri) || transcripts.find(uri) !== document))) return;
    if (problems.length === 0) diagnostics.delete(uri);
    else diagnostics.set(uri, problems.map(({ diagnostic }) => diagnostic));
  }

  /** Nobody is told of tags as unknown while the codebook is still being read. */
  async function showOnceRead(uri: vscode.Uri): Promise<void> {
    await codebooks.load(uri);
    await show(uri);
  }

  const showAll = (): void => {
    for (const { uri } of vscode.workspace.textDocuments) void show(uri);
  };
  return vscode.Disposable.from(
    diagnostics,
    claims.onDidChange((uri) => void showOnceRead(uri)),
    codebooks.onDidChange(showAll),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => diagnostics.delete(uri)),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(SETTING)) showAll();
    }),
    vscode.languages.registerCodeActionsProvider(
      transcriptSelector,
      {
        async provideCodeActions(textDocument, range) {
          const document = isWanted(textDocument.uri) ? await transcripts.read(textDocument) : undefined;
          if (document === undefined) return [];
          // Asked for wherever the cursor goes, and while somebody types: of thousands of claims only those there are looked at.
          const codebook = codebooks.for(document.uri);
          const here = claims.near(document.uri, toSpan(document, range)).flatMap((claim) => problemsIn(document, claim, codebook)).filter(({ diagnostic }) => diagnostic.range.intersection(range) !== undefined);
          const unknown = here.filter(({ problem }) => problem.code === 'unknown-tag').map(({ diagnostic }) => diagnostic);
          return [...here.flatMap((placed) => actionsFor(document, placed)), ...(unknown.length === 0 ? [] : addingAll(document, unknown))];
        },
      },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
  );
}

function actionOf(title: string, command: string, argument: Readonly<Record<string, unknown>>, diagnostics: readonly vscode.Diagnostic[]): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.diagnostics = [...diagnostics];
  action.command = { command, title, arguments: [argument] };
  return action;
}

function actionsFor({ uri }: TranscriptDocument, { claim: { claim }, problem, diagnostic }: PlacedProblem): vscode.CodeAction[] {
  const action = (title: string, command: string, argument: Readonly<Record<string, unknown>>): vscode.CodeAction => actionOf(title, command, argument, [diagnostic]);
  const claimOf = { uri: uri.toString(), id: claim.id };
  const without = (id: string): vscode.CodeAction =>
    action(vscode.l10n.t('Remove "{0}" from the claim', id), 'transcripts.editTags', { ...claimOf, tags: claim.tags.filter((tag) => tag !== id) });
  switch (problem.code) {
    case 'unknown-tag': {
      const { tag: id } = problem;
      const replacements = problem.similar.map((tag) => {
        const tags = [...new Set(claim.tags.map((one) => (one === id ? tag.id : one)))];
        return action(vscode.l10n.t('Replace "{0}" by "{1}"', id, tag.name), 'transcripts.editTags', { ...claimOf, tags });
      });
      // What is written almost so is most often a slip.
      const [first] = replacements;
      if (first !== undefined) first.isPreferred = true;
      return [
        ...replacements,
        action(vscode.l10n.t('Add "{0}" to the codebook', id), 'transcripts.codebook.addTag', { id, name: id, parent: null, confirmed: true }),
        without(id),
      ];
    }
    case 'retired-tag':
      return [without(problem.tag.id), action(vscode.l10n.t('Bring back "{0}"', problem.tag.name), 'transcripts.codebook.restoreTag', { tag: problem.tag.id })];
    case 'missing-attribute':
    case 'wrong-attribute-value':
      return [action(vscode.l10n.t('Answer "{0}"…', problem.attribute.name), 'transcripts.editAttributes', { ...claimOf, attribute: problem.attribute.id })];
  }
}

function problemsIn(document: TranscriptDocument, claim: AnchoredClaim, codebook: Codebook): readonly PlacedProblem[] {
  const span = claim.anchor.span ?? claim.anchor.candidates[0];
  if (span === undefined) return [];
  return tagProblems(claim.claim, codebook).map((problem) => ({ claim, problem, diagnostic: diagnosticOf(toRange(document, span), problem) }));
}

function diagnosticOf(range: vscode.Range, problem: TagProblem): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(range, describeTagProblem(problem), vscode.DiagnosticSeverity.Information);
  diagnostic.source = 'Policy Transcripts';
  diagnostic.code = problem.code;
  return diagnostic;
}

function isWanted(uri: vscode.Uri): boolean {
  return vscode.workspace.getConfiguration('transcripts', uri).get<boolean>('diagnostics') ?? true;
}
