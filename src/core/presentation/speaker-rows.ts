import * as l10n from '@vscode/l10n';
import { drain, type Steps } from '../text/steps.ts';
import type { Role, Speaker, Transcript } from '../transcript/model.ts';
import { lazyRow } from './lazy-row.ts';
import type { Row } from './row.ts';
import { speakerAt } from './speaker-at.ts';
import { groupKey, speakerGroupsInSteps, type SpeakerGroup } from './speaker-groups.ts';
import type { ReadableTranscript } from './readable-transcript.ts';
import { joinParts, roleName, shareOfWords, turnNumber, wordNumber } from './turn-words.ts';
import { turnAt } from '../transcript/turn-at.ts';

export type SpeakerOrder = 'turn' | 'name' | 'words';

/** A row of the view of speakers. It has no children: the turns by speaker are the other view's. */
export interface SpeakerRow extends Row {
  readonly role: Role;
  /** The `key` of its group. */
  readonly group: string;
  /** To be prepared (`prepare`) before the tooltip is asked for; null where nobody is named. */
  readonly speaker: Speaker | null;
}

/** Everybody who speaks. A row leads to his first turn. */
export function speakerRows(document: Pick<ReadableTranscript, 'transcript'>, order: SpeakerOrder): readonly SpeakerRow[] {
  return drain(speakerRowsInSteps(document, order));
}

export function* speakerRowsInSteps({ transcript }: Pick<ReadableTranscript, 'transcript'>, order: SpeakerOrder): Steps<readonly SpeakerRow[]> {
  return inOrder(yield* speakerGroupsInSteps(transcript), order).map((group) => {
    const row = lazyRow<Row>({
      id: group.key,
      kind: 'speaker',
      label: () => group.name,
      description: () => joinParts([roleName(group.role, transcript.roleWords), turnNumber(group.turns.length), wordNumber(group.words), isLess(group) ? l10n.t('< 1 %') : l10n.t('{0} %', group.share)]),
      tooltip: () => aboutSpeaker(group, transcript).join('\n'),
      span: group.turns[0]?.span ?? null,
      children: () => [],
    });
    return Object.assign(row, { role: group.role, group: group.key, speaker: group.speaker });
  });
}

/** Who somebody is and how much he says, line by line. */
export function aboutSpeaker(group: SpeakerGroup, { roleWords }: Transcript): readonly string[] {
  const { name, role, speaker, turns, words, share } = group;
  const labels = (speaker?.labels ?? []).filter((label) => label !== name);
  return [
    l10n.t('{0} ({1})', name, roleName(role, roleWords)),
    speaker?.description ?? '',
    speaker?.outlet ?? '',
    joinParts([turnNumber(turns.length), wordNumber(words), isLess(group) ? l10n.t('< 1 % of the words') : shareOfWords(share)], ', '),
    labels.length === 0 ? '' : l10n.t('Labels: {0}', labels.join(' · ')),
  ].filter((line) => line !== '');
}

/** Who says something does not say 0 % of it. */
function isLess({ words, share }: SpeakerGroup): boolean {
  return words > 0 && share === 0;
}

/** The row of whoever speaks at the offset, or is named there in the list of participants. */
export function speakerRowAt(rows: readonly SpeakerRow[], document: Pick<ReadableTranscript, 'text' | 'transcript'>, offset: number): SpeakerRow | null {
  const turn = turnAt(document.transcript, offset);
  const key = turn === null ? speakerAt(document, offset)?.group?.key : groupKey(turn);
  return rows.find(({ group }) => group === key) ?? null;
}

function inOrder(groups: readonly SpeakerGroup[], order: SpeakerOrder): readonly SpeakerGroup[] {
  switch (order) {
    case 'turn':
      return groups;
    case 'name':
      return [...groups].sort((a, b) => Number(a.speaker === null) - Number(b.speaker === null) || a.name.localeCompare(b.name));
    case 'words':
      return [...groups].sort((a, b) => b.words - a.words);
  }
}
