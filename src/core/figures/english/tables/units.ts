/**
 * Units of measurement as English writes them, with their UCUM code (https://ucum.org); where UCUM has none, the plain singular word.
 * In lower case; each one's plural in -s is understood. `meter` stands for `metre` too.
 */
export const UNIT_WORDS: readonly (readonly [words: string, code: string])[] = [
  ['second', 's'],
  ['minute', 'min'],
  ['hour', 'h'],
  ['day', 'd'],
  ['week', 'wk'],
  ['fortnight', 'wk'],
  ['month', 'mo'],
  ['year', 'a'],
  ['kilometer', 'km'],
  ['meter', 'm'],
  ['centimeter', 'cm'],
  ['millimeter', 'mm'],
  ['micrometer', 'um'],
  ['micron', 'um'],
  ['nanometer', 'nm'],
  ['mile', '[mi_i]'],
  ['nautical mile', '[nmi_i]'],
  ['foot', '[ft_i]'],
  ['feet', '[ft_i]'],
  ['yard', '[yd_i]'],
  ['inch', '[in_i]'],
  ['inches', '[in_i]'],
  ['light year', '[ly]'],
  ['square kilometer', 'km2'],
  ['square meter', 'm2'],
  ['square centimeter', 'cm2'],
  ['square yard', '[syd_i]'],
  ['square mile', '[mi_us]2'],
  ['square foot', '[sft_i]'],
  ['square feet', '[sft_i]'],
  ['hectare', 'ha'],
  ['acre', '[acr_us]'],
  ['mu', 'mu'],
  ['cubic meter', 'm3'],
  ['cubic kilometer', 'km3'],
  ['cubic yard', '[cyd_i]'],
  ['cubic foot', '[cft_i]'],
  ['cubic feet', '[cft_i]'],
  ['liter', 'L'],
  ['milliliter', 'mL'],
  ['gallon', '[gal_us]'],
  ['quart', '[qt_us]'],
  ['pint', '[pt_us]'],
  ['barrel', '[bbl_us]'],
  ['ton', 't'],
  ['tonne', 't'],
  ['metric ton', 't'],
  ['kilogram', 'kg'],
  ['kilo', 'kg'],
  ['gram', 'g'],
  ['milligram', 'mg'],
  ['microgram', 'ug'],
  ['ounce', '[oz_av]'],
  ['watt', 'W'],
  ['kilowatt', 'kW'],
  ['megawatt', 'MW'],
  ['gigawatt', 'GW'],
  ['terawatt', 'TW'],
  ['watt hour', 'W.h'],
  ['kilowatt hour', 'kW.h'],
  ['megawatt hour', 'MW.h'],
  ['gigawatt hour', 'GW.h'],
  ['terawatt hour', 'TW.h'],
  ['volt', 'V'],
  ['kilovolt', 'kV'],
  ['ampere', 'A'],
  ['hertz', 'Hz'],
  ['megahertz', 'MHz'],
  ['gigahertz', 'GHz'],
  ['joule', 'J'],
  ['calorie', 'cal'],
  ['degree celsius', 'Cel'],
  ['degrees celsius', 'Cel'],
  ['degree fahrenheit', '[degF]'],
  ['degrees fahrenheit', '[degF]'],
  ['degree centigrade', 'Cel'],
  ['degrees centigrade', 'Cel'],
  ['byte', 'By'],
  ['kilobyte', 'kBy'],
  ['megabyte', 'MBy'],
  ['gigabyte', 'GBy'],
  ['terabyte', 'TBy'],
  ['petabyte', 'PBy'],
  ['decibel', 'dB'],
  ['knot', '[kn_i]'],
  ['kilometers per hour', 'km/h'],
  ['miles per hour', '[mi_i]/h'],
  ['meters per second', 'm/s'],
  ['micrograms per cubic meter', 'ug/m3'],
];

/** The UCUM codes of lengths of time. */
export const TIME_UNITS: ReadonlySet<string> = new Set(['s', 'min', 'h', 'd', 'wk', 'mo', 'a']);

/** Symbols after a number, glued to it or one space away. Case matters. Those that read as English words are left out. */
export const UNIT_SYMBOLS: readonly (readonly [symbol: string, code: string])[] = [
  ['km/h', 'km/h'],
  ['kph', 'km/h'],
  ['mph', '[mi_i]/h'],
  ['km²', 'km2'],
  ['km2', 'km2'],
  ['m²', 'm2'],
  ['m³', 'm3'],
  ['μg/m³', 'ug/m3'],
  ['µg/m³', 'ug/m3'],
  ['km', 'km'],
  ['cm', 'cm'],
  ['mm', 'mm'],
  ['nm', 'nm'],
  ['kg', 'kg'],
  ['mg', 'mg'],
  ['ha', 'ha'],
  ['kWh', 'kW.h'],
  ['MWh', 'MW.h'],
  ['GWh', 'GW.h'],
  ['TWh', 'TW.h'],
  ['kW', 'kW'],
  ['MW', 'MW'],
  ['GW', 'GW'],
  ['TW', 'TW'],
  ['kV', 'kV'],
  ['GHz', 'GHz'],
  ['MHz', 'MHz'],
  ['°C', 'Cel'],
  ['℃', 'Cel'],
  ['°F', '[degF]'],
  ['GB', 'GBy'],
  ['TB', 'TBy'],
];

/** Spans of years that English counts by: the value is multiplied, the unit is the year. */
export const YEAR_SPANS: ReadonlyMap<string, number> = new Map([
  ['decade', 10],
  ['decades', 10],
  ['century', 100],
  ['centuries', 100],
]);

/** Words that may stand between a number and its unit: they belong to the figure's span and do not change it. */
export const UNIT_ADJECTIVES: ReadonlySet<string> = new Set([
  'working', 'business', 'calendar', 'consecutive', 'straight', 'successive', 'full', 'whole', 'long', 'short', 'solid', 'entire', 'trading',
  'running', 'natural', 'standard',
]);

/** Units of time that a figure may have without a number ("nearly an hour") and that a rate is counted by ("a day"). */
export const TIME_WORDS: readonly string[] = ['second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year', 'decade', 'century'];

/** How many of the second unit the first one has, both by their UCUM codes. */
export const PARTS_OF_TIME: ReadonlyMap<string, number> = new Map([['min s', 60], ['h min', 60], ['d h', 24], ['wk d', 7], ['a mo', 12]]);

/** Behind a unit without a number these tell that it is a length of time: "a year ago". */
export const AGO: ReadonlySet<string> = new Set(['ago', 'earlier', 'later', 'old', 'away', 'apart', 'hence']);

/** Before "a year" these tell the same. */
export const LENGTH_LEADS: ReadonlySet<string> = new Set([
  'for', 'in', 'after', 'within', 'over', 'took', 'takes', 'take', 'taken', 'taking', 'lasted', 'lasts', 'lasting', 'waited', 'waiting', 'spent', 'spending',
]);

/** Before "of a year" */
export const LENGTH_COURSES: ReadonlySet<string> = new Set(['course', 'period', 'span', 'space', 'matter', 'term']);

/** Behind "in a year" these tell of what kind it was and not how long. */
export const NOT_LENGTHS: ReadonlySet<string> = new Set(['of', 'when', 'where', 'that', 'which', 'like', 'who', 'whose', 'as', 'per', 'including']);

/** The UCUM codes of lengths in space. */
export const LENGTHS: ReadonlySet<string> = new Set(['km', 'm', 'cm', 'mm', 'um', 'nm', '[mi_i]', '[ft_i]', '[yd_i]', '[in_i]', '[nmi_i]']);
