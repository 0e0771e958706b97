import * as vscode from 'vscode';
import { tagNames } from '../../../core/presentation/claim-words.ts';
import { toRange } from '../../convert.ts';
import type { Services, TranscriptDocument } from '../../services.ts';
import { editorOf } from '../../transcript-editor.ts';
import { askAboutPassages, type AskedPassage } from './ask-about-passages.ts';
import { writePassages, type PassageToWrite } from './write-passages.ts';

export interface WalkedPassage extends PassageToWrite, AskedPassage {}

export interface Walk {
  readonly passages: readonly WalkedPassage[];
  readonly tags: readonly string[];
  /** What is offered and what is not. */
  readonly placeholder: string;
  /** What to do when the text was changed under the questions. */
  readonly changed: string;
}

/**
 * Asks of one passage after the other whether it is to have the tags. What is accepted is written at once, so that nothing is lost with the
 * window; one undo takes it all back.
 */
export async function walkPassages(services: Services, document: TranscriptDocument, walk: Walk): Promise<{ readonly tagged: number; readonly skipped: number }> {
  const { uri } = document;
  const run = services.platform.newId();
  const dialogue = askAboutPassages(tagNames(services.codebooks.for(uri), walk.tags), walk.placeholder);
  let passages = walk.passages;
  let tagged = 0;
  let skipped = 0;
  try {
    for (let at = 0; at < passages.length; ) {
      const passage = passages[at];
      if (passage === undefined) break;
      show(document, passage);
      const answer = await dialogue.ask(passages, at);
      if (answer === 'stop') break;
      if (answer === 'as-written') {
        passages = passages.filter((one, index) => index < at || one.asWritten);
        continue;
      }
      if (answer === 'skip') {
        skipped++;
        at++;
        continue;
      }
      const accepted = answer === 'accept' ? [passage] : passages.slice(at);
      if (services.transcripts.find(uri)?.text !== document.text) {
        void vscode.window.showWarningMessage(walk.changed);
        break;
      }
      const { written, failed } = await writePassages(services, document, accepted, walk.tags, run);
      tagged += written;
      if (failed) break;
      at += accepted.length;
    }
  } finally {
    dialogue.dispose();
    unselect(document, walk.passages);
  }
  return { tagged, skipped };
}

/** In the middle: the questions stand above the text's beginning. The list keeps the focus. */
function show(document: TranscriptDocument, { span }: WalkedPassage): void {
  const editor = editorOf(document.uri);
  if (editor === undefined) return;
  const range = toRange(document, span);
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenter);
}

/** The focus goes back to the text: a key too many must not write over the passage. What the reader selected there himself stays. */
function unselect(document: TranscriptDocument, passages: readonly WalkedPassage[]): void {
  const editor = editorOf(document.uri);
  if (editor === undefined || !passages.some(({ span }) => editor.selection.isEqual(toRange(document, span)))) return;
  editor.selection = new vscode.Selection(editor.selection.end, editor.selection.end);
}
