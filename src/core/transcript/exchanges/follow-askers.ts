import { sliceSpan } from '../../text/span.ts';
import type { CompiledFormat } from '../formats/compile-format.ts';
import type { BareTurn } from '../lines/cut-turns.ts';
import type { Cast } from '../speakers/cast-turns.ts';
import { splitBrackets } from '../speakers/names.ts';

const HAN = /\p{Script=Han}/u;

/**
 * Of each turn that asks: to which run of questions by one asker it belongs. Turns with the same number belong to one exchange; null for
 * turns that do not ask. A named asker who was put off before anybody answered goes on with his run when he asks again;
 * not so an outlet, for which another asks each time.
 */
export function followAskers(text: string, turns: readonly BareTurn[], cast: readonly Cast[], format: CompiledFormat): (number | null)[] {
  let runs = 0;
  let run = 0;
  let last: string | null | undefined;
  const waiting = new Map<string, number>();
  return cast.map(({ speaker, role }, index) => {
    if (role === 'official' && last) waiting.delete(last);
    if (role !== 'press') return null;
    const turn = turns[index];
    const translates = cast[index - 1]?.role === 'press' && inOtherScript(turn?.label ?? '', turns[index - 1]?.label ?? '');
    const isNew = last === undefined || !(turn && (translates || goesOn(text, turn, speaker, last, format)));
    if (isNew) run = (speaker === null || format.format.sameAsker === 'asks-anew' ? undefined : waiting.get(speaker)) ?? runs++;
    // "Thank you." waits for nothing.
    if (speaker !== null && (isNew || asks(text, turn, format))) waiting.set(speaker, run);
    last = speaker;
    return run;
  });
}

/** Bilingual texts give each turn twice: a label in Chinese and right behind it one in English are one question. */
function inOtherScript(label: string, before: string): boolean {
  return label !== '' && before !== '' && HAN.test(label) !== HAN.test(before);
}

function asks(text: string, turn: BareTurn | undefined, { speech }: CompiledFormat): boolean {
  return turn?.paragraphs.some((paragraph) => speech.asks.test(sliceSpan(text, paragraph))) ?? false;
}

function goesOn(text: string, { mark, label, paragraphs }: BareTurn, speaker: string | null, last: string | null, { format, followUp }: CompiledFormat): boolean {
  const stands = mark?.shape?.stands;
  if (stands === 'asker' || (stands === 'reporter' && speaker !== null)) return true;
  if (speaker !== null) return speaker === last && (format.sameAsker === 'goes-on' || followUp.test(splitBrackets(label).inside));
  return paragraphs[0] !== undefined && followUp.test(sliceSpan(text, paragraphs[0]));
}
