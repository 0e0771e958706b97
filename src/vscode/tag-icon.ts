import * as vscode from 'vscode';
import { colorNames } from '../core/claims/codebook.ts';

/** A codicon in a colour of the theme. A fixed colour cannot be given to a codicon: such a tag has a dot of that colour. */
export function tagIcon({ icon, color }: { readonly icon: string; readonly color: string | null }): vscode.ThemeIcon | vscode.Uri {
  if (color === null) return new vscode.ThemeIcon(icon);
  if (colorNames.some((name) => name === color)) return new vscode.ThemeIcon(icon, namedColor(color));
  const dot = `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16"><circle cx="8" cy="8" r="5" fill="${color}"/></svg>`;
  return vscode.Uri.parse(`data:image/svg+xml;utf8,${encodeURIComponent(dot)}`);
}

/** A colour of the codebook by its name, as the theme has it. `charts.orange` is that of found words in VS Code, of which two thirds are transparent. */
export function namedColor(name: string): vscode.ThemeColor {
  return new vscode.ThemeColor(name === 'orange' ? 'transcripts.orange' : `charts.${name}`);
}
