import { foldWords } from '../../presentation/fold-words.ts';
import { edtfDays } from '../../presentation/figures/filter/calendar.ts';
import type { Dictionaries } from '../dictionary.ts';
import type { EntryHead, IndexedClaim } from '../index-entry.ts';
import { FIGURE, type PackedClaim, type PackedEntry, TURN } from '../pack-entry.ts';
import type { Part } from '../segment-parts.ts';
import { CLAIM_FIELDS, type CorpusCondition, type CorpusQuery, TRANSCRIPT_FIELDS, VOICE_FIELDS } from './corpus-query.ts';
import { figureTest } from './figure-test.ts';
import { sentenceReader } from './sentence-reader.ts';
import { askerTest, type IdTest, idTest, voiceMeets } from './voice-tests.ts';

/** A question made ready to be asked of entries. */
export interface Matcher {
  readonly query: CorpusQuery;
  /** What of the entries must have been read. */
  readonly parts: readonly Part[];
  /** Whether the words of the texts decide: then a match without a text may be none. */
  readonly needsText: boolean;
  /** Which of an entry's claims, turns or figures are meant, by their place in it; of a transcript, 0. Without a text any words may stand in it. */
  readonly matches: (entry: PackedEntry, text: string | null) => readonly number[];
}

/** Of the numbers of a voice and an asker; -1 and 0 stand for nobody. */
type SayingTest = (voice: number, asker: number) => boolean;

type WordsCondition = Exclude<CorpusCondition, { readonly is: 'date' }>;

export function createMatcher(query: CorpusQuery, dictionaries: Dictionaries): Matcher {
  const isOf = (fields: ReadonlySet<string>) => query.conditions.filter(({ is }) => fields.has(is));
  const ofClaims = isOf(CLAIM_FIELDS) as readonly WordsCondition[];
  const ofTranscripts = isOf(TRANSCRIPT_FIELDS);
  const words = query.conditions.filter((condition): condition is WordsCondition => condition.is === 'words');
  const says = sayingTest(query.conditions, dictionaries);
  const figures = query.figure === null && query.find !== 'figures' ? null : figureTest(query.figure ?? { alternatives: [], problems: [] }, dictionaries);
  const saysText = (query.find === 'turns' || query.find === 'figures') && words.length > 0;

  const isSaid = (said: string): boolean => words.every(({ any, not }) => any.some((one) => said.includes(one)) !== not);
  const claimIsMeant = ({ claim, voice, asker }: PackedClaim, itself: boolean): boolean =>
    ofClaims.every((condition) => claimMeets(claim, condition)) && (!itself || (says.meets(voice, asker) && (words.length === 0 || isSaid(foldWords(`${claim.quote} ${claim.note}`)))));

  const claims = ({ claims: own = [] }: PackedEntry): number[] => indexesOf(own.length, (index) => {
    const claim = own[index];
    return claim !== undefined && claimIsMeant(claim, true);
  });
  /** A row that is no claim lies in one that is meant. */
  const claimedIn = ({ claims: own = [] }: PackedEntry): ((start: number, end: number) => boolean) => {
    if (ofClaims.length === 0) return () => true;
    const spans = own.flatMap((claim) => (claim.claim.span !== null && claimIsMeant(claim, false) ? [claim.claim.span] : []));
    return (start, end) => spans.some((span) => span.start < end && start < span.end);
  };
  const turns = (entry: PackedEntry, text: string | null): number[] => {
    const { turns: own = new Uint32Array() } = entry;
    const isClaimed = claimedIn(entry);
    return indexesOf(own.length / TURN, (index) => {
      const at = index * TURN;
      const [start, length] = [own[at] ?? 0, own[at + 1] ?? 0];
      return says.meets(own[at + 4] ?? 0, own[at + 5] ?? 0) && isClaimed(start, start + length) && (!saysText || text === null || isSaid(foldWords(text.slice(start, start + length))));
    });
  };
  const figuresOf = (entry: PackedEntry, text: string | null): number[] => {
    const { figures: own, turns: around = new Uint32Array() } = entry;
    if (own === undefined || figures === null) return [];
    const isClaimed = claimedIn(entry);
    const sentence = text === null ? null : sentenceReader(text);
    let turn = 0;
    return indexesOf(own.values.length, (index) => {
      if (!figures.mayMeet(own, index)) return false;
      const start = own.places[index * FIGURE] ?? 0;
      const end = start + (own.places[index * FIGURE + 1] ?? 0);
      while (turn + TURN < around.length && (around[turn + TURN] ?? 0) <= start) turn += TURN;
      const [from = 0, length = 0, , , voice = 0, asker = 0] = around.subarray(turn, turn + TURN);
      const isInTurn = around.length > 0 && from <= start && start < from + length;
      const [by, to] = isInTurn ? [voice, asker] : [-1, 0];
      const said = sentence === null ? null : () => sentence(start, isInTurn ? { start: from, end: from + length } : null);
      return figures.meets(own, index, by, to, said) && says.meets(by, to) && isClaimed(start, end) && (!saysText || said === null || isSaid(said()));
    });
  };
  const holds = (entry: PackedEntry, text: string | null): boolean => {
    const { head } = entry;
    if (words.length > 0 && !isSaid(foldWords([head.title, head.place, head.name].join(' ')))) return false;
    if (figures !== null) return figuresOf(entry, text).length > 0;
    if (ofClaims.length > 0) return (entry.claims ?? []).some((claim) => claimIsMeant(claim, false) && says.meets(claim.voice, claim.asker));
    return !says.asks || turns(entry, text).length > 0;
  };

  return {
    query,
    parts: partsOf(query, ofClaims.length > 0, says.asks, figures !== null),
    needsText: saysText || figures?.needsText === true,
    matches(entry, text) {
      if (!ofTranscripts.every((condition) => headMeets(entry.head, condition))) return [];
      if (query.find === 'claims') return claims(entry);
      if (query.find === 'turns') return turns(entry, text);
      if (query.find === 'figures') return figuresOf(entry, text);
      return holds(entry, text) ? [0] : [];
    },
  };
}

function partsOf({ find }: CorpusQuery, ofClaims: boolean, ofVoices: boolean, ofFigures: boolean): readonly Part[] {
  const parts: Part[] = [];
  if (find === 'claims' || ofClaims) parts.push('claims');
  if (find === 'turns' || find === 'figures' || ofVoices || ofFigures) parts.push('turns');
  if (ofFigures) parts.push('figures');
  return parts;
}

function sayingTest(conditions: readonly CorpusCondition[], dictionaries: Dictionaries): { readonly asks: boolean; readonly meets: SayingTest } {
  const tests = conditions.flatMap((condition): readonly SayingTest[] => {
    const { is, not } = condition;
    if (is === 'asker') {
      const test: IdTest = askerTest(dictionaries, (asker) => condition.any.some((words) => foldWords(asker).includes(words)));
      return [(_voice, asker) => test(asker) !== not];
    }
    if (is !== 'speaker' && is !== 'outlet' && is !== 'role') return [];
    const test = idTest(dictionaries.voices.values, (voice) => condition.any.some((words) => voiceMeets(voice, is, words)));
    return [(voice) => test(voice) !== not];
  });
  return { asks: conditions.some(({ is }) => is === 'asker' || VOICE_FIELDS.has(is)), meets: (voice, asker) => tests.every((test) => test(voice, asker)) };
}

function headMeets({ date, name, title, format, place }: EntryHead, condition: CorpusCondition): boolean {
  if (condition.is === 'date') {
    const days = date === null ? null : edtfDays(date);
    return days !== null && condition.any.some(({ low, high }) => days.high >= low && days.low <= high) !== condition.not;
  }
  const own = { path: name, title, format, place }[condition.is as 'path' | 'title' | 'format' | 'place'];
  const folded = foldWords(own ?? '');
  return condition.any.some((words) => folded.includes(words)) !== condition.not;
}

function claimMeets({ tags, status, verdict, state }: IndexedClaim, { is, any, not }: WordsCondition): boolean {
  switch (is) {
    case 'tag':
      return tags.some(({ names }) => any.some((words) => (words.endsWith('*') ? names.some((name) => name.startsWith(words.slice(0, -1))) : names.includes(words)))) !== not;
    case 'status':
      return any.includes(status ?? 'open') !== not;
    case 'verdict':
      return any.includes(verdict ?? 'none') !== not;
    default:
      return any.includes(state) !== not;
  }
}

function indexesOf(length: number, isMeant: (index: number) => boolean): number[] {
  const found: number[] = [];
  for (let index = 0; index < length; index++) if (isMeant(index)) found.push(index);
  return found;
}
