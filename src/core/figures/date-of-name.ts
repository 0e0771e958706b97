const ISO = /(?:^|\D)((?:19|20)\d\d)[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)/;
const LONGEST_NAME = 255;

/**
 * The date in a file's name as an ISO calendar date ("presser-20210127.txt", "2024-03-19_briefing.md"), or null: what a transcript without a
 * date of its own is read beside. `path` may have folders before the name, parted by / or \; theirs are not looked at.
 */
export function dateOfName(path: string): string | null {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).slice(-LONGEST_NAME);
  const match = ISO.exec(name);
  return match === null ? null : `${match[1]}-${match[2]}-${match[3]}`;
}
