import { createServer } from "node:net";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ruleTokens } from "../../src/engine/acl.js";
import { admitsLoopback, allowCidrs } from "../../src/engine/ip-filter-proxy.js";
import { describeWithRedis, House, refusal, until, wanted } from "./fixture.js";

const user = (name: string, rules: string) => ({ name, password: `${name}-password`, rules });

describeWithRedis("access to a database", () => {
  const runtime = new House();
  const as = (key: string, name: string) =>
    runtime.client(key, { username: name, password: `${name}-password` });

  it("follows the rule of an ACL user, live", async () => {
    const database = wanted({
      users: [
        user("full", "+@all  ~*"),
        user("reader", "+@read ~*"),
        user("cache", "+@all ~cache:*"),
        user("two", "+@read ~a:* (+@write ~b:*)"),
      ],
    });
    await runtime.want(database);
    const { key } = database;
    expect(runtime.engine.problem(key)).toBeUndefined();
    expect(await as(key, "full").set("cache:1", "one")).toBe("OK");
    expect(await as(key, "full").publish("news", "hello")).toBe(0);
    const reader = as(key, "reader");
    expect(await reader.get("cache:1")).toBe("one");
    expect(await refusal(reader.set("cache:1", "two"))).toMatch(/^NOPERM/);
    expect(await as(key, "cache").set("cache:1", "two")).toBe("OK");
    expect(await refusal(as(key, "cache").get("other"))).toMatch(/^NOPERM/);
    expect(await as(key, "two").set("b:1", "1")).toBe("OK");
    expect(await refusal(as(key, "two").set("a:1", "1"))).toMatch(/^NOPERM/);

    await runtime.want({ ...database, users: [user("reader", "+@all ~*")] });
    // The one who stays may do more, on the connection that was there. The others are turned away.
    expect(await reader.set("cache:1", "three")).toBe("OK");
    expect(await refusal(as(key, "cache").get("cache:1"))).toMatch(/WRONGPASS|closed/);
  });

  it("denies everybody what would break the emulator, whatever the rule", async () => {
    const rules = [
      "+@all ~*",
      "+@all +config +acl|setuser ~*",
      "~x (+@all +config|set ~* &*)",
      "allcommands allkeys",
    ];
    const database = wanted({ users: rules.map((rule, at) => user(`user${at}`, rule)) });
    await runtime.want(database);
    const { key } = database;
    const clients = [
      runtime.client(key),
      ...rules.map((_, at) => as(key, `user${at}`)),
      runtime.engine.connect(key),
    ];
    for (const client of clients) {
      for (const command of [
        "CONFIG GET masterauth",
        "CONFIG SET maxmemory 0",
        "SHUTDOWN NOSAVE",
        "REPLICAOF NO ONE",
        "SLAVEOF NO ONE",
        "FAILOVER",
        "MODULE LIST",
        "DEBUG SLEEP 0",
        "ACL LIST",
        "ACL SETUSER emulator-control nopass",
        "SAVE",
        "BGREWRITEAOF",
        "CLIENT PAUSE 1000",
      ]) {
        const [name = "", ...args] = command.split(" ");
        expect
          .soft(await refusal(client.call(name, ...args)), command)
          .toMatch(/^NOPERM|command not allowed/);
      }
      expect(await refusal(client.call("EVAL", "return redis.call('config', 'get', '*')", 0))).toMatch(
        /can't run this command|NOPERM|not allowed/,
      );
    }
    // A stream of all changes is for those who may see all keys.
    const narrow = { ...database, users: [user("narrow", "+@all ~x:*")] };
    await runtime.want(narrow);
    expect(await refusal(as(key, "narrow").call("PSYNC", "?", "-1"))).toMatch(/^NOPERM/);
  });

  it("names a rule that cannot be applied, and leaves its user out", async () => {
    const database = wanted({
      users: [user("bad", "+@all ~* nopass"), user("odd", "+nosuchcommand ~*"), user("good", "+@all ~*")],
    });
    await runtime.want(database);
    const { key } = database;
    expect(runtime.engine.problem(key)).toContain('ACL user bad: "nopass" is no part of an ACL rule');
    expect(runtime.engine.problem(key)).toContain("ACL user odd: ERR Error in ACL SETUSER modifier");
    expect(await as(key, "good").ping()).toBe("PONG");
    expect(await refusal(as(key, "odd").ping())).toMatch(/WRONGPASS|closed/);
    await runtime.want({ ...database, users: [user("odd", "+@all ~*")] });
    expect(runtime.engine.problem(key)).toBeUndefined();
    expect(await as(key, "odd").ping()).toBe("PONG");
  });

  it("can do without the default user, or without its password", async () => {
    const database = wanted({ defaultUserEnabled: false, users: [user("full", "+@all ~*")] });
    await runtime.want(database);
    expect(await refusal(runtime.client(database.key).ping())).toMatch(/WRONGPASS|NOAUTH|closed/);
    expect(await as(database.key, "full").ping()).toBe("PONG");
    // The tokens of Redis over HTTP are not the default user.
    expect(await runtime.engine.command(database.key, ["PING"])).toBe("PONG");
    await runtime.want({ ...database, defaultUserEnabled: true, password: undefined });
    expect(await runtime.client(database.key, { password: undefined }).ping()).toBe("PONG");
  });

  it("lets in the source IPs of the list, at the same port, whatever the list was before", async () => {
    const open = wanted();
    const guarded = { ...open, sourceIps: ["10.0.0.0/8", "192.168.1.7"] };
    const narrow = { ...open, sourceIps: ["10.0.0.0/8", "127.0.0.1/32"] };
    await runtime.want(open);
    const { key } = open;
    const first = runtime.client(key);
    await first.set("key", "value");
    await runtime.want(guarded);
    expect(runtime.port(key)).toBe(open.preferredPort);
    await until(() => first.status === "end");
    expect(await refusal(runtime.client(key).get("key"))).toMatch(/closed/);
    await runtime.want(narrow);
    expect(runtime.port(key)).toBe(open.preferredPort);
    const second = runtime.client(key);
    expect(await second.get("key")).toBe("value");
    await runtime.want(open);
    // It came through the gate, which is no more, and stays.
    expect(await second.get("key")).toBe("value");
    expect(await runtime.client(key).get("key")).toBe("value");
    await runtime.want(narrow);
    expect(await second.get("key")).toBe("value");
  });

  it("starts guarded, and finds another port for the gate, too", async () => {
    const stranger = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => stranger.once("listening", resolve));
    const { port } = stranger.address() as { port: number };
    const database = wanted({ preferredPort: port, sourceIps: ["127.0.0.1"] });
    await runtime.want(database);
    expect(runtime.port(database.key)).not.toBe(port);
    expect(await runtime.client(database.key).ping()).toBe("PONG");
    stranger.close();
  });

  it("pauses and resumes traffic, and keeps the data", async () => {
    const database = wanted();
    await runtime.want(database);
    const { key } = database;
    const client = runtime.client(key);
    await client.set("key", "value");
    await runtime.want({ ...database, paused: true });
    await until(() => client.status === "end");
    expect(runtime.engine.endpoint(key)).toBeUndefined();
    expect(runtime.engine.problem(key)).toBe("Traffic is paused.");
    await runtime.want(database);
    expect(runtime.port(key)).toBe(database.preferredPort);
    expect(await runtime.client(key).get("key")).toBe("value");
  });
});

describe("a rule", () => {
  it("ends with what is denied, wherever it allows something", () => {
    const rule = fc.array(
      fc.constantFrom(
        "+@all",
        "-@dangerous",
        "+config",
        "+acl|setuser",
        "~*",
        "~a:*",
        "&x",
        "(+@all ~*)",
        "( +get )",
      ),
    );
    fc.assert(
      fc.property(rule, (tokens) => {
        const args = ruleTokens(tokens.join("  "));
        const outside = args.filter((arg) => !arg.startsWith("("));
        for (const part of [
          outside,
          ...args.filter((arg) => arg.startsWith("(")).map((arg) => arg.slice(1, -1).split(" ")),
        ]) {
          expect(part.lastIndexOf("-config")).toBeGreaterThan(part.lastIndexOf("+config"));
          expect(part.lastIndexOf("-acl")).toBeGreaterThan(part.lastIndexOf("+acl|setuser"));
          expect(part.lastIndexOf("-acl")).toBeGreaterThan(part.lastIndexOf("+@all"));
        }
      }),
    );
  });

  it("cannot say who may log in, or break out of its line", () => {
    for (const rule of [
      ">secret",
      "nopass",
      "on",
      "reset",
      "#abc",
      "+@all\nuser",
      "((+@all))",
      "(+@all",
      "(nopass)",
    ]) {
      expect(() => ruleTokens(rule)).toThrow("is no part of an ACL rule");
    }
  });
});

describe("a list of source IPs", () => {
  it("is a list of networks; what is none admits nobody", () => {
    const admits = allowCidrs(["10.0.0.0/8", "192.168.1.7", "fd00::/8", "nonsense", "1.2.3.4/99"]);
    expect(["10.1.2.3", "::ffff:10.1.2.3", "192.168.1.7", "fd00::1"].map(admits)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(["11.0.0.1", "192.168.1.8", "::1", "1.2.3.4", ""].map(admits)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  it("needs no gate when all of the loopback network may come", () => {
    expect([["0.0.0.0/0"], ["127.0.0.0/8"], ["1.1.1.1", "0.0.0.0/1"]].map(admitsLoopback)).toEqual([
      true,
      true,
      true,
    ]);
    expect([[], ["127.0.0.1"], ["127.0.0.1/32"], ["10.0.0.0/8"]].map(admitsLoopback)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});
