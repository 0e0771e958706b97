import { drain, type Steps } from '../text/steps.ts';

/** A value that is made when it is first asked for, at once or in steps. */
export interface Preparable<Value> {
  (): Value;
  inSteps(): Steps<Value>;
}

export function preparable<Value>(make: () => Steps<Value>): Preparable<Value> {
  let made: { readonly value: Value } | undefined;
  function* inSteps(): Steps<Value> {
    // Who asked meanwhile has the value already.
    if (made === undefined) {
      const value = yield* make();
      made ??= { value };
    }
    return made.value;
  }
  return Object.assign(() => made?.value ?? drain(inSteps()), { inSteps });
}

export const prepared = Symbol('prepared');

/** Of such an object one field takes long in a long text: that is done in steps. */
export interface Prepared {
  [prepared](): Steps<unknown>;
}

/** Before a transcript is asked for its doubts, or a speaker for outlet and description: from then on they answer at once. */
export function* prepare(owner: object): Steps<void> {
  yield* (owner as Partial<Prepared>)[prepared]?.() ?? [];
}
