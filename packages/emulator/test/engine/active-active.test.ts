import { expect, test } from "vitest";
import { waitUntil } from "../../../../test/support/wait-until.js";
import type { DesiredDatabase } from "../../src/engine/engine.js";
import { createDesired, describeWithRedis, EngineFixture, getRejection, PASSWORD } from "./fixture.js";

const REGIONS = ["us-east-1", "eu-west-1", "ap-south-1"];

/** Creates an Active-Active database: one desired database per region. */
function regions(
  id: string,
  names: readonly string[],
  more: Partial<DesiredDatabase> = {},
): DesiredDatabase[] {
  const keys = names.map((name) => `${id}/${name}`);
  return keys.map((key) => createDesired({ key, peers: keys.filter((other) => other !== key), ...more }));
}

describeWithRedis("the regions of an Active-Active database", () => {
  const fixture = new EngineFixture();

  test("writes in each region are replicated to all regions", async () => {
    const all = regions("52000001", REGIONS);
    await fixture.reconcile(...all);
    const clients = all.map(({ key }) => fixture.client(key));
    await Promise.all(clients.map((client, at) => client.set(`from:${at}`, REGIONS[at] ?? "")));
    await Promise.all(clients.flatMap((client) => Array.from({ length: 50 }, () => client.incr("counter"))));
    await clients[0]?.eval(
      "redis.call('sadd', 'set', ARGV[1]) redis.call('expire', 'set', 100)",
      0,
      "member",
    );
    await clients[1]?.multi().rpush("list", "a").rpush("list", "b").exec();
    await clients[2]?.set("binary", Buffer.of(0xff, 0x00, 0x0d, 0x0a));
    for (const client of clients) {
      await waitUntil(async () => (await client.get("counter")) === "150");
      await waitUntil(async () => (await client.dbsize()) === 7);
      expect(await client.mget("from:0", "from:1", "from:2")).toEqual(REGIONS);
      expect(await client.lrange("list", 0, -1)).toEqual(["a", "b"]);
      expect(await client.getBuffer("binary")).toEqual(Buffer.of(0xff, 0x00, 0x0d, 0x0a));
      expect(await client.ttl("set")).toBeGreaterThan(0);
    }
    // Replicated changes are not replicated again: they would arrive before what is written now.
    for (const [at, client] of clients.entries()) await client.set(`after:${at}`, "1");
    for (const client of clients) {
      await waitUntil(async () => (await client.dbsize()) === 10);
      expect(await client.get("counter")).toBe("150");
    }
    await clients[1]?.flushall();
    for (const client of clients) await waitUntil(async () => (await client.dbsize()) === 0);
  });

  test("a region is pending until its changes are replicated to its peers", async () => {
    const [first, second] = regions("52000009", REGIONS.slice(0, 2)) as [DesiredDatabase, DesiredDatabase];
    // As many peers as later, so that no setting changes.
    await fixture.reconcile({ ...first, peers: ["52000009/not-yet"] }, { ...second, peers: [] });
    // While a script runs, the server sends its changes to no replication link.
    const busy = getRejection(fixture.client(first.key).eval("while true do end", 0));
    const killer = fixture.client(first.key);
    await waitUntil(async () => (await getRejection(killer.get("key"))).startsWith("BUSY"));
    await fixture.reconcile(first, second);
    expect(fixture.engine.isPending(first.key)).toBe(true);
    await killer.script("KILL");
    expect(await busy).toMatch(/killed/i);
    await waitUntil(() => !fixture.engine.isPending(first.key));
    await fixture.client(first.key).set("key", "value");
    const peer = fixture.client(second.key);
    await waitUntil(async () => (await peer.get("key")) === "value");
  });

  test("a new region gets the existing data, and a removed one is unlinked", async () => {
    const two = regions("52000002", REGIONS.slice(0, 2));
    await fixture.reconcile(...two);
    const [first, second, third] = regions("52000002", REGIONS).map((region, at) => ({
      ...region,
      preferredPort: two[at]?.preferredPort ?? region.preferredPort,
    })) as [DesiredDatabase, DesiredDatabase, DesiredDatabase];
    await fixture.client(first.key).set("key", "value");
    await fixture.client(first.key).incr("counter");
    await fixture.reconcile(first, second, third);
    const added = fixture.client(third.key);
    expect(await added.get("key")).toBe("value");
    await fixture.client(second.key).incr("counter");
    await added.incr("counter");
    for (const { key } of [first, second, third]) {
      await waitUntil(async () => (await fixture.client(key).get("counter")) === "3");
    }
    // Removing a region does not affect the others.
    const rest = regions("52000002", REGIONS.slice(0, 2)).map((region, at) => ({
      ...region,
      preferredPort: two[at]?.preferredPort ?? region.preferredPort,
    }));
    await fixture.reconcile(...rest);
    await fixture.client(first.key).set("key", "later");
    await waitUntil(async () => (await fixture.client(second.key).get("key")) === "later");
  });

  test("a killed region without persistence is restored from its peers", async () => {
    const [first, second] = regions("52000003", REGIONS.slice(0, 2)) as [DesiredDatabase, DesiredDatabase];
    await fixture.reconcile(first, second);
    await fixture.client(second.key).set("key", "value");
    await waitUntil(async () => (await fixture.client(first.key).get("key")) === "value");
    process.kill(fixture.pid(second.key), "SIGKILL");
    await waitUntil(() => fixture.engine.endpoint(second.key) === undefined);
    await fixture.client(first.key).set("meanwhile", "yes");
    await waitUntil(() => fixture.engine.endpoint(second.key) !== undefined);
    expect(await fixture.client(second.key).get("key")).toBe("value");
    await waitUntil(async () => (await fixture.client(second.key).get("meanwhile")) === "yes");
    await fixture.client(first.key).set("after", "1");
    await waitUntil(async () => (await fixture.client(second.key).get("after")) === "1");
    await waitUntil(async () => {
      await fixture.client(second.key).incr("back");
      return (await fixture.client(first.key).get("back")) !== null;
    });
  });

  test("an import into one region replaces the data of all regions", async () => {
    const [first, second] = regions("52000004", REGIONS.slice(0, 2)) as [DesiredDatabase, DesiredDatabase];
    const source = createDesired();
    await fixture.reconcile(first, second, source);
    await fixture.client(second.key).set("before", "gone afterwards");
    await waitUntil(async () => (await fixture.client(first.key).get("before")) !== null);
    await fixture.client(source.key).set("key", "value");
    const uri = `redis://:${PASSWORD}@127.0.0.1:${fixture.port(source.key)}`;
    await fixture.engine.import(first.key, { kind: "redis", uri });
    for (const { key } of [first, second]) {
      expect(await fixture.client(key).keys("*")).toEqual(["key"]);
    }
    for (const { key } of [first, second]) {
      await fixture.client(key).incr("counter");
    }
    for (const { key } of [first, second]) {
      await waitUntil(async () => (await fixture.client(key).get("counter")) === "2");
    }
  });
});
