import { english } from './english.ts';
import type { FormatDeclaration } from './format.ts';
import { MEETING_SIGNS, PERSON_NAME, SCREEN_NAME } from './patterns.ts';

/** ">>" of live captions, also as WebVTT writes it. */
const CHEVRONS = '(?:>>|&gt;&gt;)';
const TAG = '</?(?:c|i|b|u|ruby|rt|lang|font)(?:[.\\s][^<>]{0,60})?>|</v>|<\\d{2}:[\\d:.]{5,12}>|\\{\\\\an?\\d\\}';

/**
 * Captions: cues with times, in which the speaker stands as a voice tag (`<v Name>`), as "Name: " or, in live captions, as ">> NAME:" or
 * ">>" alone for a new speaker whom nobody names. A speaker's cues that follow each other are one turn.
 */
const captions = {
  extends: 'english-inline',
  labels: [
    { pattern: '<v(?:\\.[^\\s<>.]{1,40})* (?<label>[^<>\\n]{1,90})>', at: 'start', trust: 'sure' },
    { pattern: `${CHEVRONS}>? ?(?<label>${PERSON_NAME}) ?:(?=\\s|$)`, at: 'start', trust: 'sure' },
    { pattern: `(?<label>${CHEVRONS})(?=[^>])`, at: 'start', trust: 'sure', role: 'other', stands: 'someone' },
    { pattern: `(?<label>${PERSON_NAME}) ?:(?=\\s|$)`, at: 'start' },
    { pattern: `(?<label>${SCREEN_NAME}) ?:(?=\\s|$)`, at: 'start', trust: 'known' },
    { pattern: '<v(?:\\.[^\\s<>.]{1,40})* (?<label>[^<>\\n]{1,90})>', at: 'anywhere', trust: 'sure' },
    { pattern: `(?<=\\s)${CHEVRONS}>? ?(?<label>${PERSON_NAME}) ?:(?=\\s)`, at: 'anywhere', trust: 'sure' },
    { pattern: `(?<=\\s)(?<label>${CHEVRONS})(?=[^>])`, at: 'anywhere', trust: 'sure', role: 'other', stands: 'someone' },
  ],
  joinSameSpeaker: true,
  cueIds: true,
  markup: TAG,
  mustAsk: true,
  minMeanWords: 8,
  evidence: [...english.evidence, ...MEETING_SIGNS.map((pattern) => ({ pattern, weight: 1, spoken: true as const }))],
  threshold: 2,
} as const satisfies Partial<FormatDeclaration>;

/** WebVTT, https://www.w3.org/TR/webvtt1/. */
export const webvtt: FormatDeclaration = {
  ...captions,
  name: 'webvtt',
  title: 'Captions (WebVTT)',
  timings: ['^(?<start>(?:\\d{2,4}:)?\\d{2}:\\d{2}\\.\\d{3})[ \\t]+-->[ \\t]+(?<end>(?:\\d{2,4}:)?\\d{2}:\\d{2}\\.\\d{3})'],
  layoutBlocks: ['^WEBVTT\\b', '^(?:NOTE|STYLE|REGION)(?:\\s|$)'],
  requires: '^\\ufeff?WEBVTT\\b',
};

/** SubRip. */
export const srt: FormatDeclaration = {
  ...captions,
  name: 'srt',
  title: 'Captions (SubRip)',
  timings: ['^(?<start>\\d{1,3}:\\d{2}:\\d{2}[,.]\\d{1,3})[ \\t]+-->[ \\t]+(?<end>\\d{1,3}:\\d{2}:\\d{2}[,.]\\d{1,3})'],
  requires: '^\\d{1,3}:\\d{2}:\\d{2},\\d{1,3} +-->',
};
