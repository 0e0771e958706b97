/**
 * `wrong-type` {expected, found}; `missing-field` {field}; `wrong-value` {found}; `unknown-field` {field}; `empty-name`; `duplicate-name`
 * {name}; `unknown-parent` {name}; `broken-parent` {name}: the format that is extended has problems of its own; `circle` {name}: it extends
 * itself; `no-labels`; `not-a-pattern` {reason}: the engine's words; `missing-group` {group}; `matches-nothing`: it can match where nothing
 * stands; `could-hang` {word}: on a text that repeats the word it would take forever; `too-large`: it cannot be looked into.
 */
export type FormatProblemCode =
  | 'wrong-type' | 'missing-field' | 'wrong-value' | 'unknown-field' | 'empty-name' | 'duplicate-name' | 'unknown-parent' | 'broken-parent'
  | 'circle' | 'no-labels' | 'not-a-pattern' | 'missing-group' | 'matches-nothing' | 'could-hang' | 'too-large';

/** What is wrong with a person's own formats. `path` leads there from the list of formats: `0.labels[1].pattern`. */
export interface FormatProblem {
  readonly code: FormatProblemCode;
  readonly path: readonly (string | number)[];
  readonly data: Readonly<Record<string, string>>;
}

/** A path as people write it. */
export function pathWords(path: readonly (string | number)[]): string {
  return path.map((step, index) => (typeof step === 'number' && index > 0 ? `[${step}]` : `${index > 0 ? '.' : ''}${step}`)).join('');
}
