import { sentencesOf } from '../text/sentences.ts';
import { overlaps, trimSpan, type Span } from '../text/span.ts';
import type { Transcript, Turn } from '../transcript/model.ts';
import { speakerOf } from '../transcript/speaker-of.ts';

/** What a passage may be widened to. `answer`: what one side says without being interrupted, a passage for each of its turns. */
export type PassageUnit = 'sentence' | 'paragraph' | 'answer';

/** The units that a passage of a turn touches, in the order of the text. */
export function unitsOf(text: string, transcript: Transcript, turn: Turn, passage: Span, unit: PassageUnit): readonly Span[] {
  const touched = turn.paragraphs.filter((paragraph) => overlaps(paragraph, passage));
  switch (unit) {
    case 'sentence':
      return touched.flatMap((paragraph) => sentencesOf(text, paragraph).filter((sentence) => overlaps(sentence, passage)));
    case 'paragraph':
      return touched.map((paragraph) => trimSpan(text, paragraph)).filter(({ start, end }) => start < end);
    case 'answer':
      return answerOf(transcript, turn).flatMap((one) => wordsOf(text, one) ?? []);
  }
}

/**
 * The turns of the answer that holds `turn`; of a question, those that answer it. The calls of a chair stand between answers and are none.
 * A turn that belongs to no exchange stands for itself.
 */
function answerOf({ exchanges, turns }: Transcript, turn: Turn): readonly Turn[] {
  const exchange = exchanges.find((one) => one.turns.includes(turn.index));
  if (exchange === undefined) return [turn];
  const own = exchange.turns.flatMap((index) => turns[index] ?? []);
  const at = own.indexOf(turn);
  const asks = (one: Turn): boolean => one === own[0] || one.role === 'press' || (exchange.asker !== null && speakerOf(one) === exchange.asker);
  let from = at;
  if (asks(turn)) while (from < own.length && asks(own[from] ?? turn)) from++;
  else while (from > 0 && !asks(own[from - 1] ?? turn)) from--;
  const next = own.findIndex((one, index) => index > from && asks(one));
  const answer = own.slice(from, next === -1 ? undefined : next);
  return answer.length === 0 ? [turn] : answer;
}

/** All that is said in a turn, as one passage. */
function wordsOf(text: string, { paragraphs }: Turn): Span | null {
  const [first, last] = [paragraphs[0], paragraphs.at(-1)];
  if (first === undefined || last === undefined) return null;
  const span = trimSpan(text, { start: first.start, end: last.end });
  return span.start < span.end ? span : null;
}
