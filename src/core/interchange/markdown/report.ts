import * as l10n from '@vscode/l10n';
import { isOrphan } from '../../anchoring/anchor.ts';
import { tagName } from '../../claims/codebook.ts';
import type { CorpusDocument } from '../../corpus/corpus-document.ts';
import { type LocatedClaim, locateClaims } from '../../corpus/locate-claims.ts';
import { sliceSpan } from '../../text/span.ts';
import type { Exchange, Section } from '../../transcript/model.ts';
import { judgementBlocks } from './judgement-blocks.ts';
import { literalInline, literalParagraphs } from './literal-markdown.ts';

/** One document's claims under their questions, as Markdown that ends in a line break. */
export function writeReport(document: CorpusDocument): string {
  const { transcript } = document;
  const located = locateClaims(document);
  const orphans = located.filter(isOrphan);
  const placed = located.filter((claim) => !isOrphan(claim));
  const sections = transcript.sections.map((section) => sectionBlocks(document, section, placed));
  const shown = new Set(sections.flatMap((section) => section.claims));
  const elsewhere = placed.filter((claim) => !shown.has(claim));
  const blocks = [
    `# ${literalInline(transcript.title ?? document.name)}`,
    heading(document, placed.length, orphans.length),
    ...tagSummary(document, located),
    ...sections.flatMap((section) => section.blocks),
    ...claimSection(document, l10n.t('Outside all turns'), elsewhere),
    ...claimSection(document, l10n.t('Not found in the text as it is now'), orphans),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function heading(document: CorpusDocument, placed: number, orphans: number): string {
  const { date, time, place } = document.transcript;
  const facts = [place, date, time].filter((fact) => fact !== null).map(literalInline);
  const counts = [l10n.t('Claims: {0}', placed + orphans), ...(orphans > 0 ? [l10n.t('not found: {0}', orphans)] : [])];
  return [...facts, literalInline(document.name), counts.join(', ')].join(' · ');
}

/** How often each tag was given, in the codebook's order, with what it means. */
function tagSummary(document: CorpusDocument, claims: readonly LocatedClaim[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const tag of claims.flatMap(({ claim }) => claim.tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  const known = document.codebook.tags.filter((tag) => counts.has(tag.id));
  const unknown = [...counts.keys()].filter((id) => !known.some((tag) => tag.id === id)).sort();
  const items = [
    ...known.map((tag) => `- ${marked('**', tag.name).join('')} (${counts.get(tag.id) ?? 0}): ${literalInline(tag.definition)}`),
    ...unknown.map((id) => `- ${marked('**', id).join('')} (${counts.get(id) ?? 0})`),
  ];
  return items.length === 0 ? [] : [`## ${l10n.t('Tags')}`, items.join('\n')];
}

interface SectionBlocks {
  readonly blocks: readonly string[];
  readonly claims: readonly LocatedClaim[];
}

function sectionBlocks(document: CorpusDocument, section: Section, placed: readonly LocatedClaim[]): SectionBlocks {
  if (section.kind !== 'exchange') {
    const claims = placed.filter(({ turn, exchange }) => turn !== null && exchange === null && section.turns.includes(turn.index));
    return { blocks: claimSection(document, sectionTitle(section.kind), claims), claims };
  }
  const exchange = document.transcript.exchanges[section.exchange];
  // Of an exchange that another breaks into all claims stand under its question.
  if (exchange === undefined || section.turns[0] !== exchange.turns[0]) return { blocks: [], claims: [] };
  const claims = placed.filter((claim) => claim.exchange === exchange);
  const found = claims.length === 0 ? [`*${l10n.t('No claims.')}*`] : claims.flatMap((claim) => claimBlocks(document, claim));
  return { blocks: [...questionBlocks(document, exchange), ...found], claims };
}

function questionBlocks(document: CorpusDocument, exchange: Exchange): readonly string[] {
  const number = exchange.index + 1;
  const title = exchange.asker === null ? l10n.t('Question {0}', number) : l10n.t('Question {0}: {1}', number, literalInline(exchange.asker));
  const question = document.transcript.turns[exchange.turns[0] ?? -1];
  if (question === undefined) return [`## ${title}`];
  const words = question.paragraphs.flatMap((span) => literalParagraphs(sliceSpan(document.text, span)));
  const facts = [...(exchange.asker === null ? [] : marked('**', exchange.asker)), l10n.t('line {0}', question.line + 1)];
  return [`## ${title}`, blockquote([...words, `— ${facts.join(' · ')}`])];
}

function claimSection(document: CorpusDocument, title: string, claims: readonly LocatedClaim[]): readonly string[] {
  return claims.length === 0 ? [] : [`## ${title}`, ...claims.flatMap((claim) => claimBlocks(document, claim))];
}

function claimBlocks(document: CorpusDocument, located: LocatedClaim): readonly string[] {
  const { claim, anchor, line, speaker, asker } = located;
  const tags = claim.tags.map((id) => tagName(document.codebook, id));
  const facts = [
    speaker === null ? [] : marked('**', speaker),
    tags.flatMap((tag) => marked('*', tag)),
    line === null ? [stateWords(located)] : [l10n.t('line {0}', line + 1)],
    line === null && asker !== null ? [l10n.t('asked by {0}', literalInline(asker))] : [],
  ].flat();
  const changed = anchor.state === 'changed' ? anchor.candidates[0] : undefined;
  return [
    blockquote([...literalParagraphs(claim.quote.exact), `— ${facts.join(' · ')}`]),
    ...(changed === undefined ? [] : [l10n.t('It now reads:'), blockquote(literalParagraphs(sliceSpan(document.text, changed)))]),
    ...(claim.note === '' ? [] : noteBlocks(claim.note)),
    ...judgementBlocks(claim, document.codebook),
  ];
}

function noteBlocks(note: string): readonly string[] {
  const [first = '', ...rest] = literalParagraphs(note);
  return [`${l10n.t('Note:')} ${first}`, ...rest];
}

/** A paragraph between two quotes keeps them apart; blocks of one quote are parted by its own mark. */
function blockquote(paragraphs: readonly string[]): string {
  return paragraphs.map((paragraph) => paragraph.split('\n').map((line) => `> ${line}`).join('\n')).join('\n>\n');
}

/** Nothing where there are no words: two marks alone would be read as a rule. */
function marked(mark: '*' | '**', words: string): readonly string[] {
  const literal = literalInline(words);
  return literal === '' ? [] : [`${mark}${literal}${mark}`];
}

function sectionTitle(kind: 'opening' | 'interlude' | 'closing'): string {
  if (kind === 'opening') return l10n.t('Opening');
  return kind === 'closing' ? l10n.t('Closing') : l10n.t('Between questions');
}

function stateWords({ anchor }: LocatedClaim): string {
  if (anchor.state === 'changed') return l10n.t('the words were changed');
  return anchor.state === 'ambiguous' ? l10n.t('could be in {0} places', anchor.candidates.length) : l10n.t('the words are not in the text');
}
