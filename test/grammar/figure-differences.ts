import type { IGrammar } from 'vscode-textmate';
import { type FigureRecord, figureRecords } from '../../src/core/figures/figure-record.ts';
import { findFigures } from '../../src/core/figures/find-figures.ts';
import { semanticSpans } from '../../src/core/presentation/semantic-spans.ts';
import { parseTranscript } from '../../src/core/transcript/parse-transcript.ts';
import { type Token, tokenise } from './tokenise.ts';

/**
 * `uncoloured`: the recogniser's figure has no colour of the grammar, which the semantic tokens make good. `unfounded`: the grammar colours
 * what is no figure, which nothing takes back. `kind`: both see it, as different kinds. `hidden`: the semantic tokens do not show a figure
 * outside labels, headings and asides, which have a colour of their own.
 */
export interface FigureDifference {
  readonly what: 'uncoloured' | 'unfounded' | 'kind' | 'hidden';
  /** From 1. */
  readonly line: number;
  readonly text: string;
  /** The recogniser's kind, and the grammar's; null where one sees nothing. */
  readonly kind: string | null;
  readonly scope: string | null;
}

export interface Agreement {
  /** Of each figure. */
  readonly kinds: readonly string[];
  /** Of each stretch that the grammar colours as a figure. */
  readonly scopes: readonly string[];
  readonly differences: readonly FigureDifference[];
}

const SCOPE = 'constant.numeric.';

/** Where grammar, semantic tokens and recogniser differ about the figures of one text. */
export function figureAgreement(grammar: IGrammar, text: string): Agreement {
  const transcript = parseTranscript(text);
  const found = findFigures(text, { date: transcript.date });
  const figures = figureRecords(text, transcript.lines, found);
  const tokens = tokenise(grammar, text).filter((token) => scopeOf(token) !== null);
  const tokensOf = byLine(tokens, ({ line }) => line + 1);
  const figuresOf = byLine(figures, ({ line }) => line);
  const spans = semanticSpans(text, transcript, found).filter(({ type }) => type !== 'question');
  const places = new Map(spans.flatMap(({ span, type }) => Array.from({ length: span.end - span.start }, (_, index) => [span.start + index, type] as const)));
  const differences: FigureDifference[] = [];
  figures.forEach((figure, index) => {
    const here = tokensOf(figure.line).filter((token) => meet(figure, token));
    const scopes = here.map((token) => scopeOf(token));
    const difference = { line: figure.line, text: figure.text, kind: figure.kind };
    if (here.length === 0) differences.push({ ...difference, what: 'uncoloured', scope: null });
    else if (!scopes.includes(figure.kind)) differences.push({ ...difference, what: 'kind', scope: scopes.join(' ') });
    if (!places.has(found[index]?.span.start ?? -1)) differences.push({ ...difference, what: 'hidden', scope: null });
  });
  for (const token of tokens) {
    const known = figuresOf(token.line + 1).some((figure) => meet(figure, token));
    if (!known) differences.push({ what: 'unfounded', line: token.line + 1, text: token.text, kind: null, scope: scopeOf(token) });
  }
  return { kinds: figures.map(({ kind }) => kind), scopes: tokens.map((token) => scopeOf(token) ?? ''), differences };
}

function byLine<T>(items: readonly T[], lineOf: (item: T) => number): (line: number) => readonly T[] {
  const lines = new Map<number, T[]>();
  for (const item of items) {
    const here = lines.get(lineOf(item));
    if (here) here.push(item);
    else lines.set(lineOf(item), [item]);
  }
  return (line) => lines.get(line) ?? [];
}

function scopeOf({ scopes }: Token): string | null {
  return scopes.find((scope) => scope.startsWith(SCOPE))?.slice(SCOPE.length) ?? null;
}

function meet(figure: FigureRecord, token: Token): boolean {
  return figure.start < token.end && token.start < figure.end;
}
