import { findFigures } from '../../../src/core/figures/find-figures.ts';
import { findSuggestions, type Suggestion, type SuggestionOptions } from '../../../src/core/suggestions/find-suggestions.ts';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript.ts';

export interface ReadSuggestion {
  readonly rule: string;
  readonly tag: string;
  readonly words: string;
  readonly reason: readonly string[];
}

/** An invented briefing in which the mayor says this, in answer to a question. */
export function briefing(answer: string, question = 'What will become of the quay?'): string {
  return `Port Calder city hall briefing on the harbour

Speakers:

Ms. Ana Torv, mayor of Port Calder

Chairperson:

Ms. Lise Marun, head of the press office

Date:

May 14, 2031


Lise Marun:

Good morning. The floor is open.

Varnholm Courier:

${question}

Ana Torv:

${answer}

Lise Marun:

Thank you all. Goodbye.
`;
}

export function suggestionsIn(text: string, options?: SuggestionOptions): readonly Suggestion[] {
  const transcript = parseTranscript(text);
  return findSuggestions(text, transcript, findFigures(text, { date: transcript.date }), options);
}

export function readSuggestions(text: string, options?: SuggestionOptions): readonly ReadSuggestion[] {
  return suggestionsIn(text, options).map(({ rule, tag, span, reason }) => ({
    rule, tag, words: text.slice(span.start, span.end), reason: reason.map(({ start, end }) => text.slice(start, end)),
  }));
}
