import type { Json } from '../../claims/claim.ts';
import { xmlCharacters } from '../xml/write-xml.ts';

/** What REFI-QDA has no place for, by names of our own. */
export type Details = Readonly<Record<string, Json>>;

/** The words themselves, where XML cannot hold them as they are. */
const wordsKey = 'text';

const line = /^([A-Za-z]+): (.+)$/;

/**
 * A description: the words that a person wrote, and below a line of three hyphens what the format has no place for, one line each, so that
 * people read it in any tool and we read it back: YAML whose values are JSON. Null where there is nothing to write.
 */
export function writeDescription(words: string, details: Readonly<Record<string, Json | undefined>>): string | null {
  const all = { ...details, [wordsKey]: xmlCharacters(words) === words ? undefined : words };
  const lines = Object.entries(all).flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${escapeJson(value)}\n`]));
  // Words that have such a line themselves get one more, so that theirs is not taken for it.
  if (lines.length === 0 && splitBelow(words) === null) return words === '' ? null : words;
  return `${words === '' ? '' : `${words}\n`}---\n${lines.join('')}`;
}

/** What others wrote is all words. */
export function readDescription(description: string): { readonly words: string; readonly details: Details } {
  const { words, details } = splitBelow(description) ?? { words: description, details: {} };
  return { words: typeof details[wordsKey] === 'string' ? details[wordsKey] : words, details };
}

/** JSON that XML holds, and that no tool takes for several lines. */
function escapeJson(value: Json): string {
  return JSON.stringify(value).replace(/[\u007f-\u009f\u2028\u2029\ufffe\uffff]/g, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** At the last line of hyphens below which all lines are ours. Tools change line ends, and take away blank lines around. */
function splitBelow(description: string): { readonly words: string; readonly details: Details } | null {
  for (const end of ['\n', '\r\n', '\r']) {
    const whole = `${end}${description}${end}`;
    const at = whole.lastIndexOf(`${end}---${end}`);
    if (at === -1) continue;
    const details = readLines(whole.slice(at + end.length * 2 + 3).split(end));
    if (details !== null) return { words: at === 0 ? '' : description.slice(0, at - end.length), details };
  }
  return null;
}

function readLines(lines: readonly string[]): Details | null {
  const details = new Map<string, Json>();
  for (const one of lines) {
    if (one.trim() === '') continue;
    const [, key, json] = line.exec(one) ?? [];
    if (key === undefined || json === undefined) return null;
    try {
      details.set(key, JSON.parse(json) as Json);
    } catch {
      return null;
    }
  }
  return Object.fromEntries(details);
}
