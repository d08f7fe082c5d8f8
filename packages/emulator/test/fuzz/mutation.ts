import fc from "fast-check";
import { type Json, withField } from "./json.js";
import { maliciousNames, maliciousValues } from "./malicious-values.js";

/** One change of a body. `at` selects the value, modulo the number of values in the body. */
export type Mutation = { at: number } & (
  | { type: "replace"; value: Json }
  | { type: "remove" }
  | { type: "add"; name: string; value: Json }
  | { type: "wrap"; list: boolean }
  | { type: "repeat"; times: number }
);

const at = fc.nat(10_000);

export const mutations: fc.Arbitrary<Mutation> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ at, type: fc.constant("replace" as const), value: maliciousValues }) },
  { weight: 3, arbitrary: fc.record({ at, type: fc.constant("remove" as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      at,
      type: fc.constant("add" as const),
      name: maliciousNames,
      value: maliciousValues,
    }),
  },
  { weight: 1, arbitrary: fc.record({ at, type: fc.constant("wrap" as const), list: fc.boolean() }) },
  {
    weight: 1,
    arbitrary: fc.record({ at, type: fc.constant("repeat" as const), times: fc.constantFrom(2, 3, 300) }),
  },
);

/** Applies a mutation to one value in a body, which may be the body itself. */
export function mutate(body: Json, mutation: Mutation): Json {
  const { at } = mutation;
  const counter = { left: at % count(body) };
  return walk(body, counter, mutation) ?? null;
}

function count(value: Json): number {
  if (typeof value !== "object" || value === null) return 1;
  return Object.values(value).reduce<number>((sum, inner) => sum + count(inner), 1);
}

/** Returns `undefined` if the value is removed. */
function walk(value: Json, counter: { left: number }, mutation: Mutation): Json | undefined {
  if (counter.left === 0) {
    counter.left = -1;
    return change(value, mutation);
  }
  counter.left -= 1;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.flatMap((inner) => toArray(walk(inner, counter, mutation)));
  return Object.entries(value).reduce<{ [name: string]: Json }>((object, [name, inner]) => {
    const changed = counter.left < 0 ? inner : walk(inner, counter, mutation);
    return changed === undefined ? object : withField(object, name, changed);
  }, {});
}

function toArray(value: Json | undefined): Json[] {
  return value === undefined ? [] : [value];
}

function change(value: Json, mutation: Mutation): Json | undefined {
  switch (mutation.type) {
    case "replace":
      return mutation.value;
    case "remove":
      return undefined;
    case "add":
      return typeof value === "object" && value !== null && !Array.isArray(value)
        ? withField(value, mutation.name, mutation.value)
        : [value, mutation.value];
    case "wrap":
      return mutation.list ? [value] : { value };
    case "repeat":
      return Array.isArray(value)
        ? Array.from({ length: mutation.times }, () => value).flat()
        : Array.from({ length: mutation.times }, () => value);
  }
}
