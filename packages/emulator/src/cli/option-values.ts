import { InvalidArgumentError } from "commander";

/** Parses a port; 0 means any free port. */
export function parsePort(text: string): number {
  return parseInteger(text, 0, 65_535, "must be an integer from 0 to 65535");
}

/** Parses a number of resources to create. */
export function parseCount(text: string): number {
  return parseInteger(text, 0, 10_000, "must be an integer from 0 to 10000");
}

/** Parses a time and returns it in ISO 8601 format. */
export function parseTime(text: string): string {
  const at = Date.parse(text);
  if (Number.isNaN(at)) throw new InvalidArgumentError("must be a time such as 2030-12-31T23:59:59Z.");
  return new Date(at).toISOString();
}

/** Collects the values of a repeatable option. */
export function collect(text: string, before: readonly string[] = []): string[] {
  return [...before, text];
}

function parseInteger(text: string, min: number, max: number, rule: string): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= min && value <= max) return value;
  throw new InvalidArgumentError(`${rule}.`);
}
