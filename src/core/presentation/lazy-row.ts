import type { Row } from './row.ts';

/** What a row is, with what it says and what is in it as questions. */
export interface LazyRow<Child extends Row = Row> extends Pick<Row, 'id' | 'kind' | 'span'> {
  label(): string;
  description(): string;
  tooltip(): string;
  children(): readonly Child[];
}

/**
 * A row of which what it says is found whenever it is asked for, and the rows within it when they are first asked for: a long transcript has
 * tens of thousands, and a view shows thirty.
 */
export function lazyRow<Child extends Row>({ id, kind, span, ...lazy }: LazyRow<Child>): Row & { readonly children: readonly Child[] } {
  let children: readonly Child[] | undefined;
  return {
    id,
    kind,
    get label() {
      return lazy.label();
    },
    get description() {
      return lazy.description();
    },
    get tooltip() {
      return lazy.tooltip();
    },
    span,
    get children() {
      return (children ??= lazy.children());
    },
  };
}
