import type { FormatDeclaration } from './format.ts';
import { hansard } from './hansard.ts';
import { NEVER } from './parliament-patterns.ts';

/** Marks that a scanner's software left between speeches; what it took for a heading is glued to them. */
const DEBRIS = '(?:<?/?(?:newspeech|header|subheader)>?[\\s"]{0,3})';
/** A label begins a line, or stands behind debris, a sentence's end, or a heading's. */
const BEFORE = `(?:${DEBRIS}{1,6}|(?=[A-Zh])(?:(?<=^[\\s"]{0,4}|[.?!:)\\]’'"/-]\\s{0,4}|\\t)|(?<=\\s)(?=M[RS]{1,2}\\. \\p{Lu}{3})))`;
const TITLE = '(?:M[Rr][Ss]?|M[Ss]|M[Ee]|H[Rr]|M[Ii][Ss][Ss]|D[Rr]|P[Rr][Oo][Ff]|C[Aa][Pp][Tt]|C[Oo][Ll]|M[Aa][Jj]|G[Ee][Nn]|R[Ee][Vv]|ARCHBISHOP|Archbishop|E[Nn][Gg]|Lt|LT|Hon|HON|Bw|BW|Mhe|MHE)';
const NAME = `${TITLE}[.,s]{0,2} ?(?:Temporary |TEMPORARY )?(?:Deputy |DEPUTY )?(?:(?:arap|ole|Ole|wa) )?["'.]?[\\p{Lu}\\p{Nd}][\\p{L}\\p{Nd}.'’-]{1,24}(?:[ -]{1,2}(?:(?:arap|ole|wa) )?\\p{Lu}[\\p{L}.'’-]{0,24}){0,2}`;
const PERSON = `(?<name>${NAME})`;
const OFFICE = '(?:T[HE]{1,2}|The|THF|TH[A-Z]|TED) {1,2}[\\p{Lu}\\p{Nd}][\\p{L}\\p{Nd}.,’\'-]{1,30}(?: {1,2}(?:[\\p{Lu}\\p{Nd}][\\p{L}\\p{Nd}.,’\'-]{0,30}|of|for|and|the|in)){0,14}';
const CONTINUED = '(?: ?\\( ?[CcKk][\\p{L}]{1,6}[., ]{0,3}\\)?| Ctd\\.?)?';
const END = `${CONTINUED}[ ,.]{0,2}:(?: ?-)?`;

/** The National Assembly of Kenya, typed in 1963 to 2012 and read by a machine: a label may stand anywhere in a line, its letters misread. */
export const hansardKenya: FormatDeclaration = {
  ...hansard,
  name: 'hansard-kenya',
  title: 'Hansard, National Assembly of Kenya',
  labels: [
    { pattern: `${BEFORE}(?<label>(?<about>${OFFICE}) ?(?:${DEBRIS}{1,3})?\\( ?${PERSON} ?\\))${END}`, at: 'anywhere', trust: 'sure' },
    { pattern: `${BEFORE}(?<label>(?:(?:An?|AN?|All|ALL|Several|SEVERAL|Some|SOME)[. ]{1,2})?[Hh][Oo][Nn][. ]{1,3}[Mm][Ee][Mm][Bb][Ee][Rr][Ss]?)${END}`, at: 'anywhere', trust: 'sure' },
    { pattern: `${BEFORE}(?<label>${PERSON})${END}`, at: 'anywhere', trust: 'sure' },
    { pattern: `${BEFORE}(?<label>THE {1,2}(?:[\\p{Lu}\\p{Nd}.,-]{2,30}(?: {1,2}[\\p{Lu}\\p{Nd}.,-]{1,30}){0,14}))${CONTINUED} ?:(?=\\s*$|\\s*\\p{L})`, at: 'anywhere' },
    // "MR. BELL asked the Minister for Ports:-(a) whether …": the question as it stands on the order paper.
    { pattern: `${BEFORE}(?<label>${PERSON})(?:,? on behalf of [^:]{3,40},?)?(?= (?:asked|alimuuliza|aliuliza)\\b)`, at: 'anywhere', trust: 'sure' },
  ],
  never: NEVER,
  maxLabelLength: 160,
  joinSameSpeaker: true,
  honorifics: [...(hansard.honorifics ?? []), 'MR,', 'ME', 'HR', 'CAPT', 'COL', 'MISS', 'REV', 'ARCHBISHOP', 'Archbishop', 'Eng', 'ENG', 'Bw', 'Mhe'],
  roles: [
    { label: 'S[Pp][Ee][Aa][Kk][Ee][Rr]|C[Hh][Aa][Ii][Rr][Mm][Aa][Nn]', role: 'chair' },
    { says: '\\bI beg to reply\\b|\\bnaomba kujibu\\b', role: 'official' },
    { label: '[Mm][Ee][Mm][Bb][Ee][Rr][Ss]?$', role: 'other' },
    { label: 'M[Ii][Nn][Ii][Ss][Tt][Ee][Rr]|A[Tt][Tt][Oo][Rr][Nn][Ee][Yy]|V[Ii][Cc][Ee]-? ?P[Rr][Ee][Ss]', role: 'official' },
  ],
  pageBreak: 'newspeech',
  furniture: [`^${DEBRIS}{1,8}$`],
  sections: ['^(?:<?(?:sub)?header>?)?\\s?Question No[., ]{1,2}\\p{Nd}{1,4}\\S{0,12}$', ...(hansard.sections ?? [])],
  minMeanWords: 8,
  evidence: [
    ...(hansard.evidence ?? []).filter(({ spoken }) => spoken === true),
    { pattern: 'newspeech', weight: 3 },
    { pattern: '\\bREPUBLIC OF KENYA\\b|\\bKenya\\b', weight: 1 },
    { pattern: '\\b(?:Mr|MR)[.,] ?(?:Temporary |Deputy )*Speaker[.,] Sir\\b', weight: 2 },
  ],
  requires: '\\b[Kk]enya\\b|KENYA|newspeech|Speaker[.,] Sir\\b|\\bBw\\.? Spika\\b',
  threshold: 4,
};
