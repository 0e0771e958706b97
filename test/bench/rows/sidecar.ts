import { applyChange } from '../../../src/core/claims/changes.ts';
import { emptySidecar, parseSidecar, type Sidecar } from '../../../src/core/claims/sidecar.ts';
import { serialiseSidecar } from '../../../src/core/claims/write-sidecar.ts';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript.ts';
import { claimsOn } from '../claims.ts';
import { schemaCheckers } from '../peers/checkers.ts';
import { race } from '../race.ts';
import type { Row } from '../row.ts';
import type { BenchText } from '../texts.ts';

const CLAIMS = { briefing: 1000, '1 MB': 5000, '10 MB': 50_000, 'no text': 0 } as const;

export const rows: readonly Row[] = [
  {
    name: 'sidecar read',
    measures: 'reads the text of a sidecar, checks every field and makes claims of it: 1,000, 5,000 and 50,000',
    floor: 'is `JSON.parse`',
    limit: 1.03,
    goal: { most: 1.05, of: 'times the floor' },
    words: 'Beside the check each claim becomes an object of its own, and the tree that `JSON.parse` made stays with it for the fields that we do not know. That the tree stays is most of it: the floor\'s is gone at once, ours goes through the collections of garbage. What is made again and again V8 puts among the old objects at once, and claims that nobody has any more hold their trees there until a great collection: 5,000 claims take 44 ms, 27 with `--no-allocation-site-pretenuring`, the floor 19. A tenth of a floor is a look at how deep each item is nested, as one that is nested too deep ends whoever walks it; a fortieth that no id comes twice. Goal and limit are those of a check that makes nothing.',
    take: async (text, pace) => {
      const json = serialiseSidecar(sidecarOf(text), 'briefing.txt');
      return { ...(await race(pace, { floor: () => JSON.parse(json) as unknown, ours: () => parseSidecar(json), peers: pace.peers ? await schemaCheckers(json) : [] })), work: CLAIMS[text.size] };
    },
  },
  {
    name: 'sidecar, one claim added',
    measures: 'adds a claim to as many, and writes the text of the sidecar anew',
    floor: 'is `JSON.stringify` of it',
    goal: { most: 1.5, of: 'times the floor' },
    words: 'The file is one JSON text and is put together again; the text of a claim that has not changed since it was last written is kept, in one piece: copying those into memory that is new, a ms for a MB, is all that is left. That grows faster than its bytes, as the floor does.',
    take: async (text, pace) => {
      const sidecar = sidecarOf(text);
      const [added, ...claims] = sidecar.claims;
      const page = JSON.parse(serialiseSidecar(sidecar, 'briefing.txt')) as unknown;
      return {
        ...(await race(pace, {
          floor: () => JSON.stringify(page, null, 2),
          ours: () => {
            const changed = applyChange(claims, { kind: 'add', claims: added === undefined ? [] : [added] });
            return 'claims' in changed && serialiseSidecar({ ...sidecar, claims: changed.claims }, 'briefing.txt');
          },
        })),
        work: CLAIMS[text.size],
      };
    },
  },
];

/** Claims that were read from a sidecar, as those of an open transcript were. */
function sidecarOf({ size, text }: BenchText): Sidecar {
  const read = parseSidecar(serialiseSidecar({ ...emptySidecar, claims: claimsOn(text, parseTranscript(text), CLAIMS[size]) }, 'briefing.txt'));
  if (!('sidecar' in read)) throw new Error('the sidecar of the benchmark is damaged');
  return read.sidecar;
}
