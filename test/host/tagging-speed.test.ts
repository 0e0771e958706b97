import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { overlaps, sliceSpan } from '../../src/core/text/span.ts';
import { claimsWhen, onDisk, openTranscript, placeOf, quotes, tag } from './claims-support.ts';
import { answer, question } from './questions.ts';
import { services } from './services.ts';
import { closeAll, read, until } from './support.ts';

const steel = 'Steel rose by 22 percent between 2028 and 2030, and that explains most of it.';
const aside = 'The port has put 20 million krones aside for this, so no fare will rise because of the quay.';
const tugs = 'We have leased 2 icebreaking tugs, and a third arrives on November 3.';

describe('tagging at the speed of reading', () => {
  afterEach(closeAll);

  function at(editor: vscode.TextEditor, words: string, into = 0): vscode.Selection {
    const position = editor.document.positionAt(placeOf(editor.document.uri, words).start + into);
    return new vscode.Selection(position, position);
  }

  function over(editor: vscode.TextEditor, words: string): vscode.Selection {
    const { start, end } = placeOf(editor.document.uri, words);
    return new vscode.Selection(editor.document.positionAt(start), editor.document.positionAt(end));
  }

  const run = (command: string, given?: unknown): Thenable<unknown> => vscode.commands.executeCommand(`transcripts.${command}`, given);

  it('tags the sentence at each of several cursors, and all is one undo', async () => {
    const { editor, uri, sidecar } = await openTranscript();
    editor.selections = [at(editor, 'icebreaking'), at(editor, '22 percent')];
    await run('tagClaim', { tags: ['statistic'] });
    assert.deepEqual(await quotes(sidecar), [steel, tugs]);
    assert.equal(await (await services()).claims.undo(uri), true);
    assert.deepEqual(await quotes(sidecar), []);
  });

  it('tags sentence, paragraph and answer around the cursor and the selection', async () => {
    const { editor, sidecar } = await openTranscript();
    editor.selection = over(editor, '22 percent');
    await run('tagSentence', { tags: ['statistic'] });
    editor.selection = at(editor, '18.4 million');
    await run('tagParagraph', { tags: ['statistic'] });
    editor.selection = at(editor, 'Who pays for the rest?');
    await run('tagAnswer', { tags: ['evasion'] });
    const claims = await onDisk(sidecar);
    assert.deepEqual(claims.map(({ quote, tags }) => [quote.exact.slice(0, 30), quote.exact.slice(-20), tags.join()]), [
      ['Thank you, Lise. Five years ag', ' following promises:', 'statistic'],
      ['A fair question. The city carr', 'through the details.', 'evasion'],
      ['Thank you. Steel rose by 22 pe', 'because of the quay.', 'evasion'],
      [steel.slice(0, 30), steel.slice(-20), 'statistic'],
    ]);
    assert.deepEqual(claims.map(({ context }) => context.asker), [null, 'Varnholm Courier', 'Varnholm Courier', 'Varnholm Courier']);
  });

  it('repeats the last tags without a question, and adds them to a claim', async () => {
    const { editor, uri, sidecar } = await openTranscript();
    await tag(uri, '97 percent', ['commitment', 'target']);
    editor.selection = at(editor, 'icebreaking');
    await run('repeatTags');
    await tag(uri, '22 percent', ['statistic']);
    editor.selection = over(editor, '97 percent');
    await run('repeatTags');
    assert.deepEqual((await onDisk(sidecar)).map(({ quote, tags }) => [quote.exact, tags]), [
      ['22 percent', ['statistic']], ['97 percent', ['commitment', 'target', 'statistic']], [tugs, ['commitment', 'target']],
    ]);
  });

  it('tags figure after figure, however fast the keys follow one another', async () => {
    const { editor, uri, sidecar } = await openTranscript();
    await tag(uri, '97 percent', ['statistic']);
    editor.selection = at(editor, steel);
    await Promise.all(['nextFigure', 'repeatTags', 'nextFigure', 'repeatTags', 'nextFigure', 'repeatTags'].map((command) => run(command)));
    assert.deepEqual(await quotes(sidecar), ['22 percent', '2028 and 2030', '20 million', '97 percent']);
  });

  it('gives what is a claim already the tags that it lacks where several passages are tagged', async () => {
    const { editor, uri, sidecar } = await openTranscript();
    await tag(uri, '22 percent', ['comparison'], 'kept');
    editor.selections = [over(editor, '22 percent'), over(editor, '97 percent')];
    await run('tagClaim', { tags: ['statistic'] });
    assert.deepEqual((await onDisk(sidecar)).map(({ tags, note }) => [tags, note]), [[['comparison', 'statistic'], 'kept'], [['statistic'], '']]);
    await (await services()).claims.undo(uri);
    assert.deepEqual((await onDisk(sidecar)).map(({ tags }) => tags), [['comparison']]);
  });

  it('makes a claim longer and shorter by words at the nearer edge, with its figures, however fast the key repeats', async () => {
    const { editor, uri, sidecar } = await openTranscript();
    await tag(uri, '22 percent between', ['statistic'], 'kept');
    const [before] = await onDisk(sidecar);
    editor.selection = at(editor, 'between', 7);
    await Promise.all([run('extendClaim'), run('extendClaim'), run('extendClaim')]);
    editor.selection = at(editor, '22 percent');
    await run('extendClaim');
    const [grown] = await onDisk(sidecar);
    assert.equal(grown?.quote.exact, 'by 22 percent between 2028 and 2030');
    assert.deepEqual([grown.id, grown.note, grown.context.asker], [before?.id, 'kept', 'Varnholm Courier']);
    assert.deepEqual(before?.figures.map(({ exact }) => exact), ['22 percent']);
    assert.ok(grown.figures.length > 1);
    await Promise.all([run('shrinkClaim'), run('shrinkClaim', { edge: 'end' })]);
    assert.deepEqual(await quotes(sidecar), ['22 percent between 2028 and']);
    const { claims } = await services();
    for (let time = 0; time < 6; time++) assert.equal(await claims.undo(uri), true);
    assert.deepEqual((await onDisk(sidecar)).map(({ quote, figures }) => [quote.exact, figures]), [['22 percent between', before.figures]]);
  });

  it('goes on from the claim that a step selected, which stays selected', async () => {
    const { editor, uri, sidecar } = await openTranscript();
    await tag(uri, 'Steel rose');
    await tag(uri, 'Steel rose by 22 percent');
    await claimsWhen(uri, 'both', (claims) => claims.length === 2);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await run('nextClaim');
    await run('extendClaim');
    await run('extendClaim');
    assert.deepEqual(await quotes(sidecar), ['Steel rose', 'Steel rose by 22 percent between 2028']);
    assert.equal(editor.document.getText(editor.selection), 'Steel rose by 22 percent between 2028');
    // Steps lead into what is nested.
    await run('nextClaim');
    assert.equal(editor.document.getText(editor.selection), 'Steel rose');
    await run('deleteClaim');
    assert.deepEqual(await quotes(sidecar), ['Steel rose by 22 percent between 2028']);
  });

  it('tells of all claims at a place, the innermost first', async () => {
    const { editor, uri } = await openTranscript();
    await tag(uri, steel, ['causal-claim'], 'the outermost');
    await tag(uri, '22 percent', ['statistic'], 'the innermost');
    await tag(uri, 'by 22 percent between', ['comparison'], 'the middle one');
    await claimsWhen(uri, 'all three', (claims) => claims.length === 3);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, at(editor, '22 percent').active);
    const cards = hovers.flatMap(({ contents }) => contents).map((content) => (content instanceof vscode.MarkdownString ? content.value : ''));
    const notes = cards.flatMap((card) => /the (?:innermost|middle one|outermost)/u.exec(card.replace(/&nbsp;/gu, ' ')) ?? []);
    assert.deepEqual(notes, ['the innermost', 'the middle one', 'the outermost']);
    const ofClaims = cards.filter((card) => card.includes('transcripts.setVerdict'));
    assert.deepEqual(ofClaims.map((card) => card.startsWith('---')), [false, true, true], 'a line parts them');
    assert.ok(ofClaims.every((card) => !card.includes('stated as a fact')), 'definitions leave room for the claims');
  });

  it('takes selected words in and leaves others out', async () => {
    const { editor, uri, sidecar } = await openTranscript();
    await tag(uri, '22 percent');
    editor.selection = over(editor, 'percent between 2028 and 2030');
    await run('extendClaim');
    assert.deepEqual(await quotes(sidecar), ['22 percent between 2028 and 2030']);
    editor.selection = over(editor, 'between 2028');
    await run('shrinkClaim');
    assert.deepEqual(await quotes(sidecar), ['between 2028']);
    await run('extendClaimBySentence', { edge: 'end' });
    await run('extendClaimBySentence', { edge: 'start' });
    assert.deepEqual(await quotes(sidecar), [steel]);
    await run('extendClaimBySentence', { edge: 'end' });
    assert.deepEqual(await quotes(sidecar), [`${steel} ${aside}`]);
    await run('shrinkClaimBySentence', { edge: 'start' });
    assert.deepEqual(await quotes(sidecar), [aside]);
  });

  it('splits a claim at the cursor and joins it again; each is one undo', async () => {
    const { editor, uri, sidecar } = await openTranscript();
    await tag(uri, steel, ['statistic', 'causal-claim'], 'see the budget');
    const [whole] = await onDisk(sidecar);
    const { claims } = await services();
    const halfDone: string[][] = [];
    const listening = claims.onDidChange(() => {
      const spans = claims.claims(uri).flatMap(({ anchor }) => anchor.span ?? []);
      if (spans.some((a, index) => spans.slice(index + 1).some((b) => overlaps(a, b)))) halfDone.push(spans.map((span) => sliceSpan(editor.document.getText(), span)));
    });
    editor.selection = at(editor, 'and that explains', 2);
    await run('splitClaim');
    const parts = await onDisk(sidecar);
    assert.deepEqual(parts.map(({ quote, tags, note }) => [quote.exact, tags.length, note]), [
      ['Steel rose by 22 percent between 2028 and 2030,', 2, 'see the budget'], ['and that explains most of it.', 2, 'see the budget'],
    ]);
    assert.equal(parts[0]?.id, whole?.id);
    assert.notEqual(parts[1]?.id, whole?.id);
    assert.equal(parts[1]?.figures.length, 0);
    assert.equal(await claims.undo(uri), true);
    assert.deepEqual(await quotes(sidecar), [steel]);
    assert.equal(await claims.redo(uri), true);
    assert.equal((await onDisk(sidecar)).length, 2);
    editor.selection = at(editor, 'Steel rose', 3);
    await run('joinWithNextClaim');
    const [joined, ...others] = await onDisk(sidecar);
    assert.deepEqual([joined?.id, joined?.quote.exact, joined?.note, others], [whole?.id, steel, 'see the budget', []]);
    listening.dispose();
    assert.deepEqual(halfDone, []);
    assert.equal(await claims.undo(uri), true);
    assert.equal((await onDisk(sidecar)).length, 2);
  });

  it('tags all occurrences of words that are accepted, leaves out those tagged already, and takes all back at once', async () => {
    const { editor, uri, sidecar } = await openTranscript();
    const places = ['the north quay', 'The quay was', 'of the quay.'];
    const [north, was, of] = places.map((words) => placeOf(uri, words).start + words.indexOf('quay'));
    await vscode.commands.executeCommand('transcripts.tagClaim', { uri: uri.toString(), span: { start: was, end: (was ?? 0) + 4 }, tags: ['target'] });
    editor.selection = at(editor, 'the north quay', 12);
    const walk = await question('transcripts.tagAllOccurrences', { tags: ['target'] });
    const asked = (start: number | undefined): Promise<unknown> => until('the question', () => editor.document.offsetAt(editor.selection.start) === start && editor.document.getText(editor.selection) === 'quay');
    await asked(north);
    await answer();
    await asked(of);
    assert.equal((await onDisk(sidecar)).length, 2);
    await answer();
    await walk.done;
    assert.deepEqual((await onDisk(sidecar)).map(({ quote, context }) => [quote.exact, context.speaker]), [
      ['quay', 'Ana Torv'], ['quay', 'Varnholm Courier'], ['quay', 'Ilmar Kesk'],
    ]);
    assert.equal(await (await services()).claims.undo(uri), true);
    assert.equal((await onDisk(sidecar)).length, 1);
  });

  it('offers words in other letters unless they are left out', async () => {
    const { editor, sidecar } = await openTranscript();
    editor.selection = over(editor, 'thank you');
    const shown = (): string => editor.document.getText(editor.selection);
    const walk = await question('transcripts.tagAllOccurrences', { tags: ['evasion'] });
    await until('the first place', () => shown() === 'Thank you');
    for (let time = 0; time < 3; time++) await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
    await answer();
    await until('the place that is written so', () => shown() === 'thank you');
    await answer();
    await walk.done;
    assert.deepEqual(await quotes(sidecar), ['thank you']);
    editor.selection = over(editor, 'thank you');
    const exact = await question('transcripts.tagAllOccurrences', { tags: ['evasion'], matchCase: true });
    await exact.done;
    assert.deepEqual(await quotes(sidecar), ['thank you']);
  });

  it('says so where there is nothing to change', async () => {
    const { editor, sidecar } = await openTranscript();
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    for (const command of ['extendClaim', 'shrinkClaim', 'splitClaim', 'joinWithNextClaim']) await run(command);
    assert.equal(await read(sidecar), undefined);
  });
});
