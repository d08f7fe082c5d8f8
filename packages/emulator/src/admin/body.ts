import { AdminError } from "./error.js";

/** Whole states are larger than what anybody writes by hand. */
const MAX_BODY_BYTES: Readonly<Record<string, number>> = { "/emulator/import": 256 * 1024 * 1024 };

const DEFAULT_MAX_BODY_BYTES = 1024 * 1024;

/** Bytes that the body of a request to a path may have. The server reads no further. */
export function getMaxBodyBytes(path: string): number {
  return MAX_BODY_BYTES[path] ?? DEFAULT_MAX_BODY_BYTES;
}

/**
 * The JSON object of a request; an empty object for an empty body.
 *
 * @throws {@link AdminRefusal} 413 when it is too large, 400 when it is not a JSON object.
 */
export async function readObject(request: Request): Promise<Readonly<Record<string, unknown>>> {
  const limit = getMaxBodyBytes(new URL(request.url).pathname);
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
    const reason = error instanceof Error ? error.message : "it cannot be read";
    throw new AdminError(400, `The body is not JSON: ${reason}`, "Send JSON.");
  }
}

/** What a field may be. */
export interface Field {
  accepts(value: unknown): boolean;
  expected: string;
  required?: boolean;
}

export const string: Field = { accepts: (value) => typeof value === "string", expected: "a text" };

export const timestamp: Field = {
  accepts: (value) => typeof value === "string" && !Number.isNaN(Date.parse(value)),
  expected: "a time such as 2030-01-01T00:00:00Z",
};

export const strings: Field = {
  accepts: (value) => Array.isArray(value) && value.every((item) => typeof item === "string"),
  expected: "a list of texts",
};

export const nonNegativeInteger: Field = {
  accepts: (value) => Number.isSafeInteger(value) && (value as number) >= 0,
  expected: "a whole number from 0",
};

/** A field that must be there. */
export function required(field: Field): Field {
  return { ...field, required: true };
}

/** A field that may also be `null`. */
export function nullable(field: Field): Field {
  return {
    accepts: (value) => value === null || field.accepts(value),
    expected: `${field.expected}, or null`,
  };
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
    if (!field.accepts(value)) {
      const shown = JSON.stringify(value).slice(0, 80);
      throw new AdminError(400, `${name} is ${shown}, not ${field.expected}.`, `Send ${field.expected}.`);
    }
  }
  const missing = known.find((name) => fields[name]?.required && !Object.hasOwn(body, name));
  if (missing !== undefined) {
    throw new AdminError(400, `${missing} is missing.`, `Send ${fields[missing]?.expected}.`);
  }
}
