import type { Role } from './model.ts';

/**
 * What one kind of transcript looks like, as plain data: built-in formats and those of a user's settings have the same form.
 * Patterns are sources of regular expressions with the flag `u`, tried on one line without its indent and trailing white space.
 */
export interface Format {
  readonly name: string;
  /** What a label looks like that stands alone on its line, without its closing colon. */
  readonly label: {
    readonly pattern: string;
    /** In UTF-16 code units, without the colon; longer lines are no labels. */
    readonly maxLength: number;
    /** Lower-case words and phrases that look like labels and are none. */
    readonly except: readonly string[];
  };
  /** Words that stand before a label's name and are no part of it, without their stop. */
  readonly honorifics: readonly string[];
  /** Header words, lower case, that announce a list of participants with that role. */
  readonly participantHeadings: Readonly<Record<string, Role>>;
  /** Header words, lower case, before the date, and others that announce nothing that is read. */
  readonly dateHeadings: readonly string[];
  readonly otherHeadings: readonly string[];
  /** Labels, lower case, of those who are neither chair nor official nor press. */
  readonly otherSpeakers: readonly string[];
  /** A tag left by page layout; it may be glued to the label that follows. */
  readonly pageBreak: string;
  /** The first words, lower case, inside round or square brackets that make a stage direction. */
  readonly stageDirections: readonly string[];
  /** Lines that begin the back matter, after the last turn has begun. */
  readonly backMatter: readonly string[];
  /** Words that announce the points of an answer, by ordinal: index 0 holds those for the first. */
  readonly points: readonly (readonly string[])[];
  /** What speakers say at a time, on the average, at the very least, in words; lists and plays have less. */
  readonly minMeanWords: number;
  /** Signs that a text is of this kind, or (with a weight below 0) that it is not, tried on the whole text. */
  readonly evidence: readonly { readonly pattern: string; readonly weight: number }[];
  /** The weight from which a text is taken for one of this kind. */
  readonly threshold: number;
}
