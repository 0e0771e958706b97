import { sliceSpan } from '../../text/span.ts';
import type { CompiledFormat } from '../formats/compile-format.ts';
import type { BareTurn } from '../lines/cut-turns.ts';
import { splitBrackets } from '../speakers/names.ts';

/** Whether a turn that asks goes on with the last asker's questions: by its name, or where it has none by its words. */
export function goesOn(text: string, { mark, label, paragraphs }: BareTurn, speaker: string | null, last: string | null | undefined, { format, followUp }: CompiledFormat): boolean {
  const stands = mark?.shape?.stands;
  if (stands === 'asker' || (stands === 'reporter' && speaker !== null)) return true;
  if (speaker !== null) return speaker === last && (format.sameAsker === 'goes-on' || followUp.test(splitBrackets(label).inside));
  return paragraphs[0] !== undefined && followUp.test(sliceSpan(text, paragraphs[0]));
}
