/** The type of claims that have no tag. */
export const untagged = 'Untagged';

/** What somebody wrote on an annotation, as brat's own editor calls it. */
export const noteType = 'AnnotatorNotes';

/** Our own type of note: the id of the claim, and what brat has no place for (`records/carried-claim.ts`). */
export const claimType = 'Claim';

export const verdictAttribute = 'Verdict';
export const statusAttribute = 'Status';

/** What opens a comment of `annotation.conf` in which we say which id a name stands for: `#type NAME "id"`. */
export const typeComment = '#type ';
export const attributeComment = '#attribute ';
/** The codebook as in codebook.json, on one line. */
export const codebookComment = '#codebook ';

/** Where Python's `str.splitlines`, by which brat reads, sees the end of a line: more than a line feed. */
 
export const lineEnds = /[\n\r\v\f\u001c-\u001e\u0085\u2028\u2029]/;

/** As brat writes words into one line: what its reader gives back. */
export function oneLine(words: string): string {
   
  return words.replace(/[\s\u001c-\u001e\u0085]+/g, ' ').trim();
}

/** JSON that stands on one line for that reader. */
export function oneLineJson(value: unknown): string {
  return JSON.stringify(value).replace(/[\u0085\u2028\u2029]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** An answer that `annotation.conf` can list among the values of an attribute. */
export function isPlainValue(value: string): boolean {
  return /^[\p{L}\p{N}_.+-]+$/u.test(value);
}
