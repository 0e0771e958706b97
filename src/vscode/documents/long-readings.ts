import * as vscode from 'vscode';
import type { Steps } from '../../core/text/steps.ts';
import { inSlices } from '../slices.ts';
import type { Followed } from './live-document.ts';

/** What is asked for of one document. */
export interface LongReading {
  readonly document: vscode.TextDocument;
  /** False as soon as what is read is of no use any more. */
  isWanted(): boolean;
  steps(): Steps<Followed | undefined>;
  /** Given up, it is not called. */
  done(found: Followed | undefined): void;
}

/** Long documents are read in slices, each in one reading at a time. */
export interface LongReadings extends vscode.Disposable {
  /** Where the document is being read already, and that is still wanted, nothing is begun. */
  begin(reading: LongReading): void;
  isReading(document: vscode.TextDocument): boolean;
  giveUp(document: vscode.TextDocument): void;
  /** A person stopped it; nothing of the document is read until it is resumed or opened again. */
  isStopped(document: vscode.TextDocument): boolean;
  stop(): void;
  /** The documents that were stopped. */
  resume(): readonly vscode.TextDocument[];
  /** Reading began, ended, was given up or stopped. */
  readonly onDidChange: vscode.Event<vscode.TextDocument>;
}

export function createLongReadings(): LongReadings {
  const running = new Map<vscode.TextDocument, LongReading>();
  const stopped = new Set<vscode.TextDocument>();
  const change = new vscode.EventEmitter<vscode.TextDocument>();
  const run = async (reading: LongReading): Promise<void> => {
    const { document } = reading;
    const isWanted = (): boolean => running.get(document) === reading && reading.isWanted();
    try {
      // Told apart from a text that is no transcript.
      const result = await inSlices(boxed(reading.steps()), isWanted);
      if (result !== null && isWanted()) {
        running.delete(document);
        reading.done(result.read);
      }
    } finally {
      if (running.get(document) === reading) running.delete(document);
      change.fire(document);
    }
  };
  return {
    begin(reading) {
      const now = running.get(reading.document);
      if (now?.isWanted() === true) return;
      running.set(reading.document, reading);
      change.fire(reading.document);
      void run(reading);
    },
    isReading: (document) => running.get(document)?.isWanted() === true,
    giveUp(document) {
      running.delete(document);
      if (document.isClosed) stopped.delete(document);
    },
    isStopped: (document) => stopped.has(document),
    stop() {
      for (const document of running.keys()) stopped.add(document);
      running.clear();
      for (const document of stopped) change.fire(document);
    },
    resume() {
      const documents = [...stopped].filter(({ isClosed }) => !isClosed);
      stopped.clear();
      return documents;
    },
    onDidChange: change.event,
    dispose() {
      running.clear();
      change.dispose();
    },
  };
}

function* boxed<Read>(steps: Steps<Read>): Steps<{ readonly read: Read }> {
  return { read: yield* steps };
}
