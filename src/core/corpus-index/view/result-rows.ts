import * as l10n from '@vscode/l10n';
import { statusWords, verdictWords } from '../../corpus/judgement-words.ts';
import { shortValue, valueInWords } from '../../presentation/figures/figure-words.ts';
import type { RowKind } from '../../presentation/row.ts';
import { speakerName } from '../../presentation/speaker-name.ts';
import { joinParts, roleName, spokenRole, wordNumber } from '../../presentation/turn-words.ts';
import type { EntryHead, Voice } from '../index-entry.ts';
import type { Wanted } from '../query/corpus-query.ts';
import type { ResultRow } from '../query/result-row.ts';
import type { Found } from '../query/search-corpus.ts';
import { foundNumber } from './query-words.ts';
import { resultWords } from './result-words.ts';

/** What a view shows of one result, or of a transcript with its results. */
export interface ShownResult {
  readonly kind: RowKind;
  readonly label: string;
  readonly description: string;
  readonly tooltip: string;
  /** What a screen reader says. */
  readonly spoken: string;
}

/** UTF-16 code units. */
const LINE = 100;
const TOOLTIP = 600;

export function shownTranscript(find: Wanted, { head, count }: Found): ShownResult {
  const number = find === 'transcripts' ? headCounts(head) : foundNumber(find, count);
  const label = head.title ?? head.name.slice(head.name.lastIndexOf('/') + 1);
  const description = joinParts([head.date, number, head.title === null ? head.name.slice(0, Math.max(0, head.name.lastIndexOf('/'))) : head.name]);
  return { kind: 'title', label, description, tooltip: joinParts([label, joinParts([head.date, head.place], ', '), head.name, headCounts(head)], '\n'), spoken: joinParts([label, head.date, number], ', ') };
}

function headCounts({ turns, figures, claims, words }: EntryHead): string {
  return joinParts([foundNumber('turns', turns), wordNumber(words), foundNumber('figures', figures), claims === 0 ? null : foundNumber('claims', claims)]);
}

/** `text`: the transcript's; null where it cannot be read. */
export function shownResult(row: ResultRow, text: string | null): ShownResult {
  const { claim, figure, voice } = row;
  const by = voice === null ? l10n.t('Outside any turn') : withOutlet(voice);
  const words = resultWords(row, text, LINE);
  const long = resultWords(row, text, TOOLTIP);
  if (claim !== null) {
    const tags = claim.tags.map(({ name }) => name).join(', ');
    const judged = joinParts([claim.verdict === null ? null : verdictWords(claim.verdict), claim.status === null ? null : statusWords(claim.status)]);
    return { kind: claim.span === null || claim.state === 'changed' ? 'claim.orphan' : 'claim', label: words, description: joinParts([tags, by, judged]), tooltip: joinParts([long, by, tags, judged, claim.note], '\n'), spoken: joinParts([words, tags, by], ', ') };
  }
  if (figure !== null) {
    return { kind: `figure.${figure.kind}`, label: shortValue(figure), description: joinParts([by, words]), tooltip: joinParts([valueInWords(figure), long, by], '\n'), spoken: joinParts([valueInWords(figure), by, words], ', ') };
  }
  if (voice === null) return { kind: 'turn.other', label: '…', description: words, tooltip: long, spoken: words };
  const role = roleName(voice.role, rolesOf(voice));
  return { kind: `turn.${voice.role}`, label: by, description: joinParts([words, wordNumber(row.words)]), tooltip: joinParts([l10n.t('{0} ({1})', by, role), long], '\n'), spoken: spokenRole(voice.role, rolesOf(voice), joinParts([by, words], ', ')) };
}

function withOutlet(voice: Voice): string {
  return voice.outlet === null ? speakerName(voice) : l10n.t('{0} ({1})', speakerName(voice), voice.outlet);
}

function rolesOf({ role, roleWord }: Voice): Parameters<typeof roleName>[1] {
  return roleWord === null ? {} : { [role]: roleWord };
}
