import { readFileSync } from "node:fs";
import { expect } from "vitest";
import { FOREIGN } from "./fixture.js";
import type { Reply } from "./in-process.js";

/** The codes that the contract lists for failed tasks. They are a type; here their words are needed. */
const CODES: ReadonlySet<string> = new Set(
  readFileSync(new URL("../../../../generated/service-codes.ts", import.meta.url), "utf8").match(
    /(?<=\| ")\w+(?=")/g,
  ),
);

/** What only a program that stumbled says. */
const INNER =
  /\n\s+at |\.[jt]s:\d+|node:internal|node_modules|is not a function|is not iterable|Cannot (?:read|set|convert)|\bof (?:undefined|null)\b|\[object Object\]|Maximum call stack|Invalid (?:time value|array length|string length)/;

/** Makes sure that an answer is one that the service could have given, and holds nothing of somebody else. */
export function expectServiceLike({ status, headers, text }: Reply): void {
  expect(status).toBeGreaterThanOrEqual(200);
  expect(status).toBeLessThan(500);
  expect(text).not.toContain(FOREIGN);
  if (status < 400) return;
  expect(text).not.toMatch(INNER);
  if (text === "") return;
  expect(headers.get("content-type")).toBe("application/json");
  const { timestamp, error, path, message, ...rest } = JSON.parse(text) as Record<string, unknown>;
  expect({ status: rest["status"], timestamp, error, path, message: message ?? "" }).toEqual({
    status,
    timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+\+00:00$/),
    error: expect.stringMatching(/^[A-Z]/),
    path: expect.stringMatching(/^\/v1/),
    message: expect.any(String),
  });
  expect(Object.keys(rest)).toEqual(["status"]);
}

/** Makes sure that a task has ended, and as tasks of the service end. */
export function expectEnded(text: string): void {
  const { status, response } = JSON.parse(text) as {
    status: string;
    response?: { error?: { type: string; status: string; description: string } };
  };
  expect(["processing-completed", "processing-error"]).toContain(status);
  if (status === "processing-completed") return;
  const { type = "", description = "" } = response?.error ?? {};
  // The words that the vendor's documents have and the contract's list lacks are errors of the emulator's own.
  expect([...CODES]).toContain(type);
  expect(type).not.toBe("GENERAL_ERROR");
  expect(description).not.toMatch(INNER);
}
