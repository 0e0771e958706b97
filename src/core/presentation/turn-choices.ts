import * as l10n from '@vscode/l10n';
import type { Role } from '../transcript/model.ts';
import { firstWords } from './readable-transcript.ts';
import type { ReadableTranscript } from './readable-transcript.ts';
import { speakerName } from './speaker-name.ts';
import { placeInExchange, sectionName } from './turn-words.ts';

/** One line of a list from which a turn is chosen. */
export interface TurnChoice {
  readonly speaker: string;
  readonly role: Role;
  /** Heading of the choices that belong together, the same for all of them. */
  readonly group: string;
  /** Where in the transcript: the exchange from this turn's side, or the part of the transcript. */
  readonly place: string;
  readonly words: string;
  /** UTF-16 offset of the turn's label. */
  readonly offset: number;
}

const WORDS_LENGTH = 120;

/** All turns in the order of the text. */
export function turnChoices(document: ReadableTranscript): readonly TurnChoice[] {
  const { turns, sections, exchanges, roleWords } = document.transcript;
  return sections.flatMap((section) => {
    const exchange = section.kind === 'exchange' ? exchanges[section.exchange] : undefined;
    const members = new Set(exchange?.turns);
    const first = turns[exchange?.turns[0] ?? -1];
    const asker = exchange?.asker ?? (first ? speakerName(first) : '');
    const group = section.kind === 'exchange' ? l10n.t('{0}. {1}', section.exchange + 1, asker) : sectionName(section.kind);
    return section.turns.flatMap((index) => {
      const turn = turns[index];
      if (turn === undefined) return [];
      const { role, span } = turn;
      const place = members.has(index) ? placeInExchange(role, asker, roleWords) : sectionName(section.kind === 'exchange' ? 'interlude' : section.kind);
      return [{ speaker: speakerName(turn), role, group, place, words: firstWords(document, turn, WORDS_LENGTH), offset: span.start }];
    });
  });
}
