import { sliceSpan } from '../text/span.ts';
import type { CompiledFormat } from './compile-format.ts';
import type { Participant } from './model.ts';
import type { BareTurn } from './turns.ts';
import { withoutHonorific } from './names.ts';
import { countWords } from './words.ts';

/** A participant of the lists who speaks is the strongest sign there is. */
const LISTED_SPEAKER = 2;

/** What a text must show beyond the threshold when it has too few turns for someone to speak again: a fragment, a statement. */
const WITHOUT_REPLIES = 1;

/**
 * Whether a text with these turns is a transcript of this format. Labels alone prove nothing (a play, a form and a chat log have them):
 * most labels must have words below them, someone must ask or be listed, turns must be as long as speech is, and the format's own signs
 * must add up to its threshold.
 */
export function isTranscript(text: string, turns: readonly BareTurn[], participants: readonly Participant[], format: CompiledFormat): boolean {
  const names = turns.map(({ label }) => withoutHonorific(label, format).toLowerCase());
  const distinct = new Set(names);
  const spoken = turns.filter(({ paragraphs }) => paragraphs.length > 0).length;
  if (turns.length === 0 || spoken < turns.length * 0.8) return false;
  const listed = participants.filter(({ name }) => distinct.has(name.toLowerCase()));
  const replies = turns.length >= 3 && distinct.size >= 2 && distinct.size < turns.length;
  if (listed.length === 0 && !(replies && asksSomething(text, turns))) return false;
  const cast = new Set(listed.map(({ role }) => role));
  if (!(cast.has('chair') && cast.has('official')) && meanWords(text, turns) < format.format.minMeanWords) return false;
  let weight = Math.min(listed.length, 2) * LISTED_SPEAKER;
  for (const sign of format.evidence) if (sign.pattern.test(text)) weight += sign.weight;
  return weight >= format.format.threshold + (replies ? 0 : WITHOUT_REPLIES);
}

function meanWords(text: string, turns: readonly BareTurn[]): number {
  const words = turns.reduce((sum, { paragraphs }) => sum + paragraphs.reduce((own, paragraph) => own + countWords(text, paragraph), 0), 0);
  return words / turns.length;
}

function asksSomething(text: string, turns: readonly BareTurn[]): boolean {
  return turns.some(({ paragraphs }) => paragraphs.some((paragraph) => /[?？]/u.test(sliceSpan(text, paragraph))));
}
