import type { Schema } from "../contract/document.js";
import { refName } from "../contract/schemas.js";
import { flatten } from "./flatten.js";
import { toModelName, toPropertyKey } from "./names.js";

/** Surroundings of a schema on which its type depends. */
export interface TypeContext {
  /** Named schemas of the contract, to merge the parts of a schema. */
  schemas: Readonly<Record<string, Schema>>;
  /** Names an object within another schema. Default: it is written where it occurs. */
  nameObject?: (schema: Schema, hint: string) => string;
  /** Whether `ServiceCode` is imported. Default: service codes are strings. */
  hasServiceCodes?: boolean;
  /** Prefix of the names of models. Default: none. */
  prefix?: string;
}

/** One field of an object type. */
export interface TypeMember {
  name: string;
  /** The name as it is written, with a question mark if the field is optional. */
  key: string;
  type: string;
  schema: Schema;
}

/** Writes schemas as types, and records the models that they name. */
export class TypeWriter {
  readonly models = new Set<string>();
  readonly #context: TypeContext;

  constructor(context: TypeContext) {
    this.#context = context;
  }

  /** @param hint - Words from which an object within the schema is named. */
  type(schema: Schema, hint = ""): string {
    const merged = flatten(schema, this.#context.schemas);
    const type = this.#withoutNull(merged, hint);
    return merged.nullable !== true || type === "unknown" ? type : `${type} | null`;
  }

  /** Lists the members of an object type, in the order of their names. */
  listMembers({ properties = {}, required = [] }: Schema, hint: string): TypeMember[] {
    return Object.entries(properties)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, schema]) => ({
        name,
        key: `${toPropertyKey(name)}${required.includes(name) ? "" : "?"}`,
        type: this.type(schema, `${hint} ${name}`),
        schema,
      }));
  }

  #withoutNull(schema: Schema, hint: string): string {
    if (schema.$ref !== undefined) return this.#model(refName(schema.$ref));
    if (schema["x-service-code"] === true)
      return this.#context.hasServiceCodes === true ? "ServiceCode" : "string";
    if (schema["x-known-values"] !== undefined)
      // `string & {}` is any string, without absorbing the literals: editors complete them, the compiler takes any.
      return [...schema["x-known-values"].map(literal), "(string & {})"].join(" | ");
    if (schema.enum !== undefined) return union(schema.enum.map(literal));
    const parts = [
      this.#ownType(schema, hint),
      ...(schema.allOf ?? []).map((part) => this.type(part, `${hint} part`)),
      ...[schema.anyOf, schema.oneOf].map((variants) =>
        variants === undefined
          ? "unknown"
          : union(variants.map((variant) => this.type(variant, `${hint} variant`))),
      ),
    ];
    const distinct = [...new Set(parts.filter((part) => part !== "unknown"))];
    if (distinct.length > 1) return distinct.map(inParentheses).join(" & ");
    return distinct[0] ?? "unknown";
  }

  #model(schema: string): string {
    const model = toModelName(schema);
    this.models.add(model);
    return `${this.#context.prefix ?? ""}${model}`;
  }

  #ownType(schema: Schema, hint: string): string {
    switch (inferKind(schema)) {
      case "string":
        return schema.format === "binary" ? "Uint8Array" : "string";
      case "boolean":
        return "boolean";
      case "integer":
      case "number":
        return "number";
      case "array":
        return `${inParentheses(this.type(schema.items ?? {}, `${hint} item`))}[]`;
      case "object":
        return this.#object(schema, hint);
      default:
        return "unknown";
    }
  }

  #object(schema: Schema, hint: string): string {
    const { properties = {}, additionalProperties } = schema;
    const hasProperties = Object.keys(properties).length > 0;
    const own = hasProperties ? this.#objectWithProperties(schema, hint) : undefined;
    const value =
      typeof additionalProperties === "object" ? this.type(additionalProperties, `${hint} value`) : "unknown";
    if (own === undefined) {
      if (additionalProperties === false) return "Record<string, never>";
      return value === "unknown" ? "Record<string, unknown>" : `{ [key: string]: ${value} }`;
    }
    return hasIndex(schema) && value !== "unknown"
      ? `${inParentheses(own)} & { [key: string]: ${value} }`
      : own;
  }

  #objectWithProperties(schema: Schema, hint: string): string {
    if (this.#context.nameObject !== undefined) return this.#context.nameObject(schema, hint);
    const fields = this.listMembers(schema, hint).map(({ key, type }) => `${key}: ${type}`);
    return `{ ${[...fields, ...(hasAnyIndex(schema) ? ["[key: string]: unknown"] : [])].join("; ")} }`;
  }
}

/** Whether fields that the schema does not declare are declared to be allowed, with any value. */
export function hasAnyIndex({ additionalProperties }: Schema): boolean {
  return (
    additionalProperties === true ||
    (typeof additionalProperties === "object" && Object.keys(additionalProperties).length === 0)
  );
}

function hasIndex({ additionalProperties }: Schema): boolean {
  return additionalProperties !== undefined && additionalProperties !== false;
}

function inferKind({ type, properties, additionalProperties, items }: Schema): string | undefined {
  if (type !== undefined) return type;
  if (properties !== undefined || additionalProperties !== undefined) return "object";
  return items === undefined ? undefined : "array";
}

/** JSON is the syntax of literal types, too. */
function literal(value: unknown): string {
  return JSON.stringify(value);
}

function union(types: readonly string[]): string {
  if (types.includes("unknown")) return "unknown";
  return [...new Set(types)].join(" | ") || "never";
}

function inParentheses(type: string): string {
  return /^[\w$.]*(\[\])*$/.test(type) ? type : `(${type})`;
}
