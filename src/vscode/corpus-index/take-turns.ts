import type { Steps } from '../../core/text/steps.ts';
import { giveWay } from '../slices.ts';

/** Milliseconds that the extension host may be kept at a time; what it was asked meanwhile comes then. Below 8, as one step can go beyond it. */
const SLICE_MS = 4;

/** Runs the steps a few at a time. Null as soon as they are not wanted any more. */
export async function takeTurns<Result>(steps: Steps<Result>, isWanted = (): boolean => true): Promise<Result | null> {
  for (let end = performance.now() + SLICE_MS; ; ) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() < end) continue;
    await giveWay();
    if (!isWanted()) return null;
    end = performance.now() + SLICE_MS;
  }
}
