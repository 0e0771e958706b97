/** Some characters, perhaps more than are meant: what is not in it is not meant. */
export interface CharSet {
  /** By code; 1 for those that are in it. */
  readonly ascii: Uint8Array;
  /** Those beyond ASCII by UTF-16 code unit; true where that is any. */
  readonly high: readonly number[] | true;
}

/** Characters of ASCII. */
export const MOST_ASCII = 128;
const MOST_HIGH = 32;

export const noChars: CharSet = { ascii: new Uint8Array(MOST_ASCII), high: [] };
export const anyChars: CharSet = { ascii: new Uint8Array(MOST_ASCII).fill(1), high: true };

export function hasChar({ ascii, high }: CharSet, unit: number): boolean {
  return unit < MOST_ASCII ? ascii[unit] === 1 : high === true || high.includes(unit);
}

export function charsOf(units: readonly number[]): CharSet {
  const ascii = new Uint8Array(MOST_ASCII);
  for (const unit of units) if (unit < MOST_ASCII) ascii[unit] = 1;
  return { ascii, high: units.filter((unit) => unit >= MOST_ASCII) };
}

export function unite(...sets: readonly CharSet[]): CharSet {
  const ascii = new Uint8Array(MOST_ASCII);
  for (const set of sets) for (let unit = 0; unit < MOST_ASCII; unit++) if (set.ascii[unit] === 1) ascii[unit] = 1;
  const high = new Set<number>();
  for (const set of sets) {
    if (set.high === true) return { ascii, high: true };
    for (const unit of set.high) high.add(unit);
  }
  return { ascii, high: high.size > MOST_HIGH ? true : [...high] };
}

/** All that a class of characters takes, by its source: `[a-z]`, `\p{Lu}`, `.`; `named`: all those beyond ASCII, where it names each of them. */
export function charsOfClass(source: string, flags: string, named: readonly number[] | true): CharSet {
  const whole = new RegExp(`^${source}$`, flags.includes('s') ? 'su' : flags.includes('i') ? 'iu' : 'u');
  const ascii = new Uint8Array(MOST_ASCII);
  for (let unit = 0; unit < MOST_ASCII; unit++) if (whole.test(String.fromCharCode(unit))) ascii[unit] = 1;
  // Two letters beyond ASCII are "k" and "s" where case does not count.
  return { ascii, high: flags.includes('i') ? true : named };
}

/** Its characters, where they are few. */
export function listChars({ ascii, high }: CharSet, most: number): readonly number[] | null {
  if (high === true) return null;
  const found = [...high];
  for (let unit = 0; unit < MOST_ASCII && found.length <= most; unit++) if (ascii[unit] === 1) found.push(unit);
  return found.length > 0 && found.length <= most ? found : null;
}
