import { ContractError } from "./read.js";

export type Json = Record<string, unknown>;

export function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function asObject(value: unknown, where: string): Json {
  if (isObject(value)) return value;
  throw new ContractError(`${where} is ${brief(value)}; an object is required.`);
}

export function asList(value: unknown, where: string): unknown[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value;
  throw new ContractError(`${where} is ${brief(value)}; a list is required.`);
}

/** Formats a value for a message: enough to recognize it, never a whole document. */
export function brief(value: unknown): string {
  if (value === undefined) return "missing";
  if (Array.isArray(value)) return "a list";
  if (isObject(value)) return "an object";
  const text = JSON.stringify(value);
  return text.length <= 60 ? text : `${text.slice(0, 60)}…`;
}

/** Compares by code unit: the same order on every machine, independent of its locale. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Returns the map with sorted keys and converted values. Any key is allowed, including `__proto__`. */
export function sortKeys(map: Json, convert: (value: unknown, key: string) => unknown): Json {
  return Object.fromEntries(
    Object.keys(map)
      .sort(compare)
      .map((key) => [key, convert(map[key], key)]),
  );
}

/** Sorts a list and removes duplicates. */
export function sortList(list: unknown[]): unknown[] {
  const items = new Map(list.map((item) => [JSON.stringify(item), item]));
  return [...items.keys()].sort(compare).map((key) => items.get(key));
}

/** Sorts the keys of data: unlike structure, nothing is dropped. */
export function sortData(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortData);
  return isObject(value) ? sortKeys(value, sortData) : value;
}

export function compact(map: Json): Json {
  return Object.fromEntries(Object.entries(map).filter(([, value]) => value !== undefined));
}
