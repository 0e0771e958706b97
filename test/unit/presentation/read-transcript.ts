import type { ReadableTranscript } from '../../../src/core/presentation/readable-transcript.ts';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript.ts';

export function readTranscript(text: string): ReadableTranscript {
  return { text, transcript: parseTranscript(text), plain: ({ start, end }) => text.slice(start, end).replace(/\s+/gu, ' ').trim() };
}

/** Two questions, the first handed on to a second official, a call between them, an answer in two points. */
export const briefing = readTranscript(`Brask County briefing on its bridges
Brask | 9 a.m. April 3, 2030

Speakers:

Ms. Ada Lunde, governor of Brask County

Mr. Per Holm, county engineer of Brask County

Chairperson:

Ms. Siri Vang, spokesperson of Brask County

Date:

April 3, 2030


Siri Vang:

Good morning. The governor has the floor.

Ada Lunde:

Thank you. We looked at 312 bridges.

First, we will close nine of them.

Second, we will mend the rest by 2034.

Siri Vang:

Your questions, please.

Brask Herald:

Which bridges will you close? And when?

Ada Lunde:

The engineer knows them all.

Per Holm:

The oldest nine. Müller Bridge goes first.

Siri Vang:

The next question, please.

Radio Fjell:

What does it cost?

Per Holm:

Some 40 million krones.

Siri Vang:

That was the last question. Goodbye.
`);

/** A podium of one, and askers whom nobody names. */
export const podium = readTranscript(`Press Briefing by Press Secretary Ana Torv, May 14, 2031

MS. TORV:  Good afternoon, everybody. Thank you for coming to the old customs house. The council voted last night, and I can take your questions on the pier.

Q    Thank you, Ana. Will the pier be open again this summer, and what will it cost the city?

MS. TORV:  The pier opens in June. The council put aside 12 million krones for it, and the port pays the rest out of its own income.

Q    And what about the ferries? They were late on one trip in six last winter, people say.

MS. TORV:  Ice was to blame for most of that. We have leased two tugs, and a third one arrives in November, so I expect better.

Q    Does the mayor still think that the reform was right?

MS. TORV:  He does. Thank you, everybody. We will see you on Friday.
`);
