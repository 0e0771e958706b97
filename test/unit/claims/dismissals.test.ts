import assert from 'node:assert/strict';
import {
  type Dismissal, dismissalsBetween, joinDismissals, readDismissals, reverseDismissals, takeDismissalStep,
} from '../../../src/core/claims/dismissals.ts';
import { remember, noHistory } from '../../../src/core/claims/claim-history.ts';
import { remakeSidecar } from '../../../src/core/claims/remake-sidecar.ts';
import { emptySidecar, parseSidecar, saysNothing, type Sidecar } from '../../../src/core/claims/sidecar.ts';
import { serialiseSidecar } from '../../../src/core/claims/write-sidecar.ts';

const dismissal = (exact: string, rule = 'superlative'): Dismissal => ({ rule, quote: { exact, prefix: 'Before. ', suffix: ' After.' } });
const a = dismissal('The quay is the longest of all.');
const b = dismissal('Board it at the largest pier in the world.');

function dismiss(sidecar: Sidecar, added: readonly Dismissal[], removed: readonly Dismissal[] = []): Sidecar {
  return remakeSidecar(sidecar, { claims: sidecar.claims, dismissed: { added, removed } }).next;
}

function read(text: string): Sidecar {
  const back = parseSidecar(text);
  assert.ok('sidecar' in back);
  return back.sidecar;
}

describe('dismissed suggestions in a sidecar', () => {
  it('make a sidecar of their own, before the items, and are read back', () => {
    const text = serialiseSidecar(dismiss(emptySidecar, [a]), 'a.txt');
    assert.deepEqual(Object.keys(JSON.parse(text) as object), ['@context', 'type', 'pt:dismissed', 'items']);
    assert.deepEqual(readDismissals(read(text).page), [a]);
    assert.equal(saysNothing(read(text)), false);
    assert.match(text, /"@id": "pt:dismissed"/u);
  });

  it('stand in one order whoever came first, and each once', () => {
    const one = serialiseSidecar(dismiss(dismiss(emptySidecar, [a]), [b, a, b]), 'a.txt');
    assert.equal(one, serialiseSidecar(dismiss(dismiss(emptySidecar, [b]), [a]), 'a.txt'));
    assert.deepEqual(readDismissals(read(one).page), [b, a]);
  });

  it('go without a trace', () => {
    const gone = dismiss(read(serialiseSidecar(dismiss(emptySidecar, [a]), 'a.txt')), [], [a]);
    assert.equal(saysNothing(gone), true);
    assert.equal('pt:dismissed' in (JSON.parse(serialiseSidecar(gone, 'a.txt')) as object), false);
  });

  it('leave what others wrote as it is', () => {
    const ours = { rule: 'superlative', ...b.quote, by: 'Ida' };
    const sidecar = read(JSON.stringify({ type: 'AnnotationPage', label: 'x', 'pt:dismissed': [7, ours, { rule: 'x' }], items: [] }));
    assert.deepEqual(readDismissals(sidecar.page), [b]);
    const written = JSON.parse(serialiseSidecar(dismiss(sidecar, [a]), 'a.txt')) as Record<string, unknown>;
    assert.deepEqual(written['pt:dismissed'], [ours, { rule: 'superlative', ...a.quote }, 7, { rule: 'x' }]);
    assert.equal(written['label'], 'x');
    const word = read('{ "type": "AnnotationPage", "pt:dismissed": "none", "items": [] }');
    assert.deepEqual(dismiss(word, [a]).page?.['pt:dismissed'], [{ rule: 'superlative', ...a.quote }, 'none']);
  });

  it('are a step that can be taken back, and merges with what others did meanwhile', () => {
    const { next, step } = remakeSidecar(emptySidecar, { claims: [], dismissed: { added: [a], removed: [] } });
    assert.deepEqual(step, { before: [], after: [], dismissed: { added: [a], removed: [] } });
    const meanwhile = dismiss(next, [b]);
    assert.ok(step.dismissed);
    const back = remakeSidecar(meanwhile, { claims: [], dismissed: reverseDismissals(step.dismissed) });
    assert.deepEqual(readDismissals(back.next.page), [b]);
    assert.equal(remakeSidecar(back.next, { claims: [], dismissed: { added: [], removed: [a] } }).step, null);
    assert.equal(takeDismissalStep(back.next.page ?? {}, { added: [b], removed: [a] }), back.next.page);
    assert.deepEqual(dismissalsBetween(meanwhile.page, back.next.page), { removed: [a], added: [] });
  });

  it('are one step where they belong to one walk', () => {
    const inverse = (added: readonly Dismissal[], removed: readonly Dismissal[] = []) => ({ before: [], after: [], run: 'w', dismissed: { added, removed } });
    const history = remember(remember(noHistory, 'do', inverse([], [a])), 'do', inverse([], [b]));
    assert.deepEqual(history.undo.map(({ dismissed }) => dismissed), [{ added: [], removed: [b, a] }]);
    assert.deepEqual(joinDismissals({ added: [a], removed: [] }, { added: [], removed: [a] }), { added: [], removed: [] });
    assert.deepEqual(joinDismissals(undefined, { added: [a], removed: [] }), { added: [a], removed: [] });
  });
});
