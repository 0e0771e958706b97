import * as vscode from 'vscode';
import { shorten } from '../../../core/presentation/claim-words.ts';
import { afterAnswer, newWalk } from '../../../core/presentation/review/review-walk.ts';
import type { ReviewItem } from '../../../core/presentation/review/review-list.ts';
import { trimSpan } from '../../../core/text/span.ts';
import { readClaimArguments, type ClaimArguments } from '../../claim-arguments.ts';
import { toSpan } from '../../convert.ts';
import type { Services, TranscriptDocument } from '../../services.ts';
import { editorOf, transcriptFor } from '../../transcript-editor.ts';
import { registerReviewSigns } from './review-signs.ts';
import { registerReviewTree } from './review-tree.ts';
import { createReviews } from './reviews.ts';
import { createDifferenceEditor } from './show-difference.ts';
import { findWaiting, showWaiting, type WaitingFile } from './waiting-files.ts';
import { walkClaims, type LeftWalk, type RunningWalk, type WalkEnd, type WalkStart } from './walk-claims.ts';

/** The claims that are not found for sure: a list, a walk from one to the next, and what may be decided of each. */
export function registerReview(services: Services): vscode.Disposable {
  const { transcripts, platform } = services;
  const reviews = createReviews(services);
  const differences = createDifferenceEditor();
  const pointing = createPointing();
  let running: RunningWalk | undefined;
  let left: (LeftWalk & { readonly others?: OtherFiles }) | null = null;

  async function walk(document: TranscriptDocument, wanted: string | undefined): Promise<void> {
    const others = left?.uri.toString() === document.uri.toString() ? left.others : undefined;
    const resumed = await resume(document);
    if (resumed === null) return;
    if (reviews.items(document.uri).length === 0 && resumed === undefined) {
      vscode.window.setStatusBarMessage(vscode.l10n.t('No claim waits for review.'), 4000);
      return;
    }
    const first = wanted ?? resumed?.id;
    const start = { walk: resumed?.walk ?? newWalk, ...(first !== undefined && { wanted: first }) };
    const end = await walkOne(document.uri, others === undefined ? start : { ...start, among: others }, others);
    if (others !== undefined && end.kind === 'over') await walkAll(others.files, others.before + end.walk.answered.length);
  }

  async function walkOne(uri: vscode.Uri, start: WalkStart, others?: OtherFiles): Promise<WalkEnd> {
    running = walkClaims({ services, reviews, differences }, uri, start);
    const end = await running.done.finally(() => (running = undefined));
    left = end.kind === 'left' ? { ...end, ...(others !== undefined && { others }) } : null;
    if (left !== null) pointing.begin(left);
    return end;
  }

  /** One transcript after the other, each in its editor, until a person stops. */
  async function walkAll(files: readonly WaitingFile[], done: number): Promise<void> {
    let before = done;
    for (const [index, { uri }] of files.entries()) {
      if (!(await showWaiting(services, reviews, uri))) continue;
      const rest = files.slice(index + 1);
      const others = { files: rest, before, behind: rest.reduce((sum, { count }) => sum + count, 0) };
      const end = await walkOne(uri, { walk: newWalk, among: others }, others);
      if (end.kind !== 'over') return;
      before += end.walk.answered.length;
    }
    vscode.window.setStatusBarMessage(vscode.l10n.t('All claims of the workspace that waited for review were shown: {0}.', before), 6000);
  }

  async function reviewAll(): Promise<void> {
    if (running !== undefined) {
      running.show();
      return;
    }
    const waiting = await findWaiting(services, reviews);
    if (waiting === undefined) return;
    if (waiting.length === 0) void vscode.window.showInformationMessage(vscode.l10n.t('No claim of the workspace waits for review.'));
    else await walkAll(waiting, 0);
  }

  /** The walk that was left for the text, once its claim was pointed at what is selected. Null, after a message, where that was refused. */
  async function resume(document: TranscriptDocument): Promise<LeftWalk | null | undefined> {
    const waiting = left;
    if (waiting?.uri.toString() !== document.uri.toString()) return undefined;
    left = null;
    pointing.end();
    const selection = editorOf(document.uri)?.selection;
    const span = selection === undefined ? null : trimSpan(document.text, toSpan(document, selection));
    if (span === null || span.start === span.end) return waiting;
    if (!(await reviews.accept(document.uri, new Map([[waiting.id, span]])))) return null;
    return { ...waiting, walk: afterAnswer(waiting.walk, waiting.id, 'accepted') };
  }

  async function reviewClaims(given: unknown): Promise<void> {
    if (running !== undefined) {
      running.show();
      return;
    }
    const { uri, id } = readClaimArguments(given);
    const document = await transcriptFor(transcripts, uri);
    if (document !== undefined) await walk(document, id);
  }

  async function decide(given: unknown, what: (document: TranscriptDocument, item: ReviewItem, wanted: ClaimArguments) => Promise<unknown>): Promise<void> {
    const wanted = readClaimArguments(given);
    const document = await transcriptFor(transcripts, wanted.uri);
    const item = document === undefined ? undefined : reviews.items(document.uri).find(({ claim }) => claim.id === wanted.id);
    if (document !== undefined && item !== undefined) await what(document, item, wanted);
  }

  async function acceptMoved(given: unknown): Promise<void> {
    const document = await transcriptFor(transcripts, readClaimArguments(given).uri);
    if (document === undefined) return;
    const moved = reviews.items(document.uri).filter(({ question }) => question === 'moved');
    const places = new Map(moved.flatMap(({ claim, places: [place] }) => (place === undefined ? [] : [[claim.id, place] as const])));
    if (places.size === 0) vscode.window.setStatusBarMessage(vscode.l10n.t('No claim was found with other words.'), 4000);
    else await reviews.accept(document.uri, places, platform.newId());
  }

  async function askAgain(given: unknown): Promise<void> {
    const { uri, id } = readClaimArguments(given);
    const document = await transcriptFor(transcripts, uri);
    if (document !== undefined && id !== undefined) await reviews.release(document.uri, id);
  }

  const commands: Readonly<Record<string, (given: unknown) => Promise<void>>> = {
    'transcripts.reviewClaims': reviewClaims,
    'transcripts.reviewAllClaims': reviewAll,
    'transcripts.review.acceptMoved': acceptMoved,
    'transcripts.review.accept': (given) => decide(given, async ({ uri }, { claim, places }, { span }) => {
      const place = span ?? (places.length === 1 ? places[0] : undefined);
      if (place !== undefined) await reviews.accept(uri, new Map([[claim.id, place]]));
    }),
    'transcripts.review.keep': (given) => decide(given, (document, item) => reviews.keep(document, item)),
    'transcripts.review.askAgain': askAgain,
    'transcripts.review.showDifference': (given) => decide(given, async (document, item, { span }) => {
      const place = span ?? item.places[0];
      if (place !== undefined) await differences.show(document, item, place);
    }),
  };
  return vscode.Disposable.from(
    differences,
    pointing,
    vscode.workspace.onDidCloseTextDocument(({ uri, isClosed }) => {
      if (!isClosed || left?.uri.toString() !== uri.toString()) return;
      left = null;
      pointing.end();
    }),
    registerReviewTree(services, reviews),
    registerReviewSigns(services, reviews),
    ...Object.entries(commands).map(([id, run]) => vscode.commands.registerCommand(id, run)),
  );
}

/** Of a walk through the workspace, beside the transcript at hand: those behind it, and how many claims were answered in those before. */
interface OtherFiles {
  readonly files: readonly WaitingFile[];
  readonly before: number;
  readonly behind: number;
}

interface Pointing extends vscode.Disposable {
  begin(left: LeftWalk): void;
  end(): void;
}

/** Says in the status bar, while a person selects words, what they are for. */
function createPointing(): Pointing {
  const item = vscode.window.createStatusBarItem('transcripts.review.pointing', vscode.StatusBarAlignment.Left, 101);
  item.name = vscode.l10n.t('Claim to point at the selection');
  return {
    begin({ uri, words }) {
      item.text = `$(pinned) ${vscode.l10n.t('Select the words of the claim, then click here or press the key of the review')}`;
      item.tooltip = vscode.l10n.t('Tagged: {0}', shorten(words, 200));
      item.command = { command: 'transcripts.reviewClaims', title: vscode.l10n.t('Review'), arguments: [{ uri }] };
      item.show();
    },
    end: () => item.hide(),
    dispose: () => item.dispose(),
  };
}
