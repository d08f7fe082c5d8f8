import { MAX_BODY_BYTES } from "../http/incoming-body.js";
import type { IncomingRequest } from "../http/incoming-request.js";
import { isTooDeep, MAX_DEPTH } from "../http/json-depth.js";
import { AdminError } from "./error.js";

/** An exported state is large. */
const MAX_IMPORT_BYTES = 256 * 1024 * 1024;

/** Returns the maximum body size for a path. The server stops reading beyond it. */
export function getMaxBodyBytes(path: string): number {
  return path === "/emulator/import" ? MAX_IMPORT_BYTES : MAX_BODY_BYTES;
}

/**
 * Reads the JSON object in a request body; an empty body is an empty object.
 *
 * @throws {@link AdminError} 413 if the body is too large, 400 if it is not a JSON object.
 */
export async function readObject(request: IncomingRequest): Promise<Readonly<Record<string, unknown>>> {
  const limit = getMaxBodyBytes(new URL(request.url).pathname);
  const text = await request.text();
  if (text.length > limit || Buffer.byteLength(text) > limit) {
    throw new AdminError(413, `The request body exceeds ${limit} bytes.`, "Reduce the request size.");
  }
  const value = text.trim() === "" ? {} : parse(text);
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new AdminError(
      400,
      "The request body must be a JSON object.",
      "GET /emulator/openapi.json describes its fields.",
    );
  }
  return value as Readonly<Record<string, unknown>>;
}

function parse(text: string): unknown {
  if (isTooDeep(text)) {
    throw new AdminError(
      400,
      `The request body must be nested at most ${MAX_DEPTH} levels deep.`,
      "Check the document for a loop.",
    );
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new AdminError(400, `The request body is not valid JSON: ${reason}`, "Send a JSON object.");
  }
}

/** Rule for a field of a request body. */
export interface Field {
  accepts(value: unknown): boolean;
  expected: string;
  /** JSON Schema of the values, for the OpenAPI document. */
  schema: object;
  required?: boolean;
}

/** Rules for the fields of a request body, by name. */
export type Fields = Readonly<Record<string, Field>>;

export const string: Field = {
  schema: { type: "string" },
  accepts: (value) => typeof value === "string",
  expected: "a string",
};

export const timestamp: Field = {
  schema: { type: "string", format: "date-time" },
  accepts: (value) => typeof value === "string" && !Number.isNaN(Date.parse(value)),
  expected: "an ISO 8601 time such as 2030-01-01T00:00:00Z",
};

export const strings: Field = {
  schema: { type: "array", items: { type: "string" } },
  accepts: (value) => Array.isArray(value) && value.every((item) => typeof item === "string"),
  expected: "an array of strings",
};

export const nonNegativeInteger: Field = {
  schema: { type: "integer", minimum: 0 },
  accepts: (value) => Number.isSafeInteger(value) && (value as number) >= 0,
  expected: "a non-negative integer",
};

/** Makes a field mandatory. */
export function required(field: Field): Field {
  return { ...field, required: true };
}

/** Makes a field accept `null`. */
export function nullable(field: Field): Field {
  return {
    schema: { anyOf: [field.schema, { type: "null" }] },
    accepts: (value) => value === null || field.accepts(value),
    expected: `${field.expected} or null`,
  };
}

/**
 * Validates the fields of a request body.
 *
 * @throws {@link AdminError} 400 naming the first invalid field.
 */
export function checkFields(body: Readonly<Record<string, unknown>>, fields: Fields): void {
  const known = Object.keys(fields);
  for (const [name, value] of Object.entries(body)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (field === undefined) {
      throw new AdminError(
        400,
        `Unknown field ${JSON.stringify(name.slice(0, 80))}.`,
        known.length === 0 ? "Send no body." : `Known fields: ${known.join(", ")}.`,
      );
    }
    if (!field.accepts(value)) {
      const shown = JSON.stringify(value).slice(0, 80);
      throw new AdminError(400, `${name} must be ${field.expected} (got ${shown}).`, "Correct the field.");
    }
  }
  const missing = known.find((name) => fields[name]?.required && !Object.hasOwn(body, name));
  if (missing !== undefined) {
    throw new AdminError(400, `${missing} is required.`, `Send ${fields[missing]?.expected}.`);
  }
}
