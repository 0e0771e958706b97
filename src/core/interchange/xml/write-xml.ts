/** What XML 1.0 forbids, even as a reference (https://www.w3.org/TR/xml/#charsets); halves of surrogate pairs that stand alone too. */
const forbidden = /[\u{0}-\u{8}\u{b}\u{c}\u{e}-\u{1f}\u{d800}-\u{dfff}\u{fffe}\u{ffff}]/gu;

/** What a reader of XML would change or take for markup. */
const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;', '\n': '&#10;', '\t': '&#9;' };

/** What may stand as it is, and comes out of a reader as it went in: a character that XML cannot hold becomes U+FFFD, which is as long in code points. */
export function xmlCharacters(words: string): string {
  return words.replace(forbidden, '\uFFFD');
}

/** Content of an element. */
export function xmlText(words: string): string {
  return xmlCharacters(words).replace(/[&<>\r]/g, (mark) => marks[mark] ?? mark);
}

/** An element with its content, which is XML already; attributes that are null are left out. */
export function xmlElement(name: string, attributes: Readonly<Record<string, string | null>>, ...content: readonly string[]): string {
  const open = `<${name}${xmlAttributes(attributes)}`;
  const inner = content.join('');
  return inner === '' ? `${open}/>` : `${open}>${inner}</${name}>`;
}

/** Each with a blank before it. */
export function xmlAttributes(attributes: Readonly<Record<string, string | null>>): string {
  return Object.entries(attributes)
    .map(([key, value]) => (value === null ? '' : ` ${key}="${xmlCharacters(value).replace(/[&<>"\r\n\t]/g, (mark) => marks[mark] ?? mark)}"`))
    .join('');
}
