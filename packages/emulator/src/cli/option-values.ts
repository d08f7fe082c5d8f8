import { InvalidArgumentError } from "commander";

/** A port; 0 stands for any that is free. */
export function parsePort(text: string): number {
  return parseInteger(text, 0, 65_535, "a port is a whole number from 0 to 65535");
}

/** A number of things to make. */
export function parseCount(text: string): number {
  return parseInteger(text, 0, 10_000, "give a whole number from 0 to 10000");
}

/** A factor of time. */
export function parseSpeed(text: string): number {
  const value = Number(text);
  if (text.trim() !== "" && value > 0 && Number.isFinite(value)) return value;
  throw new InvalidArgumentError("a speed is a number above 0: 60 lets a minute last a second.");
}

/** A point in time, as ISO 8601. */
export function parseTime(text: string): string {
  const at = Date.parse(text);
  if (Number.isNaN(at)) throw new InvalidArgumentError("write a time as 2030-12-31T23:59:59Z.");
  return new Date(at).toISOString();
}

/** Collects an option that may be given several times. */
export function collect(text: string, before: readonly string[] = []): string[] {
  return [...before, text];
}

function parseInteger(text: string, min: number, max: number, rule: string): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= min && value <= max) return value;
  throw new InvalidArgumentError(`${rule}.`);
}
