import { expect, test } from "vitest";
import {
  classify429,
  readRateLimitHeaders,
  readRemaining,
  readRetryAfterMs,
} from "../../src/core/rate-limit-headers.js";

const NOW = Date.UTC(2026, 0, 1);
const OWN = "x-rate-limit-retry-after-seconds";
const REMAINING = "x-rate-limit-remaining";

test.for<[Record<string, string>, number | undefined]>([
  [{}, undefined],
  [{ [REMAINING]: "0" }, 0],
  [{ [REMAINING]: " 7 " }, 7],
  [{ [REMAINING]: "" }, undefined],
  [{ [REMAINING]: "many" }, undefined],
  [{ [REMAINING]: "Infinity" }, undefined],
])("with the headers %j, %j requests remain", ([headers, remaining]) => {
  expect(readRemaining(new Headers(headers))).toBe(remaining);
});

test.for<[Record<string, string>, number | undefined]>([
  [{}, undefined],
  [{ "retry-after": "7" }, 7_000],
  [{ [OWN]: "8", "retry-after": "7" }, 8_000],
  [{ [OWN]: " ", "retry-after": " 7 " }, 7_000],
  [{ "retry-after": "0" }, 1_000],
  [{ "retry-after": "-5" }, 1_000],
  [{ "retry-after": "5, 6" }, 5_000],
  [{ "retry-after": " " }, undefined],
  [{ "retry-after": "soon" }, undefined],
  [{ "retry-after": new Date(NOW + 9_000).toUTCString() }, 9_000],
  [{ "retry-after": new Date(NOW - 9_000).toUTCString() }, 1_000],
])("the headers %j request a delay of %j ms", ([headers, delayMs]) => {
  expect(readRetryAfterMs(new Headers(headers), NOW)).toBe(delayMs);
});

test.for<[string, Record<string, string>, string]>([
  ["GET", {}, "quota"],
  ["POST", {}, "changes"],
  ["POST", { "retry-after": "7" }, "quota"],
  ["POST", { [REMAINING]: "0" }, "quota"],
  ["GET", { [REMAINING]: "1" }, "changes"],
  ["POST", { [REMAINING]: "1", "retry-after": "7" }, "changes"],
])("a 429 of a %s with %j is about %s", ([method, headers, kind]) => {
  expect(classify429(method, new Headers(headers))).toBe(kind);
});

test.for<[string, number, Record<string, string>, object]>([
  ["GET", 200, { [REMAINING]: "7", "retry-after": "9" }, { remaining: 7 }],
  ["GET", 429, { [REMAINING]: "0", "retry-after": "9" }, { remaining: 0, exhaustedForMs: 9_000 }],
  ["GET", 429, {}, { remaining: undefined, exhaustedForMs: 30_000 }],
  ["POST", 429, { [REMAINING]: "3" }, { remaining: 3 }],
  ["GET", 429, { "retry-after": "300" }, { remaining: undefined, exhaustedForMs: 300_000 }],
  ["GET", 429, { "retry-after": "301" }, {}],
])("a %s with status %i and %j updates the limiter with %j", ([method, status, headers, update]) => {
  const response = new Response(null, { status, headers });
  expect(readRateLimitHeaders(method, response, { now: () => NOW })).toEqual(update);
});
