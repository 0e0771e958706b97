import { english } from './english.ts';
import type { FormatDeclaration } from './format.ts';

/** Words before a colon in front matter that name nobody. */
export const frontMatterWords: readonly string[] = [
  ...english.except, 'date', 'time', 'place', 'venue', 'location', 'topic', 'theme', 'subject', 'title', 'published', 'updated', 'author', 'by', 'url', 'link', 'tags',
];

/** What formats have in common whose labels share a line with what is said: "Moderator:" is then a label and no header word. */
export const englishInline: FormatDeclaration = {
  name: 'english-inline',
  title: 'English, labels before the words',
  labels: [],
  participantHeadings: {},
  dateHeadings: [],
  otherHeadings: [],
  except: frontMatterWords,
  mustAsk: false,
};
