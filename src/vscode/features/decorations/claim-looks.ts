import * as vscode from 'vscode';
import type { Depth, MarginMark } from '../../../core/presentation/claim-layers.ts';
import { colorNames } from '../../../core/claims/codebook.ts';
import { readableColor } from '../../../core/presentation/readable-color.ts';
import { namedColor } from '../../tag-icon.ts';
import { marginIcon } from './margin-icon.ts';

/** So many colours of their own have lines of their own; VS Code keeps a style for each. */
const mostColors = 12;
/** The grounds of VS Code's own light and dark themes. */
const grounds = { light: '#ffffff', dark: '#1f1f1f' };

export interface ClaimLooks extends vscode.Disposable {
  /** What lies on stretches of this depth and of all greater ones: so tints add up. */
  readonly tints: Readonly<Record<Depth, vscode.TextEditorDecorationType>>;
  readonly changed: vscode.TextEditorDecorationType;
  readonly ambiguous: vscode.TextEditorDecorationType;
  readonly margin: Readonly<Record<MarginMark, vscode.TextEditorDecorationType>>;
  /** The line below a stretch; null is the product's own colour. */
  line(depth: Depth, color: string | null): vscode.TextEditorDecorationType;
  /** The stroke where a claim begins. */
  beginning(color: string | null): vscode.TextEditorDecorationType;
}

/**
 * The styles of tagged passages, made when first asked for. One claim has a line, two have a double one, more a bar: by shape, so that no
 * colour need be told apart. Where a passage is not found for sure, there are lines above and below: dashed where its words were changed,
 * dotted at each place that it could be in. Lines and tints take no room, so the text never moves.
 */
export function createClaimLooks(): ClaimLooks {
  const made = new Map<string, vscode.TextEditorDecorationType>();
  const colors = new Set<string>();
  const make = (name: string, options: () => vscode.DecorationRenderOptions): vscode.TextEditorDecorationType => {
    const known = made.get(name);
    if (known !== undefined) return known;
    const type = vscode.window.createTextEditorDecorationType({ rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed, ...options() });
    made.set(name, type);
    return type;
  };
  const tint = (depth: Depth): vscode.TextEditorDecorationType =>
    make(`tint ${depth}`, () => ({
      backgroundColor: new vscode.ThemeColor('transcripts.claimBackground'),
      ...(depth === 1 ? { overviewRulerColor: new vscode.ThemeColor('transcripts.claimBorder'), overviewRulerLane: vscode.OverviewRulerLane.Right } : {}),
    }));
  const doubtful = (style: 'dashed' | 'dotted'): vscode.TextEditorDecorationType =>
    make(style, () => ({
      borderStyle: style,
      borderWidth: '1px 0 2px 0',
      borderColor: new vscode.ThemeColor('transcripts.doubtfulClaimBorder'),
      backgroundColor: new vscode.ThemeColor('transcripts.doubtfulClaimBackground'),
      overviewRulerColor: new vscode.ThemeColor('transcripts.doubtfulClaimBorder'),
      overviewRulerLane: vscode.OverviewRulerLane.Right,
    }));
  const margin = (mark: MarginMark): vscode.TextEditorDecorationType =>
    make(`margin ${mark}`, () => ({
      gutterIconSize: 'contain',
      light: { gutterIconPath: marginIcon(mark, 'light') },
      dark: { gutterIconPath: marginIcon(mark, 'dark') },
    }));
  /** What more colours than there is room for would have: the product's own. */
  const known = (color: string | null): string | null => {
    if (color === null || (colorNames as readonly string[]).includes(color) || colors.has(color)) return color;
    if (colors.size >= mostColors || readableColor(color, grounds.light) === null) return null;
    colors.add(color);
    return color;
  };
  return {
    tints: { 1: tint(1), 2: tint(2), 3: tint(3) },
    changed: doubtful('dashed'),
    ambiguous: doubtful('dotted'),
    margin: { claim: margin('claim'), overlap: margin('overlap'), changed: margin('changed'), ambiguous: margin('ambiguous') },
    line(depth, color) {
      const own = known(color);
      return make(`line ${depth} ${own ?? ''}`, () => ({ ...lines[depth], ...borderColor(own) }));
    },
    beginning(color) {
      const own = known(color);
      return make(`beginning ${own ?? ''}`, () => ({ borderStyle: 'solid', borderWidth: '0 0 0 2px', ...borderColor(own) }));
    },
    dispose() {
      for (const type of made.values()) type.dispose();
    },
  };
}

const lines: Readonly<Record<Depth, vscode.ThemableDecorationRenderOptions>> = {
  1: { borderStyle: 'solid', borderWidth: '0 0 2px 0' },
  2: { borderStyle: 'double', borderWidth: '0 0 5px 0' },
  3: { borderStyle: 'solid', borderWidth: '0 0 5px 0' },
};

function borderColor(color: string | null): vscode.DecorationRenderOptions {
  if (color === null) return { borderColor: new vscode.ThemeColor('transcripts.claimBorder') };
  const light = readableColor(color, grounds.light);
  const dark = readableColor(color, grounds.dark);
  if (light === null || dark === null) return { borderColor: namedColor(color) };
  return { light: { borderColor: light }, dark: { borderColor: dark } };
}
