import * as l10n from '@vscode/l10n';
import type { Codebook } from '../../claims/codebook.ts';
import type { Suggestion } from '../../suggestions/find-suggestions.ts';
import type { SortedSuggestions } from '../../suggestions/open-suggestions.ts';
import { shorten, tagNames } from '../claim-words.ts';
import type { ReadableTranscript } from '../readable-transcript.ts';
import type { Row } from '../row.ts';
import { speakerName } from '../speaker-name.ts';
import { joinParts } from '../turn-words.ts';
import { ruleName, ruleTitle } from './rule-name.ts';
import { reasonWords, suggestedTags } from './suggestion-words.ts';

export type SuggestionGrouping = 'rule' | 'turn';

/** A row of the list of suggestions; a group's has none. */
export interface SuggestionRow extends Row {
  readonly suggestion: Suggestion | null;
  readonly children: readonly SuggestionRow[];
  /** What a screen reader says. */
  readonly spoken: string;
}

export interface SuggestionListing {
  readonly document: ReadableTranscript;
  readonly suggestions: SortedSuggestions;
  readonly codebook: Codebook;
  readonly grouping: SuggestionGrouping;
  readonly withDismissed: boolean;
}

const LABEL = 120;
const TOOLTIP = 600;

/** In groups in the order in which their first suggestions stand; the dismissed ones last, in a group of their own. */
export function suggestionRows(listing: SuggestionListing): readonly SuggestionRow[] {
  const { document, suggestions: { open, dismissed }, grouping, withDismissed } = listing;
  const nameOf = ({ rule, turn }: Suggestion): string => {
    const shown = document.transcript.turns[turn];
    return grouping === 'rule' ? ruleTitle(rule) : shown === undefined ? '' : speakerName(shown);
  };
  const groups = new Map<string, Suggestion[]>();
  for (const suggestion of open) {
    const key = grouping === 'rule' ? suggestion.rule : String(suggestion.turn);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [suggestion]);
    else known.push(suggestion);
  }
  const rows = [...groups].map(([key, own]) => {
    const [first] = own;
    return groupRow(`${grouping} ${key}`, first === undefined ? '' : nameOf(first), own.map((one) => suggestionRow(listing, one, 'suggestion')));
  });
  if (!withDismissed || dismissed.length === 0) return rows;
  return [...rows, groupRow('dismissed', l10n.t('Dismissed'), dismissed.map(({ suggestion }) => suggestionRow(listing, suggestion, 'suggestion.dismissed')))];
}

function groupRow(id: string, label: string, children: readonly SuggestionRow[]): SuggestionRow {
  const description = String(children.length);
  return { id, kind: 'group', label, description, tooltip: label, span: null, suggestion: null, children, spoken: l10n.t('{0}, suggestions: {1}', label, description) };
}

function suggestionRow({ document, codebook }: SuggestionListing, suggestion: Suggestion, kind: 'suggestion' | 'suggestion.dismissed'): SuggestionRow {
  const tags = suggestedTags(codebook, suggestion);
  const words = document.plain(suggestion.span);
  const turn = document.transcript.turns[suggestion.turn];
  const tag = tags === null ? l10n.t('tag to be chosen') : tagNames(codebook, tags);
  const because = l10n.t('Suggested by rule: {0}, because of {1}', ruleName(suggestion.rule), reasonWords(document, suggestion));
  return {
    id: `${suggestion.rule} ${suggestion.span.start}`,
    kind,
    label: shorten(words, LABEL),
    description: tag,
    tooltip: joinParts([shorten(words, TOOLTIP), turn === undefined ? null : speakerName(turn), because], '\n'),
    span: suggestion.span,
    suggestion,
    children: [],
    spoken: kind === 'suggestion' ? l10n.t('{0}, {1}. {2}', shorten(words, LABEL), tag, because) : l10n.t('Dismissed: {0}', shorten(words, LABEL)),
  };
}
