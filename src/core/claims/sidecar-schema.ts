import * as v from 'valibot';

/*
 * The sidecar as editors should complete and check it: our own form in full, and room for all else that the Web Annotation model
 * allows (https://www.w3.org/TR/annotation-model/). `parseSidecar` does not run it: checking by hand takes a small part of the time; a test
 * holds the two to the same verdict.
 */

const offset = (description: string) => v.pipe(v.number(), v.integer(), v.minValue(0), v.description(description));
const text = (description: string) => v.pipe(v.string(), v.description(description));
const time = (description: string) => v.optional(v.union([text(description), v.array(v.string())]));

const quoteSelector = v.pipe(
  v.looseObject({
    type: v.literal('TextQuoteSelector'),
    exact: text('The words of the passage.'),
    prefix: v.optional(text('What stands right before it, at most 32 characters.')),
    suffix: v.optional(text('What stands right after it, at most 32 characters.')),
  }),
  v.description('The words of the passage with what stands around them.'),
);

const positionSelector = v.pipe(
  v.looseObject({
    type: v.literal('TextPositionSelector'),
    start: offset('Where the passage begins, in Unicode code points from 0.'),
    end: offset('Where it ends: the first code point that belongs to it no more.'),
  }),
  v.description('Where the passage stood when it was last saved.'),
);

const otherSelector = v.looseObject({
  type: v.pipe(v.string(), v.regex(/^(?!Text(?:Quote|Position)Selector$)/), v.description('A selector of another kind; kept as it is.')),
});

const selector = v.union([quoteSelector, positionSelector, otherSelector, v.string()]);

const target = v.union([
  v.pipe(
    v.looseObject({
      source: v.optional(v.union([text('The transcript: file: and its percent-encoded name.'), v.looseObject({})])),
      selector: v.optional(v.union([selector, v.array(selector)])),
    }),
    v.description('The passage.'),
  ),
  v.string(),
]);

const textualBody = v.looseObject({
  type: v.optional(v.literal('TextualBody')),
  purpose: v.optional(
    v.union([
      v.pipe(
        v.picklist(['tagging', 'commenting', 'assessing', 'moderating', 'describing', 'classifying', 'linking', 'questioning', 'replying']),
        v.description('tagging: a tag of the codebook; commenting: the note; moderating: the status; assessing: the verdict; replying: the words of a reply; others are kept as they are.'),
      ),
      v.string(),
      v.array(v.string()),
    ]),
  ),
  value: text('The id of the tag; the words of the note or the reply; a status: open, in-review, settled; a verdict: supported, refuted, misleading, unverifiable.'),
});

const link = v.pipe(
  v.looseObject({
    type: v.literal('SpecificResource'),
    purpose: v.literal('linking'),
    source: v.pipe(v.union([v.string(), v.looseObject({})]), v.description("The address of the evidence: https://… or file: and a percent-encoded path from this file's folder.")),
    label: v.optional(v.pipe(v.unknown(), v.description('What the evidence shows.'))),
  }),
  v.description('Evidence for the verdict.'),
);

const otherBody = v.pipe(v.looseObject({ type: v.optional(v.pipe(v.string(), v.regex(/^(?!TextualBody$)/))) }), v.description('Another resource; kept as it is.'));

const body = v.union([textualBody, link, otherBody, v.string()]);

/** As they are written; the reader passes over what it does not know. */
const figure = v.looseObject({
  exact: text('Its words.'),
  start: offset("Where it begins in the quote's exact words, in Unicode code points from 0."),
  end: offset('Where it ends: the first code point that belongs to it no more.'),
  kind: v.picklist(['money', 'percent', 'quantity', 'count', 'ratio', 'multiple', 'ordinal', 'date', 'time']),
  value: v.pipe(
    v.union([v.number(), v.tuple([v.number(), v.number()]), v.string()]),
    v.description('A number; lowest and highest of a range; a date or time as EDTF, for example 2031-05-02 or T10:00.'),
  ),
  unit: v.optional(text('ISO 4217 for money; %, pp or bp for percent; UCUM for a quantity.')),
  of: v.optional(text('What is counted, as written.')),
  bound: v.optional(v.pipe(v.picklist(['approx', 'min', 'max']), v.description('approx: about; min: at least; max: at most.'))),
  per: v.optional(v.pipe(v.looseObject({ value: v.number(), of: v.string() }), v.description('A rate: { "value": 10000, "of": "people" }.'))),
});

const keptOrphan = v.looseObject({
  state: v.picklist(['changed', 'ambiguous', 'lost']),
  words: v.pipe(v.array(v.string()), v.description('What stood in question.')),
});

const annotation = v.pipe(
  v.looseObject({
    id: v.optional(text('An address of its own, for example urn:uuid:… Never used twice.')),
    type: v.optional(v.union([v.literal('Annotation'), v.array(v.string())])),
    motivation: v.optional(v.union([v.string(), v.array(v.string())])),
    creator: v.optional(
      v.union([
        v.looseObject({ type: v.optional(v.union([v.string(), v.array(v.string())])), name: v.optional(v.union([text('Who tagged the passage.'), v.array(v.string())])) }),
        v.string(),
        v.array(v.union([v.looseObject({}), v.string()])),
      ]),
    ),
    created: time('When, in UTC: 2031-05-02T08:00:00Z.'),
    modified: time('When the tags, the note or the passage were last changed by a person.'),
    body: v.optional(v.union([v.array(body), body])),
    target: v.optional(v.union([target, v.array(target)])),
    speaker: v.optional(v.pipe(v.unknown(), v.description('Who said it, as the transcript names him.'))),
    role: v.optional(v.pipe(v.unknown(), v.description('His role: chair, official, press or other.'))),
    asker: v.optional(v.pipe(v.unknown(), v.description('Who asked the question that it answers.'))),
    'pt:figures': v.optional(v.pipe(v.union([v.array(figure), v.unknown()]), v.description('The figures of the passage with their values, as they were when its words were tagged.'))),
    'pt:attributes': v.optional(v.pipe(v.union([v.record(v.string(), v.string()), v.unknown()]), v.description("Answers to the attributes of its tags, by the attribute's id."))),
    'pt:suggestedBy': v.optional(v.pipe(v.unknown(), v.description('The name of the rule that suggested the passage.'))),
    'pt:kept': v.optional(v.pipe(v.union([keptOrphan, v.unknown()]), v.description('Somebody keeps the claim without a place: nobody is asked where its words are for as long as the same stands in question.'))),
  }),
  v.description("A claim: a passage of the transcript with its tags and its note; or a reply, whose motivation is replying and whose target is the claim's id."),
);

/** As they are written; the reader passes over what it does not know. */
const dismissal = v.looseObject({
  rule: text('The rule that suggested it.'),
  exact: text('The words of the passage.'),
  prefix: v.optional(text('What stands right before it, at most 32 characters.')),
  suffix: v.optional(text('What stands right after it, at most 32 characters.')),
});

/** The file form of a sidecar. */
export const sidecarSchema = v.pipe(
  v.looseObject({
    '@context': v.optional(v.pipe(v.unknown(), v.description('http://www.w3.org/ns/anno.jsonld and what our own words mean.'))),
    type: v.union([v.literal('AnnotationPage'), v.array(v.string())]),
    'pt:format': v.optional(v.pipe(v.unknown(), v.description('The name of the format that a person chose for the transcript.'))),
    'pt:dismissed': v.optional(v.pipe(v.union([v.array(dismissal), v.unknown()]), v.description('Suggestions that somebody turned down: they are not made again.'))),
    items: v.pipe(v.array(v.union([annotation, v.string()])), v.description('The claims, in the order of the transcript, each with its replies behind it.')),
  }),
  v.title('Claims'),
  v.description('The claims of one transcript, as a W3C AnnotationPage.'),
);

/** The parts that the JSON Schema names once and refers to. */
export const sidecarDefinitions = { selector, target, body, annotation };
