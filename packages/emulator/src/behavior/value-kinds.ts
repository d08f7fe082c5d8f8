/** Set of allowed values: checked, described in errors, and published as JSON Schema. */
export interface ValueKind<T> {
  /** JSON Schema of the values, for editors. */
  readonly schema: Readonly<Record<string, unknown>>;
  /** Completes the sentence “… must be …”. */
  readonly expected: string;
  accepts(value: unknown): value is T;
}

export const boolean: ValueKind<boolean> = {
  schema: { type: "boolean" },
  expected: "true or false",
  accepts: (value) => typeof value === "boolean",
};

export const string: ValueKind<string> = {
  schema: { type: "string", minLength: 1 },
  expected: "a non-empty string",
  accepts: (value): value is string => typeof value === "string" && value !== "",
};

/** A day, as `2026-08-31`. */
export const date: ValueKind<string> = {
  schema: { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$" },
  expected: "a date such as 2026-08-31",
  accepts: (value): value is string => typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value),
};

const ROUTE_AND_FIELD = /^(GET|POST|PUT|PATCH|DELETE) \/\S*( \w+)?$/;
const SERVICE_CODE = /^[A-Z][A-Z0-9_]{2,159}$/;

/** Service codes by operation, or by operation and body field. */
export const codesByRoute: ValueKind<Readonly<Record<string, string>>> = {
  schema: {
    type: "object",
    propertyNames: { pattern: ROUTE_AND_FIELD.source },
    additionalProperties: { type: "string", pattern: SERVICE_CODE.source },
  },
  expected: "an object of service codes by operation, such as POST /subscriptions",
  accepts: (value): value is Record<string, string> =>
    isObject(value) &&
    Object.entries(value).every(
      ([key, code]) => ROUTE_AND_FIELD.test(key) && typeof code === "string" && SERVICE_CODE.test(code),
    ),
};

export const strings: ValueKind<readonly string[]> = {
  schema: { type: "array", items: string.schema },
  expected: "an array of non-empty strings",
  accepts: (value): value is string[] => Array.isArray(value) && value.every(string.accepts),
};

export const milliseconds: ValueKind<number> = {
  schema: { type: "number", minimum: 0 },
  expected: "a non-negative number of milliseconds",
  accepts: (value): value is number => typeof value === "number" && Number.isFinite(value) && value >= 0,
};

export const positiveNumber: ValueKind<number> = {
  schema: { type: "number", exclusiveMinimum: 0 },
  expected: "a number greater than 0",
  accepts: (value): value is number => typeof value === "number" && Number.isFinite(value) && value > 0,
};

export const objects: ValueKind<readonly Readonly<Record<string, unknown>>[]> = {
  schema: { type: "array", items: { type: "object" } },
  expected: "an array of objects",
  accepts: (value): value is Record<string, unknown>[] => Array.isArray(value) && value.every(isObject),
};

/** Creates the kind of integers in a range. */
export function integer(minimum: number, maximum: number = Number.MAX_SAFE_INTEGER): ValueKind<number> {
  const isBounded = maximum < Number.MAX_SAFE_INTEGER;
  return {
    schema: { type: "integer", minimum, ...(isBounded ? { maximum } : {}) },
    expected: isBounded ? `an integer from ${minimum} to ${maximum}` : `an integer of at least ${minimum}`,
    accepts: (value): value is number =>
      Number.isSafeInteger(value) && (value as number) >= minimum && (value as number) <= maximum,
  };
}

/** Creates the kind of values that are one of several strings. */
export function oneOf<const T extends string>(...values: readonly T[]): ValueKind<T> {
  return {
    schema: { enum: values },
    expected: `one of ${values.map((value) => JSON.stringify(value)).join(", ")}`,
    accepts: (value): value is T => values.includes(value as T),
  };
}

/** Creates the kind of objects with all of the given fields, and no others. */
export function record<T extends Record<string, unknown>>(
  fields: {
    readonly [K in keyof T]: ValueKind<T[K]>;
  },
): ValueKind<T> {
  const kinds = Object.entries<ValueKind<unknown>>(fields);
  const names = kinds.map(([name]) => name);
  return {
    schema: {
      type: "object",
      properties: Object.fromEntries(kinds.map(([name, { schema }]) => [name, schema])),
      required: names,
      additionalProperties: false,
    },
    expected: `an object with ${kinds.map(([name, { expected }]) => `${name} (${expected})`).join(" and ")}`,
    accepts: (value): value is T =>
      isObject(value) &&
      Object.keys(value).length === names.length &&
      kinds.every(([name, kind]) => kind.accepts(value[name])),
  };
}

/** A value, or `false` for none. */
export function optional<T>(kind: ValueKind<T>): ValueKind<false | T> {
  return {
    schema: { anyOf: [{ const: false }, kind.schema] },
    expected: `false or ${kind.expected}`,
    accepts: (value): value is false | T => value === false || kind.accepts(value),
  };
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
