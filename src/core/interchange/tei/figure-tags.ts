import type { Figure } from '../../figures/model.ts';
import { isDate } from '../xml/date-time.ts';
import { xmlAttributes } from '../xml/write-xml.ts';

/** The tags around the words of a figure. */
export interface Tags {
  readonly open: string;
  readonly close: string;
}

/** `measure` and, for what is no amount, `num`, `date` or `time` (TEI P5, 3.6.3 and 3.6.4); bounds are categories of the header. */
export function figureTags(figure: Figure): Tags {
  const ana = figure.bound === null ? null : `#bound-${figure.bound}`;
  if (figure.kind === 'date' || figure.kind === 'time') return tags(figure.kind, { ...dated(String(figure.value)), ana });
  if (figure.kind === 'ordinal') return tags('num', { type: 'ordinal', ...valued(figure, 'value'), ana, n: figure.of });
  const { unit, of, per } = figure;
  const measure = tags('measure', {
    type: figure.kind,
    ...valued(figure, 'quantity'),
    unit: unit === null ? null : token(unit),
    commodity: of === null ? null : commodity(of),
    n: per === null ? null : `per ${per.value} ${per.of}`,
    ana,
  });
  if (typeof figure.value !== 'object') return measure;
  const range = tags('num', { atLeast: String(figure.value[0]), atMost: String(figure.value[1]) });
  return { open: measure.open + range.open, close: range.close + measure.close };
}

function tags(name: string, attributes: Readonly<Record<string, string | null>>): Tags {
  return { open: `<${name}${xmlAttributes(attributes)}>`, close: `</${name}>` };
}

function valued({ value }: Figure, key: 'quantity' | 'value'): Readonly<Record<string, string>> {
  return typeof value === 'number' ? { [key]: String(value) } : {};
}

/** An `xsd:gYear`, `gYearMonth` or `date`. */
function isDay(value: string): boolean {
  return /^\d{4}(?:-\d\d){0,2}$/.test(value) && isDate(`${value}${'-01-01'.slice(value.length - 4)}`);
}

/** What W3C's dates cannot say (`199X`, `2005~`) stays EDTF in an attribute of TEI's own for such. */
function dated(value: string): Readonly<Record<string, string>> {
  const [from = '', to] = value.split('/');
  if (to !== undefined && isDay(from) && isDay(to)) return { from, to };
  if (isDay(value)) return { when: value };
  const clock = /^T((?:[01]\d|2[0-3]):[0-5]\d)$/.exec(value)?.[1];
  return clock === undefined ? { 'when-custom': token(value) } : { when: `${clock}:00` };
}

/** A word of TEI's: without white space and control characters. */
function token(words: string): string {
  return words.replace(/[\p{C}\p{Z}]+/gu, '_') || '_';
}

function commodity(words: string): string | null {
  const all = words.split(/[\p{C}\p{Z}]+/u).filter((word) => word !== '');
  return all.length === 0 ? null : all.join(' ');
}
