import { describe, expect, test } from "vitest";
import { DEMO_API_KEY, DEMO_SECRET_KEY } from "../../src/state/demo-keys.js";
import { initialState } from "../../src/state/fresh.js";
import { NOW, SECRET_KEY, testState } from "../accounts/accounts.js";
import { addDatabase, addKey, RUNNING, serve, testContext } from "./harness.js";

async function started(changes: Parameters<typeof testContext>[0] = {}, sourceIp?: string) {
  const parts = testContext(changes);
  return { ...parts, ...(await serve(parts.context, sourceIp)) };
}

describe("admin API access", () => {
  test("health needs no keys, and tells other machines only that the emulator is ready", async () => {
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
    const demo = initialState(
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
      body: { error: 'kind is "explode".', hint: expect.stringContaining("reset-after") },
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

describe("/keys and /quotas", () => {
  test("a new secret key is shown once, works, and stops working immediately when deleted", async () => {
    const { ask } = await started();
    const created = await ask("POST /emulator/keys", {
      body: {
        name: "ci-pipeline",
        role: "Owner",
        expiresAt: "2031-01-01T00:00:00Z",
        allowedSourceIps: ["127.0.0.0/8"],
      },
    });
    expect(created).toMatchObject({ status: 201, body: { name: "ci-pipeline", role: "Owner", requests: 0 } });
    const { secretKey } = created.body;
    const keys = { apiKey: "Atest", secretKey };
    const list = await ask("GET /emulator/keys", { keys });
    expect(list.body.map(({ name }: { name: string }) => name)).toEqual(["emulator-demo-key", "ci-pipeline"]);
    expect(list.body[1]).toMatchObject({ requests: 1, lastUsedAt: "2030-01-01T00:00:00.000Z" });
    expect(list.text).not.toContain(secretKey);
    expect(list.text).not.toMatch(/digest/i);
    expect((await ask("DELETE /emulator/keys/ci-pipeline")).status).toBe(204);
    expect((await ask("GET /emulator/keys", { keys })).status).toBe(401);
    expect((await ask("DELETE /emulator/keys/ci-pipeline")).status).toBe(404);
  });

  test("the last Owner key without expiry cannot be deleted", async () => {
    const { ask } = await started();
    await ask("POST /emulator/keys", { body: { name: "short-lived", expiresAt: "2031-01-01T00:00:00Z" } });
    await ask("POST /emulator/keys", { body: { name: "only-a-viewer", role: "Viewer" } });
    expect(await ask("DELETE /emulator/keys/emulator-demo-key")).toMatchObject({ status: 409 });
    await ask("POST /emulator/keys", { body: { name: "second-owner" } });
    expect((await ask("DELETE /emulator/keys/emulator-demo-key")).status).toBe(204);
  });

  test.each([
    [{}, /name is required/],
    [{ name: 7 }, /name must be a string \(got 7\)/],
    [{ name: "short" }, /name must have 10 to 50 .* \(got "short"\)/],
    [{ name: "a-good-name", role: "Emperor" }, /"Emperor"/],
    [{ name: "a-good-name", expiresAt: "soon" }, /expiresAt must be .* \(got "soon"\)/],
    [{ name: "a-good-name", expiresAt: "1999-01-01" }, /expiresAt must be in the future/],
    [{ name: "a-good-name", allowedSourceIps: ["x"] }, /allowedSourceIps must contain .* \(got "x"\)/],
  ])("rejects the key request %j", async (body, error) => {
    const { ask } = await started();
    const response = await ask("POST /emulator/keys", { body });
    expect(response.status).toBe(400);
    expect(response.body.error).toMatch(error);
  });

  test("quotas can be changed one at a time and are enforced", async () => {
    const { ask } = await started();
    expect((await ask("PUT /emulator/quotas", { body: { databases: 5 } })).body).toEqual({
      databases: 5,
      memoryGb: null,
      keys: 100,
    });
    await ask("PUT /emulator/quotas", { body: { databases: null, memoryGb: 0.5, keys: 1 } });
    expect((await ask("GET /emulator/quotas")).body).toEqual({ databases: null, memoryGb: 0.5, keys: 1 });
    expect(await ask("POST /emulator/keys", { body: { name: "one-too-many" } })).toMatchObject({
      status: 409,
      body: { error: expect.stringContaining("limited to 1 secret keys") },
    });
    expect((await ask("PUT /emulator/quotas", { body: { databases: -1 } })).status).toBe(400);
    expect((await ask("GET /emulator/quotas?accountId=5")).status).toBe(404);
  });
});

describe("multiple accounts", () => {
  test("an account sees only its own resources; the first account manages all", async () => {
    const { ask, context } = await started();
    const created = await ask("POST /emulator/accounts", { body: { name: "Second" } });
    expect(created).toMatchObject({ status: 201, body: { id: 1002, name: "Second" } });
    const keys = { apiKey: created.body.apiKey, secretKey: created.body.secretKey };
    addDatabase(context, 7, 0);
    expect((await ask("GET /emulator/overview", { keys })).body).toMatchObject({
      account: { id: 1002, name: "Second" },
      databases: [],
    });
    const ids = async (pair?: typeof keys) =>
      (await ask("GET /emulator/accounts", pair === undefined ? {} : { keys: pair })).body.map(
        ({ id }: { id: number }) => id,
      );
    expect(await ids()).toEqual([1001, 1002]);
    expect(await ids(keys)).toEqual([1002]);
    expect((await ask("POST /emulator/databases/7/command", { keys, body: { argv: ["PING"] } })).status).toBe(
      404,
    );
    for (const route of ["GET /emulator/export", "POST /emulator/reset", "POST /emulator/accounts"])
      expect(await ask(route, { keys })).toMatchObject({ status: 403 });
    expect((await ask("PUT /emulator/quotas", { keys, body: { databases: 9 } })).status).toBe(403);
    expect((await ask("GET /emulator/quotas?accountId=1001", { keys })).status).toBe(404);
    expect(
      (await ask("PUT /emulator/quotas?accountId=1002", { body: { databases: 9 } })).body.databases,
    ).toBe(9);
    expect((await ask("GET /emulator/quotas", { keys })).body.databases).toBe(9);
    expect((await ask("GET /emulator/quotas")).body.databases).toBeNull();
  });

  test("a fault of one account does not affect others", async () => {
    const { ask, context } = await started();
    const { body } = await ask("POST /emulator/accounts", { body: { name: "Second" } });
    const keys = { apiKey: body.apiKey, secretKey: body.secretKey };
    await ask("POST /emulator/faults", { body: { id: "for-all", kind: "html" } });
    await ask("POST /emulator/faults", { body: { id: "mine", kind: "html", accountId: 1001 } });
    await ask("POST /emulator/faults", { keys, body: { id: "theirs", kind: "html" } });
    const seen = async () =>
      (await ask("GET /emulator/faults", { keys })).body.map(({ id }: { id: string }) => id);
    expect(await seen()).toEqual(["for-all", "theirs"]);
    expect(context.faults.list().at(-1)).toMatchObject({ id: "theirs", accountId: 1002 });
    expect(
      (await ask("POST /emulator/faults", { keys, body: { kind: "html", accountId: 1001 } })).status,
    ).toBe(400);
    expect((await ask("DELETE /emulator/faults/for-all", { keys })).status).toBe(404);
    await ask("DELETE /emulator/faults", { keys });
    expect(await seen()).toEqual(["for-all"]);
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

describe("/export, /import and /reset", () => {
  test("an exported state can be imported completely", async () => {
    const first = await started();
    addDatabase(first.context, 7);
    const { body, headers } = await first.ask("GET /emulator/export");
    expect(headers["content-disposition"]).toContain("attachment");
    expect(body).toMatchObject({ format: "redis-cloud-emulator-state", version: 1 });
    const second = await started();
    expect((await second.ask("POST /emulator/import", { body })).body).toEqual({ accounts: 1 });
    expect(second.context.state()).toEqual(first.context.state());
  });

  test("import accepts a larger body than other endpoints", async () => {
    const { ask, context } = await started();
    const { body } = await ask("GET /emulator/export");
    body.state.accounts[0].name = "x".repeat(2 * 1024 * 1024);
    expect((await ask("POST /emulator/import", { body })).status).toBe(200);
    expect(context.state().accounts[0]?.name).toHaveLength(2 * 1024 * 1024);
  });

  test.each([
    ["an empty document", {}, /format must be .* \(got missing\)/],
    ["another format", { format: "x" }, /format must be .* \(got "x"\)/],
    ["a newer version", { version: 2 }, /version must be 1 \(got 2\)/],
    ["no state", { state: null }, /state must be an object/],
    ["a newer state", { state: { ...testState(), version: 9 } }, /state\.version must be 1 \(got 9\)/],
    [
      "no accounts",
      { state: { ...testState(), accounts: [] } },
      /accounts must contain at least one account/,
    ],
    [
      "half an account",
      { state: { ...testState(), accounts: [{ id: 1 }] } },
      /accounts\[0\]\.name must be a string/,
    ],
    [
      "a wrong number",
      { state: { ...testState(), next: { task: "x" } } },
      /next\.task must be an integer \(got "x"\)/,
    ],
  ])("import rejects %s and keeps the state", async (name, change, error) => {
    const { ask, context } = await started();
    const before = structuredClone(context.state().accounts[0]?.name);
    const document = (await ask("GET /emulator/export")).body;
    const body = name === "an empty document" ? {} : { ...document, ...change };
    const response = await ask("POST /emulator/import", { body });
    expect(response.status).toBe(400);
    expect(response.body.error).toMatch(error);
    expect(context.state().accounts[0]?.name).toBe(before);
  });

  test("reset deletes resources, faults and the request log", async () => {
    const { ask, context } = await started();
    addDatabase(context, 7);
    context.faults.add({ kind: "html" });
    expect((await ask("POST /emulator/reset")).status).toBe(200);
    expect(Object.keys(context.state().accounts[0]?.databases ?? { 1: 1 })).toEqual([]);
    expect(context.faults.list()).toEqual([]);
  });
});

describe("POST /seed", () => {
  test("seed creates the listed resources in dependency order", async () => {
    const { ask, context, performed } = await started();
    const [account] = context.state().accounts;
    if (account === undefined) throw new Error("no account");
    account.subscriptions[5] = { id: 5, name: "shop" } as never;
    const { status, body } = await ask("POST /emulator/seed", {
      body: {
        databases: [{ subscription: "shop", name: "carts", datasetSizeInGb: 1 }],
        subscriptions: [{ name: "shop" }],
        aclUsers: [{ name: "anna", role: "r", password: "p" }],
      },
    });
    expect({ status, body }).toMatchObject({
      status: 200,
      body: {
        created: {
          subscriptions: [{ id: 42, name: "shop" }],
          databases: [{ id: 42, name: "carts" }],
          aclUsers: [{ id: 42, name: "anna" }],
        },
      },
    });
    expect(performed.filter(({ method }) => method === "POST")).toEqual([
      { method: "POST", path: "/v1/subscriptions", body: { name: "shop" } },
      { method: "POST", path: "/v1/subscriptions/5/databases", body: { name: "carts", datasetSizeInGb: 1 } },
      { method: "POST", path: "/v1/acl/users", body: { name: "anna", role: "r", password: "p" } },
    ]);
  });

  test("seed names the item that was rejected by the request or its task", async () => {
    const refusing = await started({
      execute: async () => ({ status: 400, body: { message: "name is 7, not a string" } }),
    });
    const body = { subscriptions: [{ name: 7 }] };
    expect(await refusing.ask("POST /emulator/seed", { body })).toMatchObject({
      status: 400,
      body: { error: "subscriptions[0] was rejected: name is 7, not a string." },
    });
    const error = { type: "SUBSCRIPTION_NAME_EXISTS", status: "400", description: "There is one." };
    const failing = await started({
      execute: async (_, { method }) =>
        method === "POST"
          ? { status: 202, body: { taskId: "t" } }
          : { status: 200, body: { status: "processing-error", response: { error } } },
    });
    expect((await failing.ask("POST /emulator/seed", { body })).body.error).toBe(
      "subscriptions[0] was rejected: SUBSCRIPTION_NAME_EXISTS: There is one..",
    );
    expect(
      await failing.ask("POST /emulator/seed", { body: { databases: [{ subscription: "none" }] } }),
    ).toMatchObject({ status: 400, body: { error: expect.stringContaining('(got "none")') } });
    expect((await failing.ask("POST /emulator/seed", { body: { database: [] } })).body.error).toBe(
      'Unknown field "database".',
    );
    expect((await failing.ask("POST /emulator/seed", { body: { databases: [7] } })).status).toBe(400);
    // JSON.stringify cannot write a value that is nested so deeply.
    const deepBody = `{"databases":[{"name":${"[".repeat(5_000)}${"]".repeat(5_000)}}]}`;
    expect(await failing.ask("POST /emulator/seed", { body: deepBody })).toMatchObject({
      status: 400,
      body: { error: "The request body must be nested at most 1000 levels deep." },
    });
  });
});
