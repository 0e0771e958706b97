import * as l10n from '@vscode/l10n';
import type { CorpusDocument } from '../../corpus/corpus-document.ts';
import type { WrittenPassage } from '../check-written.ts';
import { childElement, readXml, type XmlElement } from '../xml/read-xml.ts';

/** What the pieces of each claim give, from the first to the last. Throws an error for a person where the file has not the words of the transcript. */
export function readBack(written: string, { name, text }: Pick<CorpusDocument, 'name' | 'text'>): readonly WrittenPassage[] {
  const { root, problem } = readXml(written);
  if (root === null) throw new Error(l10n.t('{0}: what would be written is no XML ({1}), so nothing was written', name, problem.message));
  const debate = childElement(root, 'debate') ?? root;
  const places = new Map<string, { readonly start: number; end: number }>();
  const parts: string[] = [];
  let length = 0;
  const visit = (element: XmlElement): void => {
    const start = length;
    for (const part of element.content) {
      if (typeof part === 'string') {
        parts.push(part);
        length += part.length;
      } else visit(part);
    }
    if (element.name !== 'span') return;
    for (const reference of element.attributes.get('refersTo')?.split(' ') ?? []) {
      const place = places.get(reference);
      if (place === undefined) places.set(reference, { start, end: length });
      else place.end = length;
    }
  };
  for (const part of ['preface', 'debateBody', 'conclusions']) {
    const element = childElement(debate, part);
    if (element !== null) visit(element);
  }
  const words = parts.join('');
  if (words !== text) throw new Error(l10n.t('{0}: the text would be written with other words, so nothing was written', name));
  const analysis = childElement(childElement(childElement(debate, 'meta') ?? root, 'analysis') ?? root, 'otherAnalysis');
  return (analysis?.content ?? []).flatMap((claim) => {
    const place = typeof claim === 'string' ? undefined : places.get(claim.attributes.get('href') ?? '');
    return typeof claim === 'string' || place === undefined ? [] : [{ id: claim.attributes.get('id') ?? '', words: words.slice(place.start, place.end) }];
  });
}
