import type { CompiledFormat } from '../formats/compile-format.ts';
import type { Participant, Speaker, Turn } from '../model.ts';
import type { Cast } from './cast-turns.ts';

/** Puts the turns of each name together. */
export function listSpeakers(turns: readonly Turn[], cast: readonly Cast[], participants: readonly Participant[], { format }: CompiledFormat): Speaker[] {
  const speakers = new Map<string, { name: string; role: Turn['role']; labels: Set<string>; about: string | null; turns: number[]; words: number }>();
  for (const { speaker, role, label, index, words } of turns) {
    if (speaker === null) continue;
    const key = speaker.toLowerCase();
    const own = speakers.get(key) ?? { name: speaker, role, labels: new Set<string>(), about: null, turns: [], words: 0 };
    speakers.set(key, own);
    // "CCTV:" is the outlet and all there is of a name; of an official's label the same tells nothing.
    const about = cast[index]?.about?.trim() ?? '';
    if (about !== '' && (role === 'press' || about !== speaker)) own.about ??= about;
    if (label !== '') own.labels.add(label);
    own.turns.push(index);
    own.words += words;
  }
  const described = new Map(participants.map(({ name, description }) => [name.toLowerCase(), description]));
  return Array.from(speakers, ([key, { about, labels, ...speaker }]) => {
    // Members of a parliament have no outlet; their labels name party and constituency.
    const asks = speaker.role === 'press' && (format.roleWords.press ?? 'press') === 'press';
    return { ...speaker, labels: [...labels], description: described.get(key) ?? (asks ? null : about), outlet: asks ? about : null };
  });
}
