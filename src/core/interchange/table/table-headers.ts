/** What a column of a table to import can hold. */
export type Field =
  | 'document' | 'quote' | 'tags' | 'note' | 'start' | 'end' | 'speaker' | 'role' | 'asker' | 'creator' | 'created' | 'id' | 'verdict' | 'status' | 'evidence' | 'attributes'
  | 'replies' | 'suggestedBy';

/** How tables name them: our own first, then what ATLAS.ti, MAXQDA, NVivo, Taguette, Dedoose and people write. */
const names: Readonly<Record<Field, readonly string[]>> = {
  document: ['document', 'documentname', 'file', 'filename', 'source', 'sourcename', 'transcript', 'media', 'resource'],
  quote: ['quote', 'text', 'quotation', 'quotationcontent', 'segment', 'codedsegment', 'excerpt', 'excerptcopy', 'passage', 'content', 'highlight', 'selection', 'exact', 'sentence'],
  tags: ['tags', 'tag', 'codes', 'code', 'label', 'labels', 'category', 'categories', 'codesapplied', 'node', 'theme', 'themes'],
  note: ['note', 'notes', 'comment', 'comments', 'memo', 'annotation', 'remark', 'remarks'],
  start: ['start', 'begin', 'startoffset', 'beginoffset', 'startposition', 'from'],
  end: ['end', 'endoffset', 'endposition', 'to'],
  speaker: ['speaker', 'speakername', 'who', 'person'],
  role: ['role'],
  asker: ['asker'],
  creator: ['creator', 'createdby', 'author', 'coder', 'user', 'annotator', 'excerptcreator'],
  created: ['created', 'createddate', 'creationdate', 'timestamp', 'excerptdate'],
  id: ['id', 'quotationid', 'claimid', 'identifier'],
  verdict: ['verdict', 'rating'],
  status: ['status'],
  evidence: ['evidence'],
  attributes: ['attributes'],
  replies: ['replies'],
  suggestedBy: ['suggestedby'],
};

export interface Headers {
  readonly columns: ReadonlyMap<Field, number>;
  /** The table has the columns of our own export: what its cells mean is known. */
  readonly own: boolean;
}

/** The columns by what they hold; where two could hold the same, the name that stands first in the list decides. */
export function readHeaders(head: readonly string[]): Headers {
  const places = new Map<string, number>();
  head.forEach((name, index) => {
    const plain = name.toLowerCase().replace(/[\s_-]+/gu, '');
    if (!places.has(plain)) places.set(plain, index);
  });
  const columns = new Map<Field, number>();
  for (const [field, ways] of Object.entries(names) as [Field, readonly string[]][]) {
    const place = ways.map((way) => places.get(way)).find((index) => index !== undefined);
    if (place !== undefined) columns.set(field, place);
  }
  return { columns, own: ['document', 'quote', 'state', 'suggestedby'].every((name) => places.has(name)) };
}
