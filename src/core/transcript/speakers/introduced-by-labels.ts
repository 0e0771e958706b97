import { sliceSpan } from '../../text/span.ts';
import type { CompiledFormat } from '../formats/compile-format.ts';
import type { Mark } from '../lines/mark.ts';
import type { Participant } from '../model.ts';
import { roleByLabel } from './ruled-roles.ts';

/** More people than speak anywhere; each label is compared with all of them. */
const MOST = 200;

/**
 * Those whom a label introduces with name and office ("新闻局局长 林知远："), and who later speak under the name alone. Only where the label
 * tells the role as well; askers are not introduced.
 */
export function introducedByLabels(text: string, labels: readonly Mark[], participants: readonly Participant[], format: CompiledFormat): readonly Participant[] {
  const known = new Set(participants.map(({ name }) => name.toLowerCase()));
  const introduced: Participant[] = [];
  for (const { shape, groups, span } of labels) {
    const { name, about } = groups ?? {};
    if (name === undefined || about === undefined || known.has(name.toLowerCase()) || introduced.length >= MOST) continue;
    const label = sliceSpan(text, span);
    // "The Chair (Una Bell)": she may leave the chair; see `nameTurns`.
    if (label.includes(`(${name}`)) continue;
    const role = shape?.role ?? roleByLabel(label, format);
    if (role === undefined || role === 'press') continue;
    known.add(name.toLowerCase());
    introduced.push({ name, role, description: about.trim(), span });
  }
  return introduced;
}
