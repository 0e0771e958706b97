import { foldWords } from '../../presentation/fold-words.ts';
import { roleName } from '../../presentation/turn-words.ts';
import type { Dictionaries } from '../dictionary.ts';
import type { Voice } from '../index-entry.ts';

/** Of the numbers of a dictionary which are meant: each is asked once, however often it is met. */
export type IdTest = (id: number) => boolean;

export function idTest<T>(values: readonly T[], isMeant: (value: T) => boolean): IdTest {
  const known: boolean[] = [];
  return (id) => {
    const value = values[id];
    return (known[id] ??= value !== undefined && isMeant(value));
  };
}

/** What is compared with a speaker's, an outlet's or a role's words. */
export function voiceMeets({ speaker, label, role, roleWord, outlet }: Voice, field: 'speaker' | 'outlet' | 'role', words: string): boolean {
  switch (field) {
    case 'speaker':
      return foldWords(`${speaker ?? ''} ${label}`).includes(words);
    case 'outlet':
      // Many a transcript calls those who ask by their outlet alone.
      return outlet === null ? role === 'press' && foldWords(`${speaker ?? ''} ${label}`).includes(words) : foldWords(outlet).includes(words);
    case 'role':
      return role === words || foldWords(roleName(role, roleWord === null ? {} : { [role]: roleWord })) === words;
  }
}

/** Of askers; 0 stands for none. */
export function askerTest({ askers }: Dictionaries, isMeant: (asker: string) => boolean): IdTest {
  const test = idTest(askers.values, isMeant);
  return (id) => id > 0 && test(id - 1);
}
