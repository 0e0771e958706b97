import * as v from 'valibot';
import type { PeerRun } from '../race.ts';
import { loadModule, versionOf } from './peer.ts';

/** The same file parsed, and its form checked against a schema that names the fields that we read. */
export async function schemaCheckers(json: string): Promise<readonly PeerRun[]> {
  const note = '`JSON.parse` and a schema of the fields that we read; no claim is made of them';
  const zod = (await zodSchema());
  return [
    { name: `valibot ${versionOf('valibot')}`, run: () => v.parse(valibotSchema, JSON.parse(json)), note },
    { name: `zod ${versionOf('zod')}`, run: () => zod.parse(JSON.parse(json)), note },
  ];
}

const person = v.looseObject({ type: v.string(), name: v.string() });
const body = v.looseObject({ type: v.string(), purpose: v.optional(v.string()), value: v.optional(v.string()) });
const selector = v.variant('type', [
  v.looseObject({ type: v.literal('TextQuoteSelector'), exact: v.string(), prefix: v.optional(v.string()), suffix: v.optional(v.string()) }),
  v.looseObject({ type: v.literal('TextPositionSelector'), start: v.number(), end: v.number() }),
]);
const valibotSchema = v.looseObject({
  type: v.literal('AnnotationPage'),
  items: v.array(v.looseObject({
    id: v.string(), type: v.literal('Annotation'), motivation: v.optional(v.string()), creator: v.optional(person), created: v.optional(v.string()), modified: v.optional(v.string()), body: v.array(body),
    target: v.looseObject({ source: v.string(), selector: v.array(selector) }),
  })),
});

interface Zod {
  readonly looseObject: (shape: Readonly<Record<string, unknown>>) => ZodSchema;
  readonly array: (schema: unknown) => unknown;
  readonly string: () => { readonly optional: () => unknown };
  readonly number: () => unknown;
  readonly literal: (value: string) => unknown;
  readonly discriminatedUnion: (key: string, schemas: readonly unknown[]) => unknown;
}

interface ZodSchema {
  readonly parse: (value: unknown) => unknown;
  readonly optional: () => unknown;
}

async function zodSchema(): Promise<ZodSchema> {
  const { z } = (await loadModule('zod')).module as { readonly z: Zod };
  const text = z.string();
  const option = text.optional();
  const zodSelector = z.discriminatedUnion('type', [
    z.looseObject({ type: z.literal('TextQuoteSelector'), exact: text, prefix: option, suffix: option }),
    z.looseObject({ type: z.literal('TextPositionSelector'), start: z.number(), end: z.number() }),
  ]);
  return z.looseObject({
    type: z.literal('AnnotationPage'),
    items: z.array(z.looseObject({
      id: text, type: z.literal('Annotation'), motivation: option, creator: z.looseObject({ type: text, name: text }).optional(), created: option, modified: option,
      body: z.array(z.looseObject({ type: text, purpose: option, value: option })), target: z.looseObject({ source: text, selector: z.array(zodSelector) }),
    })),
  });
}
