import * as vscode from 'vscode';
import type { RowKind } from '../core/presentation/row.ts';
import type { Role } from '../core/transcript/model.ts';

/** Roles differ in shape and not in colour alone. Names of VS Code's own icons. */
const icons: Readonly<Partial<Record<RowKind, readonly [icon: string, colour?: string]>>> = {
  title: ['book'],
  opening: ['play'],
  closing: ['stop-circle'],
  exchange: ['comment-discussion', 'symbolIcon.eventForeground'],
  interlude: ['megaphone', 'charts.purple'],
  'turn.chair': ['megaphone', 'charts.purple'],
  'turn.official': ['account', 'charts.blue'],
  'turn.press': ['question', 'symbolIcon.eventForeground'],
  'turn.other': ['person'],
  point: ['list-ordered'],
  'review.changed': ['edit', 'transcripts.orange'],
  'review.ambiguous': ['list-selection', 'transcripts.orange'],
  'review.lost': ['question', 'charts.red'],
  'review.moved': ['arrow-swap', 'charts.blue'],
  'review.place': ['location'],
  'figure.money': ['credit-card', 'charts.green'],
  'figure.percent': ['percentage', 'charts.blue'],
  'figure.quantity': ['symbol-ruler', 'charts.yellow'],
  'figure.count': ['symbol-numeric', 'charts.blue'],
  'figure.ratio': ['pie-chart', 'charts.blue'],
  'figure.multiple': ['layers', 'charts.yellow'],
  'figure.ordinal': ['list-ordered', 'charts.purple'],
  'figure.date': ['calendar', 'charts.purple'],
  'figure.time': ['watch', 'charts.purple'],
};

export function rowIcon(kind: RowKind): vscode.ThemeIcon | undefined {
  const [icon, colour] = icons[kind] ?? [];
  if (icon === undefined) return undefined;
  return new vscode.ThemeIcon(icon, colour === undefined ? undefined : new vscode.ThemeColor(colour));
}

export function roleIcon(role: Role): vscode.ThemeIcon | undefined {
  return rowIcon(`turn.${role}`);
}
