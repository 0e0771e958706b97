import { countWays } from './count-ways.ts';

/** `line`: tried on a line's first 200 characters at most; `text`: searched in texts of any length. */
export type Reach = 'line' | 'text';

export type PatternFault =
  | { readonly code: 'could-hang'; /** What a text repeats on which it does. */ readonly word: string }
  | { readonly code: 'too-large' }
  | { readonly code: 'matches-nothing' };

/**
 * Ways through a text of 200 characters for each state of the pattern. One that reads each character in one way has 200. Two repetitions
 * that share characters have about 10,000: no more than that is read of a beginning of a line, or where both repetitions have an end.
 */
const MOST_WAYS = 20_000;
/** So many more on a text of twice the length are too many for one of 3 MB: from two repetitions without an end on it is 4. */
const MOST_GROWTH = 2.5;
const FEW_WAYS = 400;

const known = new Map<string, PatternFault | null>();

/** What speaks against a pattern that is a regular expression. `mustTake`: it must not match where nothing stands. */
export function checkPattern(source: string, flags: string, reach: Reach, mustTake: boolean): PatternFault | null {
  const key = `${reach} ${flags} ${mustTake} ${source}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const fault = look(source, flags, reach, mustTake);
  known.set(key, fault);
  return fault;
}

function look(source: string, flags: string, reach: Reach, mustTake: boolean): PatternFault | null {
  const { matchesEmpty, perState, growth, worst, search } = countWays(source, flags, { searched: reach === 'text' });
  if (perState === Infinity) return { code: 'too-large' };
  if (perState > MOST_WAYS || (reach === 'text' && perState > FEW_WAYS && growth > MOST_GROWTH)) return { code: 'could-hang', word: worst };
  if (mustTake && matchesEmpty) return { code: 'matches-nothing' };
  // What is searched in a long text is tried at each of its characters: `a+b` then reads a row of a thousand `a` a thousand times.
  return reach === 'text' && search.growth > MOST_GROWTH ? { code: 'could-hang', word: search.worst } : null;
}
