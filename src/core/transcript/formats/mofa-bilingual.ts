import type { FormatDeclaration } from './format.ts';
import { mofaEn } from './mofa-en.ts';
import { mofaZh } from './mofa-zh.ts';

/** Each turn twice, in Chinese and in English below it: every label is a turn, and both halves of a question are one exchange. */
export const mofaBilingual: FormatDeclaration = {
  name: 'mofa-bilingual',
  extends: 'mofa-zh',
  title: '双语例行记者会',
  labels: [...mofaZh.labels, ...mofaEn.labels],
  announced: [...(mofaZh.announced ?? []), ...(mofaEn.announced ?? [])],
  otherwise: 'habits',
  requires: '^[ \\t\\u00a0\\u3000*]*[^\\s:：。]{0,30}\\p{Script=Han}[*]*[:：]',
  evidence: [
    ...(mofaZh.evidence ?? []),
    { pattern: '^[ \\t\\u00a0\\u3000*]*\\p{Lu}[\\p{L} .]{1,40}[*]*[:：] ?[\\p{Lu}“"]', weight: 1 },
  ],
};
