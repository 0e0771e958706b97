import * as l10n from '@vscode/l10n';
import { textLocale } from './number-words.ts';

/** An EDTF date or a time of day as a reader writes it: "19 March 2024", "25 to 29 April 2024", "about October 2023", "the 1990s", "10:00". */
export function dateWords(edtf: string): string {
  const [from = '', to] = edtf.split('/');
  if (to === undefined) return oneDate(from);
  if (from === '' || from === '..') return l10n.t('until {0}', oneDate(to));
  if (to === '' || to === '..') return l10n.t('from {0}', oneDate(from));
  return l10n.t('{0} to {1}', withoutShared(from, to), oneDate(to));
}

/** The earlier end of a period without the year or the month that the later end says anyway. */
function withoutShared(from: string, to: string): string {
  const [a, b] = [partsOf(from), partsOf(to)];
  if (a === null || b === null || a.year !== b.year || a.month === null || b.month === null) return oneDate(from);
  if (a.day === null || b.day === null) return named({ ...a, year: null });
  return a.month === b.month ? String(Number(a.day)) : named({ ...a, year: null });
}

function oneDate(edtf: string): string {
  if (edtf.startsWith('T')) return edtf.slice(1);
  const decade = /^(\d{3})X$/u.exec(edtf)?.[1];
  if (decade !== undefined) return l10n.t('the {0}s', `${decade}0`);
  const parts = partsOf(edtf);
  if (parts === null) return edtf;
  const words = named(parts);
  return /[~%]/u.test(edtf) ? l10n.t('about {0}', words) : /\?/u.test(edtf) ? l10n.t('perhaps {0}', words) : words;
}

interface DateParts {
  readonly year: string | null;
  /** Two digits: a month, or EDTF's code of a season or a quarter. */
  readonly month: string | null;
  readonly day: string | null;
}

function partsOf(edtf: string): DateParts | null {
  const match = /^(\d{4}|XXXX)(?:-(\d\d))?(?:-(\d\d))?(?:T[\d:]+)?[~?%]?$/u.exec(edtf);
  return match?.[1] === undefined ? null : { year: match[1] === 'XXXX' ? null : match[1], month: match[2] ?? null, day: match[3] ?? null };
}

function named({ year, month, day }: DateParts): string {
  if (month === null) return year ?? '';
  const number = Number(month);
  if (number >= 33 && number <= 36) return join(l10n.t('Q{0}', number - 32), year);
  if (number < 1 || number > 12) return year === null ? month : `${year}-${month}`;
  const name = new Intl.DateTimeFormat(textLocale(), { month: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2001, number - 1, 1)));
  return join(day === null ? name : l10n.t({ message: '{0} {1}', args: [Number(day), name], comment: ['a day and its month: 19 March'] }), year);
}

function join(words: string, year: string | null): string {
  return year === null ? words : l10n.t({ message: '{0} {1}', args: [words, year], comment: ['a day and its month: 19 March'] });
}
