import { indexLines, type LineIndex, lineSpan } from '../../text/line-index.ts';
import type { Span } from '../../text/span.ts';
import { mostLabels } from '../lines/line-filter.ts';
import { scanLines } from '../lines/scan-lines.ts';
import { trimLine } from '../lines/trim-line.ts';
import { nameKey } from '../speakers/names.ts';
import { type CompiledFormat, compileFormat } from './compile-format.ts';
import type { Format } from './format.ts';
import { signReader } from './read-signs.ts';

/** A transcript shows its kind in so many UTF-16 code units from its beginning, and, as front matter may be longer, in some further in. */
const BEGINNING = 24_000;
const WINDOW = 8_000;
/** Where in the text the windows begin, as shares of its length. */
const WINDOWS = [0.5, 0.75];
/** A window begins with a line where one begins within so many code units. */
const LINE_WITHIN = 1_000;
/** Labels of a sample in which nobody speaks twice and no shape is sure. */
const SINGLE = 0.25;

/** What is known of how well a format fits that has what it requires, less and less of it guessed. */
interface Fit {
  readonly format: CompiledFormat;
  /** Signs not yet looked for, by their places: the weightiest first, and at last those against it. */
  readonly sought: number[];
  readonly shown: Set<number>;
  /** No more than these, until they are counted. */
  labels: number;
  isCounted: boolean;
}

/** Sums of weights are not exact. */
const ROUNDING = 1e-9;

/**
 * The formats that a text may be of, the likeliest first: by their signs in a sample of the text and by how many labels each finds there.
 * Lines above `from` are not read. Those that find no label are left out. Of equals the first comes first. Each is looked into no further
 * than tells that another fits better: whoever takes the first waits for no other. Null where a step is over.
 */
export function* rankFormats(text: string, formats: readonly Format[], from = 0): Generator<CompiledFormat | null, void> {
  const sample = takeSample(text);
  const lines = indexLines(sample);
  const shows = signReader(sample, lines);
  const words: Span[] = [];
  for (let line = from; line < lines.starts.length; line++) {
    const span = trimLine(sample, lineSpan(sample, lines, line));
    if (span.start < span.end) words.push(span);
  }
  const fits: Fit[] = [];
  for (const format of formats) {
    yield null;
    if (format.requires !== '' && !shows(format.requires)) continue;
    const labels = mostLabels(sample, words, format);
    if (labels === 0 && format.opening.length === 0) continue;
    fits.push({ format: compileFormat(format), sought: signsOf(format), shown: new Set(), labels, isCounted: labels === 0 });
  }
  yield null;
  for (;;) {
    const best = likeliest(fits);
    if (best === undefined) return;
    if (isKnown(best)) {
      fits.splice(fits.indexOf(best), 1);
      if (isReadable(best)) yield best.format;
    } else {
      look(best, sample, lines, shows, from);
      yield null;
    }
  }
}

function signsOf({ evidence }: Format): number[] {
  const places = evidence.flatMap(({ spoken }, index) => (spoken ? [] : [index]));
  return places.sort((a, b) => (evidence[b]?.weight ?? 0) - (evidence[a]?.weight ?? 0));
}

function likeliest(fits: readonly Fit[]): Fit | undefined {
  let best: Fit | undefined;
  let most = -Infinity;
  for (const fit of fits) {
    const value = Math.log2(1 + fit.labels) + weightOf(fit) + (isKnown(fit) ? 0 : ROUNDING);
    if (best === undefined || value > most) [best, most] = [fit, value];
  }
  return best;
}

/** What its signs add up to at most. */
function weightOf({ format: { format }, sought, shown }: Fit): number {
  return format.evidence.reduce((sum, { weight }, index) => (shown.has(index) || (weight > 0 && sought.includes(index)) ? sum + weight : sum), 0);
}

function isKnown({ sought, isCounted }: Fit): boolean {
  return isCounted && sought.length === 0;
}

function isReadable(fit: Fit): boolean {
  const { labels, format: { format } } = fit;
  return labels > 0 || (format.opening.length > 0 && weightOf(fit) >= format.threshold);
}

/** Finds out one thing more of a format. */
function look(fit: Fit, sample: string, lines: LineIndex, shows: (source: string) => boolean, from: number): void {
  const { format, sought, shown } = fit;
  const sign = sought.shift();
  if (sign === undefined) {
    fit.labels = countLabels(sample, lines, format, from);
    fit.isCounted = true;
  } else if (shows(format.format.evidence[sign]?.pattern ?? '')) shown.add(sign);
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

function countLabels(text: string, lines: LineIndex, format: CompiledFormat, from: number): number {
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
