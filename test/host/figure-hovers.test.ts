import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { tag } from './claims-support.ts';
import { services } from './services.ts';
import { closeAll, until, workspaceFile, write } from './support.ts';

const BRIEFING = `Briefing on the harbour budget

Date: May 14, 2031

Speakers:
Ana Torv, mayor of Port Calder

Chairperson:
Lise Amdahl, press secretary

Lise Amdahl:

Good morning. Ms. Torv has the floor.

Ana Torv:

Loans were 72 billion yuan ($10 billion). We opened more than 312 jetties, and the harbour took 19.35 million tons.

Lise Amdahl:

Now your questions.

Varnholm Courier:

Is it true that 40 jetties closed, and that 18 billion yuan ($2.9 billion) is missing?

Ana Torv:

No. Nothing is missing.
`;
const SECOND = BRIEFING.replace('budget', 'piers').replace('We opened more than 312 jetties', 'Of 57 jetties we painted none').replace('($2.9 billion)', '($2.5 billion)');

describe('figures', () => {
  const folder = (): vscode.Uri => workspaceFile('copies/figures');
  const uri = (): vscode.Uri => vscode.Uri.joinPath(folder(), 'budget.txt');
  let document: vscode.TextDocument;

  beforeEach(async () => {
    await write(uri(), BRIEFING);
    document = await vscode.workspace.openTextDocument(uri());
    await vscode.window.showTextDocument(document, { preview: false });
    await until('the language', () => document.languageId === 'policy-transcript');
  });
  afterEach(async () => {
    await vscode.workspace.getConfiguration('transcripts').update('diagnostics', undefined, vscode.ConfigurationTarget.Global);
    await closeAll();
    await vscode.workspace.fs.delete(folder(), { recursive: true }).then(() => undefined, () => undefined);
  });

  const at = (words: string): vscode.Position => {
    const offset = document.getText().indexOf(words);
    assert.ok(offset >= 0, words);
    return document.positionAt(offset + 1);
  };
  /** Each hover on its own, as Markdown without the references that hide marks. */
  const hovers = async (words: string): Promise<readonly string[]> => {
    const found = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri(), at(words));
    return found.map(({ contents }) => contents.map((content) => (content instanceof vscode.MarkdownString ? plain(content.value) : '')).join('\n'));
  };
  const plain = (markdown: string): string => markdown.replace(/&#(\d+);/gu, (_, code: string) => String.fromCharCode(Number(code)));
  const links = (markdown: string): readonly (readonly unknown[])[] =>
    [...markdown.matchAll(/\(command:transcripts\.goToFigure\?([^)]*)\)/gu)].map(([, argument = '']) => JSON.parse(decodeURIComponent(decodeURIComponent(argument))) as readonly unknown[]);

  it('say in their hover what they are worth and what they stand for', async () => {
    const [card = ''] = await hovers('72 billion');
    assert.match(card, /\*\*72 billion Chinese yuan\*\*/u);
    assert.match(card, /72,000,000,000 CNY/u);
    assert.match(card, /Stands for 10 billion US dollars: 1 USD = 7\.2 CNY/u);
    assert.match((await hovers('312 jetties'))[0] ?? '', /at least 312 jetties.*lower bound · counts jetties/su);
    assert.deepEqual(await hovers('Loans were'), []);
  });

  it('lead from their hover to the other places of the transcript', async () => {
    const [card = ''] = await hovers('312 jetties');
    assert.match(card, /The same thing measured in this transcript\s+- \[line \d+ · Varnholm Courier\]\([^)]*\) Is it true that \*\*40\*\* jetties/u);
    const [link] = links(card);
    assert.ok(link !== undefined);
    await vscode.commands.executeCommand('transcripts.goToFigure', ...link);
    const editor = await until('the editor', () => vscode.window.activeTextEditor);
    assert.equal(document.getText(editor.selection), '40');
  });

  it('lead to other transcripts of the workspace, as they are now', async () => {
    const second = vscode.Uri.joinPath(folder(), 'piers.txt');
    await write(second, SECOND);
    const { corpus } = await services();
    corpus.start();
    await corpus.settled();
    const seen = (words: string): Promise<string> => until(words, async () => (await hovers('312 jetties')).find((card) => card.includes(words)));
    const card = await seen('**57** jetties');
    assert.match(card, /The same thing measured in other transcripts\s+- \[\S*piers\.txt · line \d+ · Ana Torv\]/u);
    const link = links(card).find(([target]) => String(target).endsWith('piers.txt'));
    assert.ok(link !== undefined);
    await vscode.commands.executeCommand('transcripts.goToFigure', ...link);
    const editor = await until('the other transcript', () => (vscode.window.activeTextEditor?.document.uri.path.endsWith('piers.txt') === true ? vscode.window.activeTextEditor : undefined));
    assert.match(editor.document.lineAt(editor.selection.active.line).text, /jetties/u);
    // What is in the editor counts, saved or not.
    const start = editor.document.positionAt(editor.document.getText().indexOf('57 jetties'));
    await editor.edit((edit) => edit.replace(new vscode.Range(start, start.translate(0, 2)), '68'));
    await seen('**68** jetties');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await write(second, SECOND.replace('57 jetties', '79 jetties'));
    await seen('**79** jetties');
    await vscode.workspace.fs.delete(second);
    await until('none of it', async () => (await hovers('312 jetties')).every((one) => !one.includes('piers.txt')));
  });

  it('have both hovers where they are tagged', async () => {
    await tag(uri(), 'more than 312 jetties');
    const both = await until('both', async () => {
      const found = await hovers('312 jetties');
      return found.length === 2 ? found : undefined;
    });
    assert.ok(both.some((card) => card.includes('Change tags')) && both.some((card) => card.includes('at least 312 jetties')));
  });

  it('are hinted at where two do not fit together, with both places', async () => {
    const hints = (): readonly vscode.Diagnostic[] => vscode.languages.getDiagnostics(uri()).filter(({ code }) => code === 'two-rates');
    const [hint] = await until('the hint', () => (hints().length === 1 ? hints() : undefined));
    assert.ok(hint !== undefined);
    assert.deepEqual([hint.severity, hint.source, document.getText(hint.range)], [vscode.DiagnosticSeverity.Information, 'Policy Transcripts', '18 billion yuan ($2.9 billion)']);
    assert.match(hint.message, /1 USD = 6\.2069 CNY; line \d+ implies 1 USD = 7\.2 CNY/u);
    assert.deepEqual((hint.relatedInformation ?? []).map(({ location }) => document.getText(location.range)), ['72 billion yuan ($10 billion)']);
    assert.match((await hovers('$10 billion'))[0] ?? '', /\$\(info\) This implies 1 USD = 6\.2069/u);
    await vscode.workspace.getConfiguration('transcripts').update('diagnostics', false, vscode.ConfigurationTarget.Global);
    await until('none where they are off', () => hints().length === 0);
    await vscode.workspace.getConfiguration('transcripts').update('diagnostics', undefined, vscode.ConfigurationTarget.Global);
    await until('the hint again', () => hints().length === 1);
    await vscode.window.showTextDocument(document);
    const editor = await until('the editor', () => vscode.window.activeTextEditor);
    const start = at('$2.9 billion').translate(0, -1);
    await editor.edit((edit) => edit.replace(new vscode.Range(start, start.translate(0, 4)), '$2.5'));
    await until('none once they fit', () => hints().length === 0);
  });

  it('of a long text are found when somebody asks, and shown as they are after typing', async function () {
    this.timeout(180_000);
    const start = BRIEFING.indexOf('Lise Amdahl:\n\nNow your');
    const filler = 'In the third pier 14 cranes stand, and 3 percent of them turn.\n\n'.repeat(7000);
    await write(uri(), BRIEFING.slice(0, start) + filler + BRIEFING.slice(start));
    await until('the long text', () => document.getText().length > 400_000);
    const { transcripts } = await services();
    const hints = (): readonly vscode.Diagnostic[] => vscode.languages.getDiagnostics(uri()).filter(({ code }) => code === 'two-rates');
    const type = async (words: string): Promise<void> => {
      const edit = new vscode.WorkspaceEdit();
      edit.insert(uri(), at('Good morning.').translate(0, -1), words);
      await vscode.workspace.applyEdit(edit);
    };
    await vscode.workspace.getConfiguration('transcripts').update('diagnostics', false, vscode.ConfigurationTarget.Global);
    await type('Well. ');
    assert.equal((await transcripts.read(document))?.hasFigures, false);
    await vscode.workspace.getConfiguration('transcripts').update('diagnostics', undefined, vscode.ConfigurationTarget.Global);
    const [hint] = await until('the hint', () => (hints().length === 1 ? hints() : undefined));
    assert.equal(hint === undefined ? '' : document.getText(hint.range), '18 billion yuan ($2.9 billion)');
    assert.ok((await hovers('312 jetties')).some((card) => card.includes('at least 312 jetties')));
    assert.equal((await transcripts.read(document))?.hasFigures, true);
    await type('So. ');
    await until('the hint of the newest version', () => hints().length === 1 && transcripts.get(document)?.hasFigures === true);
  });
});
