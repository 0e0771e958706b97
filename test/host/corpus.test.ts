import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { makeClaim } from '../../src/core/claims/edit-claim.ts';
import { emptySidecar } from '../../src/core/claims/sidecar.ts';
import { serialiseSidecar } from '../../src/core/claims/write-sidecar.ts';
import { parseQuery } from '../../src/core/corpus-index/query/parse-query.ts';
import type { Corpus } from '../../src/vscode/corpus-index/corpus.ts';
import { createCorpus } from '../../src/vscode/corpus-index/create-corpus.ts';
import { services } from './services.ts';
import { closeAll, until, workspaceFile, write } from './support.ts';

const briefing = (place: string, day: number, outlet: string, amount: string): string => `${place} briefing on its harbour
${place} | 10 a.m. April ${day}, 2030

Speakers:

Ms. Ada Lunde, governor of ${place}

Chairperson:

Ms. Siri Vang, spokesperson of ${place}

Date:

April ${day}, 2030


Siri Vang:

Good morning. The governor has the floor.

Ada Lunde:

Thank you. We looked at 312 quays.

Siri Vang:

Your questions, please.

${outlet}:

What does the pier cost?

Ada Lunde:

The pier costs ${amount} yuan.

Siri Vang:

That was the last question. Goodbye.
`;

/** Corpora of our own, in folders of their own, beside the one that the extension has. */
describe('the corpus of the workspace', () => {
  const folder = workspaceFile('archive');
  /** Of each test its own: what a corpus was writing when it was given up must not come to the next. */
  let kept = workspaceFile('.kept');
  let tests = 0;
  const file = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, name);
  const made: Corpus[] = [];
  let reads: string[] = [];

  async function makeCorpus(readFile?: (uri: vscode.Uri) => Promise<Uint8Array>): Promise<Corpus> {
    const all = await services();
    const platform = {
      ...all.platform,
      readFile: async (uri: vscode.Uri) => {
        reads.push(uri.path);
        return (readFile ?? all.platform.readFile)(uri);
      },
    };
    const corpus = createCorpus({ ...all, platform }, kept);
    made.push(corpus);
    return corpus;
  }
  /** Whose reading of one file does not end before it is released. */
  async function slowCorpus(): Promise<{ readonly corpus: Corpus; readonly release: () => void }> {
    const { platform } = await services();
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const corpus = await makeCorpus(async (uri) => {
      if (uri.path.endsWith('two.md')) await released;
      return platform.readFile(uri);
    });
    return { corpus, release: () => release() };
  }
  /** Rows that a question finds in the folder of this test: their words. */
  async function ask(corpus: Corpus, question: string): Promise<readonly string[]> {
    const search = await corpus.search(parseQuery(`${question.includes('figure:') ? '' : question} path:archive/ ${question.includes('figure:') ? question : ''}`), { isWanted: () => true, onFound: () => undefined });
    if (search === null) return [];
    const words = [];
    for (const found of search.answer.found) {
      const { rows, text, head } = await corpus.rows(found, search.matcher);
      if (search.matcher.query.find === 'transcripts') words.push(head.name);
      for (const { span } of rows) words.push(text?.words.slice(span?.start ?? 0, span?.end ?? 0).replace(/\s+/gu, ' ') ?? '');
    }
    return words;
  }
  const claimFile = (text: string, words: string): string => {
    const start = text.indexOf(words);
    const claim = makeClaim({ text, span: { start, end: start + words.length }, tags: ['commitment'], note: '', creator: null, now: '2031-05-02T08:00:00Z', id: `urn:x:${start}`, context: { speaker: 'Ada Lunde', role: 'official', asker: null } });
    return serialiseSidecar({ ...emptySidecar, claims: [claim] }, 'x.txt');
  };
  const one = briefing('Varnholm', 3, 'Port Calder Herald', '1.2 trillion');

  beforeEach(async () => {
    reads = [];
    kept = workspaceFile(`.kept/${++tests}`);
    await write(file('one.txt'), one);
    await write(file('deep/two.md'), briefing('Brask', 20, 'Radio Fjell', '300 million'));
    await write(file('one.txt.claims.json'), claimFile(one, 'The pier costs 1.2 trillion yuan.'));
  });
  afterEach(async () => {
    for (const corpus of made.splice(0)) corpus.dispose();
    await closeAll();
    for (const uri of [folder, workspaceFile('.kept')]) await vscode.workspace.fs.delete(uri, { recursive: true }).then(undefined, () => undefined);
  });

  it('reads nothing until somebody asks, and then answers', async () => {
    const corpus = await makeCorpus();
    assert.equal(corpus.state.kind, 'asleep');
    assert.deepEqual(reads, []);
    corpus.start();
    await corpus.settled();
    assert.equal(corpus.state.kind, 'ready');
    assert.deepEqual(await ask(corpus, 'tag:commitment speaker:"Ada Lunde"'), ['The pier costs 1.2 trillion yuan.']);
    assert.deepEqual(await ask(corpus, 'figure: CNY > 1 trillion'), ['1.2 trillion yuan']);
    assert.deepEqual(await ask(corpus, 'outlet:fjell'), ['Radio Fjell: What does the pier cost?']);
    assert.deepEqual(await ask(corpus, '"300 million" role:official'), ['Ada Lunde: The pier costs 300 million yuan.']);
  });

  it('keeps what it knows, and after a restart reads only what changed', async () => {
    const before = await makeCorpus();
    before.start();
    await before.settled();
    before.dispose();
    await write(file('deep/two.md'), briefing('Brask', 20, 'Radio Fjell', '2 trillion'));
    reads = [];
    const after = await makeCorpus();
    after.start();
    await after.settled();
    assert.deepEqual(reads.filter((path) => path.includes('/archive/')), [file('deep/two.md').path]);
    assert.deepEqual(await ask(after, 'figure: CNY'), ['2 trillion yuan', '1.2 trillion yuan']);
    assert.deepEqual(await ask(after, 'tag:commitment'), ['The pier costs 1.2 trillion yuan.']);
  });

  it('reads anew what was damaged', async () => {
    const before = await makeCorpus();
    before.start();
    await before.settled();
    before.dispose();
    for (const [name] of await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(kept, 'corpus-index'))) {
      const uri = vscode.Uri.joinPath(kept, 'corpus-index', name);
      if (name.endsWith('.figures')) await vscode.workspace.fs.writeFile(uri, (await vscode.workspace.fs.readFile(uri)).slice(0, 50));
    }
    const after = await makeCorpus();
    after.start();
    await after.settled();
    await until('the figures', async () => (await ask(after, 'figure: CNY')).length === 2);
  });

  it('reads anew what was damaged where that comes to light only when something else is written', async () => {
    const before = await makeCorpus();
    before.start();
    await before.settled();
    before.dispose();
    const folderOfIt = vscode.Uri.joinPath(kept, 'corpus-index');
    const claims = (await vscode.workspace.fs.readDirectory(folderOfIt)).filter(([name]) => name.endsWith('.claims'));
    for (const [name] of claims) await vscode.workspace.fs.delete(vscode.Uri.joinPath(folderOfIt, name));
    await write(file('deep/two.md'), briefing('Brask', 20, 'Radio Fjell', '2 trillion'));
    const after = await makeCorpus();
    after.start();
    await after.settled();
    assert.deepEqual(await ask(after, 'tag:commitment'), ['The pier costs 1.2 trillion yuan.']);
    assert.deepEqual(await ask(after, 'figure: CNY'), ['2 trillion yuan', '1.2 trillion yuan']);
  });

  it('forgets all while it reads, and reads all anew', async () => {
    const { corpus, release } = await slowCorpus();
    corpus.start();
    // Of this one no watcher tells anything now, as it does of what the test wrote.
    const old = workspaceFile('briefing.md').toString();
    await until('the first file', () => corpus.index.head(old));
    await corpus.forget();
    release();
    await corpus.settled();
    assert.ok(corpus.index.head(old));
    assert.deepEqual((await ask(corpus, 'find:transcripts')).toSorted(), ['archive/deep/two.md', 'archive/one.txt']);
  });

  it('follows folders that are moved into the workspace, renamed and deleted', async () => {
    const corpus = await makeCorpus();
    corpus.start();
    await corpus.settled();
    const { fs } = vscode.workspace;
    const names = async (): Promise<string> => (await ask(corpus, 'find:transcripts')).toSorted().join(' ');
    await write(file('deep/deeper/three.txt'), one);
    await write(file('deep/deeper/three.txt.claims.json'), claimFile(one, 'The pier costs 1.2 trillion yuan.'));
    await until('the new folder', async () => (await ask(corpus, 'tag:commitment')).length === 2);
    await fs.rename(file('deep'), file('renamed'));
    await until('the new names', async () => (await names()) === 'archive/one.txt archive/renamed/deeper/three.txt archive/renamed/two.md');
    assert.equal((await ask(corpus, 'tag:commitment')).length, 2);
    await fs.delete(file('renamed'), { recursive: true });
    await until('that all in it is gone', async () => (await names()) === 'archive/one.txt');
  });

  it('does not wait for a file that is written all the time', async () => {
    const corpus = await makeCorpus();
    corpus.start();
    await corpus.settled();
    let lines = '';
    // Far enough apart that the watcher tells of each by itself.
    const log = setInterval(() => void write(file('log.txt'), (lines += 'one more line\n')), 150);
    try {
      await write(file('three.txt'), briefing('Brask', 21, 'Radio Fjell', '7 trillion'));
      await until('the new file', async () => (await ask(corpus, 'figure: CNY 7 trillion')).length === 1);
    } finally {
      clearInterval(log);
    }
  });

  it('follows files that come, change and go, and claims beside them', async () => {
    const corpus = await makeCorpus();
    corpus.start();
    await corpus.settled();
    const two = briefing('Brask', 21, 'Radio Fjell', '7 trillion');
    await write(file('three.txt'), two);
    await until('the new file', async () => (await ask(corpus, 'figure: CNY 7 trillion')).length === 1);
    await write(file('three.txt.claims.json'), claimFile(two, 'The pier costs 7 trillion yuan.'));
    await until('its claim', async () => (await ask(corpus, 'tag:commitment')).length === 2);
    await write(file('three.txt'), two.replace('7 trillion', '8 trillion'));
    await until('the change', async () => (await ask(corpus, 'figure: CNY 8 trillion')).length === 1);
    await vscode.workspace.fs.delete(file('three.txt.claims.json'));
    await vscode.workspace.fs.delete(file('three.txt'));
    await until('that it is gone', async () => (await ask(corpus, 'figure: CNY 8 trillion')).length === 0);
    assert.equal((await ask(corpus, 'tag:commitment')).length, 1);
  });

  it('reads a file again that another program held when it was to be read', async () => {
    const { platform } = await services();
    let held = 2;
    const corpus = await makeCorpus(async (uri) => {
      if (uri.path.endsWith('two.md') && held-- > 0) throw vscode.FileSystemError.Unavailable(uri);
      return platform.readFile(uri);
    });
    corpus.start();
    await until('what was held', async () => (await ask(corpus, 'outlet:fjell')).length === 1);
    assert.ok(held < 0);
  });

  it('takes an open text as it is in the editor', async () => {
    const corpus = await makeCorpus();
    corpus.start();
    await corpus.settled();
    const editor = await vscode.window.showTextDocument(file('one.txt'));
    const at = editor.document.positionAt(one.indexOf('1.2 trillion'));
    await editor.edit((edit) => edit.replace(new vscode.Range(at, at.translate(0, 3)), '5'));
    await until('the words that are typed', async () => (await ask(corpus, 'figure: CNY 5 trillion')).length === 1);
    await closeAll();
    await until('the words that are saved', async () => (await ask(corpus, 'figure: CNY 1.2 trillion')).length === 1);
  });

  it('stops when a person says so, answers from what it has, and goes on', async () => {
    const { corpus, release } = await slowCorpus();
    corpus.start();
    await until('the first file', async () => (await ask(corpus, 'find:transcripts')).includes('archive/one.txt'));
    corpus.stop();
    assert.equal(corpus.state.kind, 'stopped');
    release();
    await corpus.settled();
    assert.deepEqual(await ask(corpus, 'find:transcripts'), ['archive/one.txt']);
    assert.equal(corpus.state.kind, 'stopped', 'a question does not begin it anew');
    await corpus.settled();
    assert.deepEqual(await ask(corpus, 'find:transcripts'), ['archive/one.txt']);
    corpus.start();
    await until('the rest', async () => (await ask(corpus, 'find:transcripts')).length === 2);
  });

  it('shows what was found in a view, by transcript, and leads to the words', async () => {
    await vscode.commands.executeCommand('transcripts.corpus.search', 'path:archive/ figure: CNY > 1 trillion');
    await until('the selected words', async () => {
      // The tree takes in new rows while it is walked.
      for (const key of ['focusFirst', 'expand', 'focusDown', 'select'] as const) await vscode.commands.executeCommand(`list.${key}`).then(undefined, () => undefined);
      const editor = vscode.window.activeTextEditor;
      const words = await until('a selection', () => editor?.document.getText(editor.selection), 500).catch(() => '');
      if (words !== '1.2 trillion yuan') await vscode.commands.executeCommand('transcripts.corpus.focus');
      return words === '1.2 trillion yuan';
    });
    await vscode.commands.executeCommand('transcripts.corpus.copyTable');
    const rows = (await vscode.env.clipboard.readText()).trim().split('\n').map((line) => line.split('\t'));
    assert.deepEqual(rows.map((row) => row[0]), ['file', 'archive/one.txt']);
    await vscode.commands.executeCommand('transcripts.corpus.clear');
  });
});
