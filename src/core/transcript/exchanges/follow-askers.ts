import { sliceSpan } from '../../text/span.ts';
import type { CompiledFormat } from '../formats/compile-format.ts';
import type { BareTurn } from '../lines/cut-turns.ts';
import type { Cast } from '../speakers/cast-turns.ts';

/**
 * Of each turn that asks: to which run of questions by one asker it belongs. Turns with the same number belong to one exchange; null for
 * turns that do not ask.
 */
export function followAskers(text: string, turns: readonly BareTurn[], cast: readonly Cast[], format: CompiledFormat): (number | null)[] {
  let run = -1;
  let last: string | null | undefined;
  return cast.map(({ speaker, role }, index) => {
    if (role !== 'press') return null;
    const turn = turns[index];
    if (last === undefined || !(turn && goesOn(text, turn, speaker, last, format))) run++;
    last = speaker;
    return run;
  });
}

function goesOn(text: string, { mark, paragraphs }: BareTurn, speaker: string | null, last: string | null, { format, followUp }: CompiledFormat): boolean {
  if (mark?.shape?.stands === 'asker') return true;
  if (speaker !== null) return speaker === last && format.sameAsker === 'goes-on';
  return paragraphs[0] !== undefined && followUp.test(sliceSpan(text, paragraphs[0]));
}
