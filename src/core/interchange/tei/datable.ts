import { isDate, isDateTime } from '../xml/date-time.ts';
import { xmlElement } from '../xml/write-xml.ts';

/** The element `date`; what W3C's attribute cannot hold stands in TEI's own. */
export function date({ when, type = null }: { readonly when: string; readonly type?: string | null }): string {
  const at = when.replace(/[\p{C}\p{Z}]+/gu, '_');
  return xmlElement('date', { type, ...(isDate(at) || isDateTime(at) ? { when: at } : { 'when-custom': at || '_' }) });
}
