import type { Span } from '../text/span.ts';
import type { CompiledFormat } from './formats/compile-format.ts';

/** As the expression begins with one of them. */
const BRACKETS = ['(', '[', '（'];

/** What stands in brackets and tells what happens, in the order of the text. */
export function findStageDirections(text: string, { stageDirection }: CompiledFormat): Span[] {
  const found: Span[] = [];
  const sticky = new RegExp(stageDirection.source, stageDirection.flags.replace('g', 'y'));
  const next = BRACKETS.map((bracket) => text.indexOf(bracket));
  for (;;) {
    let at = -1;
    for (const place of next) if (place !== -1 && (at === -1 || place < at)) at = place;
    if (at === -1) return found;
    sticky.lastIndex = at;
    const match = sticky.exec(text);
    const end = match === null ? at + 1 : at + match[0].length;
    if (match !== null) found.push({ start: at, end });
    next.forEach((place, index) => {
      if (place !== -1 && place < end) next[index] = text.indexOf(BRACKETS[index] ?? '', end);
    });
  }
}
