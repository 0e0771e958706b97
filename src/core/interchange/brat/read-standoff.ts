import * as l10n from '@vscode/l10n';
import type { Span } from '../../text/span.ts';
import type { ImportProblem } from '../import-format.ts';

/** A line `T`: a type on one or more pieces of the text, offsets as the file counts. */
export interface TextBound {
  readonly id: string;
  readonly type: string;
  readonly pieces: readonly Span[];
  /** The words of the pieces with a blank between each two; empty where the line leaves them out. */
  readonly words: string;
  /** From 1. */
  readonly line: number;
}

/** A line `A`, `M`, `N` or `#`: something said of another line. `value` is null for an attribute that is there or not. */
export interface Said {
  readonly id: string;
  readonly kind: 'attribute' | 'note' | 'reference';
  readonly type: string;
  readonly target: string;
  readonly value: string | null;
}

export interface Standoff {
  readonly texts: readonly TextBound[];
  readonly said: readonly Said[];
  /** The trigger of each event. */
  readonly triggers: ReadonlyMap<string, string>;
  /** Relations, equivalences and events. */
  readonly relations: number;
  readonly problems: readonly ImportProblem[];
}

/** Reads a `.ann`; a line that is none of brat's is a problem, and the others are read. */
export function readStandoff(standoff: string): Standoff {
  const texts = new Map<string, TextBound>();
  const said: Said[] = [];
  const triggers = new Map<string, string>();
  const problems: ImportProblem[] = [];
  let relations = 0;
  standoff.split(/\r\n|[\n\r]/).forEach((words, index) => {
    if (words.trim() === '') return;
    const line = index + 1;
    const [id = '', data = '', ...tail] = words.split('\t');
    const wrong = (message: string, column = id.length + 2): void => void problems.push({ message, line, column });
    switch (words.includes('\t') ? id.charAt(0) : '') {
      case 'T': {
        const read = readTextBound(data);
        if (typeof read === 'number') wrong(l10n.t('{0} has no type with offsets: "Type 0 5" is expected.', id), id.length + 2 + read);
        else if (texts.has(id)) wrong(l10n.t('{0} stands there twice: the first is taken.', id), 1);
        else texts.set(id, { id, ...read, words: tail.join('\t'), line });
        return;
      }
      case 'A':
      case 'M': {
        const [type = '', target = '', ...value] = data.split(' ');
        if (type === '' || target === '') wrong(l10n.t('{0} does not say of what it is said: "Type T1" is expected.', id));
        else said.push({ id, kind: 'attribute', type, target, value: value.length === 0 ? null : value.join(' ') });
        return;
      }
      case '#': {
        const [type = '', target = ''] = data.split(' ');
        if (type === '' || target === '') wrong(l10n.t('{0} does not say of what it is said: "Type T1" is expected.', id));
        else said.push({ id, kind: 'note', type, target, value: tail.join('\t').trim() });
        return;
      }
      case 'N': {
        const [type = '', target = '', ...reference] = data.split(' ');
        if (!reference.join(' ').includes(':')) wrong(l10n.t('{0} refers to nothing: "Reference T1 Source:Id" is expected.', id));
        else said.push({ id, kind: 'reference', type, target, value: [reference.join(' '), ...tail.filter((part) => part !== '')].join('\t') });
        return;
      }
      case 'E': {
        const [trigger = ''] = data.split(' ');
        triggers.set(id, trigger.slice(trigger.indexOf(':') + 1));
        relations++;
        return;
      }
      case 'R':
      case '*':
        relations++;
        return;
      default:
        wrong(l10n.t('A line begins with T, A, M, N, R, E, * or # and a number, and a tab: this one is passed over.'), 1);
    }
  });
  return { texts: [...texts.values()], said, triggers, relations, problems };
}

/** `Type 0 5` or `Type 0 5;8 12`; else where in it the fault is. */
function readTextBound(data: string): Pick<TextBound, 'type' | 'pieces'> | number {
  const blank = data.indexOf(' ');
  if (blank < 1) return 0;
  const pieces: Span[] = [];
  let at = blank + 1;
  for (const part of data.slice(at).trimEnd().split(';')) {
    const [, first, second] = /^(\d{1,15}) +(\d{1,15})$/.exec(part) ?? [];
    const [start, end] = [Number(first), Number(second)];
    if (first === undefined || end < start) return at;
    pieces.push({ start, end });
    at += part.length + 1;
  }
  return { type: data.slice(0, blank), pieces };
}
