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
    { pattern: `(?:\\p{Nd}[年月日])?(?<about>\\p{Script=Han}{0,16}(?<!办公室)(?:发言人|發言人))(?![办就])(?<name>${HAN_NAME.replace('{2,4}', '{2,4}?')})(?=[\\s\\u3000]*(?:$|[（(，,]|主持|就|举行|舉行|答|回答|接受|在|谈|的|出席))`, role: 'official' },
    { pattern: `^(?=[^。！？]{1,100}$).{0,40}?(?<about>(?:\\p{Script=Han}{0,16}(?:国务委员兼|驻\\p{Script=Han}{1,12}))?(?:外交部长|外长|外交部副部长|外交部部长助理|外交部\\p{Script=Han}{1,8}司长|大使))(?![办就])(?<name>${HAN_NAME.replace('{2,4}', '{2,4}?')})(?=主持|就|举行|答|回答|接受)`, role: 'official' },
  ],
  titles: ['^(?<title>[^。！？：:>＞|]{0,60}发言人[^。！？：:>＞|]{0,60}[。]?)$', '^(?<title>[^。！？>＞|]{0,80}(?:记者会|答记者问|记者问|发布会|吹风会|答问|记者提问|采访|記者會)[^。！？]{0,40})$'],
  otherwise: 'official',
  sameAsker: 'asks-anew',
  evidence: [
    ...(chinese.evidence ?? []),
    { pattern: '发言人.{0,60}(?:记者会|记者问|答问|接受[^。]{0,20}采访)|(?:外交部|大使|外长).{0,60}(?:记者提问|接受[^。]{0,20}采访)|例行记者会|例行記者會', weight: 3 },
    { pattern: '答记者问', weight: 1 },
    { pattern: '外交部|外交大臣|外长|大使', weight: 1 },
    { pattern: '发言人|發言人', weight: 1 },
    { pattern: '请问|請問|能否|可否|有何(?:评论|評論|回应|回應|看法)|中方|我方|注意到(?:有关|相关)报道', weight: 1, spoken: true },
  ],
  threshold: 4,
};
