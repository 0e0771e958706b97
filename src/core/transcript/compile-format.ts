import type { Format } from './format.ts';
import type { Role } from './model.ts';

/** A format with its patterns compiled and its word lists made into sets: what the scan works with. */
export interface CompiledFormat {
  readonly format: Format;
  readonly label: { readonly name: RegExp; readonly never: RegExp; readonly except: ReadonlySet<string> };
  readonly honorific: RegExp;
  readonly participantHeadings: ReadonlyMap<string, Role>;
  readonly dateHeadings: ReadonlySet<string>;
  readonly headings: ReadonlySet<string>;
  readonly otherSpeakers: ReadonlySet<string>;
  readonly speech: { readonly asks: RegExp; readonly answers: RegExp; readonly chairs: RegExp };
  readonly chairOffice: RegExp;
  readonly stageDirection: RegExp;
  readonly caption: RegExp;
  readonly backMatter: readonly RegExp[];
  /** Matches an announcing word at the beginning of a sentence; group 1 is the word. */
  readonly point: RegExp;
  readonly ordinals: ReadonlyMap<string, number>;
  readonly evidence: readonly { readonly pattern: RegExp; readonly weight: number; readonly spoken: boolean }[];
}

const compiled = new WeakMap<Format, CompiledFormat>();

/** @throws SyntaxError where a pattern of the format is no regular expression. */
export function compileFormat(format: Format): CompiledFormat {
  const known = compiled.get(format);
  if (known) return known;
  const ordinals = new Map(format.points.flatMap((words, index) => words.map((word) => [word, index + 1] as const)));
  const participantHeadings = new Map(Object.entries(format.participantHeadings));
  const result: CompiledFormat = {
    format,
    label: { name: new RegExp(format.label.name, 'u'), never: new RegExp(format.label.never, 'iu'), except: new Set(format.label.except) },
    honorific: new RegExp(`^(?:${alternatives(format.honorifics)})\\.? (?=\\S)`, 'u'),
    participantHeadings,
    dateHeadings: new Set(format.dateHeadings),
    headings: new Set([...participantHeadings.keys(), ...format.dateHeadings, ...format.otherHeadings]),
    otherSpeakers: new Set(format.otherSpeakers),
    speech: { asks: new RegExp(format.speech.asks, 'u'), answers: new RegExp(format.speech.answers, 'u'), chairs: new RegExp(format.speech.chairs, 'u') },
    chairOffice: new RegExp(format.chairOffice, 'iu'),
    stageDirection: new RegExp(`[(\\[](?:${alternatives(format.stageDirections)})\\b[^()\\[\\]\\n]{0,80}[)\\]]`, 'giu'),
    caption: new RegExp(format.caption, 'u'),
    backMatter: format.backMatter.map((source) => new RegExp(source, 'u')),
    point: new RegExp(`(${alternatives([...ordinals.keys()])})[,:;，] ?`, 'iuy'),
    ordinals,
    evidence: format.evidence.map(({ pattern, weight, spoken }) => ({ pattern: new RegExp(pattern, 'mu'), weight, spoken: spoken === true })),
  };
  compiled.set(format, result);
  return result;
}

/** Longer words first, so that "firstly" is not read as "first". */
function alternatives(words: readonly string[]): string {
  return [...words].sort((a, b) => b.length - a.length).map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|');
}
