import { ConfigError } from "redis-cloud-sdk";

/** A whole number from 1. */
export function wholeNumber(name: string, value: unknown): number {
  if (typeof value === "number" && Number.isSafeInteger(value) && value > 0) return value;
  throw new ConfigError(`${name} must be a whole number from 1, not ${show(value)}.`);
}

/** A time in milliseconds that makes sense. */
export function milliseconds(name: string, value: unknown): number {
  if (typeof value === "number" && Number.isFinite(value) && value > 0) return value;
  throw new ConfigError(`${name} must be a positive number of milliseconds, not ${show(value)}.`);
}

/** A word that can stand in a key or in the name of a queue. */
export function nonEmptyString(name: string, value: unknown): string {
  if (typeof value === "string" && /^[\w.-]+$/.test(value)) return value;
  throw new ConfigError(
    `${name} must be made of letters, digits, dots, dashes and underscores, not ${show(value)}.`,
  );
}

/** A function, or nothing. */
export function optionalFunction<F>(name: string, value: F): F {
  if (value === undefined || typeof value === "function") return value;
  throw new ConfigError(`${name} must be a function, not ${show(value)}.`);
}

/** A value as a message may show it: short, and told apart from other types. */
export function show(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
  if (typeof value === "object" && value !== null) return Array.isArray(value) ? "a list" : "an object";
  return typeof value === "bigint" ? `${value}n` : String(value);
}
