import { findFigures } from '../../../src/core/figures/find-figures.ts';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript.ts';
import { markdownIt, markdownLanguageService, remark } from '../peers/markdown.ts';
import { winkNlp } from '../peers/wink-nlp.ts';
import { race } from '../race.ts';
import type { Row } from '../row.ts';
import { walkLines } from '../texts.ts';

export const rows: readonly Row[] = [
  {
    name: 'structure',
    measures: 'text to title, participants, turns, speakers, roles, exchanges and points',
    floor: 'walks the line breaks with `indexOf`',
    limit: 7,
    goal: { most: 10, of: 'times the floor' },
    words: 'Two fifths of a briefing\'s time do not grow with the text: they go into choosing its format among all house styles. One look at a sample of 40,000 characters tells which words it does not have (a fifth of that time), and most styles with them; a style is looked into no further than tells that another fits better, what is soonest told first, and the lines that were read for choosing are not read again. What patterns need is generated, as telling it takes 130 ms. The rest goes in equal parts into the marks of lines, the front matter, and who is who; an eighth of all is the engine\'s collecting of what is dropped. The prototype at the limit knew one house style, and no names.',
    take: async ({ text }, pace) => race(pace, {
      floor: () => walkLines(text),
      ours: () => parseTranscript(text),
      peers: pace.peers ? [markdownIt(text), await markdownLanguageService(text), remark(text)] : [],
    }),
  },
  {
    name: 'whole model',
    measures: 'the same and all figures with values and units',
    floor: 'walks the line breaks with `indexOf`',
    limit: 172,
    goal: { most: 250, of: 'times the floor' },
    words: 'The sum of the rows `structure` and `figures`: neither uses what the other has already seen.',
    take: async ({ size, text }, pace) => race(pace, {
      floor: () => walkLines(text),
      ours: () => {
        const transcript = parseTranscript(text);
        return [transcript, findFigures(text, { date: transcript.date })];
      },
      peers: pace.peers && size !== '10 MB' ? [winkNlp(text)] : [],
    }),
  },
];
