import type { Claim, JsonObject } from './claim.ts';

/** The text that an item of a sidecar was read from: the same text need not be read again. */
const texts = new WeakMap<JsonObject, string>();
/** What an item was read as, without its replies. */
const readings = new WeakMap<JsonObject, Claim>();

export function rememberText(item: JsonObject, text: string): void {
  texts.set(item, text);
}

export function textOf(item: JsonObject): string | undefined {
  return texts.get(item);
}

export function rememberReading(item: JsonObject, claim: Claim): void {
  readings.set(item, claim);
}

export function readingOf(item: JsonObject): Claim | undefined {
  return readings.get(item);
}

/** Whether nothing of the claim but its replies was changed since it was read. */
export function isAsRead(claim: Claim): boolean {
  const read = claim.source === null ? undefined : readings.get(claim.source);
  if (read === undefined || read === claim) return read !== undefined;
  return (Object.keys(claim) as (keyof Claim)[]).every((key) => key === 'replies' || read[key] === claim[key]);
}
