import * as vscode from 'vscode';
import { colorNames } from '../core/claims/codebook.ts';

/** A codicon in a colour of the theme. A fixed colour cannot be given to a codicon: such a tag has a dot of that colour. */
export function tagIcon({ icon, color }: { readonly icon: string; readonly color: string | null }): vscode.ThemeIcon | vscode.Uri {
  if (color === null) return new vscode.ThemeIcon(icon);
  if (colorNames.some((name) => name === color)) return new vscode.ThemeIcon(icon, new vscode.ThemeColor(`charts.${color}`));
  const dot = `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16"><circle cx="8" cy="8" r="5" fill="${color}"/></svg>`;
  return vscode.Uri.parse(`data:image/svg+xml;utf8,${encodeURIComponent(dot)}`);
}
