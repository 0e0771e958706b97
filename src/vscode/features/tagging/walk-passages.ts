import * as vscode from 'vscode';
import { tagNames } from '../../../core/presentation/claim-words.ts';
import { passageState } from '../../../core/presentation/passage-state.ts';
import type { WalkCount } from '../../../core/presentation/walk-words.ts';
import type { Services, TranscriptDocument } from '../../services.ts';
import { lookAt, unselect } from '../../transcript-editor.ts';
import { createWalkList } from '../../walk-list.ts';
import { answersTo, type Answer, type AskedPassage } from './ask-about-passages.ts';
import { rememberUsed } from './tag-memory.ts';
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
 * Asks of one passage after the other whether it is to have the tags; those that have them are left out. What is accepted is written at once, so that nothing is lost with the
 * window; one undo takes it all back.
 */
export async function walkPassages(services: Services, document: TranscriptDocument, walk: Walk): Promise<Required<Omit<WalkCount, 'dismissed'>>> {
  const { uri } = document;
  const claims = services.claims.claims(uri);
  const open = walk.passages.filter(({ span, matter }) => passageState(span, matter, claims, walk.tags).kind !== 'tagged');
  const run = services.platform.newId();
  const tags = tagNames(services.codebooks.for(uri), walk.tags);
  const list = createWalkList<Answer>({ stop: 'stop' });
  let passages: readonly WalkedPassage[] = open;
  let tagged = 0;
  let skipped = 0;
  try {
    for (let at = 0; at < passages.length; ) {
      const passage = passages[at];
      if (passage === undefined) break;
      lookAt(document, passage.span);
      const title = vscode.l10n.t('Tag with {0}: {1} of {2}', tags, at + 1, passages.length);
      const answer = await list.ask({ title, placeholder: walk.placeholder, items: answersTo(passage, passages.slice(at)) });
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
    list.dispose();
    unselect(document, open.map(({ span }) => span));
  }
  if (tagged > 0) await rememberUsed(services.context, walk.tags);
  return { tagged, skipped, before: walk.passages.length - open.length };
}
