import type { FormatDeclaration } from './format.ts';

/** What formats have in common whose labels share a line with what is said: "Moderator:" is then a label and no header word. */
export const englishInline: FormatDeclaration = {
  name: 'english-inline',
  title: 'English, labels before the words',
  labels: [],
  participantHeadings: {},
  dateHeadings: [],
  otherHeadings: [],
  mustAsk: false,
};
