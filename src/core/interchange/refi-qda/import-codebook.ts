import * as l10n from '@vscode/l10n';
import type { Imported, ImportProblem, ImportSource } from '../import-format.ts';
import { childElement, readXml, type XmlElement } from '../xml/read-xml.ts';
import { decodePlainText } from './plain-text.ts';
import { readCodes } from './read-codes.ts';

export function importCodebook({ bytes }: ImportSource): Promise<Imported> {
  const problems: ImportProblem[] = [];
  const root = readRoot(bytes, 'CodeBook', problems);
  const codes = root === null ? null : childElement(root, 'Codes');
  const codebook = codes === null ? null : { title: '', tags: readCodes(codes, problems).tags };
  return Promise.resolve({ documents: [], codebook, problems });
}

/** The one element that a file of this kind is; null, with a problem, where it is another or none. */
export function readRoot(bytes: Uint8Array, name: 'CodeBook' | 'Project', problems: ImportProblem[]): XmlElement | null {
  const { text, damaged } = decodePlainText(bytes);
  if (damaged) problems.push({ message: l10n.t('This is not in UTF-8: some characters are lost.'), line: null, column: null });
  const { root, problem } = readXml(text);
  if (problem !== null) problems.push(problem);
  else if (root.name !== name) problems.push({ message: l10n.t('This is no REFI-QDA file of this kind: it begins with "{0}" in place of "{1}".', root.name, name), line: root.line, column: root.column });
  return root?.name === name ? root : null;
}
