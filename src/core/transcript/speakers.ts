import { sliceSpan } from '../text/span.ts';
import type { CompiledFormat } from './compile-format.ts';
import type { Participant, Role } from './model.ts';
import { withoutHonorific } from './names.ts';
import type { BareTurn } from './turns.ts';

export interface Cast {
  readonly speaker: string;
  readonly role: Role;
}

/** Tells of each turn who speaks and in what role: by the lists of participants first, else by what the turns are like. */
export function castTurns(text: string, turns: readonly BareTurn[], participants: readonly Participant[], format: CompiledFormat): readonly Cast[] {
  const listed = new Map(participants.map((participant) => [participant.name.toLowerCase(), participant]));
  const names = turns.map(({ label }) => withoutHonorific(label, format));
  const questions = new Set<string>();
  const counts = new Map<string, number>();
  turns.forEach((turn, index) => {
    const key = (names[index] ?? '').toLowerCase();
    counts.set(key, (counts.get(key) ?? 0) + 1);
    if (turn.paragraphs.some((paragraph) => /[?？]/u.test(sliceSpan(text, paragraph)))) questions.add(key);
  });
  const chaired = participants.some(({ role }) => role === 'chair');
  return names.map((name, index) => {
    const key = name.toLowerCase();
    const participant = listed.get(key);
    if (participant) return { speaker: participant.name, role: participant.role };
    if (format.otherSpeakers.has(key)) return { speaker: name, role: 'other' };
    return { speaker: name, role: guessRole(key, index) };
  });

  /** Of someone whom no list names: the first to speak, who speaks again, chairs; who asks is of the press; who speaks again answers. */
  function guessRole(key: string, index: number): Role {
    const opener = (names[0] ?? '').toLowerCase();
    if (!chaired && key === opener && (counts.get(key) ?? 0) > 1) return 'chair';
    const repeated = (counts.get(key) ?? 0) > 1;
    if (participants.length === 0 && repeated && !questions.has(key)) return 'official';
    if (questions.has(key)) return 'press';
    const next = listed.get((names[index + 1] ?? '').toLowerCase());
    return next?.role === 'official' || !repeated ? 'press' : 'other';
  }
}
