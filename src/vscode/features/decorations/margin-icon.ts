import * as vscode from 'vscode';
import type { MarginMark } from '../../../core/presentation/claim-layers.ts';

/** As the theme colours `transcripts.claimBorder` and `transcripts.doubtfulClaimBorder` are where a theme says nothing: a picture knows no theme. */
const colors = {
  light: { sure: '#0b7a75', doubtful: '#b5500b' },
  dark: { sure: '#4ec9b0', doubtful: '#f0a35e' },
} as const;

/** Told apart by shape: a bar, two bars, a triangle with a stroke, a ring with a dot for each place. */
const shapes: Readonly<Record<MarginMark, string>> = {
  claim: '<path d="M8 4v8"/>',
  overlap: '<path d="M6 3v8M10 5v8"/>',
  changed: '<path d="M8 2.5 14 13.5H2Z"/><path d="M8 6.5v3.2M8 11.6v.1"/>',
  ambiguous: '<circle cx="8" cy="8" r="6"/><path d="M5.6 8v.1M10.4 8v.1"/>',
};

/** A picture for the margin of the editor. */
export function marginIcon(mark: MarginMark, theme: 'light' | 'dark'): vscode.Uri {
  const isSure = mark === 'claim' || mark === 'overlap';
  const color = colors[theme][isSure ? 'sure' : 'doubtful'];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" fill="none" stroke="${color}" stroke-width="${isSure ? 2 : 1.5}" stroke-linecap="round" stroke-linejoin="round">${shapes[mark]}</svg>`;
  return vscode.Uri.parse(`data:image/svg+xml;utf8,${encodeURIComponent(svg)}`);
}
