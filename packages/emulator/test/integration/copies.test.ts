import type { ActiveActiveDatabase } from "redis-cloud-sdk/models";
import { expect, test } from "vitest";
import { REGIONS, throughputs } from "../../../../test/support/scopes.js";
import { waitUntil } from "../../../../test/support/wait-until.js";
import { describeWithRedis, getRejection } from "../engine/fixture.js";
import { addressOf, Cloud, PASSWORD } from "./cloud.js";

describeWithRedis("replication between databases", () => {
  const cloud = new Cloud();

  test.each([
    ["with the password in the address", `:${encodeURIComponent(PASSWORD)}@`],
    ["of the same account by its address alone", ""],
  ])("a database replicates another one %s and can stop replication", async (_, login) => {
    const source = await cloud.pro();
    const { host, port } = await cloud.address(source);
    const writer = await cloud.io(source);
    await writer.set("key", "value");
    const copy = await cloud.pro({ replicaOf: [`redis://${login}${host}:${port}`] });
    const reader = await cloud.io(copy);
    await waitUntil(async () => (await reader.get("key")) === "value");
    await writer.set("key", "changed");
    await waitUntil(async () => (await reader.get("key")) === "changed");
    expect(await getRejection(reader.set("key", "mine"))).toMatch(/READONLY/);
    await cloud.api.done(`PUT ${copy.path}`, { replicaOf: [] });
    expect(await reader.set("key", "mine")).toBe("OK");
    expect(await writer.get("key")).toBe("changed");
  });

  test("writes in any region of an Active-Active database reach the other regions", async () => {
    const { path, id } = await cloud.activeActive();
    const subscriptionId = Number(path.split("/")[2]);
    const parts = async () =>
      (await cloud.api.send<ActiveActiveDatabase>(`GET ${path}`)).body.crdbDatabases ?? [];
    expect((await parts()).map(({ region }) => region)).toEqual(REGIONS.AWS);
    const [east, west] = (await parts()).map(({ publicEndpoint }) => cloud.ioAt(addressOf(publicEndpoint)));
    if (east === undefined || west === undefined) throw new Error("There are two regions.");
    await east.set("from", "east");
    await waitUntil(async () => (await west.get("from")) === "east");
    await Promise.all([east.incrby("count", 2), west.incrby("count", 3)]);
    await waitUntil(async () => (await east.get("count")) === "5" && (await west.get("count")) === "5");

    // One region has its own password.
    await cloud.api.done(`PUT ${path}/regions`, {
      regions: [{ region: REGIONS.AWS[1], password: "An0ther-one" }],
    });
    const [one, two] = (await parts()).map(({ publicEndpoint }) => addressOf(publicEndpoint));
    if (one === undefined || two === undefined) throw new Error("There are two regions.");
    expect(await cloud.ioAt(one).get("from")).toBe("east");
    expect(await getRejection(cloud.ioAt(two).get("from"))).toMatch(/WRONGPASS/);
    expect(await cloud.ioAt(two, { password: "An0ther-one" }).get("from")).toBe("east");

    // A user with access to one region only.
    await cloud.api.done("POST /acl/roles", {
      name: "eastern",
      redisRules: [
        {
          ruleName: "Read-Only",
          databases: [{ subscriptionId, databaseId: id, regions: [REGIONS.AWS[0]] }],
        },
      ],
    });
    await cloud.api.done("POST /acl/users", { name: "eve", role: "eastern", password: PASSWORD });
    const eve = cloud.ioAt(one, { username: "eve" });
    expect(await eve.get("from")).toBe("east");
    expect(await getRejection(eve.set("from", "eve"))).toMatch(/^NOPERM/);
    expect(await getRejection(cloud.ioAt(two, { username: "eve" }).get("from"))).toMatch(/WRONGPASS/);

    await cloud.api.done(`PUT ${path}/flush`, {});
    expect(await cloud.ioAt(one).dbsize()).toBe(0);
    expect(await cloud.ioAt(two, { password: "An0ther-one" }).dbsize()).toBe(0);
  });

  test("an added region receives the data, and a removed region is deleted", async () => {
    const { path } = await cloud.activeActive();
    const [subscription = ""] = /^\/subscriptions\/\d+/.exec(path) ?? [];
    const parts = async () =>
      (await cloud.api.send<ActiveActiveDatabase>(`GET ${path}`)).body.crdbDatabases ?? [];
    const [first] = await parts();
    const east = cloud.ioAt(addressOf(first?.publicEndpoint));
    await east.set("key", "value");
    await cloud.api.done(`POST ${subscription}/regions`, {
      region: "eu-west-1",
      deploymentCIDR: "10.9.0.0/24",
      databases: ["carts", "of-a-kind"].map((name) => ({
        name,
        localThroughputMeasurement: throughputs("eu-west-1")[0],
      })),
    });
    const added = (await parts()).find(({ region }) => region === "eu-west-1");
    const europe = cloud.ioAt(addressOf(added?.publicEndpoint));
    await waitUntil(async () => (await europe.get("key")) === "value");
    await europe.set("key", "from europe");
    await waitUntil(async () => (await east.get("key")) === "from europe");
    await cloud.api.done(`DELETE ${subscription}/regions`, { regions: [{ region: "eu-west-1" }] });
    await waitUntil(() => europe.status === "end");
    expect(await east.get("key")).toBe("from europe");
  });
});
