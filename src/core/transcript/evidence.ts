import { sliceSpan } from '../text/span.ts';
import type { CompiledFormat } from './compile-format.ts';
import type { Participant } from './model.ts';
import type { BareTurn } from './turns.ts';
import { withoutHonorific } from './names.ts';

/** A participant of the lists who speaks is the strongest sign there is. */
const LISTED_SPEAKER = 2;

/**
 * Whether a text with these turns is a transcript of this format. Labels alone prove nothing (a play, a form and a chat log have them):
 * some speaker must speak again, most labels must have words below them, and the format's own signs must add up to its threshold.
 */
export function isTranscript(text: string, turns: readonly BareTurn[], participants: readonly Participant[], format: CompiledFormat): boolean {
  if (turns.length < 3) return false;
  const names = turns.map(({ label }) => withoutHonorific(label, format).toLowerCase());
  const distinct = new Set(names);
  const spoken = turns.filter(({ paragraphs }) => paragraphs.length > 0).length;
  if (distinct.size < 2 || distinct.size === turns.length || spoken < turns.length * 0.8) return false;
  const listed = participants.filter(({ name }) => distinct.has(name.toLowerCase())).length;
  if (listed === 0 && !turns.some((turn) => turn.paragraphs.some((paragraph) => /[?？]/u.test(sliceSpan(text, paragraph))))) return false;
  let weight = Math.min(listed, 2) * LISTED_SPEAKER;
  for (const sign of format.evidence) if (weight < format.format.threshold && sign.pattern.test(text)) weight += sign.weight;
  return weight >= format.format.threshold;
}
