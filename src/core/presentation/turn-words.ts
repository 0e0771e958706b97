import * as l10n from '@vscode/l10n';
import type { Role, RoleWords, TimeRange } from '../transcript/model.ts';

/** What somebody in this role is called in this kind of transcript. */
export function roleName(role: Role, words: RoleWords): string {
  switch (words[role] ?? role) {
    case 'chair':
      return l10n.t('chair');
    case 'official':
      return l10n.t('official');
    case 'press':
      return l10n.t('press');
    case 'member':
      return l10n.t('member');
    case 'panel':
      return l10n.t('panel');
    case 'witness':
      return l10n.t('witness');
    case 'minister':
      return l10n.t('minister');
    case 'candidate':
      return l10n.t('candidate');
    case 'participant':
      return l10n.t('participant');
    case 'other':
      return l10n.t('speaker');
  }
}

/** What a screen reader says of somebody's words: the role that the icon tells the others comes first. */
export function spokenRole(role: Role, roleWords: RoleWords, words: string): string {
  switch (roleWords[role] ?? role) {
    case 'chair':
      return l10n.t('Chair: {0}', words);
    case 'official':
      return l10n.t('Official: {0}', words);
    case 'press':
      return l10n.t('Press: {0}', words);
    case 'member':
      return l10n.t('Member: {0}', words);
    case 'panel':
      return l10n.t('Panel: {0}', words);
    case 'witness':
      return l10n.t('Witness: {0}', words);
    case 'minister':
      return l10n.t('Minister: {0}', words);
    case 'candidate':
      return l10n.t('Candidate: {0}', words);
    case 'participant':
      return l10n.t('Participant: {0}', words);
    case 'other':
      return words;
  }
}

export function sectionName(kind: 'opening' | 'interlude' | 'closing'): string {
  switch (kind) {
    case 'opening':
      return l10n.t('Opening');
    case 'interlude':
      return l10n.t('Between questions');
    case 'closing':
      return l10n.t('Closing');
  }
}

/** "1 claim", "3 claims". */
export function claimNumber(count: number): string {
  return count === 1 ? l10n.t('1 claim') : l10n.t('{0} claims', count);
}

export function turnNumber(count: number): string {
  return count === 1 ? l10n.t('1 turn') : l10n.t('{0} turns', count);
}

export function questionNumber(count: number): string {
  return count === 1 ? l10n.t('1 question') : l10n.t('{0} questions', count);
}

export function wordNumber(count: number): string {
  return count === 1 ? l10n.t('1 word') : l10n.t('{0} words', count);
}

/** `percent`: a whole number. */
export function shareOfWords(percent: number): string {
  return l10n.t('{0} % of the words', percent);
}

/** Leaves out what is empty. */
export function joinParts(parts: readonly (string | null)[], separator = ' · '): string {
  return parts.filter((part) => part !== null && part !== '').join(separator);
}

/** What a turn is in its exchange; `asker` is empty where nobody is named. */
export function placeInExchange(role: Role, asker: string, words: RoleWords): string {
  switch (role) {
    case 'press':
      return l10n.t('question');
    case 'official':
      return asker === '' ? l10n.t('answer') : l10n.t('answer to {0}', asker);
    default:
      return roleName(role, words);
  }
}

/** "0:44", "0:44–1:02:10"; null where the text does not tell. */
export function timeRange(time: TimeRange | null): string | null {
  if (time === null) return null;
  return time.end === null ? clock(time.start) : `${clock(time.start)}–${clock(time.end)}`;
}

function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const end = String(rest).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${end}` : `${minutes}:${end}`;
}
