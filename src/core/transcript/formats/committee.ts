import { english } from './english.ts';
import type { FormatDeclaration } from './format.ts';
import { hansard } from './hansard.ts';
import { GOVERNING, HOUSE, PRESIDING } from './parliament-patterns.ts';

/** Committees of parliaments that hear witnesses: "The Chair (Ms. Una Bell (Port Calder East, Lib.)): ", "Una Bell AM: ". */
export const committee: FormatDeclaration = {
  ...hansard,
  name: 'committee',
  title: 'Parliamentary committee',
  roles: [
    { label: PRESIDING, role: 'chair' },
    { label: HOUSE, role: 'other' },
    { says: '\\b[Ww]elcome(?: back)? to (?:the|this|today\'s) [^.\\n]{0,80}\\b[Cc]ommittee\\b|\\bcall (?:this|the) meeting (?:back )?to order\\b', role: 'chair' },
    { label: ' (?:AM|AS|MS|MP|MSP|MLA|TD)\\b|\\([^()]{1,80}, [\\p{L}.]{2,12}\\)$|^(?:Senator|Councillor)\\b', role: 'press' },
    { label: GOVERNING, role: 'official' },
  ],
  otherwise: 'habits',
  roleWords: { press: 'member', official: 'witness' },
  questions: { press: 'asking', chair: 'asking' },
  evidence: [
    ...english.evidence,
    { pattern: '^The (?:(?:Vice|Acting|Joint|Deputy)[- ])?Chair(?:man|person|woman)?\\b[^:\\n]{0,120}:', weight: 2 },
    { pattern: '^[^:\\n]{3,50} (?:AM|MS|MP|MSP|MLA|AS|TD):', weight: 2 },
    { pattern: '^[^:\\n]{3,60}\\([^()\\n]{2,60}, (?:Lib\\.|CPC|NDP|BQ|GP|Ind\\.)\\)\\)?:', weight: 2 },
    { pattern: '\\bCommittee\\b', weight: 1, spoken: true },
    { pattern: '\\b(?:witness(?:es)?|evidence session|apologies for absence|meeting to order|questions from Members|first panel|appear(?:ing)? before)\\b', weight: 1, spoken: true },
    { pattern: '\\b(?:Mr\\.?|Madam) Chair\\b|\\bThank you,? Chair\\b|\\b[Hh]on\\. members?\\b', weight: 1, spoken: true },
  ],
  requires: '\\bCommittee\\b|\\bcommittee\\b',
  threshold: 4,
};
