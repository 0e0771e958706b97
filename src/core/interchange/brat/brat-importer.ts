import * as l10n from '@vscode/l10n';
import type { Json } from '../../claims/claim.ts';
import { type CodePointMap, codePointMap } from '../../text/code-points.ts';
import { sliceSpan, type Span } from '../../text/span.ts';
import { decodeText } from '../decode-text.ts';
import type { ImportedClaim, Importer, ImportOptions, ImportSource } from '../import-format.ts';
import { claimInText, claimOfWords, type ImportedFields, importedId } from '../imported-claim.ts';
import { carriedFields, carriedWords, parseCarried, readCarried } from '../records/carried-claim.ts';
import { claimType } from './brat-terms.ts';
import { chooseReading, fits, type Reading } from './choose-reading.ts';
import { type Configuration, noConfiguration, readConfiguration, tagsOf } from './read-configuration.ts';
import { readStandoff, type Said, type Standoff, type TextBound } from './read-standoff.ts';
import { whatIsSaid } from './what-is-said.ts';

/** A `.ann`, with the text and the configuration beside it where they are. */
export const importBrat: Importer = async (source, options) => {
  const standoff = readStandoff(decodeText(source.bytes).text);
  const configuration = await findConfiguration(source);
  const beside = await readBeside(source, standoff);
  if (standoff.relations > 0) options.leaveOut('relation', standoff.relations);
  const said = bySubject(standoff, (count) => { options.leaveOut('said-of-no-passage', count); });
  const groups = asOne(standoff.texts, said).filter(([first]) => hasWords(first, beside, options));
  const claims = groups.map((group) => readClaim(group, { source, said, configuration, beside }, options));
  const [lost, ...others] = beside === null ? [] : groups.filter(([first]) => !fits(beside.text, beside.reading, first));
  const astray = lost === undefined ? [] : [{ message: l10n.t('Annotations whose offsets do not give their words in the text beside, so that the words alone are taken: {0}.', others.length + 1), line: lost[0].line, column: 1 }];
  return {
    documents: [{ name: source.name.replace(/\.ann$/i, beside === null ? '' : '.txt'), text: beside?.text ?? null, claims: uniqueIds(claims, source.name) }],
    codebook: configuration.codebook.tags.length === 0 ? null : configuration.codebook,
    problems: [...standoff.problems, ...astray],
  };
};

/** The lines of one claim. */
type Group = readonly [TextBound, ...TextBound[]];

/** The text beside, and how the file counts in it. */
interface Beside {
  readonly text: string;
  readonly points: CodePointMap;
  readonly reading: Reading;
}

interface Around {
  readonly source: ImportSource;
  readonly said: ReadonlyMap<string, readonly Said[]>;
  readonly configuration: Configuration;
  readonly beside: Beside | null;
}

async function readBeside({ name, beside }: ImportSource, { texts }: Standoff): Promise<Beside | null> {
  const bytes = await beside(name.replace(/\.ann$/i, '.txt'));
  if (bytes === null) return null;
  const { text, hasMark } = decodeText(bytes);
  return { text, points: codePointMap(text), reading: chooseReading(text, hasMark, texts) };
}

function hasWords(first: TextBound, beside: Beside | null, { leaveOut }: ImportOptions): boolean {
  const { start, end } = hull(first);
  const has = start < end && (first.words.trim() !== '' || (beside !== null && fits(beside.text, beside.reading, first)));
  if (!has) leaveOut('claim-without-words');
  return has;
}

function readClaim(group: Group, { source, said, configuration, beside }: Around, { leaveOut }: ImportOptions): ImportedClaim {
  const [first] = group;
  const carried = carriedOf(said.get(first.id));
  const claim = readCarried(carried);
  const fieldsOf = (exact: string): ImportedFields => ({
    id: importedId(source.name, first.id, first.words),
    ...(claim === null ? {} : carriedFields(claim, exact)),
    ...whatIsSaid(group.flatMap(({ id }) => said.get(id) ?? []), claim, configuration),
    tags: [...new Set(group.flatMap(({ type }) => tagsOf(type, configuration)))],
  });
  if (beside === null || !fits(beside.text, beside.reading, first)) {
    if (first.pieces.length > 1) leaveOut('passage-in-pieces');
    const found = claimOfWords(first.words, null, fieldsOf(first.words));
    return { ...found, claim: { ...found.claim, position: hull(first) } };
  }
  if (isTorn(beside.text, beside.reading, first)) leaveOut('passage-in-pieces');
  const span = beside.reading(hull(first));
  const words = sliceSpan(beside.text, span);
  const was = carriedWords(carried, words);
  const found = claimInText(beside.text, span, beside.points, fieldsOf(was ?? words));
  return was === null ? found : { ...found, claim: { ...found.claim, quote: { ...found.claim.quote, exact: was } } };
}

/** From the first of its pieces to the last, which may stand in any order, as the file counts. */
function hull({ pieces }: TextBound): Span {
  return pieces.reduce((all, { start, end }) => ({ start: Math.min(all.start, start), end: Math.max(all.end, end) }));
}

/** brat looks for the configuration in the folder and in those above it. */
async function findConfiguration({ beside }: ImportSource): Promise<Configuration> {
  for (const up of ['', '../', '../../', '../../../']) {
    const found = await beside(`${up}annotation.conf`);
    if (found === null) continue;
    const visual = await beside(`${up}visual.conf`);
    return readConfiguration(decodeText(found).text, visual === null ? '' : decodeText(visual).text);
  }
  return noConfiguration;
}

/** What is said of each line `T`, of itself or as the trigger of an event. */
function bySubject({ texts, said, triggers }: Standoff, leaveOut: (count: number) => void): ReadonlyMap<string, readonly Said[]> {
  const of = new Map(texts.map(({ id }) => [id, [] as Said[]]));
  let unplaced = 0;
  for (const one of said) {
    const list = of.get(triggers.get(one.target) ?? one.target);
    if (list === undefined) unplaced++;
    else list.push(one);
  }
  if (unplaced > 0) leaveOut(unplaced);
  return of;
}

function carriedOf(said: readonly Said[] = []): Json | undefined {
  const line = said.find(({ kind, type }) => kind === 'note' && type === claimType)?.value ?? null;
  return line === null ? undefined : parseCarried(line);
}

/** The lines of each claim: those that carry the same id and stand on the same pieces. */
function asOne(texts: readonly TextBound[], said: ReadonlyMap<string, readonly Said[]>): readonly Group[] {
  const groups = new Map<string, [TextBound, ...TextBound[]]>();
  for (const bound of texts) {
    const id = readCarried(carriedOf(said.get(bound.id)))?.id;
    const key = id === undefined ? bound.id : JSON.stringify([id, bound.pieces]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [bound]);
    else group.push(bound);
  }
  return [...groups.values()];
}

/** Whether words stand between its pieces, and not the end of a line alone. */
function isTorn(text: string, reading: Reading, { pieces }: TextBound): boolean {
  const spans = pieces.map(reading).sort((a, b) => a.start - b.start);
  return spans.slice(1).some(({ start }, index) => text.slice(spans[index]?.end, start).trim() !== '');
}

/** Somebody may have drawn one of a claim's lines anew: it is a claim of its own now. */
function uniqueIds(claims: readonly ImportedClaim[], name: string): readonly ImportedClaim[] {
  const ids = new Set<string>();
  return claims.map((one, index) => {
    const id = ids.has(one.claim.id) ? importedId(name, one.claim.id, String(index)) : one.claim.id;
    ids.add(id);
    return { ...one, claim: { ...one.claim, id } };
  });
}
