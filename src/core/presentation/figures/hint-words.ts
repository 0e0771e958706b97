import * as l10n from '@vscode/l10n';
import type { FigureHint } from '../../figures/relations/hints/hint.ts';
import { sliceSpan } from '../../text/span.ts';
import { shorten } from '../claim-words.ts';
import { digits } from './number-words.ts';
import { unitSymbol } from './unit-names.ts';

/** What does not fit, as a sentence. `line`, from 1, is where the other place stands. */
export function describeHint(hint: FigureHint, text: string, line: number): string {
  const other = shorten(sliceSpan(text, hint.other), 80);
  switch (hint.kind) {
    case 'two-rates':
      return l10n.t('This implies {0}; line {1} implies {2}.', rateWords(hint.rate, hint.units), line, rateWords(hint.usual, hint.units));
    case 'slip':
      return l10n.t('Beside "{0}" on line {1} one of these two amounts is wrong by a factor of {2}.', other, line, digits(10 ** hint.power));
    case 'factor':
      return l10n.t('These two do not convert so: this implies {0}, where {1}.', rateWords(hint.rate, hint.units), rateWords(hint.usual, hint.units));
    case 'whole':
      return l10n.t('With "{0}" on line {1} this makes {2} percent, where the words say a whole.', other, line, digits(hint.sum));
    case 'change':
      return l10n.t('By the levels ("{0}", line {1}) the change is {2}, not {3}.', other, line, changeWords(hint.implied, hint.unit), changeWords(hint.stated, hint.unit));
  }
}

/** What the other place is in the hint. */
export function describeOtherPlace(hint: FigureHint, text: string): string {
  return l10n.t('"{0}" does not fit with this.', shorten(sliceSpan(text, hint.span), 80));
}

/** "1 USD = 7.2 CNY": so that the number is not below one. `rate` is how many of the first unit are one of the second. */
export function rateWords(rate: number, [first, second]: readonly [string, string]): string {
  const [one, other, many] = rate >= 1 ? [second, first, rate] : [first, second, 1 / rate];
  return l10n.t({ message: '1 {0} = {1} {2}', args: [unitSymbol(one, 1), digits(Number(many.toPrecision(5))), unitSymbol(other, many)], comment: ['a rate: 1 USD = 7.2 CNY'] });
}

function changeWords(change: number, unit: '%' | 'pp' | 'times'): string {
  const number = digits(Number(change.toPrecision(3)));
  if (unit === 'times') return `×${number}`;
  return `${change > 0 ? '+' : ''}${number} ${unit}`;
}
