import { inspect } from "node:util";
import nock from "nock";
import { ApiError, ConfigError, isRedisCloudError, NetworkError, RedisCloudError } from "redis-cloud-sdk";
import { describe, expect, test } from "vitest";
import { API, answers, bench, failure, json } from "./bench.js";
import { mockNetwork } from "./mock-network.js";

mockNetwork();

const ROUTE = "GET /subscriptions/{subscriptionId}";
const PAGE = "<!DOCTYPE html>\n<html><head><title>Access denied</title></head><body>Ray 1</body></html>";

/** The error of a read that is answered so, once. */
function answered(response: () => Response): Promise<ApiError> {
  return failure<ApiError>(bench({ retries: 0, fetch: answers(response) }).cloud.subscriptions.get(7));
}

const text = (status: number, body: string, init: ResponseInit = {}) =>
  answered(() => new Response(body, { status, headers: { "content-type": "text/plain" }, ...init }));

describe("the service's own JSON", () => {
  const spring = { timestamp: "2025-01-01T00:00:00.000+00:00", status: 404, path: "/v1/subscriptions/7" };

  test("the message contains route, status, phrase and reason", async () => {
    const body = { ...spring, error: "Not Found", message: "there is no subscription 7" };
    nock(API).get("/subscriptions/7").reply(404, body, { "x-request-id": "req-1" });
    const error = await failure<ApiError>(bench().cloud.subscriptions.get(7));
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toBeInstanceOf(RedisCloudError);
    expect(error).toMatchObject({
      name: "ApiError",
      kind: "api",
      route: ROUTE,
      status: 404,
      requestId: "req-1",
    });
    expect(error.message).toBe(`${ROUTE} returned 404: Not Found: there is no subscription 7`);
    expect(error.body).toEqual(body);
  });

  test("an error without a message shows the phrase once", async () => {
    const error = await answered(() => json(404, { ...spring, error: "Not Found" }));
    expect(error.message).toMatch(/returned 404: Not Found$/);
    const twice = await answered(() => json(404, { ...spring, error: "Not Found", message: "Not Found" }));
    expect(twice.message).toMatch(/returned 404: Not Found$/);
  });

  test("an error exposes its code", async () => {
    const error = await answered(() => json(403, { code: "SUBSCRIPTION_NOT_ACTIVE", description: "busy" }));
    expect(error.code).toBe("SUBSCRIPTION_NOT_ACTIVE");
    expect(error.message).toContain("returned 403: busy");
    expect(error.hint).toContain("one change at a time");
  });

  test.each([[[]], [null], [7], ["text"], [{}], [{ error: { type: "X" }, message: 5 }]])(
    "a body of an unexpected shape (%j) results in an ApiError",
    async (body) => {
      const error = await answered(() => json(400, body));
      expect(error).toMatchObject({ kind: "api", status: 400, code: undefined });
      expect(error.message).toContain(`${ROUTE} returned 400`);
    },
  );
});

describe("responses that are not JSON", () => {
  test("an empty success of a read does not count as found or as missing", async () => {
    const { cloud } = bench({ fetch: answers(() => new Response(null, { status: 200 })) });
    const error = await failure(cloud.subscriptions.get(7));
    expect(error).toMatchObject({ kind: "api", status: 200 });
    expect(error.message).toContain("the body is empty");
  });

  test.each([5, 0, true, "x", [], [{ id: 7 }]])(
    "%j in place of the object that a read returns is an error, not a value",
    async (body) => {
      const { cloud } = bench({ fetch: answers(() => json(200, body)) });
      const ids = { subscriptionId: 7, databaseId: 8 };
      const aclUser = cloud.acl.users.get(3);
      for (const read of [
        cloud.subscriptions.get(7),
        cloud.databases.get(ids),
        aclUser,
        cloud.account.get(),
      ]) {
        const error = await failure<ApiError>(read);
        expect(error).toMatchObject({ kind: "api", status: 200, body });
        expect(error.message).toMatch(/returned 200: the body contains no object$/);
      }
    },
  );

  test("the proxy to a workspace returns any JSON, as its contract says", async () => {
    const { cloud } = bench({ fetch: answers(() => json(200, [5])) });
    const path = { subscriptionId: 7, subPath: "rdi/api/v2/anything" };
    expect(await cloud.dataIntegration.raw.getPath(path)).toEqual([5]);
  });

  test("an error with an empty body shows the status line", async () => {
    const error = await answered(() => new Response(null, { status: 404, statusText: "Not Found" }));
    expect(error.message).toMatch(/returned 404: Not Found$/);
    const bare = await answered(() => new Response("", { status: 404 }));
    expect(bare.message).toMatch(/returned 404$/);
  });

  test.each([401, 403, 502])("a gateway's page with %i is shown as text, with its source", async (status) => {
    const error = await answered(
      () => new Response(PAGE, { status, statusText: "Denied", headers: { "cf-ray": "8a1-FRA" } }),
    );
    expect(error.message).toContain(`returned ${status}: Denied (HTML: Access denied Ray 1)`);
    expect(error.message).not.toContain("<");
    expect(error.hint).toContain("gateway or proxy");
    expect(error.requestId).toBe("8a1-FRA");
    expect(error.body).toBe(PAGE);
    if (status !== 502) expect(error.hint).toContain("key");
  });

  test("a page without a status line is shown as an HTML page", async () => {
    expect((await answered(() => new Response(PAGE, { status: 502 }))).message).toContain(
      "returned 502: an HTML page (HTML: Access denied Ray 1)",
    );
  });

  test("plain text is shown in one line and truncated", async () => {
    const short = await text(401, "  Unauthorized:\n\n  bad key ");
    expect(short.message).toContain("returned 401: Unauthorized: bad key");
    const long = await text(500, "word ".repeat(2000));
    expect(long.message.split("\n")[0]?.length).toBeLessThan(250);
    expect(long.message).toContain("…");
  });
});

describe("invalid successes", () => {
  test("a success with an HTML page is an error", async () => {
    const error = await answered(() => new Response(PAGE, { status: 200 }));
    expect(error).toMatchObject({ kind: "api", route: ROUTE, status: 200 });
    expect(error.message).toContain("returned 200: the body is not JSON: Access denied Ray 1");
    expect(error.hint).toContain("gateway or proxy");
  });

  test("a success with truncated JSON is an error that distinguishes reads from changes", async () => {
    const error = await text(200, '{"id":7,"name":"ca');
    expect(error.message).toContain('the body is not JSON: {"id":7,"name":"ca');
    expect(error.hint).toMatch(/read is safe to retry; check before you repeat a change/);
    expect(error.body).toBe('{"id":7,"name":"ca');
  });

  test("the error for an invalid success has the request id", async () => {
    const error = await text(200, "pong", { headers: { "x-request-id": "req-1" } });
    expect(error.requestId).toBe("req-1");
  });
});

describe("redirects", () => {
  test.each([301, 302, 303, 307, 308])(
    "%i is not followed, so that the keys are not sent elsewhere",
    async (status) => {
      nock(API).get("/subscriptions/7").reply(status, "", { location: "https://elsewhere.example/v1/take" });
      const elsewhere = nock("https://elsewhere.example").get("/v1/take").reply(200, {});
      const error = await failure<ApiError>(bench().cloud.subscriptions.get(7));
      expect(elsewhere.isDone()).toBe(false);
      nock.removeInterceptor({ hostname: "elsewhere.example", path: "/v1/take", proto: "https" });
      expect(error).toMatchObject({ kind: "api", status });
      expect(error.hint).toContain("check the base URL");
    },
  );

  test("304 is an error, as requests are not conditional", async () => {
    expect(await answered(() => new Response(null, { status: 304 }))).toMatchObject({ status: 304 });
  });

  test("the opaque redirect of a browser is an error", async () => {
    expect(await answered(() => Response.error())).toMatchObject({ kind: "api", status: 0 });
  });
});

describe("hints", () => {
  test.each([
    [400, "rejected the request"],
    [401, "must not be swapped"],
    [403, "allowed source addresses"],
    [404, "whether it is Pro or Essentials"],
    [409, "name is already in use"],
    [412, "not enabled for this account"],
    [429, "quota of requests"],
    [500, "contact support"],
    [503, "Try again later"],
  ])("%i has a hint that contains: %s", async (status, hint) => {
    const error = await answered(() => json(status, {}));
    expect(error.hint).toContain(hint);
    // The message is one line without the hint, so that a program that prints both prints it once.
    expect(error.message).not.toMatch(/\n|Hint/);
    expect(inspect(error).split(error.hint as string)).toHaveLength(2);
  });

  test.each([418, 422, 504])("%i has no hint", async (status) => {
    const error = await answered(() => json(status, {}));
    expect(error.hint).toBeUndefined();
    expect(error.message).toBe(`${ROUTE} returned ${status}`);
  });

  test.each([
    ["x-rate-limit-remaining", "0"],
    ["retry-after", "3"],
    ["x-rate-limit-retry-after-seconds", "3"],
  ])("429 with %s is the quota, not too many changes", async (name, value) => {
    expect((await answered(() => json(429, {}, { [name]: value }))).hint).toContain("quota");
  });

  test.each([
    ["SUBSCRIPTION_NOT_ACTIVE", "still changing"],
    ["TOO_MANY_PENDING_SUBSCRIPTIONS", "At most three"],
    ["SUBSCRIPTION_IN_USE", "delete them first"],
    ["SUBSCRIPTION_PI_NOT_FOUND", "paymentMethods()"],
    ["PAYMENT_INFO_NOT_PROVIDED", "paymentMethodId"],
    ["DATABASE_BACKUP_DISABLED", "remote backup"],
    ["ACL_REDIS_RULE_PATTERN_NOT_VALID", "Redis ACL syntax"],
    ["ACL_ROLE_DOES_NOT_EXISTS", "by name"],
    ["ACL_USER_PASSWORD_NOT_VALID", "too weak"],
    ["UNAUTHORIZED", "role of the secret key"],
    ["GENERAL_ERROR", "support"],
    ["DATABASE_NOT_FOUND", "resource does not exist"],
    ["TGW_ATTACHMENT_DOES_NOT_EXIST", "resource does not exist"],
    ["CLOUD_ACCOUNT_NOT_ACTIVE", "still changing"],
    ["X_NOT_ALLOWED_WITH_SINGLE_REGION_SUBSCRIPTION", "Only Active-Active"],
    ["X_NOT_ALLOWED_WITH_ACTIVE_ACTIVE_SUBSCRIPTION", "activeActive methods"],
    ["X_WITH_A_FLEXIBLE_SUBSCRIPTION", "Only Essentials"],
    ["DATABASE_NAME_EXISTS", "name is already in use"],
    ["ACL_ROLE_NAME_ALREADY_EXISTS", "name is already in use"],
    ["DATABASE_IN_ACTIVE_ENDPOINTS_REDIRECTION", "wait until it is active"],
    ["ENDPOINTS_REDIRECTION_DATABASE_STATE_NOT_SUPPORTED", "wait until it is active"],
    ["ENDPOINTS_REDIRECTION_TARGET_HAS_NO_ENDPOINTS", "wait until it is active"],
    ["ENDPOINTS_REDIRECTION_NOT_COMPLETED", "wait until it is active"],
    ["DATABASE_TRAFFIC_RESUME_IN_PROGRESS", "wait until it is active"],
    ["ENDPOINTS_REDIRECTION_ALREADY_EXISTS", "Revert the latest redirection"],
    ["ENDPOINTS_REDIRECTION_NOT_LATEST", "Revert the latest redirection"],
    ["ENDPOINTS_REDIRECTION_REVERT_WINDOW_EXCEEDED", "create another redirection"],
    ["ENDPOINTS_REDIRECTION_ACCOUNT_MISMATCH", "the same account"],
    ["ENDPOINTS_REDIRECTION_CONNECTIVITY_MISMATCH", "kind of endpoints"],
    ["ENDPOINTS_REDIRECTION_INVALID_ENDPOINT_TYPE", "kind of endpoints"],
    ["ENDPOINTS_REDIRECTION_DATABASES_NOT_COMPATIBLE", "protocol"],
    ["ENDPOINTS_REDIRECTION_DNS_SERVICE_NOT_AVAILABLE", "Try again later"],
    ["DATABASE_TRAFFIC_NOT_STOPPED", "databases.traffic()"],
    ["DATABASE_TRAFFIC_RESUME_NOT_ELIGIBLE", "databases.traffic()"],
  ])("%s: … %s …, whatever the status", async (code, hint) => {
    expect((await answered(() => json(400, { type: code }))).hint).toContain(hint);
  });

  test("an unknown code uses the hint of the status", async () => {
    const error = await answered(() => json(403, { code: "BRAND_NEW_CODE" }));
    expect(error.code).toBe("BRAND_NEW_CODE");
    expect(error.hint).toContain("allowed source addresses");
  });
});

describe("fields", () => {
  test("retryAfterMs counts from the injected clock", async () => {
    const date = "Thu, 01 Jan 2026 00:00:30 GMT";
    expect((await answered(() => json(429, {}, { "retry-after": date }))).retryAfterMs).toBe(30_000);
    expect((await answered(() => json(429, {}, { "retry-after": "1.5" }))).retryAfterMs).toBe(1500);
    expect((await answered(() => json(429, {}, { "retry-after": "-5" }))).retryAfterMs).toBe(1000);
    expect((await answered(() => json(429, {}))).retryAfterMs).toBeUndefined();
  });

  test("the body is available but not enumerable", async () => {
    const error = await answered(() => json(404, { error: "Not Found", note: "only in the body" }));
    expect(error.body).toEqual({ error: "Not Found", note: "only in the body" });
    expect(Object.keys(error)).not.toContain("body");
    expect(JSON.stringify(error)).not.toContain("only in the body");
    expect(inspect(error)).not.toContain("only in the body");
    expect({ ...error }).not.toHaveProperty("body");
  });

  test("JSON.stringify contains the fields for a log", async () => {
    const error = await answered(() => json(404, {}, { "x-request-id": "req-1" }));
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({
      name: "ApiError",
      kind: "api",
      route: ROUTE,
      status: 404,
      requestId: "req-1",
      hint: error.hint,
    });
  });

  test("the cause of a lost connection is available but not enumerable", async () => {
    const cause = Object.assign(new Error("socket hang up"), { code: "ECONNRESET" });
    const fetch = async () => {
      throw cause;
    };
    const error = await failure<NetworkError>(bench({ retries: 0, fetch }).cloud.subscriptions.get(7));
    expect(error.cause).toMatchObject({ name: "Error", message: "socket hang up", code: "ECONNRESET" });
    expect(Object.keys(error)).not.toContain("cause");
  });
});

describe("isRedisCloudError", () => {
  test("isRedisCloudError accepts all errors of the package and of another copy of it", async () => {
    expect(isRedisCloudError(await answered(() => json(404, {})))).toBe(true);
    expect(isRedisCloudError(new ConfigError("x"))).toBe(true);
    expect(isRedisCloudError(new NetworkError("GET /x", "lost"))).toBe(true);
    const foreign = Object.assign(new Error("x"), { [Symbol.for("redis-cloud-sdk.error")]: true });
    expect(isRedisCloudError(foreign)).toBe(true);
  });

  test.each([[new Error("x")], [null], [undefined], ["text"], [7], [{ kind: "api" }]])(
    "isRedisCloudError rejects %s",
    (value) => {
      expect(isRedisCloudError(value)).toBe(false);
    },
  );
});

describe("problem documents (RFC 9457)", () => {
  const problem = (status: number, body: object) =>
    answered(
      () =>
        new Response(JSON.stringify(body), {
          status,
          headers: { "content-type": "application/problem+json" },
        }),
    );

  test("the message contains title, detail, type and the rejected fields", async () => {
    const fields = [
      { field: "keyName", rule: "pattern", message: "must not contain white space" },
      { field: "ttl", rule: "maximum" },
    ];
    const body = {
      type: "/errors/invalid-data",
      title: "Invalid data",
      status: 422,
      detail: "2 errors",
      fields,
    };
    const error = await problem(422, body);
    expect(error.message.split("\n")[0]).toBe(
      `${ROUTE} returned 422: Invalid data: 2 errors (/errors/invalid-data) \`keyName\`: must not contain white space \`ttl\`: maximum`,
    );
    expect(error.fields).toEqual(fields);
    expect(error.code).toBeUndefined();
    expect(error.body).toEqual(body);
    expect(error.toJSON()).toMatchObject({ status: 422, fields });
  });

  test("a 424 has the hint to check the database", async () => {
    const error = await problem(424, { type: "/errors/database-out-of-memory", title: "Out of memory" });
    expect(error).toMatchObject({ status: 424, fields: [] });
    expect(error.hint).toContain("database is unavailable or out of memory");
  });

  test("fields of another form are ignored, and texts that quote secrets are redacted", async () => {
    const odd = await problem(422, { title: "Odd", fields: [null, 7, { field: 1, message: {} }] });
    expect(odd.fields).toEqual([{}, {}, {}]);
    expect((await problem(422, { title: "Odd", fields: "none" })).fields).toEqual([]);
    const quoting = await problem(422, {
      title: "Odd",
      fields: [{ field: "llm", message: 'got "apiKey":"sk-of-the-model", user-key' }],
    });
    expect(inspect(quoting, { showHidden: true })).not.toMatch(/sk-of-the-model|user-key/);
  });
});
