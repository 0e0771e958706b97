/** An alternation in which each first letter stands once, in both cases where `bothCases`. */
export function byFirstLetter(words: readonly string[], bothCases = true): string {
  const groups = new Map<string, string[]>();
  for (const word of words) {
    const first = word.charAt(0);
    groups.set(first, [...(groups.get(first) ?? []), word.slice(1)]);
  }
  return [...groups]
    .map(([first, rests]) => {
      const ordered = [...new Set(rests)].sort((a, b) => b.length - a.length).join('|');
      return `${bothCases ? `[${first}${first.toUpperCase()}]` : first}(?:${ordered})`;
    })
    .join('|');
}
