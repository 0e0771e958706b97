import type { CompiledFormat } from '../formats/compile-format.ts';
import type { HeadingBlock } from '../front-matter/headings.ts';
import type { BareTurn } from '../lines/cut-turns.ts';
import type { Participant } from '../model.ts';
import { fromCapitals } from './from-capitals.ts';
import { bareName, findParticipant } from './names.ts';

/** Who asks and who answers below a heading. */
export interface Dialogue {
  readonly asker: string | null;
  readonly answerer: string | null;
}

/** Of each turn that stands for an asker or an answerer: what the last heading that names both says. */
export function readDialogues(headings: readonly HeadingBlock[], turns: readonly BareTurn[], participants: readonly Participant[], format: CompiledFormat): (Dialogue | undefined)[] {
  if (format.dialogues.length === 0) return [];
  const named = headings.flatMap(({ span, words }) => {
    const groups = format.dialogues.map((pattern) => pattern.exec(words)?.groups).find((found) => found !== undefined);
    const who = (name: string | undefined): string => findParticipant(name ?? '', participants, format)?.name ?? fromCapitals(bareName(name ?? '', format), '');
    return groups ? [{ at: span.start, asker: who(groups['asker']), answerer: who(groups['answerer']) }] : [];
  });
  let next = 0;
  return turns.map(({ span }) => {
    while ((named[next]?.at ?? Infinity) < span.start) next++;
    return named[next - 1];
  });
}

/** Indexes of the turns between which and the turn before a heading stands. */
export function belowHeadings(headings: readonly HeadingBlock[], turns: readonly BareTurn[]): ReadonlySet<number> {
  const below = new Set<number>();
  let next = 0;
  turns.forEach(({ span }, index) => {
    const from = next;
    while ((headings[next]?.span.start ?? Infinity) < span.start) next++;
    if (next > from) below.add(index);
  });
  return below;
}
