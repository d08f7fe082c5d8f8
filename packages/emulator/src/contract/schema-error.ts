import type { ErrorObject } from "ajv";

/** The first place at which data does not fit a schema. */
export interface SchemaError {
  /** Path of the field: `databases[0].name`; empty for the data itself. */
  path: string;
  /** Violated rule and received value: `must be a string (got 7)`. */
  message: string;
  /** Report of the service's JSON parser, if its wording is known. */
  parserMessage?: string;
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
      return { path, message: `must be ${withArticle(String(params["type"]))} (got ${formatValue(data)})` };
    case "enum": {
      const allowed = (params["allowedValues"] as readonly unknown[]).join(", ");
      const message = `must be one of [${allowed}] (got ${formatValue(data)})`;
      return {
        path,
        message,
        ...(typeof data === "string" ? { parserMessage: describeEnum(path, data, allowed) } : {}),
      };
    }
    default:
      return { path, message: `${message} (got ${formatValue(data)})` };
  }
}

/** The wording is quoted from the acceptance tests of the vendor's Terraform provider, up to the value. */
function describeEnum(path: string, value: string, allowed: string): string {
  const name = path.split(".").at(-1) ?? "";
  const type = `mappings.${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  return `Cannot deserialize value of type \`${type}\` from String ${formatValue(value)}: not one of the values accepted for Enum class: [${allowed}] (at ${path})`;
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

function formatValue(value: unknown): string {
  if (Array.isArray(value)) return "an array";
  if (typeof value === "object" && value !== null) return "an object";
  return String(JSON.stringify(value)).slice(0, 80);
}
