/** A structural schema, as far as these tests read it. */
export interface Schema {
  readonly type?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly maxProperties?: number;
  readonly "x-kubernetes-validations"?: readonly { readonly rule: string; readonly message: string }[];
}

/** A value that breaks one constraint of a schema, with the values next to it that do not. */
export interface Violation {
  /** Path of the constrained value in the specification. */
  readonly path: readonly (string | number)[];
  readonly constraint: string;
  readonly refused: unknown;
  readonly accepted: readonly unknown[];
  /** Words of the refusal. */
  readonly message: RegExp;
}

const SCALAR_BOUND = /^self (>=|<=) ([\d.]+)$/;

/** A value that a field is set to in order to remove it. */
export const REMOVED = Symbol("removed");

/** Lists the violations of all constraints of a schema, starting from a complete value that it accepts. */
export function listViolations(
  schema: Schema,
  value: unknown,
  path: readonly (string | number)[] = [],
): Violation[] {
  const own = listOwnViolations(schema, value).map((violation) => ({ ...violation, path }));
  if (Array.isArray(value) && schema.items !== undefined) {
    return [...own, ...listViolations(schema.items, value[0], [...path, 0])];
  }
  if (typeof value !== "object" || value === null) return own;
  const fields = value as Record<string, unknown>;
  const required = (schema.required ?? []).map((name) => ({
    path: [...path, name],
    constraint: "required",
    refused: REMOVED,
    accepted: [],
    message: /Required value/,
  }));
  const nested = Object.entries(fields).flatMap(([name, member]) => {
    const member_ = schema.properties?.[name] ?? schema.additionalProperties;
    if (member_ === undefined) throw new Error(`${[...path, name].join(".")} has no schema`);
    return listViolations(member_, member, [...path, name]);
  });
  return [...own, ...required, ...nested];
}

/** Lists the messages of rules across fields, or between the old and the new value. They have separate tests. */
export function listRulesAcrossFields(schema: Schema): string[] {
  const rules = (schema["x-kubernetes-validations"] ?? []).filter(({ rule }) => !SCALAR_BOUND.test(rule));
  const nested = [
    ...Object.values(schema.properties ?? {}),
    ...[schema.items, schema.additionalProperties].filter((member) => member !== undefined),
  ];
  return [...rules.map(({ message }) => message), ...nested.flatMap(listRulesAcrossFields)];
}

function listOwnViolations(schema: Schema, value: unknown): Omit<Violation, "path">[] {
  const found: Omit<Violation, "path">[] = [];
  const add = (constraint: string, refused: unknown, accepted: readonly unknown[], message: RegExp) =>
    found.push({ constraint, refused, accepted, message });
  const { type, minimum, maximum, minLength, maxLength, minItems, maxItems, maxProperties } = schema;

  const mistyped = type === "string" ? 1 : "a string";
  add("type", mistyped, [], /must be of type|Invalid value/);
  if (schema.enum !== undefined) add("enum", `no-${schema.enum[0]}`, schema.enum, /Unsupported value/);
  if (schema.pattern !== undefined) add("pattern", "-", [], /should match/);
  if (minimum !== undefined) add("minimum", minimum - 1, [minimum], /greater than or equal to/);
  if (maximum !== undefined) add("maximum", maximum + 1, [maximum], /less than or equal to/);
  // A string of the right length need not match the pattern or be one of the values.
  const isFree = schema.pattern === undefined && schema.enum === undefined;
  const texts = (length: number) => (isFree ? ["x".repeat(length)] : []);
  if (minLength !== undefined) {
    add("minLength", "x".repeat(minLength - 1), texts(minLength), /at least \d+ char/);
  }
  if (maxLength !== undefined) add("maxLength", "x".repeat(maxLength + 1), texts(maxLength), /Too long/);
  if (Array.isArray(value)) {
    if (minItems !== undefined) {
      add("minItems", value.slice(0, minItems - 1), [value.slice(0, minItems)], /at least \d+ item/);
    }
    if (maxItems !== undefined) {
      const many = Array.from({ length: maxItems + 1 }, () => value[0]);
      add("maxItems", many, [many.slice(1)], /Too many/);
    }
  }
  if (maxProperties !== undefined) {
    const many = Array.from({ length: maxProperties + 1 }, (_, index) => [`key${index}`, "value"]);
    add(
      "maxProperties",
      Object.fromEntries(many),
      [Object.fromEntries(many.slice(1))],
      /Too many|must have at most/,
    );
  }
  for (const { rule, message } of schema["x-kubernetes-validations"] ?? []) {
    const bound = SCALAR_BOUND.exec(rule);
    if (bound === null) continue; // See `listRulesAcrossFields`.
    const [, sign, text] = bound;
    const edge = Number(text);
    const beyond = sign === ">=" ? [0, edge - 0.01] : [edge + 0.01];
    for (const refused of beyond) add(`rule ${rule}`, refused, [edge], new RegExp(escapeRegExp(message)));
  }
  return found;
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
