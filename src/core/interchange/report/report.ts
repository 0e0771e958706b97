/* What a report says, before anybody has decided how it looks. Words are as they stand in the text or in the claim, in no markup. */

export interface Report {
  readonly title: string;
  /** Place, date and time, as far as the transcript tells, then the document's name. */
  readonly facts: readonly string[];
  readonly claims: number;
  readonly notFound: number;
  /** Those that were given, in the codebook's order. */
  readonly tags: readonly (ReportTag & { readonly count: number; readonly definition: string })[];
  readonly sections: readonly ReportSection[];
}

export interface ReportTag {
  readonly name: string;
  /** As in the codebook; null for none. */
  readonly color: string | null;
}

export interface ReportSection {
  readonly title: string;
  /** Null where it is not about a question. */
  readonly question: ReportQuestion | null;
  readonly claims: readonly ReportClaim[];
  readonly figures: readonly ReportFigure[];
}

export interface ReportQuestion {
  readonly paragraphs: readonly string[];
  readonly asker: string | null;
  /** From 1. */
  readonly line: number;
}

export interface ReportClaim {
  readonly words: string;
  readonly speaker: string | null;
  readonly tags: readonly ReportTag[];
  /** The line, or why it has none; who asked, where that is known only from the claim. */
  readonly place: readonly string[];
  /** What stands there, where the words were changed. */
  readonly now: string | null;
  readonly note: string;
  /** Verdict and status in one line; empty where nobody said. */
  readonly judgement: string;
  readonly answers: readonly { readonly name: string; readonly answer: string }[];
  readonly evidence: readonly ReportEvidence[];
  readonly replies: readonly { readonly byline: string; readonly text: string }[];
}

export interface ReportEvidence {
  readonly label: string;
  /** Of a page that a reader may be led to; else null. */
  readonly address: string | null;
  /** What the label does not say: the file, or the address that is no page's. */
  readonly name: string | null;
}

export interface ReportFigure {
  readonly words: string;
  /** In digits, with unit and bound. */
  readonly value: string;
  readonly speaker: string | null;
  /** From 1. */
  readonly line: number;
}
