import type { Json, JsonObject } from '../../claims/claim.ts';
import { isArray, isObject } from '../../claims/json.ts';
import { findSelectors } from '../../claims/selectors.ts';

/** RFC 5147: a range of characters of a plain text. */
const characters = /^#?char=(\d{1,15}),(\d{1,15})(?:;|$)/u;

/**
 * The annotation with a quote where it names its passage by a position alone: by a TextPositionSelector, a FragmentSelector of RFC 5147, or
 * such a fragment of its address. The quote is empty; the words are those that stand there. All else stays.
 */
export function withQuote(annotation: JsonObject): JsonObject {
  if (findSelectors(annotation) !== null) return annotation;
  const { target } = annotation;
  const targets = isArray(target) ? target : [target];
  for (const one of targets) {
    const placed = one === undefined ? null : placedTarget(one);
    if (placed !== null) return { ...annotation, target: isArray(target) ? targets.flatMap((each) => (each === one ? [placed] : each === undefined ? [] : [each])) : placed };
  }
  return annotation;
}

function placedTarget(target: Json): JsonObject | null {
  const given = isObject(target) ? target : typeof target === 'string' ? { source: target.split('#')[0] ?? '' } : null;
  if (given === null) return null;
  const own = given['selector'];
  const selectors = own === undefined ? [] : isArray(own) ? own : [own];
  const position = selectors.map(positionOf).find((one) => one !== null) ?? fragmentPosition(addressOf(target));
  return position === null ? null : { ...given, selector: [{ type: 'TextQuoteSelector', exact: '' }, position, ...selectors.filter((one) => !isObject(one) || one['type'] !== 'TextPositionSelector')] };
}

function positionOf(selector: Json): JsonObject | null {
  if (!isObject(selector)) return null;
  if (selector['type'] === 'TextPositionSelector') return selector;
  return selector['type'] === 'FragmentSelector' ? fragmentPosition(selector['value']) : null;
}

function addressOf(target: Json): string | undefined {
  const address = isObject(target) ? (target['source'] ?? target['id']) : target;
  return typeof address === 'string' && address.includes('#') ? address.slice(address.indexOf('#')) : undefined;
}

function fragmentPosition(value: Json | undefined): JsonObject | null {
  const found = typeof value === 'string' ? characters.exec(value) : null;
  return found === null ? null : { type: 'TextPositionSelector', start: Number(found[1]), end: Number(found[2]) };
}
