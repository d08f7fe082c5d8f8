import { expect, test } from "vitest";
import type { Credentials } from "../../src/core/credentials.js";
import { isHtml } from "../../src/core/rejection.js";
import { BufferedResponse, getRequestId } from "../../src/core/response.js";
import {
  describeBody,
  incompleteResponseError,
  parseBody,
  toApiError,
} from "../../src/core/response-errors.js";
import { SecretRedactor } from "../../src/core/secrets.js";

const SECRET = "Marked-secret-1!";
const redactor = new SecretRedactor({ apiKey: "account-key", secretKey: SECRET } as Credentials, []);
const ROUTE = "GET /subscriptions";

const responseOf = (status = 400, statusText = "Bad Request", headers: Record<string, string> = {}) =>
  new Response(null, { status, statusText, headers });
const describe = (body: unknown, statusText?: string) =>
  describeBody(body, [], responseOf(400, statusText), redactor);

test.for<[unknown, string]>([
  [{ error: "Bad Request", message: "name is taken" }, "Bad Request: name is taken"],
  [{ title: "Forbidden", detail: "no such plan" }, "Forbidden: no such plan"],
  [{ message: "same", description: "same" }, "same"],
  [{ message: "", description: "only this" }, "only this"],
  [{ type: "https://errors.example.com/1", title: "No" }, "No (https://errors.example.com/1)"],
  [{ type: "ABOUT_BLANK", title: "No" }, "No"],
  ["plain  text\nof a proxy", "plain text of a proxy"],
  ["  ", "Bad Request"],
  [{}, "Bad Request"],
  [undefined, "Bad Request"],
  [{ message: 5 }, "Bad Request"],
  ["<html><body>Blocked</body></html>", "Bad Request (HTML: Blocked)"],
])("the error body %j is described as %j", ([body, text]) => {
  expect(describe(body)).toBe(text);
});

test("an error without a body and a reason phrase has no description", () => {
  expect(describe(undefined, "")).toBeUndefined();
  expect(describe("<!doctype html>Blocked", "")).toBe("an HTML page (HTML: Blocked)");
});

test("rejected fields are described with their message, or else their rule", () => {
  const fields = [
    { field: "name", message: "is taken" },
    { field: "port", rule: "Max" },
    { message: "no plan" },
    { field: "region" },
  ];
  const text = describeBody({ message: "Invalid" }, fields as never, responseOf(), redactor);
  expect(text).toBe("Invalid `name`: is taken `port`: Max no plan `region`:");
});

test("descriptions are cut, which an ellipsis shows: a phrase and a page after 160 characters, a message after 4000", () => {
  expect(describe({}, "p".repeat(500))).toHaveLength(161);
  expect(describe("w".repeat(500))).toHaveLength(161);
  expect(describe({ message: "m".repeat(5_000) })).toHaveLength(4_001);
});

test("descriptions contain no secret, wherever the service quotes it", () => {
  const bodies = [`quoted ${SECRET}`, { message: SECRET }, `<html>${SECRET}</html>`, { type: `a/${SECRET}` }];
  for (const body of bodies) expect(describe(body, `No ${SECRET}`)).not.toContain(SECRET);
  expect(describe({}, `No ${SECRET}`)).toBe("No [redacted]");
});

test.for<[unknown, boolean]>([
  ["<!DOCTYPE html><p>", true],
  [" \n<html>", true],
  ["<head>", true],
  ["<body>", true],
  ["<xml>", false],
  ["text <html>", false],
  [{ html: "<html>" }, false],
])("%j is a page: %s", ([body, isPage]) => {
  expect(isHtml(body)).toBe(isPage);
});

const parse = (text: string | undefined, headers = {}) =>
  parseBody(ROUTE, text, responseOf(200, "OK", headers), () => redactor);

test("a successful body is parsed, and an empty one is undefined", () => {
  expect(parse('{"a":1}')).toEqual({ a: 1 });
  expect(parse("null")).toBeNull();
  expect([parse(undefined), parse(""), parse(" \n")]).toEqual([undefined, undefined, undefined]);
});

test("a body that is not JSON is an error that quotes it without secrets, and says what may have happened", () => {
  expect(() => parse(`{"cut": "${SECRET}`, { "x-request-id": `r-${SECRET}` })).toThrow(
    expect.objectContaining({
      status: 200,
      message: expect.stringMatching(/the body is not JSON: \{"cut": "?\[redacted\]/),
      hint: expect.stringContaining("check before you repeat a change"),
      requestId: "r-[redacted]",
    }),
  );
  expect(() => parse("<html>Sign in</html>")).toThrow(
    expect.objectContaining({
      message: expect.stringContaining("the body is not JSON: Sign in"),
      hint: expect.stringContaining("HTML page of a gateway"),
    }),
  );
});

test.for<[unknown, string]>([
  [undefined, "the body is empty"],
  [5, "the body contains no object"],
])("a read whose response is %j is an error that is safe to retry", ([body, text]) => {
  expect(incompleteResponseError(ROUTE, body, responseOf(200), redactor)).toMatchObject({
    message: `${ROUTE} returned 200: ${text}`,
    hint: "The body was lost in transit. It is safe to retry.",
    requestId: undefined,
  });
});

const errorOf = (body: unknown, status = 400, headers: Record<string, string> = {}, route = ROUTE) =>
  toApiError(route, body, responseOf(status, "", headers), redactor, 0);

test.for<[object, string | undefined]>([
  [{ code: "INVALID_REQUEST" }, "INVALID_REQUEST"],
  [{ code: "with space", type: "INVALID_TYPE" }, "INVALID_TYPE"],
  [{ type: "https://errors.example.com/1" }, undefined],
  [{ type: "lower_case" }, undefined],
  [{ code: 5 }, undefined],
])("the error %j has the code %j", ([body, code]) => {
  expect(errorOf(body)).toMatchObject({ kind: "api", code });
});

test("a 429 for changes has the code of the task that fails for this reason", () => {
  expect(errorOf({}, 429, {}, "POST /subscriptions")).toMatchObject({
    code: "TOO_MANY_PENDING_SUBSCRIPTIONS",
  });
  expect(errorOf({}, 429)).toMatchObject({ code: undefined });
  expect(errorOf({}, 429, { "retry-after": "7" })).toMatchObject({ retryAfterMs: 7_000 });
});

const bufferOf = (response: Response, ok: boolean, body: string | Uint8Array = '{"a":1}') =>
  new BufferedResponse(response, ok, body, () => redactor);

test("a buffered response can be read any number of times, in each form", async () => {
  for (const body of ['{"a":"ü"}', new TextEncoder().encode('{"a":"ü"}')]) {
    const response = bufferOf(responseOf(200, "OK"), true, body);
    expect([response.status, response.statusText, response.ok]).toEqual([200, "OK", true]);
    for (let times = 0; times < 2; times += 1) {
      expect(await response.text()).toBe('{"a":"ü"}');
      expect(await response.json()).toEqual({ a: "ü" });
      expect(new TextDecoder().decode(await response.arrayBuffer())).toBe('{"a":"ü"}');
    }
  }
});

test("the bytes of a buffered response do not contain the rest of the buffer that they are a part of", async () => {
  const bytes = new Uint8Array([1, 2, 3, 4]).subarray(1, 3);
  const buffer = await bufferOf(responseOf(200), true, bytes).arrayBuffer();
  expect([...new Uint8Array(buffer)]).toEqual([2, 3]);
});

test("the headers of an error are redacted, those of a success are as received", () => {
  const response = responseOf(400, `No ${SECRET}`, { "x-reason": `is ${SECRET}`, date: "today" });
  const failed = bufferOf(response, false);
  expect(failed.headers.get("x-reason")).toBe("is [redacted]");
  expect(failed.headers.get("date")).toBe("today");
  expect(failed.headers).toBe(failed.headers);
  expect(failed.statusText).toBe("No [redacted]");
  expect(bufferOf(response, true).headers).toBe(response.headers);
});

test("a request id is that of the service or of the gateway, redacted and cut", () => {
  const idOf = (headers: Record<string, string>) =>
    getRequestId(bufferOf(responseOf(200, "", headers), true));
  expect(idOf({ "x-request-id": "r-1", "cf-ray": "c-1" })).toBe("r-1");
  expect(idOf({ "cf-ray": "c-1" })).toBe("c-1");
  expect(idOf({})).toBeUndefined();
  expect(idOf({ "x-request-id": SECRET })).toBe("[redacted]");
  expect(idOf({ "x-request-id": "r".repeat(500) })).toHaveLength(129);
});
