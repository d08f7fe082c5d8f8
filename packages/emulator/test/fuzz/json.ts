/** A JSON value. */
export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

const RAW = "\u0001raw:";

/** A value that no JavaScript value is written as, such as `1e400`. Only {@link textOf} knows it. */
export function raw(text: string): Json {
  return `${RAW}${text}`;
}

/** The text of a value, as hostile as it is meant. */
export function textOf(value: Json): string {
  // The mark is a control character, which JSON writes with an escape.
  return JSON.stringify(value).replace(/"\\u0001raw:([^"]*)"/g, "$1");
}

/** A property that is always the object's own, also when it is called `__proto__`. */
export function withField(object: { [name: string]: Json }, name: string, value: Json) {
  const copy = { ...object };
  Object.defineProperty(copy, name, { value, enumerable: true, configurable: true, writable: true });
  return copy;
}
