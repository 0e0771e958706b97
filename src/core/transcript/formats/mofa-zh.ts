import { english } from './english.ts';
import type { FormatDeclaration } from './format.ts';

/** Regular press conferences of the Chinese Ministry of Foreign Affairs, in Chinese. */
export const mofaZh: FormatDeclaration = {
  name: 'mofa-zh',
  extends: 'english-inline',
  title: '外交部例行记者会',
  labels: [
    { pattern: '(?<label>追问|记者)[:：]', at: 'start', trust: 'sure', role: 'press', stands: 'asker' },
    { pattern: '(?<label>问)[:：]', at: 'start', trust: 'sure', role: 'press' },
    { pattern: '(?<label>答)[:：]', at: 'start', trust: 'sure', role: 'official', stands: 'answerer' },
    { pattern: '(?<label>[^\\s:：。，]{1,30}记者)[:：]', at: 'start', trust: 'sure', role: 'press' },
    { pattern: '(?<label>[\\p{Script=Han}·]{2,12})[:：]', at: 'start' },
  ],
  opening: [{ begins: '[。！？]$', role: 'official', speaker: '发言人(?<name>\\p{Script=Han}{2,4}?)(?:主持|就|举行)' }],
  otherwise: 'official',
  sameAsker: 'asks-anew',
  minMeanWords: 5,
  evidence: [...english.evidence, { pattern: '发言人|记者会|答记者问', weight: 2 }],
  threshold: 2,
};
