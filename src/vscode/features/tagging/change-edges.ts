import * as vscode from 'vscode';
import type { AnchoredClaim } from '../../../core/anchoring/anchor.ts';
import { contradictionOf, joinContent, splitOff, type Contradiction } from '../../../core/claims/split-claim.ts';
import {
  claimsTouched, extendPassage, nearerEdge, nextInTurn, shrinkPassage, splitPassage, withWords, type EdgeStep,
} from '../../../core/presentation/claim-edges.ts';
import { overlaps, sameSpan, type Span } from '../../../core/text/span.ts';
import { readClaimArguments, type ClaimArguments } from '../../claim-arguments.ts';
import { claimOn } from '../../claim-on.ts';
import { toPosition, toRange, toSpan } from '../../convert.ts';
import { inTurn } from '../../in-turn.ts';
import type { Services, TranscriptDocument } from '../../services.ts';
import { editorOf, transcriptFor } from '../../transcript-editor.ts';
import { newClaim } from './new-claim.ts';

export type EdgeCommand = (given: unknown, by?: EdgeStep) => Promise<void>;

export interface EdgeCommands {
  readonly extend: EdgeCommand;
  readonly shrink: EdgeCommand;
  readonly split: EdgeCommand;
  readonly join: EdgeCommand;
}

interface Place {
  readonly document: TranscriptDocument;
  readonly claim: AnchoredClaim;
  readonly span: Span;
  /** In the editor; that of the claim where none shows the text. */
  readonly selection: Span;
  readonly wanted: ClaimArguments;
}

/**
 * Commands that change which words a claim has. Each waits for those before it, so that a key that is held down goes on from what the last
 * stroke made. Of nested claims the innermost is meant, unless another's words are selected, as a step from claim to claim selects them.
 */
export function createEdgeCommands(services: Services): EdgeCommands {
  const command = (work: (place: Place, by: EdgeStep) => Promise<void>): EdgeCommand => (given, by = 'word') => {
    const wanted = readClaimArguments(given);
    return inTurn(async () => {
      const place = await placeOf(services, wanted);
      if (place !== undefined) await work(place, by);
    }, wanted.uri);
  };
  return {
    extend: command((place, by) => move(services, place, grown(place, by), vscode.l10n.t('The claim goes as far as its turn.'))),
    shrink: command((place, by) => move(services, place, shrunk(place, by), vscode.l10n.t('The claim cannot be made shorter.'))),
    split: command((place) => split(services, place)),
    join: command((place) => join(services, place)),
  };
}

/** Undefined, after a message, where there is no claim that is found for sure. */
async function placeOf({ transcripts, claims }: Services, wanted: ClaimArguments): Promise<Place | undefined> {
  const document = await transcriptFor(transcripts, wanted.uri);
  if (document === undefined) return undefined;
  const editor = editorOf(document.uri);
  const all = claims.claims(document.uri);
  const cursor = editor === undefined ? { start: 0, end: 0 } : toSpan(document, editor.selection);
  const claim = wanted.id === undefined ? claimsTouched(all, wanted.span ?? cursor)[0] : all.find((one) => one.claim.id === wanted.id);
  const span = claim?.anchor.span ?? null;
  if (claim !== undefined && span !== null) return { document, claim, span, selection: wanted.span ?? (editor === undefined ? span : cursor), wanted };
  void vscode.window.showInformationMessage(
    claim === undefined ? vscode.l10n.t('Put the cursor in a tagged passage.') : vscode.l10n.t('This claim is not found for sure: point it at the right words first.'),
  );
  return undefined;
}

/** To the selected words where some are selected beside the claim's, else by a step. */
function grown({ document: { text, transcript }, span, selection, wanted }: Place, by: EdgeStep): Span | null {
  if (isApart(span, selection)) return withWords(transcript, span, selection);
  return extendPassage(text, transcript, span, wanted.edge ?? edgeOf(span, selection), by);
}

/** To those of the selected words that it has, else by a step. */
function shrunk({ document: { text, transcript }, span, selection, wanted }: Place, by: EdgeStep): Span | null {
  if (isApart(span, selection) && overlaps(span, selection)) return { start: Math.max(span.start, selection.start), end: Math.min(span.end, selection.end) };
  return shrinkPassage(text, transcript, span, wanted.edge ?? edgeOf(span, selection), by);
}

function isApart(span: Span, selection: Span): boolean {
  return selection.start < selection.end && !sameSpan(span, selection);
}

function edgeOf(span: Span, { start, end }: Span): 'start' | 'end' {
  return start === end ? nearerEdge(span, start) : 'end';
}

async function move(services: Services, { document, claim, span, selection }: Place, to: Span | null, otherwise: string): Promise<void> {
  if (to === null || sameSpan(to, span)) {
    vscode.window.setStatusBarMessage(otherwise, 4000);
    return;
  }
  if (!(await services.claims.apply(document.uri, { kind: 'replace', claims: [claimOn(services, document, claim.claim, to)] }))) return;
  follow(document, span, selection, to);
}

/** The claim keeps its id, and with it what is said about it; the words behind the cursor become a claim of their own. */
async function split(services: Services, { document, claim, span, selection }: Place): Promise<void> {
  const parts = splitPassage(document.text, span, selection.end);
  if (parts === null) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Put the cursor between the words where the claim is to be split.'));
    return;
  }
  const [first, second] = parts;
  const added = splitOff(claim.claim, newClaim(services, document, second, claim.claim.tags, claim.claim.note));
  await services.claims.apply(document.uri, [{ kind: 'replace', claims: [claimOn(services, document, claim.claim, first)] }, { kind: 'add', claims: [added] }]);
}

async function join(services: Services, { document, claim, span }: Place): Promise<void> {
  const next = nextInTurn(document.transcript, services.claims.claims(document.uri), claim);
  const after = next?.anchor.span ?? null;
  if (next === null || after === null) {
    void vscode.window.showInformationMessage(vscode.l10n.t('No claim follows in this turn.'));
    return;
  }
  const contradiction = contradictionOf(claim.claim, next.claim);
  if (contradiction !== null) {
    void vscode.window.showInformationMessage(wordsOfContradiction(contradiction));
    return;
  }
  const both = claimOn(services, document, joinContent(claim.claim, next.claim), { start: span.start, end: Math.max(span.end, after.end) });
  await services.claims.apply(document.uri, [{ kind: 'replace', claims: [both] }, { kind: 'remove', ids: [next.claim.id] }]);
}

function wordsOfContradiction(contradiction: Contradiction): string {
  return contradiction.kind === 'verdict'
    ? vscode.l10n.t('The two claims have different verdicts: make them agree first.')
    : vscode.l10n.t('The two claims have different answers to "{0}": make them agree first.', contradiction.id);
}

/** Whoever had selected the claim's words has them selected again; a cursor that the claim left goes to its edge. */
function follow(document: TranscriptDocument, from: Span, selection: Span, to: Span): void {
  const editor = editorOf(document.uri);
  if (editor === undefined || !sameSpan(toSpan(document, editor.selection), selection)) return;
  if (sameSpan(from, selection)) {
    const { start, end } = toRange(document, to);
    editor.selection = new vscode.Selection(start, end);
  } else if (selection.start === selection.end && (selection.start < to.start || selection.start > to.end)) {
    const edge = toPosition(document, selection.start < to.start ? to.start : to.end);
    editor.selection = new vscode.Selection(edge, edge);
  }
}
