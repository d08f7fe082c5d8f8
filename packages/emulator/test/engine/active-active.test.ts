import { expect, it } from "vitest";
import type { DesiredDatabase } from "../../src/engine/engine.js";
import { describeWithRedis, House, PASSWORD, until, wanted } from "./fixture.js";

const REGIONS = ["us-east-1", "eu-west-1", "ap-south-1"];

/** An Active-Active database: one wanted database a region. */
function regions(
  id: string,
  names: readonly string[],
  more: Partial<DesiredDatabase> = {},
): DesiredDatabase[] {
  const keys = names.map((name) => `${id}/${name}`);
  return keys.map((key) => wanted({ key, peers: keys.filter((other) => other !== key), ...more }));
}

describeWithRedis("the regions of an Active-Active database", () => {
  const runtime = new House();

  it("take writes everywhere and pass them on", async () => {
    const all = regions("52000001", REGIONS);
    await runtime.want(...all);
    const clients = all.map(({ key }) => runtime.client(key));
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
      await until(async () => (await client.get("counter")) === "150");
      await until(async () => (await client.dbsize()) === 7);
      expect(await client.mget("from:0", "from:1", "from:2")).toEqual(REGIONS);
      expect(await client.lrange("list", 0, -1)).toEqual(["a", "b"]);
      expect(await client.getBuffer("binary")).toEqual(Buffer.of(0xff, 0x00, 0x0d, 0x0a));
      expect(await client.ttl("set")).toBeGreaterThan(0);
    }
    // Nothing goes round in circles.
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await clients[0]?.get("counter")).toBe("150");
    await clients[1]?.flushall();
    for (const client of clients) await until(async () => (await client.dbsize()) === 0);
  });

  it("give a region that is added what they have", async () => {
    const two = regions("52000002", REGIONS.slice(0, 2));
    await runtime.want(...two);
    const [first, second, third] = regions("52000002", REGIONS).map((region, at) => ({
      ...region,
      preferredPort: two[at]?.preferredPort ?? region.preferredPort,
    })) as [DesiredDatabase, DesiredDatabase, DesiredDatabase];
    await runtime.client(first.key).set("key", "value");
    await runtime.client(first.key).incr("counter");
    await runtime.want(first, second, third);
    const added = runtime.client(third.key);
    expect(await added.get("key")).toBe("value");
    await runtime.client(second.key).incr("counter");
    await added.incr("counter");
    for (const { key } of [first, second, third]) {
      await until(async () => (await runtime.client(key).get("counter")) === "3");
    }
    // And one that is taken away stops to matter.
    const rest = regions("52000002", REGIONS.slice(0, 2)).map((region, at) => ({
      ...region,
      preferredPort: two[at]?.preferredPort ?? region.preferredPort,
    }));
    await runtime.want(...rest);
    await runtime.client(first.key).set("key", "later");
    await until(async () => (await runtime.client(second.key).get("key")) === "later");
  });

  it("bring back a region that was killed, even one that keeps nothing on the disk", async () => {
    const [first, second] = regions("52000003", REGIONS.slice(0, 2)) as [DesiredDatabase, DesiredDatabase];
    await runtime.want(first, second);
    await runtime.client(second.key).set("key", "value");
    await until(async () => (await runtime.client(first.key).get("key")) === "value");
    process.kill(runtime.pid(second.key), "SIGKILL");
    await until(() => runtime.engine.endpoint(second.key) === undefined);
    await runtime.client(first.key).set("meanwhile", "yes");
    await until(() => runtime.engine.endpoint(second.key) !== undefined);
    expect(await runtime.client(second.key).get("key")).toBe("value");
    await until(async () => (await runtime.client(second.key).get("meanwhile")) === "yes");
    await runtime.client(first.key).set("after", "1");
    await until(async () => (await runtime.client(second.key).get("after")) === "1");
    await until(async () => {
      await runtime.client(second.key).incr("back");
      return (await runtime.client(first.key).get("back")) !== null;
    });
  });

  it("all have what one of them imports", async () => {
    const [first, second] = regions("52000004", REGIONS.slice(0, 2)) as [DesiredDatabase, DesiredDatabase];
    const source = wanted();
    await runtime.want(first, second, source);
    await runtime.client(second.key).set("before", "gone afterwards");
    await until(async () => (await runtime.client(first.key).get("before")) !== null);
    await runtime.client(source.key).set("key", "value");
    const uri = `redis://:${PASSWORD}@127.0.0.1:${runtime.port(source.key)}`;
    await runtime.engine.import(first.key, { kind: "redis", uri });
    for (const { key } of [first, second]) {
      expect(await runtime.client(key).keys("*")).toEqual(["key"]);
    }
    for (const { key } of [first, second]) {
      await runtime.client(key).incr("counter");
    }
    for (const { key } of [first, second]) {
      await until(async () => (await runtime.client(key).get("counter")) === "2");
    }
  });
});
