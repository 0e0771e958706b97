import type { PeerRun } from '../race.ts';
import { load } from './peer.ts';

interface Nlp {
  readonly readDoc: (text: string) => { readonly entities: () => { readonly out: (what: unknown) => unknown } };
  readonly its: { readonly detail: unknown };
}

/** All entities (numbers, money, percentages, dates, durations, times) with its small English model; only sentences, no turns. */
export function winkNlp(text: string): PeerRun {
  const { module, version } = load('wink-nlp');
  const nlp = (module as (model: unknown) => Nlp)(load('wink-eng-lite-web-model').module);
  return { name: `wink-nlp ${version}`, run: () => nlp.readDoc(text).entities().out(nlp.its.detail) };
}
