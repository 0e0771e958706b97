import type { Steps } from '../../text/steps.ts';
import type { Role, Speaker, Turn } from '../model.ts';
import { preparable, type Preparable, type Prepared, prepared } from '../prepare.ts';

/** What a speaker is known by, and what takes long to find out. */
interface Known {
  readonly name: string;
  readonly role: Role;
  readonly labels: readonly string[];
  /** Indexes of his turns. */
  readonly turns: readonly number[];
  /** As a list tells it; undefined where none does. */
  readonly described: string | null | undefined;
  /** What is told of him is his outlet, and no office. */
  readonly asks: boolean;
}

/** A speaker of whom what few ask for is found out when it is asked for. Spreading or cloning it leaves that out: see `copySpeaker`. */
export class ParsedSpeaker implements Speaker, Prepared {
  readonly name: string;
  readonly role: Role;
  readonly turns: readonly number[];
  readonly labels: readonly string[];
  readonly #known: Known;
  readonly #all: readonly Turn[];
  readonly #about: Preparable<string | null>;
  #words: number | undefined;

  /** `all`: the turns of the transcript; `about`: what they tell of him. */
  constructor(known: Known, all: readonly Turn[], about: () => Steps<string | null>) {
    this.name = known.name;
    this.role = known.role;
    this.turns = known.turns;
    this.labels = known.labels;
    this.#known = known;
    this.#all = all;
    this.#about = preparable(about);
  }

  get description(): string | null {
    const { described, asks } = this.#known;
    return described ?? (asks ? null : this.#about());
  }

  get outlet(): string | null {
    return this.#known.asks ? this.#about() : null;
  }

  get words(): number {
    return (this.#words ??= this.turns.reduce((sum, index) => sum + (this.#all[index]?.words ?? 0), 0));
  }

  * [prepared](): Steps<void> {
    const { described, asks } = this.#known;
    if (asks || (described ?? null) === null) yield* this.#about.inSteps();
  }

  toJSON(): Speaker {
    return copySpeaker(this);
  }
}

/** The speaker as plain data, with some of it changed. */
export function copySpeaker(speaker: Speaker, changes: Partial<Speaker> = {}): Speaker {
  const { name, role, turns, labels, description, outlet, words } = speaker;
  return { name, role, turns, labels, description, outlet, words, ...changes };
}
