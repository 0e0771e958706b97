import * as l10n from '@vscode/l10n';
import type { Figure } from '../../figures/model.ts';
import type { Equivalent } from '../../figures/relations/equivalents.ts';
import type { FigureKeys } from '../../figures/relations/same.ts';
import { withSameThing, withSameValue } from '../../figures/relations/same.ts';
import { lineAt } from '../../text/line-index.ts';
import type { Span } from '../../text/span.ts';
import { joinParts } from '../turn-words.ts';
import { figurePlace } from './figure-places.ts';
import type { FigurePlace } from './figure-places.ts';
import { rateWords as perWords, valueInDigits, valueInWords } from './figure-words.ts';
import { describeHint, rateWords } from './hint-words.ts';
import { digits } from './number-words.ts';
import type { OwnFigures } from './related-figures.ts';

/** What a reader sees when resting on a figure. All plain text: whoever shows it as Markdown escapes it. */
export interface FigureHover {
  readonly span: Span;
  readonly title: string;
  /** Line by line. */
  readonly facts: readonly string[];
  /** What does not fit, with the place that it does not fit to. */
  readonly hints: readonly { readonly message: string; readonly place: FigurePlace }[];
  /** None is empty. */
  readonly groups: readonly PlaceGroup[];
}

export interface PlaceGroup {
  readonly title: string;
  /** Whether they stand in other files than the figure. */
  readonly elsewhere: boolean;
  readonly places: readonly FigurePlace[];
  /** How many more there are. */
  readonly more: number;
}

/** Some of the places that there are. */
export interface Places {
  readonly places: readonly FigurePlace[];
  readonly total: number;
}

/** What other transcripts have, found by whoever knows them. */
export interface Elsewhere {
  readonly values: Places;
  readonly things: Places;
}

/** So many places are listed in a group. */
const MOST = 6;

/** `told`: what does not fit is told by another hover at the place itself (the problem's), and need not be said there twice. */
export function figureHover(own: OwnFigures, at: number, elsewhere: Elsewhere, told = false): FigureHover | null {
  const [figure, keys] = [own.index.figures[at], own.index.keys[at]];
  if (figure === undefined || keys === undefined) return null;
  const { span } = figure;
  const title = valueInWords(figure);
  return {
    span,
    title,
    // Of a year or a clock time the digits are the words.
    facts: [...[aboutValue(figure)].filter((about) => about !== title), ...own.equivalents.flatMap((equivalent) => equivalentWords(own, equivalent, at))],
    hints: own.hints.flatMap((hint) => {
      const [here, there] = touches(hint.span, span) ? [hint.span, hint.other] : [hint.other, hint.span];
      if (!touches(here, span) || (told && here === hint.span)) return [];
      return [{ message: describeHint(hint, own.text, lineAt(own.transcript.lines, hint.other.start) + 1), place: figurePlace(own, there) }];
    }),
    groups: groupsOf(own, keys, at, elsewhere).filter(({ places }) => places.length > 0),
  };
}

/** "4,400,000,000,000 CNY · lower bound · per year · counts universities". */
function aboutValue(figure: Figure): string {
  const { bound, of } = figure;
  const bounds = { approx: l10n.t('approximate'), min: l10n.t('lower bound'), max: l10n.t('upper bound') };
  return joinParts([valueInDigits(figure.kind === 'count' ? { ...figure, of: null } : figure), bound === null ? null : bounds[bound], perWords(figure), of === null || figure.kind !== 'count' ? null : l10n.t('counts {0}', of)]);
}

function equivalentWords({ index: { figures } }: OwnFigures, { kind, first, second, rate }: Equivalent, at: number): readonly string[] {
  const [a, b] = [figures[first], figures[second]];
  if (a === undefined || b === undefined || (at !== first && at !== second)) return [];
  const other = valueInWords(at === first ? b : a);
  switch (kind) {
    case 'rate':
      return [l10n.t('Stands for {0}: {1}.', other, rateWords(rate, [a.unit ?? '', b.unit ?? '']))];
    case 'factor':
      return [l10n.t('Stands for {0}: {1}.', other, rateWords(rate, [a.unit ?? '', b.unit ?? '']))];
    case 'share':
      return [l10n.t('Stands for {0}.', other)];
    case 'whole':
      return [l10n.t('Stands for {0}: the whole would be {1}.', other, wholeWords(a, rate))];
  }
}

/** To three digits: a share is seldom stated with more. */
function wholeWords(figure: Figure, whole: number): string {
  return valueInWords({ ...figure, value: Number(whole.toPrecision(3)), bound: 'approx' });
}

function groupsOf(own: OwnFigures, keys: FigureKeys, at: number, { values, things }: Elsewhere): readonly PlaceGroup[] {
  const same = withSameValue(own.index, keys).filter((index) => index !== at);
  const said = new Set(same);
  const thing = withSameThing(own.index, keys).filter((index) => index !== at && !said.has(index));
  const here = (indexes: readonly number[]): Places => ({ places: nearest(indexes, at).map((index) => figurePlace(own, own.index.figures[index]?.span ?? own.index.figures[at]?.span ?? { start: 0, end: 0 })), total: indexes.length });
  return [
    group(l10n.t('The same value in this transcript'), false, here(same)),
    group(l10n.t('The same thing measured in this transcript'), false, here(thing)),
    group(l10n.t('The same value in other transcripts'), true, values),
    group(l10n.t('The same thing measured in other transcripts'), true, things),
  ];
}

function group(title: string, elsewhere: boolean, { places, total }: Places): PlaceGroup {
  return { title, elsewhere, places, more: total - places.length };
}

/** Those that are listed: two of each file before a third of any, so that one long file does not hide the others; in the order of the files. */
export function listed<File>(found: readonly { readonly file: File; readonly indexes: readonly number[] }[]): readonly { readonly file: File; readonly index: number }[] {
  const share = Math.max(2, Math.floor(MOST / Math.max(1, found.filter(({ indexes }) => indexes.length > 0).length)));
  return found.flatMap(({ file, indexes }) => indexes.slice(0, share).map((index) => ({ file, index }))).slice(0, MOST);
}

/** The places nearest to the figure, in the order of the text. */
function nearest(indexes: readonly number[], at: number): readonly number[] {
  return [...indexes].sort((a, b) => Math.abs(a - at) - Math.abs(b - at)).slice(0, MOST).sort((a, b) => a - b);
}

function touches(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** "and 12 more". */
export function moreWords(more: number): string {
  return l10n.t('and {0} more', digits(more));
}
