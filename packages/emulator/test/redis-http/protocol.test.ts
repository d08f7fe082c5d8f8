import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { post, readJson, startService, type TestService } from "./service.js";

let service: TestService;

beforeAll(async () => {
  service = await startService({ blockingMs: 60, bodyBytes: 4_000_000, heartbeatMs: 20 });
});
afterAll(() => service.stop());
beforeEach(() => service.redis.control.flushall());

describe("commands in the path", () => {
  test("a path command takes arguments from segments, then the body, then options of the query", async () => {
    const { call } = service;
    expect(await readJson(call("/set/k/v/EX/100"))).toEqual([200, { result: "OK" }]);
    expect(await readJson(call("/get/k/"))).toEqual([200, { result: "v" }]);
    const value = Buffer.from([0, 255, 10, 13, 200]);
    expect(await readJson(call("/set/bin?EX=100&NX", { method: "POST", body: value }))).toEqual([
      200,
      { result: "OK" },
    ]);
    expect(await service.redis.control.getBuffer("bin")).toEqual(value);
    expect(await service.redis.control.ttl("bin")).toBeGreaterThan(90);
    expect(await readJson(call("/set/bin?NX", { method: "PUT", body: "x" }))).toEqual([
      200,
      { result: null },
    ]);
    const base64 = { headers: { "Upstash-Encoding": "base64" } };
    expect(await readJson(call("/get/bin", base64))).toEqual([200, { result: value.toString("base64") }]);
  });

  test("path segments are bytes: empty, encoded and binary ones arrive unchanged", async () => {
    const { call } = service;
    await call("/set/a%2Fb%20c/%F0%9F%8D%8E");
    expect(await service.redis.control.get("a/b c")).toBe("🍎");
    await call("/set/raw/%FF%00%zz");
    expect(await service.redis.control.getBuffer("raw")).toEqual(Buffer.from("\xff\0%zz", "latin1"));
    await call("/set//empty");
    expect(await service.redis.control.get("")).toBe("empty");
  });

  test("a token in the query authenticates and is not passed as an argument", async () => {
    const url = `${service.url}/set/k/v?_token=${service.tokens.full}&EX=100`;
    expect(await readJson(fetch(url))).toEqual([200, { result: "OK" }]);
    expect(await service.redis.control.ttl("k")).toBeGreaterThan(90);
  });

  test("HEAD returns no body, and unsupported methods are rejected with 405", async () => {
    expect(await (await service.call("/get/k", { method: "HEAD" })).text()).toBe("");
    const response = await service.call("/get/k", { method: "DELETE" });
    expect(response.headers.get("allow")).toBe("GET, HEAD, POST, PUT");
    expect([response.status, await response.json()]).toEqual([
      405,
      { error: "ERR method DELETE is not supported" },
    ]);
    expect(await readJson(service.call("/pipeline"))).toEqual([
      405,
      { error: expect.stringContaining("POST") },
    ]);
    expect((await service.call("/subscribe/a", { method: "HEAD" })).status).toBe(405);
  });
});

describe("tokens", () => {
  test.each([
    ["no token", {}],
    ["another scheme", { authorization: "Basic abc" }],
    ["a wrong token", { authorization: "Bearer abc" }],
    ["an empty token", { authorization: "Bearer " }],
  ])("a request with %s is rejected with 401", async (_, headers) => {
    const response = await fetch(`${service.url}/get/k`, { headers: headers as Record<string, string> });
    expect([response.status, await response.json()]).toEqual([
      401,
      { error: "WRONGPASS invalid or missing auth token" },
    ]);
  });

  test("a token is rejected with 401 for any other database", async () => {
    const other = service.url.replace(/\d+$/, "51000002");
    const headers = { authorization: `Bearer ${service.tokens.full}` };
    for (const url of [other, service.url.replace(/\d+$/, "__proto__"), service.url.replace(/\/\d+$/, "")]) {
      expect((await fetch(`${url}/get/k`, { headers })).status).toBe(401);
    }
  });

  test("only the digest of a token is stored, and its usage is counted", async () => {
    expect(service.tokens.full).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(service.records)).not.toContain(service.tokens.full);
    const { usage } = Object.values(service.records)[1] ?? {};
    const before = { ...usage };
    const token = service.tokens["read-only"];
    await service.handle("/pipeline", { token, ...post([["GET", "a"], ["SET", "a", 1], ["MONITOR"]]) });
    await service.handle("/get/k", { token });
    await service.handle("/multi-exec", { token, ...post([["GET", "a"]]) });
    await service.handle("/", { token, ...post("no command") });
    expect(usage).toEqual({
      requests: (before.requests ?? 0) + 4,
      commands: (before.commands ?? 0) + 5,
      errors: (before.errors ?? 0) + 2,
      lastUsedAt: 42,
    });
  });
});

describe("malformed requests are rejected with one error line, and no command is executed", () => {
  test.each<[string, string, RegExp]>([
    ["", "", /the body is empty; it must be a command such as/],
    ["", '["GET"', /the body is not JSON/],
    ["", "{}", /the body is an object, not an array such as/],
    ["", "null", /the body is null/],
    ["", '"GET"', /the body is a string/],
    ["", "[]", /the body is an empty array/],
    ["", "[null]", /the name of the body is null/],
    ["", '["SET","k",null]', /argument 2 of the body is null, not a string, number or boolean/],
    ["", '["SET","k",{"a":1}]', /argument 2 of the body is an object/],
    ["", '["SET",["k"],1]', /argument 1 of the body is an array/],
    ["/pipeline", "{}", /the body must be a list of commands such as/],
    ["/pipeline", "[]", /the body must contain at least one command/],
    ["/pipeline", '["GET","k"]', /command 1 is a string, not an array/],
    ["/pipeline", '[["SET","k",1],[]]', /command 2 is an empty array/],
    ["/pipeline", '[["SET","k",1],["GET",null]]', /argument 1 of command 2 is null/],
    ["/multi-exec", '[["SET","k",1],null]', /command 2 is null/],
    ["/subscribe", "[]", /channel is missing: use \/subscribe\/\{channel\}/],
  ])("%s %s", async (path, body, error) => {
    const [status, answered] = await readJson(service.call(path, { method: "POST", body }));
    expect([status, answered]).toEqual([400, { error: expect.stringMatching(error) }]);
    expect(await service.redis.control.dbsize()).toBe(0);
  });

  test("too many commands", async () => {
    const many = post(Array(10_001).fill(["SET", "k", 1]));
    expect(await readJson(service.call("/multi-exec", many))).toEqual([
      400,
      { error: "ERR 10001 commands in one request; the maximum is 10000" },
    ]);
    expect(await service.redis.control.dbsize()).toBe(0);
  });

  test("a request without a command is rejected with 400", async () => {
    expect(await readJson(service.call("/"))).toEqual([
      400,
      { error: expect.stringContaining("ERR command is missing") },
    ]);
  });

  test("a body beyond the limit is rejected with 413 and not read to its end", async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 1;
        controller.enqueue(new Uint8Array(1_000_000));
      },
    });
    const init = { method: "POST", body: endless, duplex: "half" } as RequestInit;
    expect(await readJson(service.handle("/set/k", init))).toEqual([
      413,
      { error: "ERR the request body exceeds 4000000 bytes" },
    ]);
    expect(sent).toBeLessThan(8);
  });

  test("a body that breaks off is rejected with 500 without internal details", async () => {
    const broken = new ReadableStream({ start: (controller) => controller.error(new Error("inside")) });
    const init = { method: "POST", body: broken, duplex: "half" } as RequestInit;
    expect(await readJson(service.handle("", init))).toEqual([500, { error: "ERR internal error" }]);
  });
});

describe("values beyond JSON", () => {
  test("64-bit integers arrive without rounding", async () => {
    const body =
      '["RPUSH","l",9007199254740993, -12345678901234567890,"1234567890123456789\\"",1.5,1e3,true]';
    await service.call("", { method: "POST", body });
    expect(await service.redis.control.lrange("l", 0, -1)).toEqual([
      "9007199254740993",
      "-12345678901234567890",
      '1234567890123456789"',
      "1.5",
      "1000",
      "true",
    ]);
  });

  test("a command with 100,000 arguments is executed", async () => {
    const members = Array.from({ length: 100_000 }, (_, index) => `m${index}`);
    expect(await readJson(service.call("", post(["SADD", "s", ...members])))).toEqual([
      200,
      { result: 100_000 },
    ]);
  });

  test("base64 encoding applies to all strings except a top-level OK, also in arrays", async () => {
    await service.redis.control.rpush("l", "OK", "é");
    await service.redis.control.hset("h", "f", "v");
    const script = "return {1, redis.call('GET','none'), {'é', {ok='OK'}}, {err='ERR inside'}}";
    const commands = [
      ["lrange", "l", 0, -1],
      ["hgetall", "h"],
      ["PING"],
      ["SET", "k", "OK"],
      ["EVAL", script, 0],
    ];
    const init = { ...post(commands), headers: { "Upstash-Encoding": "base64" } };
    const b64 = (text: string) => Buffer.from(text).toString("base64");
    expect(await readJson(service.call("/pipeline", init))).toEqual([
      200,
      [
        { result: [b64("OK"), b64("é")] },
        { result: [b64("f"), b64("v")] },
        { result: b64("PONG") },
        { result: "OK" },
        { result: [1, null, [b64("é"), b64("OK")], b64("ERR inside")] },
      ],
    ]);
  });

  test("the response repeats the sync token of the request", async () => {
    const response = await service.call("/ping", { headers: { "upstash-sync-token": "zzz" } });
    expect(response.headers.get("upstash-sync-token")).toBe("zzz");
    expect((await service.call("/ping")).headers.has("upstash-sync-token")).toBe(false);
  });
});

describe("commands that change the state of the connection", () => {
  test.each([
    ["SUBSCRIBE", "a"],
    ["psubscribe", "a"],
    ["MONITOR"],
    ["MULTI"],
    ["hello", 3],
    ["QUIT"],
    ["RESET"],
    ["SELECT", 1],
    ["AUTH", "x"],
    ["Client", "reply", "off"],
  ])("%s is rejected, and the other commands of a pipeline are executed", async (...parts) => {
    const [status, body] = await readJson(service.call("", post(parts)));
    expect([status, body]).toEqual([
      400,
      { error: expect.stringContaining("ERR Command is not available: '") },
    ]);
    const results = await (
      await service.call("/pipeline", post([["SET", "k", 1], parts, ["GET", "k"]]))
    ).json();
    expect(results).toEqual([{ result: "OK" }, body, { result: "1" }]);
    await service.redis.control.del("k");
    expect(await readJson(service.call("/multi-exec", post([["SET", "k", 1], parts])))).toEqual([
      400,
      { error: expect.stringMatching(/^EXECABORT .*not available/) },
    ]);
    expect(await service.redis.control.exists("k")).toBe(0);
  });

  test("other commands are allowed or rejected by the ACL of the server", async () => {
    expect(await readJson(service.call("/client/id"))).toEqual([200, { result: expect.any(Number) }]);
    for (const command of [
      ["CONFIG", "GET", "*"],
      ["SHUTDOWN"],
      ["ACL", "LIST"],
      ["REPLICAOF", "NO", "ONE"],
    ]) {
      expect(await readJson(service.call("", post(command)))).toEqual([
        400,
        { error: expect.stringMatching(/^NOPERM /) },
      ]);
    }
    expect(await readJson(service.call("", post(["constructor"])))).toEqual([
      400,
      { error: expect.stringMatching(/^ERR unknown command/) },
    ]);
  });

  test("an error inside a transaction is the result of its command only", async () => {
    const commands = [
      ["SET", "k", "x"],
      ["INCR", "k"],
      ["GET", "k"],
    ];
    expect(await readJson(service.call("/multi-exec", post(commands)))).toEqual([
      200,
      [{ result: "OK" }, { error: expect.stringMatching(/^ERR value is not an integer/) }, { result: "x" }],
    ]);
  });
});
