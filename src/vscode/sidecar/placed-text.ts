import type * as vscode from 'vscode';
import type { LivePlaces } from '../../core/anchoring/moved-places.ts';
import { type CodePointMap, codePointMapInSteps } from '../../core/text/code-points.ts';
import type { Transcript } from '../../core/transcript/model.ts';
import { preparable, type Preparable } from '../../core/transcript/prepare.ts';
import type { TranscriptDocument, Transcripts } from '../services.ts';
import { giveWay, inSlices } from '../slices.ts';

/** Where passages stand in one text. The two belong together: while a file is read, a person types on. */
export interface PlacedText {
  readonly text: string;
  /** Of this text; null while it is none. */
  readonly transcript: Transcript | null;
  readonly places: LivePlaces;
  /** Takes a walk over the text. */
  readonly points: Preparable<CodePointMap>;
}

export function placedText({ text, transcript }: Pick<PlacedText, 'text' | 'transcript'>, places: LivePlaces): PlacedText {
  return { text, transcript, places, points: preparable(() => codePointMapInSteps(text)) };
}

/** By version of a transcript: an undo asks for them more than once. */
const known = new WeakMap<TranscriptDocument, PlacedText['points']>();

function pointsOf(document: TranscriptDocument): PlacedText['points'] {
  const points = known.get(document) ?? preparable(() => codePointMapInSteps(document.text));
  known.set(document, points);
  return points;
}

/** Of a claim store's entry; the places are those of the moment. */
interface PlacedEntry {
  readonly transcript: vscode.Uri;
  readonly places: LivePlaces;
}

/** As they are when this resolves; undefined where the text is no transcript, or is being read. */
export async function placedNow(entry: PlacedEntry, transcripts: Transcripts): Promise<PlacedText | undefined> {
  // Whoever asks goes on to look at thousands of claims, and comes from there.
  await giveWay();
  for (;;) {
    const document = transcripts.find(entry.transcript);
    if (document === undefined) return undefined;
    const points = pointsOf(document);
    await inSlices(points.inSteps());
    if (transcripts.find(entry.transcript) === document) return { text: document.text, transcript: document.transcript, places: entry.places, points };
  }
}
