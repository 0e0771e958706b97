import { sliceHead, sliceTail, type Span } from '../../text/span.ts';
import type { CompiledFormat } from '../formats/compile-format.ts';
import type { ScannedLines } from '../lines/scan-lines.ts';
import type { TextLine } from '../lines/word-lines.ts';
import type { Participant } from '../model.ts';
import { fromCapitals } from '../speakers/from-capitals.ts';
import { bareName, familyName } from '../speakers/names.ts';
import { headingBlocks, oneLine } from './headings.ts';

interface Block {
  readonly span: Span;
  readonly words: string;
}

/** A line that stands in so much more or less than the one above it begins a paragraph of its own: an address below a committee's name. */
const STEP_IN = 3;
const STEP_OUT = 6;
/** "Koo, Richard C., Chief Economist.........   1" ends an entry. */
const LEADER_END = /\.{3}[\s\p{Nd}]{0,12}$|\.{2}\s{1,4}\p{Nd}{1,5}$/u;
/** Words of an office that stay small. */
const SMALL = 'a an and at by for from in of on the to with';

/** Whom the format's listings find, and who speaks: a list of contents names documents in the same form, and a committee has seventy members. */
export function readListings(text: string, above: readonly TextLine[], scanned: ScannedLines, format: CompiledFormat): Participant[] {
  if (format.listings.length === 0) return [];
  const blocks = {
    line: above.map(({ span }) => ({ span, words: sliceHead(text, span, 300) })),
    paragraph: frontParagraphs(text, above),
    heading: headingBlocks(text, scanned),
  };
  const families = new Set([...namesSpoken(text, scanned, blocks.heading, format)].map((label) => familyName(bareName(label, format)).toLowerCase()));
  const found = new Map<string, Participant>();
  for (const { pattern, on, role } of format.listings) {
    for (const block of blocks[on]) for (const match of block.words.matchAll(pattern)) addPerson(match, block, role, families, found, format);
  }
  return [...found.values()];
}

/** The names in labels, and in headings that say who asks and who answers. */
function namesSpoken(text: string, { marks }: ScannedLines, headings: readonly Block[], { dialogues }: CompiledFormat): ReadonlySet<string> {
  const labels = marks.filter(({ kind }) => kind === 'label').map(({ span }) => text.slice(span.start, span.end));
  const groups = headings.flatMap(({ words }) => dialogues.flatMap((pattern) => Object.values(pattern.exec(words)?.groups ?? {})));
  return new Set([...labels, ...groups]);
}

function addPerson(match: RegExpMatchArray, { span }: Block, role: Participant['role'], families: ReadonlySet<string>, found: Map<string, Participant>, format: CompiledFormat): void {
  const { name, surname, given, about } = match.groups ?? {};
  const whole = fromCapitals(bareName(name ?? inOrder(given ?? '', surname ?? '', format), format), '');
  const family = familyName(whole).toLowerCase();
  if (whole === '' || !(role === 'chair' || endsWithAny(whole.toLowerCase(), family, families))) return;
  const description = about === undefined ? null : fromCapitals(about.replace(/[\s,.]{1,6}$/u, ''), SMALL);
  const key = `${whole.charAt(0).toLowerCase()} ${family}`;
  const known = found.get(key);
  if (!known) found.set(key, { name: whole, role, description, span });
  else if (known.description === null && description !== null) found.set(key, { ...known, description });
}

/** "James O., Jr." and "Ellis" -> "James O. Ellis, Jr.". */
function inOrder(given: string, surname: string, format: CompiledFormat): string {
  const [first = '', suffix] = bareName(given, format).split(', ');
  return `${first} ${surname}${suffix === undefined ? '' : `, ${suffix}`}`;
}

/** "Chris Van Hollen" speaks as "Van Hollen" or as "Hollen". */
function endsWithAny(name: string, family: string, families: ReadonlySet<string>): boolean {
  if (families.has(family)) return true;
  const parts = name.split(' ');
  return parts.some((_, index) => families.has(parts.slice(index).join(' ')));
}

/** The paragraphs above the first turn, each made one line. */
export function frontParagraphs(text: string, above: readonly TextLine[]): Block[] {
  const blocks: { span: { start: number; end: number } }[] = [];
  above.forEach(({ line, span, indent }, index) => {
    const before = above[index - 1];
    const goesOn = before !== undefined && line === before.line + 1 && indent <= before.indent + STEP_IN && indent >= before.indent - STEP_OUT &&
      !LEADER_END.test(sliceTail(text, before.span, 30));
    const last = blocks.at(-1);
    if (goesOn && last) last.span.end = span.end;
    else blocks.push({ span: { ...span } });
  });
  return blocks.map(({ span }) => ({ span, words: oneLine(text, span) }));
}
