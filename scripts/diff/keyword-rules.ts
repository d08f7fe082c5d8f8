import type { RuleName } from "./rules.js";

/** Keywords that are true or absent, with the rules of both changes. */
export const FLAG_RULES = [
  ["nullable", "field became nullable", "field became not nullable"],
  ["readOnly", "field became read-only", "field became settable"],
  ["writeOnly", "field became write-only", "field became readable"],
  ["deprecated", "deprecated", "no longer deprecated"],
] as const;

/** Keywords with a dedicated comparison. */
export const COMPARED_KEYWORDS = new Set<string>([
  ...FLAG_RULES.map(([key]) => key),
  "type",
  "format",
  "enum",
  "properties",
  "required",
  "items",
  "additionalProperties",
  "oneOf",
  "anyOf",
  "allOf",
]);

const LOWER_LIMITS = new Set(["minimum", "minLength", "minItems", "minProperties"]);
const UPPER_LIMITS = new Set(["maximum", "maxLength", "maxItems", "maxProperties"]);
/** Limits without an order: any other value may reject what was valid. */
const OTHER_LIMITS = new Set([
  "pattern",
  "multipleOf",
  "uniqueItems",
  "exclusiveMinimum",
  "exclusiveMaximum",
]);

/** Returns the rule of a changed keyword without a separate comparison. */
export function findKeywordRule(key: string, before: unknown, after: unknown): RuleName {
  if (key === "default") return "default changed";
  const isLimit = LOWER_LIMITS.has(key) || UPPER_LIMITS.has(key) || OTHER_LIMITS.has(key);
  if (!isLimit) return "keyword changed";
  if (after === undefined || after === false) return "limit loosened";
  if (
    before === undefined ||
    typeof before !== "number" ||
    typeof after !== "number" ||
    OTHER_LIMITS.has(key)
  )
    return "limit tightened";
  return LOWER_LIMITS.has(key) === after > before ? "limit tightened" : "limit loosened";
}
