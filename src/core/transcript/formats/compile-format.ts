import { lazyFields } from '../../lazily.ts';
import { compiledAhead } from '../../text/compile-ahead.ts';
import type { Role } from '../model.ts';
import type { Format, LabelShape, Listing, PointSeries } from './format.ts';

export interface CompiledShape extends LabelShape {
  readonly regex: RegExp;
}

/** A sign that a text is of a kind, or that it is not. */
export interface Sign {
  readonly source: string;
  readonly pattern: RegExp;
  readonly weight: number;
  /** Counts only inside turns. */
  readonly spoken: boolean;
}

export interface CompiledSeries {
  /** Sticky; group 1 is the announcing word. */
  readonly word: RegExp;
  /** By word in lower case; 0 stands for the last point. */
  readonly ordinals: ReadonlyMap<string, number>;
  readonly after: string;
}

/** A format with its patterns compiled and its word lists made into sets: what the scan works with. */
export interface CompiledFormat {
  readonly format: Format;
  /** Tried on whole lines, on the beginnings of lines, and all over a line. */
  readonly shapes: Readonly<Record<LabelShape['at'], readonly CompiledShape[]>>;
  readonly never: RegExp;
  readonly except: ReadonlySet<string>;
  readonly opening: readonly { readonly begins: RegExp; readonly below: RegExp | undefined; readonly role: Role; readonly speaker: RegExp | undefined }[];
  readonly honorific: RegExp;
  readonly office: RegExp;
  /** In lower case. */
  readonly offices: ReadonlySet<string>;
  readonly roles: readonly { readonly label: RegExp | undefined; readonly says: RegExp | undefined; readonly role: Role }[];
  readonly participantHeadings: ReadonlyMap<string, Role>;
  readonly dateHeadings: ReadonlySet<string>;
  readonly headings: ReadonlySet<string>;
  readonly otherSpeakers: ReadonlySet<string>;
  readonly announced: readonly { readonly pattern: RegExp; readonly role: Role }[];
  readonly titles: readonly RegExp[];
  readonly titleEnds: RegExp;
  readonly settings: readonly RegExp[];
  readonly listings: readonly { readonly pattern: RegExp; readonly on: Listing['on']; readonly role: Role }[];
  readonly dialogues: readonly RegExp[];
  readonly introductions: readonly RegExp[];
  readonly ownIntroductions: readonly RegExp[];
  readonly speech: { readonly asks: RegExp; readonly answers: RegExp; readonly chairs: RegExp };
  readonly followUp: RegExp;
  readonly asksAnew: RegExp;
  readonly courtesy: RegExp;
  readonly calls: readonly RegExp[];
  readonly askers: RegExp;
  readonly leavesOpen: RegExp;
  readonly chairOffice: RegExp;
  readonly stageDirection: RegExp;
  readonly furniture: readonly RegExp[];
  readonly furnitureWithin: readonly RegExp[];
  readonly timings: readonly RegExp[];
  readonly layoutBlocks: readonly RegExp[];
  /** One or several tags at the beginning of a line, and at its end. */
  readonly markup: { readonly before: RegExp; readonly after: RegExp } | undefined;
  readonly sections: readonly RegExp[];
  readonly silences: readonly RegExp[];
  readonly caption: RegExp;
  readonly backMatter: readonly RegExp[];
  readonly closes: readonly RegExp[];
  readonly points: readonly CompiledSeries[];
  readonly requires: RegExp | undefined;
  readonly proof: RegExp | undefined;
  readonly evidence: readonly Sign[];
}

const compiled = new WeakMap<Format, CompiledFormat>();

/** Each pattern is compiled when it is first asked for; @throws SyntaxError then, where it is no regular expression. */
export function compileFormat(format: Format): CompiledFormat {
  const known = compiled.get(format);
  if (known) return known;
  const result = lazyFields<CompiledFormat>({
    format: () => format,
    shapes: () => shapesOf(format),
    never: () => regex(format.never, 'iu'),
    except: () => new Set(format.except),
    opening: () => format.opening.map(({ begins, below, role, speaker }) => ({ begins: regex(begins), below: optional(below), role, speaker: optional(speaker) })),
    honorific: () => regex(`^(?:${alternatives(format.honorifics)})(?:\\.?,? |\\.(?=\\p{Lu}))(?=\\S)`, 'iu'),
    office: () => new RegExp(`^(?:${alternatives(format.offices)}) (?=\\S)`, 'iu'),
    offices: () => new Set(format.offices.map((word) => word.toLowerCase())),
    roles: () => format.roles.map(({ label, says, role }) => ({ label: optional(label), says: optional(says), role })),
    participantHeadings: () => new Map(Object.entries(format.participantHeadings)),
    dateHeadings: () => new Set(format.dateHeadings),
    headings: () => new Set([...Object.keys(format.participantHeadings), ...format.dateHeadings, ...format.otherHeadings]),
    otherSpeakers: () => new Set(format.otherSpeakers),
    announced: () => format.announced.map(({ pattern, role }) => ({ pattern: regex(pattern, 'gu'), role })),
    titles: () => format.titles.map((source) => regex(source)),
    titleEnds: () => regex(format.titleEnds),
    settings: () => format.settings.map((source) => regex(source)),
    listings: () => format.listings.map(({ pattern, on, role }) => ({ pattern: regex(pattern, 'gdu'), on, role })),
    dialogues: () => format.dialogues.map((source) => regex(source)),
    ownIntroductions: () => format.ownIntroductions.map((source) => regex(source, 'gu')),
    introductions: () => format.introductions.map((source) => regex(source, 'gu')),
    speech: () => ({ asks: regex(format.speech.asks), answers: regex(format.speech.answers), chairs: regex(format.speech.chairs) }),
    followUp: () => regex(format.followUp),
    asksAnew: () => regex(format.asksAnew),
    courtesy: () => regex(format.courtesy),
    calls: () => format.calls.map((source) => regex(source)),
    askers: () => regex(format.askers, 'gu'),
    leavesOpen: () => regex(format.leavesOpen),
    chairOffice: () => regex(format.chairOffice, 'iu'),
    stageDirection: () => regex(`[(\\[（](?:${alternatives(format.stageDirections)})(?![\\p{L}\\p{N}_])[^()\\[\\]（）\\n]{0,80}[)\\]）]`, 'giu'),
    furniture: () => format.furniture.map((source) => regex(source)),
    furnitureWithin: () => format.furnitureWithin.map((source) => regex(source, 'gu')),
    timings: () => format.timings.map((source) => regex(source)),
    layoutBlocks: () => format.layoutBlocks.map((source) => regex(source)),
    markup: () => format.markup === '' ? undefined : { before: regex(`^(?:${format.markup})`), after: regex(`(?:${format.markup})$`) },
    sections: () => format.sections.map((source) => regex(source)),
    silences: () => format.silences.map((source) => regex(source)),
    caption: () => regex(format.caption),
    backMatter: () => format.backMatter.map((source) => regex(source)),
    closes: () => format.closes.map((source) => regex(source)),
    points: () => format.points.map(compileSeries),
    requires: () => format.requires === '' ? undefined : regex(format.requires, 'mu'),
    proof: () => format.proof === '' ? undefined : regex(format.proof, 'mu'),
    evidence: () => format.evidence.map(({ pattern, weight, spoken }) => ({ source: pattern, pattern: regex(pattern, 'mu'), weight, spoken: spoken === true })),
  });
  compiled.set(format, result);
  return result;
}

function shapesOf({ labels }: Format): CompiledFormat['shapes'] {
  const shapes = labels.map((shape) => ({ ...shape, regex: compileShape(shape) }));
  const at = (place: LabelShape['at']): readonly CompiledShape[] => shapes.filter((shape) => shape.at === place);
  return { line: at('line'), start: at('start'), anywhere: at('anywhere') };
}

function compileSeries({ words, last, ends, after }: PointSeries): CompiledSeries {
  const ordinals = new Map([...words.flatMap((own, index) => own.map((word) => [word, index + 1] as const)), ...last.map((word) => [word, 0] as const)]);
  return { word: new RegExp(`(${alternatives([...ordinals.keys()])})(?:${ends})`, 'iuy'), ordinals, after };
}

/** With the indices of its groups, which cost nothing until it matches. */
function compileShape({ pattern, at }: LabelShape): RegExp {
  if (at === 'anywhere') return regex(pattern, 'dgu');
  return regex(at === 'line' ? `^(?:${pattern})\\s*$` : `^(?:${pattern})`, 'du');
}

/** An empty source matches nothing. */
function regex(source: string, flags = 'u'): RegExp {
  return compiledAhead(new RegExp(source === '' ? '(?!)' : source, flags));
}

function optional(source: string | undefined): RegExp | undefined {
  return source === undefined ? undefined : regex(source);
}

/** Longer words first, so that "firstly" is not read as "first"; no words match nothing. */
function alternatives(words: readonly string[]): string {
  if (words.length === 0) return '(?!)';
  return [...words].sort((a, b) => b.length - a.length).map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|');
}
