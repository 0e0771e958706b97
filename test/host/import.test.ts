import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { claimsWhen, onDisk, openTranscript, placeOf, quotes, tag, textOf } from './claims-support.ts';
import { answer, question } from './questions.ts';
import { services } from './services.ts';
import { closeAll, read, until, write } from './support.ts';

const annotation = (id: string, exact: string, tagId = 'statistic', source = 'harbour.txt') => ({
  id, type: 'Annotation', body: [{ type: 'TextualBody', purpose: 'tagging', value: tagId }], target: { source, selector: { type: 'TextQuoteSelector', exact } },
});

/** Beside the transcript, which is in a folder of its own. */
async function theirs(uri: vscode.Uri, ...annotations: readonly unknown[]): Promise<vscode.Uri> {
  const file = vscode.Uri.joinPath(uri, '..', 'theirs.jsonld');
  await write(file, JSON.stringify(annotations));
  return file;
}

async function imported(file: vscode.Uri, into?: vscode.Uri): Promise<void> {
  await vscode.commands.executeCommand('transcripts.import', { files: [file.toString()], ...(into !== undefined && { into: into.toString() }) });
  await vscode.commands.executeCommand('notifications.clearAll');
}

describe('import', () => {
  afterEach(closeAll);

  it('takes claims into the transcript that the file names, all to be undone at once', async () => {
    const { uri, sidecar } = await openTranscript();
    await tag(uri, '22 percent');
    const [own] = await onDisk(sidecar);
    const file = await theirs(uri, annotation('urn:t:1', '312 new jobs'), annotation('urn:t:2', 'never said by anybody'), annotation('urn:t:3', '22 percent'));
    await imported(file, uri);
    const claims = await claimsWhen(uri, 'the imported claims', (now) => now.length === 3);
    assert.ok(claims.some(({ claim, anchor }) => claim.id === 'urn:t:2' && anchor.state === 'lost'));
    assert.ok(claims.every(({ claim }) => claim.id !== 'urn:t:3'), 'it says the same as one that is there');
    await imported(file, uri);
    assert.equal((await onDisk(sidecar)).length, 3);
    await vscode.commands.executeCommand('transcripts.undoClaimChange', { uri: uri.toString() });
    await claimsWhen(uri, 'the claims as they were', (now) => now.length === 1);
    assert.deepEqual((await onDisk(sidecar)).map(({ id }) => id), [own?.id]);
  });

  it('finds the transcript by its name', async () => {
    const { uri, sidecar } = await openTranscript();
    await imported(await theirs(uri, annotation('urn:t:1', '22 percent', 'statistic', uri.path)));
    await claimsWhen(uri, 'the imported claim', (now) => now.length === 1);
    assert.deepEqual(await quotes(sidecar), ['22 percent']);
  });

  it('asks which transcript is meant where nothing tells', async () => {
    const { uri } = await openTranscript();
    const file = await theirs(uri, annotation('urn:t:1', 'never said by anybody', 'statistic', 'elsewhere.txt'));
    const asked = await question('transcripts.import', { files: [file.toString()] });
    // The list is there when the workspace was read.
    const timer = setInterval(() => void answer(), 200);
    try {
      await asked.done;
    } finally {
      clearInterval(timer);
    }
    await claimsWhen(uri, 'the orphan', (now) => now.length === 1);
  });

  it('adds tags to the codebook that holds for the transcript, and changes nothing of it', async () => {
    const { uri } = await openTranscript();
    const codebook = vscode.Uri.joinPath(uri, '..', 'codebook.json');
    await write(codebook, '{\n  "title": "Ours", "own": 1,\n  "tags": [\n    { "id": "mine", "name": "Statistic" }\n  ]\n}\n');
    await imported(await theirs(uri, annotation('urn:t:1', '22 percent', 'statistic'), annotation('urn:t:2', '312 new jobs', 'rail')), uri);
    const written = await until('the codebook', async () => ((await read(codebook))?.includes('rail') === true ? read(codebook) : undefined));
    assert.deepEqual((JSON.parse(written) as { tags: unknown; own: number }).tags, [{ id: 'mine', name: 'Statistic' }, { id: 'rail' }]);
    const claims = await claimsWhen(uri, 'the claims', (now) => now.length === 2);
    assert.deepEqual(claims.flatMap(({ claim }) => claim.tags).sort(), ['mine', 'rail']);
  });

  it('keeps what the sidecar holds beside claims under the id of an imported one', async () => {
    const { uri, sidecar } = await openTranscript();
    const page = { id: 'urn:t:1', type: 'Annotation', target: 'https://example.org/picture.png' };
    await write(sidecar, JSON.stringify({ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationPage', items: [page] }));
    const { claims } = await services();
    await until('the sidecar', () => claims.otherIds(uri).has('urn:t:1') || undefined);
    await imported(await theirs(uri, annotation('urn:t:1', '22 percent')), uri);
    await claimsWhen(uri, 'the imported claim', (now) => now.length === 1);
    const [claim] = await onDisk(sidecar);
    assert.notEqual(claim?.id, 'urn:t:1');
    assert.match((await read(sidecar)) ?? '', /picture\.png/u);
  });

  it('takes files of several formats at once, each by what it holds', async () => {
    const { uri, sidecar } = await openTranscript();
    const at = placeOf(uri, '312 new jobs');
    const files = [['a.json', [annotation('urn:t:1', '22 percent')]], ['b.json', [{ text: textOf(uri), label: [[at.start, at.end, 'statistic']] }]]] as const;
    const written = await Promise.all(files.map(async ([name, content]) => {
      const file = vscode.Uri.joinPath(uri, '..', name);
      await write(file, JSON.stringify(content));
      return file.toString();
    }));
    await vscode.commands.executeCommand('transcripts.import', { files: written, into: uri.toString() });
    await claimsWhen(uri, 'the claims of both', (now) => now.length === 2);
    assert.deepEqual([...(await quotes(sidecar))].sort(), ['22 percent', '312 new jobs']);
  });

  it('leaves everything as it is where the file cannot be read', async () => {
    const { uri, sidecar } = await openTranscript();
    const file = vscode.Uri.joinPath(uri, '..', 'theirs.jsonld');
    await write(file, '{"a": ');
    await imported(file, uri);
    assert.equal(await read(sidecar), undefined);
  });
});
