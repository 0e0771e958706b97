import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { serialiseSidecar } from '../../src/core/claims/write-sidecar.ts';
import { emptySidecar } from '../../src/core/claims/sidecar.ts';
import { claimsOf, onDisk, openTranscript, overtakeReads, quotes, tag } from './claims-support.ts';
import { services } from './services.ts';
import { closeAll, read, until } from './support.ts';

/** Twice, so that neither what a watcher makes us read nor one more try is what saves it. */
const TWICE = 2;
const AGAIN_AND_AGAIN = 1000;

describe('a sidecar that another program writes between our reading and our writing', () => {
  afterEach(closeAll);

  const noted = (text: string): string => text.replace('"mine', '"mine, and theirs');

  it('keeps what was written there, and gets the change as well', async () => {
    const { uri, sidecar } = await openTranscript();
    await tag(uri, '22 percent', ['statistic'], 'mine');
    const stop = await overtakeReads(sidecar, TWICE, noted);
    try {
      await tag(uri, '97 percent');
    } finally {
      await stop();
    }
    assert.deepEqual((await onDisk(sidecar)).map(({ quote, note }) => `${quote.exact}: ${note}`), ['22 percent: mine, and theirs, and theirs', '97 percent: ']);
    assert.equal(await (await services()).claims.undo(uri), true);
    assert.deepEqual((await onDisk(sidecar)).map(({ quote, note }) => `${quote.exact}: ${note}`), ['22 percent: mine, and theirs, and theirs']);
  });

  it('is not replaced where there was none yet', async () => {
    const { uri, sidecar } = await openTranscript();
    await tag(uri, '22 percent', ['statistic'], 'theirs');
    const theirs = (await read(sidecar)) ?? '';
    await (await services()).claims.undo(uri);
    await vscode.workspace.fs.delete(sidecar, { useTrash: false });
    const stop = await overtakeReads(sidecar, TWICE, () => theirs);
    try {
      await tag(uri, '97 percent');
    } finally {
      await stop();
    }
    assert.deepEqual(await quotes(sidecar), ['22 percent', '97 percent']);
  });

  it('keeps it when a change is taken back', async () => {
    const { uri, sidecar } = await openTranscript();
    await tag(uri, '22 percent', ['statistic'], 'mine');
    await tag(uri, '97 percent');
    const stop = await overtakeReads(sidecar, TWICE, noted);
    try {
      assert.equal(await (await services()).claims.undo(uri), true);
    } finally {
      await stop();
    }
    assert.deepEqual((await onDisk(sidecar)).map(({ quote, note }) => `${quote.exact}: ${note}`), ['22 percent: mine, and theirs, and theirs']);
  });

  it('is not deleted with what was made for a format alone', async () => {
    const { uri, sidecar } = await openTranscript();
    const { claims } = await services();
    await tag(uri, '22 percent');
    const [theirs] = claimsOf((await read(sidecar)) ?? '');
    assert.ok(theirs);
    await claims.undo(uri);
    await vscode.workspace.fs.delete(sidecar, { useTrash: false });
    assert.equal(await claims.chooseFormat(uri, 'labels'), true);
    assert.notEqual(await read(sidecar), undefined);
    const stop = await overtakeReads(sidecar, TWICE, () => serialiseSidecar({ ...emptySidecar, claims: [theirs] }, 'harbour.txt'));
    try {
      await claims.chooseFormat(uri, null);
    } finally {
      await stop();
    }
    assert.deepEqual(await quotes(sidecar), ['22 percent']);
  });

  it('is waited for while only half of it is there', async () => {
    const { uri, sidecar } = await openTranscript();
    await tag(uri, '22 percent', ['statistic'], 'mine');
    const before = (await read(sidecar)) ?? '';
    const half = before.slice(0, before.length / 2);
    const stop = await overtakeReads(sidecar, 1, () => half);
    const written = (async () => {
      await until('half of it', async () => (await read(sidecar)) === half);
      await vscode.workspace.fs.writeFile(sidecar, new TextEncoder().encode(noted(before)));
    })();
    try {
      await tag(uri, '97 percent');
    } finally {
      await stop();
      await written;
    }
    assert.deepEqual((await onDisk(sidecar)).map(({ quote, note }) => `${quote.exact}: ${note}`), ['22 percent: mine, and theirs', '97 percent: ']);
  });

  it('again and again stays as it is, and nothing is changed in memory either', async () => {
    const { uri, sidecar } = await openTranscript();
    const { claims } = await services();
    await tag(uri, '22 percent', ['statistic'], 'mine');
    const stop = await overtakeReads(sidecar, AGAIN_AND_AGAIN, noted);
    try {
      await tag(uri, '97 percent');
      assert.equal(await claims.undo(uri), false);
    } finally {
      await stop();
    }
    const [claim, ...others] = await onDisk(sidecar);
    assert.deepEqual([claim?.quote.exact, others], ['22 percent', []]);
    assert.ok((claim?.note.split(', and theirs').length ?? 0) > 2, claim?.note);
    assert.deepEqual(claims.claims(uri).map((one) => one.claim.quote.exact), ['22 percent']);
    await tag(uri, '97 percent');
    assert.deepEqual(await quotes(sidecar), ['22 percent', '97 percent']);
  });
});
