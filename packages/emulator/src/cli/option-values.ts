import type { Option } from "commander";
import { isUsablePort, NOT_BLOCKED } from "../http/blocked-ports.js";
import { UsageError } from "./error.js";

/**
 * Creates the parser of an option or argument. Its error names it, the rule and the given text.
 *
 * @param rule Completes “must be …”.
 * @param read Returns `undefined` for an invalid text.
 */
export function createParser<T>(
  name: string,
  rule: string,
  read: (text: string) => T | undefined,
): (text: string) => T {
  return (text) => {
    const value = read(text);
    if (value === undefined) throw new UsageError(`${name} must be ${rule} (got ${JSON.stringify(text)})`);
    return value;
  };
}

/** Creates the parser of an integer in a range. */
export function integerParser(name: string, min: number, max: number): (text: string) => number {
  return createParser(name, `an integer from ${min} to ${max}`, (text) => {
    const value = Number(text);
    return /^\d+$/.test(text) && value >= min && value <= max ? value : undefined;
  });
}

/** Limits an option to several values, which its help lists. */
export function withChoices(option: Option, values: readonly string[]): Option {
  const parse = createParser(option.long ?? option.flags, `one of ${values.join(", ")}`, (text) =>
    values.find((value) => value === text),
  );
  return option.choices(values).argParser(parse);
}

/** Parses the port of a running emulator. */
export const parsePort = createParser("--port", `an integer from 1 to 65535 ${NOT_BLOCKED}`, (text) =>
  /^\d+$/.test(text) && Number(text) > 0 && isUsablePort(Number(text)) ? Number(text) : undefined,
);

/** Collects the values of a repeatable option. */
export function collect(text: string, before: readonly string[] = []): string[] {
  return [...before, text];
}
