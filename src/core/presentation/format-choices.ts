import * as l10n from '@vscode/l10n';
import type { Format } from '../transcript/formats/format.ts';
import { parseTranscript } from '../transcript/parse-transcript.ts';

/** A row of the list from which a person chooses how a transcript is read. */
export interface FormatChoice {
  /** Null: the format is found by the content. */
  readonly name: string | null;
  readonly label: string;
  readonly description: string;
  readonly detail: string;
  readonly current: boolean;
}

/** What is known of the transcript when the list is made. */
export interface FormatState {
  /** What was chosen; null where nothing was. */
  readonly chosen: string | null;
  /** What it is read as; null where it is no transcript. */
  readonly read: string | null;
  /** How many turns each format finds, by name, as far as they were counted. */
  readonly turns: ReadonlyMap<string, number>;
}

/** UTF-16 code units. More would keep a person waiting for the list, and say no more of how well a format fits. */
const SAMPLE = 300_000;

/** Those that a text can be of: the others are there to be extended. */
export function choosableFormats(formats: readonly Format[]): readonly Format[] {
  return formats.filter(({ labels }) => labels.length > 0);
}

/** How many turns the format finds in the first 300,000 characters of the text. */
export function countTurns(text: string, format: Format): number {
  return parseTranscript(text.slice(0, SAMPLE), { formats: [format], format: format.name }).turns.length;
}

/** The first row asks for none of the formats; then come those that find the most turns. Of equals the one that it is read as comes first. */
export function formatChoices(formats: readonly Format[], { chosen, read, turns }: FormatState): readonly FormatChoice[] {
  const found = formats.find(({ name }) => name === read);
  const automatic: FormatChoice = {
    name: null,
    label: l10n.t('Detect automatically'),
    description: chosen === null && found ? found.title : '',
    detail: l10n.t('The format that fits the content best'),
    current: chosen === null,
  };
  const rows = choosableFormats(formats).map(({ name, title }): FormatChoice => {
    const count = turns.get(name);
    return { name, label: title, description: name, detail: count === undefined ? '' : turnWords(count), current: name === chosen };
  });
  const order = (row: FormatChoice): number => turns.get(row.name ?? '') ?? 0;
  return [automatic, ...rows.sort((a, b) => order(b) - order(a) || Number(b.name === read) - Number(a.name === read))];
}

function turnWords(count: number): string {
  if (count === 0) return l10n.t('finds no turns here');
  return count === 1 ? l10n.t('finds 1 turn here') : l10n.t('finds {0} turns here', count);
}
