import { builtInFormats } from '../transcript/formats/built-in-formats.ts';
import { checkFormats } from '../transcript/formats/check-formats.ts';
import type { OwnFormat } from '../transcript/formats/format.ts';
import { type FormatProblem, pathWords } from '../transcript/formats/format-problem.ts';
import { type FileProblem, placeProblems, type UnplacedProblem } from './file-problem.ts';
import type { JsonPath } from './json-offsets.ts';
import { parseJsonWithComments } from './json-with-comments.ts';
import { typeName } from './json.ts';

/** A person's own formats, as far as they can be used, and what is wrong with the others. */
export interface OwnFormats {
  readonly formats: readonly OwnFormat[];
  readonly problems: readonly FileProblem[];
}

/** Reads the text of a `transcripts.json`: comments, trailing commas, a byte order mark and unknown fields are tolerated. Never rejects. */
export async function readFormatsFile(text: string): Promise<OwnFormats> {
  const parsed = parseJsonWithComments(text);
  if ('problems' in parsed) return { formats: [], problems: parsed.problems };
  const { json, value } = parsed;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { formats: [], problems: placeProblems(json, [{ code: 'not-an-object', path: [], data: { found: typeName(value) } }]) };
  }
  const checked = await checkFormats((value as { readonly formats?: unknown }).formats, builtInFormats);
  return { formats: checked.formats, problems: placeProblems(json, checked.problems.map((problem) => inside(problem, ['formats']))) };
}

/** The problems of a list of formats that stands at `path` in a text; of a text that is not found there, all at its beginning. */
export function placeFormatProblems(text: string, path: JsonPath, problems: readonly FormatProblem[]): readonly FileProblem[] {
  const parsed = parseJsonWithComments(text);
  return placeProblems('json' in parsed ? parsed.json : '', problems.map((problem) => inside(problem, path)));
}

function inside({ code, path, data }: FormatProblem, outer: JsonPath): UnplacedProblem {
  return { code, path: [...outer, ...path], data: { path: pathWords([...outer, ...path]), ...data } };
}
