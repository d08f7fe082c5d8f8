import { STRING_PATH_PARAMS } from "../../generated/facts.js";
import { truncate } from "./error-text.js";
import { ConfigError } from "./errors.js";
import { isObject } from "./json.js";

/** Input of a call: path parameters, query and body. */
export interface RouteInput {
  path?: Readonly<Record<string, unknown>> | undefined;
  query?: Readonly<Record<string, unknown>> | undefined;
  body?: unknown;
}

/** Whether the id of this name is a string wherever it occurs. All others are positive integers. */
export function isStringId(name: string): boolean {
  return (STRING_PATH_PARAMS as readonly string[]).includes(name);
}

/** Fills in the parameters of a path. */
type Template = (path: Readonly<Record<string, unknown>> | null | undefined) => string;

/** Templates by route, parsed on first use: parsing takes a tenth of what a call adds to `fetch`. */
const templates = new Map<string, Template>();

/**
 * Builds the path of a route; validates and encodes each parameter.
 *
 * @throws {@link ConfigError} naming the parameter and the value, before anything is sent.
 */
export function buildPath(route: string, path?: Readonly<Record<string, unknown>> | null): string {
  return (templates.get(route) ?? parseTemplate(route))(path);
}

function parseTemplate(route: string): Template {
  const [prefix, ...parts] = route.slice(route.indexOf(" ") + 1).split("{") as [string, ...string[]];
  let open = prefix;
  const params = parts.map((part): Template => {
    const [name, suffix] = part.split("}") as [string, string];
    // A name that is a number elsewhere is listed with its path.
    const format = isStringId(name) || isStringId(`${open}{${name}}`) ? encodeString : formatId;
    open += `{${part}`;
    return (path) => format(route, name, path?.[name]) + suffix;
  });
  const template: Template = (path) => params.reduce((filled, fill) => filled + fill(path), prefix);
  templates.set(route, template);
  return template;
}

/** Validates a number as a part of a path; `owner` is the route of the call. */
export function formatId(owner: string, name: string, value: unknown): string {
  if (typeof value === "number" && Number.isSafeInteger(value) && value > 0) return String(value);
  throw invalidValue(`${owner}: ${name}`, "be a positive integer", value);
}

/** Validates and encodes a string as a part of a path. */
export function encodeString(route: string, name: string, value: unknown): string {
  if (typeof value !== "string" || value === "") {
    throw invalidValue(`${route}: ${name}`, "be a non-empty string", value);
  }
  if (/\p{Surrogate}/u.test(value)) {
    throw invalidValue(`${route}: ${name}`, "not contain an unpaired surrogate", value);
  }
  // Only the rest of a proxied path may contain slashes: encode each segment separately.
  const segments = name === "subPath" ? value.split("/") : [value];
  if (segments.some((segment) => segment === "" || segment === "." || segment === "..")) {
    const what = name === "subPath" ? "contain an empty segment or one that is" : "be";
    throw invalidValue(`${route}: ${name}`, `not ${what} "." or ".."`, value);
  }
  if (name !== "subPath" && value.includes("/")) {
    throw invalidValue(`${route}: ${name}`, "not contain a slash", value);
  }
  return segments.map(encodeURIComponent).join("/");
}

/**
 * Creates the error for an invalid value: field, rule, value.
 *
 * @param suffix - More of the value, such as what it lacks.
 */
export function invalidValue(name: string, rule: string, value: unknown, suffix = ""): ConfigError {
  return new ConfigError(`${name} must ${rule} (got ${formatValue(value)}${suffix}).`);
}

/** Validates a duration in milliseconds. */
export function assertPositive(name: string, value: unknown): number {
  if (typeof value === "number" && Number.isFinite(value) && value > 0) return value;
  throw invalidValue(name, "be a positive number of milliseconds", value);
}

/** Checks an object, such as options, which may be omitted. Names only the type: the value may be a secret. */
export function assertObject<T extends object>(value: T | undefined, name = "options"): T {
  if (value === undefined) return {} as T;
  if (isObject(value)) return value;
  throw new ConfigError(`${name} must be an object (got ${formatType(value)}).`);
}

/** Names the type of a value that must not be shown. */
export function formatType(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "a list" : `a ${typeof value}`;
}

/** Checks that a value is a function, or absent. */
export function assertOptionalFunction<F>(name: string, value: F): F {
  if (value === undefined || typeof value === "function") return value;
  throw invalidValue(name, "be a function", value);
}

/** Checks a name, by which items without a name must not be found. */
export function assertName(name: unknown): asserts name is string {
  if (typeof name !== "string" || name === "") throw invalidValue("name", "be a non-empty string", name);
}

/** Checks that a value has methods. */
export function assertMethods<T>(name: string, rule: string, value: T, methods: readonly string[]): T {
  for (const method of methods) {
    if (typeof (value as Record<string, unknown> | null)?.[method] !== "function")
      throw invalidValue(name, rule, value, ` without ${method}()`);
  }
  return value;
}

/** Formats a value for a message: short, and with its type recognizable. */
export function formatValue(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(truncate(value, 60));
  if (typeof value === "object" && value !== null) return Array.isArray(value) ? "a list" : "an object";
  return typeof value === "bigint" ? `${value}n` : String(value);
}

/**
 * Builds the query string of a call; omits parameters without a value.
 *
 * @throws {@link ConfigError} naming the parameter, if its value cannot be part of a query.
 */
export function buildQuery(route: string, query?: RouteInput["query"]): string {
  let text = "";
  for (const [name, value] of Object.entries(assertObject(query, `${route}: query`))) {
    if (value === undefined || value === null) continue;
    if (typeof value === "object" || typeof value === "function" || typeof value === "symbol") {
      throw invalidValue(`${route}: ${name}`, "be a string, number or boolean", value);
    }
    text += `${text === "" ? "?" : "&"}${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`;
  }
  return text;
}

/** Returns the HTTP method of a route. */
export function parseMethod(route: string): string {
  return route.slice(0, route.indexOf(" "));
}
