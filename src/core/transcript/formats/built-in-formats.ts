import { srt, webvtt } from './captions.ts';
import { englishInline } from './english-inline.ts';
import type { FormatDeclaration } from './format.ts';
import { mofaZh } from './mofa-zh.ts';
import { scio } from './scio.ts';
import { timecoded } from './timecoded.ts';
import { whiteHouse } from './white-house.ts';

/**
 * All formats that ship, in the form that a person's own have. Of two that fit a text equally well the first is taken; those without labels
 * are there to be extended.
 */
export const builtInFormats: readonly FormatDeclaration[] = [
  englishInline,
  scio,
  mofaZh,
  whiteHouse,
  webvtt,
  srt,
  timecoded,
];
