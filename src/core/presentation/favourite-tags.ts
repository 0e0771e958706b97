import type { Codebook } from '../claims/codebook.ts';

const most = 9;

/**
 * The ids that the digits 1 to 9 stand for: those that a person chose in the settings; else all of a small codebook, in its order; of a
 * large one those used most. A digit goes on standing for what it stood for (`before`) until that is used less than what has none.
 */
export function favouriteTags({ tags }: Codebook, chosen: readonly string[], uses: Readonly<Record<string, number>>, before: readonly string[]): readonly string[] {
  const live = tags.filter(({ retired }) => !retired).map(({ id }) => id);
  const wanted = [...new Set(chosen)].filter((id) => live.includes(id));
  if (wanted.length > 0) return wanted.slice(0, most);
  if (live.length <= most) return live;
  const count = (id: string): number => uses[id] ?? 0;
  const places = before.filter((id, index) => live.includes(id) && before.indexOf(id) === index).slice(0, most);
  for (const id of live.filter((one) => !places.includes(one)).sort((a, b) => count(b) - count(a))) {
    if (places.length < most) {
      places.push(id);
      continue;
    }
    const least = places.reduce((a, b) => (count(b) < count(a) ? b : a));
    if (count(id) <= count(least)) break;
    places[places.indexOf(least)] = id;
  }
  return places;
}
