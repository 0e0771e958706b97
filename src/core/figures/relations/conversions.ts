/** What a unit measures, and how many of the first unit of that kind it is. Exact, or to six digits; months and years are those of the calendar's mean. */
const MEASURES: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  time: { us: 1e-6, ms: 0.001, s: 1, min: 60, h: 3600, d: 86_400, wk: 604_800 },
  // A month has no fixed number of days: 18 months are a year and a half all the same.
  months: { mo: 1, a: 12 },
  length: { m: 1, km: 1000, cm: 0.01, mm: 0.001, um: 1e-6, nm: 1e-9, '[mi_i]': 1609.344, '[nmi_i]': 1852, '[ft_i]': 0.3048, '[in_i]': 0.0254, '[yd_i]': 0.9144, li: 500 },
  area: { m2: 1, cm2: 1e-4, km2: 1e6, ha: 1e4, '[mi_us]2': 2.58999e6, '[sft_i]': 0.092903, '[syd_i]': 0.836127, '[acr_us]': 4046.87, mu: 666.667 },
  volume: { L: 1, mL: 0.001, m3: 1000, km3: 1e12, '[cft_i]': 28.3168, '[cyd_i]': 764.555, '[gal_us]': 3.78541, '[qt_us]': 0.946353, '[pt_us]': 0.473176, '[bbl_us]': 158.987 },
  mass: { kg: 1, g: 0.001, mg: 1e-6, ug: 1e-9, t: 1000, '[lb_av]': 0.453592, '[oz_av]': 0.0283495, jin: 0.5 },
  power: { W: 1, kW: 1e3, MW: 1e6, GW: 1e9, TW: 1e12 },
  energy: { J: 1, 'W.h': 3600, 'kW.h': 3.6e6, 'MW.h': 3.6e9, 'GW.h': 3.6e12, 'TW.h': 3.6e15, cal: 4.184, kcal: 4184 },
  speed: { 'm/s': 1, 'km/h': 1 / 3.6, '[mi_i]/h': 0.44704, '[kn_i]': 0.514444 },
  data: { By: 1, kBy: 1e3, MBy: 1e6, GBy: 1e9, TBy: 1e12, PBy: 1e15 },
  voltage: { V: 1, kV: 1000 },
  frequency: { Hz: 1, MHz: 1e6, GHz: 1e9 },
  points: { pp: 1, bp: 0.01 },
  temperature: { Cel: Number.NaN, '[degF]': Number.NaN },
};

const BY_UNIT: ReadonlyMap<string, { readonly measure: string; readonly factor: number }> = new Map(
  Object.entries(MEASURES).flatMap(([measure, units]) => Object.entries(units).map(([unit, factor]) => [unit, { measure, factor }] as const)),
);

export function sameMeasure(a: string, b: string): boolean {
  const measure = BY_UNIT.get(a)?.measure;
  return a === b || (measure !== undefined && measure === BY_UNIT.get(b)?.measure);
}

/** A value in the first unit of what its unit measures, with that measure's name; as it is where the unit is not known or has no factor. */
export function inBaseUnit(value: number, unit: string): { readonly value: number; readonly measure: string } {
  const known = BY_UNIT.get(unit);
  return known === undefined || Number.isNaN(known.factor) ? { value, measure: unit } : { value: value * known.factor, measure: known.measure };
}

/** How many of `a` are one of `b`; null where nobody knows, or where it is no factor (degrees). */
export function unitsPer(a: string, b: string): number | null {
  const [one, other] = [BY_UNIT.get(a), BY_UNIT.get(b)];
  if (one === undefined || one.measure !== other?.measure || Number.isNaN(one.factor)) return null;
  return other.factor / one.factor;
}
