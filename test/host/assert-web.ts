/**
 * The part of `node:assert/strict` that the host suite uses, for the web worker host, which has no Node.
 * Stands in for it in the bundle only: types are those of the real one.
 */
import { isDeepStrictEqual, show } from './deep-equal.ts';

type Message = string | Error | undefined;

function fail(message: Message, fallback: string): never {
  throw message instanceof Error ? message : new Error(message === undefined ? fallback : `${message}\n${fallback}`);
}

function ok(value: unknown, message?: Message): asserts value {
  if (!value) fail(message, `${show(value)} is not truthy`);
}

function equal(actual: unknown, expected: unknown, message?: Message): void {
  if (!Object.is(actual, expected)) fail(message, `${show(actual)} is not ${show(expected)}`);
}

function notEqual(actual: unknown, expected: unknown, message?: Message): void {
  if (Object.is(actual, expected)) fail(message, `${show(actual)} is what it must not be`);
}

function deepEqual(actual: unknown, expected: unknown, message?: Message): void {
  if (!isDeepStrictEqual(actual, expected)) fail(message, `${show(actual)}\nis not\n${show(expected)}`);
}

function notDeepEqual(actual: unknown, expected: unknown, message?: Message): void {
  if (isDeepStrictEqual(actual, expected)) fail(message, `${show(actual)} is what it must not be`);
}

function match(text: string, pattern: RegExp, message?: Message): void {
  if (!pattern.test(text)) fail(message, `${show(text)} does not match ${String(pattern)}`);
}

function doesNotMatch(text: string, pattern: RegExp, message?: Message): void {
  if (pattern.test(text)) fail(message, `${show(text)} matches ${String(pattern)}`);
}

function expectError(error: unknown, expected: unknown): void {
  if (expected instanceof RegExp) match(String(error), expected);
  else if (typeof expected === 'function' && 'prototype' in expected) ok(error instanceof (expected as new () => unknown), `${show(error)} is of another class`);
  else if (typeof expected === 'function') ok((expected as (error: unknown) => unknown)(error));
  else if (typeof expected === 'object' && expected !== null) {
    for (const [key, value] of Object.entries(expected)) deepEqual((error as Record<string, unknown>)[key], value);
  }
}

function throws(action: () => unknown, expected?: unknown): void {
  let caught: { error: unknown } | undefined;
  try {
    action();
  } catch (error) {
    caught = { error };
  }
  if (caught === undefined) fail(undefined, 'nothing was thrown');
  expectError(caught.error, expected);
}

async function rejects(action: PromiseLike<unknown> | (() => PromiseLike<unknown>), expected?: unknown): Promise<void> {
  let caught: { error: unknown } | undefined;
  try {
    await (typeof action === 'function' ? action() : action);
  } catch (error) {
    caught = { error };
  }
  if (caught === undefined) fail(undefined, 'nothing was rejected');
  expectError(caught.error, expected);
}

// A default export because `import assert from 'node:assert/strict'` is one.
export default Object.assign(ok, {
  ok,
  equal,
  notEqual,
  deepEqual,
  notDeepEqual,
  strictEqual: equal,
  deepStrictEqual: deepEqual,
  match,
  doesNotMatch,
  throws,
  rejects,
  fail: (message?: Message) => fail(message, 'failed'),
});
