/** The time in UTC to the second, `2024-03-19T10:00:00Z`. */
export function now(): string {
  return `${new Date().toISOString().slice(0, 19)}Z`;
}

export function newId(): string {
  return `urn:uuid:${crypto.randomUUID()}`;
}
