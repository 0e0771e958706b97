import { lazily } from '../../lazily.ts';
import { indexLines, type LineIndex, lineSpan } from '../../text/line-index.ts';
import type { Span } from '../../text/span.ts';
import { mostLabels } from '../lines/line-filter.ts';
import type { Mark } from '../lines/mark.ts';
import { listedPlaces } from '../lines/needle.ts';
import { lineReader, scanLines } from '../lines/scan-lines.ts';
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

/** What is known of how well a format fits, less and less of it guessed. */
interface Fit {
  readonly format: Format;
  /** Its signs by their places, in the order in which they are looked for. */
  readonly order: readonly number[];
  /** How many of them were looked for. */
  at: number;
  /** By their places, which are there; those that are said in turns are not looked for. */
  readonly shown: (boolean | undefined)[];
  /** What its signs add up to at most. */
  weight: number;
  /** No more than these, until they are counted. */
  labels: number;
  stage: 'asks what it requires' | 'asks how many labels there may be' | 'asks how many labels there are' | 'counted';
  /** The more of it, the sooner it is looked into, or tried. */
  value: number;
}

/** A sample of a text, and how formats look at it. */
interface Look {
  shows(source: string): boolean;
  /** No line has two labels, but of a format that finds them within lines. */
  lines(): number;
  mostLabels(format: Format): number;
  countLabels(format: Format): number;
}

/** Sums of weights are not exact. */
const ROUNDING = 1e-9;

/**
 * The formats that a text may be of, the likeliest first: by their signs in a sample of the text and by how many labels each finds there.
 * Lines above `from` are not read. Those that find no label are left out. Of equals the first comes first. Each is looked into no further
 * than tells that another fits better: whoever takes the first waits for no other. Null where a step is over. `readerOf`: whoever reads on
 * has the lines that were read here.
 */
export function* rankFormats(text: string, formats: readonly Format[], from = 0, readerOf = lineReader): Generator<CompiledFormat | null, void> {
  const look = lookAt(takeSample(text), from, readerOf);
  const fits = formats.map((format) => beginFit(format, look));
  yield null;
  for (;;) {
    const best = likeliest(fits);
    if (best === undefined) return;
    if (!isKnown(best)) {
      if (!lookFurther(best, look)) fits.splice(fits.indexOf(best), 1);
      yield null;
      continue;
    }
    fits.splice(fits.indexOf(best), 1);
    if (isReadable(best)) yield compileFormat(best.format);
  }
}

function lookAt(sample: string, from: number, readerOf: typeof lineReader): Look {
  const placesOf = listedPlaces(sample);
  const lines = indexLines(sample);
  const linesOfWords = lazily(() => trimmedLines(sample, lines, from));
  return {
    shows: signReader(sample, lines),
    lines: () => linesOfWords().length,
    mostLabels: (format) => mostLabels(sample, linesOfWords(), format, placesOf),
    countLabels(format) {
      const compiled = compileFormat(format);
      return countLabels(sample, scanLines(sample, lines, compiled, from, { placesOf, read: readerOf(compiled) }).marks, compiled);
    },
  };
}

function trimmedLines(text: string, lines: LineIndex, from: number): Span[] {
  const trimmed: Span[] = [];
  for (let line = from; line < lines.starts.length; line++) {
    const span = trimLine(text, lineSpan(text, lines, line));
    if (span.start < span.end) trimmed.push(span);
  }
  return trimmed;
}

const orders = new WeakMap<Format, readonly number[]>();

/** The weightiest signs first, and at last those against it. */
function orderOf(format: Format): readonly number[] {
  const known = orders.get(format);
  if (known !== undefined) return known;
  const { evidence } = format;
  const order = evidence.flatMap(({ spoken }, index) => (spoken ? [] : [index])).sort((a, b) => (evidence[b]?.weight ?? 0) - (evidence[a]?.weight ?? 0));
  orders.set(format, order);
  return order;
}

function beginFit(format: Format, look: Look): Fit {
  const { evidence, requires, labels } = format;
  const fit: Fit = {
    format, order: orderOf(format), at: 0, shown: evidence.map(({ spoken }) => (spoken ? false : undefined)), weight: 0,
    labels: labels.length === 0 ? 0 : mayHaveMore(format) ? Infinity : look.lines(),
    stage: requires === '' ? 'asks how many labels there may be' : 'asks what it requires', value: 0,
  };
  return weighed(fit);
}

/** More labels than lines, that is, by where a label may stand, and what cuts a line. */
function mayHaveMore({ labels, furnitureWithin }: Format): boolean {
  return furnitureWithin.length > 0 || labels.some(({ at }) => at === 'anywhere');
}

function weighed(fit: Fit): Fit {
  const { format: { evidence }, shown } = fit;
  let weight = 0;
  for (let index = 0; index < evidence.length; index++) {
    const own = evidence[index]?.weight ?? 0;
    if (shown[index] ?? own > 0) weight += own;
  }
  fit.weight = weight;
  fit.value = Math.log2(1 + fit.labels) + weight + (isKnown(fit) ? 0 : ROUNDING);
  return fit;
}

function likeliest(fits: readonly Fit[]): Fit | undefined {
  let best: Fit | undefined;
  for (const fit of fits) if (best === undefined || fit.value > best.value) best = fit;
  return best;
}

function isKnown({ at, order, stage }: Fit): boolean {
  return stage === 'counted' && at === order.length;
}

function isReadable({ labels, weight, format: { opening, threshold } }: Fit): boolean {
  return labels > 0 || (opening.length > 0 && weight >= threshold);
}

/** Finds out one thing more of a format, the soonest told first; false where the text cannot be of it. */
function lookFurther(fit: Fit, look: Look): boolean {
  const { format, order, shown } = fit;
  const place = order[fit.at] ?? -1;
  const sign = format.evidence[place];
  if (fit.stage === 'asks what it requires') {
    if (!look.shows(format.requires)) return false;
    fit.stage = 'asks how many labels there may be';
  } else if (fit.stage === 'asks how many labels there may be' && (fit.labels === Infinity || sign === undefined || sign.weight <= 0)) {
    fit.labels = look.mostLabels(format);
    if (fit.labels === 0 && format.opening.length === 0) return false;
    fit.stage = fit.labels === 0 ? 'counted' : 'asks how many labels there are';
  } else if (sign !== undefined) {
    shown[place] = look.shows(sign.pattern);
    fit.at++;
  } else {
    fit.labels = look.countLabels(format);
    fit.stage = 'counted';
  }
  weighed(fit);
  return true;
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

function countLabels(text: string, marks: readonly Mark[], format: CompiledFormat): number {
  const counts = new Map<string, { readonly count: number; readonly single: number }>();
  let labels = 0;
  for (const { kind, shape, span } of marks) {
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
