// node --expose-gc --import tsx test/bench/ask-corpus.ts INDEX: what an index that `search --index INDEX` kept weighs in memory, how long it takes
// to read again, and how long questions take, in time of the
// processor. Make the transcripts with make-corpus.ts.
import { readFileSync } from 'node:fs';
import { readArchive } from '../../src/core/corpus-index/index-archive.ts';
import { createMatcher } from '../../src/core/corpus-index/query/match-entry.ts';
import { parseQuery } from '../../src/core/corpus-index/query/parse-query.ts';
import { searchCorpus } from '../../src/core/corpus-index/query/search-corpus.ts';
import { drain } from '../../src/core/text/steps.ts';

const QUESTIONS = ['tag:commitment', 'tag:commitment speaker:powell', 'figure: CNY > 1 trillion', 'figure: percent > 50', 'outlet:reuters', 'speaker:"mr. chairman"', 'find:transcripts date:2005', 'find:transcripts'];
const TIMES = 9;

/** Milliseconds. */
const spent = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const [path = ''] = process.argv.slice(2);
const weigh = (): number => {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};
const before = weigh();
const bytes = Uint8Array.from(readFileSync(path));
const begin = spent();
const index = readArchive(bytes);
const reopened = spent() - begin;
if (index === null) throw new Error(`${path} is no index`);
const heads = [...index.heads()];
const count = (of: 'turns' | 'figures' | 'claims'): number => heads.reduce((sum, head) => sum + head[of], 0);
console.log({ transcripts: heads.length, turns: count('turns'), figures: count('figures'), claims: count('claims'), bytesEach: Math.round(bytes.length / heads.length), reopenedMs: Math.round(reopened), memoryMB: Math.round((weigh() - before) / 1e6) });
for (const question of QUESTIONS) {
  const times: number[] = [];
  let said = '';
  for (let time = 0; time < TIMES; time++) {
    const start = spent();
    const { total, found } = drain(searchCorpus(index, createMatcher(parseQuery(question), index.dictionaries)));
    times.push(spent() - start);
    said = `${total} in ${found.length}`;
  }
  const [first = 0] = times;
  console.log(`${question.padEnd(34)} ${said.padEnd(20)} first ${first.toFixed(1)} ms, then ${(times.sort((a, b) => a - b)[TIMES >> 1] ?? 0).toFixed(1)} ms`);
}
