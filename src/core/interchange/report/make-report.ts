import * as l10n from '@vscode/l10n';
import { isOrphan } from '../../anchoring/anchor.ts';
import { type Codebook, findTag } from '../../claims/codebook.ts';
import type { CorpusDocument } from '../../corpus/corpus-document.ts';
import { type LocatedClaim, locateClaims } from '../../corpus/locate-claims.ts';
import { sliceSpan } from '../../text/span.ts';
import type { Exchange, Section } from '../../transcript/model.ts';
import { figureOfReport, figuresBySection } from './figures-by-section.ts';
import { grouped } from './grouped.ts';
import type { Report, ReportQuestion, ReportSection } from './report.ts';
import { reportClaim } from './report-claim.ts';
import { reportTag } from './report-tag.ts';

/** One document's claims and figures under their questions. */
export function makeReport(document: CorpusDocument): Report {
  const { transcript } = document;
  const located = locateClaims(document);
  const orphans = located.filter(isOrphan);
  const placed = located.filter((claim) => !isOrphan(claim));
  const figures = figuresBySection(document);
  const inExchange = grouped(placed, ({ exchange }) => exchange);
  const inTurn = grouped(placed.filter(({ exchange }) => exchange === null), ({ turn }) => turn?.index ?? null);
  const shown = new Set<LocatedClaim>();
  const sections = transcript.sections.flatMap((section, index): readonly ReportSection[] => {
    const title = sectionTitle(section, transcript.exchanges);
    if (title === null) return [];
    const exchange = exchangeOf(section, transcript.exchanges);
    const claims = exchange === undefined ? section.turns.flatMap((turn) => inTurn.get(turn) ?? []) : (inExchange.get(exchange) ?? []);
    const own = (figures.get(index) ?? []).map((figure) => figureOfReport(document, figure));
    for (const claim of claims) shown.add(claim);
    if (exchange === undefined && claims.length === 0 && own.length === 0) return [];
    return [{ title, question: exchange === undefined ? null : questionOf(document, exchange), claims: claims.map((claim) => reportClaim(document, claim)), figures: own }];
  });
  const rest = (title: string, claims: readonly LocatedClaim[]): readonly ReportSection[] =>
    claims.length === 0 ? [] : [{ title, question: null, claims: claims.map((claim) => reportClaim(document, claim)), figures: [] }];
  return {
    title: transcript.title ?? document.name,
    facts: [transcript.place, transcript.date, transcript.time, document.name].filter((fact) => fact !== null),
    claims: located.length,
    notFound: orphans.length,
    tags: tagCounts(document.codebook, located),
    sections: [...sections, ...rest(l10n.t('Outside all turns'), placed.filter((claim) => !shown.has(claim))), ...rest(l10n.t('Not found in the text as it is now'), orphans)],
  };
}

/** Null for a later stretch of an exchange that another broke into: all of it stands under its question. */
function sectionTitle(section: Section, exchanges: readonly Exchange[]): string | null {
  if (section.kind === 'opening') return l10n.t('Opening');
  if (section.kind === 'closing') return l10n.t('Closing');
  if (section.kind === 'interlude') return l10n.t('Between questions');
  const exchange = exchangeOf(section, exchanges);
  if (exchange === undefined || section.turns[0] !== exchange.turns[0]) return null;
  return exchange.asker === null ? l10n.t('Question {0}', exchange.index + 1) : l10n.t('Question {0}: {1}', exchange.index + 1, exchange.asker);
}

function exchangeOf(section: Section, exchanges: readonly Exchange[]): Exchange | undefined {
  return section.kind === 'exchange' ? exchanges[section.exchange] : undefined;
}

function questionOf({ text, transcript }: CorpusDocument, { asker, turns }: Exchange): ReportQuestion | null {
  const question = transcript.turns[turns[0] ?? -1];
  return question === undefined ? null : { paragraphs: question.paragraphs.map((span) => sliceSpan(text, span)), asker, line: question.line + 1 };
}

/** How often each tag was given, in the codebook's order, with what it means; those that it does not have come last. */
function tagCounts(codebook: Codebook, claims: readonly LocatedClaim[]): Report['tags'] {
  const counts = new Map<string, number>();
  for (const tag of claims.flatMap(({ claim }) => claim.tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  const known = codebook.tags.filter((tag) => counts.has(tag.id)).map(({ id }) => id);
  const unknown = [...counts.keys()].filter((id) => findTag(codebook, id) === undefined).sort();
  return [...known, ...unknown].map((id) => ({ ...reportTag(codebook, id), count: counts.get(id) ?? 0, definition: findTag(codebook, id)?.definition ?? '' }));
}
