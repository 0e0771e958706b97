import * as l10n from '@vscode/l10n';
import type { Json } from '../../claims/claim.ts';
import { codePointMap } from '../../text/code-points.ts';
import { sliceSpan } from '../../text/span.ts';
import { decodeText } from '../decode-text.ts';
import type { ImportedClaim, Importer, ImportSource } from '../import-format.ts';
import { claimInText, claimOfWords, importedId } from '../imported-claim.ts';
import { carriedFields, carriedWords, parseCarried, readCarried } from '../records/carried-claim.ts';
import { claimType } from './brat-terms.ts';
import { chooseReading, fits, type Reading } from './choose-reading.ts';
import { type Configuration, noConfiguration, readConfiguration, tagsOf } from './read-configuration.ts';
import { readStandoff, type Said, type Standoff, type TextBound } from './read-standoff.ts';
import { whatIsSaid } from './what-is-said.ts';

/** A `.ann`, with the text and the configuration beside it where they are. */
export const importBrat: Importer = async (source, { leaveOut }) => {
  const standoff = readStandoff(decodeText(source.bytes).text);
  const configuration = await findConfiguration(source);
  const textBytes = await source.beside(source.name.replace(/\.ann$/i, '.txt'));
  const beside = textBytes === null ? null : decodeText(textBytes);
  const problems = [...standoff.problems];
  if (standoff.relations > 0) leaveOut('relation', standoff.relations);
  const said = bySubject(standoff, (count) => { leaveOut('said-of-no-passage', count); });
  const reading = beside === null ? null : chooseReading(beside.text, beside.hasMark, standoff.texts);
  const points = beside === null ? null : codePointMap(beside.text);
  const astray: TextBound[] = [];
  const claims = asOne(standoff.texts, said).flatMap((group): ImportedClaim[] => {
    const [first] = group;
    if (first === undefined) return [];
    // Pieces may stand in any order.
    const [start, end] = [Math.min(...first.pieces.map((piece) => piece.start)), Math.max(...first.pieces.map((piece) => piece.end))];
    if (start === end || (first.words.trim() === '' && beside === null)) {
      leaveOut('claim-without-words');
      return [];
    }
    const carried = carriedOf(said.get(first.id));
    const fieldsOf = (exact: string) => ({
      ...carriedFields(readCarried(carried) ?? nothing(importedId(source.name, first.id, first.words), exact), exact),
      ...whatIsSaid(group.flatMap(({ id }) => said.get(id) ?? []), readCarried(carried), configuration),
      tags: [...new Set(group.flatMap(({ type }) => tagsOf(type, configuration)))],
    });
    if (beside !== null && points !== null && reading !== null && fits(beside.text, reading, first)) {
      const span = reading({ start, end });
      if (isTorn(beside.text, reading, first)) leaveOut('passage-in-pieces');
      const words = sliceSpan(beside.text, span);
      const was = carriedWords(carried, words);
      const found = claimInText(beside.text, span, points, fieldsOf(was ?? words));
      return [was === null ? found : { ...found, claim: { ...found.claim, quote: { ...found.claim.quote, exact: was } } }];
    }
    if (first.words.trim() === '') {
      leaveOut('claim-without-words');
      return [];
    }
    if (beside !== null) astray.push(first);
    if (first.pieces.length > 1) leaveOut('passage-in-pieces');
    const found = claimOfWords(first.words, null, fieldsOf(first.words));
    return [{ ...found, claim: { ...found.claim, position: { start, end } } }];
  });
  const [lost] = astray;
  if (lost !== undefined) problems.push({ message: l10n.t('Annotations whose offsets do not give their words in the text beside, so that the words alone are taken: {0}.', astray.length), line: lost.line, column: 1 });
  const name = source.name.replace(/\.ann$/i, beside === null ? '' : '.txt');
  return { documents: [{ name, text: beside?.text ?? null, claims: uniqueIds(claims, source.name) }], codebook: configuration.codebook.tags.length === 0 ? null : configuration.codebook, problems };
};

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
function asOne(texts: readonly TextBound[], said: ReadonlyMap<string, readonly Said[]>): readonly (readonly TextBound[])[] {
  const groups = new Map<string, TextBound[]>();
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

function nothing(id: string, exact: string) {
  return claimOfWords(exact, null, { id }).claim;
}
