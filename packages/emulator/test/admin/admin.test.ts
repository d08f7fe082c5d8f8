import { describe, expect, test } from "vitest";
import { DEMO_API_KEY, DEMO_SECRET_KEY } from "../../src/state/demo-keys.js";
import { createInitialState } from "../../src/state/fresh.js";
import { NOW, SECRET_KEY } from "../accounts/accounts.js";
import { addDatabase, addKey, RUNNING, started, testContext } from "./harness.js";

describe("admin API access", () => {
  test("health needs no keys, and shows other machines only that the emulator is ready", async () => {
    const { ask } = await started();
    expect(await ask("GET /emulator/health", { keys: null })).toMatchObject({
      status: 200,
      body: {
        status: "ready",
        version: "1.2.3",
        engine: { kind: "redis", version: "8.0.0" },
        clock: { mode: "instant", now: "2030-01-01T00:00:00.000Z" },
        accounts: 1,
        demo: false,
      },
    });
    const demo = createInitialState(
      { apiKey: DEMO_API_KEY, secretKey: DEMO_SECRET_KEY, name: "Demo", now: NOW },
      1,
    );
    const known = await started({ state: () => demo });
    expect((await known.ask("GET /emulator/health", { keys: null })).body.demo).toBe(true);
    const far = await started({}, "192.168.1.7");
    const other = await far.ask("GET /emulator/health", { keys: null });
    expect([other.status, other.body]).toEqual([200, { status: "ready" }]);
  });

  test.each([
    "GET /emulator/overview",
    "GET /emulator/requests",
    "GET /emulator/events",
    "GET /emulator/export",
    "GET /emulator/faults",
    "GET /emulator/keys",
    "POST /emulator/reset",
    "POST /emulator/ticket",
    "POST /emulator/databases/7/command",
  ])("%s requires the role Owner", async (route) => {
    const { ask, context } = await started();
    expect(await ask(route, { keys: null })).toMatchObject({
      status: 401,
      body: { error: expect.any(String), hint: expect.stringContaining("x-api-secret-key") },
    });
    const viewer = addKey(context, "only-a-viewer", "Viewer");
    expect(await ask(route, { keys: viewer })).toMatchObject({
      status: 403,
      body: { error: "The secret key only-a-viewer does not have the role Owner." },
    });
  });

  test("HEAD is answered as GET without a body, except for the event stream", async () => {
    const { ask } = await started();
    for (const path of ["health", "openapi.json", "overview"]) {
      const { status, headers } = await ask(`GET /emulator/${path}`);
      const head = await ask(`HEAD /emulator/${path}`);
      expect(head, path).toMatchObject({ status, headers: { "content-type": headers["content-type"] } });
      expect(head.text, path).toBe("");
    }
    expect((await ask("HEAD /emulator/events")).status).toBe(405);
    expect((await ask("HEAD /emulator/overview", { keys: null })).status).toBe(401);
  });

  test("unknown paths and methods list the endpoints", async () => {
    const { ask } = await started();
    const missing = await ask("GET /emulator/nothing");
    expect(missing).toMatchObject({
      status: 404,
      body: { hint: expect.stringContaining("/emulator/overview") },
    });
    expect(await ask("PATCH /emulator/quotas")).toMatchObject({
      status: 405,
      headers: { allow: "GET, PUT" },
    });
    expect(await ask("POST /emulator/health")).toMatchObject({ status: 405, headers: { allow: "GET" } });
    expect((await ask("DELETE /emulator/keys/%E0%A4%A")).status).toBe(400);
  });

  test.each([
    ['{"advanceMs":', 400, /is not valid JSON/],
    ["[]", 400, /must be a JSON object/],
    ["null", 400, /must be a JSON object/],
    ['{"advanceMs":"5"}', 400, /advanceMs must be a non-negative integer \(got "5"\)/],
    ['{"advanceMs":5,"ms":5}', 400, /Unknown field "ms"/],
    ['{"__proto__":{}}', 400, /Unknown field "__proto__"/],
    ["{}", 400, /advanceMs is required/],
    [`{"advanceMs":${" ".repeat(1024 * 1024)}5}`, 413, /exceeds 1048576 bytes/],
  ])("rejects the body %.20s with a specific error", async (body, status, error) => {
    const { ask } = await started();
    const response = await ask("POST /emulator/time", { body });
    expect(response.status).toBe(status);
    expect(response.body.error).toMatch(error);
    expect(response.body.hint).toEqual(expect.any(String));
  });

  test("an internal error is reported to onDefect and its details are not exposed", async () => {
    const { ask, defects } = await started({
      reset: () => Promise.reject(new Error("secret detail")),
    });
    const response = await ask("POST /emulator/reset");
    expect(response.status).toBe(500);
    expect(response.text).not.toContain("secret detail");
    expect(defects).toMatchObject([{ message: "secret detail" }]);
  });
});

describe("GET /overview", () => {
  test("overview shows databases with and without a process, without passwords", async () => {
    const { ask, context } = await started();
    addDatabase(context, 7);
    addDatabase(context, 8);
    const { body, text } = await ask("GET /emulator/overview");
    expect(body).toMatchObject({
      account: { id: 1001, name: "Test" },
      subscriptions: [],
      databases: [
        {
          id: 7,
          subscriptionId: 1,
          name: "db-7",
          status: "active",
          endpoint: RUNNING,
          connectionString: "redis://default:****@127.0.0.1:12345",
          info: { usedMemoryBytes: 1, maxMemoryBytes: 2, opsPerSecond: 3, connectedClients: 4, keys: 5 },
        },
        {
          id: 8,
          endpoint: null,
          connectionString: null,
          info: null,
          error: "Its process ended with code 1.",
        },
      ],
      tasks: [],
      quotas: { databases: null, memoryGb: null, keys: 100 },
      usage: { databases: 2, memoryGb: 2, keys: 1, requests: 1 },
      behavior: { oneTaskAtATime: true },
      faults: [],
    });
    expect(text).not.toContain(SECRET_KEY);
  });

  test("overview is returned even if a database does not respond", async () => {
    const parts = testContext();
    const engine = { ...parts.context.engine, info: () => Promise.reject(new Error("connection lost")) };
    const { ask, context } = await started({ engine });
    addDatabase(context, 7);
    expect((await ask("GET /emulator/overview")).body.databases[0]).toMatchObject({
      id: 7,
      endpoint: RUNNING,
      info: null,
    });
  });
});

describe("GET /requests", () => {
  test("requests are listed newest first and per account", async () => {
    const { ask, context } = await started();
    const entry = { at: NOW, method: "GET", route: null, status: 200, durationMs: 1, keyName: null };
    for (const path of ["/a", "/b", "/c"]) context.requests.add({ ...entry, path, accountId: 1001 }, 1001);
    context.requests.add({ ...entry, path: "/other", accountId: 1002 }, 1001);
    context.requests.add({ ...entry, path: "/unauthenticated", accountId: undefined, fault: "f" }, 1001);
    const paths = async (query = "") =>
      (await ask(`GET /emulator/requests${query}`)).body.map(({ path }: { path: string }) => path);
    expect(await paths()).toEqual(["/unauthenticated", "/c", "/b", "/a"]);
    expect(await paths("?limit=2")).toEqual(["/unauthenticated", "/c"]);
    expect((await ask("GET /emulator/requests?limit=1")).body[0]).toEqual({
      ...entry,
      id: 5,
      at: "2030-01-01T00:00:00.000Z",
      path: "/unauthenticated",
      fault: "f",
    });
    for (const limit of ["0", "-1", "x", "1001", ""])
      expect((await ask(`GET /emulator/requests?limit=${limit}`)).status).toBe(400);
  });
});

describe("/faults", () => {
  test("faults can be added, listed and removed", async () => {
    const { ask, context } = await started();
    const added = await ask("POST /emulator/faults", { body: { kind: "status", status: 503, count: 1 } });
    expect(added).toMatchObject({ status: 201, body: { id: "fault-1", route: "*", left: 1 } });
    expect(context.faults.match({ route: undefined, method: "GET", path: "/" }).fault?.kind).toBe("status");
    expect((await ask("GET /emulator/faults")).body).toMatchObject([{ id: "fault-1", applied: 1, left: 0 }]);
    await ask("POST /emulator/faults", { body: { kind: "html" } });
    expect((await ask("DELETE /emulator/faults/fault-1")).status).toBe(204);
    expect(await ask("DELETE /emulator/faults/fault-1")).toMatchObject({ status: 404 });
    expect((await ask("GET /emulator/faults")).body).toHaveLength(1);
    expect((await ask("DELETE /emulator/faults")).status).toBe(204);
    expect((await ask("GET /emulator/faults")).body).toEqual([]);
    expect(await ask("POST /emulator/faults", { body: { kind: "explode" } })).toMatchObject({
      status: 400,
      body: { error: expect.stringMatching(/^kind must be .*reset-after.* \(got "explode"\)\.$/) },
    });
  });
});

describe("POST /time", () => {
  test("time advances a manual clock and returns 409 for other clocks", async () => {
    let now = NOW;
    const advance = (ms: number) => {
      now += ms;
    };
    const { ask } = await started({ clock: { mode: "manual", now: () => now, advance } });
    expect(await ask("POST /emulator/time", { body: { advanceMs: 1500 } })).toMatchObject({
      status: 200,
      body: { mode: "manual", now: "2030-01-01T00:00:01.500Z" },
    });
    const instant = await started();
    expect(await instant.ask("POST /emulator/time", { body: { advanceMs: 1 } })).toMatchObject({
      status: 409,
      body: { error: expect.stringContaining("instant") },
    });
  });
});

describe("POST /databases/*/command", () => {
  test("a command returns the reply or the error of Redis", async () => {
    const { ask, context, commands } = await started();
    addDatabase(context, 7);
    const run = async (...argv: string[]) =>
      (await ask("POST /emulator/databases/7/command", { body: { argv } })).body;
    expect(await run("SET", "a", "1")).toEqual({ result: ["OK", 1, null] });
    expect(await run("NOTHING")).toEqual({ result: null });
    expect(await run("BAD")).toEqual({ error: "ERR unknown command 'BAD'" });
    expect(await run("monitor")).toEqual({ error: expect.stringContaining("MONITOR is not supported") });
    expect(commands.map(([name]) => name)).toEqual(["SET", "NOTHING", "BAD"]);
  });

  test.each([
    [7, {}, 400],
    [7, { argv: [] }, 400],
    [7, { argv: ["GET", 7] }, 400],
    [8, { argv: ["PING"] }, 409],
    [9, { argv: ["PING"] }, 404],
    ["toString", { argv: ["PING"] }, 404],
  ])("a command on database %s with body %j returns %i", async (id, body, status) => {
    const { ask, context } = await started();
    addDatabase(context, 7);
    addDatabase(context, 8);
    expect((await ask(`POST /emulator/databases/${id}/command`, { body })).status).toBe(status);
  });
});
