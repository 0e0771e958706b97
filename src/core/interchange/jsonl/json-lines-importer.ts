import * as l10n from '@vscode/l10n';
import { readAttributes } from '../../claims/claim-attributes.ts';
import type { Claim, Evidence, Json, Reply } from '../../claims/claim.ts';
import { isArray, isObject } from '../../claims/json.ts';
import { decodeText } from '../decode-text.ts';
import type { Imported, Importer } from '../import-format.ts';
import { readJsonRows } from '../records/read-json-rows.ts';
import { gatherClaims } from '../table/gather-claims.ts';
import { claimOfRow, iriForm, momentOf } from '../table/row-claim.ts';
import { type Field, readHeaders } from '../table/table-headers.ts';

/** Rows of claims, each a JSON object: our own, or another's by the names of its keys. */
export const importJsonLines: Importer = (source): Promise<Imported> => {
  const { add, documents } = gatherClaims();
  const wanted = (): string => l10n.t('A row of claims is a JSON object.');
  const problems = readJsonRows(decodeText(source.bytes).text, wanted, (row, tell) => {
    const keys = Object.keys(row);
    const { columns, own } = readHeaders(keys);
    const given = (field: Field): Json => row[keys[columns.get(field) ?? -1] ?? ''] ?? null;
    const read = claimOfRow((field) => wordsOf(given(field)), own);
    if (typeof read === 'string') {
      tell(read);
      return;
    }
    const said = listOf(given('replies'));
    const replies = said.flatMap(replyOf);
    if (replies.length < said.length) tell(l10n.t('A reply has an id, which is an IRI, and a text; these have not: {0}.', said.length - replies.length));
    add(wordsOf(given('document')), { ...read, claim: { ...read.claim, ...listsOf(given, read.claim), replies } });
  });
  return Promise.resolve({ documents: documents(), codebook: null, problems });
};

/** What a cell of a table would hold: nothing of what is an object. */
function wordsOf(value: Json): string {
  if (isArray(value)) return value.map(wordsOf).filter((words) => words !== '').join('; ');
  return value === null || isObject(value) ? '' : String(value);
}

/** What JSON holds in parts, and a cell in one. */
function listsOf(given: (field: Field) => Json, { tags, evidence }: Claim): Pick<Claim, 'tags' | 'evidence' | 'attributes'> {
  const ids = given('tags');
  const links = given('evidence');
  return {
    tags: isArray(ids) ? [...new Set(ids.filter((id): id is string => typeof id === 'string' && id !== ''))] : tags,
    evidence: isArray(links) ? links.flatMap(evidenceOf) : evidence,
    attributes: readAttributes(given('attributes')),
  };
}

function evidenceOf(value: Json): readonly Evidence[] {
  if (!isObject(value) || typeof value['iri'] !== 'string' || !iriForm.test(value['iri'])) return [];
  return [{ iri: value['iri'], note: typeof value['note'] === 'string' ? value['note'] : '' }];
}

function replyOf(value: Json): readonly Reply[] {
  if (!isObject(value)) return [];
  const { id, text, creator, created, modified } = value;
  if (typeof id !== 'string' || !iriForm.test(id) || typeof text !== 'string') return [];
  const moment = (time: Json | undefined): string | null => (typeof time === 'string' ? momentOf(time) : null);
  return [{ id, text, creator: typeof creator === 'string' ? creator : null, created: moment(created), modified: moment(modified), source: null }];
}

function listOf(value: Json): readonly Json[] {
  return isArray(value) ? value : [];
}
