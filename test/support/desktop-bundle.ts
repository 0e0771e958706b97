import * as esbuild from 'esbuild';
import { bundles } from '../../scripts/build.mjs';
import { staticClosure } from '../../scripts/split-commonjs.mjs';

/** What is loaded at the same time. */
export interface BundlePart {
  /** Minified. */
  readonly bytes: number;
  /** The packages in it. */
  readonly packages: readonly string[];
  /** Our own files in it, from the root. */
  readonly files: readonly string[];
}

/** What of the desktop extension is loaded when VS Code starts it, and what with the first text that may be a transcript. */
export async function desktopParts(): Promise<{ readonly atStart: BundlePart; readonly withText: BundlePart }> {
  const [desktop] = bundles({ minify: true });
  const { metafile } = await esbuild.build({ ...desktop, plugins: desktop?.plugins?.filter(({ name }) => name === 'lazily') ?? [], metafile: true, write: false });
  const { outputs } = metafile;
  const part = (entry: string): BundlePart => {
    const chunk = Object.keys(outputs).find((path) => outputs[path]?.entryPoint === entry);
    if (chunk === undefined) throw new Error(`${entry} is no entry of its own`);
    const together = [...staticClosure(chunk, outputs)];
    const inputs = [...new Set(together.flatMap((path) => Object.entries(outputs[path]?.inputs ?? {}).flatMap(([input, { bytesInOutput }]) => (bytesInOutput > 0 ? [input] : []))))];
    return {
      bytes: together.reduce((sum, path) => sum + (outputs[path]?.bytes ?? 0), 0),
      packages: [...new Set(inputs.flatMap((input) => /node_modules\/((?:@[^/]+\/)?[^/]+)/u.exec(input)?.[1] ?? []))].sort(),
      files: inputs.filter((input) => input.startsWith('src/')),
    };
  };
  return { atStart: part('src/desktop/extension.ts'), withText: part('src/desktop/start.ts') };
}

