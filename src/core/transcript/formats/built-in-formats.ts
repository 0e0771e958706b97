import { briefing } from './briefing.ts';
import { srt, webvtt } from './captions.ts';
import { centralBank } from './central-bank.ts';
import { chinese } from './chinese.ts';
import { committee } from './committee.ts';
import { congressHearing } from './congress-hearing.ts';
import { congressionalRecord } from './congressional-record.ts';
import { debate } from './debate.ts';
import { ecb } from './ecb.ts';
import { englishInline } from './english-inline.ts';
import { europarl } from './europarl.ts';
import { fomcMeeting } from './fomc-meeting.ts';
import { fomc } from './fomc.ts';
import type { FormatDeclaration } from './format.ts';
import { hansardKenya } from './hansard-kenya.ts';
import { hansardUk } from './hansard-uk.ts';
import { hansard } from './hansard.ts';
import { imf } from './imf.ts';
import { markdown } from './markdown.ts';
import { mofaBilingual } from './mofa-bilingual.ts';
import { mofaEn } from './mofa-en.ts';
import { mofaZh } from './mofa-zh.ts';
import { nameColon } from './name-colon.ts';
import { pentagon } from './pentagon.ts';
import { scioZh } from './scio-zh.ts';
import { scio } from './scio.ts';
import { stateDepartment } from './state-department.ts';
import { timecoded } from './timecoded.ts';
import { unNoon } from './un-noon.ts';
import { whiteHouse } from './white-house.ts';

/**
 * All formats that ship, in the form that a person's own have. Of two that fit a text equally well the first is taken; those without labels
 * are there to be extended.
 */
export const builtInFormats: readonly FormatDeclaration[] = [
  englishInline,
  chinese,
  scio,
  mofaZh,
  mofaEn,
  mofaBilingual,
  scioZh,
  briefing,
  whiteHouse,
  webvtt,
  srt,
  timecoded,
  stateDepartment,
  pentagon,
  imf,
  unNoon,
  fomc,
  fomcMeeting,
  ecb,
  centralBank,
  hansard,
  hansardUk,
  hansardKenya,
  committee,
  europarl,
  debate,
  markdown,
  nameColon,
  congressHearing,
  congressionalRecord,
];
