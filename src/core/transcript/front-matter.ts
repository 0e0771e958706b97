import { sliceSpan } from '../text/span.ts';
import { readDate, readTime } from './calendar.ts';
import type { CompiledFormat } from './compile-format.ts';
import type { Participant, Role, Transcript } from './model.ts';
import { nameKey, withoutHonorific } from './names.ts';
import type { Mark, ScannedLines, TextLine } from './scan-lines.ts';

export type FrontMatter = Pick<Transcript, 'title' | 'titleSpan' | 'date' | 'place' | 'time' | 'participants'>;

/** How many lines of words below the title may hold the dateline. */
const DATELINE_WITHIN = 6;
/** A label of the front matter ("Interpreter:") has a name below it; a speaker says more. */
const SPOKEN_WORDS = 12;

/** Reads all that stands before the first turn. */
export function readFrontMatter(text: string, scanned: ScannedLines, format: CompiledFormat): FrontMatter {
  const until = endOfFrontMatter(text, scanned);
  const lines = scanned.text.filter(({ line }) => line < until);
  const headings = scanned.marks.filter(({ kind, line }) => kind === 'heading' && line < until);
  const word = (heading: Mark): string => sliceSpan(text, heading.span).toLowerCase();
  const firstList = headings.find((heading) => format.participantHeadings.has(word(heading)))?.line ?? until;
  const title = readTitle(text, lines.find(({ line }) => line < firstList));
  const dateline = readDateline(text, lines.slice(0, DATELINE_WITHIN));
  const participants = new Map<string, Participant>();
  const ends = scanned.marks.filter(({ kind }) => kind !== 'page-break' && kind !== 'caption');
  let stated: string | null = null;
  // One walk for all headings: a log may have a line "Date: …" ten thousand times.
  let end = 0;
  let at = 0;
  for (const heading of headings) {
    while ((ends[end]?.line ?? Infinity) <= heading.line) end++;
    const next = Math.min(ends[end]?.line ?? until, until);
    while ((lines[at]?.line ?? Infinity) < heading.line) at++;
    const first = at;
    while ((lines[at]?.line ?? Infinity) < next) at++;
    const entries = lines.slice(first, at);
    if (format.dateHeadings.has(word(heading))) stated ??= readDate(entries[0] ? sliceSpan(text, entries[0].span) : '');
    const role = format.participantHeadings.get(word(heading));
    if (role !== undefined) readList(text, entries, role, format, participants);
  }
  if (participants.size === 0) readUnheadedList(text, lines, scanned, format, participants);
  return { ...title, ...dateline, date: stated ?? dateline.date, participants: [...participants.values()] };
}

/** The line of the first label that somebody speaks under; the first label at all where all are as short as names. */
function endOfFrontMatter(text: string, { marks, text: words }: ScannedLines): number {
  const labels = marks.filter(({ kind }) => kind === 'name');
  let at = 0;
  for (const { line } of labels) {
    while (at < words.length && (words[at]?.line ?? 0) <= line) at++;
    const below = words[at];
    if (below && sliceSpan(text, below.span).split(' ').length >= SPOKEN_WORDS) return line;
  }
  return labels[0]?.line ?? Infinity;
}

function readTitle(text: string, first: TextLine | undefined): Pick<FrontMatter, 'title' | 'titleSpan'> {
  if (!first) return { title: null, titleSpan: null };
  const line = sliceSpan(text, first.span);
  const mark = /^(?:#{1,6} |[•*-] )\s*/u.exec(line)?.[0].length ?? 0;
  const title = line.slice(mark).replaceAll('**', '').trim();
  return title === '' ? { title: null, titleSpan: null } : { title, titleSpan: { start: first.span.start + mark, end: first.span.end } };
}

/** "Beijing | 10 a.m. March 19, 2024": place, clock time and date, each where it stands. When a page was put up is not the date. */
function readDateline(text: string, lines: readonly TextLine[]): Pick<FrontMatter, 'date' | 'place' | 'time'> {
  for (const { span } of lines) {
    if (span.end - span.start > 120) continue;
    const line = sliceSpan(text, span);
    const date = readDate(line);
    if (date === null || /\b(?:updated|published|posted|source)\b/iu.test(line)) continue;
    const bar = line.indexOf('|');
    const place = bar > 0 ? line.slice(0, bar).trim() : '';
    return { date, place: /^\p{L}/u.test(place) ? place : null, time: readTime(line) };
  }
  return { date: null, place: null, time: null };
}

function readList(text: string, entries: readonly TextLine[], role: Role, format: CompiledFormat, participants: Map<string, Participant>): void {
  let described = false;
  for (const { span } of entries) {
    const entry = readEntry(sliceSpan(text, span), format);
    // In a list with descriptions, words without one ("Read in Chinese") are no entry.
    if (!entry || (described && entry.description === null)) break;
    described ||= entry.description !== null;
    const key = entry.name.toLowerCase();
    if (!participants.has(key)) participants.set(key, { ...entry, role, span });
  }
}

/** Where no header word announces them: lines that describe somebody who speaks later. The chair is told by his office. */
function readUnheadedList(text: string, lines: readonly TextLine[], scanned: ScannedLines, format: CompiledFormat, participants: Map<string, Participant>): void {
  const speakers = new Set(scanned.marks.filter(({ kind }) => kind === 'name').map(({ span }) => nameKey(sliceSpan(text, span), format)));
  for (const { span } of lines) {
    const entry = readEntry(sliceSpan(text, span), format);
    const key = entry?.name.toLowerCase() ?? '';
    if (!entry || entry.description === null || !speakers.has(key) || participants.has(key)) continue;
    participants.set(key, { ...entry, role: format.chairOffice.test(entry.description) ? 'chair' : 'official', span });
  }
}

/** "Mr. Yin Yong, deputy secretary of …", "Yin Yong (deputy secretary)", "Yin Yong — deputy secretary": a name of a few words, a description. */
function readEntry(line: string, format: CompiledFormat): { name: string; description: string | null } | null {
  const found = /[,，(（]| [-–—] /u.exec(line);
  const separator = found?.[0] ?? '';
  const index = found?.index ?? line.length;
  const name = withoutHonorific(line.slice(0, index), format);
  if (name.length > 60 || !/^\p{Lu}[^.!?;:]*$/u.test(name) || name.split(' ').length > 6) return null;
  const description = line.slice(index + separator.length).trim();
  const bare = /[(（]/u.test(separator) ? description.replace(/[)）]$/u, '') : description;
  return { name, description: bare === '' ? null : bare };
}
