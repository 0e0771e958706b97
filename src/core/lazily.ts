/** What is made when it is first asked for, and kept: a table that most texts never need costs nothing when the program is loaded. */
export function lazily<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** An object whose fields are made when they are first asked for. */
export function lazyFields<Fields extends object>(makers: { readonly [Name in keyof Fields]: () => Fields[Name] }): Fields {
  const fields: Partial<Fields> = {};
  for (const name of Object.keys(makers) as (keyof Fields)[]) {
    const make = lazily<unknown>(makers[name]);
    Object.defineProperty(fields, name, { get: make, enumerable: true });
  }
  return fields as Fields;
}
