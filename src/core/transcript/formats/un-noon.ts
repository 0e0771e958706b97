import { briefing } from './briefing.ts';
import { english } from './english.ts';
import type { FormatDeclaration } from './format.ts';

/** Noon briefings of the United Nations: the spokesperson begins without a label, topics are headings ("**Syria"), then "Question:", "Spokesman:". */
export const unNoon: FormatDeclaration = {
  name: 'un-noon',
  extends: 'briefing',
  title: 'United Nations, noon briefing',
  labels: [
    { pattern: '(?<label>(?:Question|Correspondent|Reporter|Journalist)(?: ?#?\\d{1,2})?)[ \\u00a0]?[:：]', at: 'start', trust: 'sure', role: 'press', stands: 'someone' },
    { pattern: '(?<label>(?:(?:Deputy|Acting|Associate|Chief) ){0,2}Spokes(?:man|woman|person))[ \\u00a0]?[:：]', at: 'start', trust: 'sure', role: 'official', stands: 'answerer' },
    { pattern: '(?<label>(?:(?:Mr|Ms|Mrs|Dr)\\.? |(?:Under-Secretary-General|Assistant Secretary-General|Secretary-General|Ambassador|General) )\\p{Lu}[\\p{L}\\p{M}.\'’-]*(?: \\p{Lu}[\\p{L}\\p{M}.\'’-]*){0,3} ?)[:：]', at: 'start' },
  ],
  opening: [
    { begins: '^(?:[Gg]ood (?:morning|afternoon|day)|[Hh]ello|[Hh]appy|[Ww]elcome|[Aa]ll right|[Oo]kay|[Aa]lright)\\b', role: 'official', speaker: '\\bbriefing by (?<name>\\p{Lu}[\\p{L}\\p{M}.\'’-]*(?: \\p{Lu}[\\p{L}\\p{M}.\'’-]*){1,3})' },
    { begins: '^(?!The following is\\b)(?!.{0,200}\\btranscript\\b).{80}', role: 'official', speaker: '\\bbriefing by (?<name>\\p{Lu}[\\p{L}\\p{M}.\'’-]*(?: \\p{Lu}[\\p{L}\\p{M}.\'’-]*){1,3})' },
  ],
  introductions: [
    '\\bbriefing by (?<name>\\p{Lu}[\\p{L}\\p{M}.\'’-]*(?: \\p{Lu}[\\p{L}\\p{M}.\'’-]*){1,3}), (?<about>[^.;]{3,120})',
    ...(briefing.introductions ?? []),
  ],
  sections: ['^\\*{2}[^*]{1,150}(?:\\*{2})?$'],
  requires: '\\b[Nn]oon [Bb]riefing\\b|\\b[Nn]ear-verbatim transcript\\b|\\bSpokes(?:man|woman|person) for the Secretary-General\\b',
  evidence: [
    ...english.evidence,
    { pattern: '\\b[Nn]oon [Bb]riefing\\b|\\b[Nn]ear-verbatim transcript\\b|\\bSpokes(?:man|woman|person) for the Secretary-General\\b', weight: 2 },
    { pattern: '^\\*{2}\\p{Lu}', weight: 1 },
    { pattern: '^(?:Deputy |Associate )?Spokes(?:man|woman|person):', weight: 1 },
  ],
  threshold: 3,
};
