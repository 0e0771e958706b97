/**
 * The same function of a string, which remembers its latest answers: what was asked for before `most` others is forgotten, at the latest
 * before twice as many. Strings longer than `longest` UTF-16 code units are not remembered. The answers must never be changed.
 */
export function remembered<Answer extends object | string>(answer: (words: string) => Answer, { most, longest }: { readonly most: number; readonly longest: number }): (words: string) => Answer {
  let recent = new Map<string, Answer>();
  let older = new Map<string, Answer>();
  return (words) => {
    if (words.length > longest) return answer(words);
    const known = recent.get(words);
    if (known !== undefined) return known;
    const made = older.get(words) ?? answer(words);
    if (recent.size >= most) {
      older = recent;
      recent = new Map();
    }
    recent.set(words, made);
    return made;
  };
}
