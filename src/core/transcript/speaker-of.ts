import type { Turn } from './model.ts';

/** Who speaks a turn, as far as the text tells: the name, else the label ("Q"); null where it has neither. */
export function speakerOf({ speaker, label }: Pick<Turn, 'speaker' | 'label'>): string | null {
  return speaker ?? (label === '' ? null : label);
}
