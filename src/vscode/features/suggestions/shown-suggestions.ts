import { findSuggestionsInSteps, type Suggestion } from '../../../core/suggestions/find-suggestions.ts';
import { sortSuggestions, type SortedSuggestions } from '../../../core/suggestions/open-suggestions.ts';
import type { Services, TranscriptDocument } from '../../services.ts';
import { inSlices } from '../../slices.ts';

const none: SortedSuggestions = { open: [], dismissed: [] };
const found = new WeakMap<TranscriptDocument, readonly Suggestion[]>();

/**
 * Those of one version, beside its claims and dismissals as they are now; none where a newer version came meanwhile. Each version is searched
 * once, when somebody asks.
 */
export async function suggestionsSoon({ claims }: Services, document: TranscriptDocument): Promise<SortedSuggestions> {
  const figures = await document.figuresByAndBy();
  const all = figures === null ? null : (found.get(document) ?? (await inSlices(findSuggestionsInSteps(document.text, document.transcript, figures), () => document.isCurrent)));
  if (all === null) return none;
  found.set(document, all);
  return sortSuggestions(document.text, all, claims.claims(document.uri), claims.dismissed(document.uri));
}
