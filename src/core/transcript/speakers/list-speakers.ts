import type { Steps } from '../../text/steps.ts';
import type { CompiledFormat } from '../formats/compile-format.ts';
import type { Participant, Role, Speaker, Turn } from '../model.ts';
import type { AboutOf } from './introduce-askers.ts';
import { ParsedSpeaker } from './parsed-speaker.ts';

/** Turns in which one step looks for what they say of their speaker. */
const STEP = 32;

interface Voice {
  readonly name: string;
  readonly role: Role;
  readonly labels: Set<string>;
  readonly turns: number[];
}

/** Puts the turns of each name together. */
export function listSpeakers(turns: readonly Turn[], aboutOf: AboutOf, participants: readonly Participant[], { format }: CompiledFormat): Speaker[] {
  const byName = new Map<string, Voice>();
  const voices = new Map<string, Voice>();
  for (const { speaker, role, label, index } of turns) {
    if (speaker === null) continue;
    let own = byName.get(speaker);
    if (own === undefined) {
      const key = speaker.toLowerCase();
      own = voices.get(key) ?? { name: speaker, role, labels: new Set<string>(), turns: [] };
      voices.set(key, own);
      byName.set(speaker, own);
    }
    if (label !== '') own.labels.add(label);
    own.turns.push(index);
  }
  const described = new Map(participants.map(({ name, description }) => [name.toLowerCase(), description]));
  return Array.from(voices, ([key, { name, role, labels, turns: own }]): Speaker => {
    // Members of a parliament have no outlet; their labels name party and constituency.
    const asks = role === 'press' && (format.roleWords.press ?? 'press') === 'press';
    return new ParsedSpeaker({ name, role, labels: [...labels], turns: own, described: described.get(key), asks }, turns, () => firstAbout(own, turns, aboutOf));
  });
}

/** "CCTV:" is the outlet and all there is of a name; of an official's label the same tells nothing. */
function* firstAbout(own: readonly number[], turns: readonly Turn[], aboutOf: AboutOf): Steps<string | null> {
  for (const [looked, index] of own.entries()) {
    if (looked % STEP === STEP - 1) yield;
    const about = aboutOf(index)?.trim() ?? '';
    if (about !== '' && (turns[index]?.role === 'press' || about !== turns[index]?.speaker)) return about;
  }
  return null;
}
