import * as l10n from '@vscode/l10n';
import { SaxesParser } from 'saxes';
import type { ImportProblem } from '../import-format.ts';

/** Where its start tag ends; both count from 1. */
export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  readonly namespace: string;
  /** By their names without prefixes; declarations of namespaces are none. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Elements and the words between them, in order. */
  readonly content: readonly (XmlElement | string)[];
  readonly line: number;
  readonly column: number;
}

export type XmlReading = { readonly root: XmlElement; readonly problem: null } | { readonly root: null; readonly problem: ImportProblem };

/** Far more than any of our formats nests; who walks the elements may recurse. */
const deepest = 256;

type Growing = Omit<XmlElement, 'content'> & { readonly content: (XmlElement | string)[] };

/**
 * Reads a whole document strictly, in time and memory linear in it. Stops at the first fault. A document type declaration is refused: it is
 * what entities that grow without end are made of, and none of our formats has one.
 */
export function readXml(text: string): XmlReading {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: Growing[] = [];
  const roots: XmlElement[] = [];
  // saxes goes on behind a fault; one that is thrown ends it.
  const stop = (message: string): never => {
    throw new XmlFault(message);
  };
  parser.on('error', ({ message }) => stop(l10n.t('This is no well-formed XML: {0}.', message.replace(/^\d+:\d+: /, '').replace(/\.$/, ''))));
  parser.on('doctype', () => stop(l10n.t('A document type declaration is not read, because of what it could do.')));
  parser.on('opentag', ({ local, uri, attributes }) => {
    if (open.length === deepest) stop(l10n.t('Elements are nested more than {0} deep.', deepest));
    const own = Object.values(attributes).filter(({ prefix, local: key }) => prefix !== 'xmlns' && key !== 'xmlns');
    const element: Growing = {
      name: local, namespace: uri, attributes: new Map(own.map((attribute) => [attribute.local, attribute.value])), content: [], line: parser.line, column: parser.column,
    };
    (open.at(-1)?.content ?? roots).push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  const words = (part: string): void => {
    open.at(-1)?.content.push(part);
  };
  parser.on('text', words);
  parser.on('cdata', words);
  try {
    parser.write(text.replace(/^\uFEFF/, '')).close();
  } catch (error) {
    if (error instanceof XmlFault) return { root: null, problem: { message: error.message, line: parser.line, column: Math.max(1, parser.column) } };
    throw error;
  }
  const [root] = roots;
  if (root === undefined) return { root: null, problem: { message: l10n.t('This is no well-formed XML: {0}.', l10n.t('it has no element')), line: 1, column: 1 } };
  return { root, problem: null };
}

class XmlFault extends Error {}

export function childElements(parent: XmlElement, name?: string): readonly XmlElement[] {
  return parent.content.filter((part): part is XmlElement => typeof part !== 'string' && (name === undefined || part.name === name));
}

export function childElement(parent: XmlElement, name: string): XmlElement | null {
  return childElements(parent, name)[0] ?? null;
}

/** The words of an element and of all within it. */
export function elementText({ content }: XmlElement): string {
  return content.map((part) => (typeof part === 'string' ? part : elementText(part))).join('');
}
