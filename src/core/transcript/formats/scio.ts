import { english } from './english.ts';
import type { FormatDeclaration } from './format.ts';

/** A person's or an outlet's name, by its shape. */
const NAME =
  '["“‘(]?(?:[\\p{Lu}\\p{Nd}][^\\s:：?!;]*|\\p{Ll}{1,3}\\p{Lu}[^\\s:：?!;]*|[\\p{Ll}\\p{Nd}-]+(?:\\.[\\p{Ll}-]+)+)(?:[\\s,]+(?:["“‘(&|/\\-–—\\p{Lu}\\p{Nd}][^\\s:：?!;,]*|of|and|the|for|in|on|at|to|from|via|with|reporters?|journalists?|correspondents?|website|newspaper|de|d\'|la|le|du|des|von|van|der|da|do|bin|al|[\\p{Ll}\\p{Nd}-]+(?:\\.[\\p{Ll}-]+)+))*["”’)]?';

/** English transcripts of the State Council Information Office and of those who follow its house style. */
export const scio: FormatDeclaration = {
  name: 'scio',
  title: 'State Council Information Office (China), English',
  labels: [
    { pattern: `(?<label>(?:${NAME})(?: ?[(\\[（][^()\\[\\]（）]*[)\\]）])?)[ \\u00a0]?[:：]`, at: 'line' },
    { pattern: '(?<label>\\p{L}[^.?!;:：]*)[:：]', at: 'line', trust: 'weak' },
  ],
  opening: [
    {
      begins: '^(?:Ladies and gentlemen|Dear (?:friends|journalists|colleagues)|Distinguished|(?:Good|A very good) (?:morning|afternoon|evening)|Welcome|Members of the (?:media|press)|Friends from|(?:Today|This (?:morning|afternoon)),? (?:we|I|it is|the State Council Information Office (?:holds|is holding|has invited))|(?:We are|I am|It is) (?:\\p{Ll}+ )?(?:delighted|pleased|glad|happy|honou?red|a pleasure))\\b',
      role: 'chair',
    },
  ],
  pageBreak: '_ueditor_page_break_tag_',
  caption: '^/\\p{Nd}{1,3}(?:\\s|$)|^\\[Photo by\\b',
  backMatter: [
    '^Translated (?:and edited )?by\\b', '^Edited by\\b', '^\\(?Editor: ', '^In case of any discrepancy\\b',
    '^The (?:Chinese|original) version (?:shall )?prevails?\\b', '^Copyright\\b', '^(?:©|&copy;)',
  ],
  evidence: [
    ...english.evidence,
    { pattern: '_ueditor_page_break_tag_', weight: 2 },
    { pattern: '^[ \\t\\u3000]*(?:Speakers?|Chairpersons?|Moderator)[:：]?[ \\t]*$', weight: 1 },
    { pattern: '\\b(?:press|news) (?:conference|briefing)\\b|\\bmedia briefing\\b|\\bState Council Information Office\\b', weight: 1 },
    { pattern: '\\bfloor is (?:now )?open\\b|\\bopen(?:ed)? the floor\\b|\\bidentify (?:the|your) (?:news|media|outlet)|\\b(?:take|raise) (?:your |the )?questions?\\b|\\b(?:next|last|final) (?:two |three )?questions?\\b', weight: 1, spoken: true },
    { pattern: '\\b[Tt]hank(?:s| you)[^.\\n]{0,20} for (?:your|the|that|this) (?:attention|interest|questions?)\\b', weight: 1, spoken: true },
    { pattern: '\\bgive the floor to\\b|\\bLadies and gentlemen\\b|\\b[Ff]riends from the (?:media|press)\\b|\\bmembers of the (?:media|press)\\b', weight: 1, spoken: true },
  ],
  threshold: 3,
};
