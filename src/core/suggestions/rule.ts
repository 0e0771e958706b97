/** What a rule is called: in the sidecar, on the command line and in the texts that people read. */
export type RuleId = 'evasion' | 'target' | 'commitment' | 'comparison' | 'superlative' | 'attribution';

/**
 * One way of telling by its words that a sentence is worth a claim. All that it names must be there. Expressions are tried on one sentence and
 * find what is given as the reason.
 */
export interface Rule {
  readonly id: RuleId;
  /** The tag of the built-in codebook that it stands for. */
  readonly tag: string;
  /** `zh`: tried on sentences with Chinese characters alone; `en`: on the others. */
  readonly language: 'en' | 'zh';
  /** What the sentence has to say, each of these. */
  readonly says: readonly RegExp[];
  /** Whether it has to name an amount, share or count, and how many code units that may stand from what the first of `says` finds. */
  readonly amountWithin?: number;
  /** Whether it has to name a time to come: a date after the transcript's own, or words like these. */
  readonly deadline?: RegExp;
  /** What it must not say. */
  readonly unless?: RegExp;
  /** Only in the answer to a question. */
  readonly answersOnly?: true;
  /** Whether questions may be searched too. */
  readonly questionsToo?: true;
}
