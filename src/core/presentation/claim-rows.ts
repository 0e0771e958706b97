import * as l10n from '@vscode/l10n';
import { isOrphan } from '../anchoring/anchor.ts';
import type { AnchoredClaim } from '../anchoring/anchor.ts';
import { statuses, verdicts } from '../claims/claim-status.ts';
import type { Claim, Verdict } from '../claims/claim.ts';
import type { Codebook } from '../claims/codebook.ts';
import { isKept } from '../claims/kept-orphan.ts';
import { lineAt } from '../text/line-index.ts';
import { drain, type Steps } from '../text/steps.ts';
import type { Span } from '../text/span.ts';
import type { Transcript } from '../transcript/model.ts';
import { turnAt } from '../transcript/turn-at.ts';
import { sectionOf } from './claim-places.ts';
import { byline, shorten, stateWords, tagNames } from './claim-words.ts';
import { judgementLines, replyByline, statusWords, verdictWords } from '../corpus/judgement-words.ts';
import { lazyRow } from './lazy-row.ts';
import type { Row } from './row.ts';
import { speakerName } from './speaker-name.ts';
import { joinParts, sectionName } from './turn-words.ts';

export type ClaimGrouping = 'tag' | 'speaker' | 'exchange' | 'status' | 'verdict';

/** A row of the view of claims. */
export interface ClaimRow extends Row {
  /** The claim that the row stands for, null for groups and places. */
  readonly claim: string | null;
  /** The id of the reply that the row stands for. */
  readonly reply?: string;
  /** Of the tag that a group is named after, as the text is underlined; null elsewhere. */
  readonly tag: TagLook | null;
  /** Of the claim; null where nobody said, and for groups and places. */
  readonly verdict: Verdict | null;
  readonly children: readonly ClaimRow[];
}

/** What a tag looks like; `icon` is the name of a codicon. */
export interface TagLook {
  readonly icon: string;
  readonly color: string | null;
}

export interface ClaimListing {
  readonly text: string;
  readonly transcript: Transcript;
  readonly claims: readonly AnchoredClaim[];
  readonly codebook: Codebook;
  readonly grouping: ClaimGrouping;
  /** The words of a span as one line of plain text. */
  readonly plain: (span: Span) => string;
}

interface Group {
  readonly id: string;
  readonly label: string;
  readonly tooltip: string;
  /** What stands beside the number of claims; empty where nothing does. */
  readonly remark: string;
  readonly order: number;
  readonly tag?: TagLook;
}

const labelLength = 160;
/** A step's work. */
const CLAIMS = 32;
/** Short, so that what is wrong with it is seen beside it. */
const orphanLabelLength = 40;

/** Claims in groups, each in the order of the text; those that are not found for sure in a group of their own on top. */
export function claimRows(listing: ClaimListing): readonly ClaimRow[] {
  return drain(claimRowsInSteps(listing));
}

/** The same in steps. What a row says is found when it is asked for. */
export function* claimRowsInSteps(listing: ClaimListing): Steps<readonly ClaimRow[]> {
  const orphans = listing.claims.filter(isOrphan);
  const rows = yield* groupRows(listing, listing.claims.filter((claim) => !isOrphan(claim)));
  return orphans.length === 0 ? rows : [orphanGroup(listing, orphans), ...rows];
}

/** What is left to do: claims that are not settled, and those whose passage is not found for sure, unless somebody decided to leave it at that. */
export function unsettledClaims(text: string, claims: readonly AnchoredClaim[]): readonly AnchoredClaim[] {
  return claims.filter((claim) => claim.claim.status !== 'settled' || (isOrphan(claim) && !isKept(text, claim)));
}

function* groupRows(listing: ClaimListing, claims: readonly AnchoredClaim[]): Steps<readonly ClaimRow[]> {
  const groups = new Map<string, { readonly group: Group; readonly rows: ClaimRow[] }>();
  for (const [index, claim] of claims.entries()) {
    if (index % CLAIMS === CLAIMS - 1) yield;
    for (const group of groupsOf(listing, claim)) {
      const known = groups.get(group.id) ?? { group, rows: [] };
      groups.set(group.id, known);
      known.rows.push(claimRow(listing, group.id, claim));
    }
  }
  // Sorting keeps the order of the text among groups of equal order.
  return [...groups.values()]
    .sort((a, b) => a.group.order - b.group.order)
    .map(({ group, rows }) => ({
      id: group.id, kind: 'group', label: group.label, description: joinParts([String(rows.length), group.remark]), tooltip: group.tooltip,
      span: null, claim: null, tag: group.tag ?? null, verdict: null, children: rows,
    }));
}

/** A claim with several tags is listed under each of them. */
function groupsOf(listing: ClaimListing, claim: AnchoredClaim): readonly Group[] {
  switch (listing.grouping) {
    case 'tag':
      return claim.claim.tags.length === 0
        ? [{ id: 'untagged', label: l10n.t('Without a tag'), tooltip: '', remark: '', order: Infinity }]
        : claim.claim.tags.map((id) => tagGroup(listing.codebook, id));
    case 'speaker': {
      const speaker = claimSpeaker(listing, claim);
      return [{ id: `speaker:${speaker ?? ''}`, label: speaker ?? l10n.t('Outside any turn'), tooltip: '', remark: '', order: speaker === null ? 1 : 0 }];
    }
    case 'exchange':
      return [exchangeGroup(listing, claim)];
    case 'status': {
      const status = claim.claim.status ?? 'open';
      return [{ id: `status:${status}`, label: statusWords(status), tooltip: '', remark: '', order: statuses.indexOf(status) }];
    }
    case 'verdict': {
      const { verdict } = claim.claim;
      const order = verdict === null ? verdicts.length : verdicts.indexOf(verdict);
      return [{ id: `verdict:${verdict ?? ''}`, label: verdictWords(verdict), tooltip: '', remark: '', order }];
    }
  }
}

function tagGroup(codebook: Codebook, id: string): Group {
  const order = codebook.tags.findIndex((tag) => tag.id === id);
  const tag = codebook.tags[order];
  return tag === undefined
    ? { id: `tag:${id}`, label: id, tooltip: l10n.t('This tag is not in the codebook.'), remark: l10n.t('not in the codebook'), order: codebook.tags.length, tag: { icon: 'tag', color: null } }
    : { id: `tag:${id}`, label: tag.name, tooltip: tag.definition, remark: '', order, tag: { icon: tag.icon ?? (tag.retired ? 'archive' : 'tag'), color: tag.color } };
}

function exchangeGroup({ transcript, plain }: ClaimListing, { anchor }: AnchoredClaim): Group {
  const turn = anchor.span === null ? null : turnAt(transcript, anchor.span.start);
  const order = turn === null ? -1 : sectionOf(transcript, turn);
  const section = transcript.sections[order];
  if (section === undefined) return { id: 'section:none', label: l10n.t('Outside any turn'), tooltip: '', remark: '', order: transcript.sections.length };
  const id = `section:${order}`;
  if (section.kind !== 'exchange') {
    return { id, label: sectionName(section.kind), tooltip: '', remark: '', order };
  }
  const exchange = transcript.exchanges[section.exchange];
  const asked = transcript.turns[exchange?.turns[0] ?? -1];
  const question = asked?.paragraphs[0] === undefined ? '' : plain(asked.paragraphs[0]);
  const asker = exchange?.asker ?? l10n.t('Question {0}', section.exchange + 1);
  return { id, label: question === '' ? asker : l10n.t('{0}: {1}', asker, shorten(question, 80)), tooltip: question, remark: '', order };
}

function claimRow(listing: ClaimListing, group: string, anchored: AnchoredClaim): ClaimRow {
  const { claim, anchor } = anchored;
  const words = (): string => (anchor.span === null ? claim.quote.exact : listing.plain(anchor.span));
  const speaker = (): string | null => claimSpeaker(listing, anchored);
  const row = lazyRow<ClaimRow>({
    id: `${group}/${claim.id}`,
    kind: 'claim',
    label: () => shorten(words(), labelLength),
    description: () => joinParts([...judgement(claim, listing.grouping), listing.grouping === 'tag' ? speaker() : tagNames(listing.codebook, claim.tags)]),
    tooltip: () => joinParts([shorten(words(), 600), markedTags(listing.codebook, claim.tags), claim.note, ...judgementLines(claim, listing.codebook), speaker(), place(listing, anchor.span), byline(claim)], '\n'),
    span: anchor.span,
    children: () => replyRows(group, claim, anchor.span),
  });
  return Object.assign(row, { claim: claim.id, tag: null, verdict: claim.verdict });
}

/** The thread of a claim, one row a reply. */
function replyRows(group: string, { id, replies }: Claim, span: Span | null): readonly ClaimRow[] {
  return replies.map((reply) => ({
    id: `${group}/${id}/${reply.id}`, kind: 'reply', label: shorten(reply.text, labelLength), description: replyByline(reply), tooltip: reply.text, span,
    claim: id, reply: reply.id, tag: null, verdict: null, children: [],
  }));
}

/** Verdict and status, but for the one that the group is named after. */
function judgement({ verdict, status }: Claim, grouping: ClaimGrouping): readonly string[] {
  return [
    ...(verdict === null || grouping === 'verdict' ? [] : [verdictWords(verdict)]),
    ...(status === null || grouping === 'status' ? [] : [statusWords(status)]),
  ];
}

/** The names of tags, each that no codebook names marked as such. */
function markedTags(codebook: Codebook, ids: readonly string[]): string {
  return ids.map((id) => (codebook.tags.some((tag) => tag.id === id) ? tagNames(codebook, [id]) : l10n.t('{0} (not in the codebook)', id))).join(', ');
}

function orphanGroup(listing: ClaimListing, orphans: readonly AnchoredClaim[]): ClaimRow {
  const row = lazyRow<ClaimRow>({
    id: 'orphans',
    kind: 'group',
    label: () => l10n.t('Not found for sure'),
    description: () => String(orphans.length),
    tooltip: () => l10n.t('The text was changed where these claims stood. Select the right words and choose "Point Claim at the Selection".'),
    span: null,
    children: () => orphans.map((orphan) => orphanRow(listing, orphan)),
  });
  return Object.assign(row, { claim: null, tag: null, verdict: null });
}

function orphanRow(listing: ClaimListing, { claim, anchor }: AnchoredClaim): ClaimRow {
  const kept = isKept(listing.text, { claim, anchor });
  const state = joinParts([stateWords(anchor), kept ? l10n.t('kept as not found') : null]);
  const now = (): string => (anchor.state === 'changed' && anchor.candidates[0] !== undefined ? listing.plain(anchor.candidates[0]) : '');
  const row = lazyRow<ClaimRow>({
    id: `orphans/${claim.id}`,
    kind: kept ? 'claim.orphan.kept' : 'claim.orphan',
    label: () => shorten(claim.quote.exact, orphanLabelLength),
    description: () => state,
    tooltip: () => joinParts([
      shorten(claim.quote.exact, 600), state, now() === '' ? null : l10n.t('Now: {0}', shorten(now(), 600)), markedTags(listing.codebook, claim.tags), claim.note,
      ...judgementLines(claim, listing.codebook), claim.context.speaker, byline(claim),
    ], '\n'),
    span: anchor.candidates[0] ?? null,
    children: () => [
      ...(anchor.candidates.length < 2 ? [] : anchor.candidates.map((span, index) => placeRow(listing, claim.id, span, index))),
      ...replyRows('orphans', claim, anchor.candidates[0] ?? null),
    ],
  });
  return Object.assign(row, { claim: claim.id, tag: null, verdict: claim.verdict });
}

function placeRow(listing: ClaimListing, claim: string, span: Span, index: number): ClaimRow {
  const turn = turnAt(listing.transcript, span.start);
  return {
    id: `orphans/${claim}/${index}`, kind: 'point', label: place(listing, span) ?? '', description: turn === null ? '' : speakerName(turn), tooltip: '', span,
    claim: null, tag: null, verdict: null, children: [],
  };
}

/** The speaker as the text now has it; as it was tagged where the passage is not found. */
function claimSpeaker({ transcript }: ClaimListing, { claim, anchor }: AnchoredClaim): string | null {
  if (anchor.span === null) return claim.context.speaker;
  const turn = turnAt(transcript, anchor.span.start);
  return turn === null ? null : speakerName(turn);
}

function place({ transcript }: ClaimListing, span: Span | null): string | null {
  return span === null ? null : l10n.t('Line {0}', lineAt(transcript.lines, span.start) + 1);
}
