import { sortClaims } from './claim-order.ts';
import type { Claim, Json } from './claim.ts';
import { type DismissalStep, joinDismissals, reverseDismissals } from './dismissals.ts';
import { sameJson } from './json.ts';
import { mergeClaims } from './merge.ts';

/** What was done once: the claims that were touched, as they were before and as they were after. One that was made or deleted stands on one side alone. */
export interface ClaimStep {
  readonly before: readonly Claim[];
  readonly after: readonly Claim[];
  /** Where the format that is remembered for the transcript was another. */
  readonly format?: FormatStep;
  /** Where suggestions were dismissed or brought back. */
  readonly dismissed?: DismissalStep;
  /** Where it was one of several changes that are taken back together. */
  readonly run?: string;
}

/** Null: none was chosen. */
export interface FormatStep {
  readonly before: string | null;
  readonly after: string | null;
}

/** Null where the two hold the same claims. */
export function stepBetween(before: readonly Claim[], after: readonly Claim[]): ClaimStep | null {
  const old = byId(before);
  const now = byId(after);
  const differs = ({ id }: Claim): boolean => !sameClaim(old.get(id), now.get(id));
  const step = { before: before.filter(differs), after: after.filter(differs) };
  return step.before.length === 0 && step.after.length === 0 ? null : step;
}

export function reverseStep({ before, after, format, dismissed }: ClaimStep): ClaimStep {
  return {
    before: after, after: before,
    ...(format && { format: { before: format.after, after: format.before } }),
    ...(dismissed && { dismissed: reverseDismissals(dismissed) }),
  };
}

/** One step that does `first` and then `second`, of claims and dismissals. */
export function joinSteps(first: ClaimStep, second: ClaimStep): ClaimStep {
  const ids = ({ before, after }: ClaimStep): ReadonlySet<string> => new Set([...before, ...after].map(({ id }) => id));
  const [inFirst, inSecond] = [ids(first), ids(second)];
  const dismissed = joinDismissals(first.dismissed, second.dismissed);
  return {
    before: sortClaims([...first.before, ...second.before.filter(({ id }) => !inFirst.has(id))]),
    after: sortClaims([...second.after, ...first.after.filter(({ id }) => !inSecond.has(id))]),
    ...(dismissed && { dismissed }),
  };
}

/** The format after a step; somebody's choice that was made since stays. */
export function formatAfter(current: string | null, { format }: ClaimStep): string | null {
  return format?.before === current ? format.after : current;
}

export interface StepTaken {
  /** The same array where nothing fits any more; claims that the step leaves alone are the same objects. */
  readonly claims: readonly Claim[];
  /** Ids of the claims that the step deletes and that stay, because they were edited since. */
  readonly kept: readonly string[];
}

/**
 * Does a step among claims that others may have changed since `step.before`: what they wrote is merged, not replaced, and a claim that
 * they deleted is not brought back.
 */
export function takeStep(current: readonly Claim[], step: ClaimStep): StepTaken {
  const now = byId(current);
  const old = byId(step.before);
  const ours = step.after.filter(({ id }) => now.has(id) || !old.has(id));
  const wanted = byId(ours);
  const touched = (claim: Claim): boolean => wanted.has(claim.id) || old.has(claim.id);
  const base = step.before.filter(({ id }) => now.has(id));
  const merged = keepSame(current, mergeClaims(base, ours, current.filter(touched)));
  const claims = sortClaims([...current.filter((claim) => !touched(claim)), ...merged]);
  return {
    claims: stepBetween(current, claims) === null ? current : claims,
    kept: merged.filter(({ id }) => !wanted.has(id)).map(({ id }) => id),
  };
}

/** `claims`, in which those that equal theirs in `current` are the same objects. */
export function keepSame(current: readonly Claim[], claims: readonly Claim[]): readonly Claim[] {
  const now = byId(current);
  return claims.map((claim) => {
    const known = now.get(claim.id);
    return known !== undefined && sameClaim(known, claim) ? known : claim;
  });
}

function sameClaim(a: Claim | undefined, b: Claim | undefined): boolean {
  // Claims hold nothing but JSON.
  return a === b || sameJson(a as Json | undefined, b as Json | undefined);
}

function byId(claims: readonly Claim[]): ReadonlyMap<string, Claim> {
  return new Map(claims.map((claim) => [claim.id, claim]));
}
