import * as v from 'valibot';

const word = (description: string) => v.pipe(v.string(), v.minLength(1), v.description(description));

const tagSchema = v.pipe(
  v.looseObject({
    id: v.pipe(
      v.string(),
      v.regex(/^\S(?:.*\S)?$/),
      v.description('What is written into the claims, for example "causal-claim". Never change it once claims carry it; change the name instead.'),
    ),
    name: v.optional(word('What people read in lists and exports, for example "Causal claim". Without it they read the id.')),
    definition: v.optional(word('When the tag applies, and when it does not, in one or two sentences. Shown while tagging.')),
  }),
  v.description('A code with its definition.'),
);

/** The file form of a codebook. Loose, so that a file with fields of a later version can be read. */
export const codebookSchema = v.pipe(
  v.looseObject({
    $schema: v.optional(v.pipe(v.string(), v.description('The address of this schema.'))),
    title: v.optional(word('The name of the codebook.')),
    tags: v.pipe(v.array(tagSchema), v.description('The tags in the order in which they are offered. Their ids are unique.')),
  }),
  v.title('Codebook'),
  v.description('The tags that a team agreed on for its claims.'),
);
