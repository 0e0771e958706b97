import { xmlElement } from '../xml/write-xml.ts';

const w3c = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?)?$/;

/** The element `date`; what W3C's attribute cannot hold stands in TEI's own. */
export function date({ when, type = null }: { readonly when: string; readonly type?: string | null }): string {
  const at = when.trim().replace(/[\p{C}\p{Z}]+/gu, '_');
  return xmlElement('date', { type, ...(w3c.test(at) ? { when: at } : { 'when-custom': at || '_' }) });
}
