import type { SchemaElement } from 'hyparquet';
import type { Cell, Column } from '../records/table-columns.ts';
import { figureParts } from '../records/recorded-figure-parts.ts';

/** A table's schema, depth first as Parquet has it; lists and maps in the forms of https://github.com/apache/parquet-format/blob/master/LogicalTypes.md. */
export function parquetSchema(columns: readonly Column[]): SchemaElement[] {
  return [{ name: 'root', num_children: columns.length }, ...columns.flatMap(columnSchema)];
}

function columnSchema({ name, type }: Column): readonly SchemaElement[] {
  switch (type) {
    case 'words':
      return [words(name)];
    case 'day':
      return [{ name, type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' }, repetition_type: 'OPTIONAL' }];
    case 'moment':
      return [{ name, type: 'INT64', converted_type: 'TIMESTAMP_MILLIS', logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' }, repetition_type: 'OPTIONAL' }];
    case 'whole':
      return [whole(name)];
    case 'number':
      return [number(name)];
    case 'flag':
      return [flag(name)];
    case 'list':
      return list(name, words('element'));
    case 'figures':
      return list(name, ...group('element', words('exact'), whole('start'), whole('end'), words('kind'), number('value'), number('value2'), words('edtf'), words('unit'), words('of'), words('bound'), words('per'), number('perValue')));
    case 'evidence':
      return list(name, ...group('element', words('iri'), words('note')));
    case 'answers':
      return [
        { name, converted_type: 'MAP', logical_type: { type: 'MAP' }, repetition_type: 'REQUIRED', num_children: 1 },
        { name: 'key_value', repetition_type: 'REPEATED', num_children: 2 },
        { ...words('key'), repetition_type: 'REQUIRED' },
        words('value'),
      ];
    case 'replies':
      return list(name, ...group('element', words('id'), words('text'), words('creator'), words('created'), words('modified')));
    case 'attributes':
      return list(name, ...group('element', words('id'), words('name'), words('definition'), ...list('values', words('element')), flag('required')));
  }
}

/** What the writer takes for a cell of such a column. */
export function parquetValue(cell: Cell): unknown {
  switch (cell.type) {
    case 'day':
    case 'moment': {
      const time = cell.value === null ? Number.NaN : Date.parse(cell.value);
      return Number.isNaN(time) ? null : new Date(time);
    }
    case 'figures':
      return cell.value.map((figure) => ({ exact: figure.exact, start: figure.start, end: figure.end, ...figureParts(figure) }));
    case 'answers':
      return Object.entries(cell.value).map(([key, value]) => ({ key, value }));
    case 'words':
    case 'whole':
    case 'number':
    case 'flag':
    case 'list':
    case 'evidence':
    case 'replies':
    case 'attributes':
      return cell.value;
  }
}

function words(name: string): SchemaElement {
  return { name, type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' }, repetition_type: 'OPTIONAL' };
}

function whole(name: string): SchemaElement {
  return { name, type: 'INT32', repetition_type: 'OPTIONAL' };
}

function number(name: string): SchemaElement {
  return { name, type: 'DOUBLE', repetition_type: 'OPTIONAL' };
}

function flag(name: string): SchemaElement {
  return { name, type: 'BOOLEAN', repetition_type: 'OPTIONAL' };
}

/** `element` and what is below it. */
function list(name: string, ...element: readonly SchemaElement[]): readonly SchemaElement[] {
  return [
    { name, converted_type: 'LIST', logical_type: { type: 'LIST' }, repetition_type: 'REQUIRED', num_children: 1 },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    ...element,
  ];
}

/** Its children stand behind it; those of a list among them are the list's own. */
function group(name: string, ...members: readonly SchemaElement[]): readonly SchemaElement[] {
  let inner = 0;
  let children = 0;
  for (const { num_children: own = 0 } of members) {
    if (inner > 0) inner--;
    else children++;
    inner += own;
  }
  return [{ name, repetition_type: 'REQUIRED', num_children: children }, ...members];
}
