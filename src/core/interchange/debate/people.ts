import type { Role, Transcript, Turn } from '../../transcript/model.ts';

/** Somebody who speaks or whom the transcript lists. */
export interface Person {
  readonly id: string;
  /** As the text calls him; a bare "Q" stands for somebody whose name it does not tell. */
  readonly name: string;
  readonly named: boolean;
  readonly role: Role;
  readonly description: string | null;
  readonly outlet: string | null;
}

export interface People {
  readonly all: readonly Person[];
  /** Null for an opening that nobody is named for. */
  readonly speaking: (turn: Turn) => Person | null;
  readonly byName: (name: string) => Person | null;
}

export function peopleOf({ speakers, participants, turns }: Transcript, idOf: (kind: string, words: string) => string): People {
  const named = new Map<string, Person>();
  const unnamed = new Map<string, Person>();
  const add = ({ name, role, description, outlet }: Omit<Person, 'id' | 'named'>): void => {
    if (!named.has(name)) named.set(name, { id: idOf('person', name), name, named: true, role, description, outlet });
  };
  for (const speaker of speakers) add(speaker);
  for (const participant of participants) add({ ...participant, outlet: null });
  const keyOf = ({ label, role }: Turn): string => JSON.stringify([label, role]);
  for (const turn of turns) {
    if (turn.speaker !== null) add({ name: turn.speaker, role: turn.role, description: null, outlet: null });
    else if (turn.label !== '' && !unnamed.has(keyOf(turn))) {
      unnamed.set(keyOf(turn), { id: idOf('unnamed', turn.label), name: turn.label, named: false, role: turn.role, description: null, outlet: null });
    }
  }
  return {
    all: [...named.values(), ...unnamed.values()],
    speaking: (turn) => (turn.speaker === null ? (unnamed.get(keyOf(turn)) ?? null) : (named.get(turn.speaker) ?? null)),
    byName: (name) => named.get(name) ?? null,
  };
}
