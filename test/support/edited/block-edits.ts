import type { Span } from '../../../src/core/text/span.ts';
import type { Transcript } from '../../../src/core/transcript/model.ts';
import type { Tagged } from './choose-passages.ts';
import type { Random } from './random.ts';
import { replaceIn, respell, typed, furniture, type Version } from './version.ts';
import { cutOut } from './word-edits.ts';

/** Edits of whole turns and paragraphs of a text that nothing was done to yet; null where it has none of the kind. */
export type BlockEdit = (version: Version, tagged: Tagged, random: Random) => Version | null;

export const blockEdits: Readonly<Record<string, BlockEdit>> = {
  'turns swapped': (version, { transcript }, random) => {
    const at = random.below(transcript.turns.length - 1);
    const first = transcript.turns[at];
    const second = transcript.turns[at + 1 + random.below(Math.min(3, transcript.turns.length - at - 1))];
    if (!first || !second || first === second || first.span.end > second.span.start) return null;
    return replaceIn(version, [{ ...first.span, pieces: [copyOf(second.span)] }, { ...second.span, pieces: [copyOf(first.span)] }]);
  },
  'a paragraph said twice, side by side': (version, { paragraphs, text }, random) => {
    const paragraph = random.pick(paragraphs);
    return replaceIn(version, [{ start: paragraph.end, end: paragraph.end, pieces: [{ words: breakOf(text), kind: typed }, { from: paragraph.start, to: paragraph.end, copy: true }] }]);
  },
  'a paragraph said twice, far apart': (version, { paragraphs, text }, random) => {
    const paragraph = random.pick(paragraphs);
    const place = random.pick(paragraphs);
    if (place === paragraph) return null;
    return replaceIn(version, [{ start: place.start, end: place.start, pieces: [{ from: paragraph.start, to: paragraph.end, copy: true }, { words: breakOf(text), kind: typed }] }]);
  },
  'a paragraph elsewhere': (version, { paragraphs, text }, random) => {
    const paragraph = random.pick(paragraphs);
    const place = random.pick(paragraphs);
    if (place === paragraph) return null;
    return replaceIn(version, [
      { ...paragraph, pieces: [] },
      { start: place.start, end: place.start, pieces: [{ from: paragraph.start, to: paragraph.end }, { words: breakOf(text), kind: typed }] },
    ]);
  },
  'a paragraph left out': (version, { paragraphs, text }, random) => {
    const cut = cutOut(text, random.pick(paragraphs));
    return cut && replaceIn(version, [cut]);
  },
  'a turn left out': (version, { transcript, text }, random) => {
    if (transcript.turns.length < 3) return null;
    const cut = cutOut(text, random.pick(transcript.turns).span);
    return cut && replaceIn(version, [cut]);
  },
  'one of several alike left out': (version, { repeated, text }, random) => {
    if (repeated.length === 0) return null;
    const cut = cutOut(text, random.pick(repeated));
    return cut && replaceIn(version, [cut]);
  },
  'another speaker': (version, { transcript }, random) => {
    const labelled = transcript.turns.filter(({ label, speaker, named }) => label !== '' && speaker !== null && named);
    if (labelled.length === 0) return null;
    const { labelSpan } = random.pick(labelled);
    return replaceIn(version, [{ ...labelSpan, pieces: [{ words: otherName(version.text.slice(labelSpan.start, labelSpan.end), transcript, random), kind: typed }] }]);
  },
  'words on top': (version, _tagged, random) => replaceIn(version, [{ start: 0, end: 0, pieces: [{ words: 'Preliminary, uncorrected\n\n'.repeat(1 + random.below(3)), kind: typed }] }]),
};

/** Ways in which programs spell a text anew without anybody's meaning to edit. */
export const respellings: Readonly<Record<string, (version: Version, random: Random) => Version>> = {
  'CRLF': (version) => respell(version, /\r\n|\n/gu, () => '\r\n'),
  'LF': (version) => respell(version, /\r\n/gu, () => '\n'),
  'NFD': (version) => respell(version, /[\u00c0-\u02ff\u1e00-\u1eff]/gu, (letter) => letter.normalize('NFD')),
  'curly quotes': (version) => respell(version, /["']/gu, (mark, at) => curly(version.text, mark, at)),
  'straight quotes': (version) => respell(version, /[‘’“”]/gu, (mark) => ('‘’'.includes(mark) ? "'" : '"')),
  'lines wrapped': (version) => wrapped(version),
  'lines joined': (version) => respell(version, /(?<=[\p{Ll},;])\r?\n(?=\p{Ll})/gu, () => ' '),
  'page headers glued in': (version, random) => {
    const spaces = Array.from(version.text.matchAll(/(?<=\p{Ll}) (?=\p{Ll})/gu), ({ index }) => index);
    const places = [...new Set(Array.from({ length: Math.min(6, spaces.length) }, () => random.pick(spaces)))];
    return replaceIn(version, places.map((at) => ({ start: at, end: at, pieces: [{ words: `\n\n${10 + random.below(80)}\n\nPort Calder Press Office\n\n`, kind: furniture }] })));
  },
};

function copyOf({ start, end }: Span): { readonly from: number; readonly to: number } {
  return { from: start, to: end };
}

function breakOf(text: string): string {
  return text.includes('\r\n') ? '\r\n\r\n' : '\n\n';
}

function otherName(label: string, transcript: Transcript, random: Random): string {
  const others = transcript.turns.filter((turn) => turn.named && turn.label !== '' && turn.label !== label && !turn.label.includes('\n')).map((turn) => turn.label);
  return others.length > 0 ? random.pick(others) : label === label.toUpperCase() ? 'MS. CALLOWEN' : 'Petra Callowen';
}

function curly(text: string, mark: string, at: number): string {
  const opens = at === 0 || /[\s([—-]/u.test(text.charAt(at - 1));
  if (mark === '"') return opens ? '“' : '”';
  return opens ? '‘' : '’';
}

/** Breaks long lines at spaces, as a mail program does. */
function wrapped(version: Version): Version {
  const breaks = new Set<number>();
  let lineStart = 0;
  let lastSpace = -1;
  for (let at = 0; at < version.text.length; at++) {
    const unit = version.text.charAt(at);
    if (unit === '\n') {
      lineStart = at + 1;
      lastSpace = -1;
    } else if (unit === ' ') lastSpace = at;
    if (at - lineStart >= 76 && lastSpace > lineStart) {
      breaks.add(lastSpace);
      lineStart = lastSpace + 1;
      lastSpace = -1;
    }
  }
  const lineBreak = version.text.includes('\r\n') ? '\r\n' : '\n';
  return respell(version, / /gu, (space, at) => (breaks.has(at) ? lineBreak : space));
}
