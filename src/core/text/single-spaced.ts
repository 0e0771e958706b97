/** Each run of white space as one blank. Where there is nothing to do, which is known sooner than blanks are written anew, the very words. */
export function singleSpaced(words: string): string {
  return words.replace(/\s{2,}|[^\S ]/gu, ' ');
}
