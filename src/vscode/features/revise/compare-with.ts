import * as vscode from 'vscode';
import { revisionList } from '../../../core/presentation/revision/revision-list.ts';
import { carryClaims, carryingEdits } from '../../../core/revision/carry-claims.ts';
import { compareVersions } from '../../../core/revision/compare-versions.ts';
import type { TextEdit } from '../../../core/text/text-edit.ts';
import { openDocument } from '../../documents/open-document.ts';
import { nameOf } from '../../file-problems.ts';
import type { Services, TranscriptDocument } from '../../services.ts';
import type { GivenVersion } from './pick-version.ts';

/** What replacing a text would do. Holds for that version of the text alone. */
export interface PlannedRevision {
  readonly document: TranscriptDocument;
  /** With the line breaks of the document. */
  readonly text: string;
  readonly name: string;
  readonly edits: readonly TextEdit[];
  /** Markdown. */
  readonly list: string;
}

export function planRevision({ claims }: Services, document: TranscriptDocument, given: GivenVersion): PlannedRevision {
  const text = withLineBreaksOf(document, given.text.replace(/^\uFEFF/u, ''));
  const old = { text: document.text, transcript: document.transcript };
  const now = { text, transcript: document.reread(text) };
  const revision = compareVersions(old, now);
  const anchored = claims.claims(document.uri);
  const edits = carryingEdits(old, now, revision, anchored);
  const carried = carryClaims(old, now, edits, anchored.map(({ claim }) => claim)).anchored;
  const list = revisionList({ old, now, revision, claims: carried, names: { old: nameOf(document.uri), now: given.name } });
  return { document, text, name: given.name, edits, list };
}

/** A document has one kind of line break, which VS Code gives to all that is put in. */
function withLineBreaksOf({ uri }: TranscriptDocument, text: string): string {
  return text.replace(/\r\n?|\n/gu, openDocument(uri)?.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n');
}
