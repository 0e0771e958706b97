import assert from 'node:assert/strict';
import { nearNames } from '../../../../src/core/transcript/doubts/near-names.ts';
import { drain } from '../../../../src/core/text/steps.ts';

const namesNear = (names: Iterable<string>): ((name: string) => string | null) => drain(nearNames(names));

describe('names that are almost another', () => {
  const near = namesNear(['MR. KIRBECK', 'Ana Torvald', 'Speaker 1', 'Lee', '北方社记者', 'Reporter One']);
  it('differ by one slip in one word', () => {
    for (const name of ['MR. KIRBCEK', 'MR. KIRBEK', 'MR. KIRRBECK', 'MR. KIRBACK', 'Mr. Kirbekc']) assert.equal(near(name), 'MR. KIRBECK', name);
    assert.equal(near('Anna Torvald'), null, 'three letters are too few');
    assert.equal(near('Ana Torvalt'), 'Ana Torvald');
  });
  it('are not the same, nor a different person', () => {
    for (const name of ['MR. KIRBECK', 'mr. kirbeck', 'MS. KIRBECK', 'MR. KORBACK', 'Speaker 2', 'Lea', '南方社记者', 'Ana Maria Torvald']) assert.equal(near(name), null, name);
  });
  it('are none where two come as near', () => {
    assert.equal(namesNear(['Marten', 'Marben'])('Marken'), null);
  });
  it('are found in time linear in their number', () => {
    const many = namesNear(Array.from({ length: 5000 }, (_, index) => `Person ${'abcdefghij'.charAt(index % 10)}${index}name`));
    const start = process.hrtime.bigint();
    for (let index = 0; index < 2000; index++) many(`Nobody${index} here`);
    assert.ok(process.hrtime.bigint() - start < 2_000_000_000n);
  });
});
