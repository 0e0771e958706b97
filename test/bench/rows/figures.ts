import { findFigures } from '../../../src/core/figures/find-figures.ts';
import { chrono } from '../peers/chrono.ts';
import { compromise } from '../peers/compromise.ts';
import type { Peer } from '../peers/peer.ts';
import { recognizersText } from '../peers/recognizers-text.ts';
import { winkNlp } from '../peers/wink-nlp.ts';
import { race, type PeerRun } from '../race.ts';
import type { Row } from '../row.ts';
import { walkLines, type BenchText } from '../texts.ts';

export const rows: readonly Row[] = [
  {
    name: 'figures',
    measures: 'finds all figures with their values, units, bounds and rates',
    floor: 'walks the line breaks with `indexOf`',
    limit: 148,
    goal: { most: 240, of: 'times the floor' },
    words: 'How right each is says `docs/scores.md`. A trigger expression finds where a figure may begin and a reader for each kind reads it there. The goal is what the whole model\'s leaves to it beside the structure.',
    take: async (text, pace) => race(pace, {
      floor: () => walkLines(text.text),
      ours: () => findFigures(text.text, { date: text.date }),
      peers: pace.peers ? peersOf(text) : [],
    }),
  },
];

/** Those that take a second for a briefing are asked for nothing larger. */
function peersOf(text: BenchText): readonly PeerRun[] {
  const { size } = text;
  if (size === '10 MB') return [];
  const quick = [winkNlp(text.text), runOf(chrono(), text, 'dates and times alone')];
  if (size === '1 MB') return quick;
  return [...quick, runOf(compromise(), text, 'the briefing alone, in 5 rounds', 5), runOf(recognizersText(), text, 'the briefing alone, in 3 rounds: it takes seconds', 3)];
}

function runOf({ name, version, run }: Peer, { text, date }: BenchText, note: string, rounds?: number): PeerRun {
  const reading = { language: 'en', date, today: new Date(date) } as const;
  return { name: `${name} ${version}`, run: () => run(text, reading), note, ...(rounds !== undefined && { rounds }) };
}
