import type { Json, JsonObject } from '../../../claims/claim.ts';
import { checkWritten, type WrittenPassage } from '../../check-written.ts';
import { documentPath } from '../../document-path.ts';
import type { Exporter } from '../../export-format.ts';
import { casStructures, type Structure } from '../cas-document.ts';
import { casTypes, claimType } from '../cas-types.ts';

/**
 * UIMA CAS JSON 0.4.0 (https://github.com/apache/uima-uimaj-io-jsoncas/blob/main/SPECIFICATION.adoc), a file a document with the type
 * system in it. Offsets are UTF-16.
 */
export const exportCasJson: Exporter = async function* (documents) {
  const taken = new Set<string>();
  for await (const document of documents) {
    // Half a character is no Unicode, which readers of JSON may refuse; the replacement is as long.
    const given = { ...document, text: document.text.replace(/\p{Surrogate}/gu, '\ufffd') };
    const content = `${JSON.stringify(casJson(given.text, casStructures(given)), null, 2)}\n`;
    checkWritten(given, readBack(content));
    yield { path: `${documentPath(document.name.replace(/\.txt$/i, ''), taken)}.json`, content };
  }
};

const sofa = 1;

function casJson(text: string, structures: readonly Structure[]): JsonObject {
  const all: JsonObject[] = [{ '%ID': sofa, '%TYPE': 'uima.cas.Sofa', sofaNum: 1, sofaID: '_InitialView', mimeType: 'text', sofaString: text }];
  const members: number[] = [];
  for (const { type, span, features } of structures) {
    const entries = Object.entries(features).map(([name, value]): [string, Json] => {
      if (typeof value !== 'object') return [name, value];
      all.push({ '%ID': all.length + 1, '%TYPE': 'uima.cas.StringArray', '%ELEMENTS': value });
      return [`@${name}`, all.length];
    });
    all.push({ '%ID': all.length + 1, '%TYPE': type, '@sofa': sofa, ...(span !== null && { begin: span.start, end: span.end }), ...Object.fromEntries(entries) });
    members.push(all.length);
  }
  return { '%TYPES': typesJson(), '%FEATURE_STRUCTURES': all, '%VIEWS': { _InitialView: { '%SOFA': sofa, '%MEMBERS': members } } };
}

function typesJson(): JsonObject {
  return Object.fromEntries(casTypes.map(({ name, description, parent, features }) => [name, {
    '%NAME': name, '%SUPER_TYPE': parent, ...(description !== '' && { '%DESCRIPTION': description }),
    ...Object.fromEntries(features.map((feature) => [feature.name, {
      '%NAME': feature.name, ...(feature.description !== '' && { '%DESCRIPTION': feature.description }), '%RANGE': feature.range,
      ...(feature.range === 'uima.cas.StringArray' && { '%ELEMENT_TYPE': 'uima.cas.String' }),
    }])),
  }]));
}

function readBack(content: string): readonly WrittenPassage[] {
  const { '%FEATURE_STRUCTURES': structures } = JSON.parse(content) as { '%FEATURE_STRUCTURES': { '%TYPE': string; sofaString: string; begin: number; end: number; claimId: string }[] };
  const text = structures[0]?.sofaString ?? '';
  return structures.filter((one) => one['%TYPE'] === claimType).map(({ claimId, begin, end }) => ({ id: claimId, words: text.slice(begin, end) }));
}
