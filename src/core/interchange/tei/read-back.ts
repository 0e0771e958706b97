import * as l10n from '@vscode/l10n';
import type { CorpusDocument } from '../../corpus/corpus-document.ts';
import type { WrittenPassage } from '../check-written.ts';
import { childElement, childElements, readXml, type XmlElement } from '../xml/read-xml.ts';

/** What the anchors of a file give for each claim. Throws an error for a person where its body has not the words of the transcript. */
export function readBack(written: string, { name, text }: Pick<CorpusDocument, 'name' | 'text'>): readonly WrittenPassage[] {
  const { root, problem } = readXml(written);
  if (root === null) throw new Error(l10n.t('{0}: what would be written is no XML ({1}), so nothing was written', name, problem.message));
  const body = childElement(childElement(root, 'text') ?? root, 'body') ?? root;
  const anchors = new Map<string, number>();
  const words = wordsOf(body, anchors, []).join('');
  if (words !== text) throw new Error(l10n.t('{0}: the text would be written with other words, so nothing was written', name));
  return childElements(childElement(root, 'standOff') ?? root, 'spanGrp').flatMap((group) =>
    childElements(group, 'span').flatMap(({ attributes }) => {
      const [from, to] = [anchors.get(attributes.get('from') ?? ''), anchors.get(attributes.get('to') ?? '')];
      return from === undefined || to === undefined ? [] : [{ id: attributes.get('n') ?? '', words: words.slice(from, to) }];
    }),
  );
}

/** Adds the words within an element to `parts`, and where each anchor stands among them to `anchors`. */
function wordsOf(element: XmlElement, anchors: Map<string, number>, parts: string[], length = { of: 0 }): readonly string[] {
  if (element.name === 'anchor') anchors.set(`#${element.attributes.get('id') ?? ''}`, length.of);
  for (const part of element.content) {
    if (typeof part === 'string') {
      parts.push(part);
      length.of += part.length;
    } else wordsOf(part, anchors, parts, length);
  }
  return parts;
}
