import { sliceSpan } from '../text/span.ts';
import { readDate, readTime } from './calendar.ts';
import type { CompiledFormat } from './compile-format.ts';
import type { Participant, Transcript } from './model.ts';
import { withoutHonorific } from './names.ts';
import type { ScannedLines, TextLine } from './scan-lines.ts';

export type FrontMatter = Pick<Transcript, 'title' | 'titleSpan' | 'date' | 'place' | 'time' | 'participants'>;

/** How many lines of words below the title may hold the dateline. */
const DATELINE_WITHIN = 6;

/** Reads all that stands before line `until`, where the first turn begins. */
export function readFrontMatter(text: string, scanned: ScannedLines, format: CompiledFormat, until: number): FrontMatter {
  const lines = scanned.text.filter(({ line }) => line < until);
  const headings = scanned.marks.filter(({ kind, line }) => kind === 'heading' && line < until);
  const title = readTitle(text, lines.find(({ line }) => line < (headings[0]?.line ?? until)));
  const dateline = readDateline(text, lines.slice(0, DATELINE_WITHIN));
  const participants = new Map<string, Participant>();
  let stated: string | null = null;
  for (const [index, heading] of headings.entries()) {
    const word = sliceSpan(text, heading.span).toLowerCase();
    const next = headings[index + 1]?.line ?? until;
    const entries = lines.filter(({ line }) => line > heading.line && line < next);
    if (format.dateHeadings.has(word)) stated ??= readDate(entries[0] ? sliceSpan(text, entries[0].span) : '');
    const role = format.participantHeadings.get(word);
    if (role === undefined) continue;
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
  return { ...title, ...dateline, date: dateline.date ?? stated, participants: [...participants.values()] };
}

function readTitle(text: string, first: TextLine | undefined): Pick<FrontMatter, 'title' | 'titleSpan'> {
  if (!first) return { title: null, titleSpan: null };
  const line = sliceSpan(text, first.span);
  const mark = /^(?:#{1,6} |[•*-] )\s*/u.exec(line)?.[0].length ?? 0;
  const title = line.slice(mark).replaceAll('**', '').trim();
  return title === '' ? { title: null, titleSpan: null } : { title, titleSpan: { start: first.span.start + mark, end: first.span.end } };
}

/** "Beijing | 10 a.m. March 19, 2024": place, clock time and date, each where it stands. */
function readDateline(text: string, lines: readonly TextLine[]): Pick<FrontMatter, 'date' | 'place' | 'time'> {
  for (const { span } of lines) {
    if (span.end - span.start > 120) continue;
    const line = sliceSpan(text, span);
    const date = readDate(line);
    if (date === null) continue;
    const bar = line.indexOf('|');
    const place = bar > 0 ? line.slice(0, bar).trim() : '';
    return { date, place: /^\p{L}/u.test(place) ? place : null, time: readTime(line) };
  }
  return { date: null, place: null, time: null };
}

/** "Mr. Yin Yong, deputy secretary of …": a name of a few words, a comma, a description. */
function readEntry(line: string, format: CompiledFormat): { name: string; description: string | null } | null {
  const comma = /[,，]/u.exec(line)?.index ?? line.length;
  const name = withoutHonorific(line.slice(0, comma).trim(), format);
  if (name.length > 60 || !/^\p{Lu}[^.!?;:]*$/u.test(name) || name.split(' ').length > 6) return null;
  const description = line.slice(comma + 1).trim();
  return { name, description: description === '' ? null : description };
}
