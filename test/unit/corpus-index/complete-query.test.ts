import assert from 'node:assert/strict';
import { queryOfArguments } from '../../../src/core/corpus-index/query/parse-query.ts';
import { completeQuery } from '../../../src/core/corpus-index/view/complete-query.ts';

const names = { tags: ['Commitment', 'Causal claim'], speakers: ['Ada Lunde', 'Per Holm'], outlets: ['Radio Fjell'] };
const offered = (query: string): readonly string[] => completeQuery(query, names).map((one) => one.query);

describe('what is offered while a question is typed', () => {
  it('are fields', () => {
    assert.ok(offered('').includes('speaker:'));
    assert.deepEqual(offered('role:press sp'), ['role:press speaker:']);
    assert.deepEqual(offered('-ou'), ['-outlet:']);
    assert.ok(offered('role:press ').includes('role:press tag:'));
  });

  it('are names that the corpus has, in quotation marks where they need them', () => {
    assert.deepEqual(offered('tag:c'), ['tag:Commitment ', 'tag:"Causal claim" ']);
    assert.deepEqual(offered('tag:x speaker:lun'), ['tag:x speaker:"Ada Lunde" ']);
    assert.deepEqual(offered('speaker:"ada l'), ['speaker:"Ada Lunde" ']);
    assert.deepEqual(offered('-outlet:'), ['-outlet:"Radio Fjell" ']);
    assert.deepEqual(offered('status:s'), ['status:settled ']);
    assert.deepEqual(offered('title:'), []);
  });

  it('is nothing within what is said of figures', () => {
    assert.deepEqual(offered('outlet:x figure: CNY sp'), []);
  });
});

describe('a question in the words of a command line', () => {
  it('has the quotation marks again that the shell took away', () => {
    assert.equal(queryOfArguments(['tag:commitment', 'speaker:Ada Lunde']), 'tag:commitment speaker:"Ada Lunde"');
    assert.equal(queryOfArguments(['-outlet:Radio Fjell']), '-outlet:"Radio Fjell"');
    assert.equal(queryOfArguments(['tag:commitment speaker:"Ada Lunde"']), 'tag:commitment speaker:"Ada Lunde"');
    assert.equal(queryOfArguments(['figure: CNY > 1 trillion']), 'figure: CNY > 1 trillion');
    assert.equal(queryOfArguments(['tag:commitment pier']), 'tag:commitment pier');
  });
});
