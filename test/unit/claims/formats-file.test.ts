import assert from 'node:assert/strict';
import { placeFormatProblems, readFormatsFile } from '../../../src/core/claims/formats-file.ts';
import { describeProblem } from '../../../src/core/corpus/describe-problem.ts';

const file = `{
  // Written by the desk in Varnholm.
  "formats": [
    { "name": "calder", "labels": [{ "pattern": "(?<label>[A-Z]{1,20})>", "at": "start" }] },
    {
      "name": "b", /* "name": "c" */
      "labels": [
        { "pattern": "(?<label>(?:[A-Z]+ ?)+):", "at": "start" },
      ],
    },
  ],
}
`;

describe('transcripts.json', () => {
  it('gives the good formats, and the line and column of what is wrong with the others', async () => {
    const { formats, problems } = await readFormatsFile(`\ufeff${file}`);
    assert.deepEqual(formats.map(({ name }) => name), ['calder']);
    assert.deepEqual(problems.map(({ code, line, column, data }) => [code, line, column, data['path']]), [['could-hang', 8, 22, 'formats[1].labels[0].pattern']]);
    assert.deepEqual(problems.map(describeProblem), ['this pattern could hang: a text that repeats "A" can be read in too many ways']);
  });

  it('says where it ceases to be JSON', async () => {
    const { formats, problems } = await readFormatsFile('{\n  "formats": [\n');
    assert.deepEqual([formats.length, problems.map(({ code, line }) => [code, line])], [0, [['not-json', 3]]]);
    assert.deepEqual((await readFormatsFile('[]')).problems.map(({ code }) => code), ['not-an-object']);
    assert.deepEqual((await readFormatsFile('')).problems.map(({ code }) => code), ['not-json']);
    assert.deepEqual((await readFormatsFile('['.repeat(20_000))).problems.map(({ code }) => code), ['not-json']);
  });

  it('may hold no formats', async () => {
    assert.deepEqual(await readFormatsFile('{}'), { formats: [], problems: [] });
  });

  it('finds the place of a problem in settings that hold much else', () => {
    const settings = '{\n  // mine\n  "editor.fontSize": 12,\n  "transcripts.formats": [\n    { "name": "" }\n  ]\n}\n';
    const [problem] = placeFormatProblems(settings, ['transcripts.formats'], [{ code: 'empty-name', path: [0, 'name'], data: {} }]);
    assert.deepEqual([problem?.line, problem?.column], [5, 15]);
  });
});
