import type * as vscode from 'vscode';
import type { LivePlaces } from '../../core/anchoring/live-places.ts';
import { type CodePointMap, codePointMapInSteps } from '../../core/text/code-points.ts';
import type { Transcript } from '../../core/transcript/model.ts';
import { preparable, type Preparable } from '../../core/transcript/prepare.ts';
import type { Transcripts } from '../services.ts';
import { inSlices } from '../slices.ts';

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

/** Of a claim store's entry; the places are those of the moment. */
interface PlacedEntry {
  readonly transcript: vscode.Uri;
  readonly places: LivePlaces;
}

/** As they are when this resolves; undefined where the text is no transcript, or is being read. */
export async function placedNow(entry: PlacedEntry, transcripts: Transcripts): Promise<PlacedText | undefined> {
  for (;;) {
    const document = transcripts.find(entry.transcript);
    if (document === undefined) return undefined;
    const placed = placedText(document, entry.places);
    await inSlices(placed.points.inSteps());
    if (transcripts.find(entry.transcript) === document) return { ...placed, places: entry.places };
  }
}
