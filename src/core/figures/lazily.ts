/** What is made when it is first asked for, and kept: a table that most texts never need costs nothing when the program is loaded. */
export function lazily<T extends object>(make: () => T): () => T {
  let made: T | null = null;
  return () => (made ??= make());
}
