import * as l10n from '@vscode/l10n';
import type { Point, Section, Transcript, Turn } from '../transcript/model.ts';
import { paceOf } from '../transcript/pace.ts';
import { prepare } from '../transcript/prepare.ts';
import { containsSpan } from '../text/span.ts';
import { drain, flatMapInSteps, type Steps } from '../text/steps.ts';
import { shorten } from './claim-words.ts';
import { lazyRow, type LazyRow } from './lazy-row.ts';
import { firstWords } from './readable-transcript.ts';
import type { ReadableTranscript } from './readable-transcript.ts';
import type { Row, RowKind } from './row.ts';
import { turnFilter } from './turn-filter.ts';
import { claimNumber, joinParts, placeInExchange, questionNumber, roleName, sectionName, shareOfWords, timeRange, turnNumber, wordNumber } from './turn-words.ts';
import { speakerGroupsInSteps } from './speaker-groups.ts';
import { speakerName } from './speaker-name.ts';

export type TurnGrouping = 'exchange' | 'speaker';

export interface TurnListing {
  readonly grouping: TurnGrouping;
  /** Empty for all turns; see `turnFilter`. */
  readonly filter: string;
  /** By the turn's index. */
  readonly claimCounts: ReadonlyMap<number, number>;
}

const LABEL_LENGTH = 80;
/** As a name: shorter, so that it still leaves room for what stands beside it. */
const QUESTION_LENGTH = 48;
const TOOLTIP_LENGTH = 400;
/** A step's work. */
const ROWS = 128;

interface Context extends TurnListing {
  /** Whether rows are read by their labels alone, or as good as: then an exchange is named by its question too. */
  readonly isOutline: boolean;
  readonly document: ReadableTranscript;
  readonly matches: ((turn: Turn) => boolean) | null;
  /** By the turn's index. Counts a speaker's turns instead of all, so that a turn put in above renames as few rows as can be. */
  readonly ids: readonly string[];
}

/**
 * The transcript as a tree: title, opening, exchanges and calls between them, closing, or all turns by speaker. Spans reach from a row's
 * first to its last character, so that the row of an offset can be found.
 */
export function turnRows(document: ReadableTranscript, listing: TurnListing): readonly Row[] {
  return drain(turnRowsInSteps(document, listing));
}

/** The same in steps. What a row says is found when it is asked for, and the rows within it are made then. */
export function* turnRowsInSteps(document: ReadableTranscript, listing: TurnListing): Steps<readonly Row[]> {
  const context = yield* contextOf(document, listing, false);
  return listing.grouping === 'speaker' ? yield* speakerRows(context) : yield* sectionRows(context);
}

/** The same tree for an outline and breadcrumbs, where little but the labels is seen. */
export function outlineRows(document: ReadableTranscript): readonly Row[] {
  return drain(outlineRowsInSteps(document));
}

export function* outlineRowsInSteps(document: ReadableTranscript): Steps<readonly Row[]> {
  return yield* sectionRows(yield* contextOf(document, { grouping: 'exchange', filter: '', claimCounts: new Map() }, true));
}

function* contextOf(document: ReadableTranscript, listing: TurnListing, isOutline: boolean): Steps<Context> {
  const { turns } = document.transcript;
  const matches = yield* matchesOf(document.text, turns, listing.filter);
  return { ...listing, isOutline, document, matches, ids: yield* turnIds(turns) };
}

function* matchesOf(text: string, turns: readonly Turn[], filter: string): Steps<((turn: Turn) => boolean) | null> {
  const isLeft = turnFilter(text, filter);
  if (isLeft === null) return null;
  const left = new Set<Turn>();
  const pace = paceOf(100_000);
  for (const turn of turns) {
    if (isLeft(turn)) left.add(turn);
    if (pace(turn)) yield;
  }
  return (turn) => left.has(turn);
}

function* sectionRows(context: Context): Steps<readonly Row[]> {
  const { document, matches } = context;
  const rows: Row[] = [];
  for (const [index, section] of document.transcript.sections.entries()) {
    rows.push(...sectionRow(context, section, index));
    if (index % ROWS === ROWS - 1) yield;
  }
  const title = matches === null ? titleRow(document) : null;
  return title === null ? rows : [title, ...rows];
}

function titleRow({ transcript }: ReadableTranscript): Row | null {
  if (transcript.title === null) return null;
  const { title, titleSpan, place, date, time, turns, exchanges } = transcript;
  const when = joinParts([date, time], ' ');
  const size = joinParts([turnNumber(turns.length), questionNumber(exchanges.length)], ', ');
  return { id: 'title', kind: 'title', label: title, description: date ?? '', tooltip: joinParts([title, place, when, size], '\n'), span: titleSpan, children: [] };
}

function sectionRow(context: Context, section: Section, index: number): readonly Row[] {
  const { turns, exchanges } = context.document.transcript;
  const all = section.turns.flatMap((turn) => turns[turn] ?? []);
  const exchange = section.kind === 'exchange' ? exchanges[section.exchange] : undefined;
  const kept = context.matches === null ? all : all.filter(context.matches);
  const [first, last] = [all[0], all.at(-1)];
  if (first === undefined || last === undefined || kept.length === 0) return [];
  const span = { start: first.span.start, end: last.span.end };
  const claims = claimsOf(context, all);
  if (section.kind === 'exchange') {
    const asked = turns[exchange?.turns[0] ?? -1] ?? first;
    const asker = exchange?.asker ?? speakerName(asked);
    const question = (): string => firstWords(context.document, first, context.isOutline ? QUESTION_LENGTH : LABEL_LENGTH);
    const answerers = (exchange?.answerers ?? []).join(', ');
    // Another may break into an exchange, which then has a row for each of its stretches.
    const numbered = asked === first ? l10n.t('{0}. {1}', section.exchange + 1, asker) : l10n.t('{0}. {1} (continued)', section.exchange + 1, asker);
    const answered = answerers === '' ? null : l10n.t('Answered by {0}', answerers);
    return [lazyRow({
      id: `exchange/${context.ids[first.index] ?? ''}`,
      kind: 'exchange',
      label: () => (!context.isOutline ? numbered : question() === '' ? asker : l10n.t('{0}: {1}', asker, question())),
      // Who answers comes first: at the width that a side bar has, no more is seen.
      description: () => (context.isOutline ? answerers : joinParts([answerers === '' ? null : l10n.t('→ {0}', answerers), claims, question()])),
      tooltip: () => joinParts([asker, firstWords(context.document, first, TOOLTIP_LENGTH), answered, claims], '\n'),
      span,
      children: () => kept.map((turn) => turnRow(context, turn)),
    })];
  }
  // The chair's call is nearly always a single turn: one row says as much as a row within a row.
  if (section.kind === 'interlude' && all.length === 1) return [turnRow(context, first, { kind: 'interlude' })];
  const id = section.kind === 'interlude' ? `interlude/${context.ids[first.index] ?? index}` : section.kind;
  const label = sectionName(section.kind);
  const description = joinParts([turnNumber(all.length), claims]);
  return [lazyRow({
    id, kind: section.kind, label: () => label, description: () => description, tooltip: () => joinParts([label, description], '\n'), span,
    children: () => kept.map((turn) => turnRow(context, turn)),
  })];
}

function turnRow(context: Context, turn: Turn, other: Partial<Pick<LazyRow, 'kind' | 'label' | 'description'>> = {}): Row {
  const id = context.ids[turn.index] ?? '';
  const claims = (): string => claimsOf(context, [turn]);
  const about = (): string => joinParts([l10n.t('Line {0}', turn.line + 1), wordNumber(turn.words), claims()], ', ');
  return lazyRow({
    id,
    kind: turnKind(turn),
    label: () => speakerName(turn),
    description: () => joinParts([claims(), firstWords(context.document, turn, LABEL_LENGTH)]),
    tooltip: () => joinParts([l10n.t('{0} ({1})', speakerName(turn), roleName(turn.role, context.document.transcript.roleWords)), timeRange(turn.time), about(), firstWords(context.document, turn, TOOLTIP_LENGTH)], '\n'),
    span: turn.span,
    children: () => pointRows(context.document, id, turn.points),
    ...other,
  });
}

/** Points that lie within another become its children. */
function pointRows(document: ReadableTranscript, id: string, points: readonly Point[]): readonly Row[] {
  const rows: Row[] = [];
  for (let at = 0; at < points.length; ) {
    const point = points[at];
    if (point === undefined) break;
    const next = points.findIndex((other, index) => index > at && !containsSpan(point.span, other.span));
    const end = next === -1 ? points.length : next;
    const own = `${id}/${rows.length + 1}`;
    const heading = document.plain(point.heading);
    rows.push({
      id: own, kind: 'point', label: shorten(heading, LABEL_LENGTH), description: '', tooltip: shorten(heading, TOOLTIP_LENGTH), span: point.span,
      children: pointRows(document, own, points.slice(at + 1, end)),
    });
    at = end;
  }
  return rows;
}

function* speakerRows(context: Context): Steps<readonly Row[]> {
  const { transcript } = context.document;
  const places = placesOf(transcript);
  const groups = yield* speakerGroupsInSteps(transcript);
  for (const { speaker } of groups) if (speaker !== null) yield* prepare(speaker);
  return yield* flatMapInSteps(groups, 1, (group) => {
    const { key, name, role, speaker, turns, share } = group;
    const kept = context.matches === null ? turns : turns.filter(context.matches);
    if (kept.length === 0) return [];
    const description = joinParts([roleName(role, transcript.roleWords), turnNumber(turns.length), shareOfWords(share), claimsOf(context, turns)]);
    return [lazyRow({
      id: key, kind: 'speaker', label: () => name, description: () => description, tooltip: () => joinParts([name, speaker?.description ?? null, description], '\n'), span: null,
      children: () => kept.map((turn) => turnOfSpeakerRow(context, turn, places.get(turn.index) ?? '')),
    })];
  });
}

/** Under its speaker a turn is known by what is said and to whom, not by the name that all its neighbours have too. */
function turnOfSpeakerRow(context: Context, turn: Turn, place: string): Row {
  const words = (): string => firstWords(context.document, turn, QUESTION_LENGTH);
  return turnRow(context, turn, { label: () => words() || speakerName(turn), description: () => joinParts([place, claimsOf(context, [turn])]) });
}

/** By the turn's index. */
function placesOf({ sections, exchanges, turns, roleWords }: Transcript): ReadonlyMap<number, string> {
  return new Map(
    sections.flatMap((section) => {
      if (section.kind !== 'exchange') return section.turns.map((turn) => [turn, sectionName(section.kind)] as const);
      const { asker = null, turns: own = [] } = exchanges[section.exchange] ?? {};
      const members = new Set(own);
      const place = (turn: number): string => (members.has(turn) ? placeInExchange(turns[turn]?.role ?? 'other', asker ?? '', roleWords) : sectionName('interlude'));
      return section.turns.map((turn) => [turn, place(turn)] as const);
    }),
  );
}

function* turnIds(turns: readonly Turn[]): Steps<readonly string[]> {
  const seen = new Map<string, number>();
  const ids: string[] = [];
  for (const turn of turns) {
    const speaker = speakerName(turn);
    const count = (seen.get(speaker) ?? 0) + 1;
    seen.set(speaker, count);
    ids.push(`turn/${speaker}/${count}`);
    if (turn.index % ROWS === ROWS - 1) yield;
  }
  return ids;
}

function turnKind({ role }: Turn): RowKind {
  return `turn.${role}`;
}

function claimsOf({ claimCounts }: Context, turns: readonly Turn[]): string {
  const count = turns.reduce((sum, { index }) => sum + (claimCounts.get(index) ?? 0), 0);
  return count === 0 ? '' : claimNumber(count);
}
