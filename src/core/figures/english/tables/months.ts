/** Months by their number, from 1, with the forms that are written out and abbreviated. */
export const MONTHS: ReadonlyMap<string, number> = new Map([
  ['January', 1], ['February', 2], ['March', 3], ['April', 4], ['May', 5], ['June', 6], ['July', 7], ['August', 8], ['September', 9],
  ['October', 10], ['November', 11], ['December', 12],
  ['Jan', 1], ['Feb', 2], ['Mar', 3], ['Apr', 4], ['Jun', 6], ['Jul', 7], ['Aug', 8], ['Sept', 9], ['Sep', 9], ['Oct', 10], ['Nov', 11], ['Dec', 12],
]);

/** Months that are English words or names as well: alone they are dates only behind a word of `MONTH_LEADS`. */
export const AMBIGUOUS_MONTHS: ReadonlySet<string> = new Set(['March', 'May', 'Mar', 'Jan', 'April', 'June', 'August']);

/** Words that stand before a month. */
export const MONTH_LEADS: ReadonlySet<string> = new Set([
  'in', 'of', 'by', 'since', 'until', 'till', 'from', 'to', 'through', 'before', 'after', 'during', 'between', 'last', 'this', 'next', 'early',
  'mid', 'late', 'and', 'or', 'for', 'the', 'around', 'past', 'at', 'into', 'back', 'was', 'our', 'your', 'their', 'its', 'his', 'her', 'my', 'than', 'on',
]);

/** What a month names: "June meeting". `May` stays a verb before them. */
export const MONTH_NOUNS: ReadonlySet<string> = new Set([
  'meeting', 'meetings', 'projections', 'projection', 'report', 'reports', 'statement', 'data', 'numbers', 'figures', 'jobs', 'reading', 'readings', 'press', 'forecast', 'forecasts',
  'deadline', 'election', 'elections', 'summit', 'payroll', 'unemployment', 'inflation', 'retail', 'sales', 'employment',
]);

/** Words that narrow a month or a year; the date is then approximate (EDTF `~`). */
export const PARTS_OF_PERIOD: ReadonlySet<string> = new Set(['early', 'mid', 'late']);
