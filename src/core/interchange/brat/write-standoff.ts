import type { Claim } from '../../claims/claim.ts';
import type { Attribute, Codebook } from '../../claims/codebook.ts';
import type { CorpusDocument } from '../../corpus/corpus-document.ts';
import { locateClaims } from '../../corpus/locate-claims.ts';
import { codePointMap } from '../../text/code-points.ts';
import { sliceSpan, type Span } from '../../text/span.ts';
import { carryClaim } from '../records/carried-claim.ts';
import type { BratNames } from './brat-names.ts';
import { claimType, isPlainValue, lineEnds, noteType, oneLine, oneLineJson, statusAttribute, untagged, verdictAttribute } from './brat-terms.ts';

export interface Naming {
  readonly types: BratNames;
  readonly attributes: BratNames;
}

/**
 * The `.ann` of a document (https://brat.nlplab.org/standoff.html), whose text has line feeds alone. A line `T` for each tag of a claim, as
 * an annotation of brat has one type; what is said of the claim stands at the first of them.
 */
export function writeStandoff(document: CorpusDocument, { types, attributes }: Naming): string {
  const { text } = document;
  const points = codePointMap(text);
  const closed = closedAttributes(document.codebook);
  const lines: string[] = [];
  const numbers = { T: 0, A: 0, '#': 0 };
  const add = (kind: keyof typeof numbers, words: string): string => {
    const id = `${kind}${++numbers[kind]}`;
    lines.push(`${id}\t${words}\n`);
    return id;
  };
  for (const { claim, anchor: { span } } of locateClaims(document)) {
    if (span === null) continue;
    const pieces = piecesOf(text, span);
    const where = pieces.map(({ start, end }) => `${points.toCodePoint(start)} ${points.toCodePoint(end)}`).join(';');
    const words = pieces.map((piece) => sliceSpan(text, piece)).join(' ');
    const [first, ...more] = (claim.tags.length === 0 ? [untagged] : claim.tags.map(types.of)).map((type) => add('T', `${type} ${where}\t${words}`));
    if (first === undefined) continue;
    for (const [name, value] of attributeLines(claim, closed, attributes)) add('A', `${name} ${first} ${value}`);
    const note = oneLine(claim.note);
    if (note !== '') add('#', `${noteType} ${first}\t${note}`);
    add('#', `${claimType} ${first}\t${oneLineJson(carryClaim(withoutLines(claim, closed), sliceSpan(text, span)))}`);
    for (const other of more) add('#', `${claimType} ${other}\t${oneLineJson({ id: claim.id })}`);
  }
  return lines.join('');
}

/** An annotation of brat does not run over the end of a line: it is in pieces there. */
export function piecesOf(text: string, { start, end }: Span): readonly Span[] {
  const pieces: Span[] = [];
  let from = start;
  for (const words of text.slice(start, end).split(lineEnds)) {
    if (words !== '') pieces.push({ start: from, end: from + words.length });
    from += words.length + 1;
  }
  return pieces;
}

/** Those whose answers brat can offer, by their ids; what is first said of one holds. */
export function closedAttributes({ tags }: Codebook): ReadonlyMap<string, Attribute> {
  const closed = new Map<string, Attribute>();
  for (const attribute of tags.flatMap(({ attributes }) => attributes)) {
    if (!closed.has(attribute.id) && attribute.values.some(isPlainValue)) closed.set(attribute.id, attribute);
  }
  return closed;
}

function attributeLines({ verdict, status, attributes }: Claim, closed: ReadonlyMap<string, Attribute>, names: BratNames): readonly (readonly [string, string])[] {
  return [
    ...(verdict === null ? [] : [[verdictAttribute, verdict] as const]),
    ...(status === null ? [] : [[statusAttribute, status] as const]),
    ...Object.entries(attributes).filter(([id, value]) => isOffered(closed, id, value)).map(([id, value]) => [names.of(id), value] as const),
  ];
}

function isOffered(closed: ReadonlyMap<string, Attribute>, id: string, value: string): boolean {
  return closed.get(id)?.values.includes(value) === true && isPlainValue(value);
}

/** The claim without what its lines say in full. */
function withoutLines(claim: Claim, closed: ReadonlyMap<string, Attribute>): Claim {
  return {
    ...claim,
    tags: [],
    note: oneLine(claim.note) === claim.note ? '' : claim.note,
    verdict: null,
    status: null,
    attributes: Object.fromEntries(Object.entries(claim.attributes).filter(([id, value]) => !isOffered(closed, id, value))),
  };
}
