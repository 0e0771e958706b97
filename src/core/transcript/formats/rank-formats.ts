import { indexLines } from '../../text/line-index.ts';
import type { Steps } from '../../text/steps.ts';
import { scanLines } from '../lines/scan-lines.ts';
import { nameKey } from '../speakers/names.ts';
import type { CompiledFormat } from './compile-format.ts';

/** A transcript shows its kind in so many UTF-16 code units from its beginning, and, as front matter may be longer, in some further in. */
const BEGINNING = 24_000;
const WINDOW = 8_000;
/** Where in the text the windows begin, as shares of its length. */
const WINDOWS = [0.5, 0.75];
/** A window begins with a line where one begins within so many code units. */
const LINE_WITHIN = 1_000;
/** Labels of a sample in which nobody speaks twice and no shape is sure. */
const SINGLE = 0.25;

/**
 * The formats that a text may be of, the likeliest first: by their signs in a sample of the text and by how many labels each finds there.
 * Lines above `from` are not read. Those that find no label are left out. Of equals the first stays first.
 */
export function* rankFormats(text: string, formats: readonly CompiledFormat[], from = 0): Steps<CompiledFormat[]> {
  const sample = takeSample(text);
  const lines = indexLines(sample);
  const ranked: { readonly format: CompiledFormat; readonly fit: number }[] = [];
  for (const format of formats) {
    if (format.requires?.test(sample) === false) continue;
    const labels = countLabels(sample, lines, format, from);
    const signs = format.evidence.reduce((sum, { pattern, weight, spoken }) => (spoken || !pattern.test(sample) ? sum : sum + weight), 0);
    const opens = format.opening.length > 0 && signs >= format.format.threshold;
    if (labels > 0 || opens) ranked.push({ format, fit: Math.log2(1 + labels) + signs });
    yield;
  }
  return ranked.sort((a, b) => b.fit - a.fit).map(({ format }) => format);
}

function takeSample(text: string): string {
  if (text.length <= BEGINNING + WINDOWS.length * WINDOW) return text;
  const windows = WINDOWS.map((share) => {
    const at = Math.max(BEGINNING, Math.floor(text.length * share));
    const line = text.slice(at, at + LINE_WITHIN).indexOf('\n') + 1;
    return text.slice(at + line, at + line + WINDOW);
  });
  return [text.slice(0, BEGINNING), ...windows].join('\n');
}

function countLabels(text: string, lines: ReturnType<typeof indexLines>, format: CompiledFormat, from: number): number {
  const counts = new Map<string, { readonly count: number; readonly single: number }>();
  let labels = 0;
  for (const { kind, shape, span } of scanLines(text, lines, format, from).marks) {
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
