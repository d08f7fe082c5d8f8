import { isObject } from "../contract/json.js";

/** Keys whose `false` is the default. */
const FALSE = new Set([
  "required",
  "deprecated",
  "nullable",
  "readOnly",
  "writeOnly",
  "uniqueItems",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "allowEmptyValue",
  "allowReserved",
]);
/** Lists that are equivalent to absent when empty. */
const EMPTY = new Set(["required", "parameters", "tags", "allOf"]);
const MAPS = new Set([
  "properties",
  "schemas",
  "headers",
  "content",
  "paths",
  "responses",
  "securitySchemes",
]);

/** Removes defaults from a node: `required: false` is the same as no `required`. */
export function withoutDefaults<T>(node: T): T {
  return stripDefaults(node) as T;
}

function stripDefaults(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(stripDefaults);
  if (!isObject(node)) return node;
  const kept: [key: string, value: unknown][] = [];
  for (const key of Object.keys(node)) {
    const value = node[key];
    if (!isUnderstood(key, value)) kept.push([key, stripInner(key, value)]);
  }
  return Object.fromEntries(kept);
}

/** Keys of a map are names, and a default value is data: neither is modified. */
function stripInner(key: string, value: unknown): unknown {
  if (key === "default" || key === "enum") return value;
  if (!MAPS.has(key) || !isObject(value)) return stripDefaults(value);
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, stripDefaults(item)]));
}

function isUnderstood(key: string, value: unknown): boolean {
  if (value === false) return FALSE.has(key);
  if (key === "additionalProperties")
    return value === true || (isObject(value) && Object.keys(value).length === 0);
  if (key === "style") return value === "simple" || value === "form";
  return Array.isArray(value) && value.length === 0 && EMPTY.has(key);
}
