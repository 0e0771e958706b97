/** Nothing before the host, where an address could pretend to be another. */
const webForm = /^https?:\/\/[^\s/?#@\\"<>^`{|}]+(?:[/?#][^\s\\"<>^`{|}]*)?$/iu;

/** What a person typed as the address of a page; null where it is none. Without `https://` it is taken to mean that. */
export function webAddress(typed: string): string | null {
  const words = typed.trim();
  const address = /^[\p{L}\p{N}-]+\.[\p{L}\p{N}.-]+(?:[/?#]|$)/u.test(words) ? `https://${words}` : words;
  return webForm.test(address) ? address.replace(/^https?/i, (scheme) => scheme.toLowerCase()) : null;
}

/** How a file is named in a sidecar: `file:` and its path from the sidecar's folder, as a transcript is. Both paths are absolute, with `/`. */
export function fileAddress(folder: string, path: string): string {
  const from = folder.split('/').filter((part) => part !== '');
  const to = path.split('/').filter((part) => part !== '');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return `file:${[...from.slice(shared).map(() => '..'), ...to.slice(shared).map(encodeURIComponent)].join('/')}`;
}

/** The address of evidence in a file that names the transcript with `folder` before its name: a path, with `/` at its end. What is no file's stays. */
export function addressFrom(folder: string, iri: string): string {
  const target = evidenceTarget(iri);
  if (target?.kind !== 'file') return iri;
  const parts: string[] = [];
  for (const part of `${folder}${target.path}`.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else parts.push(part);
  }
  return `file:${folder.startsWith('/') ? '/' : ''}${fileAddress('', parts.join('/')).slice('file:'.length)}`;
}

/** The other way round: the address in the sidecar of a transcript that a file names with `folder` before its name. */
export function addressIn(folder: string, iri: string): string {
  if (isFull(folder)) {
    const path = decoded(iri.slice('file:'.length));
    return iri.startsWith('file:') && path !== null && isFull(path) ? fileAddress(folder, path) : iri;
  }
  const target = evidenceTarget(iri);
  return target?.kind === 'file' ? fileAddress(folder, target.path) : iri;
}

/** Not of another machine (`//host/`). */
function isFull(path: string): boolean {
  return /^(?:\/(?!\/)|[a-z]:\/)/iu.test(path);
}

/** Where evidence leads: to a page, or to a file by its path from the sidecar's folder. */
export type EvidenceTarget = { readonly kind: 'page'; readonly address: string } | { readonly kind: 'file'; readonly path: string };

/** Null where it is not safe to go there: an address of another kind, or a file by its full path, which may be on another machine. */
export function evidenceTarget(iri: string): EvidenceTarget | null {
  if (webForm.test(iri)) return { kind: 'page', address: iri };
  if (!iri.startsWith('file:')) return null;
  const parts = iri.slice('file:'.length).split('/').map(decoded);
  const isPath = parts.every((part): part is string => part !== null && part !== '' && !/[/\\:\p{Cc}]/u.test(part));
  return isPath ? { kind: 'file', path: parts.join('/') } : null;
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

/** For a reader: a file by its path, a page by its address. */
export function evidenceName(iri: string): string {
  const target = evidenceTarget(iri);
  return target?.kind === 'file' ? target.path : iri;
}
