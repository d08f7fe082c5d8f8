import { describe, expect, test } from "vitest";
import { addDatabase, started } from "./harness.js";

describe("/keys and /quotas", () => {
  test("a new secret key is shown once, authenticates, and is rejected immediately after its deletion", async () => {
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
