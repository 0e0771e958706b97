import type { Figure } from '../../figures/model.ts';
import type { Mark } from '../debate/inline-writer.ts';
import type { Unit } from '../debate/units.ts';
import { isDate } from '../xml/date-time.ts';
import { xmlAttributes } from '../xml/write-xml.ts';
import type { Concepts } from './concepts.ts';

/** Stage directions are remarks, figures `quantity`, `date` or `time`. Around the pieces of claims where one is cut, else within them. */
export function unitMarks(units: readonly Unit[], concepts: Concepts): readonly Mark[] {
  return units.flatMap(({ span, figure, isCut }): readonly Mark[] => {
    const { name, attributes } = figure === null ? { name: 'remark', attributes: { type: 'sceneDescription' } } : figureElement(figure, concepts);
    return [
      { at: span.start, side: 'before', rank: isCut ? 0 : 2, markup: `<${name}${xmlAttributes(attributes)}>` },
      { at: span.end, side: 'after', rank: isCut ? 2 : 0, markup: `</${name}>` },
    ];
  });
}

function figureElement(figure: Figure, concepts: Concepts): { readonly name: string; readonly attributes: Readonly<Record<string, string | null>> } {
  const { kind, value, unit, of, bound, per } = figure;
  const clock = /^T((?:[01]\d|2[0-3]):[0-5]\d)$/.exec(String(value))?.[1];
  if (kind === 'time' && clock !== undefined) return { name: 'time', attributes: { time: `${clock}:00` } };
  if (kind === 'date' && isDate(String(value))) return { name: 'date', attributes: { date: String(value) } };
  const refersTo = [
    concepts.of('figure', kind),
    ...(unit === null ? [] : [concepts.of('unit', unit)]),
    ...(of === null ? [] : [concepts.of('counted', of)]),
    ...(bound === null ? [] : [concepts.of('bound', bound)]),
    ...(per === null ? [] : [concepts.of('rate', `per ${per.value} ${per.of}`)]),
  ].map((id) => `#${id}`).join(' ');
  // `date` takes whole days alone: others are EDTF (`2031-05`, `199X`).
  return { name: 'quantity', attributes: { normalized: typeof value === 'object' ? value.join('/') : String(value), refersTo } };
}
