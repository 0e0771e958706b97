import type { Claim, ClaimFigure, Json, JsonObject } from '../../claims/claim.ts';
import { isArray, isObject, isTooDeep, parseJson } from '../../claims/json.ts';
import { readAnnotation } from '../../claims/read-annotation.ts';
import { adoptReplies, writeReplies } from '../../claims/replies.ts';
import { writeAnnotation } from '../../claims/write-annotation.ts';
import { codePointMap } from '../../text/code-points.ts';
import { sliceSpan } from '../../text/span.ts';
import { fingerprint } from '../fingerprint.ts';
import type { ImportedFields } from '../imported-claim.ts';

/** The words that were tagged, and the fingerprint of those that stand there now. */
const wasKey = 'pt:was';
const nowKey = 'pt:now';
const repliesKey = 'pt:replies';

/**
 * What a format of spans and labels has no place of its own for, in the words of the sidecar's annotation (`write-annotation.ts`): one JSON
 * object that stands beside the span. It holds no passage where `now`, the words at the span, is given; an orphan's is whole.
 */
export function carryClaim(claim: Claim, now: string | null): JsonObject {
  const { type: _type, motivation: _motivation, target, ...rest } = writeAnnotation({ ...claim, source: null }, '');
  const replies = writeReplies({ ...claim, replies: claim.replies.map((reply) => ({ ...reply, source: null })) });
  return {
    ...rest,
    ...(now === null ? { target: target ?? null } : {}),
    ...(now === null || now === claim.quote.exact ? {} : { [wasKey]: claim.quote.exact, [nowKey]: fingerprint(now) }),
    ...(replies.length === 0 ? {} : { [repliesKey]: replies }),
  };
}

/** A passage that is none, so that the annotation's reader takes it for one. */
const anywhere: JsonObject = { source: '', selector: { type: 'TextQuoteSelector', exact: '-', prefix: '', suffix: '' } };

/** What was carried as text; undefined where it is no JSON. */
export function parseCarried(text: string): Json | undefined {
  const parsed = parseJson(text);
  return 'value' in parsed ? parsed.value : undefined;
}

/** The claim that was carried, `null` where it is none. Its quote and position mean something only where the file told them. */
export function readCarried(value: Json | undefined): Claim | null {
  if (!isObject(value) || isTooDeep(value)) return null;
  const problems: never[] = [];
  const claim = readAnnotation({ ...value, type: 'Annotation', target: value['target'] ?? anywhere }, problems);
  if (claim === null || claim.id === '' || problems.length > 0) return null;
  const replies = value[repliesKey];
  const [adopted] = adoptReplies({ claims: [claim], others: isArray(replies) ? replies : [] }).claims;
  return { ...claim, replies: adopted?.replies.map((reply) => ({ ...reply, source: null })) ?? [] };
}

/** The words that were tagged, where others stood at the span when it was written and still do; else null. */
export function carriedWords(value: Json | undefined, now: string): string | null {
  if (!isObject(value) || value[nowKey] !== fingerprint(now)) return null;
  const was = value[wasKey];
  return typeof was === 'string' ? was : null;
}

/** All of a carried claim but its passage, with those of its figures that its words have. */
export function carriedFields({ quote: _quote, position: _position, source: _source, figures, ...fields }: Claim, exact: string): ImportedFields {
  return { ...fields, figures: figuresOf(figures, exact) };
}

/** Somebody may have drawn the span anew in the other tool. */
function figuresOf(figures: readonly ClaimFigure[], exact: string): readonly ClaimFigure[] {
  const points = codePointMap(exact);
  return figures.filter(({ start, end, exact: words }) => sliceSpan(exact, { start: points.toUtf16(start), end: points.toUtf16(end) }) === words);
}
