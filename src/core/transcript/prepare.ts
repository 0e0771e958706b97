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

const ways = new WeakMap<object, Preparable<unknown>>();

/** Of `owner` one field takes long in a long text: `prepare` does that in steps. */
export function preparedBy<Owner extends object>(owner: Owner, field: Preparable<unknown>): Owner {
  ways.set(owner, field);
  return owner;
}

/** Before a transcript is asked for its doubts, or a speaker for outlet and description: from then on they answer at once. */
export function* prepare(owner: object): Steps<void> {
  yield* ways.get(owner)?.inSteps() ?? [];
}
