import { DOMImplementation, DOMParser, XMLSerializer, type Document, type Element } from '@xmldom/xmldom';
import { checkWritten, type WrittenPassage } from '../../check-written.ts';
import { documentPath } from '../../document-path.ts';
import type { Exporter } from '../../export-format.ts';
import { casStructures, type Structure } from '../cas-document.ts';
import { casTypes, claimType } from '../cas-types.ts';

/**
 * UIMA CAS XMI (https://uima.apache.org/d/uimaj-current/references.html#ugr.ref.xmi) in XML 1.0, a file a document, and once the type
 * system that they are read with: INCEpTION imports it as layers. Offsets are UTF-16.
 */
export const exportCasXmi: Exporter = async function* (documents) {
  const taken = new Set<string>(['typesystem']);
  for await (const document of documents) {
    const given = { ...document, text: allowed(document.text) };
    const content = xmi(given.text, casStructures(given));
    checkWritten(given, readBack(content));
    yield { path: `${documentPath(document.name.replace(/\.txt$/i, ''), taken)}.xmi`, content };
  }
  yield { path: 'TypeSystem.xml', content: typeSystem() };
};

/** XML 1.0 holds neither most control characters nor half characters; what stands for them is as long. */
function allowed(text: string): string {
   
  return text.replace(/[\0-\u0008\v\f\u000e-\u001f]/g, ' ').replace(/[\p{Surrogate}\ufffe\uffff]/gu, '\ufffd');
}

const xmiSpace = 'http://www.omg.org/XMI';
const sofa = 1;

function xmi(text: string, structures: readonly Structure[]): string {
  const document = new DOMImplementation().createDocument(xmiSpace, 'xmi:XMI', null);
  const root = rootOf(document);
  root.setAttributeNS(xmiSpace, 'xmi:version', '2.0');
  for (const name of ['uima.cas.Sofa', ...casTypes.map((type) => type.name)]) root.setAttributeNS('http://www.w3.org/2000/xmlns/', `xmlns:${prefixOf(name)}`, spaceOf(name));
  let number = sofa;
  const add = (type: string, id: number, attributes: Readonly<Record<string, string>>): Element => {
    const element = document.createElementNS(spaceOf(type), `${prefixOf(type)}:${type.slice(type.lastIndexOf('.') + 1)}`);
    root.appendChild(element);
    element.setAttributeNS(xmiSpace, 'xmi:id', String(id));
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    root.appendChild(document.createTextNode('\n'));
    return element;
  };
  root.appendChild(document.createTextNode('\n'));
  add('uima.cas.NULL', 0, {});
  const members = structures.map(({ type, span, features }) => {
    const element = add(type, ++number, { sofa: String(sofa), ...(span !== null && { begin: String(span.start), end: String(span.end) }) });
    for (const [name, value] of Object.entries(features)) {
      if (typeof value !== 'object') element.setAttribute(name, allowed(String(value)));
      // A line break of an element's words would be read as a line feed.
      else for (const item of value) element.appendChild(document.createElement(name)).appendChild(document.createTextNode(allowed(item).replace(/\r\n?/g, '\n')));
    }
    return number;
  });
  add('uima.cas.Sofa', sofa, { sofaNum: '1', sofaID: '_InitialView', mimeType: 'text', sofaString: text });
  const view = document.createElementNS(spaceOf('uima.cas.View'), 'cas:View');
  root.appendChild(view);
  view.setAttribute('sofa', String(sofa));
  view.setAttribute('members', members.join(' '));
  root.appendChild(document.createTextNode('\n'));
  return serialised(document);
}

/** A type's namespace is where an Ecore model of its package would stand. */
function spaceOf(type: string): string {
  return `http:///${type.slice(0, type.lastIndexOf('.')).replaceAll('.', '/')}.ecore`;
}

/** The last part of the package. */
function prefixOf(type: string): string {
  return type.split('.').at(-2) ?? '';
}

/** https://uima.apache.org/d/uimaj-current/references.html#ugr.ref.xml.component_descriptor.type_system */
function typeSystem(): string {
  const space = 'http://uima.apache.org/resourceSpecifier';
  const document = new DOMImplementation().createDocument(space, 'typeSystemDescription', null);
  const add = (parent: Element, name: string, words?: string): Element => {
    parent.appendChild(document.createTextNode('\n'));
    const element = document.createElementNS(space, name);
    parent.appendChild(element);
    if (words !== undefined) element.appendChild(document.createTextNode(words));
    return element;
  };
  const root = rootOf(document);
  add(root, 'name', 'Policy Transcripts');
  const types = add(root, 'types');
  for (const { name, description, parent, features } of casTypes) {
    const type = add(types, 'typeDescription');
    add(type, 'name', name);
    add(type, 'description', description);
    add(type, 'supertypeName', parent);
    const list = add(type, 'features');
    for (const feature of features) {
      const one = add(list, 'featureDescription');
      add(one, 'name', feature.name);
      add(one, 'description', feature.description);
      add(one, 'rangeTypeName', feature.range);
    }
  }
  return serialised(document);
}

function rootOf({ documentElement }: Document): Element {
  if (documentElement === null) throw new Error('a document is made with its element');
  return documentElement;
}

function serialised(document: Document): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(document)}\n`;
}

/** A warning, such as of U+FFFD in the text, is no fault of the file. */
function refuse(level: 'warning' | 'error' | 'fatalError', message: string): void {
  if (level !== 'warning') throw new Error(message);
}

function readBack(content: string): readonly WrittenPassage[] {
  const document = new DOMParser({ onError: refuse }).parseFromString(content, 'text/xml');
  const text = document.getElementsByTagNameNS(spaceOf('uima.cas.Sofa'), 'Sofa').item(0)?.getAttribute('sofaString') ?? '';
  return [...document.getElementsByTagNameNS(spaceOf(claimType), 'Claim')].map((claim) => ({
    id: claim.getAttribute('claimId') ?? '',
    words: text.slice(Number(claim.getAttribute('begin')), Number(claim.getAttribute('end'))),
  }));
}
