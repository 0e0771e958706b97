import * as l10n from '@vscode/l10n';
import type { PassageChange } from '../anchoring/compare-passage.ts';
import type { Anchor } from '../anchoring/anchor.ts';
import type { Claim } from '../claims/claim.ts';
import { type Codebook, tagName } from '../claims/codebook.ts';
import { ruleName } from './suggestions/rule-name.ts';

/** How sure a claim's place is, for a reader; null where there is nothing to say. */
export function stateWords(anchor: Anchor): string | null {
  switch (anchor.state) {
    case 'exact':
      return null;
    case 'moved':
      return anchor.similarity === null || anchor.similarity >= 1 ? null : l10n.t('other words, {0} % alike', Math.min(99, Math.round(anchor.similarity * 100)));
    case 'changed':
      return l10n.t('the words were changed');
    case 'ambiguous':
      return l10n.t('could be in {0} places', anchor.candidates.length);
    case 'lost':
      return l10n.t('the passage is not found');
  }
}

/** "3.6 % -> 3.8 %": what a passage says otherwise than its claim, or that somebody else says it; figures and contraries first. */
export function changeWords(changes: readonly PassageChange[]): string {
  const telling = changes.filter(({ kind }) => kind !== 'words');
  return (telling.length > 0 ? telling : changes).slice(0, mostChanges).map(({ before, after }) => `${shorten(before, 60) || nothing} -> ${shorten(after, 60) || nothing}`).join('; ');
}

const mostChanges = 4;
/** Stands for words that are not there. */
const nothing = '…';

export function tagNames(codebook: Codebook, ids: readonly string[]): string {
  return ids.map((id) => tagName(codebook, id)).join(', ');
}

/** Who tagged it and on which day (of UTC), on which day it was last changed, and the rule that suggested it; empty where nothing is known. */
export function byline(claim: Claim): string {
  const created = day(claim.created);
  const modified = day(claim.modified);
  const suggested = claim.suggestedBy === null ? null : l10n.t('suggested by rule: {0}', ruleName(claim.suggestedBy));
  const parts = [claim.creator, created, modified !== null && modified !== created ? l10n.t('changed {0}', modified) : null, suggested];
  return parts.filter((part) => part !== null && part !== '').join(', ');
}

/** White space as single blanks; cut after a word, with an ellipsis, where it is longer than `most` code units. */
export function shorten(words: string, most: number): string {
  const line = words.replace(/\s+/gu, ' ').trim();
  if (line.length <= most) return line;
  const blank = line.lastIndexOf(' ', most - 1);
  const cut = blank > most / 2 ? blank : isHighSurrogate(line, most - 2) ? most - 2 : most - 1;
  return `${line.slice(0, cut).trimEnd()}…`;
}

function day(stamp: string | null): string | null {
  return stamp === null ? null : stamp.slice(0, 10);
}

function isHighSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit <= 0xdbff;
}
