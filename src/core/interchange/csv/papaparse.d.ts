// The part of Papa Parse that is used here. @types/papaparse names Node's types, which the core must not see.
declare module 'papaparse' {
  export interface ParseStep {
    readonly data: readonly string[];
    readonly errors: readonly { readonly code: 'MissingQuotes' | 'InvalidQuotes' | 'UndetectableDelimiter' | 'TooFewFields' | 'TooManyFields' }[];
    /** `cursor`: how far it has read, in UTF-16 units. */
    readonly meta: { readonly cursor: number; readonly delimiter: string };
  }
  export interface ParseOptions {
    readonly delimiter: string;
    /** How many rows are read; 0 for all. */
    readonly preview: number;
    /** Called for each row in turn, before `parse` returns. */
    readonly step: (row: ParseStep) => void;
  }
  const Papa: { readonly parse: (text: string, options: ParseOptions) => void };
  // eslint-disable-next-line no-restricted-syntax -- it is CommonJS, of which Node gives a default export alone
  export default Papa;
}
