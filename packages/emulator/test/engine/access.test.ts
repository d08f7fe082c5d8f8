import { connect, createServer } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { emptyFolder } from "../../../../test/support/temp-folder.js";
import { waitUntil } from "../../../../test/support/wait-until.js";
import { ruleTokens } from "../../src/engine/acl-rules.js";
import { allowCidrs, allowsLoopback } from "../../src/engine/ip-filter.js";
import {
  createDesired,
  createUser,
  describeWithRedis,
  EngineFixture,
  getRejection,
  PASSWORD,
} from "./fixture.js";

/** Reads what a server sends before it closes a connection. */
async function readFirstReply(port: number): Promise<string> {
  return text(connect(port, "127.0.0.1"));
}

describeWithRedis("access to a database", () => {
  const fixture = new EngineFixture();

  test("the rules of ACL users are enforced, and changes apply live", async () => {
    const database = createDesired({
      users: [
        createUser("full", "+@all  ~*"),
        createUser("reader", "+@read ~*"),
        createUser("cache", "+@all ~cache:*"),
        createUser("two", "+@read ~a:* (+@write ~b:*)"),
      ],
    });
    await fixture.reconcile(database);
    const { key } = database;
    expect(fixture.engine.error(key)).toBeUndefined();
    expect(await fixture.clientOf(key, "full").set("cache:1", "one")).toBe("OK");
    expect(await fixture.clientOf(key, "full").publish("news", "hello")).toBe(0);
    const reader = fixture.clientOf(key, "reader");
    expect(await reader.get("cache:1")).toBe("one");
    expect(await getRejection(reader.set("cache:1", "two"))).toMatch(/^NOPERM/);
    expect(await fixture.clientOf(key, "cache").set("cache:1", "two")).toBe("OK");
    expect(await getRejection(fixture.clientOf(key, "cache").get("other"))).toMatch(/^NOPERM/);
    expect(await fixture.clientOf(key, "two").set("b:1", "1")).toBe("OK");
    expect(await getRejection(fixture.clientOf(key, "two").set("a:1", "1"))).toMatch(/^NOPERM/);

    await fixture.reconcile({ ...database, users: [createUser("reader", "+@all ~*")] });
    // The remaining user has its new permissions on the open connection. The others are disconnected.
    expect(await reader.set("cache:1", "three")).toBe("OK");
    expect(await getRejection(fixture.clientOf(key, "cache").get("cache:1"))).toMatch(/WRONGPASS|closed/);
  });

  test("no user can run commands that would break the emulator, whatever its rule", async () => {
    const rules = [
      "+@all ~*",
      "+@all +config +acl|setuser ~*",
      "~x (+@all +config|set ~* &*)",
      "allcommands allkeys",
    ];
    const database = createDesired({ users: rules.map((rule, at) => createUser(`user${at}`, rule)) });
    await fixture.reconcile(database);
    const { key } = database;
    const clients = [
      fixture.client(key),
      ...rules.map((_, at) => fixture.clientOf(key, `user${at}`)),
      fixture.engine.connect(key),
    ];
    for (const client of clients) {
      for (const command of [
        "CONFIG RESETSTAT",
        "SHUTDOWN NOSAVE",
        "REPLICAOF NO ONE",
        "SLAVEOF NO ONE",
        "FAILOVER",
        "ROLE",
        "LASTSAVE",
        "LATENCY LATEST",
        "LATENCY RESET",
        "MEMORY STATS",
        "MEMORY PURGE",
        "SCRIPT DEBUG YES",
        "MOVE key 1",
        "RESTORE-ASKING key 0 x",
        "CLIENT GETREDIR",
        "SWAPDB 0 0",
        "MIGRATE 127.0.0.1 1 key 0 10",
        "MODULE LOAD /tmp/x.so",
        "DEBUG SLEEP 0",
        "ACL SETUSER emulator-control nopass",
        "SAVE",
        "BGREWRITEAOF",
        "CLIENT PAUSE 1000",
        "CLIENT NO-EVICT on",
      ]) {
        const [name = "", ...args] = command.split(" ");
        expect
          .soft(await getRejection(client.call(name, ...args)), command)
          .toMatch(/^NOPERM|command not allowed/);
      }
      expect(await client.call("MODULE", "LIST")).toEqual([]);
      expect(await client.call("LATENCY", "HISTOGRAM", "none")).toEqual([]);
      expect(await client.call("MEMORY", "USAGE", "none")).toBeNull();
      expect(await client.call("ACL", "WHOAMI")).toEqual(expect.any(String));
      expect(await client.call("ACL", "USERS")).toContain("default");
      const users = String(await client.call("ACL", "LIST"));
      expect(users).toMatch(/user default on .*#[0-9a-f]{64}/);
      expect(users).not.toContain(PASSWORD);
      expect(await client.call("ACL", "GETUSER", "default")).toContain("passwords");
      expect(await client.call("ACL", "DRYRUN", "default", "SAVE")).toMatch(/no permissions/);
      expect(await getRejection(client.call("EVAL", "return redis.call('config', 'get', '*')", 0))).toMatch(
        /can't run this command|NOPERM|not allowed/,
      );
    }
    // What a rule takes away stays away.
    await fixture.reconcile({ ...database, users: [createUser("careful", "+@all -@dangerous ~*")] });
    const careful = fixture.clientOf(key, "careful");
    expect(await getRejection(careful.call("ACL", "LIST"))).toMatch(/^NOPERM/);
    expect(await getRejection(careful.call("MODULE", "LIST"))).toMatch(/^NOPERM/);
    expect(await careful.call("ACL", "WHOAMI")).toBe("careful");
    // The replication stream is denied to users with restricted keys.
    const narrow = { ...database, users: [createUser("narrow", "+@all ~x:*")] };
    await fixture.reconcile(narrow);
    for (const [name, ...args] of [
      ["PSYNC", "?", "-1"],
      ["MONITOR"],
      ["SLOWLOG", "GET"],
      ["SLOWLOG", "RESET"],
    ])
      expect(await getRejection(fixture.clientOf(key, "narrow").call(name ?? "", ...args))).toMatch(
        /^NOPERM/,
      );
    expect(await fixture.clientOf(key, "narrow").set("x:1", "one")).toBe("OK");
  });

  test("a password rotation during an endless script takes effect after it, and is pending until then", async () => {
    const database = createDesired({ users: [createUser("kept", "+@all ~*")] });
    await fixture.reconcile(database);
    const { key } = database;
    const killer = fixture.client(key);
    // Its first commands would be answered by BUSY, which closes the connection.
    await killer.ping();
    const busy = fixture
      .client(key)
      .eval("while true do end", 0)
      .catch((error: Error) => error.message);
    await waitUntil(async () => (await getRejection(killer.get("key"))).startsWith("BUSY"));
    const rotated = {
      ...database,
      password: "a-new-password",
      users: [{ ...createUser("kept", "+@all ~*"), password: "another" }],
      maxMemoryBytes: 2e9,
      evictionPolicy: "allkeys-lru",
    };
    await fixture.reconcile(rotated);
    expect(fixture.engine.isPending(key)).toBe(true);
    expect(fixture.engine.error(key)).toMatch(/Not applied yet: BUSY/);
    // The rotation closes both connections, perhaps before their last replies were sent.
    expect(await killer.script("KILL").catch((error: Error) => error.message)).toMatch(/OK|closed/);
    expect(await busy).toMatch(/killed|closed/i);
    await waitUntil(() => !fixture.engine.isPending(key));
    expect(fixture.engine.error(key)).toBeUndefined();
    expect(await getRejection(fixture.client(key).ping())).toMatch(/WRONGPASS|closed/);
    expect(await getRejection(fixture.clientOf(key, "kept").ping())).toMatch(/WRONGPASS|closed/);
    expect(await fixture.client(key, { password: "a-new-password" }).ping()).toBe("PONG");
    expect(await fixture.client(key, { username: "kept", password: "another" }).ping()).toBe("PONG");
    const memory = String(await fixture.engine.command(key, ["INFO", "memory"]));
    expect(memory).toMatch(/maxmemory:200000000\r/);
    expect(memory).toMatch(/maxmemory_policy:allkeys-lru/);
  });

  test("a password rotation while clients occupy all connections takes effect immediately", async () => {
    const database = createDesired();
    await fixture.reconcile(database);
    const { key } = database;
    // Longer than connections are kept that the emulator does not use.
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    const sockets = Array.from({ length: 1_010 }, () =>
      connect(fixture.port(key), "127.0.0.1")
        .on("error", () => {})
        .resume(),
    );
    await waitUntil(() => sockets.some(({ closed }) => closed));
    await fixture.reconcile({ ...database, password: "a-new-password" });
    expect(fixture.engine.isPending(key)).toBe(false);
    for (const socket of sockets) socket.destroy();
    // The server notices the end of the connections after the clients.
    await waitUntil(async () => /WRONGPASS|closed/.test(await getRejection(fixture.client(key).ping())));
    expect(await fixture.client(key, { password: "a-new-password" }).ping()).toBe("PONG");
  });

  test("clients have exactly the connections of the plan, also with a replica, and backups find one", async () => {
    const database = createDesired({ maxConnections: 5, replication: true });
    await fixture.reconcile(database);
    const { key } = database;
    await waitUntil(async () => {
      const { replicas, connectedClients } = (await fixture.engine.info(key)) ?? {};
      return replicas === 1 && connectedClients === 0;
    });
    const clients = Array.from({ length: 5 }, () => fixture.client(key));
    for (const client of clients) expect(await client.ping()).toBe("PONG");
    expect(await readFirstReply(fixture.port(key))).toBe("-ERR max number of clients reached\r\n");
    await fixture.engine.backup(key, join(emptyFolder(), "dump.rdb"));
    await fixture.reconcile({ ...database, maxConnections: 6 });
    expect(await fixture.client(key).ping()).toBe("PONG");
    expect(await readFirstReply(fixture.port(key))).toBe("-ERR max number of clients reached\r\n");
  });

  test("a user is switched off when one of its rules is rejected, whatever it could do before", async () => {
    const database = createDesired({ users: [createUser("one", "+@all ~*"), createUser("two", "+@all ~*")] });
    await fixture.reconcile(database);
    const { key } = database;
    expect(await fixture.clientOf(key, "one").ping()).toBe("PONG");
    await fixture.reconcile({
      ...database,
      users: [
        createUser("one", "+nosuchcommand ~*"),
        createUser("two", "+@all ~*"),
        createUser("two", "nopass"),
      ],
    });
    for (const name of ["one", "two"])
      expect(await getRejection(fixture.clientOf(key, name).ping())).toMatch(/WRONGPASS|closed/);
    expect(fixture.engine.isPending(key)).toBe(false);
  });

  test("an invalid rule is reported, and its user is not created", async () => {
    const database = createDesired({
      users: [
        createUser("bad", "+@all ~* nopass"),
        createUser("odd", "+nosuchcommand ~*"),
        createUser("good", "+@all ~*"),
      ],
    });
    await fixture.reconcile(database);
    const { key } = database;
    expect(fixture.engine.error(key)).toContain('ACL user bad: "nopass" is not a valid ACL rule token');
    expect(fixture.engine.error(key)).toContain("ACL user odd: ERR Error in ACL SETUSER modifier");
    expect(await fixture.clientOf(key, "good").ping()).toBe("PONG");
    expect(await getRejection(fixture.clientOf(key, "odd").ping())).toMatch(/WRONGPASS|closed/);
    await fixture.reconcile({ ...database, users: [createUser("odd", "+@all ~*")] });
    expect(fixture.engine.error(key)).toBeUndefined();
    expect(await fixture.clientOf(key, "odd").ping()).toBe("PONG");
  });

  test("a database works with a disabled default user, and without a password", async () => {
    const database = createDesired({ defaultUserEnabled: false, users: [createUser("full", "+@all ~*")] });
    await fixture.reconcile(database);
    expect(await getRejection(fixture.client(database.key).ping())).toMatch(/WRONGPASS|NOAUTH|closed/);
    expect(await fixture.clientOf(database.key, "full").ping()).toBe("PONG");
    // The tokens of Redis over HTTP do not use the default user.
    expect(await fixture.engine.command(database.key, ["PING"])).toBe("PONG");
    await fixture.reconcile({ ...database, defaultUserEnabled: true, password: undefined });
    expect(await fixture.client(database.key, { password: undefined }).ping()).toBe("PONG");
  });

  test("changing the source IPs keeps the port and the connections of allowed clients", async () => {
    const open = createDesired();
    const restricted = { ...open, sourceIps: ["10.0.0.0/8", "192.168.1.7"] };
    const narrow = { ...open, sourceIps: ["10.0.0.0/8", "127.0.0.1/32"] };
    await fixture.reconcile(open);
    const { key } = open;
    const first = fixture.client(key);
    await first.set("key", "value");
    await fixture.reconcile(restricted);
    expect(fixture.port(key)).toBe(open.preferredPort);
    await waitUntil(() => first.status === "end");
    expect(await getRejection(fixture.client(key).get("key"))).toMatch(/closed/);
    await fixture.reconcile(narrow);
    expect(fixture.port(key)).toBe(open.preferredPort);
    const second = fixture.client(key);
    expect(await second.get("key")).toBe("value");
    await fixture.reconcile(open);
    // A connection through the closed proxy stays open.
    expect(await second.get("key")).toBe("value");
    expect(await fixture.client(key).get("key")).toBe("value");
    await fixture.reconcile(narrow);
    expect(await second.get("key")).toBe("value");
  });

  test("a database that starts with an IP filter uses another port if its own is taken", async () => {
    const otherServer = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => otherServer.once("listening", resolve));
    const { port } = otherServer.address() as { port: number };
    const database = createDesired({ preferredPort: port, sourceIps: ["127.0.0.1"] });
    await fixture.reconcile(database);
    expect(fixture.port(database.key)).not.toBe(port);
    expect(await fixture.client(database.key).ping()).toBe("PONG");
    otherServer.close();
  });

  test("pausing traffic disconnects clients, and resuming keeps port and data", async () => {
    const database = createDesired();
    await fixture.reconcile(database);
    const { key } = database;
    const client = fixture.client(key);
    await client.set("key", "value");
    await fixture.reconcile({ ...database, isPaused: true });
    await waitUntil(() => client.status === "end");
    expect(fixture.engine.endpoint(key)).toBeUndefined();
    expect(fixture.engine.error(key)).toBe("Traffic is paused.");
    await fixture.reconcile(database);
    expect(fixture.port(key)).toBe(database.preferredPort);
    expect(await fixture.client(key).get("key")).toBe("value");
  });
});

describe("ruleTokens", () => {
  test("denied commands come after all allowed ones, also in selectors", () => {
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
          expect(part.lastIndexOf("-config|resetstat")).toBeGreaterThan(part.lastIndexOf("+config"));
          expect(part.lastIndexOf("-acl|setuser")).toBeGreaterThan(part.lastIndexOf("+acl|setuser"));
          expect(part.lastIndexOf("-acl|setuser")).toBeGreaterThan(part.lastIndexOf("+@all"));
        }
      }),
    );
  });

  test("rules that change the login or contain invalid tokens are rejected", () => {
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
      expect(() => ruleTokens(rule)).toThrow("is not a valid ACL rule token");
    }
  });
});

describe("source IPs", () => {
  test("allowCidrs matches addresses in the networks, and invalid entries match none", () => {
    const isAllowed = allowCidrs(["10.0.0.0/8", "192.168.1.7", "fd00::/8", "nonsense", "1.2.3.4/99"]);
    expect(["10.1.2.3", "::ffff:10.1.2.3", "192.168.1.7", "fd00::1"].map(isAllowed)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(["11.0.0.1", "192.168.1.8", "::1", "1.2.3.4", ""].map(isAllowed)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  test("allowsLoopback is true only if the whole loopback network is allowed", () => {
    expect([["0.0.0.0/0"], ["127.0.0.0/8"], ["1.1.1.1", "0.0.0.0/1"]].map(allowsLoopback)).toEqual([
      true,
      true,
      true,
    ]);
    expect([[], ["127.0.0.1"], ["127.0.0.1/32"], ["10.0.0.0/8"]].map(allowsLoopback)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});
