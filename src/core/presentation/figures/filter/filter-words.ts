import * as l10n from '@vscode/l10n';
import { joinParts } from '../../turn-words.ts';
import { bounded, figureKindName } from '../figure-words.ts';
import { digits } from '../number-words.ts';
import { unitSymbol } from '../unit-names.ts';
import type { Condition, FilterProblem, Stretch } from './condition.ts';
import type { ParsedFilter } from './parse-filter.ts';

/** How a filter was understood: "CNY · at least 1,000,000,000, or Percentages"; empty where it leaves all figures. */
export function filterWords({ alternatives }: ParsedFilter): string {
  return alternatives.map((conditions) => joinParts(conditions.map(conditionWords))).reduce((all, next) => (all === '' ? next : l10n.t('{0}, or {1}', all, next)), '');
}

/** What could not be understood, as a sentence. */
export function filterProblemWords({ code, words, other }: FilterProblem): string {
  switch (code) {
    case 'missing-number':
      return l10n.t('A number is missing behind "{0}".', words);
    case 'missing-condition':
      return l10n.t('A condition is missing beside "{0}".', words);
    case 'missing-words':
      return l10n.t('A word is missing behind "{0}".', words);
    case 'unknown-field':
      return l10n.t('There is no "{0}:". There are speaker:, role:, asker:, of:, per:, words:, unit: and kind:.', words);
    case 'unknown-kind':
      return l10n.t('There is no kind "{0}". There are money, percent, quantity, count, ratio, multiple, ordinal, date and time.', words);
    case 'open-quote':
      return l10n.t('The quotation mark before "{0}" is not closed.', words.slice(1));
    case 'brackets':
      return l10n.t('Brackets have no meaning here: "{0}".', words);
    case 'downward-range':
      return l10n.t('The range "{0}" goes down. The lower number stands first.', words);
    case 'no-date':
      return l10n.t('"{0}" is no date. Write 2023, 2023-10 or 2023-10-31.', words);
    case 'no-clock':
      return l10n.t('"{0}" is no time of day. Write 14:30.', words);
    case 'contradiction':
      return l10n.t('No figure is both "{0}" and "{1}". Join them by "or".', other, words);
  }
}

function conditionWords(condition: Condition): string {
  switch (condition.is) {
    case 'measure':
      return condition.unit !== null ? unitSymbol(condition.unit, 2) : condition.kind === null ? '' : figureKindName(condition.kind);
    case 'value':
      return stretchWords(condition.stretch);
    case 'bound':
      return bounded(condition, '…');
    case 'of':
      return l10n.t('of {0}', condition.words);
    case 'per':
      return l10n.t('per {0}', condition.words === '' ? '…' : condition.words);
    case 'speaker':
      return l10n.t('speaker: {0}', condition.words);
    case 'role':
      return l10n.t('role: {0}', condition.words);
    case 'asker':
      return l10n.t('asked by: {0}', condition.words);
    case 'words':
      return l10n.t('“{0}” in the sentence', condition.words);
  }
}

function stretchWords({ axis, low, high, strict, not, years }: Stretch): string {
  const isDay = axis === 'date' && low === high;
  const ends = axis === 'date' ? [isDay ? day(low) : dateEnd(low, strict), isDay ? day(high) : dateEnd(high, !strict)] : [low, high].map((value) => (axis === 'clock' ? clock(value) : years === null ? digits(value) : String(value)));
  const [from = '', to = ''] = ends;
  const words =
    low === -Infinity ? `${strict ? '<' : '≤'} ${to}`
    : high === Infinity ? `${strict ? '>' : '≥'} ${from}`
    : from === to ? `= ${from}`
    : `${from}–${to}`;
  return not ? l10n.t('not {0}', words) : words;
}

/** A year or a month where the day is its `last`, or else its first: so it was written. */
function dateEnd(value: number, last: boolean): string {
  const words = day(value);
  return words.replace(last ? /-12-31$/ : /-01-01$/, '').replace(last ? /^(\d+-\d\d)-31$/ : /^(\d+-\d\d)-01$/, '$1');
}

function day(value: number): string {
  return `${Math.floor(value / 10_000)}-${twoDigits(Math.floor(value / 100) % 100)}-${twoDigits(value % 100)}`;
}

function clock(minutes: number): string {
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
