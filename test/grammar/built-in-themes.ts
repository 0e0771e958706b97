import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'jsonc-parser';

const EXTENSIONS = new URL('../../tools/vscode/node_modules/code-server/lib/vscode/extensions/', import.meta.url);

interface Style {
  readonly foreground: string | null;
  readonly fontStyle: string;
}

interface Rule {
  readonly selector: string;
  readonly foreground: string | undefined;
  readonly fontStyle: string | undefined;
}

export interface Theme {
  readonly name: string;
  /** The colour of text that has none of its own; null where the theme leaves it to VS Code. */
  readonly text: string | null;
  readonly rules: readonly Rule[];
}

interface ThemeFile {
  readonly include?: string;
  readonly colors?: Readonly<Record<string, string>>;
  readonly tokenColors?: readonly { readonly scope?: string | string[]; readonly settings?: { readonly foreground?: string; readonly fontStyle?: string } }[];
}

/** The colour themes that VS Code ships; null, with a line that says so, where tools/vscode is not set up. */
export function builtInThemes(): readonly Theme[] | null {
  if (!existsSync(EXTENSIONS)) {
    console.log('      skipped: tools/vscode is not set up');
    return null;
  }
  const themes = readdirSync(EXTENSIONS).filter((folder) => folder.startsWith('theme-')).flatMap((folder) => themesOf(new URL(`${folder}/`, EXTENSIONS)));
  if (themes.length < 10) throw new Error(`only ${themes.length} themes were found`);
  return themes;
}

/** What a semantic token looks like whose type is mapped to `scopes`: as VS Code does it, the first of them that the theme has a style for. */
export function styleOf({ rules }: Theme, scopes: readonly string[]): Style | null {
  for (const scope of scopes) {
    const matching = rules.filter(({ selector }) => selector === scope || scope.startsWith(`${selector}.`)).sort((a, b) => a.selector.length - b.selector.length);
    const foreground = matching.findLast((rule) => rule.foreground !== undefined)?.foreground ?? null;
    const fontStyle = matching.findLast((rule) => rule.fontStyle !== undefined)?.fontStyle ?? '';
    if (foreground !== null || fontStyle !== '') return { foreground, fontStyle };
  }
  return null;
}

function themesOf(folder: URL): Theme[] {
  const manifest = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8')) as { contributes?: { themes?: { path: string }[] } };
  return (manifest.contributes?.themes ?? []).map(({ path }) => ({ name: path.replace(/^.*\/|(?:-color-theme)?\.json$/g, ''), text: textColour(new URL(path, folder)), rules: rulesOf(new URL(path, folder)) }));
}

function textColour(theme: URL): string | null {
  const { include, colors } = parse(readFileSync(theme, 'utf8')) as ThemeFile;
  return colors?.['editor.foreground']?.toLowerCase() ?? (include === undefined ? null : textColour(new URL(include, theme)));
}

/** Those of an included theme first: where two weigh the same, the later one wins. */
function rulesOf(theme: URL): Rule[] {
  const { include, tokenColors = [] } = parse(readFileSync(theme, 'utf8')) as ThemeFile;
  const own = tokenColors.flatMap(({ scope, settings }) =>
    [scope ?? []].flat().flatMap((list) => list.split(',')).map((selector) => ({ selector: selector.trim(), foreground: settings?.foreground?.toLowerCase(), fontStyle: settings?.fontStyle })),
  );
  return include === undefined ? own : [...rulesOf(new URL(include, theme)), ...own];
}
