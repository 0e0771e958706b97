/** What Windows takes for a device, and what it does not let stand in a name. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

const forbidden = /[\u0000-\u001f<>:"|?*]/g;

/** A full path, on any system. */
const full = /^(?:[\\/]|[a-z]:)/i;

/**
 * Where the files of a document go in an export's folder: its name without `..`, which would lead out of it, and without what no Windows
 * lets stand in a name; of a full path the last step, because the others say where somebody keeps his files. `taken` tells apart those that
 * would be the same; letter case does not.
 */
export function documentPath(name: string, taken: Set<string>): string {
  const given = name.split(/[\\/]/);
  const steps = (full.test(name) ? given.slice(-1) : given).map((step) => withoutEnd(step.replace(forbidden, '_'))).filter((step) => step !== '');
  const path = steps.map((step) => (device.test(step) ? `_${step}` : step)).join('/') || 'transcript';
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? path : `${path} (${number})`;
    if (taken.has(candidate.toLowerCase())) continue;
    taken.add(candidate.toLowerCase());
    return candidate;
  }
}

/** Windows drops dots and blanks there, and `..` is one folder up. */
function withoutEnd(step: string): string {
  let end = step.length;
  while (end > 0 && '. '.includes(step.charAt(end - 1))) end--;
  return step.slice(0, end);
}
