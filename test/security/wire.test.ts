import { createGzip, gzipSync } from "node:zlib";
import { ApiError, ConfigError, RedisCloud } from "redis-cloud-sdk";
import { describe, expect, test } from "vitest";
import { failure } from "../wire/bench.js";
import { clientOf, KEYS, serve } from "./server.js";

describe("keys stay where they belong", () => {
  test.each([301, 302, 303, 307, 308])("a %i to another origin is not followed", async (status) => {
    const reached: (string | undefined)[] = [];
    const other = await serve((request, response) => {
      reached.push(request.url);
      response.end("{}");
    });
    const origin = await serve((_, response) => {
      response.writeHead(status, { location: `${other}/v1/steal` }).end();
    });
    const cloud = clientOf(origin);
    expect(await failure(cloud.subscriptions.get(7))).toMatchObject({ kind: "api", status });
    // The gateway that redirects may have forwarded the create before, so its outcome is searched.
    const signal = AbortSignal.timeout(200);
    const error = await failure(cloud.databases.create(7, { name: "a" }, { signal }));
    expect(error).toMatchObject({ kind: "ambiguous-write" });
    const { response } = await cloud.raw.GET("/subscriptions");
    expect(response.status).toBe(status);
    expect(reached).toEqual([]);
  });

  test.each([
    "http://api.redislabs.com/v1",
    "http://127.0.0.1.example.com",
    "http://localhost.example.com",
    "http://10.0.0.1",
    "http://[::2]",
    "http://0.0.0.0",
    "ftp://127.0.0.1",
    "https://user:password@api.redislabs.com",
  ])("the base URL %s is rejected", (baseUrl) => {
    expect(() => new RedisCloud({ ...KEYS, baseUrl })).toThrow(ConfigError);
  });

  test.each(["http://127.0.0.1:8080", "http://localhost:8080", "http://[::1]:8080", "https://api.example"])(
    "the base URL %s is accepted",
    (baseUrl) => {
      expect(() => new RedisCloud({ ...KEYS, baseUrl })).not.toThrow();
    },
  );
});

describe("header injection", () => {
  const INJECTION = "\r\nx-injected: yes\r\n";

  test.each<[option: string, options: object]>([
    ["apiKey", { ...KEYS, apiKey: `SECRET${INJECTION}` }],
    ["secretKey", { ...KEYS, secretKey: `SECRET${INJECTION}` }],
    ["userAgent", { ...KEYS, userAgent: `mine${INJECTION}` }],
  ])("a line break in %s is rejected without showing it", (option, options) => {
    const create = () => new RedisCloud(options);
    expect(create).toThrow(ConfigError);
    expect(create).toThrow(option);
    expect(create).not.toThrow("SECRET");
  });

  test("a line break in a path parameter, a query and a body is encoded", async () => {
    const seen: [url: string | undefined, injected: unknown][] = [];
    const origin = await serve((request, response) => {
      seen.push([request.url, request.headers["x-injected"]]);
      response.writeHead(200, { "content-type": "application/json" }).end('{"taskId":"t"}');
    });
    const cloud = clientOf(`${origin}`);
    const ids = { subscriptionId: 1, databaseId: 2, tagKey: `a${INJECTION}` };
    await cloud.databases.tags.delete(ids);
    await cloud.tasks.get(INJECTION);
    await cloud.databases.create(1, { name: INJECTION });
    const encoded = "%0D%0Ax-injected%3A%20yes%0D%0A";
    expect(seen).toEqual([
      [`/v1/subscriptions/1/databases/2/tags/a${encoded}`, undefined],
      [`/v1/tasks/${encoded}`, undefined],
      ["/v1/tasks", undefined],
      ["/v1/subscriptions/1/databases", undefined],
    ]);
  });

  test.each(["../../users", "..", "a/b"])("a task id %j does not change the route", async (taskId) => {
    const cloud = clientOf("http://127.0.0.1:9");
    expect(await failure(cloud.tasks.get(taskId))).toBeInstanceOf(ConfigError);
  });
});

describe("memory limits", () => {
  const TOO_LARGE = /the body exceeds the maximum of \d+ bytes/;
  const PIECE = Buffer.alloc(8 * 1024 * 1024, "a");

  test("an endless body is rejected at the limit", async () => {
    let sent = 0;
    const origin = await serve((_, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      const more = () => {
        while (!response.destroyed && response.write(PIECE)) sent += PIECE.length;
      };
      response.on("drain", more);
      more();
    });
    const error = await failure(clientOf(origin).subscriptions.get(7));
    expect(error).toBeInstanceOf(ApiError);
    expect(error.message).toMatch(TOO_LARGE);
    expect(sent).toBeLessThan(1024 * 1024 * 1024);
  });

  test("a body whose declared length exceeds the limit is not read", async () => {
    const origin = await serve((_, response) => {
      response.writeHead(200, { "content-type": "application/json", "content-length": String(2 ** 40) });
      response.write("{");
    });
    expect((await failure(clientOf(origin).subscriptions.get(7))).message).toMatch(TOO_LARGE);
  });

  test.each(["a declared length", "no length"])(
    "a compressed body that expands beyond the limit is rejected with %s",
    async (how) => {
      // A gzip file may consist of several: one of 8 MiB is packed once and sent many times.
      const member = gzipSync(PIECE);
      const bomb = Buffer.concat(Array.from({ length: 40 }, () => member));
      expect(bomb.length).toBeLessThan(1024 * 1024);
      const origin = await serve((_, response) => {
        const length = how === "no length" ? {} : { "content-length": String(bomb.length) };
        const head = { "content-type": "application/json", "content-encoding": "gzip", ...length };
        response.writeHead(200, head).end(bomb);
      });
      const error = await failure(clientOf(origin).subscriptions.get(7));
      expect(error).toBeInstanceOf(ApiError);
      expect(error.message).toMatch(TOO_LARGE);
    },
  );

  test("a compressed response within the limit is read", async () => {
    const origin = await serve((_, response) => {
      response.writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" });
      const gzip = createGzip();
      gzip.pipe(response);
      gzip.end(JSON.stringify({ id: 7 }));
    });
    expect(await clientOf(origin).subscriptions.get(7)).toEqual({ id: 7 });
  });
});
