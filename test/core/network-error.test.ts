import { expect, test } from "vitest";
import { toNetworkError } from "../../src/core/network-error.js";
import { REDACTED } from "../../src/core/redact.js";
import { SecretRedactor } from "../../src/core/secrets.js";

const ROUTE = "GET /subscriptions";
const redactor = new SecretRedactor({ apiKey: "account-key-1", secretKey: "user-key-22" }, []);

test("the error of a chain of causes has each message once, and each cause its name and code", () => {
  const reset = Object.assign(new RangeError("socket hang up"), { code: "ECONNRESET" });
  const wrapped = new TypeError("fetch failed", { cause: new Error("fetch failed", { cause: reset }) });

  const error = toNetworkError(ROUTE, wrapped, redactor);

  expect(error.message).toContain("got no response: fetch failed: socket hang up");
  const first = error.cause as Error;
  const last = (first.cause as Error).cause as Error;
  expect(first).toMatchObject({ name: "TypeError", message: "fetch failed" });
  expect(last).toMatchObject({ name: "RangeError", message: "socket hang up", code: "ECONNRESET" });
  expect("cause" in last).toBe(false);
});

test("secrets in messages, names and codes of causes are redacted", () => {
  const cause = Object.assign(new Error("user-key-22 refused"), { name: "user-key-22", code: "user-key-22" });

  const error = toNetworkError(ROUTE, cause, redactor);

  expect(error.cause).toMatchObject({ name: REDACTED, message: `${REDACTED} refused`, code: REDACTED });
  expect(`${error.message}${(error.cause as Error).stack}`).not.toContain("user-key-22");
});

test("causes that refer to each other end the chain", () => {
  const one = new Error("one");
  one.cause = new Error("other", { cause: one });

  expect(toNetworkError(ROUTE, one, redactor).message).toContain("got no response: one: other");
});
