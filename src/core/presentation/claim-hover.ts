import * as l10n from '@vscode/l10n';
import type { AnchoredClaim } from '../anchoring/anchor.ts';
import { type Codebook, findTag, makeTag, type Tag } from '../claims/codebook.ts';
import type { Span } from '../text/span.ts';
import { tagRules } from './codebook-rows.ts';
import { byline, shorten, stateWords } from './claim-words.ts';

/** What a reader sees of a claim when resting on it. All plain text: whoever shows it as Markdown escapes it. */
export interface ClaimHover {
  readonly claim: string;
  /** Its words in short: which claim it is, where several are at one place. */
  readonly words: string;
  /** Tags that the codebook does not have come with an empty definition. */
  readonly tags: readonly HoverTag[];
  readonly note: string;
  readonly byline: string;
  /** What is wrong with its place, as a sentence; null where nothing is. */
  readonly state: string | null;
  /** The words that stand there now, where a person could take them over; null where that is no question. */
  readonly offered: Span | null;
}

export interface HoverTag extends Pick<Tag, 'id' | 'name' | 'definition'> {
  /** What belongs to it, what does not, and an example, as far as that stays short. */
  readonly rules: readonly string[];
  /** Whether the codebook says more than is shown. */
  readonly hasMore: boolean;
}

/** Code units of rules that one hover shows: those of one tag as a rule. What is longer hides the passage, and nobody reads it. */
const shortRules = 320;

export function claimHover({ claim, anchor }: AnchoredClaim, codebook: Codebook): ClaimHover {
  return {
    claim: claim.id,
    words: shorten(claim.quote.exact, 80),
    tags: hoverTags(claim.tags.map((id) => findTag(codebook, id) ?? makeTag({ id }))),
    note: claim.note,
    byline: byline(claim),
    state: describeState({ claim, anchor }),
    offered: anchor.state === 'changed' ? (anchor.candidates[0] ?? null) : null,
  };
}

function hoverTags(tags: readonly Tag[]): readonly HoverTag[] {
  let left = shortRules;
  return tags.map((tag) => {
    const { id, name, definition } = tag;
    const rules = tagRules(tag);
    const length = rules.join('').length;
    if (length > left) return { id, name, definition, rules: [], hasMore: true };
    left -= length;
    return { id, name, definition, rules, hasMore: false };
  });
}

function describeState({ claim, anchor }: AnchoredClaim): string | null {
  const words = stateWords(anchor);
  if (words === null) return null;
  const tagged = shorten(claim.quote.exact, 300);
  return anchor.span === null ? l10n.t('Not found for sure: {0}. Tagged words: "{1}"', words, tagged) : l10n.t('Found with {0}. Tagged words: "{1}"', words, tagged);
}
