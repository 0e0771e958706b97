import { foldWords } from '../../presentation/fold-words.ts';
import { type Days, edtfDays } from '../../presentation/figures/filter/calendar.ts';
import { parseFilter } from '../../presentation/figures/filter/parse-filter.ts';
import { CLAIM_FIELDS, type CorpusCondition, type CorpusQuery, type QueryProblem, VOICE_FIELDS, type Wanted, type WordField } from './corpus-query.ts';
import { type QueryToken, queryTokens } from './query-tokens.ts';

type Field = WordField | 'date' | 'find' | 'figure';

/** The names of the fields, also in the words of other languages and tools. */
const FIELDS: Readonly<Record<string, Field>> = {
  tag: 'tag', code: 'tag', status: 'status', verdict: 'verdict', state: 'state', speaker: 'speaker', by: 'speaker', outlet: 'outlet', role: 'role', asker: 'asker', exchange: 'asker',
  date: 'date', path: 'path', in: 'path', folder: 'path', file: 'path', title: 'title', format: 'format', place: 'place', words: 'words', find: 'find', show: 'find', figure: 'figure', figures: 'figure',
  标签: 'tag', 发言人: 'speaker', 媒体: 'outlet', 日期: 'date', 数字: 'figure',
};
/** The values of fields that have no others. Roles have names of the editor's language besides. */
export const CHOICES: Readonly<Record<'status' | 'verdict' | 'state' | 'find', readonly string[]>> = {
  status: ['open', 'in-review', 'settled'],
  verdict: ['supported', 'refuted', 'misleading', 'unverifiable', 'none'],
  state: ['exact', 'moved', 'changed', 'ambiguous', 'lost'],
  find: ['claims', 'turns', 'figures', 'transcripts'],
};

/**
 * `tag:commitment speaker:"Ada Torv"`, `outlet:Herald date:2024..`, `figure: CNY > 1 trillion` (all behind `figure:` is the language of the
 * filter of figures). Conditions hold all at once, values parted by commas any of them, a minus before a field none of them. Words of no
 * field must be said. What is found follows from what is asked, or from `find:`. What cannot be understood is left out and told.
 */
export function parseQuery(query: string): CorpusQuery {
  const { tokens, figure } = queryTokens(query, (name) => FIELDS[name.toLowerCase()] === 'figure');
  const conditions: CorpusCondition[] = [];
  const problems: CorpusQuery['problems'][number][] = [];
  let find: Wanted | null = null;
  for (const token of tokens) {
    if (!token.closed) problems.push(problemOf('open-quote', token));
    const field = token.field === null ? 'words' : FIELDS[token.field.toLowerCase()];
    if (field === undefined) problems.push(problemOf('unknown-field', token));
    else if (token.values.length === 0) problems.push(problemOf('missing-words', token));
    else if (field === 'find') {
      const [value = ''] = token.values;
      find = (CHOICES.find.find((choice) => choice === foldWords(value)) as Wanted | undefined) ?? find;
      if (find === null) problems.push({ ...problemOf('unknown-value', token), choices: CHOICES.find });
    } else {
      const condition = conditionOf(field as WordField | 'date', token, problems);
      if (condition !== null) conditions.push(condition);
    }
  }
  const filter = figure === null ? null : parseFilter(query.slice(figure));
  for (const problem of filter?.problems ?? []) {
    problems.push({ ...problem, of: 'figure', span: { start: problem.span.start + (figure ?? 0), end: problem.span.end + (figure ?? 0) } });
  }
  return { find: find ?? wantedBy(conditions, filter !== null), conditions, figure: filter, problems };
}

function wantedBy(conditions: readonly CorpusCondition[], figure: boolean): Wanted {
  const asks = (fields: ReadonlySet<string>): boolean => conditions.some(({ is }) => fields.has(is));
  if (figure) return 'figures';
  if (asks(CLAIM_FIELDS)) return 'claims';
  return asks(VOICE_FIELDS) || asks(new Set(['asker', 'words'])) ? 'turns' : 'transcripts';
}

function conditionOf(field: WordField | 'date', token: QueryToken, problems: CorpusQuery['problems'][number][]): CorpusCondition | null {
  const { not, values } = token;
  if (field === 'date') {
    const days = values.map(daysOf);
    if (!days.includes(null)) return { is: 'date', any: days.flatMap((one) => one ?? []), not };
    problems.push(problemOf('no-date', token));
    return null;
  }
  const any = values.map((words) => foldWords(words).trim());
  const choices = field in CHOICES ? CHOICES[field as keyof typeof CHOICES] : null;
  if (choices === null || any.every((value) => choices.includes(value))) return { is: field, any, not };
  problems.push({ ...problemOf('unknown-value', token), choices });
  return null;
}

/** `2024`, `2024-03`, `2024-03-19`, `2023..2024-06`, `2023..`, `>=2024`, `<2024-03`. */
function daysOf(words: string): Days | null {
  const [operator = ''] = /^[<>]?=?/u.exec(words) ?? [];
  const rest = words.slice(operator.length).trim();
  const [from = '', to] = rest.split('..');
  const days = rest === '' || rest === '..' ? null : edtfDays(to === undefined ? from : `${from}/${to}`);
  if (days === null) return null;
  switch (operator) {
    case '>':
      return { low: days.high + 1, high: Infinity };
    case '>=':
      return { low: days.low, high: Infinity };
    case '<':
      return { low: -Infinity, high: days.low - 1 };
    case '<=':
      return { low: -Infinity, high: days.high };
    default:
      return days;
  }
}

function problemOf(code: QueryProblem['code'], { span, words, field }: QueryToken): QueryProblem {
  return { code, span, words, field: field ?? '', choices: [] };
}

/** Fields whose values are names of several words. */
const NAMES: ReadonlySet<string> = new Set(['speaker', 'outlet', 'asker', 'title', 'place', 'path']);

/** The question of a command line, whose shell took the quotation marks away: `speaker:Ada Torv` was `speaker:"Ada Torv"`. */
export function queryOfArguments(words: readonly string[]): string {
  return words.map((word) => {
    const [, field = '', value = ''] = /^(-?\p{L}+:)(\S[^]*)$/u.exec(word) ?? [];
    const isNamed = NAMES.has(FIELDS[field.replace(/^-|:$/gu, '').toLowerCase()] ?? '');
    return isNamed && /\s/u.test(value) && !/["“”:]/u.test(value) ? `${field}"${value}"` : word;
  }).join(' ');
}
