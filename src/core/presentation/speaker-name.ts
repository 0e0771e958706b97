import type { Turn } from '../transcript/model.ts';

/** Who speaks, as a person is shown it: the name, or the label where it names nobody. */
export function speakerName({ speaker, label }: Pick<Turn, 'speaker' | 'label'>): string {
  return speaker ?? (label === '' ? '…' : label);
}
