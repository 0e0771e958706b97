import type { Steps } from '../../text/steps.ts';
import type { Earlier } from '../earlier.ts';
import { paceOf } from '../pace.ts';
import type { CompiledFormat } from '../formats/compile-format.ts';
import type { Participant } from '../model.ts';
import { needsOf } from '../formats/needs/pattern-needs.ts';
import { anyParagraph, answer, firstWords, perFormat, type Said, saidIn } from '../said.ts';
import { findParticipant, nameKey } from '../speakers/names.ts';
import type { Mark } from './mark.ts';
import { indentOf, type ScannedLines } from './scan-lines.ts';
import { firstFrom, indentAt, lineOf, startOf, textLines, type WordLines } from './word-lines.ts';

export interface Candidate {
  readonly mark: Mark;
  readonly name: LabelName;
  /** Somebody of the lists, or whose name stands as a label more than once. */
  readonly known: boolean;
  /** The lines of words before the next mark of this kind: from the one up to, and without, the other. */
  readonly from: number;
  readonly to: number;
  /** What stands in them. */
  readonly said: Said;
}

/** What labels that name the same have in common. */
interface LabelName {
  readonly participant: Participant | undefined;
  /** How many marks with this name, or one that is the same but for honorifics, there are. */
  readonly times: { count: number };
}

/** What a stretch of speech does; found out when it is asked for, as most labels are labels whatever is said. */
interface Heard {
  readonly asks: boolean;
  readonly answers: boolean;
  readonly chairs: boolean;
}

interface Chosen {
  readonly labels: readonly Mark[];
  /** All that look like labels. */
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
export function* chooseLabels(text: string, scanned: ScannedLines, participants: readonly Participant[], format: CompiledFormat, earlier?: Earlier): Steps<Chosen> {
  const all = yield* readCandidates(text, scanned, participants, format, earlier);
  yield;
  const candidates = all.some(({ mark }) => mark.shape?.notInList === true) ? all.filter((candidate, index) => !isListed(candidate, all[index - 1])) : all;
  const hear = ({ said }: Candidate): Heard => listen(said, format);
  const chosen: Candidate[] = [];
  const pace = paceOf(STEP);
  for (let index = 0; index < candidates.length; index++) {
    const candidate = candidates[index];
    if (!candidate) break;
    const sure = candidate.known || candidate.mark.shape?.trust === 'sure';
    if (sure || isLabel(candidate, chosen.at(-1), nextKnown(candidates, index), participants.length > 0, hear)) chosen.push(candidate);
    if (pace(candidate.mark)) yield;
  }
  return { labels: chosen.map(({ mark }) => mark), candidates };
}

function nextKnown(candidates: readonly Candidate[], index: number): Candidate | undefined {
  return candidates.slice(index + 1, index + 4).find(({ mark, known }) => known || (mark.shape?.trust !== 'weak' && mark.shape?.trust !== 'known'));
}

/** A name in a list of names: nobody speaks under it, or it is the last of the list, right below another. */
function isListed({ mark, from, to }: Candidate, above: Candidate | undefined): boolean {
  if (mark.shape?.notInList !== true) return false;
  return from === to || (above !== undefined && above.from === above.to && above.mark.shape?.notInList === true && mark.line <= above.mark.line + 1);
}

/** Of one that is not known, and has no sure shape. */
function isLabel(candidate: Candidate, previous: Candidate | undefined, next: Candidate | undefined, listed: boolean, hear: (candidate: Candidate) => Heard): boolean {
  const { shape } = candidate.mark;
  if (shape?.trust === 'known') return false;
  if (shape?.trust === 'weak') return next?.known === true && hear(candidate).asks;
  if (!listed || hear(candidate).asks || (next?.known === true && hear(next).answers)) return true;
  // Between two turns of one official somebody asked, or the second would have no label.
  const before = previous?.name.participant;
  if (shape?.at === 'start' && before?.role === 'official' && before === next?.name.participant) return true;
  if (previous === undefined) return hear(candidate).chairs;
  if (before?.role === 'official') return false;
  return before?.role === 'chair' ? next?.known === true : true;
}

function* readCandidates(text: string, scanned: ScannedLines, participants: readonly Participant[], format: CompiledFormat, earlier?: Earlier): Steps<Candidate[]> {
  const marks = withoutCalls(text, scanned);
  yield;
  const times = new Map<string, { count: number }>();
  const names = new Map<string, LabelName>();
  const own = marks.map((mark): LabelName => {
    const label = labelName(mark);
    let name = names.get(label);
    if (name === undefined) {
      const key = nameKey(label, format);
      const count = times.get(key) ?? { count: 0 };
      times.set(key, count);
      name = { participant: findParticipant(label, participants, format), times: count };
      names.set(label, name);
    }
    if (mark.shape?.trust !== 'weak') name.times.count++;
    return name;
  });
  const { words } = scanned;
  yield;
  let at = 0;
  return own.map((name, index) => {
    const mark = marks[index] as Mark;
    const from = firstFrom(words, mark.whole.end, at);
    const to = firstFrom(words, marks[index + 1]?.span.start ?? Infinity, at);
    at = Math.max(at, to);
    const known = name.participant !== undefined || (mark.shape?.trust !== 'weak' && name.times.count > 1);
    return new LabelCandidate(text, words, { mark, name, known, from: Math.min(from, to), to }, earlier);
  });
}

/** What stands below is looked at where it decides. */
class LabelCandidate implements Candidate {
  readonly mark: Mark;
  readonly name: LabelName;
  readonly known: boolean;
  readonly from: number;
  readonly to: number;
  readonly #text: string;
  readonly #words: WordLines;
  readonly #earlier: Earlier | undefined;
  #said: Said | null = null;

  constructor(text: string, words: WordLines, { mark, name, known, from, to }: Omit<Candidate, 'said'>, earlier: Earlier | undefined) {
    this.#text = text;
    this.#words = words;
    this.#earlier = earlier;
    this.mark = mark;
    this.name = name;
    this.known = known;
    this.from = from;
    this.to = to;
  }

  get said(): Said {
    return (this.#said ??= this.#read());
  }

  #read(): Said {
    const lines = textLines(this.#words, this.from, this.to).map(({ span }) => span);
    return saidIn(this.#text, { span: this.mark.whole, paragraphs: lines }, this.#earlier?.block(this.mark, lines));
  }
}

/**
 * The labels but those of a shape that needs words, and have none: "Senator Reed.", alone on its line, gives him the floor. Words may go on
 * below it without indent, or be a list that stands in more.
 */
function withoutCalls(text: string, { marks, words }: ScannedLines): readonly Mark[] {
  let at = 0;
  return marks.filter(({ kind, shape, line, whole }, index) => {
    if (kind !== 'label' || shape?.needsWords !== true) return kind === 'label';
    at = firstFrom(words, whole.end, at);
    if (at >= words.count || startOf(words, at) > (marks[index + 1]?.whole.start ?? Infinity)) return false;
    const deeper = indentAt(words, at) - indentOf(text, whole.start);
    const next = lineOf(words, at);
    return next === line || (next === line + 1 && deeper < 0) || (next === line + 2 && deeper > 1);
  });
}

function labelName({ label = '', groups }: Mark): string {
  return groups?.name ?? label;
}

/** In UTF-16 code units: who answers says so first. */
const HEARD = 300;
const QUESTION_MARK = ['?', '？'];
const speech = perFormat(({ speech: { asks, answers, chairs }, format }) => {
  // Most who ask do so with the mark, which is found sooner than the words are.
  const { alone } = needsOf(format.speech.asks);
  const marks = QUESTION_MARK.filter((mark) => alone.includes(mark.charCodeAt(0)));
  return {
    asks: anyParagraph((words) => marks.some((mark) => words.includes(mark)) || asks.test(words)),
    answers: firstWords(HEARD, (words) => words !== '' && answers.test(words)),
    chairs: anyParagraph((words) => chairs.test(words)),
  };
});

/** What a stretch of speech does, by its words. */
export function listen(said: Said, format: CompiledFormat): Heard {
  return new Listened(said, speech(format));
}

class Listened implements Heard {
  readonly #said: Said;
  readonly #speech: ReturnType<typeof speech>;

  constructor(said: Said, own: ReturnType<typeof speech>) {
    this.#said = said;
    this.#speech = own;
  }

  get asks(): boolean {
    return answer(this.#said, this.#speech.asks);
  }

  get answers(): boolean {
    return answer(this.#said, this.#speech.answers);
  }

  get chairs(): boolean {
    return answer(this.#said, this.#speech.chairs);
  }
}
