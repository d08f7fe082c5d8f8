import { expect, test } from "vitest";
import { AmbiguousWriteError } from "../../src/core/ambiguous-write.js";
import { HttpClient, type InternalCallOptions, type SendRequest } from "../../src/core/http-client.js";
import { resolveOptions } from "../../src/core/resolve-options.js";
import { CreateGuard } from "../../src/idempotency/create-guard.js";
import { TaskOwnership } from "../../src/idempotency/task-ownership.js";
import { OperationClient } from "../../src/waiters/operation-client.js";

/** A POST of a contract that is newer than the table of creates. */
const ROUTE = "POST /things/{thingId}/parts";
const INPUT = { path: { thingId: 7 }, body: { name: "a" } };

/** Sends the unknown POST through the guard, to a service that answers with `fetch`. */
function send(fetch: typeof globalThis.fetch): Promise<unknown> {
  const options = resolveOptions({ apiKey: "a", secretKey: "b", baseUrl: "http://localhost/v1", fetch }, {});
  const http = new HttpClient(options);
  const operations = new OperationClient(http, options);
  const { clock } = options;
  const context = { http, operations, clock, taskOwnership: new TaskOwnership(), intentLog: undefined };
  const request: SendRequest = (own?: InternalCallOptions) => http.json(ROUTE, INPUT, own);
  return new CreateGuard(context, options).intercept(ROUTE, INPUT, undefined, request);
}

test("a lost response to a POST that the table lacks is reported as ambiguous, without a second request", async () => {
  const requests: string[] = [];
  const error = await send(async (input, init) => {
    requests.push(`${init?.method} ${new URL(String(input)).pathname}`);
    throw Object.assign(new TypeError("fetch failed"), {
      cause: Object.assign(new Error(), { code: "ECONNRESET" }),
    });
  }).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(AmbiguousWriteError);
  expect(error).toMatchObject({
    route: ROUTE,
    path: { thingId: 7 },
    candidates: [],
    searchCompleted: false,
  });
  expect(requests).toEqual(["POST /v1/things/7/parts"]);
});

test.each([
  [201, '{"partId":"x"}', { partId: "x" }],
  [204, null, undefined],
])("a POST that the table lacks resolves with the body of a %i", async (status, body, expected) => {
  expect(await send(async () => new Response(body, { status }))).toEqual(expected);
});
