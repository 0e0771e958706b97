import type { Steps } from '../../text/steps.ts';
import type { CompiledFormat } from '../formats/compile-format.ts';
import { listen } from '../lines/choose-labels.ts';
import type { BareTurn } from '../lines/cut-turns.ts';
import type { Participant } from '../model.ts';
import { paceOf } from '../pace.ts';
import { answer } from '../said.ts';
import type { Cast } from '../speakers/cast-turns.ts';
import { addressesOf, askerNames } from './asker-names.ts';
import type { Followed } from './followed.ts';
import { followFloor } from './follow-floor.ts';
import { followSpeeches } from './follow-speeches.ts';
import { goesOn } from './goes-on.ts';
import { type Heard, hearingOf } from './hear-turn.ts';

/** In turns, and in UTF-16 code units. */
const HEARD = 50;
const STEP = 50_000;
const HAN = /\p{Script=Han}/u;

/** Turns with the same number belong to one exchange; null for those that belong to none: the chair's, and calls to ask. */
export function* followAskers(turns: readonly BareTurn[], cast: readonly Cast[], participants: readonly Participant[], format: CompiledFormat): Steps<Followed> {
  if (Object.values(format.format.questions).includes('asking')) return yield* followSpeeches(turns, cast, format);
  const nameless = format.calls.length > 0 && turns.some(({ mark }) => mark?.shape?.stands === 'someone');
  if (!nameless) return yield* followNames(turns, cast, format);
  const addressed = addressesOf(cast, participants, format);
  const hears = hearingOf(addressed, format);
  const heard: Heard[] = [];
  for (const [index, turn] of turns.entries()) {
    heard.push(answer(turn.said, cast[index]?.role === 'press' ? hears.asPress : hears.asOther));
    if (index % HEARD === HEARD - 1) yield;
  }
  const fullName = yield* askerNames(turns, cast, format);
  yield;
  return followFloor(heard, cast, fullName);
}

/**
 * By the askers' labels. A named asker who was put off before anybody answered goes on with his run when he asks again; not so an outlet,
 * for which another asks each time.
 */
function* followNames(turns: readonly BareTurn[], cast: readonly Cast[], format: CompiledFormat): Steps<Followed> {
  const found: Followed[number][] = [];
  const pace = paceOf(STEP);
  const waiting = new Map<string, number>();
  let runs = 0;
  let run: number | null = null;
  let last: string | null | undefined;
  const follow = ({ speaker, role }: Cast, index: number): Followed[number] => {
    if (role === 'chair') return { run: null, asker: null };
    if (role === 'official' && last) waiting.delete(last);
    if (role !== 'press') return { run, asker: null };
    const turn = turns[index];
    const translates = cast[index - 1]?.role === 'press' && inOtherScript(turn?.label ?? '', turns[index - 1]?.label ?? '');
    const isNew = last === undefined || !(turn && (translates || goesOn(turn, speaker, last, format)));
    if (isNew) run = (speaker === null || format.format.sameAsker === 'asks-anew' ? undefined : waiting.get(speaker)) ?? runs++;
    // "Thank you." waits for nothing.
    if (speaker !== null && run !== null && (isNew || listen(turn.said, format).asks)) waiting.set(speaker, run);
    last = speaker;
    return { run, asker: speaker };
  };
  for (let index = 0; index < cast.length; index++) {
    const own = cast[index];
    if (!own) break;
    found.push(follow(own, index));
    if (pace(turns[index] ?? { span: { start: 0, end: 0 } })) yield;
  }
  return found;
}

/** Bilingual texts give each turn twice: a label in Chinese and right behind it one in English are one question. */
function inOtherScript(label: string, before: string): boolean {
  return label !== '' && before !== '' && HAN.test(label) !== HAN.test(before);
}
