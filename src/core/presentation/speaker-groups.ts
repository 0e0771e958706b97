import * as l10n from '@vscode/l10n';
import type { Role, Speaker, Transcript, Turn } from '../transcript/model.ts';
import { drain, type Steps } from '../text/steps.ts';
import { speakerName } from './speaker-name.ts';

/** Turns of which the words are counted in one step. */
const STEP = 64;

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
export function speakerGroups(transcript: Transcript): readonly SpeakerGroup[] {
  return drain(speakerGroupsInSteps(transcript));
}

export function* speakerGroupsInSteps({ turns, speakers }: Transcript): Steps<readonly SpeakerGroup[]> {
  const groups = new Map<string, Turn[]>();
  let all = 0;
  for (const turn of turns) {
    all += turn.words;
    if (turn.index % STEP === STEP - 1) yield;
    const key = groupKey(turn);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [turn]);
    else known.push(turn);
  }
  const known = new Map(speakers.map((speaker) => [`speaker/${speaker.name.toLowerCase()}`, speaker]));
  yield;
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
