/** How many code units before a difference are shown. */
const lead = 40;

/** Two wordings of a passage, both cut short where they begin alike for long, so that the difference is in sight. */
export function changedWords(was: string, is: string): { readonly was: string; readonly is: string } {
  let same = 0;
  while (same < was.length && was[same] === is[same]) same++;
  const from = same <= lead ? 0 : was.lastIndexOf(' ', same - lead) + 1;
  return from === 0 ? { was, is } : { was: `…${was.slice(from)}`, is: `…${is.slice(from)}` };
}
