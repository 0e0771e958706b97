import { lazily } from '../../lazily.ts';
import { countBelow } from '../../text/code-points.ts';
import { sliceHead, sliceSpan, type Span } from '../../text/span.ts';
import type { CompiledFormat } from '../formats/compile-format.ts';
import type { Mark } from '../lines/mark.ts';
import type { ScannedLines } from '../lines/scan-lines.ts';
import { firstFrom, textLine, type TextLine, textLines } from '../lines/word-lines.ts';
import type { Participant, Role, Transcript } from '../model.ts';
import { nameKey, withoutHonorific } from '../speakers/names.ts';
import { LISTED_ROLES } from '../formats/listed-roles.ts';
import { countWords } from '../words.ts';
import { readDate, readTime } from './calendar.ts';
import { titleAboveRule, withMarks } from './headings.ts';
import { frontParagraphs, readListings } from './read-listings.ts';
import type { YamlFrontMatter } from './read-yaml.ts';

export type FrontMatter = Pick<Transcript, 'title' | 'titleSpan' | 'date' | 'place' | 'time' | 'participants'>;

interface ReadFrontMatter {
  readonly front: FrontMatter;
  /** Where it ends: see `frontEnd`. */
  readonly end: number;
  /** All lines of words above the first turn. */
  readonly above: readonly TextLine[];
}

/** How many lines of words below the title may hold the dateline. */
const DATELINE_WITHIN = 6;
/** So many running heads tell what there is to tell. */
const HEADS = 6;
/** A label of the front matter ("Interpreter:") has a name below it; a speaker says more. */
const SPOKEN_WORDS = 12;
/** An office is written small, and has no figures: "SCIO briefing, Feb. 28" is no entry of a list. */
const OFFICE_IN_LIST = /^\p{Ll}[^\p{Nd}]*$/u;
/** In UTF-16 code units: a name with its honorifics, up to where it is described. */
const LONGEST_ENTRY = 200;
/** Whoever is announced to speak is so in the first lines, in their first UTF-16 code units. */
const ANNOUNCED_WITHIN = { lines: 40, units: 400 };

const CLOCK_ALONE = /^[*_(]*\d{1,2}(?:[:.]\d{2})? ?[AaPp]\.? ?[Mm]\b\.?(?: [\p{L}.]{1,8}){0,2}[*_)]*$/u;

/** Reads all that stands before the first turn; what a YAML block says goes before what the lines below it say. */
export function readFrontMatter(text: string, scanned: ScannedLines, yaml: YamlFrontMatter | null, format: CompiledFormat): ReadFrontMatter {
  const end = frontEnd(text, scanned);
  const lines = textLines(scanned.words, 0, firstFrom(scanned.words, end));
  const until = lines.at(-1)?.line ?? -1;
  const { marks } = scanned;
  const near = marks.slice(0, countBelow(marks.length, (index) => (marks[index]?.line ?? Infinity) <= until || (marks[index]?.whole.start ?? Infinity) < end));
  const headings = near.filter(({ kind, line }) => kind === 'heading' && line <= until);
  const word = (heading: Mark): string => sliceSpan(text, heading.span).toLowerCase();
  const firstList = headings.find((heading) => format.participantHeadings.has(word(heading)))?.line ?? Infinity;
  const top = withMarks(lines, near.filter((mark) => mark.whole.start < end && isMarkdownHeading(text, mark)), ({ whole }) => whole);
  const layout = runningHeads(scanned);
  const inWords = readDateline(text, top.slice(0, DATELINE_WITHIN));
  const dateline = inWords.date === null ? readDateline(text, layout) : inWords;
  const above = withMarks(lines, near.filter(({ kind, whole }) => kind === 'section' && whole.start < end), ({ span }) => span);
  const setting = readSetting(text, above, format);
  const participants = readYamlLists(yaml, format);
  for (const person of readListings(text, above, scanned, format)) participants.set(person.name.toLowerCase(), person);
  const ends = near.filter(({ kind }) => kind !== 'page-break' && kind !== 'caption');
  let stated: string | null = null;
  // One walk for all headings: a log may have a line "Date: …" ten thousand times.
  let below = 0;
  let at = 0;
  for (const heading of headings) {
    while ((ends[below]?.line ?? Infinity) <= heading.line) below++;
    const next = ends[below]?.line ?? Infinity;
    while ((lines[at]?.line ?? Infinity) < heading.line) at++;
    const first = at;
    while ((lines[at]?.line ?? Infinity) < next) at++;
    const entries = lines.slice(first, at);
    if (format.dateHeadings.has(word(heading))) stated ??= readDate(entries[0] ? sliceSpan(text, entries[0].span) : '');
    const role = format.participantHeadings.get(word(heading));
    if (role !== undefined) readList(text, entries, role, format, participants);
  }
  readAnnounced(text, lines, format, participants);
  const listed = participants.size > 0 ? [] : readUnheadedList(text, lines, scanned, format);
  for (const participant of listed) participants.set(participant.name.toLowerCase(), participant);
  const written = yaml === null || yaml.title === null ? null : { title: yaml.title, titleSpan: yaml.titleSpan };
  const title = written ?? titleByPattern(text, [...above, ...layout], format) ?? titleAboveRule(text, scanned, format) ?? firstLine(text, top.filter(({ span }) => span.start < (listed[0]?.span.start ?? Infinity)), firstList);
  const clock = dateline.time === null && setting.time === null ? readClock(text, lines, scanned, title.titleSpan) : null;
  const front = {
    ...title,
    place: dateline.place ?? setting.place,
    time: dateline.time ?? setting.time,
    ...clock,
    date: readDate(yaml?.date ?? '') ?? stated ?? dateline.date ?? setting.date ?? readDate(title.title ?? ''),
    participants: [...participants.values()],
  };
  return { front, end, above: lines };
}

/** "The committee met at 10:09 a.m. in …": each of the three by the first sentence that tells it. */
function readSetting(text: string, above: readonly TextLine[], { settings }: CompiledFormat): Pick<FrontMatter, 'date' | 'place' | 'time'> {
  const found: Partial<Record<'date' | 'place' | 'time', string>>[] = [];
  if (settings.length > 0) for (const { words } of frontParagraphs(text, above)) for (const pattern of settings) found.push(pattern.exec(words)?.groups ?? {});
  const first = (name: 'date' | 'place' | 'time'): string | undefined => found.find((groups) => groups[name] !== undefined)?.[name];
  return { date: readDate(first('date') ?? ''), place: first('place') ?? null, time: readTime(first('time') ?? '') };
}

/** Where the first label begins that somebody speaks under; the first label at all where all say as little as names; else beyond any offset. */
function frontEnd(text: string, { marks, words }: ScannedLines): number {
  const labels = marks.filter(({ kind, shape }) => kind === 'label' && shape?.trust !== 'weak');
  const comesAgain = againIn(text, labels);
  // Nobody puts times to a list of names.
  const timed = marks.some(({ kind }) => kind === 'timing');
  let first: number | undefined;
  let at = 0;
  for (const label of labels) {
    const { whole, shape } = label;
    // One that would have to stand twice to be a label, and does not: a title has the shape of a name.
    if (shape?.trust === 'known' && !comesAgain(label)) continue;
    first ??= whole.start;
    at = firstFrom(words, whole.end, at);
    const said = at < words.count ? textLine(words, at) : undefined;
    if ((said && isSpoken(text, said.span)) === true || timed || shape?.trust === 'sure') return whole.start;
  }
  return first ?? Infinity;
}

/** Tells whether the words of one of these labels stand at another too; no further is looked than it takes. */
function againIn(text: string, labels: readonly Mark[]): (label: Mark) => boolean {
  const seen = new Set<string>();
  const again = new Set<string>();
  const key = ({ span }: Mark): string => sliceSpan(text, span).toLowerCase();
  let next = 0;
  return (label) => {
    const words = key(label);
    for (; next < labels.length && !again.has(words); next++) {
      const other = key(labels[next] ?? label);
      (seen.has(other) ? again : seen).add(other);
    }
    return again.has(words);
  };
}

/** Headings of Markdown may hold the title and the date. */
function isMarkdownHeading(text: string, { kind, instead, whole }: Mark): boolean {
  return (kind === 'section' || instead === 'section') && text.startsWith('#', whole.start);
}

/** Whether a line below a label is more than a name. */
export function isSpoken(text: string, { start, end }: Span): boolean {
  return saysMoreThanName(text, { start, end: Math.min(end, start + 400) });
}

/** In a script without spaces a full stop tells as much. */
function saysMoreThanName(text: string, span: Span): boolean {
  return '。！？'.includes(text.charAt(span.end - 1)) || countWords(text, span) >= SPOKEN_WORDS;
}

/** Running heads, wherever they stand: they too may hold the title and the date. */
function runningHeads({ marks }: ScannedLines): readonly Mark[] {
  return marks.filter(({ kind }) => kind === 'page-break').slice(0, HEADS);
}

function titleByPattern(text: string, lines: readonly { readonly span: Span }[], { titles }: CompiledFormat): Pick<FrontMatter, 'title' | 'titleSpan'> | undefined {
  for (const pattern of titles) {
    for (const { span } of lines) {
      const found = pattern.exec(sliceSpan(text, span));
      const title = found?.groups?.['title']?.trim();
      if (!found || title === undefined) continue;
      const start = span.start + found.index + found[0].indexOf(title);
      return { title, titleSpan: { start, end: start + title.length } };
    }
  }
  return undefined;
}

/** The first line of words above the lists. */
function firstLine(text: string, lines: readonly TextLine[], firstList: number): Pick<FrontMatter, 'title' | 'titleSpan'> {
  const first = lines.find(({ line }) => line < firstList);
  if (!first) return { title: null, titleSpan: null };
  const line = sliceSpan(text, first.span);
  const mark = /^(?:#{1,6} |[•*-] )\s*/u.exec(line)?.[0].length ?? 0;
  const title = line.slice(mark).replaceAll('**', '').trim();
  return title === '' ? { title: null, titleSpan: null } : { title, titleSpan: { start: first.span.start + mark, end: first.span.end } };
}

/** "Beijing | 10 a.m. March 19, 2024": place, clock time and date, each where it stands. When a page was put up is not the date. */
function readDateline(text: string, lines: readonly { readonly span: Span }[]): Pick<FrontMatter, 'date' | 'place' | 'time'> {
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

/** "1:31 P.M. EST" alone on its line, and above it the room: "James S. Brady Press Briefing Room". Such a line may look like the end. */
function readClock(text: string, words: readonly TextLine[], { marks }: ScannedLines, title: Span | null): Pick<FrontMatter, 'place' | 'time'> | null {
  const last = words.at(-1)?.line ?? -1;
  const turn = marks.find(({ kind, line }) => kind === 'label' && line > last)?.line ?? 0;
  const lines = [...words, ...marks.filter(({ kind, line }) => kind === 'back-matter' && line < turn)].sort((a, b) => a.span.start - b.span.start);
  const at = lines.findIndex(({ span }) => span.end - span.start < 40 && CLOCK_ALONE.test(sliceSpan(text, span)));
  const [above, own] = [lines[at - 1], lines[at]];
  if (!own) return null;
  const room = above && above.span.start !== title?.start && above.span.end - above.span.start < 80 ? sliceSpan(text, above.span).replaceAll('*', '') : '';
  return { place: /^\p{Lu}.*[^.?!:;,]$/u.test(room) && readDate(room) === null ? room : null, time: readTime(sliceSpan(text, own.span)) };
}

/** Lists of the block whose key announces participants. */
function readYamlLists(yaml: YamlFrontMatter | null, format: CompiledFormat): Map<string, Participant> {
  const participants = new Map<string, Participant>();
  for (const { key, names, span } of yaml?.lists ?? []) {
    const role = format.participantHeadings.get(key) ?? (Object.hasOwn(LISTED_ROLES, key) ? LISTED_ROLES[key] : undefined);
    for (const written of role === undefined ? [] : names) {
      const entry = readEntry(written, format);
      if (entry && role !== undefined) participants.set(entry.name.toLowerCase(), { ...entry, role, span });
    }
  }
  return participants;
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

/** "Foreign Ministry Spokesperson Li Wei's Regular Press Conference": who speaks stands in the title. */
function readAnnounced(text: string, lines: readonly TextLine[], { announced }: CompiledFormat, participants: Map<string, Participant>): void {
  if (announced.length === 0) return;
  for (const { span } of lines.slice(0, ANNOUNCED_WITHIN.lines)) {
    const line = sliceHead(text, span, ANNOUNCED_WITHIN.units);
    for (const { pattern, role } of announced) {
      for (const { groups } of line.matchAll(pattern)) {
        const name = groups?.['name']?.trim() ?? '';
        const key = name.toLowerCase();
        if (name !== '' && !participants.has(key)) participants.set(key, { name, role, description: groups?.['about']?.trim() ?? null, span });
      }
    }
  }
}

/**
 * Where no header word announces them: lines that describe somebody who speaks later, and those beside them that name an office as well,
 * for not everybody on the list need speak. The chair is told by his office.
 */
function readUnheadedList(text: string, lines: readonly TextLine[], scanned: ScannedLines, format: CompiledFormat): readonly Participant[] {
  const speakers = lazily(() => speakerKeys(text, scanned, format));
  const found = new Map<string, Participant>();
  let beside: Participant[] = [];
  let listing = false;
  const add = (participant: Participant): void => {
    const key = participant.name.toLowerCase();
    if (!found.has(key)) found.set(key, participant);
  };
  for (const { span } of lines) {
    const { name, description } = readEntry(sliceSpan(text, span), format) ?? {};
    if (name === undefined || description === null || description === undefined) {
      [listing, beside] = [false, []];
      continue;
    }
    const participant: Participant = { name, description, role: format.chairOffice.test(description) ? 'chair' : 'official', span };
    if (speakers().has(name.toLowerCase())) {
      [...beside, participant].forEach(add);
      [listing, beside] = [true, []];
    } else if (!OFFICE_IN_LIST.test(description)) [listing, beside] = [false, []];
    else if (listing) add(participant);
    else beside.push(participant);
  }
  return [...found.values()];
}

/** Those that stand again and again are made once. */
function speakerKeys(text: string, { marks }: ScannedLines, format: CompiledFormat): ReadonlySet<string> {
  const labels = new Set<string>();
  for (const { kind, shape, span } of marks) if (kind === 'label' && shape?.trust !== 'weak') labels.add(sliceSpan(text, span));
  return new Set([...labels].map((label) => nameKey(label, format)));
}

/** "Mr. Yin Yong, deputy secretary of …", "Yin Yong (deputy secretary)", "Yin Yong — deputy secretary": a name of a few words, a description. */
function readEntry(line: string, format: CompiledFormat): { name: string; description: string | null } | null {
  const found = /[,，(（]| [-–—] /u.exec(line);
  const separator = found?.[0] ?? '';
  const index = found?.index ?? line.length;
  if (index > LONGEST_ENTRY) return null;
  const name = withoutHonorific(line.slice(0, index), format);
  if (name.length > 60 || !/^\p{Lu}(?:[^.!?;:]|(?<=(?:^| )\p{Lu})\.)*$/u.test(name) || name.split(' ').length > 6) return null;
  const description = line.slice(index + separator.length).trim();
  const bare = /[(（]/u.test(separator) ? description.replace(/[)）]$/u, '') : description;
  return { name, description: bare === '' ? null : bare };
}
