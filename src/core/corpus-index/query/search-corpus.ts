import type { Steps } from '../../text/steps.ts';
import type { CorpusIndex } from '../corpus-index.ts';
import type { EntryHead } from '../index-entry.ts';
import type { Matcher } from './match-entry.ts';

/** What one transcript has of what was asked for. */
export interface Found {
  readonly head: EntryHead;
  /** How many claims, turns or figures. */
  readonly count: number;
}

export interface Answer {
  /** The newest first; those without a date last. */
  readonly found: readonly Found[];
  readonly total: number;
}

/** Entries between two places where something else may be done. */
const STEP = 100;

/** Asks all entries, and pauses now and then; parts that were not read yet say nothing. */
export function* searchCorpus(index: CorpusIndex, matcher: Matcher): Steps<Answer> {
  const found: Found[] = [];
  let asked = 0;
  for (const entry of index.entries()) {
    const count = matcher.matches(entry, null).length;
    if (count > 0) found.push({ head: entry.head, count });
    if (++asked % STEP === 0) yield;
  }
  return answerOf(found);
}

export function answerOf(found: Found[]): Answer {
  return { found: found.sort(byAge), total: found.reduce((sum, { count }) => sum + count, 0) };
}

function byAge({ head: a }: Found, { head: b }: Found): number {
  const [one, other] = [a.date ?? '', b.date ?? ''];
  if (one !== other) return one > other ? -1 : 1;
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
