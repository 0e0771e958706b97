import * as l10n from '@vscode/l10n';
import { drain, type Steps } from '../text/steps.ts';
import type { Transcript, Turn } from '../transcript/model.ts';
import { claimNumber } from './turn-words.ts';

/** What can be done at the header of a turn. */
export interface TurnLens {
  /** 0-based line of the turn's label. */
  readonly line: number;
  /** The turn's index. */
  readonly turn: number;
  readonly kind: 'tag' | 'claims' | 'answer' | 'question';
  readonly title: string;
  /** For `answer` and `question`: the index of the turn at the other end. */
  readonly to: number | null;
}

/** A link is named after where it leads: at a question "Answer to …", at an answer "Question of …". */
export function turnLenses(transcript: Transcript, claimCounts: ReadonlyMap<number, number>): readonly TurnLens[] {
  return drain(turnLensesInSteps(transcript, claimCounts));
}

export function* turnLensesInSteps(transcript: Transcript, claimCounts: ReadonlyMap<number, number>): Steps<readonly TurnLens[]> {
  const links = yield* linksOf(transcript);
  const lenses: TurnLens[] = [];
  for (const { line, index: turn } of transcript.turns) {
    const count = claimCounts.get(turn) ?? 0;
    const link = links.get(turn);
    lenses.push({ line, turn, kind: 'tag', title: l10n.t('Tag claim'), to: null });
    if (count > 0) lenses.push({ line, turn, kind: 'claims', title: claimNumber(count), to: null });
    if (link !== undefined) lenses.push({ line, turn, ...link });
    if (turn % TURNS === TURNS - 1) yield;
  }
  return lenses;
}

/** A step's work. */
const TURNS = 128;

type Link = Pick<TurnLens, 'kind' | 'title' | 'to'>;

function* linksOf({ exchanges, turns }: Transcript): Steps<ReadonlyMap<number, Link>> {
  const links = new Map<number, Link>();
  let done = 0;
  for (const exchange of exchanges) {
    const asker = exchange.asker ?? '';
    const all = exchange.turns.flatMap((turn) => turns[turn] ?? []);
    let question: number | undefined;
    for (const turn of exchange.turns) {
      const role = turns[turn]?.role;
      if (turn === exchange.turns[0] || role === 'press') {
        question = turn;
        const to = answerTo(all, turn);
        if (to !== undefined) links.set(turn, { kind: 'answer', title: asker === '' ? l10n.t('Answer') : l10n.t('Answer to {0}', asker), to });
      } else if (role === 'official' && question !== undefined) {
        links.set(turn, { kind: 'question', title: asker === '' ? l10n.t('Question') : l10n.t('Question of {0}', asker), to: question });
      }
    }
    if (links.size - done >= TURNS) {
      done = links.size;
      yield;
    }
  }
  return links;
}

/** In words: whoever says no more, while a colleague then says more than twice as much, hands over. */
const LONGEST_HAND_OVER = 30;

/** The official's turn below a question that answers it: past those who only hand it over to the next. */
function answerTo(exchange: readonly Turn[], question: number): number | undefined {
  const answers = exchange.filter(({ index, role }) => index > question && role === 'official');
  const nextQuestion = exchange.find(({ index, role }) => index > question && role === 'press')?.index ?? Infinity;
  const isHandedOver = (turn: Turn, next: Turn | undefined): boolean =>
    next !== undefined && (next.index < nextQuestion || turn.index > nextQuestion) &&
    turn.words <= LONGEST_HAND_OVER && next.speaker !== turn.speaker && next.words > 2 * turn.words;
  return answers.find((turn, at) => !isHandedOver(turn, answers[at + 1]))?.index;
}
