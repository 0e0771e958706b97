import * as l10n from '@vscode/l10n';
import type { FigureKind } from '../../figures/model.ts';
import { lineAt } from '../../text/line-index.ts';
import type { Span } from '../../text/span.ts';
import { drain, flatMapInSteps, sortInSteps, type Steps } from '../../text/steps.ts';
import type { Section } from '../../transcript/model.ts';
import { firstWords } from '../readable-transcript.ts';
import type { RowKind } from '../row.ts';
import { groupKey, speakerGroupsInSteps } from '../speaker-groups.ts';
import { speakerName } from '../speaker-name.ts';
import { joinParts, roleName, sectionName } from '../turn-words.ts';
import type { FigureRow } from './figure-rows.ts';
import { currencyName, figureKindName, shortValue } from './figure-words.ts';
import { digits } from './number-words.ts';
import type { PlacedFigure, PlacedFigures } from './placed-figures.ts';
import { unitName } from './unit-names.ts';

export type FigureGrouping = 'kind' | 'speaker' | 'exchange' | 'size';

/** A row with figures under it, which are made when it is opened. */
export interface FigureGroup extends FigureRow {
  readonly figures: readonly PlacedFigure[];
  /** The same in stretches, where there are too many for one list; else empty. */
  readonly parts: readonly FigureGroup[];
}

/** Rows that VS Code takes in within a tenth of a second; thousands at once make it wait for seconds. */
const MOST = 500;

interface Heading {
  readonly kind: RowKind;
  readonly label: string;
  /** What stands beside the number of figures; empty where nothing does. */
  readonly remark: string;
  readonly span: Span | null;
}

/** Groups, and figures, that are looked at in one step. */
const STEP = 32;
const FIGURES = 2048;

const QUESTION_LENGTH = 80;
const KINDS: readonly FigureKind[] = ['money', 'percent', 'quantity', 'count', 'ratio', 'multiple', 'ordinal', 'date', 'time'];

/** The figures that are shown in groups, each in one; in the order of the text but by size. */
export function figureGroups(placed: PlacedFigures, shown: readonly PlacedFigure[], grouping: FigureGrouping): readonly FigureGroup[] {
  return drain(figureGroupsInSteps(placed, shown, grouping));
}

export function* figureGroupsInSteps(placed: PlacedFigures, shown: readonly PlacedFigure[], grouping: FigureGrouping): Steps<readonly FigureGroup[]> {
  const groups = yield* groupsBy(placed, shown, grouping);
  const made: FigureGroup[] = [];
  for (const group of groups) made.push(group.figures.length <= MOST ? group : { ...group, parts: yield* partsOf(placed, group, grouping) });
  return made;
}

function* groupsBy(placed: PlacedFigures, shown: readonly PlacedFigure[], grouping: FigureGrouping): Steps<readonly FigureGroup[]> {
  switch (grouping) {
    case 'kind':
      return yield* byKind(shown);
    case 'speaker':
      return yield* bySpeaker(placed, shown);
    case 'exchange':
      return yield* byExchange(placed, shown);
    case 'size':
      return yield* bySize(shown);
  }
}

/** Named by what the order goes by: the values of the first and the last, or their lines. */
function* partsOf({ document: { transcript: { lines } } }: PlacedFigures, { id, kind, figures }: FigureGroup, grouping: FigureGrouping): Steps<readonly FigureGroup[]> {
  const parts = Array.from({ length: Math.ceil(figures.length / MOST) }, (_, index) => figures.slice(index * MOST, (index + 1) * MOST));
  return yield* flatMapInSteps(parts, STEP, (own, index) => {
    const [first, last] = [own[0]?.figure, own.at(-1)?.figure];
    if (first === undefined || last === undefined) return [];
    const label = grouping === 'size' ? l10n.t('{0} to {1}', shortValue(first), shortValue(last)) : l10n.t('Lines {0}–{1}', lineAt(lines, first.span.start) + 1, lineAt(lines, last.span.start) + 1);
    return groupRow(`${id}/${index + 1}`, { kind, label, remark: '', span: null }, own);
  });
}

function* byKind(shown: readonly PlacedFigure[]): Steps<readonly FigureGroup[]> {
  const groups = yield* collect(shown, ({ figure }) => figure.kind);
  return KINDS.flatMap((kind) => groupRow(`kind/${kind}`, { kind: `figure.${kind}`, label: figureKindName(kind), remark: '', span: null }, groups.get(kind)));
}

function* bySpeaker({ document: { transcript } }: PlacedFigures, shown: readonly PlacedFigure[]): Steps<readonly FigureGroup[]> {
  const groups = yield* collect(shown, ({ turn }) => (turn === null ? '' : groupKey(turn)));
  const rows = (yield* speakerGroupsInSteps(transcript)).flatMap(({ key, name, role }) =>
    groupRow(key, { kind: `turn.${role}`, label: name, remark: roleName(role, transcript.roleWords), span: null }, groups.get(key)),
  );
  return [...rows, ...groupRow('outside', outside(), groups.get(''))];
}

function* byExchange({ document }: PlacedFigures, shown: readonly PlacedFigure[]): Steps<readonly FigureGroup[]> {
  const { sections, exchanges, turns } = document.transcript;
  const keyOf = (section: Section | undefined, index: number): string => (section === undefined ? '' : section.kind === 'exchange' ? `exchange/${section.exchange}` : `section/${index}`);
  const groups = yield* collect(shown, ({ section }) => keyOf(sections[section], section));
  const keys = new Set(sections.map(keyOf));
  const rows = yield* flatMapInSteps([...keys], STEP, (key) => {
    const own = groups.get(key);
    const section = sections[own?.[0]?.section ?? -1];
    if (section === undefined) return [];
    if (section.kind !== 'exchange') return groupRow(key, { kind: section.kind, label: sectionName(section.kind), remark: '', span: spanOf(turns, section.turns) }, own);
    const exchange = exchanges[section.exchange];
    const asked = turns[exchange?.turns[0] ?? section.turns[0] ?? -1];
    const asker = exchange?.asker ?? (asked === undefined ? '…' : speakerName(asked));
    const remark = asked === undefined ? '' : firstWords(document, asked, QUESTION_LENGTH);
    return groupRow(key, { kind: 'exchange', label: l10n.t('{0}. {1}', section.exchange + 1, asker), remark, span: spanOf(turns, section.turns) }, own);
  });
  return [...rows, ...groupRow('outside', outside(), groups.get(''))];
}

/** Those that can be compared stand together, the largest first; of ranks the best, of dates and times the earliest. */
function* bySize(shown: readonly PlacedFigure[]): Steps<readonly FigureGroup[]> {
  const groups = yield* collect(shown, ({ figure }) => `size/${figure.kind}/${figure.unit ?? ''}`);
  const sorted = [...groups].sort(([, a], [, b]) => order(a) - order(b) || b.length - a.length);
  const rows: FigureGroup[] = [];
  for (const [key, own] of sorted) {
    const [first] = own;
    if (first === undefined) continue;
    const { kind, unit } = first.figure;
    const upwards = kind === 'ordinal' || kind === 'date' || kind === 'time';
    // Sorting keeps the order of the text among equals.
    const figures = yield* sortInSteps(own, upwards ? (a, b) => compare(least(a), least(b)) : (a, b) => compare(most(b), most(a)));
    rows.push(...groupRow(key, { kind: `figure.${kind}`, ...unitHeading(kind, unit), span: null }, figures));
  }
  return rows;
}

function order([first]: readonly PlacedFigure[]): number {
  return first === undefined ? KINDS.length : KINDS.indexOf(first.figure.kind);
}

function unitHeading(kind: FigureKind, unit: string | null): Pick<Heading, 'label' | 'remark'> {
  if (kind === 'money' && unit !== null) return { label: unit, remark: currencyName(unit, 2) };
  if (unit === null || unit === '%') return { label: figureKindName(kind), remark: '' };
  return { label: unitName(unit, 2), remark: '' };
}

function most({ figure: { value } }: PlacedFigure): number | string {
  return typeof value === 'object' ? value[1] : value;
}

function least({ figure: { value } }: PlacedFigure): number | string {
  return typeof value === 'object' ? value[0] : value;
}

function compare(a: number | string, b: number | string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function outside(): Heading {
  return { kind: 'group', label: l10n.t('Outside any turn'), remark: '', span: null };
}

function* collect(shown: readonly PlacedFigure[], keyOf: (one: PlacedFigure) => string): Steps<ReadonlyMap<string, readonly PlacedFigure[]>> {
  const groups = new Map<string, PlacedFigure[]>();
  for (const [index, one] of shown.entries()) {
    if (index % FIGURES === FIGURES - 1) yield;
    const key = keyOf(one);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [one]);
    else known.push(one);
  }
  return groups;
}

function groupRow(id: string, { kind, label, remark, span }: Heading, figures: readonly PlacedFigure[] | undefined): readonly FigureGroup[] {
  if (figures === undefined || figures.length === 0) return [];
  const count = figureNumber(figures.length);
  return [{
    id, kind, label, description: joinParts([digits(figures.length), remark]), tooltip: joinParts([label, remark, count], '\n'), span, children: [],
    placed: null, spoken: joinParts([label, count, remark], ', '), figures, parts: [],
  }];
}

/** "1 figure", "12 figures". */
export function figureNumber(count: number): string {
  return count === 1 ? l10n.t('1 figure') : l10n.t('{0} figures', digits(count));
}

function spanOf(turns: readonly { readonly span: Span }[], own: readonly number[]): Span | null {
  const [first, last] = [turns[own[0] ?? -1], turns[own.at(-1) ?? -1]];
  return first === undefined || last === undefined ? null : { start: first.span.start, end: last.span.end };
}
