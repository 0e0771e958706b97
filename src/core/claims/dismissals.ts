import type { Json, JsonObject, Quote } from './claim.ts';
import { isArray, isObject } from './json.ts';

/** A suggestion that somebody turned down: the rule and the passage by its words, so that it holds in a text that is edited elsewhere. */
export interface Dismissal {
  /** The id of the rule that suggested it. */
  readonly rule: string;
  readonly quote: Quote;
}

/** What was turned down, and what of it was taken back. */
export interface DismissalStep {
  readonly removed: readonly Dismissal[];
  readonly added: readonly Dismissal[];
}

/** The term `dismissed` of our own context. */
export const dismissedKey = 'pt:dismissed';

/** One JSON value to JSON-LD: what is dismissed is no annotation. */
export const dismissedContext: JsonObject = { [dismissedKey]: { '@id': dismissedKey, '@type': '@json' } };

/** What is no dismissal is passed over and stays in the file. */
export function readDismissals(page: JsonObject | null): readonly Dismissal[] {
  return entriesOf(page).flatMap((entry) => readDismissal(entry) ?? []);
}

function entriesOf(page: JsonObject | null): readonly Json[] {
  const field = page?.[dismissedKey];
  if (field === undefined) return [];
  return isArray(field) ? field : [field];
}

function readDismissal(entry: Json): Dismissal | null {
  if (!isObject(entry)) return null;
  const { rule, exact, prefix = '', suffix = '' } = entry;
  if (typeof rule !== 'string' || typeof exact !== 'string' || typeof prefix !== 'string' || typeof suffix !== 'string') return null;
  return { rule, quote: { exact, prefix, suffix } };
}

/**
 * The page after a step, as a set: what others wrote meanwhile stays, in one order whoever wrote first, so that two people's files merge. The
 * same page where nothing differs.
 */
export function takeDismissalStep(page: JsonObject, { removed, added }: DismissalStep): JsonObject {
  const gone = new Set(removed.map(keyOf));
  const entries = entriesOf(page);
  const kept = entries.filter((entry) => !gone.has(entryKey(entry) ?? ''));
  const known = new Set(kept.map(entryKey));
  const fresh = added.filter((dismissal) => !known.has(keyOf(dismissal)) && known.add(keyOf(dismissal)).has(keyOf(dismissal)));
  if (fresh.length === 0 && kept.length === entries.length) return page;
  const { [dismissedKey]: _before, ...others } = page;
  const all = [...kept, ...fresh.map(({ rule, quote: { exact, prefix, suffix } }): JsonObject => ({ rule, exact, prefix, suffix }))];
  return all.length === 0 ? others : { ...others, [dismissedKey]: sortEntries(all) };
}

/** What leads from the one page's dismissals to the other's; null where they are the same. */
export function dismissalsBetween(before: JsonObject | null, after: JsonObject | null): DismissalStep | null {
  const [old, now] = [readDismissals(before), readDismissals(after)];
  const step = { removed: without(old, now), added: without(now, old) };
  return step.removed.length === 0 && step.added.length === 0 ? null : step;
}

export function reverseDismissals({ removed, added }: DismissalStep): DismissalStep {
  return { removed: added, added: removed };
}

/** One step that does `first` and then `second`; undefined where neither is there. */
export function joinDismissals(first: DismissalStep | undefined, second: DismissalStep | undefined): DismissalStep | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  return {
    removed: [...without(first.removed, second.added), ...without(second.removed, first.added)],
    added: [...without(first.added, second.removed), ...without(second.added, first.removed)],
  };
}

function without(all: readonly Dismissal[], others: readonly Dismissal[]): readonly Dismissal[] {
  const keys = new Set(others.map(keyOf));
  return all.filter((dismissal) => !keys.has(keyOf(dismissal)));
}

function keyOf({ rule, quote: { exact, prefix, suffix } }: Dismissal): string {
  return JSON.stringify([exact, prefix, suffix, rule]);
}

function entryKey(entry: Json): string | null {
  const dismissal = readDismissal(entry);
  return dismissal === null ? null : keyOf(dismissal);
}

/** By their words, in code units and not in a locale's order; what we do not know stays behind them as it came. */
function sortEntries(entries: readonly Json[]): readonly Json[] {
  const keyed = entries.map((entry) => ({ entry, key: entryKey(entry) ?? '\uffff' }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key))).map(({ entry }) => entry);
}
