/**
 * The names in the labelling configuration that the results speak of (docs/interchange.md has it): `<Text name="text" value="$text"/>` with
 * `<Labels name="label" toName="text" value="$labels"/>`, which takes the tags out of each task, and per region `<Choices name="verdict">`,
 * `<Choices name="status">` and `<TextArea name="note">`.
 */
export const names = { text: 'text', label: 'label', verdict: 'verdict', status: 'status', note: 'note' } as const;

/** Of the data of a task: which document it is, and the claims that have no place in its text. */
export const documentKey = 'document';
export const orphansKey = 'claims_without_place';

/** Of the `meta` of a region, which Label Studio keeps: the claim's id and what no control of the configuration holds. */
export const claimKey = 'claim';
