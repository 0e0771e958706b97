/** Finds a character again and again, ever further on in a text, which it reads once. */
export class Needle {
  readonly #text: string;
  readonly #character: string;
  #at = -1;

  constructor(text: string, unit: number) {
    this.#text = text;
    this.#character = String.fromCharCode(unit);
  }

  /** Whether the character stands between two offsets; `start` may not be less than it was before. */
  isIn(start: number, end: number): boolean {
    if (this.#at < start) {
      const found = this.#text.indexOf(this.#character, start);
      this.#at = found === -1 ? Infinity : found;
    }
    return this.#at < end;
  }
}
