import type { AnchoredClaim } from '../anchoring/anchor.ts';
import { type Codebook, tagName, tagPath } from '../claims/codebook.ts';
import type { CorpusDocument } from '../corpus/corpus-document.ts';
import { locateClaims } from '../corpus/locate-claims.ts';
import { dateOfName } from '../figures/date-of-name.ts';
import type { Figure } from '../figures/model.ts';
import { foldWords } from '../presentation/fold-words.ts';
import { drain, flatMapInSteps, type Steps } from '../text/steps.ts';
import type { Turn } from '../transcript/model.ts';
import { prepare } from '../transcript/prepare.ts';
import type { EntryHead, IndexedClaim, IndexedTag, IndexedTurn, IndexEntry, Voice } from './index-entry.ts';
import { noHashes } from './near-hashes.ts';

/** UTF-16 code units that are kept of a claim's words and of its note: what is longer is searched so far. */
const LONGEST_QUOTE = 2000;
/** Looked at in one step. */
const TURNS = 128;

type EntryDocument = Pick<CorpusDocument, 'text' | 'transcript' | 'claims' | 'codebook'>;

export type EntryOrigin = Pick<EntryHead, 'path' | 'name' | 'text' | 'sidecar' | 'basis'>;

/** What the corpus keeps of a transcript with its claims and figures; without the words near these. */
export function makeEntry(document: EntryDocument, figures: readonly Figure[], origin: EntryOrigin): IndexEntry {
  return drain(makeEntryInSteps(document, figures, origin));
}

/** The same in steps, with what is known of the words near figures: what is said of speakers and turns is found out when it is asked for. */
export function* makeEntryInSteps(document: EntryDocument, figures: readonly Figure[], origin: EntryOrigin, near = noHashes): Steps<IndexEntry> {
  const { transcript } = document;
  const voiceOf = yield* voicesOf(document);
  const askers = new Map(transcript.exchanges.flatMap(({ asker, turns }) => turns.map((turn) => [turn, asker] as const)));
  const turns = yield* flatMapInSteps(transcript.turns, TURNS, (turn): readonly IndexedTurn[] => [{ span: turn.span, line: turn.line, words: turn.words, voice: voiceOf(turn), asker: askers.get(turn.index) ?? null }]);
  const claims = claimsOf(document, origin.name, voiceOf);
  return {
    head: {
      ...origin,
      format: transcript.format,
      title: transcript.title,
      date: transcript.date ?? dateOfName(origin.name),
      place: transcript.place,
      words: turns.reduce((sum, { words }) => sum + words, 0),
      turns: turns.length,
      figures: figures.length,
      claims: claims.length,
    },
    turns,
    figures,
    claims,
    near,
  };
}

/** Of a file that is no transcript: it is known, and says nothing. */
export function makeEmptyEntry(origin: EntryOrigin): IndexEntry {
  return { head: { ...origin, format: null, title: null, date: null, place: null, words: 0, turns: 0, figures: 0, claims: 0 }, turns: [], figures: [], claims: [], near: noHashes };
}

type VoiceOf = (turn: Pick<Turn, 'speaker' | 'label' | 'role'>) => Voice;

function* voicesOf({ transcript }: Pick<CorpusDocument, 'transcript'>): Steps<VoiceOf> {
  for (const speaker of transcript.speakers) yield* prepare(speaker);
  const outlets = new Map(transcript.speakers.map(({ name, outlet }) => [name, outlet] as const));
  const known = new Map<string, Voice>();
  return ({ speaker, label, role }) => {
    const key = `${role} ${speaker?.length} ${speaker ?? ''}${label}`;
    const voice = known.get(key) ?? { speaker, label, role, roleWord: transcript.roleWords[role] ?? null, outlet: speaker === null ? null : (outlets.get(speaker) ?? null) };
    known.set(key, voice);
    return voice;
  };
}

function claimsOf(document: EntryDocument, name: string, voiceOf: VoiceOf): readonly IndexedClaim[] {
  const tags = new Map<string, IndexedTag>();
  const tagOf = (id: string): IndexedTag => {
    const tag = tags.get(id) ?? indexedTag(document.codebook, id);
    tags.set(id, tag);
    return tag;
  };
  return locateClaims({ ...document, name }).map(({ claim, anchor, line, turn, speaker, role, asker }) => ({
    id: claim.id,
    tags: claim.tags.map(tagOf),
    quote: claim.quote.exact.slice(0, LONGEST_QUOTE),
    note: claim.note.slice(0, LONGEST_QUOTE),
    state: anchor.state,
    status: claim.status,
    verdict: claim.verdict,
    span: anchor.span ?? placeInQuestion(anchor),
    line,
    voice: turn === null ? voiceOf({ speaker, label: '', role: role ?? 'other' }) : voiceOf(turn),
    asker,
  }));
}

/** Where a claim that says something else now may stand; a person decides. */
function placeInQuestion({ state, candidates }: AnchoredClaim['anchor']): IndexedClaim['span'] {
  return state === 'changed' ? (candidates[0] ?? null) : null;
}

function indexedTag(codebook: Codebook, id: string): IndexedTag {
  const path = tagPath(codebook, id);
  const names = [id, ...path.flatMap((tag) => [tag.id, tag.name])].map((words) => foldWords(words).trim());
  return { id, name: tagName(codebook, id), names: [...new Set(names)] };
}
