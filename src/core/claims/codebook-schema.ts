import * as v from 'valibot';
import { colorNames } from './codebook.ts';

const word = (description: string) => v.pipe(v.string(), v.minLength(1), v.description(description));
const rules = (description: string) => v.pipe(v.array(v.pipe(v.string(), v.minLength(1))), v.description(description));
const id = (description: string) => v.pipe(v.string(), v.regex(/^\S(?:.*\S)?$/), v.description(description));

const attributeFields = {
  id: id('What is written into the claims, for example "deadline". It means the same at every tag of the codebook.'),
  name: v.optional(word('What people read, for example "Deadline". Without it they read the id.')),
  definition: v.optional(word('What is asked, as one question or sentence.')),
  values: v.optional(v.pipe(v.array(v.pipe(v.string(), v.minLength(1))), v.description('The answers that are allowed. Without them any words are.'))),
  required: v.optional(v.pipe(v.boolean(), v.description('Whether a claim without an answer is reported.'))),
};

/** An attribute that stood before may be named by its id alone. */
export const attributeSchema = v.pipe(v.looseObject(attributeFields), v.description('What a claim with this tag, or one below it, may be asked.'));

/** All but the tags below it, so that one of these that is wrong is not the fault of the whole. */
export const tagFields = {
  id: id('What is written into the claims, for example "causal-claim". Once claims carry it, change it with the command "Rename Tag…", which changes the claims as well.'),
  name: v.optional(word('What people read in lists and exports, for example "Causal claim". Without it they read the id.')),
  definition: v.optional(word('When the tag applies, in one or two sentences. Shown while tagging.')),
  include: v.optional(rules('What belongs to it: one rule each.')),
  exclude: v.optional(rules('What does not belong to it, though one might think so: one rule each.')),
  example: v.optional(word('A passage that it applies to.')),
  color: v.optional(
    v.pipe(
      v.union([v.picklist(colorNames), v.pipe(v.string(), v.regex(/^#[\da-fA-F]{6}$/))]),
      v.description('A colour that fits every theme by its name, or a fixed one as #rrggbb.'),
    ),
  ),
  icon: v.optional(v.pipe(v.string(), v.regex(/^[a-z][a-z\d-]*$/), v.description('The name of a codicon, for example "target": https://microsoft.github.io/vscode-codicons/'))),
  retired: v.optional(v.pipe(v.boolean(), v.description('True: claims keep it, and it is offered no more.'))),
};

interface TagInput {
  readonly id: string;
  readonly tags?: readonly TagInput[] | undefined;
}

const tagSchema: v.GenericSchema<TagInput> = v.pipe(
  v.looseObject({
    ...tagFields,
    attributes: v.optional(v.pipe(v.array(attributeSchema), v.description('What a claim with this tag, or one below it, may be asked.'))),
    tags: v.optional(v.pipe(v.array(v.lazy(() => tagSchema)), v.description('The tags that are kinds of this one.'))),
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

/** The parts that the JSON Schema names once and refers to. */
export const codebookDefinitions = { tag: tagSchema };
