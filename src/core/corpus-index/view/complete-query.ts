import * as l10n from '@vscode/l10n';
import { foldWords } from '../../presentation/fold-words.ts';
import { CHOICES } from '../query/parse-query.ts';
import { queryTokens } from '../query/query-tokens.ts';
import { FIELD_NAMES } from './query-words.ts';

/** Names that a corpus has. */
export interface KnownNames {
  readonly tags: readonly string[];
  readonly speakers: readonly string[];
  readonly outlets: readonly string[];
}

export interface Completion {
  /** What is put in: a field, or a field with a value. */
  readonly label: string;
  readonly description: string;
  /** The whole question with it. */
  readonly query: string;
}

const MOST = 12;

/** How the word at the end of a question may go on: fields, and the values of the field that stands there. All of the language of figures is left to it. */
export function completeQuery(query: string, names: KnownNames): readonly Completion[] {
  if (/(?:^|\s)figures?[:：]/iu.test(query)) return [];
  const last = queryTokens(query, () => false).tokens.at(-1);
  const isEnded = last === undefined || (/\s$/u.test(query) && last.closed && last.values.length > 0);
  const word = isEnded ? '' : query.slice(last.span.start);
  const before = query.slice(0, query.length - word.length);
  const minus = word.startsWith('-') ? '-' : '';
  const [field = '', ...rest] = word.slice(minus.length).split(/[:：]/u);
  const value = rest.length === 0 ? undefined : rest.join(':').trimStart();
  if (value === undefined) {
    return FIELD_NAMES.filter((name) => name.startsWith(field.toLowerCase())).map((name) => ({ label: `${name}:`, description: fieldWords(name), query: `${before}${minus}${name}:` }));
  }
  const wanted = foldWords(value.replace(/"/gu, ''));
  const values = valuesOf(field.toLowerCase(), names);
  const [first, others] = [values.filter((one) => foldWords(one).startsWith(wanted)), values.filter((one) => !foldWords(one).startsWith(wanted) && foldWords(one).includes(wanted))];
  return [...first, ...others].slice(0, MOST).map((one) => {
    const written = `${minus}${field}:${/^[^\s",:]+$/u.test(one) ? one : `"${one.replace(/"/gu, '')}"`}`;
    return { label: written, description: '', query: `${before}${written} ` };
  });
}

function valuesOf(field: string, { tags, speakers, outlets }: KnownNames): readonly string[] {
  switch (field) {
    case 'tag':
      return tags;
    case 'speaker':
    case 'asker':
      return speakers;
    case 'outlet':
      return outlets;
    case 'role':
      return ['chair', 'official', 'press', 'other'];
    case 'status':
    case 'verdict':
    case 'state':
    case 'find':
      return CHOICES[field];
    default:
      return [];
  }
}

function fieldWords(field: (typeof FIELD_NAMES)[number]): string {
  switch (field) {
    case 'tag':
      return l10n.t('claims with a tag, or with one of its kind');
    case 'speaker':
      return l10n.t('who says it');
    case 'role':
      return l10n.t('chair, official, press, other');
    case 'outlet':
      return l10n.t('the paper, agency or station of who asks');
    case 'asker':
      return l10n.t('whose question it answers');
    case 'date':
      return l10n.t('of the transcript: 2024, 2024-03, 2023..2024, >=2024-03');
    case 'path':
      return l10n.t('folder or file');
    case 'title':
      return l10n.t('of the transcript');
    case 'place':
      return l10n.t('where it was held');
    case 'format':
      return l10n.t('house style of the transcript');
    case 'status':
    case 'verdict':
      return l10n.t('of a claim');
    case 'state':
      return l10n.t('how a claim was found: exact, moved, changed, ambiguous, lost');
    case 'words':
      return l10n.t('what is said');
    case 'find':
      return l10n.t('claims, turns, figures or transcripts');
    case 'figure':
      return l10n.t('all that follows is what a figure must be: CNY > 1 trillion');
  }
}
