import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly enablement?: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string; readonly when?: string }[]>>;
    readonly keybindings: readonly { readonly command: string; readonly key: string; readonly mac: string; readonly when: string }[];
  };
}

const read = (path: string): string => readFileSync(join(import.meta.dirname, '../..', path), 'utf8');
const { commands, menus, keybindings } = (JSON.parse(read('package.json')) as Manifest).contributes;

describe('the manifest', () => {
  it('offers in the Explorer nothing that is greyed out because of what the editor shows', () => {
    for (const { command } of menus['explorer/context'] ?? []) {
      assert.equal(commands.find((one) => one.command === command)?.enablement, undefined, command);
    }
  });

  it('lets keys act on a transcript that has the focus alone', () => {
    // Or in a list of ours, on the row that has it.
    const inList = /^focusedView == transcripts\.\w+ && listFocus && !inputFocus$/u;
    for (const { command, when } of keybindings) if (!inList.test(when)) assert.match(when, /\bresource in transcripts\.open && editorTextFocus\b/u, command);
    for (const { command, when } of [...(menus['editor/title'] ?? []), ...(menus['editor/context'] ?? [])]) {
      // A page of our own is no text that could be anybody's.
      assert.match(when ?? '', /\bresource in transcripts\.open\b|^resourceScheme == transcripts-revision\b/u, command);
    }
  });

  it('takes none of the keys that VS Code gives to something else in a text', () => {
    // Toggle Block Comment (Windows, macOS), Auto Fix; on the Mac Remove Brackets, Show Remote Menu and Overtype, Auto Fix.
    const taken = ['alt+shift+a', 'alt+shift+.', 'cmd+alt+backspace', 'cmd+alt+o', 'cmd+alt+.'];
    assert.deepEqual(keybindings.filter(({ key, mac }) => taken.includes(key) || taken.includes(mac)), []);
    assert.equal(new Set(keybindings.map(({ key }) => key)).size, keybindings.length);
    assert.equal(new Set(keybindings.map(({ mac }) => mac)).size, keybindings.length);
  });

  it('has the keys that the README and the walkthrough name', () => {
    const readme = read('README.md');
    const walkthrough = ['walk', 'tag'].map((name) => read(`media/walkthrough/${name}.md`)).join('\n');
    for (const { key, mac } of keybindings) {
      for (const text of [readme, walkthrough]) assert.ok(text.includes(`\`${spelled(key)}\``), `${key} in the README and the walkthrough`);
      assert.ok(walkthrough.includes(`\`${spelled(mac)}\``), `${mac} in the walkthrough`);
      assert.ok(readme.includes(`\`${symbols(mac)}\``), `${mac} in the README`);
    }
  });
});

function spelled(key: string): string {
  return key.split('+').map((part) => part.slice(0, 1).toUpperCase() + part.slice(1)).join('+');
}

function symbols(key: string): string {
  return key.replace('ctrl+', '⌃').replace('cmd+', '⌘').replace('alt+', '⌥').replace('shift+', '⇧').replace('backspace', '⌫').toUpperCase();
}
