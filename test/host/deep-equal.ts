/** Equality as in `node:util`'s `isDeepStrictEqual`, for the plain data, arrays, maps, sets and dates that tests compare. */
export function isDeepStrictEqual(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  if (Object.getPrototypeOf(left) !== Object.getPrototypeOf(right)) return false;
  if (left instanceof Date) return left.getTime() === (right as Date).getTime();
  if (left instanceof Map || left instanceof Set) return isDeepStrictEqual([...left], [...(right as Iterable<unknown>)]);
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every(
      (key) => Object.hasOwn(right, key) && isDeepStrictEqual(Reflect.get(left, key) as unknown, Reflect.get(right, key) as unknown),
    )
  );
}

/** A value as a failure message shows it. */
export function show(value: unknown): string {
  if (value instanceof Error || typeof value === 'function') return String(value);
  if (value === undefined || typeof value === 'symbol' || typeof value === 'bigint') return String(value);
  return JSON.stringify(value, undefined, 2);
}
