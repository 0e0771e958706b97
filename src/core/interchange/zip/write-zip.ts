import { Zip, ZipDeflate } from 'fflate';

/** A ZIP file that grows: what is ready of it is taken as it comes. Each entry's pieces are given in order, and entries one after the other. */
export interface ZipWriter {
  /** Paths with `/`. Gives what became ready. */
  readonly add: (path: string, pieces: Iterable<string>) => Uint8Array;
  readonly end: () => Uint8Array;
}

/** `now`: ISO 8601, when the entries say they were written. */
export function writeZip(now: string): ZipWriter {
  const encoder = new TextEncoder();
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    ready.push(chunk);
  });
  const take = (): Uint8Array => {
    const whole = new Uint8Array(ready.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const chunk of ready) {
      whole.set(chunk, at);
      at += chunk.length;
    }
    ready = [];
    return whole;
  };
  return {
    add(path, pieces) {
      const entry = new ZipDeflate(path, { level: 6 });
      entry.mtime = now;
      zip.add(entry);
      for (const piece of pieces) entry.push(encoder.encode(piece), false);
      entry.push(new Uint8Array(0), true);
      return take();
    },
    end() {
      zip.end();
      return take();
    },
  };
}
