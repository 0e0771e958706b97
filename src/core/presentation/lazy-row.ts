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
export function lazyRow<Child extends Row>(row: LazyRow<Child>): Row & { readonly children: readonly Child[] } {
  return new AskedRow(row);
}

/** A class: an object with getters of its own takes half as long again to make. */
class AskedRow<Child extends Row> implements Row {
  readonly id: string;
  readonly kind: Row['kind'];
  readonly span: Row['span'];
  readonly #row: LazyRow<Child>;
  #children: readonly Child[] | undefined;

  constructor(row: LazyRow<Child>) {
    this.id = row.id;
    this.kind = row.kind;
    this.span = row.span;
    this.#row = row;
  }

  get label(): string {
    return this.#row.label();
  }

  get description(): string {
    return this.#row.description();
  }

  get tooltip(): string {
    return this.#row.tooltip();
  }

  get children(): readonly Child[] {
    return (this.#children ??= this.#row.children());
  }
}
