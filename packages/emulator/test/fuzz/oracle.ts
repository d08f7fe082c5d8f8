import { readFileSync } from "node:fs";
import { expect } from "vitest";
import { FOREIGN_MARK } from "./fixture.js";
import type { RawResponse } from "./in-process.js";

/** Error codes of failed tasks in the contract. The SDK has them as a type only, so they are read from its source. */
const CODES: ReadonlySet<string> = new Set(
  readFileSync(new URL("../../../../generated/service-codes.ts", import.meta.url), "utf8").match(
    /(?<=\| ")\w+(?=")/g,
  ),
);

/** Texts that only an internal error contains. */
const INTERNAL_TEXT =
  /\n\s+at |\.[jt]s:\d+|node:internal|node_modules|is not a function|is not iterable|Cannot (?:read|set|convert)|\bof (?:undefined|null)\b|\[object Object\]|Maximum call stack|Invalid (?:time value|array length|string length)/;

/** Makes sure that a text of an error shows nothing of the emulator's implementation. */
export function expectNoInternals(text: string): void {
  expect(text).not.toMatch(INTERNAL_TEXT);
}

/** Makes sure that the service could send this response, and that it contains no data of another account. */
export function expectServiceLike({ status, headers, text }: RawResponse): void {
  expect(status).toBeGreaterThanOrEqual(200);
  expect(status).toBeLessThan(500);
  expect(text).not.toContain(FOREIGN_MARK);
  if (status < 400) return;
  expectNoInternals(text);
  if (text === "") return;
  const body = JSON.parse(text) as Record<string, unknown>;
  if (headers.get("content-type") === "application/problem+json") {
    expectProblem(status, body);
    return;
  }
  expect(headers.get("content-type")).toBe("application/json");
  if (typeof body["timestamp"] === "number") {
    expectWebError(status, body);
    return;
  }
  const { timestamp, error, path, message, code, ...rest } = body;
  expect({ status: rest["status"], timestamp, error, path, message: message ?? "" }).toEqual({
    status,
    timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+\+00:00$/),
    error: expect.stringMatching(/^[A-Z]/),
    path: expect.stringMatching(/^\/v1/),
    message: expect.any(String),
  });
  // Immediate refusals of redirections and traffic name a code of the contract.
  if (code !== undefined) expect(CODES).toContain(code);
  expect(Object.keys(rest)).toEqual(["status"]);
}

/** Makes sure that an error of Data Integration has the fields of its contract. */
function expectWebError(status: number, { errors, ...body }: Record<string, unknown>): void {
  expect(body).toEqual({
    status,
    code: expect.stringMatching(/^[A-Z_]+$/),
    message: expect.any(String),
    timestamp: expect.any(Number),
  });
  expect(errors ?? []).toBeInstanceOf(Array);
}

/** Makes sure that an error of the memory service is a problem document. */
function expectProblem(status: number, body: Record<string, unknown>): void {
  expect(body).toMatchObject({
    type: expect.stringMatching(/^\/errors\/[a-z-]+$/),
    title: expect.stringMatching(/^[A-Z]/),
    status,
    detail: expect.any(String),
    instance: expect.stringMatching(/^\/v1\/memory-stores\//),
  });
}

/** Makes sure that a task has finished as a task of the service would. */
export function expectFinished(text: string): void {
  const { status, response } = JSON.parse(text) as {
    status: string;
    response?: { error?: { type: string; status: string; description: string } };
  };
  expect(["processing-completed", "processing-error"]).toContain(status);
  if (status === "processing-completed") return;
  const { type = "", description = "" } = response?.error ?? {};
  // A code that only the vendor's documentation has, and not the contract, is an error of the emulator.
  expect([...CODES]).toContain(type);
  expect(type).not.toBe("GENERAL_ERROR");
  expectNoInternals(description);
}
