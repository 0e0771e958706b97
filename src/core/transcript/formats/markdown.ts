import { english } from './english.ts';
import type { FormatDeclaration } from './format.ts';
import { CLOCK, MEETING_SIGNS, PERSON_NAME, SCREEN_NAME } from './patterns.ts';

/** What stands beside the transcript of a meeting: who was there, what was written in its chat. */
const BESIDE = '(?:[\\p{L}&]{1,20} ){0,2}(?:[Cc]hat(?: [Ll]ogs?)?|[Aa]ttendees|[Aa]ttendance|[Pp]articipants|[Ll]inks(?: [Ss]hared)?|[Rr]eferences|[Ff]ootnotes|[Aa]ppendix)';

/** What is set in bold in minutes and notes, and speaks not. */
const NOT_NAMES = ['decision', 'decisions', 'action', 'actions', 'action item', 'action items', 'next steps', 'attendees', 'attendance', 'present', 'apologies',
  'date', 'time', 'place', 'location', 'duration', 'moderated by', 'chaired by', 'recorded by', 'transcript', 'transcribed by', 'video', 'audio', 'recording',
  'introduction', 'conclusion', 'overview', 'status', 'tip', 'caution', 'important', 'goal', 'goals', 'scope', 'result', 'results', 'decisions made',
  'opening remarks', 'closing remarks', 'prepared remarks', 'public comment', 'new business', 'old business', 'meeting notes', 'table of contents', 'next meeting'];

/** Prepared remarks that nobody put a label to. */
const opening: FormatDeclaration['opening'] = [
  { begins: '.', below: '(?:[Pp]repared|[Oo]pening|[Ii]ntroductory) (?:[Rr]emarks|[Ss]tatement|[Tt]estimony)', role: 'official' },
];

/** What transcripts in Markdown have in common, whether their labels are marked or plain. */
export const inMarkdown = {
  except: [...english.except, ...NOT_NAMES],
  shortNames: true,
  opening,
  sections: ['^#{1,6}[ \\t]', '^(?:-{3,}|\\*{3,}|_{3,})$', '^\\*\\*[^*]{1,190}\\*\\*:?$'],
  timings: [`^[(\\[](?<start>${CLOCK})[)\\]]$`],
  closes: [`^#{1,6}[ \\t]+(?:\\p{N}{1,2}\\.[ \\t]*)?\\**${BESIDE}\\**:?[ \\t]*$`],
  mustAsk: true,
} satisfies Partial<FormatDeclaration>;

/** Transcripts in Markdown whose labels are marked: `**Name**: …`, `**Name:** …`, `**Name**` or `### Name` above what is said. */
export const markdown: FormatDeclaration = {
  ...inMarkdown,
  name: 'markdown',
  extends: 'english-inline',
  title: 'Markdown, labels in bold type or as headings',
  labels: [
    { pattern: `(?<label>${PERSON_NAME})(?: ?:(?=\\s|$)|(?: ?[(\\[](?<start>${CLOCK})[)\\]]) ?:?(?=\\s|$))`, at: 'start', marked: 'bold' },
    { pattern: `(?<label>${SCREEN_NAME}) ?:(?=\\s|$)`, at: 'start', marked: 'bold', trust: 'known' },
    { pattern: `(?<label>${PERSON_NAME})`, at: 'line', marked: 'bold' },
    { pattern: '(?<label>\\p{Ll}[\\p{L}\\p{N}_.-]{1,30})', at: 'line', marked: 'bold' },
    { pattern: `(?<label>${SCREEN_NAME})`, at: 'line', marked: 'bold', trust: 'known' },
    { pattern: `(?<label>${PERSON_NAME}) ?:?(?: ?[(\\[]?(?<start>${CLOCK})[)\\]]?)?:?`, at: 'line', marked: 'heading', trust: 'known' },
  ],
  joinSameSpeaker: true,
  minMeanWords: 10,
  evidence: [...english.evidence, ...MEETING_SIGNS.map((pattern) => ({ pattern, weight: 1, spoken: true as const }))],
  requires: '^(?:[>*•-] )?(?:\\*\\*|__|#{1,6} )',
  threshold: 2,
};
