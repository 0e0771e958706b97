import { attributesContext } from './claim-attributes.ts';
import { figuresContext } from './claim-figures.ts';
import { sortClaims } from './claim-order.ts';
import type { Claim, Json, JsonObject } from './claim.ts';
import { dismissedContext, dismissedKey } from './dismissals.ts';
import { isArray, orderKeys, sameJson } from './json.ts';
import { keptContext } from './kept-orphan.ts';
import { writeReplies } from './replies.ts';
import { emptyPage, formatKey, otherIds, type Sidecar } from './sidecar.ts';
import { writeAnnotation } from './write-annotation.ts';

/**
 * The text of the sidecar of a transcript, the same for the same content: fixed order of keys, claims by position then id, two
 * spaces, a final newline. A claim's replies stand behind it. `transcriptFileName` is its name without folders;
 * an export that stands elsewhere gives its path with `/`.
 */
export function serialiseSidecar(sidecar: Sidecar, transcriptFileName: string): string {
  return [...sidecarParts(sidecar, transcriptFileName)].join('');
}

/** UTF-16 code units of a part, about. */
const PART = 65_536;

/** The same text in parts, each made when it is asked for. What was not changed since it was last written is not made again. */
export function* sidecarParts(sidecar: Sidecar, transcriptFileName: string): Generator<string, void> {
  const source = sourceIri(transcriptFileName);
  const ids = new Set<Json | undefined>(otherIds(sidecar));
  const page = sidecar.page ?? emptyPage;
  const head = orderKeys({ ...page, '@context': pageContext(page['@context'], sidecar.claims, page) }, ['@context', 'id', 'type', formatKey, dismissedKey]);
  const frame = JSON.stringify({ ...head, items: [] }, null, 2);
  const opening = frame.slice(0, -']\n}'.length);
  let part = opening;
  let isFirst = true;
  for (const item of itemTexts(sidecar, source, ids)) {
    part += `${isFirst ? '' : ','}\n    ${item}`;
    isFirst = false;
    if (part.length < PART) continue;
    yield part;
    part = '';
  }
  yield `${part}${isFirst ? '' : '\n  '}]\n}\n`;
}

/** Claims by position then id, each with its replies behind it, then what else is in the file. */
function* itemTexts({ claims, others }: Sidecar, source: string, ids: Set<Json | undefined>): Generator<string, void> {
  for (const claim of sortClaims(claims)) {
    const { annotation, replies } = textsOf(claim, source);
    yield annotation;
    for (const { id, text } of replies) {
      // Once each: of two claims made of one the first has its replies, and what came from elsewhere meanwhile is not written over.
      if (ids.has(id)) continue;
      ids.add(id);
      yield text;
    }
  }
  for (const item of others) yield textOfItem(item);
}

interface ClaimTexts {
  readonly source: string;
  readonly annotation: string;
  readonly replies: readonly { readonly id: Json | undefined; readonly text: string }[];
}

/** Claims are never changed, only replaced: their text as it was last written. */
const written = new WeakMap<Claim, ClaimTexts>();

function textsOf(claim: Claim, source: string): ClaimTexts {
  const known = written.get(claim);
  if (known?.source === source) return known;
  const replies = writeReplies(claim).map((reply) => ({ id: reply['id'], text: textOfItem(reply) }));
  const texts = { source, annotation: textOfItem(writeAnnotation(claim, source)), replies };
  written.set(claim, texts);
  return texts;
}

/**
 * Two steps further in than JSON.stringify writes it; a line break within a string is none of its text. Joined: what `replaceAll` gives stays in
 * its pieces, which are gone through anew at each writing.
 */
function textOfItem(item: Json): string {
  return JSON.stringify(item, null, 2).split('\n').join('\n    ');
}

const webAnnotation = 'http://www.w3.org/ns/anno.jsonld';

/** Our own words for what the standard has none for. */
const ownContext: JsonObject = {
  pt: 'urn:policy-transcripts:terms:',
  speaker: 'pt:speaker',
  role: 'pt:role',
  asker: 'pt:asker',
};

/** What all words of ours mean, for one who writes before he knows which of them he needs. */
export const wholeContext: Json = [webAnnotation, ownContext, figuresContext, attributesContext, keptContext];

/**
 * An absolute IRI, as the W3C suite's assertions demand; resolved against the sidecar's own `file:` address (WHATWG URL) it is the
 * transcript beside it. A plain relative reference fails those assertions; a full path would tell one machine's folders.
 */
function sourceIri(fileName: string): string {
  return `file:${fileName.replace(/\p{Surrogate}/gu, '\ufffd').split('/').map(encodeURIComponent).join('/')}`;
}

/** What a page's words mean: what was said of it before, and what ours mean. Of figures, attributes, kept orphans and dismissals nothing is said where there are none. */
function pageContext(context: Json | undefined, claims: readonly Claim[], page: JsonObject = emptyPage): Json {
  const all = context === undefined ? [] : isArray(context) ? context : [context];
  const first = all.includes(webAnnotation) ? [] : [webAnnotation];
  const own = [
    ownContext,
    ...(claims.some(({ figures }) => figures.length > 0) ? [figuresContext] : []),
    ...(claims.some(({ attributes }) => Object.keys(attributes).length > 0) ? [attributesContext] : []),
    ...(claims.some(({ kept }) => kept !== null) ? [keptContext] : []),
    ...(page[dismissedKey] === undefined ? [] : [dismissedContext]),
  ];
  const last = own.filter((ours) => !all.some((item) => sameJson(item, ours)));
  return first.length + last.length === 0 && isArray(context) ? context : [...first, ...all, ...last];
}

