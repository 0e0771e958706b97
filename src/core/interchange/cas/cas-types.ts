/** A type of UIMA's type system and its features, beside those that it inherits (`begin`, `end`, `sofa` of an annotation). */
export interface CasType {
  readonly name: string;
  readonly description: string;
  readonly parent: 'uima.tcas.Annotation' | 'uima.cas.AnnotationBase' | 'uima.tcas.DocumentAnnotation';
  readonly features: readonly CasFeature[];
}

export interface CasFeature {
  readonly name: string;
  readonly description: string;
  readonly range: 'uima.cas.String' | 'uima.cas.Boolean' | 'uima.cas.StringArray';
}

const word = (name: string, description = ''): CasFeature => ({ name, description, range: 'uima.cas.String' });
const words = (name: string, description = ''): CasFeature => ({ name, description, range: 'uima.cas.StringArray' });

/** In the order in which they are looked for in a file: `webanno.custom` is where INCEpTION has the layers of a project. */
export const claimType = 'webanno.custom.Claim';
export const lostType = 'webanno.custom.LostClaim';
export const turnType = 'webanno.custom.Turn';
export const figureType = 'webanno.custom.Figure';
export const metadataType = 'de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData';

const claimFeatures: readonly CasFeature[] = [
  words('tags', 'Ids of the codebook.'), word('note'), word('verdict', 'supported, refuted, misleading or unverifiable.'), word('status', 'open, in-review or settled.'),
  word('quote', 'The words that were tagged, where others stand there now.'), word('speaker'), word('role'), word('asker'),
  word('creator'), word('created', 'ISO 8601 in UTC.'), word('modified'), words('attributes', 'Answers, as "id: answer".'), words('evidence', 'Addresses, each with its note.'),
  words('replies', 'Each with who said it and when.'), words('figures', 'Of the words that were tagged, with what they are worth.'), word('suggestedBy'), word('claimId'),
];

/** DKPro Core's own definition of the metadata, which must be the same everywhere; the others are ours. */
export const casTypes: readonly CasType[] = [
  {
    name: metadataType, description: '', parent: 'uima.tcas.DocumentAnnotation',
    features: [word('documentTitle'), word('documentId'), word('documentUri'), word('collectionId'), word('documentBaseUri'), { name: 'isLastSegment', description: '', range: 'uima.cas.Boolean' }],
  },
  { name: claimType, description: 'A passage that an analyst tagged.', parent: 'uima.tcas.Annotation', features: claimFeatures },
  { name: lostType, description: 'A claim whose words are not found in the text for sure.', parent: 'uima.cas.AnnotationBase', features: claimFeatures },
  { name: turnType, description: 'What one speaker says without interruption.', parent: 'uima.tcas.Annotation', features: [word('speaker'), word('role', 'chair, official, press or other.')] },
  { name: figureType, description: 'An amount, share, rate, rank or time.', parent: 'uima.tcas.Annotation', features: [word('kind'), word('value', 'A number, a range "1 to 2", or a date.'), word('unit'), word('of'), word('bound', 'approx, min or max.')] },
];
