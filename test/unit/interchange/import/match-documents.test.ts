import assert from 'node:assert/strict';
import { matchDocuments } from '../../../../src/core/interchange/import/match-documents.ts';
import { claimOfWords } from '../../../../src/core/interchange/imported-claim.ts';

const document = (name: string | null, ...words: readonly string[]) => ({ name, text: null, claims: words.map((exact, index) => claimOfWords(exact, null, { id: `urn:${index}` })) });

async function matched(documents: readonly ReturnType<typeof document>[], files: Readonly<Record<string, string>>): Promise<readonly (string | null)[]> {
  const names = Object.keys(files);
  const found = await matchDocuments(documents, { names, read: (index) => Promise.resolve(files[names[index] ?? ''] ?? null) });
  return found.map((index) => (index === null ? null : (names[index] ?? null)));
}

describe('the transcripts of an import', () => {
  it('are known by their names, whatever case, with as many folders as there are, or without, or without ending', async () => {
    const files = { 'a/One.txt': '', 'b/one.txt': '', 'b/two.md': '', 'three.txt': '' };
    const names = ['x/b/one.txt', 'A\\one.txt', 'TWO.md', 'two', 'three.docx', 'deep/three.txt', 'four.txt', 'a/two.md.txt'];
    assert.deepEqual(await matched(names.map((name) => document(name)), files), ['b/one.txt', 'a/One.txt', 'b/two.md', 'b/two.md', 'three.txt', 'three.txt', null, 'b/two.md']);
  });

  it('are told apart by their folders, whatever their ending', async () => {
    const files = { '2030/a.md': '', '2031/a.md': '', '2031/a.txt': '' };
    const names = ['2030/a.md.txt', 'talks/2031/a.md', '2030/a.txt', '2030/a.docx'];
    assert.deepEqual(await matched(names.map((name) => document(name)), files), ['2030/a.md', '2031/a.md', '2031/a.txt', '2030/a.md']);
  });

  it('are else those in which most of the words stand, however the lines are wrapped', async () => {
    const files = { 'a/one.txt': 'We will build\n40 homes.', 'b/one.txt': 'We will build 50 homes.', 'c.txt': 'Thank you. We will build 50 homes.' };
    assert.deepEqual(await matched([document('one.txt', '40 homes'), document(null, 'build 40 homes', 'ferries'), document('one.txt', '50 homes'), document('other.doc', '50 homes'), document(null, 'ferries')], files), [
      'a/one.txt', 'a/one.txt', 'b/one.txt', null, null,
    ]);
  });

  it('are not read where names tell', async () => {
    const found = await matchDocuments([document('one.txt', 'x')], { names: ['one.txt', 'two.txt'], read: () => Promise.reject(new Error('read')) });
    assert.deepEqual(found, [0]);
  });
});
