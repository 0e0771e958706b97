import { sentenceAt } from '../text/sentences.ts';
import { overlaps, sameSpan, trimSpan, type Span } from '../text/span.ts';
import type { Transcript, Turn } from '../transcript/model.ts';
import { turnAt } from '../transcript/turn-at.ts';

/**
 * What "tag claim" means where a reader stands: the selected words, each selection a passage; with nothing selected the sentence at the
 * first cursor, on a label the turn's first. Empty between paragraphs and outside of turns. With a `turn`, only what is in it; its first
 * sentence where neither a selection nor the cursor is.
 */
export function passagesToTag(text: string, transcript: Transcript, selections: readonly Span[], turn: Turn | null): readonly Span[] {
  const selected = selections
    .map((span) => trimSpan(text, span))
    .filter((span) => span.start < span.end && (turn === null || overlaps(turn.span, span)));
  if (selected.length > 0) return unique(selected);
  const cursor = selections[0]?.start;
  const around = cursor === undefined ? null : turnAround(transcript, cursor);
  const at = cursor === undefined ? null : sentenceOfTurn(text, around, cursor);
  if (at !== null && (turn === null || overlaps(turn.span, at))) return [at];
  const isOnLabel = cursor !== undefined && around !== null && cursor <= around.labelSpan.end;
  const first = firstSentence(text, turn ?? (isOnLabel ? around : null));
  return first === null ? [] : [first];
}

function firstSentence(text: string, turn: Turn | null): Span | null {
  const start = turn?.paragraphs[0]?.start;
  return start === undefined ? null : sentenceOfTurn(text, turn, start);
}

/** A cursor behind a turn's last character is still in it. */
function turnAround(transcript: Transcript, cursor: number): Turn | null {
  return turnAt(transcript, cursor) ?? (cursor > 0 ? turnAt(transcript, cursor - 1) : null);
}

function sentenceOfTurn(text: string, turn: Turn | null, at: number): Span | null {
  const paragraph = turn?.paragraphs.find((one) => one.start <= at && at <= one.end);
  if (paragraph === undefined) return null;
  const sentence = sentenceAt(text, paragraph, at);
  return sentence.start === sentence.end ? null : sentence;
}

function unique(spans: readonly Span[]): readonly Span[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || a.end - b.end);
  return sorted.filter((span, index) => {
    const before = sorted[index - 1];
    return before === undefined || !sameSpan(before, span);
  });
}
