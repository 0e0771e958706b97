import { indexLines } from '../../text/line-index.ts';
import { scanLines } from '../lines/scan-lines.ts';
import { nameKey } from '../speakers/names.ts';
import type { CompiledFormat } from './compile-format.ts';

/** A transcript shows its kind in so many UTF-16 code units from its beginning: the front matter of a hearing is long. */
const SAMPLE = 40_000;
/** Labels of a sample in which nobody speaks twice and no shape is sure. */
const SINGLE = 0.25;

/**
 * The formats that a text may be of, the likeliest first: by their signs in the text's beginning and by how many labels each finds there.
 * Those that find no label are left out. Of equals the first stays first.
 */
export function rankFormats(text: string, formats: readonly CompiledFormat[]): CompiledFormat[] {
  const sample = text.length > SAMPLE ? text.slice(0, SAMPLE) : text;
  const lines = indexLines(sample);
  return formats
    .filter(({ requires }) => requires?.test(sample) !== false)
    .map((format) => {
      const labels = countLabels(sample, lines, format);
      const signs = format.evidence.reduce((sum, { pattern, weight, spoken }) => (spoken || !pattern.test(sample) ? sum : sum + weight), 0);
      return { format, labels, fit: Math.log2(1 + labels) + signs };
    })
    .filter(({ labels }) => labels > 0)
    .sort((a, b) => b.fit - a.fit)
    .map(({ format }) => format);
}

function countLabels(text: string, lines: ReturnType<typeof indexLines>, format: CompiledFormat): number {
  const counts = new Map<string, { readonly count: number; readonly single: number }>();
  let labels = 0;
  for (const { kind, shape, span } of scanLines(text, lines, format).marks) {
    if (kind !== 'label' || shape?.trust === 'weak') continue;
    if (shape?.trust === 'sure') labels++;
    else {
      const key = nameKey(text.slice(span.start, span.end), format);
      const own = counts.get(key) ?? { count: 0, single: 0 };
      counts.set(key, { count: own.count + 1, single: shape?.trust === 'known' ? own.single : SINGLE });
    }
  }
  for (const { count, single } of counts.values()) labels += count > 1 ? count : single;
  return labels;
}
