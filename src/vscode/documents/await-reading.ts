import * as vscode from 'vscode';
import type { TranscriptDocument, Transcripts } from '../services.ts';

interface Awaited {
  readonly look: (document: vscode.TextDocument) => TranscriptDocument | 'being read' | undefined;
  /** Whether everybody was told of this version. */
  readonly isTold: (document: vscode.TextDocument, seen: TranscriptDocument) => boolean;
  /** When to look again. */
  readonly events: readonly vscode.Event<vscode.TextDocument>[];
}

/** Waits for what a long document is as it is then, however often it is changed meanwhile. */
export function awaitReading({ look, isTold, events }: Awaited): Pick<Transcripts, 'read' | 'readAtRest'> {
  const read = async (document: vscode.TextDocument, isEnough: (seen: TranscriptDocument) => boolean): Promise<TranscriptDocument | undefined> => {
    for (;;) {
      const seen = look(document);
      if (seen === undefined || (seen !== 'being read' && isEnough(seen))) return seen;
      await nextOf(document, events);
    }
  };
  return {
    read: (document) => read(document, () => true),
    readAtRest: (document) => read(document, (seen) => !seen.isLong || isTold(document, seen)),
  };
}

/** The next time that one of the events tells of the document. */
function nextOf(document: vscode.TextDocument, events: readonly vscode.Event<vscode.TextDocument>[]): Promise<void> {
  return new Promise((resolve) => {
    const listening = events.map((event) => event((told) => {
      if (told !== document) return;
      vscode.Disposable.from(...listening).dispose();
      resolve();
    }));
  });
}
