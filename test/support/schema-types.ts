import { join } from 'node:path';
import ts from 'typescript';

/** In the project, so that its packages are found; never on a disk. */
const path = join(import.meta.dirname, 'generated-claim-reviews.ts');
const options: ts.CompilerOptions = {
  strict: true, noEmit: true, skipLibCheck: true, exactOptionalPropertyTypes: true, types: [], target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.Preserve,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
};

/** What the TypeScript compiler says of JSON-LD taken for a graph of `schema-dts`' claim reviews; a property that schema.org does not have is an error too. */
export function claimReviewErrors(json: string): readonly string[] {
  const { '@graph': reviews, ...rest } = JSON.parse(json) as { readonly '@graph': readonly unknown[] };
  const source = [
    "import type { ClaimReview, Graph } from 'schema-dts';",
    // The compiler would compare each element of a literal list with each other.
    'const one = (review: ClaimReview): ClaimReview => review;',
    `export const graph: Graph = { ...${JSON.stringify(rest)} as const, '@graph': [${reviews.map((review) => `one(${JSON.stringify(review)})`).join(',\n')}] };`,
  ].join('\n');
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  const virtual: ts.CompilerHost = {
    ...host,
    fileExists: (name) => name === path || host.fileExists(name),
    getSourceFile: (name, version) => (name === path ? ts.createSourceFile(name, source, version) : read(name, version)),
  };
  return ts.getPreEmitDiagnostics(ts.createProgram([path], options, virtual)).map(({ messageText, start, file }) => {
    const line = file === undefined ? 0 : file.getLineAndCharacterOfPosition(start ?? 0).line;
    return `line ${line}: ${ts.flattenDiagnosticMessageText(messageText, ' ').slice(0, 400)}`;
  });
}
