import { statuses, verdicts } from '../../claims/claim-status.ts';
import type { Claim, Evidence } from '../../claims/claim.ts';
import { claimType, noteType, oneLine, statusAttribute, verdictAttribute } from './brat-terms.ts';
import { type Configuration, there } from './read-configuration.ts';
import type { Said } from './read-standoff.ts';

type Told = Pick<Claim, 'note' | 'verdict' | 'status' | 'attributes' | 'evidence'>;

/**
 * What the lines on a claim say of it. They hold where they differ from what was carried beside them, for those are what a person changes
 * in brat.
 */
export function whatIsSaid(said: readonly Said[], carried: Claim | null, configuration: Configuration): Told {
  const attributes = new Map(Object.entries(carried?.attributes ?? {}));
  const evidence: Evidence[] = [...(carried?.evidence ?? [])];
  const notes: string[] = [];
  let [verdict, status]: [Claim['verdict'], Claim['status']] = [null, null];
  const answer = (id: string, value: string): void => void attributes.set(id, attributes.has(id) && attributes.get(id) !== value ? `${attributes.get(id) ?? ''}; ${value}` : value);
  for (const { kind, type, value } of said) {
    if (kind === 'note' && type !== claimType) notes.push(type === noteType ? (value ?? '') : `${type}: ${value ?? ''}`);
    else if (kind === 'reference') {
      const [reference = '', words = ''] = (value ?? '').split('\t');
      if (/^https?:\/\/./.test(reference)) evidence.push({ iri: reference, note: words });
      else answer(reference.slice(0, reference.indexOf(':')), `${reference.slice(reference.indexOf(':') + 1)}${words === '' ? '' : ` (${words})`}`);
    } else if (kind === 'attribute') {
      const [asVerdict, asStatus] = [verdicts.find((one) => one === value), statuses.find((one) => one === value)];
      if (type === verdictAttribute && asVerdict !== undefined) verdict = asVerdict;
      else if (type === statusAttribute && asStatus !== undefined) status = asStatus;
      else answer(configuration.attributes.get(type) ?? type, value ?? there);
    }
  }
  const note = notes.filter((words) => words !== '').join('\n');
  const wasCarried = carried !== null && oneLine(carried.note) === oneLine(note);
  return { note: wasCarried && carried.note !== '' ? carried.note : note, verdict, status, attributes: Object.fromEntries(attributes), evidence };
}
