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
    expect((await send(`POST ${path}`, { size: "small" })).body).toMatchObject({
      subscriptionId: id,
      size: "small",
    });
    expect((await send(`POST ${path}`)).status).toBe(409);
    expect((await send("GET /data-integration-workspaces")).body).toMatchObject({
      workspaces: [{ subscriptionId: id, status: "active" }],
    });
    expect((await send(`DELETE ${path}`)).status).toBe(200);
    expect((await send(`GET ${path}`)).status).toBe(404);
  });

  test("a POST to the root is HTTP 404 if only the console creates workspaces", async () => {
    const { send, path } = await start({ behavior: { createsWorkspaces: false } });
    expect((await send(`POST ${path}`)).status).toBe(404);
  });

  test("documents are stored, read, merged, added and removed at paths of any depth", async () => {
    const { send, path } = await start();
    await send(`POST ${path}`);
    const pipelines = `${path}/api/v2/pipelines`;
    const document = { name: "orders", source: { host: "db", port: 1 }, note: null };
    expect((await send(`PUT ${pipelines}/default`, document)).body).toEqual(document);
    expect((await send(`GET ${pipelines}/default`)).body).toEqual(document);
    expect((await send(`PATCH ${pipelines}/default`, { source: { port: 2 }, name: null })).body).toEqual({
      source: { host: "db", port: 2 },
      note: null,
    });
    const added = (await send(`POST ${pipelines}`, { id: "second" })).body;
    expect(added).toEqual({ id: "second" });
    expect((await send(`POST ${pipelines}`, { id: "second" })).status).toBe(409);
    expect((await send(`GET ${pipelines}`)).body).toHaveLength(2);
    expect((await send(`GET ${pipelines}/second`)).body).toEqual(added);
    expect((await send(`DELETE ${path}/api`)).status).toBe(200);
    expect((await send(`GET ${pipelines}/second`)).status).toBe(404);
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
});
