import { foldWords } from '../../presentation/fold-words.ts';
import { sentencesOf } from '../../text/sentences.ts';
import type { Span } from '../../text/span.ts';

/** UTF-16 code units: longer blocks, of texts without blank lines, are looked through this far on each side. */
const REACH = 2000;

/** The sentence around an offset, folded: within its block (between blank lines) and its turn. Figures of one block are asked for one after the other. */
export function sentenceReader(text: string): (offset: number, turn: Span | null) => string {
  let block: Span = { start: 0, end: 0 };
  let sentences: readonly { readonly span: Span; words: string | null }[] = [];
  return (offset, turn) => {
    if (offset < block.start || offset >= block.end) {
      block = blockAt(text, offset, turn ?? { start: 0, end: text.length });
      sentences = sentencesOf(text, block).map((span) => ({ span, words: null }));
    }
    const sentence = sentences.find(({ span }) => offset < span.end);
    if (sentence === undefined) return '';
    sentence.words ??= foldWords(text.slice(sentence.span.start, sentence.span.end));
    return sentence.words;
  };
}

function blockAt(text: string, offset: number, within: Span): Span {
  const [low, high] = [Math.max(within.start, offset - REACH), Math.min(within.end, offset + REACH)];
  let start = low;
  for (const { index, 0: gap } of text.slice(low, offset).matchAll(/\r?\n[ \t]*\r?\n/g)) start = low + index + gap.length;
  const next = text.slice(offset, high).search(/\r?\n[ \t]*\r?\n/);
  return { start, end: next === -1 ? high : offset + next };
}
