import assert from 'node:assert/strict';
import { choosableFormats, countTurns, formatChoices } from '../../../src/core/presentation/format-choices.ts';
import { availableFormats, shippedFormats } from '../../../src/core/transcript/formats/available-formats.ts';

const desk = { name: 'desk', title: 'The desk', extends: 'english-inline', labels: [{ pattern: '(?<label>[A-Z]{1,20}) >', at: 'start' as const }] };
const formats = availableFormats([desk]);
const text = 'ANNA > Will the ferry run?\nBORIS > It will.\nMR. KIRBY:  So it will.\n';

describe('the choice of a format', () => {
  const turns = new Map(choosableFormats(formats).map((format) => [format.name, countTurns(text, format)]));

  it('counts the turns that each format finds, whether or not it would be taken', () => {
    assert.deepEqual([turns.get('desk'), turns.get('white-house'), turns.get('scio')], [2, 1, 0]);
  });

  it('lists the format of the content first, then those that find the most', () => {
    const [first, second, ...others] = formatChoices(formats, { chosen: null, read: 'desk', turns });
    assert.deepEqual(first, { name: null, label: 'Detect automatically', description: 'The desk', detail: 'The format that fits the content best', current: true });
    assert.deepEqual(second, { name: 'desk', label: 'The desk', description: 'desk', detail: 'finds 2 turns here', current: false });
    assert.equal(others.at(-1)?.detail, 'finds no turns here');
    assert.equal(others.find(({ name }) => name === 'white-house')?.detail, 'finds 1 turn here');
  });

  it('lists of those that find as many the one first that it is read as', () => {
    const equal = new Map(['white-house', 'fomc', 'scio'].map((name) => [name, 7]));
    assert.equal(formatChoices(formats, { chosen: null, read: 'fomc', turns: equal })[1]?.name, 'fomc');
    assert.equal(formatChoices(formats, { chosen: null, read: 'scio', turns: equal })[1]?.name, 'scio');
  });

  it('marks the one that was chosen', () => {
    const rows = formatChoices(formats, { chosen: 'scio', read: 'scio', turns: new Map() });
    assert.deepEqual(rows.filter(({ current }) => current).map(({ name }) => name), ['scio']);
    assert.deepEqual([rows[0]?.description, rows[1]?.detail], ['', '']);
  });

  it('leaves out what is there to be extended', () => {
    const names = formatChoices(shippedFormats, { chosen: null, read: null, turns }).map(({ name }) => name);
    assert.equal(names.includes('english-inline'), false);
    assert.equal(names.includes('white-house'), true);
  });
});
