import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { semanticTypes } from '../../src/core/presentation/semantic-spans.ts';
import { builtInThemes, styleOf } from './built-in-themes.ts';

interface Manifest {
  readonly contributes: {
    readonly semanticTokenTypes: readonly { readonly id: string }[];
    readonly semanticTokenScopes: readonly { readonly scopes: Readonly<Record<string, readonly string[]>> }[];
  };
}

const { contributes } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as Manifest;
const scopes = contributes.semanticTokenScopes[0]?.scopes ?? {};
const ROLES = ['chair', 'official', 'press'] as const;

/** Red paints every name alike, and has no other colour to spare that is not a warning's. */
const ALIKE = ['Red: chair and official'];

describe('semantic tokens', () => {
  it('are declared, described and mapped to scopes, all of them', () => {
    assert.deepEqual(contributes.semanticTokenTypes.map(({ id }) => id), [...semanticTypes]);
    assert.deepEqual(Object.keys(scopes), [...semanticTypes]);
  });

  it('are no colour of plain text in any built-in theme; a question may be italic instead', function () {
    const themes = builtInThemes() ?? this.skip();
    const plain = themes.flatMap((theme) =>
      semanticTypes.flatMap((type) => {
        const style = styleOf(theme, scopes[type] ?? []);
        const isColoured = style !== null && style.foreground !== null && style.foreground !== theme.text;
        return isColoured || (type === 'question' && style?.fontStyle.includes('italic') === true) ? [] : [`${theme.name}: ${type}`];
      }),
    );
    assert.deepEqual(plain, []);
  });

  it('tell chair, officials and press apart in every built-in theme', function () {
    const themes = builtInThemes() ?? this.skip();
    const alike = themes.flatMap((theme) => {
      const styles = ROLES.map((role) => JSON.stringify(styleOf(theme, scopes[role] ?? [])));
      return ROLES.flatMap((role, index) => ROLES.slice(index + 1).filter((_, next) => styles[index] === styles[index + 1 + next]).map((other) => `${theme.name}: ${role} and ${other}`));
    });
    assert.deepEqual(alike, ALIKE);
  });
});
