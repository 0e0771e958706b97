import * as l10n from '@vscode/l10n';
import { statuses, verdicts } from '../../claims/claim-status.ts';
import type { Claim, Evidence } from '../../claims/claim.ts';
import type { Span } from '../../text/span.ts';
import { claimOfWords, importedId } from '../imported-claim.ts';
import type { ImportedClaim } from '../import-format.ts';
import type { Field } from './table-headers.ts';

/** RFC 3987 in its rough shape: a scheme, a colon, no blank. */
export const iriForm = /^[a-z][a-z\d+.-]*:\S+$/iu;

const roles = ['chair', 'official', 'press', 'other'] as const;

/** The claim of a row whose cells `cell` gives, empty where there is none; where there is no claim in it, why. `own`: written by us. */
export function claimOfRow(cell: (field: Field) => string, own: boolean): ImportedClaim | string {
  const quote = cell('quote');
  const span = spanOf(cell('start'), cell('end'));
  if (quote.trim() === '' && span === null) return l10n.t('this row has no words of a passage');
  const given = cell('id');
  const known = (field: Field): string | null => (cell(field) === '' ? null : cell(field));
  const fields: Partial<Claim> & Pick<Claim, 'id'> = {
    id: iriForm.test(given) ? given : importedId('csv', cell('document'), given, quote, cell('start'), cell('end')),
    tags: tagsOf(cell('tags'), own),
    note: cell('note'),
    creator: known('creator'),
    created: momentOf(cell('created')),
    context: { speaker: known('speaker'), role: among(roles, cell('role')), asker: known('asker') },
    verdict: among(verdicts, cell('verdict').toLowerCase()),
    status: among(statuses, cell('status').toLowerCase()),
    evidence: own ? evidenceOf(cell('evidence')) : [],
    attributes: own ? answersOf(cell('attributes')) : {},
    suggestedBy: known('suggestedBy'),
  };
  return claimOfWords(quote, span, fields);
}

/** UTF-16 offsets; null where they are none. */
function spanOf(start: string, end: string): Span | null {
  const isOffset = (words: string): boolean => /^\d{1,12}$/u.test(words);
  return isOffset(start) && isOffset(end) && Number(start) < Number(end) ? { start: Number(start), end: Number(end) } : null;
}

/** Ours stand with a semicolon and a blank between them; others part theirs by semicolons, bars, line breaks or, where there are none of these, commas. */
function tagsOf(words: string, own: boolean): readonly string[] {
  const parts = own ? words.split('; ') : words.split(/[;|\r\n]/u.test(words) ? /[;|\r\n]/u : ',').map((part) => part.trim());
  return [...new Set(parts.filter((part) => part !== ''))];
}

/** ISO 8601 in UTC; null for what is none. Days alone are taken as their beginning. */
export function momentOf(words: string): string | null {
  if (!/^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?$/u.test(words)) return null;
  if (/Z$/u.test(words) && !Number.isNaN(Date.parse(words))) return words;
  const time = Date.parse(/[T ]/u.test(words) && !/[+-]\d\d:?\d\d$/u.test(words) ? `${words.replace(' ', 'T')}Z` : words);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

function among<Known extends string>(known: readonly Known[], words: string): Known | null {
  return known.find((one) => one === words) ?? null;
}

/** `ADDRESS (NOTE)`, parted by semicolons; what begins with no address belongs to the note before it. */
function evidenceOf(words: string): readonly Evidence[] {
  return parted(words, /^[a-z][a-z\d+.-]*:\S/iu).flatMap((part): readonly Evidence[] => {
    const blank = part.indexOf(' (');
    const iri = blank === -1 ? part : part.slice(0, blank);
    return iriForm.test(iri) ? [{ iri, note: blank === -1 ? '' : part.slice(blank + 2).replace(/\)$/u, '') }] : [];
  });
}

/** `ID: ANSWER`, parted by semicolons. */
function answersOf(words: string): Readonly<Record<string, string>> {
  return Object.fromEntries(parted(words, /^[^\s:;]+: /u).flatMap((part) => {
    const colon = part.indexOf(': ');
    return colon === -1 ? [] : [[part.slice(0, colon), part.slice(colon + 2)]];
  }));
}

/** The parts between semicolons that begin as `begins` says, each with those behind it that do not. */
function parted(words: string, begins: RegExp): readonly string[] {
  const parts: string[] = [];
  for (const part of words === '' ? [] : words.split('; ')) {
    const last = parts.length - 1;
    if (last >= 0 && !begins.test(part)) parts[last] = `${parts[last] ?? ''}; ${part}`;
    else parts.push(part);
  }
  return parts;
}
