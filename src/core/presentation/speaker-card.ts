import * as l10n from '@vscode/l10n';
import type { ReadableTranscript } from './readable-transcript.ts';
import type { SpeakerPlace } from './speaker-at.ts';
import { aboutSpeaker } from './speaker-rows.ts';
import { roleName } from './turn-words.ts';

/** What a reader sees when resting on a name. All plain text: whoever shows it as Markdown escapes it. */
export interface SpeakerCard {
  /** Who it is, line by line: the name first. */
  readonly lines: readonly string[];
  /** Where he speaks, seen from here; none leads here. */
  readonly links: readonly { readonly title: string; /** UTF-16. */ readonly offset: number }[];
}

export function speakerCard({ transcript }: Pick<ReadableTranscript, 'transcript'>, { turn, group, participant }: SpeakerPlace): SpeakerCard {
  if (group === null) {
    const { name = '', role = 'other', description } = participant ?? {};
    return { lines: [l10n.t('{0} ({1})', name, roleName(role, transcript.roleWords)), description ?? '', l10n.t('Says nothing.')].filter((line) => line !== ''), links: [] };
  }
  const at = turn === null ? -1 : group.turns.findIndex(({ index }) => index === turn.index);
  const wanted = [
    { title: l10n.t('First turn'), to: at > 1 || at === -1 ? group.turns[0] : undefined },
    { title: l10n.t('Previous turn'), to: group.turns[at - 1] },
    { title: l10n.t('Next turn'), to: at === -1 ? undefined : group.turns[at + 1] },
  ];
  const links = wanted.flatMap(({ title, to }) => (to === undefined ? [] : [{ title: l10n.t('{0} (line {1})', title, to.line + 1), offset: to.span.start }]));
  return { lines: aboutSpeaker(group, transcript), links };
}
