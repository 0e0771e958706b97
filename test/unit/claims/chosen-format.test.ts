import assert from 'node:assert/strict';
import { chosenFormat, emptySidecar, parseSidecar, saysNothing, withChosenFormat } from '../../../src/core/claims/sidecar.ts';
import { serialiseSidecar } from '../../../src/core/claims/write-sidecar.ts';

describe('the format that a person chose', () => {
  const chosen = withChosenFormat(emptySidecar, 'white-house');

  it('makes a sidecar of its own, in which it stands before the items', () => {
    assert.deepEqual(Object.keys(JSON.parse(serialiseSidecar(chosen, 'a.txt')) as object), ['@context', 'type', 'pt:format', 'items']);
  });

  it('is read back, and goes without a trace', () => {
    const back = parseSidecar(serialiseSidecar(chosen, 'a.txt'));
    assert.ok('sidecar' in back);
    assert.equal(chosenFormat(back.sidecar), 'white-house');
    assert.equal(saysNothing(back.sidecar), false);
    const without = withChosenFormat(back.sidecar, null);
    assert.equal(serialiseSidecar(without, 'a.txt'), serialiseSidecar(emptySidecar, 'a.txt'));
    assert.equal(saysNothing(without), true);
  });

  it('leaves the fields of others as they are', () => {
    const back = parseSidecar('{ "type": "AnnotationPage", "label": "x", "pt:format": 7, "items": [] }');
    assert.ok('sidecar' in back);
    assert.equal(chosenFormat(back.sidecar), null);
    const written = JSON.parse(serialiseSidecar(withChosenFormat(back.sidecar, 'scio'), 'a.txt')) as Record<string, unknown>;
    assert.deepEqual([written['label'], written['pt:format']], ['x', 'scio']);
    assert.equal(saysNothing(withChosenFormat(back.sidecar, null)), false);
  });
});
