import type * as vscode from 'vscode';

/** Languages that a transcript can have; a provider still asks `Transcripts` whether the document is one. */
export const transcriptSelector: readonly vscode.DocumentFilter[] = [{ language: 'policy-transcript' }, { language: 'markdown' }, { pattern: '**/*.{vtt,srt}' }];
