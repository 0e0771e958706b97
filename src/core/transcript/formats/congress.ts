import { english } from './english.ts';

/** One to four words of a name, as labels have it: "Van Hollen", "Bill Nelson", "McCONNELL"; no office that members are spoken to by. */
export const SURNAMES =
  '(?!(?:Chairman|Chairwoman|Chair|President|Speaker|Secretary|Vice|Leader|Justice|Ambassador|General|Senator|Madam|Chairperson|Ranking|Commissioner|Director|Attorney|Majority|Minority)\\b)(?:(?:St|Ste)\\. )?(?:\\p{Lu}\\. ?){0,2}(?:de |la |von |van |del |der ){0,2}\\p{Lu}[\\p{L}\'’-]+(?:[ -](?:de |la )?\\p{Lu}[\\p{L}\'’-]+){0,3}';
/** A state or a territory. */
export const PLACE = '\\p{Lu}\\p{Ll}+(?: (?:of )?\\p{Lu}\\p{Ll}+){0,2}';
/** The full stop after a label; not that of a number. */
export const LABEL_END = '(?<! No| Ste?)\\.(?=\\s|$)';

/** A heading: capitals alone, but for the "c" of "McCRAE", and no full stop. Nearly all other lines fail at their second letter. */
export const CAPITAL_LINE = '^(?:[\\p{Lu}\\p{Nd} .,;:\'’()&/"`–—-]|(?<=M)c(?=\\p{Lu})){4,200}(?<=\\p{Lu}{3}.{0,199})(?<![.?!])$';

const STATED = ['Hon', 'The Hon', 'Honorable', 'The Honorable', 'the Honorable', 'Gen', 'Lt. Gen', 'Lt Gen', 'Maj. Gen', 'Brig. Gen', 'Adm', 'Rear Adm', 'Vice Adm', 'Lt', 'Maj', 'Col', 'Lt. Col', 'Capt', 'Cdr', 'Cmdr', 'Sgt', 'Dr', 'Prof', 'Rev', 'Amb',
  'Gov', 'Lt. Gov', 'Mr', 'Ms', 'Mrs', 'Miss', 'Ambassador', 'Admiral', 'General'];
/** Headings have them in capitals. */
export const CONGRESS_HONORIFICS: readonly string[] = [...new Set([...english.honorifics, ...STATED, ...STATED.map((word) => word.toUpperCase())])];

/** Page marks, pictures left out, rules, what printers and web pages put around. */
export const CONGRESS_FURNITURE: readonly string[] = [
  '^\\[\\[Page [A-Z]?\\d+\\]\\]$', '^\\[GRAPHICS?\\b', '^\\[GRAPHIC\\(S\\)', '^\\[TIFF OMITTED\\]', '^[-_=]{3,}$', '^\\?$', '^\\([ivxlc]+\\)$', '^\\[From the ',
  '^\\[(?:Senate|House|Joint) (?:Hearing|Report)\\b', '^S\\. Hrg\\. ', '^</?(?:html|head|body|pre)>', '^</pre></body>',
];
