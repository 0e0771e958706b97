import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openCopy, until } from './support.ts';

async function symbolsOf(uri: vscode.Uri): Promise<vscode.DocumentSymbol[]> {
  return until('symbols', async () => {
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', uri);
    return symbols?.some(({ name }) => name === 'Opening') ? symbols : undefined;
  });
}

async function openTranscript(name: string): Promise<vscode.TextDocument> {
  const { document } = await openCopy(name);
  await until('the language', () => document.languageId !== 'plaintext');
  return document;
}

const lineOf = (document: vscode.TextDocument, text: string, nth = 1): number =>
  Array.from({ length: document.lineCount }, (_, line) => line).filter((line) => document.lineAt(line).text === text)[nth - 1] ?? -1;

describe('symbols', () => {
  afterEach(closeAll);

  it('are the title, the opening, the exchanges with their turns, the calls and the closing', async () => {
    const symbols = await symbolsOf((await openTranscript('harbour.txt')).uri);
    assert.deepEqual(symbols.map(({ name }) => name.split(':')[0]?.slice(0, 30)), [
      'Varnholm city hall briefing on', 'Opening', 'Varnholm Courier', 'Lise Marun', 'Northern Wire', 'Lise Marun', 'Radio Sund', 'Closing',
    ]);
    assert.deepEqual(symbols[2]?.children.map(({ name }) => name), ['Varnholm Courier', 'Ana Torv', 'Ilmar Kesk']);
    assert.deepEqual(symbols[1]?.children[1]?.children.map(({ name }) => name.split(',')[0]), ['First', 'Second']);
  });

  it('lie within each other and begin on the label, for sticky scroll and breadcrumbs', async () => {
    const document = await openTranscript('harbour.txt');
    const symbols = await symbolsOf(document.uri);
    const check = (children: readonly vscode.DocumentSymbol[], parent: vscode.Range): void => {
      for (const child of children) {
        assert.ok(parent.contains(child.range) && child.range.contains(child.selectionRange), child.name);
        check(child.children, child.range);
      }
    };
    check(symbols, new vscode.Range(0, 0, document.lineCount, 0));
    assert.equal(symbols[2]?.range.start.line, lineOf(document, 'Varnholm Courier:'));
    assert.equal(document.getText(symbols[2].selectionRange), 'Varnholm Courier:');
  });

  it('are there for Markdown beside its own', async () => {
    const symbols = await symbolsOf((await openTranscript('briefing.md')).uri);
    assert.ok(symbols.some(({ name }) => name.startsWith('Varnholm Courier: Will parents pay')));
  });

  it('fold exchanges, turns and the front matter', async () => {
    const document = await openTranscript('harbour.txt');
    const folds = await until('folds', async () => {
      const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[] | undefined>('vscode.executeFoldingRangeProvider', document.uri);
      return ranges?.some(({ start }) => start === 0) ? ranges : undefined;
    });
    const ends = new Map(folds.map(({ start, end }) => [start, end]));
    assert.equal(ends.get(0), lineOf(document, 'Lise Marun:') - 1);
    assert.equal(ends.get(lineOf(document, 'Varnholm Courier:')), lineOf(document, 'Lise Marun:', 3) - 2);
    assert.equal(ends.get(lineOf(document, 'Ilmar Kesk:')), lineOf(document, 'Lise Marun:', 3) - 2);
  });
});

describe('semantic tokens', () => {
  afterEach(closeAll);

  async function tokensOf(document: vscode.TextDocument, range?: vscode.Range): Promise<string[]> {
    const [kind, args] = range === undefined ? ['Document', [document.uri]] : ['DocumentRange', [document.uri, range]];
    const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend | undefined>(`vscode.provide${kind}SemanticTokensLegend`, ...args);
    const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens | undefined>(`vscode.provide${kind}SemanticTokens`, ...args);
    const words: string[] = [];
    let line = 0;
    let column = 0;
    for (let at = 0; at + 4 < (tokens?.data.length ?? 0); at += 5) {
      const [down = 0, right = 0, length = 0, type = 0] = tokens?.data.slice(at, at + 4) ?? [];
      line += down;
      column = down === 0 ? column + right : right;
      words.push(`${legend?.tokenTypes[type] ?? ''} ${document.getText(new vscode.Range(line, column, line, column + length))}`);
    }
    return words;
  }

  it('tell the labels of a transcript apart by role', async () => {
    const document = await openTranscript('harbour.txt');
    const tokens = await until('tokens', async () => {
      const found = await tokensOf(document);
      return found.length > 0 ? found : undefined;
    });
    const labels = tokens.filter((token) => /^(?:chair|official|press) /u.test(token));
    assert.deepEqual(labels.slice(0, 4), ['chair Lise Marun', 'official Ana Torv', 'chair Lise Marun', 'press Varnholm Courier']);
  });

  it('colour the same figures and questions in a transcript of either language', async () => {
    for (const name of ['harbour.txt', 'briefing.md']) {
      const document = await openTranscript(name);
      const tokens = await until('tokens', async () => {
        const found = await tokensOf(document);
        return found.some((token) => token.startsWith('question ')) ? found : undefined;
      });
      assert.ok(tokens.some((token) => token.startsWith('figure ')), tokens.join('\n'));
      assert.ok(tokens.some((token) => token.startsWith('question ') && token.endsWith('?')), tokens.join('\n'));
    }
  });

  it('colour figures and headings of Markdown too', async () => {
    const document = await openTranscript('briefing.md');
    const tokens = await until('tokens', async () => {
      const found = await tokensOf(document);
      return found.length > 0 ? found : undefined;
    });
    assert.ok(tokens.includes('heading Speakers:') || tokens.includes('heading Speakers'), tokens.join('\n'));
    assert.ok(tokens.some((token) => token.startsWith('figure 2 percent')), tokens.join('\n'));
    assert.ok(tokens.some((token) => token.startsWith('press ')), tokens.join('\n'));
  });

  it('are found for a part of the text alone', async () => {
    const document = await openTranscript('harbour.txt');
    const line = lineOf(document, 'Varnholm Courier:');
    const tokens = await until('tokens', async () => {
      const found = await tokensOf(document, new vscode.Range(line, 0, line + 1, 0));
      return found.length > 0 ? found : undefined;
    });
    assert.deepEqual(tokens, ['press Varnholm Courier']);
  });
});
