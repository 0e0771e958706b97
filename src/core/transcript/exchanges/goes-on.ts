import type { CompiledFormat } from '../formats/compile-format.ts';
import type { BareTurn } from '../lines/cut-turns.ts';
import { answer, firstWords, perFormat } from '../said.ts';
import { splitBrackets } from '../speakers/names.ts';

const goes = perFormat(({ followUp }) => firstWords(Infinity, (words) => words !== '' && followUp.test(words)));

/** Whether a turn that asks goes on with the last asker's questions: by its name, or where it has none by its words. */
export function goesOn({ mark, label, said }: BareTurn, speaker: string | null, last: string | null | undefined, compiled: CompiledFormat): boolean {
  const { format, followUp } = compiled;
  const stands = mark?.shape?.stands;
  if (stands === 'asker' || (stands === 'reporter' && speaker !== null)) return true;
  if (speaker !== null) return speaker === last && (format.sameAsker === 'goes-on' || followUp.test(splitBrackets(label).inside));
  return answer(said, goes(compiled));
}
