import assert from 'node:assert/strict';
import type { Claim } from '../../../src/core/claims/claim.ts';
import { unjudged } from '../../../src/core/claims/edit-claim.ts';
import { claimsIn, mapHistory, noHistory, remember } from '../../../src/core/claims/claim-history.ts';
import { formatAfter, joinSteps, reverseStep, stepBetween, takeStep, type ClaimStep } from '../../../src/core/claims/claim-step.ts';

function claim(id: string, note = '', tags: readonly string[] = []): Claim {
  return {
    id, tags, note, quote: { exact: id, prefix: '', suffix: '' }, position: null, creator: null, created: null, modified: null,
    context: { speaker: null, role: null, asker: null }, figures: [], ...unjudged, source: null,
  };
}

const words = (claims: readonly Claim[]): readonly string[] => claims.map(({ id, note, tags }) => `${id}${note}${tags.join('')}`);

describe('a step of claims', () => {
  it('is what differs, and leads there and back', () => {
    const before = [claim('a'), claim('b'), claim('c')];
    const after = [claim('b', '!'), claim('c'), claim('d')];
    const step = stepBetween(before, after);
    assert.ok(step);
    assert.deepEqual([words(step.before), words(step.after)], [['a', 'b'], ['b!', 'd']]);
    assert.deepEqual(takeStep(before, step), { claims: after, kept: [] });
    assert.deepEqual(takeStep(after, reverseStep(step)), { claims: before, kept: [] });
  });
  it('is none where nothing differs', () => assert.equal(stepBetween([claim('a')], [claim('a')]), null));

  const retagged: ClaimStep = { before: [claim('a', 'note', ['x'])], after: [claim('a', 'note', ['y'])] };
  const made: ClaimStep = { before: [], after: [claim('a')] };

  it('keeps what others wrote to the same claim, and to others', () => {
    const now = [claim('a', 'note of two', ['y']), claim('b')];
    assert.deepEqual(words(takeStep(now, reverseStep(retagged)).claims), ['anote of twox', 'b']);
  });
  it('does not delete what others edited', () => {
    const now = [claim('a', 'theirs')];
    assert.deepEqual(takeStep(now, reverseStep(made)), { claims: now, kept: ['a'] });
    assert.equal(takeStep(now, reverseStep(made)).claims, now);
  });
  it('brings nothing back that others deleted, but what it deleted itself', () => {
    const now = [claim('b')];
    assert.equal(takeStep(now, reverseStep(retagged)).claims, now);
    assert.equal(takeStep(now, reverseStep(made)).claims, now);
    assert.deepEqual(words(takeStep(now, made).claims), ['a', 'b']);
  });
  it('changes nothing where all is as it wants it', () => {
    const now = [claim('a')];
    assert.deepEqual(takeStep(now, made), { claims: now, kept: [] });
  });
});

describe('a step of the format', () => {
  const step: ClaimStep = { before: [], after: [], format: { before: null, after: 'scio' } };
  it('leads there and back', () => {
    assert.equal(formatAfter(null, step), 'scio');
    assert.equal(formatAfter('scio', reverseStep(step)), null);
    assert.deepEqual(reverseStep(reverseStep(step)), step);
  });
  it("leaves somebody's later choice alone, and is none where claims alone are changed", () => {
    assert.equal(formatAfter('fomc', reverseStep(step)), 'fomc');
    assert.equal(formatAfter('fomc', { before: [], after: [] }), 'fomc');
  });
  it('stays in the history when claims are described anew', () => {
    assert.deepEqual(mapHistory({ undo: [step], redo: [] }, (claims) => claims), { undo: [step], redo: [] });
  });
});

describe('the history of claims', () => {
  const add: ClaimStep = { before: [], after: [claim('a')] };
  const remove = reverseStep(add);
  it('goes back and forth, and forgets what was taken back when something new is done', () => {
    const done = remember(noHistory, 'do', remove);
    const undone = remember(done, 'undo', add);
    assert.deepEqual(undone, { undo: [], redo: [add] });
    assert.deepEqual(remember(undone, 'redo', remove), { undo: [remove], redo: [] });
    assert.deepEqual(remember(undone, 'do', remove), { undo: [remove], redo: [] });
    assert.deepEqual(words(claimsIn(undone)), ['a']);
  });
  it('has no trace of what changed nothing, and drops what fits no longer', () => {
    const history = { undo: [add, remove], redo: [remove] };
    assert.equal(remember(history, 'do', null), history);
    assert.deepEqual(remember(history, 'undo', null), { undo: [add], redo: [remove] });
    assert.deepEqual(remember(history, 'redo', null), { undo: [add, remove], redo: [] });
  });
  it('can be described anew', () => {
    const mapped = mapHistory({ undo: [add], redo: [remove] }, (claims) => claims.map((one) => ({ ...one, note: '!' })));
    assert.deepEqual(words(claimsIn(mapped)), ['a!', 'a!']);
  });
});

describe('changes of one run', () => {
  /** Does the changes one by one, each to these claims, and gives what the history holds then. */
  function history(states: readonly (readonly Claim[])[], runs: readonly (string | undefined)[]): ReturnType<typeof remember> {
    return runs.reduce((before, run, index) => {
      const step = stepBetween(states[index] ?? [], states[index + 1] ?? []);
      assert.ok(step);
      return remember(before, 'do', { ...reverseStep(step), ...(run !== undefined && { run }) });
    }, noHistory);
  }

  const states = [
    [claim('a')],
    [claim('a'), claim('b')],
    [claim('a', '', ['x']), claim('b')],
    [claim('a', '', ['x']), claim('b', '', ['y']), claim('c')],
    [claim('a', '', ['x', 'z']), claim('b', '', ['y'])],
  ];

  it('are taken back by one step, and done again by one', () => {
    const { undo } = history(states, ['r', 'r', 'r', 'r']);
    assert.equal(undo.length, 1);
    const [step] = undo;
    assert.ok(step);
    const last = states.at(-1) ?? [];
    assert.deepEqual(takeStep(last, step), { claims: states[0], kept: [] });
    assert.deepEqual(takeStep(states[0] ?? [], reverseStep(step)), { claims: last, kept: [] });
  });

  it('are kept apart from other runs, from single changes, and from what was done between them', () => {
    assert.equal(history(states, ['r', 's', 's', undefined]).undo.length, 3);
    assert.equal(history(states, ['r', undefined, 'r', undefined]).undo.length, 4);
  });

  it('stay one when claims are described anew', () => {
    const first = history(states.slice(0, 3), ['r', 'r']);
    const renewed = mapHistory(first, (claims) => claims.map((one) => ({ ...one })));
    const step = stepBetween(states[2] ?? [], states[3] ?? []);
    assert.ok(step);
    assert.equal(remember(renewed, 'do', { ...reverseStep(step), run: 'r' }).undo.length, 1);
  });

  it('join to what leads from the first to the last', () => {
    const [a, b] = [stepBetween(states[1] ?? [], states[2] ?? []), stepBetween(states[2] ?? [], states[4] ?? [])];
    assert.ok(a !== null && b !== null);
    assert.deepEqual(joinSteps(a, b), stepBetween(states[1] ?? [], states[4] ?? []));
  });
});
