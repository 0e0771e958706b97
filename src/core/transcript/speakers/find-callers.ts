import { sliceTail } from '../../text/span.ts';
import { allWords, answer, type Said } from '../said.ts';

/** In UTF-16 code units: a turn that gives the floor to the next speaker is no longer than this, and names him at its end. */
const LONGEST_CALL = 600;
const CALL_ENDS = 120;
/** Letters: a name may be called by its beginning ("Chris" for "CHRISTOPHER"), but by no shorter one. */
const SHORTEST_NAME = 3;

/** The names in its last words; null where it is longer than a call. */
const namesAtEnd = allWords(({ text, paragraphs }) => {
  const first = paragraphs[0];
  const last = paragraphs.at(-1);
  return !first || !last || last.end - first.start > LONGEST_CALL ? null : namesIn(sliceTail(text, last, CALL_ENDS));
});

/** Whether a turn's last words name whoever speaks next ("Thank you. Steve.", "We'll go to Ana Torv at the Courier."). */
export function isCall({ label, said }: { readonly label: string; readonly said: Said }, next: string | undefined): boolean {
  if (next === undefined || next === label) return false;
  const called = answer(said, namesAtEnd);
  if (called === null || called.length === 0) return false;
  const named = new Set(namesIn(next));
  return called.some((word) => named.has(word) || [...named].some((name) => name.length > word.length && name.startsWith(word)));
}

function namesIn(said: string): string[] {
  return (said.match(/\p{Lu}[\p{L}’'-]*/gu) ?? []).filter((word) => word.length >= SHORTEST_NAME).map((word) => word.toUpperCase());
}
