import { DOMParser, type Element, type Node } from '@xmldom/xmldom';

/** A file of Akoma Ntoso as a reader of DOM has it. */
export interface AkomaNtosoReading {
  /** All words of preface, body and conclusions. */
  readonly words: string;
  /** By the claim's id: the words from its first piece to its last, null where it has none. */
  readonly claims: ReadonlyMap<string, string | null>;
}

export function readAkomaNtoso(written: string): AkomaNtosoReading {
  // It warns of U+FFFD, which is what we wrote.
  const root = new DOMParser({ onError: (level, message) => { if (level !== 'warning') throw new Error(message); } }).parseFromString(written, 'application/xml');
  const parts: string[] = [];
  const places = new Map<string, { start: number; end: number }>();
  let length = 0;
  const visit = (node: Node): void => {
    const start = length;
    if (node.nodeType === 3) {
      parts.push(node.nodeValue ?? '');
      length += node.nodeValue?.length ?? 0;
    }
    for (let child = node.firstChild; child !== null; child = child.nextSibling) visit(child);
    if (node.nodeName !== 'span') return;
    for (const reference of (node as Element).getAttribute('refersTo')?.split(' ') ?? []) {
      const place = places.get(reference) ?? { start, end: length };
      places.set(reference, { ...place, end: length });
    }
  };
  for (const name of ['preface', 'debateBody', 'conclusions']) {
    const [element] = Array.from(root.getElementsByTagName(name));
    if (element !== undefined) visit(element);
  }
  const words = parts.join('');
  return {
    words,
    claims: new Map(Array.from(root.getElementsByTagName('pt:claim'), (claim) => {
      const place = places.get(claim.getAttribute('href') ?? '');
      return [claim.getAttribute('id') ?? '', place === undefined ? null : words.slice(place.start, place.end)];
    })),
  };
}
