import type { Transcript } from '../../transcript/model.ts';
import { xmlElement } from '../xml/write-xml.ts';

/** The moments that turns begin and end at, where the text tells them. */
export interface TimePoints {
  /** As an attribute points to it; null for none. */
  readonly of: (seconds: number | null) => string | null;
  /** The element `timeline`; empty where no turn has a time. */
  readonly timeline: string;
}

export function timePoints({ turns }: Transcript): TimePoints {
  const seconds = new Set(turns.flatMap(({ time }) => (time === null ? [] : [time.start, ...(time.end === null ? [] : [time.end])])));
  const ids = new Map([...seconds].sort((a, b) => a - b).map((at, index) => [at, `time-${index + 1}`]));
  const points = Array.from(ids, ([at, id]) => xmlElement('when', { 'xml:id': id, interval: String(at), since: '#recording' }));
  return {
    of: (at) => (at === null ? null : `#${ids.get(at) ?? ''}`),
    timeline: ids.size === 0 ? '' : xmlElement('timeline', { unit: 's', origin: '#recording' }, xmlElement('when', { 'xml:id': 'recording' }), ...points),
  };
}
