import { AdminError } from "./error.js";

/** Whole states are larger than what anybody writes by hand. */
const LIMITS: Readonly<Record<string, number>> = { "/emulator/import": 256 * 1024 * 1024 };

const DEFAULT_LIMIT = 1024 * 1024;

/** Bytes that the body of a request to a path may have. The server reads no further. */
export function bodyLimit(path: string): number {
  return LIMITS[path] ?? DEFAULT_LIMIT;
}

/**
 * The JSON object of a request; an empty object for an empty body.
 *
 * @throws {@link AdminRefusal} 413 when it is too large, 400 when it is not a JSON object.
 */
export async function readObject(request: Request): Promise<Readonly<Record<string, unknown>>> {
  const limit = bodyLimit(new URL(request.url).pathname);
  const text = await request.text();
  if (text.length > limit || Buffer.byteLength(text) > limit) {
    throw new AdminError(413, `The body is larger than ${limit} bytes.`, "Send less.");
  }
  const value = text.trim() === "" ? {} : parse(text);
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new AdminError(
      400,
      "The body is not a JSON object.",
      'Send an object, such as {"advanceMs": 1000}.',
    );
  }
  return value as Readonly<Record<string, unknown>>;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : "it cannot be read";
    throw new AdminError(400, `The body is not JSON: ${why}`, "Send JSON.");
  }
}

/** What a field may be. */
export interface Field {
  holds(value: unknown): boolean;
  expected: string;
  needed?: boolean;
}

export const text: Field = { holds: (value) => typeof value === "string", expected: "a text" };

export const time: Field = {
  holds: (value) => typeof value === "string" && !Number.isNaN(Date.parse(value)),
  expected: "a time such as 2030-01-01T00:00:00Z",
};

export const texts: Field = {
  holds: (value) => Array.isArray(value) && value.every((item) => typeof item === "string"),
  expected: "a list of texts",
};

export const count: Field = {
  holds: (value) => Number.isSafeInteger(value) && (value as number) >= 0,
  expected: "a whole number from 0",
};

/** A field that must be there. */
export function needed(field: Field): Field {
  return { ...field, needed: true };
}

/** A field that may also be `null`. */
export function orNull(field: Field): Field {
  return { holds: (value) => value === null || field.holds(value), expected: `${field.expected}, or null` };
}

/**
 * Makes sure that a body has the fields that it may have, and those that it must have.
 *
 * @throws {@link AdminRefusal} 400 naming the first that is wrong.
 */
export function checkFields(
  body: Readonly<Record<string, unknown>>,
  fields: Readonly<Record<string, Field>>,
): void {
  const known = Object.keys(fields);
  for (const [name, value] of Object.entries(body)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (field === undefined) {
      throw new AdminError(
        400,
        `There is no field ${JSON.stringify(name.slice(0, 80))}.`,
        known.length === 0 ? "Send no body." : `Known are ${known.join(", ")}.`,
      );
    }
    if (!field.holds(value)) {
      const shown = JSON.stringify(value).slice(0, 80);
      throw new AdminError(400, `${name} is ${shown}, not ${field.expected}.`, `Send ${field.expected}.`);
    }
  }
  const missing = known.find((name) => fields[name]?.needed && !Object.hasOwn(body, name));
  if (missing !== undefined) {
    throw new AdminError(400, `${missing} is missing.`, `Send ${fields[missing]?.expected}.`);
  }
}
