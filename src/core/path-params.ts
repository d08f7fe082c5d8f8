import { STRING_PATH_PARAMS } from "../../generated/facts.js";
import { ConfigError } from "./errors.js";

/** What a call fills into its route. */
export interface RouteInput {
  path?: Readonly<Record<string, unknown>> | undefined;
  query?: Readonly<Record<string, unknown>> | undefined;
  body?: unknown;
}

const STRING_PARAMS: ReadonlySet<string> = new Set(STRING_PATH_PARAMS);

/**
 * Fills the path of a route in, each value checked and encoded.
 *
 * @throws {@link ConfigError} naming the parameter and the value, before anything is sent.
 */
export function buildPath(route: string, path?: Readonly<Record<string, unknown>> | null): string {
  let filled = "";
  let from = route.indexOf(" ") + 1;
  for (let open = route.indexOf("{", from); open >= 0; open = route.indexOf("{", from)) {
    const close = route.indexOf("}", open);
    const name = route.slice(open + 1, close);
    filled +=
      route.slice(from, open) +
      (STRING_PARAMS.has(name) ? encodeString : formatId)(route, name, path?.[name]);
    from = close + 1;
  }
  return filled + route.slice(from);
}

function formatId(route: string, name: string, value: unknown): string {
  if (typeof value === "number" && Number.isSafeInteger(value) && value > 0) return String(value);
  throw new ConfigError(`${route}: ${name} must be a positive integer, not ${formatValue(value)}.`);
}

function encodeString(route: string, name: string, value: unknown): string {
  if (typeof value !== "string" || value === "") {
    throw new ConfigError(`${route}: ${name} must be a text that is not empty, not ${formatValue(value)}.`);
  }
  if (/\p{Surrogate}/u.test(value)) {
    throw new ConfigError(`${route}: ${name} holds half of a character: ${formatValue(value)}.`);
  }
  // The tail of a proxied path is the one word that may hold slashes: each segment is encoded on its own.
  const segments = name === "subPath" ? value.split("/") : [value];
  if (segments.some((segment) => segment === "" || segment === "." || segment === "..")) {
    const what = name === "subPath" ? "have an empty segment or one that is" : "be";
    throw new ConfigError(`${route}: ${name} must not ${what} "." or "..": ${formatValue(value)}.`);
  }
  if (name !== "subPath" && value.includes("/")) {
    throw new ConfigError(`${route}: ${name} must not hold a slash: ${formatValue(value)}.`);
  }
  return segments.map(encodeURIComponent).join("/");
}

/** A value as a message may show it: short, and told apart from other types. */
export function formatValue(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
  if (typeof value === "object" && value !== null) return Array.isArray(value) ? "a list" : "an object";
  return typeof value === "bigint" ? `${value}n` : String(value);
}

/**
 * The query of a call; what is not given is left out.
 *
 * @throws {@link ConfigError} naming the parameter, when its value cannot stand in an address.
 */
export function buildQuery(route: string, query?: Readonly<Record<string, unknown>> | null): string {
  let text = "";
  if (query === undefined || query === null) return text;
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null) continue;
    if (typeof value === "object" || typeof value === "function" || typeof value === "symbol") {
      throw new ConfigError(
        `${route}: ${name} must be a text, a number or a boolean, not ${formatValue(value)}.`,
      );
    }
    text += `${text === "" ? "?" : "&"}${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`;
  }
  return text;
}

/** The method of a route. */
export function parseMethod(route: string): string {
  return route.slice(0, route.indexOf(" "));
}
