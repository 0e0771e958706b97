import { chinese, HAN_OFFICE, OFFICE_AND_NAME } from './chinese.ts';
import type { FormatDeclaration } from './format.ts';

/** Press conferences and policy briefings of the State Council Information Office and of local ones, in Chinese: texts of live pages. */
export const scioZh: FormatDeclaration = {
  name: 'scio-zh',
  extends: 'chinese',
  title: '国新办新闻发布会',
  labels: chinese.labels,
  opening: [
    { begins: '^(?:女士们|各位(?:记者|媒体|来宾|朋友|嘉宾)|大家(?:上午|下午|早上|晚上)?好|记者朋友们|(?:上午|下午)好|欢迎(?:大家|各位)?(?:出席|参加))', role: 'chair' },
  ],
  roles: [
    { label: '主持人|新闻局|(?:新闻办|新闻办公室)[^，]{0,20}发言人', role: 'chair' },
    { label: HAN_OFFICE, role: 'official' },
  ],
  announced: [
    { pattern: `^主[ \\u3000]{0,2}持[ \\u3000]{0,2}人[:：][ \\u3000]{0,4}${OFFICE_AND_NAME}$`, role: 'chair' },
    { pattern: `^(?=.{0,80}(?:新闻局|新闻办))${OFFICE_AND_NAME}$`, role: 'chair' },
    { pattern: `^(?:(?:发[ \\u3000]{0,2}布[ \\u3000]{0,2}人|出席人员|出席嘉宾|嘉[ \\u3000]{0,2}宾|介绍人|主讲人)[:：][ \\u3000]{0,4})?${OFFICE_AND_NAME}$`, role: 'official' },
  ],
  titles: ['^(?<title>[^。！？]{0,100}(?:发布会|吹风会|记者会|招待会|通气会|见面会|实录)[^。！？]{0,40})$'],
  otherwise: 'chair-or-official',
  furniture: ['^[\\[【(（]? ?\\p{Nd}{4}[-/.年]\\p{Nd}{1,2}[-/.月]\\p{Nd}{1,2}日? +\\p{Nd}{1,2}:\\p{Nd}{2}(?::\\p{Nd}{2})? ?[\\]】)）]?$'],
  evidence: [
    ...(chinese.evidence ?? []),
    { pattern: '国新办|新闻办公室|新闻办', weight: 2 },
    { pattern: '发布会|吹风会|记者招待会|通气会|见面会', weight: 2 },
    { pattern: '图文直播|文字直播|文字实录|图文实录|答记者问|回答记者', weight: 1 },
    { pattern: '女士们|各位记者|媒体朋友|记者朋友|新闻界|(?:谢谢|感谢)[^。\\n]{0,12}(?:提问|问题)|(?:最后|下)一个问题|继续提问|请[^。\\n]{0,10}提问|请问|有请', weight: 1, spoken: true },
  ],
  threshold: 5,
};
