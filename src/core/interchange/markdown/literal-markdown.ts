/**
 * Markdown that renders as `words` and nothing else: what would be emphasis, a link, HTML, a heading, a list or a rule is escaped. Blanks at
 * both ends of a line are dropped and each line break is a soft one, as Markdown has it in any case; empty lines part paragraphs.
 */
export function literalParagraphs(words: string): readonly string[] {
  return words
    .split(/\r\n|[\r\n]/)
    .map(literalLine)
    .reduce<string[][]>(
      (paragraphs, line) => {
        if (line === '') paragraphs.push([]);
        else paragraphs.at(-1)?.push(line);
        return paragraphs;
      },
      [[]],
    )
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'));
}

/** The same for a place where only one line may stand: a heading, a list item, between the marks of emphasis. */
export function literalInline(words: string): string {
  return literalLine(words.trim().replace(/[\r\n]+/g, ' '));
}

function literalLine(line: string): string {
  return trimBlanks(line)
    .replace(/[\\`*_[\]<>&~|$#@]|:(?=\/\/)|(?<=\bwww)\./gi, '\\$&')
    .replace(/^[+=-]/, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

/** Blanks as Markdown counts them; a no-break space is a word's own. */
function trimBlanks(line: string): string {
  let start = 0;
  let end = line.length;
  while (start < end && isBlank(line, start)) start++;
  while (end > start && isBlank(line, end - 1)) end--;
  return line.slice(start, end);
}

function isBlank(line: string, at: number): boolean {
  return line[at] === ' ' || line[at] === '\t';
}
