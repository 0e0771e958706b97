import type { Attribute } from '../../claims/codebook.ts';
import { figureWords } from '../csv/figure-words.ts';
import type { Cell } from './table-columns.ts';

/** A cell as words, for a table that has no other cells; null where nothing is known. */
export function cellWords(cell: Exclude<Cell, { type: 'whole' | 'number' }>): string | null {
  switch (cell.type) {
    case 'words':
    case 'day':
    case 'moment':
      return cell.value;
    case 'flag':
      return String(cell.value);
    case 'list':
      return joined(cell.value);
    case 'figures':
      return joined(cell.value.map(figureWords));
    case 'evidence':
      return joined(cell.value.map(({ iri, note }) => (note === '' ? iri : `${iri} (${note})`)));
    case 'answers':
      return joined(Object.entries(cell.value).map(([id, answer]) => `${id}: ${answer}`));
    case 'replies':
      return joined(cell.value.map(({ creator, created, text }) => [creator, created?.slice(0, 10), text].filter(Boolean).join(', ')));
    case 'attributes':
      return joined(cell.value.map(attributeWords));
  }
}

function attributeWords({ id, name, definition, values, required }: Attribute): string {
  const details = [...(name === id ? [] : [name]), definition, values.join(' | '), required ? 'required' : ''].filter((part) => part !== '');
  return details.length === 0 ? id : `${id}: ${details.join(', ')}`;
}

function joined(parts: readonly string[]): string {
  return parts.join('; ');
}
