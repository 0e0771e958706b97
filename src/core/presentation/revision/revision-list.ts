import * as l10n from '@vscode/l10n';
import { isOrphan, type AnchoredClaim } from '../../anchoring/anchor.ts';
import type { Revision } from '../../revision/compare-versions.ts';
import type { TurnChange, WordChange } from '../../revision/turn-change.ts';
import type { Version } from '../../revision/units.ts';
import { findFigures } from '../../figures/find-figures.ts';
import { sliceSpan, type Span } from '../../text/span.ts';
import type { Turn } from '../../transcript/model.ts';
import { shorten, stateWords } from '../claim-words.ts';
import { changeInWords, differenceInWords } from '../review/difference-words.ts';
import { speakerName } from '../speaker-name.ts';
import { joinParts } from '../turn-words.ts';

/** Two versions of a text with what came of the comparison. */
export interface ComparedVersions {
  readonly old: Version;
  readonly now: Version;
  readonly revision: Revision;
  /** As they will be found in the new text. */
  readonly claims: readonly AnchoredClaim[];
  /** What a person calls the two. */
  readonly names: { readonly old: string; readonly now: string };
}

/** A figure, with its words, that was said otherwise. */
interface FigureChange {
  readonly turn: Turn;
  readonly change: WordChange;
}

function figureChanges({ turns }: Revision): readonly FigureChange[] {
  return turns.flatMap((turn) => (turn.kind === 'changed' ? turn.words.filter(({ isFigure }) => isFigure).map((change) => ({ turn: turn.now, change })) : []));
}

/** "41 turns are the same, 3 changed, 1 new, 1 gone". */
function turnCounts({ turns }: Revision): string {
  const count = (kind: TurnChange['kind']): number => turns.filter((turn) => turn.kind === kind).length;
  const part = (kind: TurnChange['kind'], words: (count: number) => string): string | null => (count(kind) === 0 ? null : words(count(kind)));
  return joinParts([
    l10n.t('Turns that are the same: {0}', count('same')),
    part('changed', (number) => l10n.t('changed: {0}', number)),
    part('new', (number) => l10n.t('new: {0}', number)),
    part('gone', (number) => l10n.t('gone: {0}', number)),
    part('moved', (number) => l10n.t('in another place: {0}', number)),
  ], ', ');
}

export function claimCountsAfter(claims: readonly AnchoredClaim[]): string {
  const orphans = claims.filter(isOrphan).length;
  return l10n.t('Claims that keep their words: {0}, to review: {1}', claims.length - orphans, orphans);
}

/** What was said differently as a Markdown document: figures first, then claims that wait for a person, then turn by turn. Lines are those of the new version. */
export function revisionList(compared: ComparedVersions): string {
  const { revision, claims, names } = compared;
  return [
    `# ${l10n.t('{0}: what differs in {1}', names.old, names.now)}`,
    joinParts([`${turnCounts(revision)}.`, revision.isFrontChanged ? l10n.t('What stands before the first turn differs.') : null], ' '),
    claims.length === 0 ? '' : `${claimCountsAfter(claims)}.`,
    ...section(l10n.t('Figures'), figureLines(compared)),
    ...section(l10n.t('Claims to review'), claims.filter(isOrphan).map(claimLine)),
    ...section(l10n.t('Turn by turn'), revision.turns.flatMap((turn) => turnLines(compared, turn))),
  ].filter((part) => part !== '').join('\n\n').concat('\n');
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`## ${title}`, lines.join('\n')];
}

function figureLines({ revision }: ComparedVersions): readonly string[] {
  return figureChanges(revision).map(({ turn, change }) => `- ${changeInWords(change)} (${whereWords(turn)})`);
}

function claimLine({ claim, anchor }: AnchoredClaim): string {
  return `- "${shorten(claim.quote.exact, 120)}": ${stateWords(anchor) ?? ''}`;
}

function turnLines({ old, now }: ComparedVersions, turn: TurnChange): readonly string[] {
  switch (turn.kind) {
    case 'same':
      return [];
    case 'changed': {
      const voice = turn.speaker === null ? [] : [l10n.t('said by {0}, before by {1}', turn.speaker.after ?? '…', turn.speaker.before ?? '…')];
      const [before, after] = [saidWords(old, turn.old), saidWords(now, turn.now)];
      return [`- ${joinParts([whereWords(turn.now), ...voice])}: ${differenceInWords({ before, after, figures: { before: figureSpans(before), after: figureSpans(after) }, most: 12 })}`];
    }
    case 'moved':
      return [`- ${whereWords(turn.now)}: ${l10n.t('the same, said in another place')}`];
    case 'new':
      return [`- ${whereWords(turn.now)}: ${l10n.t('new: {0}', shorten(saidWords(now, turn.now), 300))}`];
    case 'gone':
      return [`- ${speakerName(turn.old)}: ${l10n.t('gone: {0}', shorten(saidWords(old, turn.old), 300))}`];
  }
}

function figureSpans(words: string): readonly Span[] {
  return findFigures(words).map(({ span }) => span);
}

function whereWords(turn: Turn): string {
  return l10n.t('{0}, line {1}', speakerName(turn), turn.line + 1);
}

function saidWords({ text }: Version, { paragraphs }: Turn): string {
  return paragraphs.map((paragraph) => sliceSpan(text, paragraph)).join(' ');
}
