import { emulatedRoutes } from "redis-cloud-emulator";
import { expect, test } from "vitest";
import type { Role } from "../../src/state/access-records.js";
import { clientOf, emulator } from "../client.js";
import { describeWithRedis } from "../engine/fixture.js";
import { strictClientOf } from "../strict-mode.js";
import { Cloud, type Keys } from "./cloud.js";

describeWithRedis("accounts over HTTP", () => {
  const cloud = new Cloud();

  async function account(name: string): Promise<Keys & { id: number }> {
    const { status, body } = await cloud.admin<Keys & { id: number }>("POST /accounts", { name });
    expect(status).toBe(201);
    return body;
  }

  async function key(request: {
    name: string;
    role?: Role;
    expiresAt?: string;
    allowedSourceIps?: string[];
  }) {
    const { status, body } = await cloud.admin<{ secretKey: string }>("POST /keys", request);
    expect(status).toBe(201);
    return clientOf({ ...cloud.running, secretKey: body.secretKey });
  }

  test("every route returns 404 for resources of another account", async () => {
    const database = await cloud.pro();
    const [subscription = ""] = /^\/subscriptions\/\d+/.exec(database.path) ?? [];
    const ruleId = await cloud.api.done("POST /acl/redisRules", { name: "ours", redisRule: "+get" });
    const { taskId } = (await cloud.api.send<{ taskId: string }>("DELETE /acl/redisRules/999999")).body;
    const strangerKeys = await account("Stranger");
    const stranger = clientOf({ ...cloud.running, ...strangerKeys });
    // The response must equal that for unknown IDs, so that the existence of a resource is not revealed.
    const { id: databaseId } = database;
    const ours = { subscriptionId: subscription.split("/")[2], databaseId, aclRedisRuleId: ruleId, taskId };
    const routes = emulatedRoutes.filter((route) =>
      /\{(subscription|database|aclRedisRule|task)Id\}/.test(route),
    );
    expect(routes.length).toBeGreaterThan(100);
    const successes: string[] = [];
    for (const route of routes) {
      const [found, missing] = [
        await describeResponse(stranger, route, ours),
        await describeResponse(stranger, route, {}),
      ];
      expect.soft(found, route).toEqual(missing);
      if (found[0] < 300 && !found[1].includes("NOT_FOUND")) successes.push(`${route}: ${found}`);
    }
    expect(successes).toEqual([]);
    const lists = ["/subscriptions", "/tasks", "/acl/redisRules", "/logs"];
    for (const path of lists) {
      expect.soft(JSON.stringify((await stranger.send(`GET ${path}`)).body), path).not.toContain("ours");
      expect.soft(JSON.stringify((await stranger.send(`GET ${path}`)).body), path).not.toContain(taskId);
    }
    for (const route of [
      `POST /databases/${database.id}/command`,
      `POST /databases/${database.id}/rest-tokens`,
      `GET /databases/${database.id}/rest-tokens`,
    ]) {
      const body = route.endsWith("command") ? { argv: ["PING"] } : undefined;
      expect.soft((await cloud.admin(route, body, strangerKeys)).status, route).toBe(404);
    }
    for (const route of ["GET /export", "POST /reset", "POST /accounts", "PUT /quotas"]) {
      expect.soft((await cloud.admin(route, undefined, strangerKeys)).status, route).toBe(403);
    }
    const overview = await cloud.admin("GET /overview", undefined, strangerKeys);
    expect(overview.body).toMatchObject({ databases: [], subscriptions: [] });
    expect((await cloud.show(database)).status).toBe("active");
  });

  test("an account cannot import the backup of another account from the same location", async () => {
    const ours = await cloud.pro();
    await cloud.api.done(`POST ${ours.path}/backup`, { adhocBackupPath: "s3://shared/nightly" });
    const strangerKeys = await account("Importer");
    const { done, run } = strictClientOf({ ...cloud.running, ...strangerKeys });
    const subscriptionId = await done("POST /subscriptions", {
      name: "theirs",
      cloudProviders: [{ provider: "AWS", regions: [{ region: "us-east-1" }] }],
      databases: [{ name: "theirs", protocol: "redis", datasetSizeInGb: 0.1, replication: false }],
    });
    const path = `/subscriptions/${subscriptionId}/databases`;
    const id = await done(`POST ${path}`, { name: "second", datasetSizeInGb: 0.1, replication: false });
    const source = { sourceType: "aws-s3", importFromUri: ["s3://shared/nightly"] };
    const status = async () => JSON.stringify((await run(`GET ${path}/${id}/import`)).response);
    await done(`POST ${path}/${id}/import`, source);
    expect(await status()).toContain("failed");
    await done(`POST ${path}/${id}/backup`, { adhocBackupPath: "s3://shared/nightly" });
    await done(`POST ${path}/${id}/import`, source);
    expect(await status()).toContain('"success"');
  });

  /** Status and text of the response or its task, without IDs. Missing IDs are replaced by unknown ones. */
  async function describeResponse(
    { send }: ReturnType<typeof clientOf>,
    route: string,
    ids: Readonly<Record<string, unknown>>,
  ): Promise<[number, string]> {
    const path = route.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(ids[name] ?? 987_654_321));
    const { status, body } = await send<{ taskId?: string }>(path, /^P/.test(route) ? {} : undefined);
    const task = status < 300 && body?.taskId ? (await send(`GET /tasks/${body.taskId}`)).body : body;
    const { error } = ((task as { response?: { error?: unknown } })?.response ?? {}) as { error?: unknown };
    return [status, JSON.stringify(error ?? task ?? "").replaceAll(/[0-9a-f-]{36}|\d+/g, "#")];
  }

  test("keys of two accounts do not form a valid pair", async () => {
    const { apiKey } = await account("Another");
    const mixed = clientOf({ ...cloud.running, apiKey });
    expect((await mixed.send("GET /subscriptions")).status).toBe(401);
  });

  test("each role can call its routes only", async () => {
    const database = await cloud.pro();
    const viewer = await key({ name: "viewer-key", role: "Viewer" });
    const logs = await key({ name: "logs-viewer-key", role: "Logs Viewer" });
    const billing = await key({ name: "billing-admin-key", role: "Billing Admin" });
    const statuses = (route: string) =>
      Promise.all([viewer, logs, billing].map(async ({ send }) => (await send(route)).status));
    expect(await statuses(`GET ${database.path}`)).toEqual([200, 403, 403]);
    expect(await statuses("GET /logs")).toEqual([200, 200, 403]);
    expect(await statuses("GET /payment-methods")).toEqual([200, 403, 200]);
    expect(await statuses(`DELETE ${database.path}`)).toEqual([403, 403, 403]);
    expect((await cloud.show(database)).status).toBe("active");
  });

  test("the admin API requires the role Owner", async () => {
    const { body } = await cloud.admin<{ secretKey: string }>("POST /keys", {
      name: "another-viewer",
      role: "Viewer",
    });
    const keys = { ...cloud.running, secretKey: body.secretKey };
    expect((await cloud.admin("GET /overview", undefined, keys)).status).toBe(403);
  });

  test("a key expires by the clock of the emulator", async () => {
    const running = await emulator({ clock: "manual" });
    const { apiKey, secretKey, clock, dashboard } = running;
    const response = await fetch(new URL("/emulator/keys", dashboard), {
      method: "POST",
      headers: { "x-api-key": apiKey, "x-api-secret-key": secretKey },
      body: JSON.stringify({
        name: "short-lived-key",
        expiresAt: new Date(clock.now() + 60_000).toISOString(),
      }),
    });
    const expiring = clientOf({ ...running, ...((await response.json()) as { secretKey: string }) });
    clock.advance(59_999);
    expect((await expiring.send("GET /regions")).status).toBe(200);
    clock.advance(1);
    expect((await expiring.send("GET /regions")).status).toBe(401);
  });

  test("a revoked key is rejected immediately", async () => {
    const revoked = await key({ name: "revoked-soon-key" });
    expect((await revoked.send("GET /regions")).status).toBe(200);
    expect((await cloud.admin("DELETE /keys/revoked-soon-key")).status).toBe(204);
    expect((await revoked.send("GET /regions")).status).toBe(401);
  });

  test("a key is accepted from its allowed source IPs only", async () => {
    const elsewhere = await key({ name: "only-elsewhere", allowedSourceIps: ["192.0.2.0/24"] });
    expect((await elsewhere.send("GET /regions")).status).toBe(403);
    const here = await key({ name: "only-from-here", allowedSourceIps: ["192.0.2.0/24", "127.0.0.0/8"] });
    expect((await here.send("GET /regions")).status).toBe(200);
  });

  test("requests beyond a quota are rejected with advice", async () => {
    const { id, ...keys } = await account("Small");
    const small = clientOf({ ...cloud.running, ...keys });
    const set = await cloud.admin(`PUT /quotas?accountId=${id}`, { databases: 1, memoryGb: 1 });
    expect(set.status).toBe(200);
    const order = (name: string, datasetSizeInGb: number) => ({
      name,
      cloudProviders: [{ provider: "AWS", regions: [{ region: "us-east-1" }] }],
      databases: [{ name, protocol: "redis", datasetSizeInGb, replication: false }],
    });
    const large = await small.send("POST /subscriptions", order("large", 2));
    expect(large.status).toBe(403);
    expect(JSON.stringify(large.body)).toContain("1 GB of memory");
    expect((await small.send("POST /subscriptions", order("fits", 0.5))).status).toBe(202);
    const second = await small.send("POST /subscriptions", order("second", 0.1));
    expect(second.status).toBe(403);
    expect(JSON.stringify(second.body)).toContain("PUT /emulator/quotas");
    // Other accounts are not affected.
    await cloud.pro();
  });
});
