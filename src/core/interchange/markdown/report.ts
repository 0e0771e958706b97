import * as l10n from '@vscode/l10n';
import type { Report, ReportClaim, ReportFigure, ReportQuestion, ReportSection } from '../report/report.ts';
import { judgementBlocks } from './judgement-blocks.ts';
import { literalInline, literalParagraphs } from './literal-markdown.ts';

/** A report as Markdown that ends in a line break. */
export function writeReport(report: Report): string {
  const blocks = [`# ${literalInline(report.title)}`, heading(report), ...tagSummary(report), ...report.sections.flatMap(sectionBlocks)];
  return `${blocks.join('\n\n')}\n`;
}

function heading({ facts, claims, notFound }: Report): string {
  const counts = [l10n.t('Claims: {0}', claims), ...(notFound > 0 ? [l10n.t('not found: {0}', notFound)] : [])];
  return [...facts.map(literalInline), counts.join(', ')].join(' · ');
}

function tagSummary({ tags }: Report): readonly string[] {
  const items = tags.map(({ name, count, definition }) => `- ${marked('**', name).join('')} (${count})${definition === '' ? '' : `: ${literalInline(definition)}`}`);
  return items.length === 0 ? [] : [`## ${l10n.t('Tags')}`, items.join('\n')];
}

function sectionBlocks({ title, question, claims, figures }: ReportSection): readonly string[] {
  const found = question !== null && claims.length === 0 ? [`*${l10n.t('No claims.')}*`] : claims.flatMap(claimBlocks);
  return [`## ${literalInline(title)}`, ...(question === null ? [] : [questionBlock(question)]), ...found, ...figureBlocks(figures)];
}

function questionBlock({ paragraphs, asker, line }: ReportQuestion): string {
  const facts = [...(asker === null ? [] : marked('**', asker)), l10n.t('line {0}', line)];
  return blockquote([...paragraphs.flatMap(literalParagraphs), `— ${facts.join(' · ')}`]);
}

function claimBlocks(claim: ReportClaim): readonly string[] {
  const { words, speaker, tags, place, now, note } = claim;
  const facts = [...(speaker === null ? [] : marked('**', speaker)), ...tags.flatMap(({ name }) => marked('*', name)), ...place.map(literalInline)];
  return [
    blockquote([...literalParagraphs(words), `— ${facts.join(' · ')}`]),
    ...(now === null ? [] : [l10n.t('It now reads:'), blockquote(literalParagraphs(now))]),
    ...(note === '' ? [] : noteBlocks(note)),
    ...judgementBlocks(claim),
  ];
}

function noteBlocks(note: string): readonly string[] {
  const [first = '', ...rest] = literalParagraphs(note);
  return [`${l10n.t('Note:')} ${first}`, ...rest];
}

function figureBlocks(figures: readonly ReportFigure[]): readonly string[] {
  if (figures.length === 0) return [];
  const items = figures.map(({ words, value, speaker, line }) => {
    const facts = [...(speaker === null ? [] : [literalInline(speaker)]), l10n.t('line {0}', line)];
    return `- ${marked('**', words).join('')} = ${[literalInline(value), ...facts].join(' · ')}`;
  });
  return [l10n.t('Figures:'), items.join('\n')];
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
