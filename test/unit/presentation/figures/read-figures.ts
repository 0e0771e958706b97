import { findFigures } from '../../../../src/core/figures/find-figures.ts';
import { placeFigures, type PlacedFigures } from '../../../../src/core/presentation/figures/placed-figures.ts';
import type { ReadableTranscript } from '../../../../src/core/presentation/readable-transcript.ts';
import { readTranscript } from '../read-transcript.ts';

/** Figures of every kind, in front matter, an opening, two exchanges and a closing. */
export const budget = readTranscript(`Varnholm briefing on the harbour budget
Varnholm | 10 a.m. April 3, 2030

Speakers:

Ms. Ada Lunde, governor of Varnholm

Chairperson:

Ms. Siri Vang, spokesperson of Varnholm

Date:

April 3, 2030


Siri Vang:

Good morning. The governor has the floor.

Ada Lunde:

Thank you. Trade grew by 5.2% to 4.4 trillion yuan ($611.23 billion) in 2029. More than 92 universities and 1,200 ports took part.

Prices rose by 25 basis points, and one fifth of the quays, some 60 square kilometers, are new. Exports doubled.

Siri Vang:

Your questions, please.

Port Calder Herald:

Will the 75th anniversary cost 300 million yuan? And why did 7% of the captains leave?

Ada Lunde:

It costs 280 to 320 million yuan. We have 262 doctors per 10,000 people.

Siri Vang:

The next question, please.

Radio Fjell:

When do the ferries run?

Ada Lunde:

From 2028 to 2031, at 10 a.m. each day. Up to 40 ferries run 12 hours.

Siri Vang:

That was the last question. Goodbye.
`);

export function placed(document: ReadableTranscript = budget): PlacedFigures {
  return placeFigures(document, findFigures(document.text, { date: document.transcript.date }));
}
