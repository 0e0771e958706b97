import { sliceSpan } from '../../text/span.ts';
import type { CompiledFormat } from '../formats/compile-format.ts';
import type { BareTurn } from '../lines/cut-turns.ts';
import type { Cast } from '../speakers/cast-turns.ts';

/**
 * Of each turn that asks: who asks. A name where there is one; where the label names nobody ("Q"), a number that is the same as long as one
 * person goes on asking. Null for turns that do not ask.
 */
export function followAskers(text: string, turns: readonly BareTurn[], cast: readonly Cast[], format: CompiledFormat): (string | number | null)[] {
  let last: string | number | null = null;
  let unknown = 0;
  return cast.map(({ speaker, role }, index) => {
    if (role !== 'press') return null;
    const first = turns[index]?.paragraphs[0];
    const goesOn = first !== undefined && format.followUp.test(sliceSpan(text, first));
    if (speaker !== null) last = speaker;
    else if (last === null || !goesOn) last = unknown++;
    return last;
  });
}
