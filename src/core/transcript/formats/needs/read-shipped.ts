import type { PatternNeeds } from './model.ts';
import { unpackNeeds } from './packed-needs.ts';
import { SHIPPED_NEEDS } from './shipped-needs.ts';

let read: ((source: string) => PatternNeeds | null) | undefined;

/** Null where it is no pattern of a format that ships. */
export function shippedNeeds(source: string): PatternNeeds | null {
  return (read ??= unpackNeeds(JSON.parse(SHIPPED_NEEDS) as Parameters<typeof unpackNeeds>[0]))(source);
}
