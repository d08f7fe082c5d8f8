import type { Database, TaskStateUpdate } from "redis-cloud-sdk/models";
import { expect, test } from "vitest";
import { waitUntil } from "../../../../test/support/wait-until.js";
import { describeWithRedis, getRejection, isAlive } from "../engine/fixture.js";
import { addressOf, Cloud, infoOf } from "./cloud.js";

const names = Array.from({ length: 6 }, (_, at) => `db-${at}`);

describeWithRedis("databases and simulated time", () => {
  const cloud = new Cloud({
    clock: "realistic",
    durations: { task: 100, subscriptionCreation: 200, subscriptionDeletion: 50, databaseDeletion: 300 },
    behavior: { lateVisibility: 0, rateLimit: false },
  });

  async function ended(route: string, body?: unknown): Promise<TaskStateUpdate> {
    const { taskId } = (await cloud.api.send<TaskStateUpdate>(route, body)).body;
    for (;;) {
      const { status, body: task } = await cloud.api.send<TaskStateUpdate>(`GET /tasks/${taskId}`);
      if (status === 200 && /processing-(completed|error)/.test(task.status ?? "")) return task;
    }
  }

  test("databases are reachable when the first response reports them active", async () => {
    const { response } = await ended("POST /subscriptions", {
      name: "shop",
      cloudProviders: [{ provider: "AWS", regions: [{ region: "us-east-1" }] }],
      databases: names.map((name) => ({ name, protocol: "redis", datasetSizeInGb: 0.1, replication: false })),
    });
    const list = `/subscriptions/${response?.resourceId}/databases`;
    type List = { subscription: { databases: Database[] }[] };
    const waiting = new Set(names);
    const pings: Promise<string>[] = [];
    const ask = async () => {
      while (waiting.size > 0) {
        const { status, body } = await cloud.api.send<List>(`GET ${list}`);
        if (status !== 200) continue;
        for (const { name, status: word, publicEndpoint } of body.subscription[0]?.databases ?? []) {
          if (word !== "active" || !waiting.delete(name)) continue;
          // The server requires a password, so it is running.
          pings.push(getRejection(cloud.ioAt(addressOf(publicEndpoint), { password: "a-guess" }).ping()));
        }
      }
    };
    await Promise.all([ask(), ask(), ask()]);
    expect(await Promise.all(pings)).toEqual(names.map(() => expect.stringContaining("WRONGPASS")));
  });

  test("the process of a deleted database stops without further requests", async () => {
    const overview = async () => {
      type Overview = { databases: { id: number; subscriptionId: number }[] };
      return (await cloud.admin<Overview>("GET /overview")).body.databases;
    };
    const [{ id = 0, subscriptionId = 0 } = {}] = await overview();
    const database = { id, path: `/subscriptions/${subscriptionId}/databases/${id}` };
    const { password } = (await cloud.show(database)).security;
    const client = await cloud.io(database, { password: password ?? "" });
    const pid = Number(await infoOf(client, "process_id"));
    await cloud.api.send(`DELETE ${database.path}`);
    await expect.poll(() => isAlive(pid), { timeout: 60_000 }).toBe(false);
  });

  test("all database processes stop on reset, by request or by the host program", async () => {
    for (const reset of [
      async () => void (await cloud.admin("POST /reset", {})),
      async () => cloud.running.reset(),
    ]) {
      const { response } = await ended("POST /subscriptions", {
        name: "again",
        cloudProviders: [{ provider: "AWS", regions: [{ region: "us-east-1" }] }],
        databases: [{ name: "db", protocol: "redis", datasetSizeInGb: 0.1, replication: false }],
      });
      const list = `/subscriptions/${response?.resourceId}/databases`;
      type List = { subscription: { databases: Database[] }[] };
      let found: Database | undefined;
      await waitUntil(async () => {
        const { body } = await cloud.api.send<List>(`GET ${list}`);
        found = body?.subscription?.[0]?.databases.find(({ status }) => status === "active");
        return found !== undefined;
      });
      const database = { id: found?.databaseId ?? 0, path: `${list}/${found?.databaseId}` };
      const { password } = (await cloud.show(database)).security;
      const client = await cloud.io(database, { password: password ?? "" });
      await client.set("key", "value");
      const pid = Number(await infoOf(client, "process_id"));
      await reset();
      await expect.poll(() => isAlive(pid), { timeout: 60_000 }).toBe(false);
    }
  });
});
