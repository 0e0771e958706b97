import type * as vscode from 'vscode';
import type { Steps } from '../core/text/steps.ts';
import type { TranscriptDocument } from './services.ts';
import { inSlices } from './slices.ts';

interface Making<Made> {
  readonly tokens: vscode.CancellationToken[];
  readonly made: Promise<Made | null>;
}

/**
 * Makes something of a version of a transcript once for all who ask meanwhile: while somebody types, VS Code asks at each key and takes back what
 * it asked before, and all of that waits for the same reading. Null when a newer version came, or nobody who asked wants it any more.
 */
export function sharedMaking<Made>(steps: (document: TranscriptDocument) => Steps<Made>): (document: TranscriptDocument, token: vscode.CancellationToken) => Promise<Made | null> {
  const all = new WeakMap<TranscriptDocument, Making<Made>>();
  return async (document, token) => {
    if (token.isCancellationRequested || !document.isCurrent) return null;
    const known = all.get(document);
    if (known !== undefined) {
      known.tokens.push(token);
      return known.made;
    }
    const tokens = [token];
    const isWanted = (): boolean => document.isCurrent && tokens.some(({ isCancellationRequested }) => !isCancellationRequested);
    const made = inSlices(steps(document), isWanted).finally(() => all.delete(document));
    all.set(document, { tokens, made });
    return made;
  };
}
