import { singleSpaced } from '../../text/single-spaced.ts';
import { sliceHead, sliceTail } from '../../text/span.ts';
import type { CompiledFormat } from '../formats/compile-format.ts';
import { allWords, perFormat, type Question, type Said } from '../said.ts';

/** What the first and last words of a turn say about who has the floor. */
export interface Heard {
  /** Infinity where they are so many that their number tells nothing more. */
  readonly words: number;
  /** Goes on with what was cut off: begins with a dash or in the middle of a sentence. */
  readonly resumes: boolean;
  readonly cutOff: boolean;
  readonly asks: boolean;
  /** Ends with a question. */
  readonly endsAsking: boolean;
  /** Begins as one goes on who has asked already. */
  readonly follows: boolean;
  /** Begins as one begins who was just given the floor. */
  readonly anew: boolean;
  /** Nothing but thanks or a greeting. */
  readonly courtesy: boolean;
  /** Whether it speaks to an official by name or office. */
  readonly addresses: boolean;
  /** Nothing but a name called out to be heard. */
  readonly bid: boolean;
  /** Gives the floor to an asker, by name where it has one. */
  readonly call: { readonly name: string | null } | null;
  /** How many words it says before it calls; all of them where it does not. */
  readonly wordsBeforeCall: number;
  /** Ends in a noise of many voices: whoever speaks next took the floor. */
  readonly leavesOpen: boolean;
}

/** In UTF-16 code units: enough for a sentence or two at either end. */
const EDGE = 320;
const DASH = /(?:[—–]|--|\.\.\.|…)$/u;
const RESUMES = /^(?:[—–…]|--|-\s|\.\.\.|\p{Ll})/u;
/** With so few words beside a name nothing is asked yet. */
const BID = 2;

interface Hearing {
  readonly asPress: Question<Heard>;
  readonly asOther: Question<Heard>;
}

const hearings = perFormat(() => ({ addressed: '', hearing: null as Hearing | null }));

/** How turns are heard where officials are spoken to like this: the same questions as long as that stays. */
export function hearingOf(addressed: ReadonlySet<string>, format: CompiledFormat): Hearing {
  const last = hearings(format);
  const key = [...addressed].join('\n');
  if (last.hearing !== null && last.addressed === key) return last.hearing;
  const hearing = { asPress: allWords((said) => hearTurn(said, true, addressed, format)), asOther: allWords((said) => hearTurn(said, false, addressed, format)) };
  Object.assign(last, { addressed: key, hearing });
  return hearing;
}

function hearTurn({ text, paragraphs }: Pick<Said, 'text' | 'paragraphs'>, asks: boolean, addressed: ReadonlySet<string>, format: CompiledFormat): Heard {
  const first = paragraphs[0];
  const last = paragraphs.at(-1);
  const length = paragraphs.reduce((sum, { start, end }) => sum + end - start, 0);
  const said = beginning(text, paragraphs);
  const opening = first ? withoutNotes(tidy(sliceHead(text, first, EDGE)), format) : '';
  const noted = last ? tidy(sliceTail(text, last, EDGE)) : '';
  const closing = lastWords(text, paragraphs, format);
  const words = length > 2 * EDGE ? Infinity : countRuns(withoutNotes(said, format));
  const call = asks ? null : findCall(closing, format);
  const address = findAddress(opening, addressed);
  return {
    words,
    resumes: RESUMES.test(opening),
    cutOff: DASH.test(withoutNotes(noted, format)),
    asks: /[?？]/u.test(said),
    endsAsking: /[?？]["”’)]?$/u.test(withoutNotes(noted, format)),
    follows: format.followUp.test(opening),
    anew: format.asksAnew.test(opening) || address.at === 0,
    courtesy: words > 0 && format.courtesy.test(withoutNotes(said, format)),
    addresses: address.at >= 0,
    bid: words > 0 && address.at >= 0 && address.words + (/[?？]/u.test(said) ? 0 : BID) >= words && !format.courtesy.test(opening),
    call,
    wordsBeforeCall: call === null ? words : words - countRuns(call.words),
    leavesOpen: call === null && format.leavesOpen.test(noted),
  };
}

/** The first words, of whichever paragraphs. */
function beginning(text: string, paragraphs: Said['paragraphs']): string {
  let said = '';
  for (const { start, end } of paragraphs) {
    if (said.length >= 3 * EDGE) break;
    said += `${said === '' ? '' : ' '}${tidy(text.slice(start, Math.min(end, start + 3 * EDGE)))}`;
  }
  return said.slice(0, 3 * EDGE);
}

function countRuns(words: string): number {
  return words.split(/\s/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function tidy(words: string): string {
  return singleSpaced(words).replaceAll('**', '').trim();
}

function withoutNotes(words: string, { stageDirection }: CompiledFormat): string {
  return words.replace(stageDirection, ' ').replace(/ {2,}/gu, ' ').trim();
}

/** The end of what is said, a line for each paragraph; begins with an ellipsis where more is said before. */
function lastWords(text: string, paragraphs: Said['paragraphs'], format: CompiledFormat): string {
  const lines: string[] = [];
  let length = 0;
  let at = paragraphs.length - 1;
  for (; at >= 0 && length < EDGE; at--) {
    const { start, end } = paragraphs[at] ?? { start: 0, end: 0 };
    const from = Math.max(start, end - EDGE);
    const words = withoutNotes(tidy(text.slice(from, end)), format);
    if (words !== '') lines.unshift(from > start ? `…${words}` : words);
    length += end - from;
  }
  return `${at >= 0 && !(lines[0]?.startsWith('…') ?? false) ? '…\n' : ''}${lines.join('\n')}`;
}

function findCall(closing: string, { calls }: CompiledFormat): { readonly name: string | null; readonly words: string } | null {
  for (const pattern of calls) {
    const match = pattern.exec(closing);
    if (match) return { name: match.groups?.['name']?.trim() ?? null, words: match[0] };
  }
  return null;
}

/** Where in a turn's first words somebody is spoken to: at 0 where they begin with it. */
function findAddress(opening: string, addressed: ReadonlySet<string>): { readonly at: number; readonly words: number } {
  for (const { 0: match, index } of opening.slice(0, 80).matchAll(/(?<![\p{L}’'])\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}’'-]+){0,2}(?=[,.!?—–]| —| –|$)/gu)) {
    const name = match.replace(/\.$/u, '').toLowerCase();
    const broken = name.endsWith('-') && name.length > 3 && [...addressed].some((known) => known.startsWith(name.slice(0, -1)));
    if (broken || addressed.has(name)) return { at: index, words: name.split(' ').length };
  }
  return { at: -1, words: 0 };
}
