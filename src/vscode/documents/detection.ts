import * as vscode from 'vscode';
import type { Decisions } from './decisions.ts';
import type { Speaking } from './read-document.ts';

export const TRANSCRIPT_LANGUAGE = 'policy-transcript';

/** Shown in editors, but never a person's own text. A diff's left side would change its language and with it the diff. */
const FOREIGN_SCHEMES = new Set(['git', 'output', 'search-editor', 'vscode', 'debug', 'comment', 'vscode-notebook-cell', 'walkThrough']);

/** Whether a document with this URI can be a transcript at all: a file of any file system, or an untitled document. */
export function isReadable(uri: vscode.Uri): boolean {
  if (FOREIGN_SCHEMES.has(uri.scheme)) return false;
  return uri.scheme === 'untitled' || vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== undefined;
}

/** Whether its language lets a document be a transcript, by its content or by what a person says. */
export function mayBeTranscript(document: vscode.TextDocument): boolean {
  const { uri, languageId } = document;
  return isReadable(uri) && (languageId === 'plaintext' || languageId === TRANSCRIPT_LANGUAGE || keepsLanguage(document));
}

/**
 * How a document is to be read: what its language or a person says comes before what its content looks like. `chosen`: a person chose one of
 * the formats that there are for it.
 */
export function readingOf(document: vscode.TextDocument, decisions: Decisions, chosen: boolean): Speaking | 'ask' | 'never' {
  if (document.languageId === TRANSCRIPT_LANGUAGE || (chosen && decisions.of(document.uri) !== 'ordinary')) return 'force';
  switch (decisions.of(document.uri)) {
    case 'ordinary':
      return 'never';
    case 'transcript':
      return 'force';
    case undefined:
      return document.languageId === 'plaintext' || keepsLanguage(document) ? bySetting(document) : 'never';
  }
}

/** Markdown, and captions that another extension reads too: they are transcripts in a language of their own. */
export function keepsLanguage({ languageId, uri }: vscode.TextDocument): boolean {
  return languageId === 'markdown' || (languageId !== 'plaintext' && languageId !== TRANSCRIPT_LANGUAGE && /\.(?:vtt|srt)$/iu.test(uri.path));
}

/** Whether the setting for this document says that content is not to be looked at. */
export function isOff(document: vscode.TextDocument): boolean {
  return bySetting(document) === 'never';
}

function bySetting(document: vscode.TextDocument): 'detect' | 'ask' | 'never' {
  switch (vscode.workspace.getConfiguration('transcripts', document).get<string>('detection')) {
    case 'off':
      return 'never';
    case 'ask':
      return 'ask';
    default:
      return 'detect';
  }
}

/** What tells one reading of a document from another: settings and decisions count by `revision`. */
export interface ReadState {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly language: string;
  readonly revision: number;
}

export function sameReading(a: ReadState, b: ReadState): boolean {
  return a.document === b.document && a.version === b.version && a.language === b.language && a.revision === b.revision;
}
