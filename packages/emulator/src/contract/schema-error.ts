import type { ErrorObject } from "ajv";

/** The first place at which data does not fit a schema. */
export interface SchemaError {
  /** Path of the field: `databases[0].name`; empty for the data itself. */
  path: string;
  /** Violated rule and received value: `must be a string (got 7)`. */
  message: string;
}

const ARTICLES: Readonly<Record<string, string>> = { array: "an", integer: "an", object: "an" };

/** Reads the first of the errors that Ajv reports. It has to be compiled with `verbose`. */
export function toSchemaError([first]: readonly ErrorObject[]): SchemaError {
  if (first === undefined) return { path: "", message: "does not fit the contract" };
  const path = toPath(first.instancePath);
  const { keyword, params, data, message = "does not fit the contract" } = first;
  switch (keyword) {
    case "required":
      return { path: join(path, String(params["missingProperty"])), message: "is missing" };
    case "additionalProperties":
      return { path: join(path, String(params["additionalProperty"])), message: "is not a known field" };
    case "type":
      return { path, message: `must be ${withArticle(String(params["type"]))} (got ${show(data)})` };
    case "enum": {
      const allowed = params["allowedValues"] as readonly unknown[];
      return { path, message: `must be one of [${allowed.join(", ")}] (got ${show(data)})` };
    }
    default:
      return { path, message: `${message} (got ${show(data)})` };
  }
}

/** Reads `/databases/0/name` as `databases[0].name`. */
function toPath(pointer: string): string {
  return pointer
    .split("/")
    .slice(1)
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce((path, token) => (/^\d+$/.test(token) ? `${path}[${token}]` : join(path, token)), "");
}

function join(path: string, name: string): string {
  return path === "" ? name : `${path}.${name}`;
}

function withArticle(type: string): string {
  return `${ARTICLES[type] ?? "a"} ${type}`;
}

function show(value: unknown): string {
  if (Array.isArray(value)) return "an array";
  if (typeof value === "object" && value !== null) return "an object";
  return String(JSON.stringify(value)).slice(0, 80);
}
