import {
  ConfigError,
  type Fetch,
  type LogEvent,
  ProvisioningError,
  RedisCloud,
  redact,
  WaitAbortedError,
  WaitTimeoutError,
} from "redis-cloud-sdk";
import { describe, expect, test } from "vitest";
import { MARK } from "../secrets/canary-secrets.js";
import { expectNoSecret, printed } from "../secrets/capture-output.js";
import { answers, bench, failure, json, TIMEOUT_MS } from "./bench.js";

const KEYS = { apiKey: `A-${MARK}-account`, secretKey: `S-${MARK}-user` };
const SECRETS = {
  password: `${MARK}-password`,
  security: { password: `${MARK}-password` },
  globalPassword: `${MARK}-password`,
  clientTlsCertificates: [{ publicCertificatePEMString: `${MARK}-pem` }],
  replicaOf: [`redis://default:${MARK}@source.example:12000`],
};
const SPEC = { name: "cache", ...SECRETS } as { name: string };
const JSON_BODY = JSON.stringify(SPEC);

/** The error of a create whose body holds secrets, with everything that was logged meanwhile. */
async function failing(fetch: Fetch): Promise<{ error: Error; events: LogEvent[] }> {
  const { cloud, events } = bench({ ...KEYS, retries: 0, fetch });
  return { error: await failure(cloud.databases.create(7, SPEC)), events };
}

test("the search for secrets detects them", () => {
  const leaky = new Error(`bad key ${KEYS.apiKey}`);
  for (const text of Object.values(printed({ leaky, secret: MARK }))) {
    if (text !== "[object Object]" && text !== "") expect(text).toContain(MARK);
  }
  expect(() => expectNoSecret(leaky)).toThrow();
});

describe("errors of answers", () => {
  const html = (status: number) =>
    new Response(`<html><body>GET /v1\nx-api-key: ${KEYS.apiKey}\n${KEYS.secretKey}</body></html>`, {
      status,
      headers: { "content-type": "text/html" },
    });
  const plain = (status: number, text: string) =>
    new Response(text, { status, headers: { "content-type": "text/plain" } });

  test.each<[what: string, answer: () => Response]>([
    ["JSON that holds secrets", () => json(400, { error: "Bad Request", ...SECRETS })],
    ["JSON whose message quotes the request", () => json(400, { message: `cannot read ${JSON_BODY}` })],
    [
      "JSON whose message quotes a piece of it",
      () => json(400, { message: `near ${JSON_BODY.slice(0, 35)}` }),
    ],
    [
      "JSON whose message names an address",
      () => json(400, { message: `no way to ${SECRETS.replicaOf[0]}` }),
    ],
    [
      "an address that would be cut in its middle",
      () => json(400, { message: `${"x".repeat(120)} redis://default:${MARK.repeat(20)}@source.example` }),
    ],
    ["text that names the keys", () => plain(401, `unknown key ${KEYS.apiKey}, ${KEYS.secretKey}`)],
    ["JSON that names the keys", () => json(401, { message: `unknown key ${KEYS.apiKey}` })],
    ["a page that echoes the headers", () => html(403)],
  ])("an ApiError contains no secrets: %s", async (_, response) => {
    const { error, events } = await failing(answers(response));
    expect(error).toMatchObject({ kind: "api" });
    expectNoSecret(error);
    expectNoSecret(events);
  });

  test.each<[what: string, answer: () => Response]>([
    ["a page in a success", () => html(200)],
    [
      "text with an address cut in its middle",
      () => plain(400, `${"x".repeat(130)} redis://u:${MARK.repeat(9)}@a`),
    ],
    [
      "a redirect",
      () => new Response(null, { status: 302, headers: { location: `https://u:${MARK}@b.example` } }),
    ],
    ["a success cut short", () => plain(200, JSON_BODY.slice(0, 45))],
    ["a success cut short that says JSON", () => new Response(JSON_BODY.slice(0, 45), { status: 200 })],
  ])("an AmbiguousWriteError contains no secrets: %s", async (_, response) => {
    const { error, events } = await failing(answers(response));
    expect(error).toMatchObject({ kind: "ambiguous-write", cause: { kind: "api" } });
    expectNoSecret(error);
    expectNoSecret(error.cause);
    expectNoSecret(events);
  });
});

describe("errors of connections", () => {
  /** Attaches the request to the error, as some implementations of `fetch` do. */
  const telling: Fetch = async (url, init) => {
    throw Object.assign(new Error(`could not send ${[...new Headers(init.headers)].join(" ")}`), {
      code: "ECONNRESET",
      config: { url, headers: init.headers, data: init.body },
      request: { raw: [...new Headers(init.headers)].flat() },
      cause: Object.assign(new TypeError(`bad header ${KEYS.secretKey}`), { data: JSON_BODY }),
    });
  };

  test("errors of a fetch that attaches the request contain no secrets", async () => {
    const { error, events } = await failing(telling);
    expect(error).toMatchObject({ kind: "ambiguous-write", cause: { kind: "network" } });
    expect(error.message).toContain("could not send");
    expect(error.cause).toMatchObject({ cause: { code: "ECONNRESET" } });
    expectNoSecret(error);
    expectNoSecret(error.cause);
    expectNoSecret(events);
  });

  test("a fetch that throws a value that is not an Error exposes no secrets", async () => {
    const fetch: Fetch = async (_, init) => {
      throw { headers: Object.fromEntries(new Headers(init.headers)) };
    };
    const { error, events } = await failing(fetch);
    expectNoSecret(error);
    expectNoSecret(events);
    const text = await failing(async () => {
      throw `no way with ${KEYS.apiKey}`;
    });
    expectNoSecret(text.error);
  });

  test("timeout errors contain no secrets", async () => {
    const { cloud, clock, events } = bench({ ...KEYS, fetch: () => new Promise(() => undefined) });
    const call = failure(cloud.databases.update({ subscriptionId: 7, databaseId: 51 }, SPEC));
    await clock.advance(TIMEOUT_MS);
    const error = await call;
    expect(error).toMatchObject({ kind: "network", timedOut: true });
    expectNoSecret(error);
    expectNoSecret(events);
  });

  test("errors after retries contain no secrets", async () => {
    const { cloud, events } = bench({ ...KEYS, fetch: telling, retries: 2 });
    const error = await failure(cloud.subscriptions.get(7));
    expect(events.filter(({ type }) => type === "retry")).toHaveLength(2);
    expectNoSecret(error);
    expectNoSecret(events);
  });
});

describe("errors of options and ids", () => {
  test.each([
    { apiKey: KEYS.apiKey },
    { secretKey: KEYS.secretKey },
    { apiKey: `${MARK} ${MARK}`, secretKey: "b" },
    { apiKey: `${MARK}\n`, secretKey: "b" },
    { apiKey: `${MARK}é`, secretKey: "b" },
    { apiKey: KEYS.apiKey, secretKey: KEYS.apiKey },
    { apiKey: { key: MARK }, secretKey: "b" },
    { ...KEYS, baseUrl: `https://user:${MARK}@api.example` },
    { ...KEYS, baseUrl: `user:${MARK}@api.example` },
    { ...KEYS, baseUrl: `https://user:x/${MARK}@api.example` },
    { ...KEYS, baseUrl: `https://api.example/v1?api_key=${MARK}` },
    { ...KEYS, baseUrl: "http://api.example" },
    { ...KEYS, timeoutMs: -1 },
    { ...KEYS, userAgent: "a\nb" },
  ])("a ConfigError for %j contains no secrets", (options) => {
    let error: unknown;
    try {
      new RedisCloud(options as object);
    } catch (caught) {
      error = caught;
    }
    expect(error).toBeInstanceOf(ConfigError);
    expectNoSecret(error);
  });

  test("the error for a body that cannot be serialized contains no secrets", async () => {
    const { cloud } = bench(KEYS);
    const error = await failure(cloud.databases.create(7, { ...SPEC, size: 1n } as never));
    expect(error).toBeInstanceOf(ConfigError);
    expectNoSecret(error);
  });
});

describe("errors of operations", () => {
  test("the error of a failed task that quotes the request contains no secrets", async () => {
    const task = { taskId: "t1", commandType: "databaseCreateRequest", status: "received", links: [] };
    const failed = {
      ...task,
      status: "processing-error",
      response: {
        error: {
          type: "DATABASE_REPLICA_INVALID",
          status: "400 BAD_REQUEST",
          description: `cannot reach redis://default:${MARK}@source.example`,
        },
        additionalInfo: `{"password":"${MARK}"}`,
      },
    };
    const { cloud, clock, events } = bench({
      ...KEYS,
      waitTimeoutMs: TIMEOUT_MS,
      fetch: answers(
        () => json(202, task),
        () => json(200, failed),
      ),
    });
    const error = await failure(cloud.databases.create(7, SPEC).wait());
    expect(error).toMatchObject({ kind: "task", code: "DATABASE_REPLICA_INVALID" });
    expect(clock.sleeping).toBe(0);
    expectNoSecret(error);
    expectNoSecret(events);
  });

  test("the error of a wait that ends early contains no secrets of poll errors", async () => {
    const { error: cause } = await failing(answers(() => json(500, SECRETS)));
    expectNoSecret(new WaitTimeoutError("t1", "rc1.token", "database pending", 1000, cause));
    expectNoSecret(new WaitAbortedError("t1", "rc1.token", cause));
    expectNoSecret(new ProvisioningError("database", { databaseId: 1 }, "error", "t1", "rc1.token"));
  });
});

describe("everything else", () => {
  test("the client shows no secrets", async () => {
    const { cloud } = bench({ ...KEYS, fetch: answers(() => json(200, { taskId: "t1" })) });
    const operation = await cloud.databases.create(7, SPEC);
    expectNoSecret(cloud);
    expectNoSecret(cloud.raw);
    expectNoSecret(cloud.databases);
    expectNoSecret(operation);
  });

  test("the result of redact() contains no secrets", () => {
    expectNoSecret(redact({ ...SECRETS, ...KEYS, headers: { "x-api-key": KEYS.apiKey } }));
  });

  test("the response of a read is returned to the caller unredacted", async () => {
    const { cloud } = bench({ ...KEYS, fetch: answers(() => json(200, SPEC)) });
    expect(await cloud.databases.get({ subscriptionId: 7, databaseId: 51 })).toEqual(SPEC);
  });
});
