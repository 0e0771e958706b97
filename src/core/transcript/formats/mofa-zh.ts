import { chinese, HAN_NAME } from './chinese.ts';
import type { FormatDeclaration } from './format.ts';

/** Regular press conferences of a foreign ministry, in Chinese, and its 答记者问, in which a question and an answer are all. */
export const mofaZh: FormatDeclaration = {
  name: 'mofa-zh',
  extends: 'chinese',
  title: '外交部例行记者会',
  labels: [
    ...chinese.labels,
    { pattern: '(?<label>发言人)[:：]', at: 'start', role: 'official', stands: 'answerer' },
    { pattern: `(?<label>(?<about>\\p{Script=Han}{0,16}发言人)(?<name>${HAN_NAME}))[:：]`, at: 'start', role: 'official' },
  ],
  opening: [{ begins: '^(?!.{0,60}发言人.{0,20}(?:主持|举行).{0,30}会。?$).*[。！？][”」』）]?$', role: 'official' }],
  announced: [
    { pattern: `(?:\\p{Nd}[年月日])?(?<about>\\p{Script=Han}{0,12}(?<!办公室)发言人)(?![办就])(?<name>${HAN_NAME.replace('{2,4}', '{2,4}?')})(?=[\\s\\u3000]*(?:$|[（(，,]|主持|就|举行|答|回答|接受|在|谈|的|出席))`, role: 'official' },
  ],
  titles: ['^(?<title>[^。！？：:>＞|]{0,60}发言人[^。！？：:>＞|]{0,60}[。]?)$', '^(?<title>[^。！？>＞|]{0,80}(?:记者会|答记者问|记者问|发布会|吹风会|答问)[^。！？]{0,40})$'],
  otherwise: 'official',
  sameAsker: 'asks-anew',
  evidence: [
    ...(chinese.evidence ?? []),
    { pattern: '发言人.{0,60}(?:记者会|记者问|答问)|例行记者会', weight: 3 },
    { pattern: '答记者问', weight: 1 },
    { pattern: '外交部|外交大臣|外长', weight: 1 },
    { pattern: '发言人', weight: 1 },
    { pattern: '请问|能否|可否|有何(?:评论|回应|看法)|中方|我方|注意到(?:有关|相关)报道', weight: 1, spoken: true },
  ],
  threshold: 3,
};
