import { sliceTail, type Span } from '../../text/span.ts';

/** In UTF-16 code units: a turn that gives the floor to the next speaker is no longer than this, and names him at its end. */
const LONGEST_CALL = 600;
const CALL_ENDS = 120;
/** Letters: a name may be called by its beginning ("Chris" for "CHRISTOPHER"), but by no shorter one. */
const SHORTEST_NAME = 3;

interface Spoken {
  readonly label: string;
  readonly paragraphs: readonly Span[];
}

/** Of each turn: whether its last words name whoever speaks next ("Thank you. Steve.", "We'll go to Ana Torv at the Courier."). */
export function findCalls(text: string, turns: readonly Spoken[]): boolean[] {
  return turns.map(({ label, paragraphs }, index) => {
    const next = turns[index + 1]?.label;
    const first = paragraphs[0];
    const last = paragraphs.at(-1);
    if (next === undefined || !first || !last || next === label || last.end - first.start > LONGEST_CALL) return false;
    const named = new Set(words(next));
    return words(sliceTail(text, last, CALL_ENDS))
      .some((word) => named.has(word) || (/^\p{Lu}/u.test(word) && [...named].some((name) => name.length > word.length && name.startsWith(word))));
  });
}

function words(said: string): string[] {
  return (said.match(/\p{Lu}[\p{L}’'-]*/gu) ?? []).filter((word) => word.length >= SHORTEST_NAME).map((word) => word.toUpperCase());
}
