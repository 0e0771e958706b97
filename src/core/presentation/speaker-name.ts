import type { Turn } from '../transcript/model.ts';
import { speakerOf } from '../transcript/speaker-of.ts';

/** Who speaks, as a person is shown it: an ellipsis where nothing tells. */
export function speakerName(turn: Pick<Turn, 'speaker' | 'label'>): string {
  return speakerOf(turn) ?? '…';
}
