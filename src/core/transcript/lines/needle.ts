/** Finds some words or a character again and again, ever further on in a text, which it reads once. */
export class Needle {
  readonly #text: string;
  readonly #words: string;
  #at = -1;

  constructor(text: string, words: string) {
    this.#text = text;
    this.#words = words;
  }

  /** Whether it begins between two offsets; `start` may not be less than it was before. */
  isIn(start: number, end: number): boolean {
    if (this.#at < start) {
      const found = this.#text.indexOf(this.#words, start);
      this.#at = found === -1 ? Infinity : found;
    }
    return this.#at < end;
  }
}
