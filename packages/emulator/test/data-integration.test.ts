import { ManualClock } from "redis-cloud-emulator";
import type { TaskStateUpdate } from "redis-cloud-sdk/models";
import { describe, expect, test } from "vitest";
import { emulator, SUBSCRIPTION } from "./client.js";
import { strictClientOf } from "./strict-mode.js";

async function start(...options: Parameters<typeof emulator>) {
  const client = strictClientOf(await emulator(...options));
  const id = await client.done("POST /subscriptions", SUBSCRIPTION);
  const path = `/subscriptions/${id}/data-integration-workspace`;
  return { ...client, id, path };
}

describe("data integration", () => {
  test("every path below a missing workspace is HTTP 404", async () => {
    const { send, path } = await start();
    expect((await send("GET /data-integration-workspaces")).body).toEqual({ workspaces: [] });
    for (const route of [
      `GET ${path}`,
      `PUT ${path}/a`,
      `PATCH ${path}/a`,
      `POST ${path}/a`,
      `DELETE ${path}`,
    ])
      expect((await send(route)).status).toBe(404);
    expect((await send("POST /subscriptions/1/data-integration-workspace")).status).toBe(404);
  });

  test("a POST to the root creates the workspace, a DELETE removes it", async () => {
    const { send, id, path } = await start();
    expect(await send(`POST ${path}`, { cidr: "10.98.0.0/22" })).toMatchObject({
      status: 202,
      body: { commandType: "workspaceCreateRequest", status: "received" },
    });
    expect((await send(`POST ${path}`)).status).toBe(409);
    expect((await send("GET /data-integration-workspaces")).body).toMatchObject({
      workspaces: [{ subscriptionId: id, infrastructure: { state: "Ready", cidr: "10.98.0.0/22" } }],
    });
    expect((await send(`DELETE ${path}`)).status).toBe(202);
    expect((await send(`GET ${path}`)).status).toBe(404);
  });

  test("a POST to the root is HTTP 404 if only the console creates workspaces", async () => {
    const { send, path } = await start({ behavior: { createsWorkspaces: false } });
    expect((await send(`POST ${path}`)).status).toBe(404);
  });

  test("documents are stored, read, merged, added and removed at paths of any depth", async () => {
    const { send, path } = await start();
    await send(`POST ${path}`);
    const jobs = `${path}/api/v9/jobs`;
    const document = { name: "orders", source: { host: "db", port: 1 }, note: null };
    expect((await send(`PUT ${jobs}/default`, document)).body).toEqual(document);
    expect((await send(`GET ${jobs}/default`)).body).toEqual(document);
    expect((await send(`PATCH ${jobs}/default`, { source: { port: 2 }, name: null })).body).toEqual({
      source: { host: "db", port: 2 },
      note: null,
    });
    const added = (await send(`POST ${jobs}`, { id: "second" })).body;
    expect(added).toEqual({ id: "second" });
    expect((await send(`POST ${jobs}`, { id: "second" })).status).toBe(409);
    expect((await send(`GET ${jobs}`)).body).toHaveLength(2);
    expect((await send(`GET ${jobs}/second`)).body).toEqual(added);
    expect((await send(`DELETE ${path}/api`)).status).toBe(200);
    expect((await send(`GET ${jobs}/second`)).status).toBe(404);
  });

  test("documents of any JSON value and any name are accepted", async () => {
    const { send, path } = await start();
    await send(`POST ${path}`);
    for (const value of ["text", 1, false, null, [], [null]]) {
      expect((await send(`PUT ${path}/value`, JSON.stringify(value))).body).toEqual(value);
      expect((await send(`GET ${path}/value`)).body).toEqual(value);
    }
    expect((await send(`GET ${path}/__proto__`)).status).toBe(404);
    expect((await send(`GET ${path}/constructor`)).status).toBe(404);
    await send(`PUT ${path}/__proto__`, { polluted: true });
    expect((await send(`PATCH ${path}/__proto__`, '{"__proto__":{"polluted":true}}')).status).toBe(200);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect((await send(`PUT ${path}/a`, "{")).status).toBe(400);
  });

  test("deleting a subscription deletes its workspace", async () => {
    const { send, done, id, path } = await start();
    await send(`POST ${path}`);
    type List = { subscription: { databases: { databaseId: number }[] }[] };
    const list =
      (await send<List>(`GET /subscriptions/${id}/databases`)).body.subscription[0]?.databases ?? [];
    for (const { databaseId } of list) await done(`DELETE /subscriptions/${id}/databases/${databaseId}`);
    await done(`DELETE /subscriptions/${id}`);
    expect((await send("GET /data-integration-workspaces")).body).toEqual({ workspaces: [] });
  });

  test.each([
    ["POST", "", { cidr: 7 }, "cidr"],
    ["POST", "/network/private-link", {}, "serviceName"],
    ["POST", "/secrets/validate-single", { purpose: "fun", secretArn: "x" }, "purpose"],
    ["GET", "/network/suggested-cidrs?cidr-mask=x", undefined, "?cidr-mask"],
    ["POST", "/compose", { targetDataType: "xml" }, "targetDataType"],
    ["POST", "/compose", { source: { port: "many" } }, "source.port"],
    ["PATCH", "/rdi/api/v2/pipelines/default", { active: "yes" }, "active"],
    ["POST", "/rdi/api/v2/pipelines", { name: "" }, "`name`"],
    ["POST", "/rdi/api/v2/pipelines", { name: "default", config: [] }, "`config`"],
    ["POST", "/compose/translate", {}, "`cloud`"],
  ])(
    "%s %s with an invalid request is a WebError 400 that names the field",
    async (method, at, body, field) => {
      const { send, path } = await start();
      await send(`POST ${path}`);
      const { status, body: error } = await send(`${method} ${path}${at}`, body);
      expect({ status, error }).toMatchObject({ status: 400, error: { status: 400 } });
      expect(error["message"]).toContain(field);
      expect(error["code"]).toMatch(/^[A-Z_]+$/);
    },
  );

  test("a task that a fault makes fail has the code of the fault, and nothing is created", async () => {
    const running = await emulator();
    const { send, done } = strictClientOf(running);
    const id = await done("POST /subscriptions", SUBSCRIPTION);
    const path = `/subscriptions/${id}/data-integration-workspace`;
    running.faults.add({
      route: "POST /subscriptions/{subscriptionId}/data-integration-workspace",
      kind: "task-error",
      code: "GENERAL_ERROR",
    });
    const { taskId } = (await send(`POST ${path}`)).body;
    expect((await send(`GET ${path}/tasks/${taskId}`)).body).toMatchObject({
      status: "processing-error",
      response: { error: { type: "GENERAL_ERROR" } },
    });
    expect((await send(`GET ${path}`)).body).toMatchObject({ code: "WORKSPACE_NOT_FOUND", status: 404 });
  });

  test("a pipeline goes through its statuses with the clock", async () => {
    const { send, clock, path } = await stepped();
    const pipeline = `${path}/rdi/api/v2/pipelines/default`;
    const statusOf = async () => (await send(`GET ${pipeline}`)).body["status"];
    await send(`POST ${path}/rdi/api/v2/pipelines`, { name: "default" });
    expect(await statusOf()).toBe("creating");
    clock.advance(15_000);
    expect(await statusOf()).toBe("started");
    await send(`POST ${pipeline}/stop`);
    expect(await statusOf()).toBe("stopping");
    // The later change wins.
    await send(`POST ${pipeline}/start`);
    clock.advance(15_000);
    expect(await statusOf()).toBe("started");
    await send(`DELETE ${pipeline}`);
    expect(await statusOf()).toBe("deleting");
    clock.advance(15_000);
    expect((await send(`GET ${pipeline}`)).status).toBe(404);
    await send(`POST ${path}/rdi/api/v2/pipelines`, { name: "default" });
    await send(`DELETE ${path}`);
    clock.advance(600_000);
    expect((await send(`GET ${path}/rdi/api/v2/pipelines`)).status).toBe(404);
  });
});

/** A subscription with a workspace on a clock that is moved by hand. */
async function stepped() {
  const clock = new ManualClock(Date.UTC(2026, 0, 1));
  const client = strictClientOf(await emulator({ clock }));
  const { body } = await client.send<{ taskId: string }>("POST /subscriptions", SUBSCRIPTION);
  clock.advance(600_000);
  const { body: task } = await client.send<TaskStateUpdate>(`GET /tasks/${body.taskId}`);
  const path = `/subscriptions/${task.response?.resourceId}/data-integration-workspace`;
  await client.send(`POST ${path}`);
  clock.advance(600_000);
  return { ...client, clock, path };
}
