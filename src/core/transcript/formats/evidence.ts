import type { LineIndex } from '../../text/line-index.ts';
import { sliceSpan, type Span } from '../../text/span.ts';
import type { Steps } from '../../text/steps.ts';
import type { BareTurn } from '../lines/cut-turns.ts';
import type { Participant } from '../model.ts';
import { paceOf } from '../pace.ts';
import { labelForms, type LabelForms } from '../speakers/label-forms.ts';
import { findParticipant, nameKey } from '../speakers/names.ts';
import { countWords } from '../words.ts';
import type { CompiledFormat, Sign } from './compile-format.ts';
import { needsOf } from './needs/pattern-needs.ts';
import { signReader } from './read-signs.ts';

/** A participant of the lists who speaks is the strongest sign there is. */
const LISTED_SPEAKER = 2;
/** What a text must show beyond the threshold when it has too few turns for someone to speak again: a fragment, a statement. */
const WITHOUT_REPLIES = 1;
/** Where a text proves its kind, in UTF-16 code units from its beginning. */
const BEGINNING = 3_000;
/** How many of the format's spoken signs, if it has so many, a text must have when nobody in it is listed. */
const SPOKEN_SIGNS = 2;
/** In UTF-16 code units. */
const STEP = 200_000;
const PART = 100_000;
const LINE_FEED = 10;

/**
 * Whether a text with these turns is a transcript of this format. Labels alone prove nothing (a play, a form and a chat log have them):
 * most labels must have words below them, someone must ask or be listed, turns must be as long as speech is, and the format's own signs
 * must add up to its threshold.
 */
export function* isTranscript(text: string, lines: LineIndex, turns: readonly BareTurn[], participants: readonly Participant[], format: CompiledFormat): Steps<boolean> {
  const spoken = turns.filter(({ paragraphs }) => paragraphs.length > 0).length;
  if (turns.length === 0 || spoken < turns.length * 0.8) return false;
  yield;
  const labels = labelForms(turns);
  yield;
  const distinct = new Set(labels.forms.map(({ label }) => nameKey(label, format))).size;
  const listed = speakersListed(turns, labels, participants, format);
  const replies = turns.length >= 3 && distinct >= 2 && distinct < turns.length;
  const answered = turns.some(({ mark }, index) => mark?.shape?.role === 'press' && turns[index + 1]?.mark?.shape?.role === 'official');
  const proven = format.proof?.test(text.slice(0, BEGINNING)) === true;
  if (listed.size === 0 && !proven && !((replies || answered) && (!format.format.mustAsk || asksSomething(text, turns)))) return false;
  const cast = new Set(Array.from(listed, ({ role }) => role));
  if (!(cast.has('chair') && cast.has('official')) && !saysEnough(text, turns, format.format.minMeanWords)) return false;
  yield;
  const wanted = listed.size > 0 ? 0 : Math.min(SPOKEN_SIGNS, format.evidence.filter((sign) => sign.spoken).length);
  const enough = format.format.threshold + (replies || proven ? 0 : WITHOUT_REPLIES) - Math.min(listed.size, 2) * LISTED_SPEAKER;
  return yield* addsUp(text, lines, turns, format.evidence, enough, wanted);
}

/** Whether signs of so much weight are there, and so many spoken ones. Those against it first; no more are looked for than tell. */
function* addsUp(text: string, lines: LineIndex, turns: readonly BareTurn[], evidence: readonly Sign[], enough: number, spokenSigns: number): Steps<boolean> {
  const shows = signReader(text, lines);
  const inOrder = [...evidence].sort((a, b) => a.weight - b.weight || Number(b.spoken) - Number(a.spoken));
  let left = evidence.reduce((sum, { weight }) => sum + Math.max(0, weight), 0);
  let weight = 0;
  let spoken = 0;
  for (const sign of inOrder) {
    if (sign.weight > 0 && weight >= enough && spoken >= spokenSigns) return true;
    if (weight + left < enough) return false;
    left -= Math.max(0, sign.weight);
    const shown = sign.spoken ? yield* isSaid(text, turns, sign) : yield* isShown(text, lines, sign, shows);
    yield;
    if (!shown) continue;
    weight += sign.weight;
    if (sign.spoken) spoken++;
  }
  return weight >= enough && spoken >= spokenSigns;
}

/** A part of the text at a time, as far as the sign allows. */
function* isShown(text: string, { starts }: LineIndex, sign: Sign, shows: (source: string) => boolean): Steps<boolean> {
  const { anchored, takesBreak } = needsOf(sign.source);
  if (anchored || takesBreak || text.length <= PART) return shows(sign.source);
  let from = 0;
  for (let line = 1; line <= starts.length; line++) {
    const end = starts[line] ?? text.length;
    if (line < starts.length && (end - from < PART || text.charCodeAt(end - 1) !== LINE_FEED)) continue;
    if (sign.pattern.test(text.slice(from, end))) return true;
    from = end;
    yield;
  }
  return false;
}

/** Each paragraph begins a line of its own. */
function* isSaid(text: string, turns: readonly BareTurn[], { source, pattern }: Sign): Steps<boolean> {
  const whole = ({ paragraphs }: BareTurn): string => paragraphs.map((paragraph) => sliceSpan(text, paragraph)).join('\n');
  if (needsOf(source).takesBreak) return pattern.test(turns.map(whole).join('\n'));
  const pace = paceOf(STEP);
  for (const turn of turns) {
    for (const paragraph of turn.paragraphs) if (pattern.test(sliceSpan(text, paragraph))) return true;
    if (pace(turn)) yield;
  }
  return false;
}

function speakersListed(turns: readonly BareTurn[], { forms, of }: LabelForms, participants: readonly Participant[], format: CompiledFormat): ReadonlySet<Participant> {
  const listed = new Set<Participant>();
  const add = (name: string): void => {
    const found = findParticipant(name, participants, format);
    if (found) listed.add(found);
  };
  for (const { label, mark } of forms) if (mark !== null) add(mark.groups?.name ?? label);
  turns.forEach(({ opening, label }, index) => {
    if (of[index]?.mark === null) add(opening?.speaker ?? label);
  });
  return listed;
}

/** Whether a turn has so many words on the average. */
function saysEnough(text: string, turns: readonly BareTurn[], mean: number): boolean {
  const wanted = mean * turns.length;
  let words = 0;
  for (const { paragraphs } of turns) {
    if (words >= wanted) return true;
    words += paragraphs.reduce((own: number, paragraph: Span) => own + countWords(text, paragraph), 0);
  }
  return words >= wanted;
}

function asksSomething(text: string, turns: readonly BareTurn[]): boolean {
  return turns.some(({ paragraphs }) => paragraphs.some((paragraph) => /[?？]/u.test(sliceSpan(text, paragraph))));
}
