export const ONES: ReadonlyMap<string, number> = new Map([
  ['zero', 0], ['one', 1], ['two', 2], ['three', 3], ['four', 4], ['five', 5], ['six', 6], ['seven', 7], ['eight', 8], ['nine', 9],
]);

export const TEENS: ReadonlyMap<string, number> = new Map([
  ['ten', 10], ['eleven', 11], ['twelve', 12], ['thirteen', 13], ['fourteen', 14], ['fifteen', 15], ['sixteen', 16], ['seventeen', 17],
  ['eighteen', 18], ['nineteen', 19],
]);

export const TENS: ReadonlyMap<string, number> = new Map([
  ['twenty', 20], ['thirty', 30], ['forty', 40], ['fifty', 50], ['sixty', 60], ['seventy', 70], ['eighty', 80], ['ninety', 90],
]);

/** Scale words with their power of ten. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ['thousand', 3], ['million', 6], ['billion', 9], ['trillion', 12], ['quadrillion', 15],
]);

/** Short scale marks, glued to the digits or one space away. `m` counts as million behind a currency mark alone: else it is a metre. */
export const SCALE_MARKS: ReadonlyMap<string, number> = new Map([
  ['k', 3], ['K', 3], ['mn', 6], ['mln', 6], ['bn', 9], ['bln', 9], ['tn', 12], ['trn', 12],
]);

/** What may follow `m` for a million without a currency mark; things that nobody counts by the metre. */
export const COUNTED_IN_MILLIONS: readonly string[] = [
  'people', 'residents', 'citizens', 'inhabitants', 'users', 'visitors', 'tourists', 'passengers', 'customers', 'subscribers', 'patients', 'workers',
  'students', 'pupils', 'children', 'voters', 'households', 'homes', 'families', 'jobs', 'vehicles', 'cars', 'trips', 'visits', 'calls', 'doses',
  'tons?', 'tonnes?', 'barrels?', 'hectares?', 'acres?', 'square', 'cubic', 'yuan', 'dollars?', 'euros?', 'pounds?',
];

export const MONEY_SCALE_MARKS: ReadonlyMap<string, number> = new Map([['m', 6], ['M', 6], ['b', 9], ['B', 9], ['t', 12], ['T', 12]]);

export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ['first', 1], ['second', 2], ['third', 3], ['fourth', 4], ['fifth', 5], ['sixth', 6], ['seventh', 7], ['eighth', 8], ['ninth', 9],
  ['tenth', 10], ['eleventh', 11], ['twelfth', 12], ['thirteenth', 13], ['fourteenth', 14], ['fifteenth', 15], ['sixteenth', 16],
  ['seventeenth', 17], ['eighteenth', 18], ['nineteenth', 19], ['twentieth', 20], ['thirtieth', 30], ['fortieth', 40], ['fiftieth', 50],
  ['hundredth', 100],
]);

/** Denominators as they follow "one", "a" and, with -s, "two", "three"… */
export const DENOMINATORS: ReadonlyMap<string, number> = new Map([
  ['half', 2], ['third', 3], ['quarter', 4], ['fourth', 4], ['fifth', 5], ['sixth', 6], ['seventh', 7], ['eighth', 8], ['ninth', 9],
  ['tenth', 10], ['hundredth', 100], ['thousandth', 1000],
]);

/** Vulgar fractions of one character. */
export const FRACTION_SIGNS: ReadonlyMap<string, number> = new Map([
  ['¼', 1 / 4], ['½', 1 / 2], ['¾', 3 / 4], ['⅓', 1 / 3], ['⅔', 2 / 3], ['⅕', 1 / 5], ['⅖', 2 / 5], ['⅗', 3 / 5], ['⅘', 4 / 5],
  ['⅛', 1 / 8], ['⅜', 3 / 8], ['⅝', 5 / 8], ['⅞', 7 / 8],
]);

/** Verbs that multiply whatever they speak of. */
export const MULTIPLES: ReadonlyMap<string, number> = new Map([
  ['doubled', 2], ['doubling', 2], ['doubles', 2], ['tripled', 3], ['tripling', 3], ['triples', 3], ['quadrupled', 4], ['quadrupling', 4],
  ['quintupled', 5],
]);

/** The same words as plain forms: they are verbs or factors in some surroundings and names or adjectives in others. */
export const PLAIN_MULTIPLES: ReadonlyMap<string, number> = new Map([['double', 2], ['triple', 3], ['quadruple', 4], ['twice', 2]]);

/** "double-digit": the range of the numbers with that many digits. */
export const DIGIT_RANGES: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['single', [1, 9]], ['double', [10, 99]], ['triple', [100, 999]],
]);
