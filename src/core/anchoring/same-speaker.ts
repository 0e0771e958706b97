import type { ClaimContext } from '../claims/claim.ts';
import { remembered } from '../text/remembered.ts';

/** Two spellings of one person, as far as labels tell: "MS. VOSS", "Mara Voss", "Minister Voss" and "MV". Where nothing tells, nobody differs. */
export function maybeSameSpeaker(a: string | null, b: string | null): boolean {
  if (a === null || b === null || a === b || areInitials(a, b) || areInitials(b, a)) return true;
  const one = partsOf(a);
  const other = partsOf(b);
  if (one.parts.length === 0 || other.parts.length === 0) {
    const share = one.titles.some((title) => other.titles.includes(title));
    return share || (one.parts.length === other.parts.length && one.titles.length + other.titles.length === 0 && one.answers === other.answers);
  }
  if (one.gender !== null && other.gender !== null && one.gender !== other.gender) return false;
  const [fewer, more] = one.parts.length <= other.parts.length ? [one.parts, other.parts] : [other.parts, one.parts];
  if (fewer.every((part) => more.some((whole) => isPart(part, whole)))) return true;
  const [short, long] = [one.parts.join(''), other.parts.join('')].sort((x, y) => x.length - y.length);
  return isHan(short ?? '') && (short ?? '').length > 1 && (long ?? '').includes(short ?? '');
}

/** True where the label may be that of who said a claim: of somebody who asked that of whoever asks, of who answered "A", of the chair "The Chair", too. */
export function maybeSaidBy({ speaker, role }: ClaimContext, label: string | null): boolean {
  if (label === null || maybeSameSpeaker(speaker, label)) return true;
  const { parts, titles, answers } = partsOf(label);
  if (parts.length > 0) return false;
  if (titles.length === 0) return role === (answers ? 'official' : 'press');
  return role === 'chair' && titles.some((title) => title.startsWith('chair'));
}

/** "MW" for "Mark Wetjen". */
function areInitials(short: string, name: string): boolean {
  const letters = short.replace(/[.\s]/gu, '');
  if (!/^\p{Lu}{2,4}$/u.test(letters)) return false;
  const words = name.match(/\p{L}[\p{L}\p{M}'’-]+|\p{Lu}\b/gu) ?? [];
  const initials = words.map((word) => word.charAt(0).toUpperCase());
  // A middle name may be left out.
  return initials.length >= 2 && [initials.join(''), `${initials[0] ?? ''}${initials.at(-1) ?? ''}`].includes(letters);
}

interface LabelParts {
  readonly parts: readonly string[];
  readonly titles: readonly string[];
  readonly gender: 'm' | 'f' | null;
  /** It stands for whoever answers. */
  readonly answers: boolean;
}

/** A transcript has some dozens of labels, and each claim is held against one. */
const partsOf = remembered(readParts, { most: 512, longest: 256 });

function readParts(label: string): LabelParts {
  const words = label.normalize('NFKC').toLowerCase().replace(/\([^()]*\)|\[[^[\]]*\]/gu, ' ').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const titles = words.filter((word) => titleWords.has(word));
  return {
    titles,
    answers: words.some((word) => answerers.has(word)),
    // A "Q" and a "Reporter" stand for whoever asks, an "A" for whoever answers.
    parts: words.every((word) => askers.has(word)) || words.every((word) => answerers.has(word)) ? [] : words.filter((word) => !titleWords.has(word)),
    gender: titles.some((word) => word === 'mr' || word === 'sir') ? 'm' : titles.some((word) => ['ms', 'mrs', 'miss', 'madam', 'mme'].includes(word)) ? 'f' : null,
  };
}

const titleWords = new Set(
  'mr ms mrs miss mx dr prof professor sir madam mme the hon honourable honorable rt right rev he h e senator sen representative rep congressman congresswoman minister secretary president premier governor ambassador general gen admiral director chairman chairwoman chairperson chair deputy vice prime undersecretary under first speaker spokesperson spokesman spokeswoman'.split(' '),
);
const askers = new Set('q question questioner reporter reporters journalist press media unidentified unknown male female 问 追问 提问 记者'.split(' '));
const answerers = new Set('a answer 答 回答'.split(' '));

/** "J" of "Jon"; a whole name otherwise, but for two letters that a slip of the pen exchanged. */
function isPart(part: string, whole: string): boolean {
  return part === whole || isSlip(part, whole) || (part.length === 1 && !isHan(part) && whole.startsWith(part)) || (whole.length === 1 && !isHan(whole) && part.startsWith(whole));
}

function isSlip(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 4) return false;
  let at = 0;
  while (a.charAt(at) === b.charAt(at)) at++;
  return a.slice(0, at) + a.charAt(at + 1) + a.charAt(at) + a.slice(at + 2) === b;
}

function isHan(words: string): boolean {
  return /^\p{Script=Han}+$/u.test(words);
}
