import { sliceHead, sliceSpan, sliceTail, type Span } from '../text/span.ts';
import type { CompiledFormat } from './formats/compile-format.ts';

/** What somebody says, and what has been found out of it. */
export interface Said {
  readonly text: string;
  /** Its label included. */
  readonly span: Span;
  readonly paragraphs: readonly Span[];
  /** By question: nothing is found out twice, and whoever follows edits knows what depends on these words. */
  readonly answers: Map<Question<unknown>, unknown>;
  /** What all turns of this speaker add up to, where that tells his role. */
  tally: Tally | null;
}

export interface Tally {
  turns: number;
  /** Of all turns together, in UTF-16 code units. */
  length: number;
}

/** What one paragraph tells, by its place among the paragraphs. */
export interface Told<T> {
  readonly paragraph: number;
  readonly told: T;
}

/**
 * Something that is asked of a stretch of speech, and answered by its words alone: each by the same object wherever it is asked. `reads`:
 * which words decide, so that an edit elsewhere decides nothing anew. `gives` is but a type.
 */
export type Question<T> = { readonly gives?: T } & (
  | { readonly reads: 'any-paragraph'; readonly tells: (paragraph: string) => boolean }
  | { readonly reads: 'each-paragraph'; readonly tells: (paragraph: string) => readonly unknown[] }
  | { readonly reads: 'first-words' | 'last-words'; readonly most: number; readonly tells: (words: string) => unknown }
  | { readonly reads: 'all'; readonly tells: (said: Pick<Said, 'text' | 'span' | 'paragraphs'>) => unknown }
);

/** Whether any paragraph is so. */
export function anyParagraph(tells: (paragraph: string) => boolean): Question<boolean> {
  return { reads: 'any-paragraph', tells };
}

/** All that the paragraphs tell, in order. */
export function eachParagraph<T>(tells: (paragraph: string) => readonly T[]): Question<readonly Told<T>[]> {
  return { reads: 'each-paragraph', tells };
}

/** By the first words of the first paragraph, at most so many UTF-16 code units; by none where nothing is said. */
export function firstWords<T>(most: number, tells: (words: string) => T): Question<T> {
  return { reads: 'first-words', most, tells };
}

export function lastWords<T>(most: number, tells: (words: string) => T): Question<T> {
  return { reads: 'last-words', most, tells };
}

export function allWords<T>(tells: (said: Pick<Said, 'text' | 'span' | 'paragraphs'>) => T): Question<T> {
  return { reads: 'all', tells };
}

/** The same questions each time that something is read with one format. */
export function perFormat<T>(make: (format: CompiledFormat) => T): (format: CompiledFormat) => T {
  const made = new WeakMap<CompiledFormat, T>();
  return (format) => {
    const known = made.get(format);
    if (known !== undefined) return known;
    const questions = make(format);
    made.set(format, questions);
    return questions;
  };
}

/** `of`: whose words they are; `answers`: what these words answered before the text was edited elsewhere. */
export function saidIn(text: string, of: Pick<Said, 'span' | 'paragraphs'>, answers: Said['answers'] = new Map()): Said {
  return new Words(text, of, answers);
}

/** Where they stand is asked when an answer is not known. */
class Words implements Said {
  readonly text: string;
  readonly answers: Said['answers'];
  tally: Tally | null = null;
  readonly #of: Pick<Said, 'span' | 'paragraphs'>;

  constructor(text: string, of: Pick<Said, 'span' | 'paragraphs'>, answers: Said['answers']) {
    this.text = text;
    this.answers = answers;
    this.#of = of;
  }

  get span(): Span {
    return this.#of.span;
  }

  get paragraphs(): readonly Span[] {
    return this.#of.paragraphs;
  }
}

export function answer<T>(said: Said, question: Question<T>): T {
  const known = said.answers.get(question);
  if (known !== undefined || said.answers.has(question)) return known as T;
  const found = readAnswer(said, question);
  said.answers.set(question, found);
  return found as T;
}

function readAnswer(said: Said, question: Question<unknown>): unknown {
  const { text, paragraphs } = said;
  if (question.reads === 'any-paragraph') return paragraphs.some((span) => question.tells(sliceSpan(text, span)));
  if (question.reads === 'each-paragraph') return paragraphs.flatMap((span, paragraph) => question.tells(sliceSpan(text, span)).map((told): Told<unknown> => ({ paragraph, told })));
  if (question.reads === 'all') return question.tells(said);
  const [first, last] = [paragraphs[0], paragraphs.at(-1)];
  if (question.reads === 'first-words') return question.tells(first ? sliceHead(text, first, question.most) : '');
  return question.tells(last ? sliceTail(text, last, question.most) : '');
}
