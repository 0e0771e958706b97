import type { Participant, Speaker, Turn } from '../model.ts';

/** Puts the turns of each name together. */
export function listSpeakers(turns: readonly Turn[], participants: readonly Participant[]): Speaker[] {
  const speakers = new Map<string, { name: string; role: Turn['role']; labels: Set<string>; turns: number[]; words: number }>();
  for (const { speaker, role, label, index, words } of turns) {
    if (speaker === null) continue;
    const key = speaker.toLowerCase();
    const own = speakers.get(key) ?? { name: speaker, role, labels: new Set<string>(), turns: [], words: 0 };
    speakers.set(key, own);
    if (label !== '') own.labels.add(label);
    own.turns.push(index);
    own.words += words;
  }
  const described = new Map(participants.map(({ name, description }) => [name.toLowerCase(), description]));
  return Array.from(speakers, ([key, speaker]) => ({ ...speaker, labels: [...speaker.labels], description: described.get(key) ?? null, outlet: null }));
}
