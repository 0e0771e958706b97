/** A word of a name. Scripts without capitals count. Each repetition is bounded: lines have 500,000 characters. */
const NAME_WORD = "[\\p{Lu}\\p{Lt}\\p{Lo}][\\p{L}\\p{M}\\p{N}.'’&‑-]{0,40}";
const PARTICLE = '(?:de|da|do|dos|del|della|di|du|des|la|le|van|von|der|den|ter|zu|af|av|bin|bint|al|el|ibn|of|the|and|for|y)';
/** "(Besu)", "[via interpreter]" behind a name. */
const BRACKETS = ' ?[(\\[][^()\\[\\]\\n]{1,50}[)\\]]';

/** A person's name by its shape, of up to 8 words: "Jo van der Meer", "Speaker 1", "UNDER SECRETARY MOREL", "Ana Torv (Harbour Office)". */
export const PERSON_NAME = `${NAME_WORD}(?:,? (?:${NAME_WORD}|\\p{N}{1,3}(?!\\p{N}|:\\p{N})|${PARTICLE}(?= ))){0,7}(?:${BRACKETS})?`;

/** How somebody appears who chose the name himself, in a chat or a call: "nixo", "potuz (they/them)". */
export const SCREEN_NAME = `[\\p{L}\\p{N}@_][^\\s:<>?!"“”]{0,30}(?: [^\\s:<>?!"“”.,;]{1,30}){0,3}(?:${BRACKETS})?`;

/** "0:44", "01:02:03", "00:01:02,400". */
export const CLOCK = '\\d{1,3}:\\d{2}(?::\\d{2})?(?:[.,]\\d{1,3})?';

/** What is said where officials, members or witnesses meet those who ask: each is a sign by itself. */
export const MEETING_SIGNS = [
  '\\b(?:[Tt]hank(?:s| you)[^.?!\\n]{0,40}(?:for (?:your|the|that|this|having|being|joining|coming|taking)|[Cc]hair|[Ss]enator|[Mm]inister|[Ss]ecretary|[Cc]ommissioner|[Cc]ouncill?or))\\b',
  '\\b(?:[Mm]y|[Yy]our|next|last|final|first|other|another|any|follow-up|of) (?:\\p{Ll}+ )?questions?\\b|\\bquestions? (?:for|to|from|about|on)\\b',
  '\\b(?:committee|hearing|briefing|press conference|news conference|agenda|meeting|testimony|witness(?:es)?|panel|working group|quorum|motion|proposal)\\b',
  '\\b(?:government|ministry|minister|secretary|agency|commission|council|parliament|senate|congress|regulat(?:or|ors|ion|ory)|policy|legislation|administration|mayor)\\b',
] as const;
