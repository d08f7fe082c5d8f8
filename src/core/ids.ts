import { ConfigError } from "./errors.js";

/** What a call fills into its route. */
export interface CallInput {
  path?: Readonly<Record<string, unknown>> | undefined;
  query?: Readonly<Record<string, unknown>> | undefined;
  body?: unknown;
}

/** Path parameters that are words. All others are ids: positive integers. */
const WORDS = new Set(["taskId", "redirectionId", "costReportId", "tagKey", "subPath"]);

/**
 * Fills the path of a route in, each value checked and encoded.
 *
 * @throws {@link ConfigError} naming the parameter and the value, before anything is sent.
 */
export function fillPath(route: string, path?: Readonly<Record<string, unknown>> | null): string {
  return route
    .slice(route.indexOf(" ") + 1)
    .replace(/\{([^{}]*)\}/g, (_, name: string) =>
      WORDS.has(name) ? word(route, name, path?.[name]) : id(route, name, path?.[name]),
    );
}

function id(route: string, name: string, value: unknown): string {
  if (typeof value === "number" && Number.isSafeInteger(value) && value > 0) return String(value);
  throw new ConfigError(`${route}: ${name} must be a positive integer, not ${show(value)}.`);
}

function word(route: string, name: string, value: unknown): string {
  if (typeof value !== "string" || value === "") {
    throw new ConfigError(`${route}: ${name} must be a text that is not empty, not ${show(value)}.`);
  }
  if (/\p{Surrogate}/u.test(value)) {
    throw new ConfigError(`${route}: ${name} holds half of a character: ${show(value)}.`);
  }
  // The tail of a proxied path is the one word that may hold slashes: each segment is encoded on its own.
  const segments = name === "subPath" ? value.split("/") : [value];
  if (segments.some((segment) => segment === "" || segment === "." || segment === "..")) {
    const what = name === "subPath" ? "have an empty segment or one that is" : "be";
    throw new ConfigError(`${route}: ${name} must not ${what} "." or "..": ${show(value)}.`);
  }
  if (name !== "subPath" && value.includes("/")) {
    throw new ConfigError(`${route}: ${name} must not hold a slash: ${show(value)}.`);
  }
  return segments.map(encodeURIComponent).join("/");
}

/** A value as a message may show it: short, and told apart from other types. */
export function show(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
  if (typeof value === "object" && value !== null) return Array.isArray(value) ? "a list" : "an object";
  return typeof value === "bigint" ? `${value}n` : String(value);
}
