/**
 * Markdown that shows `words` as they are, for hovers: no mark, HTML, link, icon (`$(…)`) or bare address of theirs takes effect; line
 * breaks stay. Character references rather than backslashes, because a renderer that looks for icons and addresses reads past those.
 */
export function plainAsMarkdown(words: string): string {
  return words
    .replace(/[\\`*_{}[\]()#+\-.!|~<>&$:@/="']/gu, (mark) => `&#${mark.charCodeAt(0)};`)
    .replace(/\r?\n[ \t]*/gu, '  \n');
}
