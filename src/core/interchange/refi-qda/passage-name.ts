/** In UTF-16 code units: what a list of passages shows. */
const longest = 60;

/** The words of a passage, or their beginning, in one line: what other tools call it by. */
export function passageName(words: string): string {
  const line = oneLine(words);
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest);
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

export type NameFit = 'whole' | 'beginning' | null;

/** Whether a passage's name is its words or their beginning, as tools write it that make names of words. */
export function nameFits(name: string, words: string): NameFit {
  const [given, line] = [oneLine(name), oneLine(words)];
  if (given === '' || line === '') return null;
  if (given === line) return 'whole';
  const beginning = given.replace(/(?:…|\.\.\.)$/, '').trimEnd();
  return beginning !== given && beginning !== '' && line.startsWith(beginning) ? 'beginning' : null;
}

function oneLine(words: string): string {
  return words.replace(/\s+/gu, ' ').trim();
}
