import { xmlElement } from '../xml/write-xml.ts';

/** What the text refers to, each thing once, as the element that stands for it among the references. */
export interface Concepts {
  /** The id of a thing of this kind, made when it is first asked for. */
  readonly of: (kind: string, words: string) => string;
  readonly elements: () => readonly string[];
}

export function conceptsOf(idFor: (kind: string, words: string) => string): Concepts {
  const known = new Map<string, { readonly id: string; readonly kind: string; readonly words: string }>();
  return {
    of: (kind, words) => {
      const key = JSON.stringify([kind, words]);
      const found = known.get(key) ?? { id: idFor(kind, words), kind, words };
      known.set(key, found);
      return found.id;
    },
    elements: () => Array.from(known.values(), ({ id, kind, words }) => xmlElement('TLCConcept', { eId: id, href: `/akn/ontology/concept/${kind}/${encodeURIComponent(words.toLowerCase())}`, showAs: words })),
  };
}
