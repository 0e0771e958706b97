import type { Span } from '../../text/span.ts';

export interface QueryToken {
  /** As it stands there. */
  readonly words: string;
  readonly span: Span;
  /** Null for words of no field. */
  readonly field: string | null;
  readonly not: boolean;
  readonly values: readonly string[];
  /** Whether each of its quotation marks has its other one. */
  readonly closed: boolean;
}

/** UTF-16 code units. Nobody types more; what was pasted by mistake need not be read to its end. */
const LONGEST_QUERY = 1000;

const FIELD = /(-?)(\p{L}+)[:：]\s*/uy;
const QUOTED = /["“”„«»「」]([^"“”„«»「」]*)(["“”„«»「」]?)/y;
const BARE = /[^\s,，"“”„«»「」]+/y;
const COMMA = /\s*[,，]\s*/y;

/** A question's words; `figure` is where the filter of figures begins, at the first field that `isFigure`; null where there is none. */
export function queryTokens(query: string, isFigure: (field: string) => boolean): { readonly tokens: readonly QueryToken[]; readonly figure: number | null } {
  const text = query.slice(0, LONGEST_QUERY);
  const tokens: QueryToken[] = [];
  for (let at = 0; at < text.length; ) {
    const gap = /[^\s,，]/u.exec(text.slice(at))?.index;
    if (gap === undefined) break;
    const start = at + gap;
    const field = matchAt(FIELD, text, start);
    if (field !== null && isFigure(field[2] ?? '')) return { tokens, figure: start + field[0].length };
    const minus = field === null && text[start] === '-' && start + 1 < text.length ? 1 : 0;
    const { values, end, closed } = valuesAt(text, start + (field?.[0].length ?? minus), field !== null);
    at = Math.max(end, start + 1);
    const words = text.slice(start, at).trimEnd();
    tokens.push({ words, span: { start, end: start + words.length }, field: field?.[2] ?? null, not: field?.[1] === '-' || minus === 1, values, closed });
  }
  return { tokens, figure: null };
}

/** One value, or several with commas between them; behind a field that has none yet another field may stand. */
function valuesAt(text: string, from: number, ofField: boolean): { readonly values: readonly string[]; readonly end: number; readonly closed: boolean } {
  const values: string[] = [];
  let closed = true;
  let end = from;
  for (let at = from; at < text.length; ) {
    const quoted = matchAt(QUOTED, text, at);
    const found = quoted ?? (matchAt(FIELD, text, at) === null || values.length > 0 || !ofField ? matchAt(BARE, text, at) : null);
    if (found === null) break;
    const value = quoted === null ? found[0] : (found[1] ?? '');
    if (quoted !== null && quoted[2] === '') closed = false;
    if (value.trim() !== '') values.push(value);
    at += found[0].length;
    end = at;
    const comma = ofField ? matchAt(COMMA, text, at) : null;
    if (comma === null) break;
    at += comma[0].length;
  }
  return { values, end, closed };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
