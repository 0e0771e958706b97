import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeClaim } from '../../../src/core/claims/edit-claim.ts';
import { claimContext } from '../../../src/core/corpus/claim-context.ts';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript.ts';
import { emptySidecar } from '../../../src/core/claims/sidecar.ts';
import { serialiseSidecar } from '../../../src/core/claims/write-sidecar.ts';

const briefings = fileURLToPath(new URL('../../fixtures/cli/briefings', import.meta.url));

export interface SampleFolder {
  readonly path: string;
  write(name: string, content: string | Uint8Array): void;
  /** Writes the sidecar of `name` with claims on words of `text`. */
  tag(name: string, text: string, tagged: readonly { readonly words: string; readonly tags?: readonly string[]; readonly attributes?: Readonly<Record<string, string>> }[]): void;
  remove(): void;
}

/** A folder of its own with the fixture briefings in it. */
export function makeSampleFolder(): SampleFolder {
  const path = mkdtempSync(join(tmpdir(), 'policy-transcripts-sample-'));
  cpSync(briefings, path, { recursive: true });
  const write = (name: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  };
  return {
    path,
    write,
    tag: (name, text, tagged) => {
      const transcript = parseTranscript(text, { force: true });
      const claims = tagged.map(({ words, tags = ['commitment'], attributes = {} }, index) => {
        const start = text.indexOf(words);
        const span = { start, end: start + words.length };
        if (start === -1) throw new Error(`not in the text: ${words}`);
        return makeClaim({
          text, span, tags, note: '', attributes, creator: 'Ann Alyst', now: '2024-05-08T09:00:00Z',
          id: `urn:uuid:00000000-0000-4000-8000-${String(index).padStart(12, '0')}`, context: claimContext(transcript, span),
        });
      });
      write(`${name}.claims.json`, serialiseSidecar({ ...emptySidecar, claims }, name));
    },
    remove: () => {
      rmSync(path, { recursive: true });
    },
  };
}
