import * as l10n from '@vscode/l10n';
import type { Role, Speaker, Transcript, Turn } from '../transcript/model.ts';
import { speakerName } from './speaker-name.ts';

/** All turns of one speaker, or of all askers of whom no name is known. */
export interface SpeakerGroup {
  /** Stable across versions of the text. */
  readonly key: string;
  /** As a person is shown it. */
  readonly name: string;
  /** Null where nobody is named. */
  readonly speaker: Speaker | null;
  readonly role: Role;
  readonly turns: readonly Turn[];
  readonly words: number;
  /** Of all words that are said, in whole percent. */
  readonly share: number;
}

/** Whose a turn is: "Q" may be another each time, and all who ask so are one group. */
export function groupKey({ speaker, label, role }: Pick<Turn, 'speaker' | 'label' | 'role'>): string {
  if (speaker !== null) return `speaker/${speaker.toLowerCase()}`;
  return role === 'press' ? 'unnamed' : `label/${label}`;
}

/** In the order of their first turns. Every turn is in one of them. */
export function speakerGroups({ turns, speakers }: Transcript): readonly SpeakerGroup[] {
  const groups = new Map<string, Turn[]>();
  for (const turn of turns) {
    const key = groupKey(turn);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [turn]);
    else known.push(turn);
  }
  const known = new Map(speakers.map((speaker) => [`speaker/${speaker.name.toLowerCase()}`, speaker]));
  const all = wordsOf(turns);
  return Array.from(groups, ([key, own]) => {
    const speaker = known.get(key) ?? null;
    const words = wordsOf(own);
    return { key, name: nameOf(key, own), speaker, role: speaker?.role ?? own[0]?.role ?? 'other', turns: own, words, share: all === 0 ? 0 : Math.round((100 * words) / all) };
  });
}

function nameOf(key: string, [first]: readonly Turn[]): string {
  if (key === 'unnamed') return l10n.t('Askers without a name');
  return first === undefined ? '…' : speakerName(first);
}

function wordsOf(turns: readonly Turn[]): number {
  return turns.reduce((sum, { words }) => sum + words, 0);
}
