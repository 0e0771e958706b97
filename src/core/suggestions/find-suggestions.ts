import { figuresIn } from '../figures/figures-in.ts';
import type { Figure, FigureKind } from '../figures/model.ts';
import { sentencesOf } from '../text/sentences.ts';
import { overlaps, type Span } from '../text/span.ts';
import { drain, type Steps } from '../text/steps.ts';
import type { Transcript, Turn } from '../transcript/model.ts';
import { paceOf } from '../transcript/pace.ts';
import { chineseRules } from './chinese-rules.ts';
import { englishRules } from './english-rules.ts';
import type { Rule, RuleId } from './rule.ts';

/** A sentence that may be worth a claim. */
export interface Suggestion {
  readonly rule: RuleId;
  /** Of the built-in codebook. */
  readonly tag: string;
  /** The sentence; UTF-16 offsets of the text. */
  readonly span: Span;
  /** Index of its turn. */
  readonly turn: number;
  /** The words that made it, in order and apart from each other. */
  readonly reason: readonly Span[];
}

export interface SuggestionOptions {
  /** Those that are tried; all where it is left out. */
  readonly rules?: readonly RuleId[];
  /** Whether questions are searched as well, by the rules that may be. */
  readonly questions?: boolean;
  /** The transcript's own date, ISO 8601, where it is known from elsewhere. */
  readonly date?: string | null;
}

/** In the order in which they are tried: a sentence is suggested once, by the first that finds it. */
export const suggestionRules: readonly Rule[] = [...englishRules, ...chineseRules];

/** What is longer is no sentence but a text without full stops; what is shorter says too little. In UTF-16 code units. */
const LONGEST = 800;
const SHORTEST = 6;

/** Times are when, not how much. */
const amounts: ReadonlySet<FigureKind> = new Set(['money', 'percent', 'quantity', 'count', 'ratio', 'multiple']);
const durations: ReadonlySet<string> = new Set(['s', 'min', 'h', 'd', 'wk', 'mo', 'a']);

const han = /[\u4e00-\u9fff]/;
const question = /[?？]["'”’»)\]*_]*$/;

/** In the order of the text. `figures` are those of the text, in order. Reads each sentence once by each rule: the time grows with the text alone. */
export function findSuggestions(text: string, transcript: Transcript, figures: readonly Figure[], options: SuggestionOptions = {}): readonly Suggestion[] {
  return drain(findSuggestionsInSteps(text, transcript, figures, options));
}

export function* findSuggestionsInSteps(text: string, transcript: Transcript, figures: readonly Figure[], options: SuggestionOptions = {}): Steps<readonly Suggestion[]> {
  const pace = paceOf(5000);
  const rules = suggestionRules.filter(({ id }) => options.rules?.includes(id) ?? true);
  const answers = answersOf(transcript);
  const found: Suggestion[] = [];
  for (const turn of transcript.turns) {
    const here = rulesFor(turn, rules, answers, options.questions === true);
    if (here.length === 0) continue;
    if (pace(turn)) yield;
    for (const paragraph of turn.paragraphs) {
      const said = figuresIn(figures, paragraph);
      for (const span of sentencesOf(text, paragraph)) {
        const length = span.end - span.start;
        if (length < SHORTEST || length > LONGEST) continue;
        const sentence: Sentence = {
          span, words: text.slice(span.start, span.end), figures: said.length === 0 ? said : figuresIn(said, span), date: transcript.date ?? options.date ?? null,
        };
        const suggestion = suggest(sentence, here);
        if (suggestion !== null) found.push({ ...suggestion, span, turn: turn.index });
      }
    }
  }
  return found;
}

interface Sentence {
  readonly span: Span;
  readonly words: string;
  readonly figures: readonly Figure[];
  readonly date: string | null;
}

function suggest(sentence: Sentence, rules: readonly Rule[]): Pick<Suggestion, 'rule' | 'tag' | 'reason'> | null {
  if (question.test(sentence.words)) return null;
  const language = han.test(sentence.words) ? 'zh' : 'en';
  for (const rule of rules) {
    const reason = rule.language === language ? reasonFor(rule, sentence) : null;
    if (reason !== null) return { rule: rule.id, tag: rule.tag, reason };
  }
  return null;
}

/** The words for which the rule suggests the sentence; null where it does not. */
function reasonFor({ says, amountWithin, deadline, unless }: Rule, { span, words, figures, date }: Sentence): readonly Span[] | null {
  const own = amountWithin === undefined ? [] : figures.filter(isAmount);
  if (amountWithin !== undefined && own.length === 0) return null;
  const reason: Span[] = [];
  for (const expression of says) {
    const match = expression.exec(words);
    if (match === null) return null;
    reason.push(within(span, match));
  }
  const [first] = reason;
  if (first === undefined || unless?.test(words) === true) return null;
  if (amountWithin !== undefined) {
    const near = own.find((figure) => gap(figure.span, first) <= amountWithin);
    if (near === undefined) return null;
    reason.push(near.span);
  }
  if (deadline !== undefined) {
    const when = deadline.exec(words);
    const day = when === null ? figures.find((figure) => isToCome(figure, date, words, span)) : undefined;
    if (when === null && day === undefined) return null;
    reason.push(when === null ? (day?.span ?? first) : within(span, when));
  }
  return joined(reason);
}

function within({ start }: Span, match: RegExpExecArray): Span {
  return { start: start + match.index, end: start + match.index + match[0].trimEnd().length };
}

function isAmount({ kind, unit }: Figure): boolean {
  return amounts.has(kind) && !(kind === 'quantity' && durations.has(unit ?? ''));
}

/** Code units between the two; 0 where they touch or overlap. */
function gap(a: Span, b: Span): number {
  return Math.max(0, a.start - b.end, b.start - a.end);
}

/** Only such words before a date say by themselves that it is to come. */
const until = /(?:\bby|\bbefore|\buntil|\bfrom|\bstarting|到|至)$/i;

function isToCome({ kind, value, span }: Figure, today: string | null, words: string, sentence: Span): boolean {
  if (kind !== 'date' || typeof value !== 'string') return false;
  if (today === null) return until.test(words.slice(Math.max(0, span.start - sentence.start - 24), span.start - sentence.start).trimEnd());
  const last = value.slice(value.lastIndexOf('/') + 1);
  // ISO dates compare as they are written; a year or month that is not over yet counts.
  return /^\d{4}/.test(last) && last.slice(0, 10) >= today.slice(0, last.length) && last !== today;
}

/** In order; those that touch become one. */
function joined(spans: readonly Span[]): readonly Span[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || a.end - b.end);
  const all: Span[] = [];
  for (const span of sorted) {
    const last = all.at(-1);
    if (last !== undefined && (overlaps(last, span) || last.end >= span.start)) all[all.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else all.push(span);
  }
  return all;
}

function rulesFor({ role, index }: Turn, rules: readonly Rule[], answers: ReadonlySet<number>, questions: boolean): readonly Rule[] {
  if (role === 'official') return answers.has(index) ? rules : rules.filter(({ answersOnly }) => answersOnly !== true);
  return role === 'press' && questions ? rules.filter(({ questionsToo }) => questionsToo === true) : [];
}

/** The turns of officials that follow a question. */
function answersOf({ exchanges, turns }: Transcript): ReadonlySet<number> {
  const answers = new Set<number>();
  for (const exchange of exchanges) {
    for (const index of exchange.turns.slice(1)) if (turns[index]?.role === 'official') answers.add(index);
  }
  return answers;
}
