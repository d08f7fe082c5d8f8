import { ConfigError } from "redis-cloud-sdk";

export function assertPositiveInteger(name: string, value: unknown): number {
  const isValid = typeof value === "number" && Number.isSafeInteger(value) && value > 0;
  return assertOption(name, value as number, isValid, "a positive integer");
}

export function assertMilliseconds(name: string, value: unknown): number {
  const isValid = typeof value === "number" && Number.isFinite(value) && value > 0;
  return assertOption(name, value as number, isValid, "a positive number of milliseconds");
}

/** A string that is valid in a Redis key and as the name of a queue. */
export function assertName(name: string, value: unknown): string {
  const isValid = typeof value === "string" && /^[\w.-]+$/.test(value);
  return assertOption(name, value as string, isValid, "letters, digits, dots, dashes and underscores");
}

export function assertOptionalFunction<F>(name: string, value: F): F {
  return assertOption(name, value, value === undefined || typeof value === "function", "a function");
}

/** @throws `ConfigError` naming the option, the rule and the value. */
export function assertOption<T>(name: string, value: T, isValid: boolean, rule: string): T {
  if (isValid) return value;
  throw new ConfigError(`${name} must be ${rule} (got ${formatValue(value)}).`);
}

/** Formats a value for a message: short, and distinguishable from other types. */
export function formatValue(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
  if (typeof value === "object" && value !== null) return Array.isArray(value) ? "an array" : "an object";
  return typeof value === "bigint" ? `${value}n` : String(value);
}

/**
 * Validates a signal. Those of other realms and libraries are accepted.
 *
 * Not shared with the SDK, whose check is not public: this package supports any SDK of its peer range.
 */
export function assertOptionalSignal(value: AbortSignal | null | undefined): void {
  if (value !== undefined && value !== null && typeof value.throwIfAborted !== "function")
    throw new ConfigError(`signal must be an AbortSignal (got ${formatValue(value)}).`);
}
