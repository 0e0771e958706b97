import type { Role } from './model.ts';

/**
 * What one kind of transcript looks like, as plain data: built-in formats and those of a user's settings have the same form.
 * Patterns are sources of regular expressions with the flag `u`. Words are in lower case.
 */
export interface Format {
  readonly name: string;
  /** What a label looks like that stands alone on its line, without its closing colon and without brackets at its end. */
  readonly label: {
    /** A name by its shape: a label unless the text around it speaks against it. */
    readonly name: string;
    /** What no label is, whatever its shape: a sentence, a number, an ordinal. */
    readonly never: string;
    /** In UTF-16 code units, without the colon; longer lines are no labels. */
    readonly maxLength: number;
    /** Words that look like labels and are none. */
    readonly except: readonly string[];
  };
  /** Words that stand before a name and are no part of it, without their stop, as written. */
  readonly honorifics: readonly string[];
  /** Header words that announce a list of participants with that role. */
  readonly participantHeadings: Readonly<Record<string, Role>>;
  /** Header words before the date, and others that announce nothing that is read. */
  readonly dateHeadings: readonly string[];
  readonly otherHeadings: readonly string[];
  /** Labels of those who are neither chair nor official nor press. */
  readonly otherSpeakers: readonly string[];
  /** What is said in a turn that asks, that answers, that chairs; tried on the turn's first and last words. */
  readonly speech: {
    readonly asks: string;
    readonly answers: string;
    readonly chairs: string;
  };
  /** In a list without header words, what tells the chair by his office. */
  readonly chairOffice: string;
  /** A tag left by page layout; it may be glued to the label before or after it. */
  readonly pageBreak: string;
  /** The first words inside round or square brackets that make a stage direction. */
  readonly stageDirections: readonly string[];
  /** Lines that are captions: no words of a turn, wherever they stand. */
  readonly caption: string;
  /** Lines that end what is said. */
  readonly backMatter: readonly string[];
  /** Words that announce the points of an answer, by ordinal: index 0 holds those for the first. */
  readonly points: readonly (readonly string[])[];
  /** What speakers say at a time, on the average, at the very least, in words; lists and plays have less. */
  readonly minMeanWords: number;
  /**
   * Signs that a text is of this kind, or (with a weight below 0) that it is not, tried on the whole text; those that are `spoken` count
   * only inside turns.
   */
  readonly evidence: readonly { readonly pattern: string; readonly weight: number; readonly spoken?: true }[];
  /** The weight from which a text is taken for one of this kind. */
  readonly threshold: number;
}
