import assert from 'node:assert/strict';
import { availableFormats, shippedFormats } from '../../../../src/core/transcript/formats/available-formats.ts';
import { compileFormat } from '../../../../src/core/transcript/formats/compile-format.ts';
import { parseTranscript } from '../../../../src/core/transcript/parse-transcript.ts';

const own = [{ name: 'calder', title: 'Calder desk', extends: 'english-inline', labels: [{ pattern: '(?<label>[A-Z]{1,20}) >', at: 'start' as const }], minMeanWords: 2 }];
const text = 'ANNA > Will the ferry run on Sunday, and who pays?\nBORIS > It will run, as it did before.\nANNA > And who pays for it?\nBORIS > The port does.\n';

describe('the formats that are there', () => {
  it('are those that ship where a person has none', () => {
    assert.equal(availableFormats([]), shippedFormats);
  });

  it('are the same objects for the same list, so that nothing is compiled twice', () => {
    assert.equal(availableFormats(own), availableFormats(own));
    const [first] = availableFormats(own);
    assert.ok(first);
    assert.equal(compileFormat(first), compileFormat(first));
  });

  it("begin with a person's own, which reads what no other does", () => {
    assert.equal(parseTranscript(text).format, null);
    const { format, turns } = parseTranscript(text, { formats: availableFormats(own) });
    assert.equal(format, 'calder');
    assert.deepEqual(turns.map(({ label }) => label), ['ANNA', 'BORIS', 'ANNA', 'BORIS']);
  });

  it('hold an own format in the place of a built-in one of its name, which it may extend', () => {
    const [first, ...others] = availableFormats([{ name: 'scio', extends: 'scio', threshold: 99 }]);
    const shipped = shippedFormats.find(({ name }) => name === 'scio');
    assert.equal(first?.threshold, 99);
    assert.deepEqual(first.labels, shipped?.labels);
    assert.deepEqual(others.map(({ name }) => name), shippedFormats.map(({ name }) => name).filter((name) => name !== 'scio'));
  });
});
