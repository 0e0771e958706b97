import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { findFigures } from '../../src/core/figures/find-figures.ts';
import { parseTranscript } from '../../src/core/transcript/parse-transcript.ts';
import { claimsWhen } from './claims-support.ts';
import { heldBy, type Held } from './long/held.ts';
import { writeLong } from './long/long-transcript.ts';
import { services } from './services.ts';
import { closeAll, until } from './support.ts';

/** `HOST_GREP='10 MB'` measures what the goal is about, and says of each action where the time went. */
const isWhole = HOST_GREP.includes('10 MB');
const BYTES = isWhole ? 10_000_000 : 1_500_000;
const CLAIMS = isWhole ? 2000 : 300;
/** Of the time that reading the text with its figures takes at one go, no action may hold the host for so much: each did for all of it, and more. */
const MOST = 0.3;

describe('long transcripts (10 MB)', () => {
  afterEach(closeAll);

  it('hold the extension host for a moment at a time', async function () {
    this.timeout(900_000);
    this.retries(isWhole ? 0 : 1);
    const first = await writeLong('long.txt', BYTES, CLAIMS);
    const second = await writeLong('other.txt', BYTES, CLAIMS);
    const { transcripts, claims } = await services();
    const rows: [string, Held][] = [];
    const measure = async (what: string, action: () => PromiseLike<unknown>): Promise<void> => {
      const row = await heldBy(action, isWhole ? 60_000 : 1500);
      rows.push([what, row]);
      if (isWhole) console.log(`\u2063${what}: ours ${row.longest.toFixed(1)} ms, garbage ${row.collected.toFixed(1)} ms, all ${row.ofAll.toFixed(1)} ms, total ${row.total.toFixed(0)} ms, settled after ${row.settled.toFixed(0)} ms | ${row.where} || in all ${row.totals}`);
    };
    const run = (command: string, ...args: unknown[]): Thenable<unknown> => vscode.commands.executeCommand(command, ...args);
    /** How long after what was typed last its transcript is the one that everybody is told of. */
    const typed = async (type: () => PromiseLike<unknown>): Promise<void> => {
      const { document } = editor;
      await type();
      const from = performance.now();
      if (transcripts.get(document) === undefined) await transcripts.read(document);
      if (isWhole) console.log(`\u2063read after ${(performance.now() - from).toFixed(0)} ms`);
    };
    const open = async (uri: vscode.Uri): Promise<void> => {
      await vscode.window.showTextDocument(uri);
      await until('the transcript', () => transcripts.activeUri?.toString() === uri.toString());
      await claimsWhen(uri, 'the claims', (all) => all.length > 0);
    };
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(first));
    const from = process.cpuUsage();
    const { turns } = parseTranscript(text);
    const found = findFigures(text).length + turns.reduce((sum, { words, points }) => sum + words + points.length, 0);
    const atOneGo = process.cpuUsage(from).user / 1000;
    assert.ok(found > 0);
    await run('transcripts.turns.focus');
    await measure('opening', () => open(first));
    for (const view of ['turns', 'speakers', 'figures', 'claims']) {
      await measure(`the view ${view}`, () => run(`transcripts.${view}.focus`));
    }
    await measure('the editor again', () => vscode.window.showTextDocument(first));
    const everything = new vscode.Range(0, 0, 1_000_000, 0);
    await measure('lenses', () => run('vscode.executeCodeLensProvider', first));
    await measure('semantic tokens', () => run('vscode.provideDocumentRangeSemanticTokens', first, new vscode.Range(2000, 0, 2060, 0)));
    await measure('folding', () => run('vscode.executeFoldingRangeProvider', first));
    await measure('symbols', () => run('vscode.executeDocumentSymbolProvider', first));
    await measure('a hover', () => run('vscode.executeHoverProvider', first, new vscode.Position(3030, 40)));
    await measure('hints', () => run('vscode.executeInlayHintProvider', first, everything));
    const editor = await vscode.window.showTextDocument(first);
    const place = editor.document.lineCount >> 1;
    let line = place;
    while (editor.document.lineAt(line).text.length < 100) line++;
    editor.selection = new vscode.Selection(line, 60, line, 60);
    await measure('15 letters', () => typed(async () => {
      for (const letter of 'several letters') {
        await run('type', { text: letter });
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
    }));
    await measure('a letter', () => typed(() => run('type', { text: 'x' })));
    await measure('Enter', () => typed(() => run('type', { text: '\n' })));
    await measure('a label', () => typed(async () => {
      await run('type', { text: '\n' });
      for (const letter of 'Ada Venn:') await run('type', { text: letter });
      await run('type', { text: '\n\n' });
    }));
    await measure('saving', () => editor.document.save());
    await measure('a claim tagged', async () => {
      const at = editor.document.offsetAt(new vscode.Position(line - 200, 0));
      await run('transcripts.tagClaim', { uri: first.toString(), span: { start: at, end: at + 60 }, tags: ['statistic'] });
      await claims.flush();
    });
    await measure('undo of it', () => claims.undo(first));
    await measure('opening another', () => open(second));
    await measure('switching back', () => open(first));
    await measure('switching again', () => open(second));
    await measure('closing', () => closeAll());
    if (isWhole) console.log(`\u2063reading at one go: ${atOneGo.toFixed(0)} ms`);
    assert.ok(rows.every(([what, { total }]) => what !== 'opening' || total > atOneGo / 4), 'our own code is told from VS Code\'s');
    const held = rows.flatMap(([what, { longest, where }]) => (longest > MOST * atOneGo ? [`${what}: ${longest.toFixed(0)} of ${atOneGo.toFixed(0)} ms: ${where}`] : []));
    assert.deepEqual(held, []);
    if (isWhole) console.log(`\u2063${rows.map(([what, row]) => `| ${what} | ${row.longest.toFixed(1)} | ${row.collected.toFixed(1)} | ${row.ofAll.toFixed(1)} | ${row.total.toFixed(0)} | ${row.settled.toFixed(0)} |`).join('\n\u2063')}`);
  });
});
