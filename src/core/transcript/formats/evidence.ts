import { sliceSpan } from '../../text/span.ts';
import type { Steps } from '../../text/steps.ts';
import type { BareTurn } from '../lines/cut-turns.ts';
import type { Participant } from '../model.ts';
import { findParticipant, nameKey } from '../speakers/names.ts';
import { countWords } from '../words.ts';
import type { CompiledFormat } from './compile-format.ts';

/** A participant of the lists who speaks is the strongest sign there is. */
const LISTED_SPEAKER = 2;
/** What a text must show beyond the threshold when it has too few turns for someone to speak again: a fragment, a statement. */
const WITHOUT_REPLIES = 1;
/** Where a text proves its kind, in UTF-16 code units from its beginning. */
const BEGINNING = 3_000;
/** How many of the format's spoken signs, if it has so many, a text must have when nobody in it is listed. */
const SPOKEN_SIGNS = 2;

/**
 * Whether a text with these turns is a transcript of this format. Labels alone prove nothing (a play, a form and a chat log have them):
 * most labels must have words below them, someone must ask or be listed, turns must be as long as speech is, and the format's own signs
 * must add up to its threshold.
 */
export function* isTranscript(text: string, turns: readonly BareTurn[], participants: readonly Participant[], format: CompiledFormat): Steps<boolean> {
  const distinct = new Set(turns.map(({ label }) => nameKey(label, format)));
  const spoken = turns.filter(({ paragraphs }) => paragraphs.length > 0).length;
  if (turns.length === 0 || spoken < turns.length * 0.8) return false;
  const listed = new Set(turns.flatMap(({ label, mark, opening }) => findParticipant(opening?.speaker ?? mark?.groups?.name ?? label, participants, format) ?? []));
  const replies = turns.length >= 3 && distinct.size >= 2 && distinct.size < turns.length;
  const answered = turns.some(({ mark }, index) => mark?.shape?.role === 'press' && turns[index + 1]?.mark?.shape?.role === 'official');
  const proven = format.proof?.test(text.slice(0, BEGINNING)) === true;
  if (listed.size === 0 && !proven && !((replies || answered) && (!format.format.mustAsk || asksSomething(text, turns)))) return false;
  const cast = new Set(Array.from(listed, ({ role }) => role));
  if (!(cast.has('chair') && cast.has('official')) && meanWords(text, turns) < format.format.minMeanWords) return false;
  const said = turns.map(({ paragraphs }) => paragraphs.map((paragraph) => sliceSpan(text, paragraph)).join('\n')).join('\n');
  const signs: (typeof format.evidence)[number][] = [];
  for (const sign of format.evidence) {
    if (sign.pattern.test(sign.spoken ? said : text)) signs.push(sign);
    yield;
  }
  const wanted = Math.min(SPOKEN_SIGNS, format.evidence.filter((sign) => sign.spoken).length);
  if (listed.size === 0 && signs.filter((sign) => sign.spoken).length < wanted) return false;
  const weight = signs.reduce((sum, sign) => sum + sign.weight, Math.min(listed.size, 2) * LISTED_SPEAKER);
  return weight >= format.format.threshold + (replies || proven ? 0 : WITHOUT_REPLIES);
}

function meanWords(text: string, turns: readonly BareTurn[]): number {
  const words = turns.reduce((sum, { paragraphs }) => sum + paragraphs.reduce((own, paragraph) => own + countWords(text, paragraph), 0), 0);
  return words / turns.length;
}

function asksSomething(text: string, turns: readonly BareTurn[]): boolean {
  return turns.some(({ paragraphs }) => paragraphs.some((paragraph) => /[?？]/u.test(sliceSpan(text, paragraph))));
}
