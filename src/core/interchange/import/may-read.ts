/**
 * Whether an importer may be given a file by its path from that of the import: what lies in its folder and below, and of the folders above
 * a configuration alone, because that of a collection of brat lies there. A path of a file that somebody made must not lead elsewhere.
 */
export function mayRead(path: string): boolean {
  return /^(?:\.\.\/){1,3}[a-z]+\.conf$/.test(path) || !path.split('/').some((step) => step === '' || step === '..' || /[\\:]/.test(step));
}
