import * as l10n from '@vscode/l10n';
import type { Report, ReportClaim, ReportEvidence, ReportFigure, ReportQuestion, ReportSection, ReportTag } from '../report/report.ts';
import { escapeHtml, paragraphs } from './escape-html.ts';

/** One document of a report in two parts, between which its contents may stand; its sections have the ids `ID-0`, `ID-1`, … */
export interface HtmlArticle {
  readonly head: string;
  readonly body: string;
}

export function htmlArticle(report: Report, id: string): HtmlArticle {
  const counts = [l10n.t('Claims: {0}', report.claims), ...(report.notFound > 0 ? [l10n.t('not found: {0}', report.notFound)] : [])];
  const facts = [...report.facts, counts.join(', ')].map(bidirectional).join(' · ');
  return {
    head: `<article id="${id}"><h1 dir="auto">${escapeHtml(report.title)}</h1><p class="facts">${facts}</p>`,
    body: `${tagSummary(report)}${report.sections.map((section, index) => sectionHtml(section, sectionId(id, index))).join('')}</article>\n`,
  };
}

export function sectionId(id: string, index: number): string {
  return `${id}-${index}`;
}

function tagSummary({ tags }: Report): string {
  if (tags.length === 0) return '';
  const items = tags.map((tag) => `<dt>${tagHtml(tag)} (${tag.count})</dt>${tag.definition === '' ? '' : `<dd dir="auto">${escapeHtml(tag.definition)}</dd>`}`);
  return `<section class="tags"><h2>${escapeHtml(l10n.t('Tags'))}</h2><dl class="tags-list">${items.join('')}</dl></section>`;
}

function sectionHtml({ title, question, claims, figures }: ReportSection, id: string): string {
  const found = question !== null && claims.length === 0 ? `<p class="none">${escapeHtml(l10n.t('No claims.'))}</p>` : claims.map(claimHtml).join('');
  return `<section id="${id}"><h2 dir="auto">${escapeHtml(title)}</h2>${question === null ? '' : questionHtml(question)}${found}${figureTable(figures)}</section>`;
}

function questionHtml({ paragraphs: said, asker, line }: ReportQuestion): string {
  const facts = [...(asker === null ? [] : [asker]), l10n.t('line {0}', line)];
  return `<blockquote class="question">${said.map(paragraphs).join('')}${byline(facts.map(bidirectional))}</blockquote>`;
}

function claimHtml(claim: ReportClaim): string {
  const { words, speaker, tags, place, now, note, judgement, answers, evidence, replies } = claim;
  const facts = [...(speaker === null ? [] : [`<strong>${bidirectional(speaker)}</strong>`]), ...tags.map(tagHtml), ...place.map(bidirectional)];
  return `<div class="claim"><blockquote>${paragraphs(words)}${byline(facts)}</blockquote>`
    + (now === null ? '' : `<p>${escapeHtml(l10n.t('It now reads:'))}</p><blockquote class="now">${paragraphs(now)}</blockquote>`)
    + (note === '' ? '' : `<h3>${escapeHtml(l10n.t('Note:'))}</h3>${paragraphs(note)}`)
    + (judgement === '' ? '' : `<p>${escapeHtml(l10n.t('Verdict and status: {0}', judgement))}</p>`)
    + list(l10n.t('Attributes:'), 'answers', answers.map(({ name, answer }) => `${bidirectional(name)}: ${bidirectional(answer)}`))
    + list(l10n.t('Evidence:'), 'evidence', evidence.map(evidenceHtml))
    + list(l10n.t('Replies:'), 'replies', replies.map(({ byline: by, text }) => `${by === '' ? '' : `<strong>${bidirectional(by)}</strong>`}${paragraphs(text)}`))
    + '</div>';
}

function list(title: string, name: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `<h3>${escapeHtml(title)}</h3><ul class="${name}">${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
}

function evidenceHtml({ label, address, name }: ReportEvidence): string {
  if (address !== null) return `<a href="${escapeHtml(address)}" rel="noopener noreferrer">${bidirectional(label)}</a>`;
  return name === null ? bidirectional(label) : `${bidirectional(label)} (${bidirectional(name)})`;
}

function figureTable(figures: readonly ReportFigure[]): string {
  if (figures.length === 0) return '';
  const heads = [l10n.t('Words'), l10n.t('Value'), l10n.t('Speaker'), l10n.t('Line')].map((title, index) => `<th scope="col"${index === 3 ? ' class="line"' : ''}>${escapeHtml(title)}</th>`);
  const rows = figures.map(({ words, value, speaker, line }) => `<tr><td dir="auto">${escapeHtml(words)}</td><td>${bidirectional(value)}</td><td>${bidirectional(speaker ?? '')}</td><td class="line">${line}</td></tr>`);
  return `<table class="figures"><caption>${escapeHtml(l10n.t('Figures'))}</caption><thead><tr>${heads.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

/** The name says it; the dot is the codebook's colour, where it has one. */
function tagHtml({ name, color }: ReportTag): string {
  return `<span class="tag">${color === null ? '' : dot(color)}${bidirectional(name)}</span>`;
}

function dot(color: string): string {
  const look = /^#[\da-f]{6}$/iu.test(color) ? `fill="${color}"` : /^[a-z]+$/u.test(color) ? `class="c-${color}"` : null;
  return look === null ? '' : `<svg viewBox="0 0 10 10" aria-hidden="true"><circle cx="5" cy="5" r="5" ${look}/></svg>`;
}

function byline(facts: readonly string[]): string {
  return `<p class="by">— ${facts.join(' · ')}</p>`;
}

/** Words that keep their own direction to themselves. */
function bidirectional(words: string): string {
  return `<bdi>${escapeHtml(words)}</bdi>`;
}
