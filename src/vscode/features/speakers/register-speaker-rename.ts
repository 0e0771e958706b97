import * as vscode from 'vscode';
import { describeRenameProblem } from '../../../core/presentation/messages.ts';
import { renameableAt, renameSpeaker } from '../../../core/presentation/rename-speaker.ts';
import { sliceSpan } from '../../../core/text/span.ts';
import { toOffset, toRange } from '../../convert.ts';
import type { Services } from '../../services.ts';
import { transcriptSelector } from '../../transcript-selector.ts';

/** F2 on a label: all labels that are written so, and the entries in the lists. An ordinary edit of the text, which one undo takes back. */
export function registerSpeakerRename({ transcripts }: Services): vscode.Disposable {
  return vscode.languages.registerRenameProvider(transcriptSelector, {
    async prepareRename(textDocument, position) {
      const document = await transcripts.read(textDocument);
      if (document === undefined) {
        // The editor shows a person the reasons of all who refuse, and ordinary Markdown has no speakers.
        if (textDocument.languageId === 'markdown') return undefined;
        throw new Error(describeRenameProblem({ code: 'not-here' }));
      }
      const place = renameableAt(document, toOffset(document, position));
      if ('code' in place) throw new Error(describeRenameProblem(place));
      return { range: toRange(document, place.span), placeholder: sliceSpan(document.text, place.span) };
    },
    async provideRenameEdits(textDocument, position, newName) {
      const document = await transcripts.read(textDocument);
      if (document === undefined) return undefined;
      const edits = renameSpeaker(document, toOffset(document, position), newName);
      if ('code' in edits) throw new Error(describeRenameProblem(edits));
      const all = new vscode.WorkspaceEdit();
      for (const edit of edits) all.replace(document.uri, toRange(document, edit), edit.text);
      return all;
    },
  });
}
