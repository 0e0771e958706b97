import * as l10n from '@vscode/l10n';

/** How a unit of a figure is written: its symbol, its name after one, its name after any other number. */
interface UnitName {
  readonly symbol: string;
  readonly one: () => string;
  readonly many: () => string;
}

/** By UCUM code (https://ucum.org); where UCUM has none, by the word that stands for the unit. */
const UNIT_NAMES: Readonly<Record<string, UnitName>> = {
  us: { symbol: 'µs', one: () => l10n.t('microsecond'), many: () => l10n.t('microseconds') },
  ms: { symbol: 'ms', one: () => l10n.t('millisecond'), many: () => l10n.t('milliseconds') },
  s: { symbol: 's', one: () => l10n.t('second'), many: () => l10n.t('seconds') },
  min: { symbol: 'min', one: () => l10n.t('minute'), many: () => l10n.t('minutes') },
  h: { symbol: 'h', one: () => l10n.t('hour'), many: () => l10n.t('hours') },
  d: { symbol: '', one: () => l10n.t('day'), many: () => l10n.t('days') },
  wk: { symbol: '', one: () => l10n.t('week'), many: () => l10n.t('weeks') },
  mo: { symbol: '', one: () => l10n.t('month'), many: () => l10n.t('months') },
  a: { symbol: '', one: () => l10n.t('year'), many: () => l10n.t('years') },
  km: { symbol: 'km', one: () => l10n.t('kilometre'), many: () => l10n.t('kilometres') },
  m: { symbol: 'm', one: () => l10n.t('metre'), many: () => l10n.t('metres') },
  cm: { symbol: 'cm', one: () => l10n.t('centimetre'), many: () => l10n.t('centimetres') },
  mm: { symbol: 'mm', one: () => l10n.t('millimetre'), many: () => l10n.t('millimetres') },
  um: { symbol: 'µm', one: () => l10n.t('micrometre'), many: () => l10n.t('micrometres') },
  nm: { symbol: 'nm', one: () => l10n.t('nanometre'), many: () => l10n.t('nanometres') },
  '[mi_i]': { symbol: 'mi', one: () => l10n.t('mile'), many: () => l10n.t('miles') },
  '[nmi_i]': { symbol: 'nmi', one: () => l10n.t('nautical mile'), many: () => l10n.t('nautical miles') },
  '[ft_i]': { symbol: 'ft', one: () => l10n.t('foot'), many: () => l10n.t('feet') },
  '[in_i]': { symbol: 'in', one: () => l10n.t('inch'), many: () => l10n.t('inches') },
  '[yd_i]': { symbol: 'yd', one: () => l10n.t('yard'), many: () => l10n.t('yards') },
  '[ly]': { symbol: 'ly', one: () => l10n.t('light year'), many: () => l10n.t('light years') },
  km2: { symbol: 'km²', one: () => l10n.t('square kilometre'), many: () => l10n.t('square kilometres') },
  m2: { symbol: 'm²', one: () => l10n.t('square metre'), many: () => l10n.t('square metres') },
  cm2: { symbol: 'cm²', one: () => l10n.t('square centimetre'), many: () => l10n.t('square centimetres') },
  '[mi_us]2': { symbol: 'sq mi', one: () => l10n.t('square mile'), many: () => l10n.t('square miles') },
  '[sft_i]': { symbol: 'sq ft', one: () => l10n.t('square foot'), many: () => l10n.t('square feet') },
  ha: { symbol: 'ha', one: () => l10n.t('hectare'), many: () => l10n.t('hectares') },
  '[acr_us]': { symbol: '', one: () => l10n.t('acre'), many: () => l10n.t('acres') },
  mu: { symbol: '', one: () => l10n.t('mu'), many: () => l10n.t('mu') },
  m3: { symbol: 'm³', one: () => l10n.t('cubic metre'), many: () => l10n.t('cubic metres') },
  km3: { symbol: 'km³', one: () => l10n.t('cubic kilometre'), many: () => l10n.t('cubic kilometres') },
  '[syd_i]': { symbol: 'sq yd', one: () => l10n.t('square yard'), many: () => l10n.t('square yards') },
  '[cyd_i]': { symbol: 'cu yd', one: () => l10n.t('cubic yard'), many: () => l10n.t('cubic yards') },
  '[cft_i]': { symbol: 'cu ft', one: () => l10n.t('cubic foot'), many: () => l10n.t('cubic feet') },
  L: { symbol: 'L', one: () => l10n.t('litre'), many: () => l10n.t('litres') },
  mL: { symbol: 'mL', one: () => l10n.t('millilitre'), many: () => l10n.t('millilitres') },
  '[qt_us]': { symbol: 'qt', one: () => l10n.t('quart'), many: () => l10n.t('quarts') },
  '[pt_us]': { symbol: 'pt', one: () => l10n.t('pint'), many: () => l10n.t('pints') },
  '[gal_us]': { symbol: 'gal', one: () => l10n.t('gallon'), many: () => l10n.t('gallons') },
  '[bbl_us]': { symbol: 'bbl', one: () => l10n.t('barrel'), many: () => l10n.t('barrels') },
  t: { symbol: 't', one: () => l10n.t('tonne'), many: () => l10n.t('tonnes') },
  kg: { symbol: 'kg', one: () => l10n.t('kilogram'), many: () => l10n.t('kilograms') },
  g: { symbol: 'g', one: () => l10n.t('gram'), many: () => l10n.t('grams') },
  mg: { symbol: 'mg', one: () => l10n.t('milligram'), many: () => l10n.t('milligrams') },
  ug: { symbol: 'µg', one: () => l10n.t('microgram'), many: () => l10n.t('micrograms') },
  '[lb_av]': { symbol: 'lb', one: () => l10n.t('pound'), many: () => l10n.t('pounds') },
  '[oz_av]': { symbol: 'oz', one: () => l10n.t('ounce'), many: () => l10n.t('ounces') },
  carat: { symbol: '', one: () => l10n.t('carat'), many: () => l10n.t('carats') },
  W: { symbol: 'W', one: () => l10n.t('watt'), many: () => l10n.t('watts') },
  kW: { symbol: 'kW', one: () => l10n.t('kilowatt'), many: () => l10n.t('kilowatts') },
  MW: { symbol: 'MW', one: () => l10n.t('megawatt'), many: () => l10n.t('megawatts') },
  GW: { symbol: 'GW', one: () => l10n.t('gigawatt'), many: () => l10n.t('gigawatts') },
  TW: { symbol: 'TW', one: () => l10n.t('terawatt'), many: () => l10n.t('terawatts') },
  'W.h': { symbol: 'Wh', one: () => l10n.t('watt hour'), many: () => l10n.t('watt hours') },
  'kW.h': { symbol: 'kWh', one: () => l10n.t('kilowatt hour'), many: () => l10n.t('kilowatt hours') },
  'MW.h': { symbol: 'MWh', one: () => l10n.t('megawatt hour'), many: () => l10n.t('megawatt hours') },
  'GW.h': { symbol: 'GWh', one: () => l10n.t('gigawatt hour'), many: () => l10n.t('gigawatt hours') },
  'TW.h': { symbol: 'TWh', one: () => l10n.t('terawatt hour'), many: () => l10n.t('terawatt hours') },
  V: { symbol: 'V', one: () => l10n.t('volt'), many: () => l10n.t('volts') },
  kV: { symbol: 'kV', one: () => l10n.t('kilovolt'), many: () => l10n.t('kilovolts') },
  A: { symbol: 'A', one: () => l10n.t('ampere'), many: () => l10n.t('amperes') },
  Hz: { symbol: 'Hz', one: () => l10n.t('hertz'), many: () => l10n.t('hertz') },
  MHz: { symbol: 'MHz', one: () => l10n.t('megahertz'), many: () => l10n.t('megahertz') },
  GHz: { symbol: 'GHz', one: () => l10n.t('gigahertz'), many: () => l10n.t('gigahertz') },
  J: { symbol: 'J', one: () => l10n.t('joule'), many: () => l10n.t('joules') },
  cal: { symbol: 'cal', one: () => l10n.t('calorie'), many: () => l10n.t('calories') },
  kcal: { symbol: 'kcal', one: () => l10n.t('kilocalorie'), many: () => l10n.t('kilocalories') },
  Bq: { symbol: 'Bq', one: () => l10n.t('becquerel'), many: () => l10n.t('becquerels') },
  Sv: { symbol: 'Sv', one: () => l10n.t('sievert'), many: () => l10n.t('sieverts') },
  deg: { symbol: '', one: () => l10n.t('degree'), many: () => l10n.t('degrees') },
  Cel: { symbol: '°C', one: () => l10n.t('degree Celsius'), many: () => l10n.t('degrees Celsius') },
  '[degF]': { symbol: '°F', one: () => l10n.t('degree Fahrenheit'), many: () => l10n.t('degrees Fahrenheit') },
  bit: { symbol: 'bit', one: () => l10n.t('bit'), many: () => l10n.t('bits') },
  By: { symbol: 'B', one: () => l10n.t('byte'), many: () => l10n.t('bytes') },
  kBy: { symbol: 'kB', one: () => l10n.t('kilobyte'), many: () => l10n.t('kilobytes') },
  MBy: { symbol: 'MB', one: () => l10n.t('megabyte'), many: () => l10n.t('megabytes') },
  GBy: { symbol: 'GB', one: () => l10n.t('gigabyte'), many: () => l10n.t('gigabytes') },
  TBy: { symbol: 'TB', one: () => l10n.t('terabyte'), many: () => l10n.t('terabytes') },
  PBy: { symbol: 'PB', one: () => l10n.t('petabyte'), many: () => l10n.t('petabytes') },
  dB: { symbol: 'dB', one: () => l10n.t('decibel'), many: () => l10n.t('decibels') },
  '[kn_i]': { symbol: 'kn', one: () => l10n.t('knot'), many: () => l10n.t('knots') },
  'km/h': { symbol: 'km/h', one: () => l10n.t('kilometre per hour'), many: () => l10n.t('kilometres per hour') },
  '[mi_i]/h': { symbol: 'mph', one: () => l10n.t('mile per hour'), many: () => l10n.t('miles per hour') },
  'm/s': { symbol: 'm/s', one: () => l10n.t('metre per second'), many: () => l10n.t('metres per second') },
  'ug/m3': { symbol: 'µg/m³', one: () => l10n.t('microgram per cubic metre'), many: () => l10n.t('micrograms per cubic metre') },
  operation: { symbol: '', one: () => l10n.t('operation'), many: () => l10n.t('operations') },
  pp: { symbol: 'pp', one: () => l10n.t('percentage point'), many: () => l10n.t('percentage points') },
  bp: { symbol: 'bp', one: () => l10n.t('basis point'), many: () => l10n.t('basis points') },
};

/** "square kilometres"; a unit that nobody named stands as it is. `value`: what it is counted by. */
export function unitName(unit: string, value: number): string {
  const name = UNIT_NAMES[unit];
  return name === undefined ? unit : Math.abs(value) === 1 ? name.one() : name.many();
}

/** "km²"; the name where a symbol would be read as something else ("d", "a"). */
export function unitSymbol(unit: string, value: number): string {
  const symbol = UNIT_NAMES[unit]?.symbol ?? '';
  return symbol === '' ? unitName(unit, value) : symbol;
}
