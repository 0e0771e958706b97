import type { Steps } from '../../text/steps.ts';
import type { CompiledFormat } from '../formats/compile-format.ts';
import type { Format } from '../formats/format.ts';
import type { BareTurn } from '../lines/cut-turns.ts';
import type { Participant, Role } from '../model.ts';
import { type Conversation, guessRole } from './guess-role.ts';
import { labelForms } from './label-forms.ts';
import { nameTurns, type TurnName } from './name-turns.ts';
import { findParticipant, nameKey } from './names.ts';
import type { Dialogue } from './read-dialogues.ts';
import { roleByLabel, ruledRoles } from './ruled-roles.ts';

export interface Cast {
  /** Null where nothing tells who speaks. */
  readonly speaker: string | null;
  readonly role: Role;
  /** What his label says of him: office, party, outlet. */
  readonly about?: string | undefined;
}

/** In turns. */
const STEP = 2000;

/** Tells of each turn who speaks and in what role: by the lists of participants first, then by the label, else by what the turns are like. */
export function* castTurns(
  turns: readonly BareTurn[], participants: readonly Participant[], dialogues: readonly (Dialogue | undefined)[], format: CompiledFormat,
): Steps<readonly Cast[]> {
  const { forms, of } = labelForms(turns);
  yield;
  const listed = forms.map(({ label, mark }) => findParticipant(mark?.groups?.name ?? label, participants, format));
  const names = nameTurns({ forms, of }, format);
  yield;
  const ruled = yield* ruledRoles(turns, names, { forms, of }, format);
  const { otherwise } = format.format;
  const told = forms.map(({ label, mark }, form) => listed[form]?.role ?? mark?.shape?.role ?? roleByLabel(label, format));
  yield;
  const conversation: Conversation = {
    turns, format, keys: names.map(({ key }) => key), told: of.map(({ index }) => told[index]), chaired: participants.some(({ role }) => role === 'chair'),
  };
  const guess = otherwise === 'habits' || otherwise === 'chair-or-official' ? roleGuesser(conversation) : noGuess;
  const answerer = onlyOne('official', participants);
  const presides = onlyOne('chair', participants);
  const known = new Map<TurnName, Cast>();
  const found: Cast[] = [];
  let asker: string | null = null;
  for (let index = 0; index < turns.length; index++) {
    const [turn, form, name] = [turns[index], of[index], names[index]];
    if (!turn || !form || !name) break;
    let own = known.get(name);
    if (own === undefined) {
      const dialogue: Dialogue = dialogues[index] ?? { asker, answerer };
      own = castByLabel(turn, listed[form.index], dialogue, presides, name, format) ?? { speaker: name.name, role: ruled[index] ?? byHabits(otherwise, yield* guess(name.key)), about: name.about };
      // Who has just asked, and who answers below a heading, is another each time.
      if (turn.opening === null && !dependsOnOthers(turn)) known.set(name, own);
    }
    found.push(own);
    if (own.role === 'press') asker = own.speaker;
    if (index % STEP === STEP - 1) yield;
  }
  return found;
}

function dependsOnOthers({ mark }: BareTurn): boolean {
  const stands = mark?.shape?.stands;
  return stands === 'asker' || stands === 'reporter' || stands === 'answerer';
}

/** As far as lists and the label tell. */
function castByLabel(
  { label, opening, mark }: BareTurn, participant: Participant | undefined, { asker, answerer }: Dialogue, chair: string | null, { name, about }: TurnName, format: CompiledFormat,
): Cast | undefined {
  if (opening !== null) return { speaker: opening.speaker, role: opening.role };
  const stands = mark?.shape?.stands;
  if (stands === 'asker' || stands === 'reporter') return { speaker: asker, role: mark?.shape?.role ?? 'press' };
  if (stands === 'answerer') return { speaker: answerer, role: mark?.shape?.role ?? 'official' };
  if (stands === 'chair' && chair !== null) return { speaker: chair, role: 'chair' };
  if (stands === 'someone') return { speaker: null, role: mark?.shape?.role ?? 'press' };
  if (participant) return { speaker: participant.name, role: participant.role, about };
  if (format.otherSpeakers.has(nameKey(label, format))) return { speaker: name, role: 'other', about };
  return mark?.shape?.role === undefined ? undefined : { speaker: name, role: mark.shape.role, about };
}

function byHabits(otherwise: Format['otherwise'], habit: Role | undefined): Role {
  if (otherwise === 'chair-or-official') return habit === 'chair' ? 'chair' : 'official';
  return otherwise === 'habits' ? (habit ?? 'other') : otherwise;
}

function onlyOne(wanted: Role, participants: readonly Participant[]): string | null {
  const found = participants.filter(({ role }) => role === wanted);
  return found.length === 1 ? (found[0]?.name ?? null) : null;
}

function* noGuess(): Steps<undefined> {
  // Nobody's role depends on it.
}

/** The role of whoever has a key, guessed when it is first asked for. */
function roleGuesser(conversation: Conversation): (key: string) => Steps<Role | undefined> {
  const known = new Map<string, Role>();
  let turnsOf: Map<string, number[]> | undefined;
  return function* guess(key) {
    const before = known.get(key);
    if (before !== undefined) return before;
    turnsOf ??= placesByKey(conversation.keys);
    const own = turnsOf.get(key);
    if (own === undefined) return undefined;
    const role = yield* guessRole(own, conversation);
    known.set(key, role);
    return role;
  };
}

function placesByKey(keys: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  keys.forEach((key, turn) => {
    const own = places.get(key);
    if (own) own.push(turn);
    else places.set(key, [turn]);
  });
  return places;
}
