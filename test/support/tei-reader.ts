import { DOMParser, type Node } from '@xmldom/xmldom';

/** A file of TEI as a reader of DOM has it. */
export interface TeiReading {
  /** All words of the body. */
  readonly words: string;
  /** By the claim's id: the words from anchor to anchor, null where it has none. */
  readonly claims: ReadonlyMap<string, string | null>;
}

export function readTei(written: string): TeiReading {
  // It warns of U+FFFD, which is what we wrote.
  const root = new DOMParser({ onError: (level, message) => { if (level !== 'warning') throw new Error(message); } }).parseFromString(written, 'application/xml');
  const places = new Map<string, number>();
  const words = wordsOf(root.getElementsByTagName('body')[0] ?? null, places);
  const spans = Array.from(root.getElementsByTagName('spanGrp')[0]?.getElementsByTagName('span') ?? []);
  return {
    words,
    claims: new Map(spans.map((span) => {
      const [from, to] = [span.getAttribute('from'), span.getAttribute('to')];
      if (from === null && to === null) return [span.getAttribute('n') ?? '', null];
      const [start, end] = [places.get(from ?? ''), places.get(to ?? '')];
      if (start === undefined || end === undefined) throw new Error(`there is no ${String(from)} or no ${String(to)}`);
      return [span.getAttribute('n') ?? '', words.slice(start, end)];
    })),
  };
}

/** Adds where each anchor stands among the words, by what points to it. */
function wordsOf(root: Node | null, places: Map<string, number>): string {
  const parts: string[] = [];
  let length = 0;
  const visit = (node: Node): void => {
    if (isElement(node) && node.nodeName === 'anchor') places.set(`#${node.getAttribute('xml:id') ?? ''}`, length);
    if (node.nodeType === 3 || node.nodeType === 4) {
      parts.push(node.nodeValue ?? '');
      length += node.nodeValue?.length ?? 0;
    }
    for (let child = node.firstChild; child !== null; child = child.nextSibling) visit(child);
  };
  if (root !== null) visit(root);
  return parts.join('');
}

function isElement(node: Node): node is Node & { readonly getAttribute: (name: string) => string | null } {
  return node.nodeType === 1;
}

/** Words as XML can hold them. */
export function asXmlHolds(words: string): string {
  return words.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd');
}
