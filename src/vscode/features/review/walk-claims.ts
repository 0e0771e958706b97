import * as vscode from 'vscode';
import { countQuestions, startOf, type ReviewItem } from '../../../core/presentation/review/review-list.ts';
import { afterAnswer, beforeAnswer, nextStop, stopAmong, type Walk } from '../../../core/presentation/review/review-walk.ts';
import { walkWords } from '../../../core/presentation/review/review-words.ts';
import { codePointMap } from '../../../core/text/code-points.ts';
import type { Span } from '../../../core/text/span.ts';
import type { Services, TranscriptDocument } from '../../services.ts';
import { editorOf, lookAt, showSpan } from '../../transcript-editor.ts';
import { createWalkList, type WalkList } from '../../walk-list.ts';
import { questionAbout, type ReviewAnswer } from './ask-about-claim.ts';
import { findWords } from './find-words.ts';
import type { Reviews } from './reviews.ts';
import type { DifferenceEditor } from './show-difference.ts';

/** Where a walk stands when it is left for the text. */
export interface LeftWalk {
  readonly kind: 'left';
  readonly uri: vscode.Uri;
  readonly walk: Walk;
  /** The claim that is to be pointed at what is selected. */
  readonly id: string;
  /** Its words. */
  readonly words: string;
}

/** `over`: no claim of the transcript is left to ask about; `stopped`: by the person, or after a message of the store. */
export type WalkEnd = LeftWalk | { readonly kind: 'over' | 'stopped'; readonly walk: Walk };

export interface WalkStart {
  readonly walk: Walk;
  /** The id of the claim that is asked about first. */
  readonly wanted?: string;
  /** Where it is one transcript of several: how many claims were answered before, and wait behind. Only what must be decided is asked then. */
  readonly among?: { readonly before: number; readonly behind: number };
}

export interface WalkHost {
  readonly services: Services;
  readonly reviews: Reviews;
  readonly differences: DifferenceEditor;
}

export interface RunningWalk {
  readonly done: Promise<WalkEnd>;
  /** Brings its question back in front. */
  show(): void;
}

/** Goes from claim to claim. Each answer is written at once. */
export function walkClaims(host: WalkHost, uri: vscode.Uri, from: WalkStart): RunningWalk {
  const list = createWalkList<ReviewAnswer>({ stop: { kind: 'stop' } });
  return { done: run(host, uri, from, list), show: () => list.show() };
}

async function run(host: WalkHost, uri: vscode.Uri, from: WalkStart, list: WalkList<ReviewAnswer>): Promise<WalkEnd> {
  const { services, reviews, differences } = host;
  let { walk, wanted } = from;
  let kind: 'over' | 'stopped' = 'stopped';
  const watching = reviews.onDidChange((changed) => {
    if (changed.toString() === uri.toString()) list.answer({ kind: 'asked-anew' });
  });
  try {
    for (;;) {
      const document = services.transcripts.find(uri);
      const items = reviews.items(uri).filter(({ question }) => from.among === undefined || question !== 'moved');
      const stop = nextStop(walk, items, wanted);
      if (document === undefined || stop === null) {
        kind = 'over';
        break;
      }
      const { item } = stop;
      wanted = item.claim.id;
      await look(document, item.places[0] ?? emptyAt(document, item));
      const moved = items.filter(({ question }) => question === 'moved');
      const question = questionAbout({ document, stop: stopAmong(stop, from.among), canUndo: walk.answered.length > 0, moved: item.question === 'moved' ? moved.length : 0 });
      const answer = await list.ask({ ...question, look: (place) => void look(document, place) });
      if (answer.kind === 'stop') break;
      if (answer.kind === 'select') return { kind: 'left', uri, walk, id: item.claim.id, words: item.claim.quote.exact };
      if (answer.kind === 'find') list.pause();
      if (answer.kind !== 'difference' && answer.kind !== 'asked-anew') await differences.close();
      const next = await act(host, document, walk, item, moved, answer);
      if (next === null) break;
      [walk, wanted] = [next.walk, next.wanted];
    }
  } finally {
    watching.dispose();
    list.dispose();
    await differences.close();
    unselect(uri);
  }
  const left = countQuestions(reviews.items(uri));
  vscode.window.setStatusBarMessage(vscode.l10n.t('Review: {0}', walkWords(walk, left)), 6000);
  return { kind, walk };
}

interface Next {
  readonly walk: Walk;
  /** The claim that is asked about next; undefined: the first that waits. */
  readonly wanted: string | undefined;
}

/** Null after a message of the store: the walk ends. */
async function act({ services, reviews, differences }: WalkHost, document: TranscriptDocument, walk: Walk, item: ReviewItem, moved: readonly ReviewItem[], answer: ReviewAnswer): Promise<Next | null> {
  const { uri } = document;
  const { id } = item.claim;
  const again: Next = { walk, wanted: id };
  const accept = async (places: ReadonlyMap<string, Span>, run?: string): Promise<Next | null> => {
    // Never at words that were others when they were chosen.
    if (services.transcripts.find(uri)?.text !== document.text) return again;
    return (await reviews.accept(uri, places, run)) ? { walk: afterAnswer(walk, id, 'accepted'), wanted: undefined } : null;
  };
  switch (answer.kind) {
    case 'accept':
      return accept(new Map([[id, answer.place]]));
    case 'accept-moved':
      return accept(new Map(moved.flatMap(({ claim, places: [place] }) => (place === undefined ? [] : [[claim.id, place] as const]))), services.platform.newId());
    case 'find': {
      const place = await findWords(document, item.claim.quote.exact, (span) => void look(document, span));
      return place === undefined ? again : accept(new Map([[id, place]]));
    }
    case 'difference':
      await differences.show(document, item, answer.place);
      return again;
    case 'keep':
      return (await reviews.keep(document, item)) ? { walk: afterAnswer(walk, id, 'kept'), wanted: undefined } : null;
    case 'skip':
      return { walk: afterAnswer(walk, id, 'skipped'), wanted: undefined };
    case 'undo': {
      const back = beforeAnswer(walk);
      if (back === null) return again;
      if (back.answer !== 'skipped' && !(await services.claims.undo(uri))) return again;
      return { walk: back.walk, wanted: back.id };
    }
    case 'select':
    case 'stop':
    case 'asked-anew':
      return again;
  }
}

function emptyAt(document: TranscriptDocument, item: ReviewItem): Span {
  const at = Math.min(startOf(item, codePointMap(document.text)), document.text.length);
  return { start: at, end: at };
}

async function look(document: TranscriptDocument, place: Span): Promise<void> {
  if (editorOf(document.uri) === undefined) await showSpan(document, place);
  else lookAt(document, place);
}

/** The focus goes back to the text: a key too many must not write over the words. */
function unselect(uri: vscode.Uri): void {
  const editor = editorOf(uri);
  if (editor !== undefined) editor.selection = new vscode.Selection(editor.selection.end, editor.selection.end);
}
