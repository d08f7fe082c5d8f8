import { describe, expect, test } from "vitest";
import { testState } from "../accounts/accounts.js";
import { addDatabase, started } from "./harness.js";

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
      "subscriptions[0] was rejected: SUBSCRIPTION_NAME_EXISTS: There is one.",
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
