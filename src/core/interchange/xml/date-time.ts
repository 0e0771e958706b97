const form = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(Z|[+-]\d\d:\d\d)?$/;

/** Whether it may stand in the file as it is: an `xsd:dateTime` in UTC. */
export function isDateTime(words: string): boolean {
  return words.endsWith('Z') && readDateTime(words) === words;
}

/** An `xsd:date`. */
export function isDate(words: string): boolean {
  return isDateTime(`${words}T00:00:00Z`);
}

/** ISO 8601 in UTC; a time without a zone is taken for UTC, because nothing tells where it was. Null for what is no time. */
export function readDateTime(words: string | undefined): string | null {
  const [whole, zone] = form.exec(words?.trim() ?? '') ?? [];
  if (whole === undefined || whole.startsWith('0000')) return null;
  const utc = zone === undefined ? `${whole}Z` : whole;
  const time = new Date(utc);
  // A day that the month does not have becomes one of the next month.
  const onItsDay = !Number.isNaN(time.getTime()) && new Date(`${utc.slice(0, 10)}T00:00:00Z`).toISOString().startsWith(utc.slice(0, 10));
  if (!onItsDay) return null;
  return utc.endsWith('Z') ? utc : time.toISOString().replace('.000Z', 'Z');
}
