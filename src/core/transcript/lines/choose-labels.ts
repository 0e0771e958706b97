import { sliceSpan, type Span } from '../../text/span.ts';
import type { Steps } from '../../text/steps.ts';
import { paceOf } from '../pace.ts';
import type { CompiledFormat } from '../formats/compile-format.ts';
import type { Participant } from '../model.ts';
import { anyParagraph, answer, firstWords, perFormat, type Said, saidIn } from '../said.ts';
import { findParticipant, nameKey } from '../speakers/names.ts';
import { indentOf, type Mark, type ScannedLines } from './scan-lines.ts';

export interface Candidate {
  readonly mark: Mark;
  readonly participant: Participant | undefined;
  /** Somebody of the lists, or whose name stands as a label more than once. */
  readonly known: boolean;
  /** Whether words follow before the next mark of this kind. */
  readonly spoken: boolean;
  /** The lines of words up to the next mark of this kind. */
  readonly said: Said;
  readonly heard: Heard;
}

/** What a stretch of speech does; found out when it is asked for, as most labels are labels whatever is said. */
interface Heard {
  readonly asks: boolean;
  readonly answers: boolean;
  readonly chairs: boolean;
}

interface Chosen {
  readonly labels: readonly Mark[];
  /** The labels among them. */
  readonly candidates: readonly Candidate[];
}

/** In UTF-16 code units. */
const STEP = 50_000;

/**
 * Which of the marks that look like labels are labels. Those of a sure shape are. Participants and names that come again always
 * are. A name that stands once is one where it asks or where an answer follows; below an official's words without either it is a heading
 * inside an answer ("Policy Support:").
 * A phrase without the shape of a name ("a reporter from dpa") is one only if it asks and a known speaker follows.
 */
export function* chooseLabels(text: string, scanned: ScannedLines, participants: readonly Participant[], format: CompiledFormat): Steps<Chosen> {
  const candidates = readCandidates(text, scanned, participants, format).filter((candidate, index, all) => !isListed(candidate, all[index - 1]));
  yield;
  const chosen: Candidate[] = [];
  const pace = paceOf(STEP);
  for (const [index, candidate] of candidates.entries()) {
    const next = candidates.slice(index + 1, index + 4).find(({ mark, known }) => known || (mark.shape?.trust !== 'weak' && mark.shape?.trust !== 'known'));
    if (isLabel(candidate, chosen.at(-1), next, participants.length > 0)) chosen.push(candidate);
    if (pace(candidate.mark)) yield;
  }
  return { labels: chosen.map(({ mark }) => mark), candidates };
}

/** A name in a list of names: nobody speaks under it, or it is the last of the list, right below another. */
function isListed({ mark, spoken }: Candidate, above: Candidate | undefined): boolean {
  if (mark.shape?.notInList !== true) return false;
  return !spoken || (above?.spoken === false && above.mark.shape?.notInList === true && mark.line <= above.mark.line + 1);
}

function isLabel(candidate: Candidate, previous: Candidate | undefined, next: Candidate | undefined, listed: boolean): boolean {
  if (candidate.known || candidate.mark.shape?.trust === 'sure') return true;
  if (candidate.mark.shape?.trust === 'known') return false;
  if (candidate.mark.shape?.trust === 'weak') return next?.known === true && candidate.heard.asks;
  if (!listed || candidate.heard.asks || (next?.known === true && next.heard.answers)) return true;
  // Between two turns of one official somebody asked, or the second would have no label.
  if (candidate.mark.shape?.at === 'start' && previous?.participant?.role === 'official' && previous.participant === next?.participant) return true;
  if (previous === undefined) return candidate.heard.chairs;
  if (previous.participant?.role === 'official') return false;
  return previous.participant?.role === 'chair' ? next?.known === true : true;
}

function readCandidates(text: string, scanned: ScannedLines, participants: readonly Participant[], format: CompiledFormat): Candidate[] {
  const marks = withoutCalls(text, scanned);
  const keys = marks.map((mark) => nameKey(labelName(text, mark), format));
  const counts = new Map<string, number>();
  marks.forEach(({ shape }, index) => {
    const key = keys[index] ?? '';
    if (shape?.trust !== 'weak') counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  let at = 0;
  return marks.map((mark, index) => {
    const until = marks[index + 1]?.span.start ?? Infinity;
    const block: Span[] = [];
    for (let line = scanned.text[at]; line && line.span.start < until; line = scanned.text[++at]) if (line.span.start >= mark.whole.end) block.push(line.span);
    const participant = findParticipant(labelName(text, mark), participants, format);
    const known = participant !== undefined || (mark.shape?.trust !== 'weak' && (counts.get(keys[index] ?? '') ?? 0) > 1);
    const said = saidIn(text, mark.whole, block);
    return { mark, participant, known, spoken: block.length > 0, said, heard: listen(said, format) };
  });
}

/**
 * The labels but those of a shape that needs words, and have none: "Senator Reed.", alone on its line, gives him the floor. Words may go on
 * below it without indent, or be a list that stands in more.
 */
function withoutCalls(text: string, { marks, text: words }: ScannedLines): readonly Mark[] {
  let at = 0;
  return marks.filter(({ kind, shape, line, whole }, index) => {
    if (kind !== 'label' || shape?.needsWords !== true) return kind === 'label';
    while (at < words.length && (words[at]?.span.start ?? 0) < whole.end) at++;
    const next = words[at];
    if (!next || next.span.start > (marks[index + 1]?.whole.start ?? Infinity)) return false;
    const deeper = next.indent - indentOf(text, whole.start);
    return next.line === line || (next.line === line + 1 && deeper < 0) || (next.line === line + 2 && deeper > 1);
  });
}

function labelName(text: string, { span, groups }: Mark): string {
  return groups?.name ?? sliceSpan(text, span);
}

const HEARD = 300;
const speech = perFormat(({ speech: { asks, answers, chairs } }) => ({
  asks: anyParagraph((words) => asks.test(words)),
  answers: firstWords(HEARD, (words) => words !== '' && answers.test(words)),
  chairs: anyParagraph((words) => chairs.test(words)),
}));

/** What a stretch of speech does, by its words. */
export function listen(said: Said, format: CompiledFormat): Heard {
  const { asks, answers, chairs } = speech(format);
  return {
    get asks() { return answer(said, asks); },
    get answers() { return answer(said, answers); },
    get chairs() { return answer(said, chairs); },
  };
}
