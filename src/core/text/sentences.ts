import { trimSpan, type Span } from './span.ts';

/** Before a name or a number: never the end of a sentence. */
const leading = new Set(
  'mr mrs ms mx dr prof messrs gen sen rep gov lt col capt maj sgt adm amb hon rev pres st mt fig figs art arts sec secs vol vols p pp ch no nos cf vs v e.g i.e approx ca est'.split(' '),
);

/** The end of a sentence only where the next word often begins one. */
const doubtful = new Set(
  'u.s u.k u.n e.u d.c u.s.a u.s.s.r a.m p.m ph.d inc co corp ltd llc jr sr etc dept bros jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun al'.split(' '),
);

const starters = new Set(
  `the this that these those there then here we i it he she they you our my his her its their your in on at for with from by as after
  before since during under over and but so or yet if when while where what who why how because although though however moreover
  furthermore therefore thus also now today yesterday tomorrow no yes not first second third finally thank let please according
  to some many most all each every another one a an`.split(/\s+/),
);

const terminators = '.!?…。！？．｡';
const fullWidth = '。！？．｡';
const closers = '"\'”’»)]}』」）》〉】］｝*_';
const openers = '"\'“‘«([{『「（《〈【［｛*_';

/** The sentence of a paragraph that holds `offset`, without white space at its ends. Empty in an empty paragraph. */
export function sentenceAt(text: string, paragraph: Span, offset: number): Span {
  let from = paragraph.start;
  for (;;) {
    const end = sentenceEnd(text, from, paragraph.end);
    let next = end;
    while (next < paragraph.end && isSpace(text, next)) next++;
    if (offset < next || next >= paragraph.end) return trimSpan(text, { start: from, end });
    from = next;
  }
}

/** All sentences of a paragraph in their order. */
export function sentencesOf(text: string, paragraph: Span): readonly Span[] {
  const sentences: Span[] = [];
  for (let from = paragraph.start; from < paragraph.end; ) {
    const end = sentenceEnd(text, from, paragraph.end);
    const sentence = trimSpan(text, { start: from, end });
    if (sentence.end > sentence.start) sentences.push(sentence);
    from = end;
  }
  return sentences;
}

/** Past the marks that close the sentence which begins at `from`; `limit` where none does. */
function sentenceEnd(text: string, from: number, limit: number): number {
  for (let at = from; at < limit; at++) {
    if (!terminators.includes(text.charAt(at))) continue;
    let end = at + 1;
    while (end < limit && terminators.includes(text.charAt(end))) end++;
    const run = end - at;
    while (end < limit && closers.includes(text.charAt(end))) end++;
    if (endsSentence(text, from, at, run, end, limit)) return end;
    at = end - 1;
  }
  return limit;
}

function endsSentence(text: string, from: number, mark: number, run: number, end: number, limit: number): boolean {
  if (end >= limit) return true;
  if (fullWidth.includes(text.charAt(mark))) return true;
  if (!isSpace(text, end)) return false;
  let next = end;
  while (next < limit && (isSpace(text, next) || openers.includes(text.charAt(next)))) next++;
  if (next >= limit) return true;
  const following = text.slice(next, Math.min(limit, next + 24));
  if (/^\p{Ll}/u.test(following)) return false;
  if (run > 1 || text.charAt(mark) !== '.') return true;
  return endsAfter(wordBefore(text, from, mark), following);
}

/** Whether a single full stop after `word` ends the sentence. */
function endsAfter(word: string, following: string): boolean {
  const name = word.toLowerCase();
  if (name === 'no' || name === 'nos') return !/^\d/.test(following);
  if (leading.has(name)) return false;
  const initial = /^(?:\p{Lu}|\p{L}(?:\.\p{L})+)$/u.test(word);
  if (!initial && !doubtful.has(name)) return true;
  const [next = ''] = /^[\p{L}']+/u.exec(following) ?? [];
  return starters.has(next.toLowerCase());
}

/** The letters and inner full stops right before a mark: `a.m` before the last stop of `a.m.`. At most 12 units are read. */
function wordBefore(text: string, from: number, mark: number): string {
  let start = mark;
  while (start > from && mark - start < 12 && /[\p{L}.]/u.test(text.charAt(start - 1))) start--;
  return text.slice(start, mark);
}

function isSpace(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at));
}
