import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { claimsWhen, onDisk, openTranscript, quotes, replaceText, save, tag, textOf, wordsAt } from './claims-support.ts';
import { answer, question, turn } from './questions.ts';
import { closeAll, until, write } from './support.ts';

const tugs = 'We have leased 2 icebreaking tugs, and a third arrives on November 3.';
const rose = 'Steel rose by 22 percent between 2028 and 2030, and that explains most of it.';
const opening = 'The mayor will open with a few remarks.';

/** The final version of the same briefing: another figure, other words, a sentence more at its beginning. */
function revised(text: string): string {
  return text
    .replace('leased 2 icebreaking', 'leased 4 icebreaking')
    .replace('Good morning, everyone.', 'Good morning, everyone. Welcome to the old customs house.')
    .replace('Thank you for coming to the old customs house. ', '')
    .replaceAll('\n', '\r\n');
}

async function withClaims(): Promise<{ readonly uri: vscode.Uri; readonly sidecar: vscode.Uri; readonly from: vscode.Uri; readonly old: string }> {
  const { uri, sidecar } = await openTranscript();
  for (const words of [tugs, rose, opening]) await tag(uri, words);
  const from = uri.with({ path: uri.path.replace(/\.txt$/u, '-final.txt') });
  await write(from, revised(textOf(uri)));
  return { uri, sidecar, from, old: textOf(uri) };
}

const states = (claims: Awaited<ReturnType<typeof claimsWhen>>): readonly string[] => claims.map(({ claim, anchor }) => `${anchor.state}: ${claim.quote.exact}`);
/** The list, once the question about it stands open. */
async function listed(): Promise<vscode.TextDocument> {
  const page = await until('the list', () => (vscode.window.activeTextEditor?.document.uri.scheme === 'transcripts-revision' ? vscode.window.activeTextEditor.document : undefined));
  // The question follows the page: what is told to VS Code after it finds it open.
  for (let told = 0; told < 2; told++) await vscode.commands.executeCommand('setContext', 'transcripts.test', told);
  await turn();
  return page;
}

describe('a revised version', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await closeAll();
  });

  it('is listed before anything is changed, figures first', async () => {
    const { uri, from, old, sidecar } = await withClaims();
    const asked = await question('transcripts.reviseText', { uri, from });
    const page = await listed();
    assert.match(page.getText(), /## Figures\n\n- 2 → 4 \(Ilmar Kesk, line \d+\)/u);
    assert.match(page.getText(), /Claims that keep their words: 2, to review: 1\./u);
    assert.match(page.getText(), new RegExp(`## Claims to review\\n\\n- "${tugs.slice(0, 20)}`, 'u'));
    assert.equal(textOf(uri), old);
    assert.equal(asked.answered(), false);
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await asked.done;
    assert.equal(textOf(uri), old);
    assert.deepEqual([...(await quotes(sidecar))].sort(), [tugs, rose, opening].sort());
  });

  it('takes the claims along, and gives text and claims back on undo, saved or not', async () => {
    const { uri, sidecar, from, old } = await withClaims();
    const asked = await question('transcripts.reviseText', { uri, from });
    await listed();
    await answer();
    await asked.done;
    assert.equal(textOf(uri), revised(old).replaceAll('\r\n', '\n'));
    const carried = await claimsWhen(uri, 'the claims', (claims) => claims.some(({ anchor }) => anchor.span === null));
    assert.deepEqual(states(carried), [`moved: ${opening}`, `moved: ${rose}`, `changed: ${tugs}`]);
    assert.equal(wordsAt(uri, carried[2]), tugs.replace('2', '4'));
    await save(uri);
    assert.deepEqual((await onDisk(sidecar)).map(({ quote }) => quote.exact), [opening, rose, tugs]);
    await vscode.window.showTextDocument(uri);
    await vscode.commands.executeCommand('undo');
    await until('the old text', () => textOf(uri) === old);
    const back = await claimsWhen(uri, 'all of them', (claims) => claims.every(({ anchor }) => anchor.span !== null));
    assert.deepEqual(back.map((claim) => wordsAt(uri, claim)), [opening, rose, tugs]);
    await vscode.commands.executeCommand('redo');
    await claimsWhen(uri, 'the question again', (claims) => claims.some(({ anchor }) => anchor.state === 'changed'));
    await vscode.commands.executeCommand('undo');
    await claimsWhen(uri, 'all of them again', (claims) => claims.every(({ anchor }) => anchor.span !== null));
    await save(uri);
    assert.deepEqual((await onDisk(sidecar)).map(({ quote }) => quote.exact), [opening, rose, tugs]);
  });

  it('is compared anew where the text was changed while the list was read', async () => {
    const { uri, from } = await withClaims();
    const asked = await question('transcripts.reviseText', { uri, from });
    const page = await listed();
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await asked.done;
    await replaceText(uri, 'Good morning, everyone.', 'Hello.');
    const now = textOf(uri);
    await vscode.commands.executeCommand('transcripts.applyRevision', page.uri);
    assert.equal(textOf(uri), now);
    await until('the new list', () => page.getText().includes('Hello'));
    await vscode.commands.executeCommand('transcripts.applyRevision', page.uri);
    assert.match(textOf(uri), /Welcome to the old customs house/u);
  });
});
