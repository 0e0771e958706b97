import { findSuggestions, type Suggestion } from '../../../core/suggestions/find-suggestions.ts';
import { sortSuggestions, type SortedSuggestions } from '../../../core/suggestions/open-suggestions.ts';
import type { Services, TranscriptDocument } from '../../services.ts';

const none: SortedSuggestions = { open: [], dismissed: [] };
const found = new WeakMap<TranscriptDocument, readonly Suggestion[]>();

/** Those of one version, beside its claims and dismissals as they are now. Each version is searched once, when somebody asks. */
export function suggestionsNow({ claims }: Services, document: TranscriptDocument): SortedSuggestions {
  const all = found.get(document) ?? findSuggestions(document.text, document.transcript, document.figures());
  found.set(document, all);
  return sortSuggestions(document.text, all, claims.claims(document.uri), claims.dismissed(document.uri));
}

/** The same, without holding typing up for the figures of a long text; none where a newer version came meanwhile. */
export async function suggestionsSoon(services: Services, document: TranscriptDocument): Promise<SortedSuggestions> {
  return (await document.figuresByAndBy()) === null ? none : suggestionsNow(services, document);
}
