import { connect } from "node:net";
import { text } from "node:stream/consumers";
import fc from "fast-check";
import { createClient } from "redis";
import { expect, onTestFinished, test } from "vitest";
import { emptyFolder } from "../../../../test/support/temp-folder.js";
import { waitUntil } from "../../../../test/support/wait-until.js";
import { createRedisEngine } from "../../src/engine/create.js";
import {
  createDesired,
  createUser,
  describeWithRedis,
  EngineFixture,
  getRejection,
  PASSWORD,
} from "./fixture.js";

const EVENTS = "notify-keyspace-events";

describeWithRedis("CONFIG on a database's port", () => {
  const fixture = new EngineFixture();

  /** Sends bytes as they are, and returns all replies. */
  async function sendRaw(key: string, ...parts: readonly (string | Buffer)[]): Promise<string> {
    const socket = connect(fixture.port(key), "127.0.0.1");
    socket.setNoDelay(true);
    const replies = text(socket);
    for (const part of parts) {
      socket.write(part);
      await new Promise((resolve) => setImmediate(resolve));
    }
    socket.end();
    return replies;
  }

  const readInfo = async (key: string, section: string) =>
    String(await fixture.engine.command(key, ["INFO", section]));

  test("ioredis reads and sets the supported parameters, by pattern too, and no others", async () => {
    const database = createDesired();
    await fixture.reconcile(database);
    const client = fixture.client(database.key);
    expect(await client.config("GET", EVENTS)).toEqual([EVENTS, ""]);
    expect(await client.config("SET", EVENTS, "Ex")).toBe("OK");
    expect(await client.call("config", "get", EVENTS.toUpperCase())).toEqual([EVENTS, "xE"]);
    expect(
      await client.call("CONFIG", "SET", "hash-max-listpack-entries", "64", "activerehashing", "no"),
    ).toBe("OK");
    const all = (await client.config("GET", "*")) as string[];
    const names = all.filter((_, at) => at % 2 === 0);
    expect(names).toHaveLength(19);
    for (const name of names)
      expect(name).toMatch(/^(activerehashing|hash-|hll-|list-|notify-|set-|slowlog-|stream-|zset-)/);
    expect(all[all.indexOf("activerehashing") + 1]).toBe("no");
    const byPattern = async (...patterns: string[]) =>
      ((await client.call("CONFIG", "GET", ...patterns)) as string[]).filter((_, at) => at % 2 === 0).sort();
    expect(await byPattern("max*")).toEqual([]);
    expect(await byPattern("s[k-m]owlog-*", "[^a-z]*")).toEqual([
      "slowlog-log-slower-than",
      "slowlog-max-len",
    ]);
    expect(await byPattern("hll-?parse-max-bytes", "\\activerehashing")).toEqual([
      "activerehashing",
      "hll-sparse-max-bytes",
    ]);
    for (const refused of [
      ["GET", "maxmemory"],
      ["GET", EVENTS, "masterauth"],
      ["SET", "maxmemory", "0"],
      ["SET", EVENTS, "KEA", "dir", "/tmp"],
      ["SET", "slowlog-max-len", "5"],
      ["SET", "slowlog-log-slower-than", "1000"],
      ["SET", "port", "6379"],
    ]) {
      const reason = await getRejection(client.call("CONFIG", ...refused));
      expect(reason).toMatch(/^ERR .*(not supported by Redis Cloud|must be between)/);
    }
    expect(await getRejection(client.call("CONFIG", "SET", EVENTS, "?"))).toMatch(/Invalid event class/);
    expect(await getRejection(client.call("CONFIG", "SET", EVENTS))).toMatch(/wrong number of arguments/);
    expect(await getRejection(client.call("CONFIG", "RESETSTAT"))).toMatch(/^NOPERM/);
    expect(await client.call("CONFIG", "REWRITE")).toBe("OK");
    expect(await client.config("GET", EVENTS)).toEqual([EVENTS, "xE"]);
    expect(await client.call("COMMAND", "INFO", "config")).toEqual([expect.arrayContaining(["config", -2])]);
  });

  test("node-redis with RESP3 over TLS sets keyspace notifications, and is notified of an expired key", async () => {
    const database = createDesired({ tls: { clientCertificates: [] } });
    await fixture.reconcile(database);
    const client = await createClient({
      RESP: 3,
      password: PASSWORD,
      socket: { port: fixture.port(database.key), tls: true, ca: fixture.engine.certificate() },
    }).connect();
    onTestFinished(() => client.destroy());
    expect(await client.configSet(EVENTS, "Ex")).toBe("OK");
    expect({ ...(await client.configGet(EVENTS)) }).toEqual({ [EVENTS]: "xE" });
    const subscriber = await client.duplicate().connect();
    onTestFinished(() => subscriber.destroy());
    const expired = new Promise<string>((resolve) => {
      void subscriber
        .subscribe("__keyevent@0__:expired", resolve)
        .then(() => client.set("job", "1", { expiration: { type: "PX", value: 20 } }));
    });
    expect(await expired).toBe("job");
  });

  test("replies keep their order in pipelines and transactions, and data that looks like CONFIG passes", async () => {
    const database = createDesired();
    await fixture.reconcile(database);
    const client = fixture.client(database.key);
    const tricky = "*3\r\n$6\r\nCONFIG\r\n$3\r\nGET\r\n$1\r\n*\r\n";
    const replies = await client
      .pipeline()
      .set("key", tricky)
      .config("GET", "maxmemory")
      .get("key")
      .config("SET", EVENTS, "KEA")
      .call("CONFIG", "GET", EVENTS)
      .set("big", `${tricky}${"x".repeat(300_000)}${tricky}`)
      .strlen("big")
      .exec();
    expect(replies?.map(([error, reply]) => error?.message.slice(0, 3) ?? reply)).toEqual([
      "OK",
      "ERR",
      tricky,
      "OK",
      [EVENTS, "AKE"],
      "OK",
      300_000 + 2 * tricky.length,
    ]);
    expect(
      await client.multi().set("a", "1").config("SET", EVENTS, "Kg").config("GET", "notify*").exec(),
    ).toEqual([
      [null, "OK"],
      [null, "OK"],
      [null, [EVENTS, "gK"]],
    ]);
    const failed = await client.multi().set("b", "1").config("SET", "maxmemory", "0").get("b").exec();
    expect(failed?.map(([error, reply]) => error?.message ?? reply)).toEqual([
      "OK",
      expect.stringMatching(/maxmemory: not supported by Redis Cloud/),
      "1",
    ]);
  });

  test("a client's permissions decide whether it may use CONFIG, and scripts may not", async () => {
    const database = createDesired({
      users: [
        createUser("reader", "+@read ~*"),
        createUser("getter", "+config|get ~*"),
        createUser("careful", "+@all -@dangerous ~*"),
        createUser("narrow", "+@all ~x:*"),
      ],
    });
    await fixture.reconcile(database);
    const { key } = database;
    const as = (name: string) => fixture.clientOf(key, name);
    for (const name of ["reader", "careful"])
      expect(await getRejection(as(name).config("GET", EVENTS))).toMatch(/^NOPERM/);
    expect(await as("getter").config("GET", EVENTS)).toEqual([EVENTS, ""]);
    expect(await getRejection(as("getter").config("SET", EVENTS, "KEA"))).toMatch(/^NOPERM/);
    expect(await getRejection(as("getter").config("SET", "maxmemory", "0"))).toMatch(/^NOPERM/);
    expect(await as("narrow").config("SET", EVENTS, "Kx")).toBe("OK");
    expect(
      await getRejection(fixture.client(key).eval("return redis.call('CONFIG', 'GET', '*')", 0)),
    ).toMatch(/not allowed from script/);
    // Over HTTP and on the dashboard CONFIG is refused.
    expect(await getRejection(fixture.engine.command(key, ["CONFIG", "GET", EVENTS]))).toMatch(/^NOPERM/);
    expect(await sendRaw(key, `CONFIG SET ${EVENTS} KEA\r\n`)).toMatch(/^-NOAUTH/);
  });

  test("what was set survives a crash, a changed database, a restart, and a switch to a cluster", async () => {
    const folder = emptyFolder();
    const database = createDesired({ persistence: "none" });
    const { key } = database;
    const readEvents = async () => fixture.client(key).config("GET", EVENTS);
    await fixture.reconcile(database);
    await fixture.client(key).config("SET", EVENTS, "KEx");
    const open = fixture.client(key);
    await open.call("MULTI");
    for (let at = 0; at < 20; at += 1) await open.call("PING");
    await open.call("CONFIG", "SET", "list-compress-depth", "2");
    await open.call("EXEC");
    await fixture.killAndWait(key);
    expect(await readEvents()).toEqual([EVENTS, "xKE"]);
    expect(await fixture.client(key).config("GET", "list-compress-depth")).toEqual([
      "list-compress-depth",
      "2",
    ]);
    await fixture.reconcile({ ...database, maxMemoryBytes: 2e9, evictionPolicy: "allkeys-lru" });
    expect(await readEvents()).toEqual([EVENTS, "xKE"]);
    await fixture.reconcile({ ...database, cluster: true });
    expect(await readEvents()).toEqual([EVENTS, "xKE"]);

    const stored = createDesired();
    for (const expected of [
      [EVENTS, ""],
      [EVENTS, "AKE"],
      [EVENTS, "AKE"],
    ]) {
      await using engine = await createRedisEngine({ dataFolder: folder });
      await engine.reconcile([stored]);
      const client = fixture.client(key, { port: engine.endpoint(stored.key)?.port });
      expect(await client.config("GET", EVENTS)).toEqual(expected);
      if (expected[1] === "") await client.config("SET", EVENTS, "KEA");
      client.disconnect();
    }
  });

  test("parameters that the API determines win over those of clients after a restart", async () => {
    const database = createDesired({ keyspaceEvents: "KEA" });
    await fixture.reconcile(database);
    const { key } = database;
    await fixture.client(key).config("SET", EVENTS, "");
    await fixture.killAndWait(key);
    expect(await fixture.client(key).config("GET", EVENTS)).toEqual([EVENTS, "AKE"]);
  });

  test("lines that a person types are limited, too, and what cannot be interpreted ends the connection", async () => {
    const database = createDesired({ password: undefined });
    await fixture.reconcile(database);
    const { key } = database;
    expect(await sendRaw(key, `PING\r\nconfig set ${EVENTS} "KEA"\r\n  CONFIG get ${EVENTS}\r\n`)).toBe(
      `+PONG\r\n+OK\r\n*2\r\n$22\r\n${EVENTS}\r\n$3\r\nAKE\r\n`,
    );
    expect(await sendRaw(key, "CONFIG SET maxmemory 0\r\nPING\r\n")).toMatch(
      /^-ERR .*not supported by Redis Cloud'\r\n\+PONG\r\n$/,
    );
    for (const bypass of [
      '"CONFIG" SET maxmemory 0\r\n',
      '"\\x63onfig" SET maxmemory 0\r\n',
      'CONFIG SET "max\\x6demory" 0\r\n',
      "*04\r\n$6\r\nCONFIG\r\n$3\r\nSET\r\n$9\r\nmaxmemory\r\n$1\r\n0\r\n",
      "*4\r\n$06\r\nCONFIG\r\n$3\r\nSET\r\n$9\r\nmaxmemory\r\n$1\r\n0\r\n",
      "*4\rX$6\rXCONFIG\r\n$3\r\nSET\r\n$9\r\nmaxmemory\r\n$1\r\n0\r\n",
      "PING\0\r\nCONFIG SET maxmemory 0\r\n",
    ])
      expect(await sendRaw(key, bypass, "PING\r\n"), bypass).not.toMatch(/OK|PONG/);
    expect(await readInfo(key, "memory")).toMatch(/maxmemory:100000000\r/);
  });

  test("no sequence of bytes sets an unsupported parameter", async () => {
    const database = createDesired({ password: undefined });
    await fixture.reconcile(database);
    const { key } = database;
    const piece = fc.oneof(
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          "*4\r\n",
          "*04\r\n",
          "$06\r\n",
          "*3\r\n",
          "*-1\r\n",
          "*0\r\n",
          "$6\r\n",
          "$3\r\n",
          "$9\r\n",
          "$1\r\n",
          "$0\r\n",
          "$-1\r\n",
        ),
      },
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          "CONFIG",
          "config\r\n",
          "SET\r\n",
          "GET\r\n",
          "maxmemory\r\n",
          "0\r\n",
          "\r\n",
          "\n",
          "\r",
          " ",
          "x",
        ),
      },
      {
        weight: 3,
        arbitrary: fc.constant("*4\r\n$6\r\nCONFIG\r\n$3\r\nSET\r\n$9\r\nmaxmemory\r\n$1\r\n0\r\n"),
      },
      fc.constantFrom(
        "PING\r\n",
        "CONFIG SET maxmemory 0\r\n",
        "MULTI\r\n",
        "EXEC\r\n",
        '"',
        "'",
        "\\x",
        "\0",
      ),
    );
    const streams = fc.array(fc.array(piece, { maxLength: 8 }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(streams, async (parts) => {
        await sendRaw(key, ...parts.map((part) => part.join("")));
        expect(await readInfo(key, "memory")).toMatch(/maxmemory:100000000\r/);
      }),
      { numRuns: 150 },
    );
  });

  test("clients disconnect each other, but not the emulator", async () => {
    const user = { name: "other", password: "other-password", rules: "+@all ~*" };
    const database = createDesired({ users: [user] });
    await fixture.reconcile(database);
    const { key } = database;
    const client = fixture.client(key);
    const connectOther = async () => {
      const other = fixture.client(key, { username: "other", password: "other-password" });
      await other.ping();
      return other;
    };
    const inside = fixture.engine.connect(key, { reconnects: false });
    onTestFinished(() => inside.disconnect());
    await inside.ping();
    const [internal = ""] = /(?<= addr=)\S*\/\S*/.exec(String(await client.client("LIST"))) ?? [];
    expect(internal).not.toBe("");
    for (const kill of [
      (id: number) => ["ID", String(id)],
      () => ["USER", "other"],
      () => ["TYPE", "normal"],
    ]) {
      const other = await connectOther();
      expect(await client.call("CLIENT", "KILL", ...kill(await other.client("ID")))).toBe(1);
      await waitUntil(() => other.status === "end");
    }
    for (const filters of [
      ["USER", "emulator-control"],
      ["USER", "emulator-full"],
      ["ADDR", internal],
      ["LADDR", internal],
      ["laddr", internal, "SKIPME", "no"],
    ])
      expect(await client.call("CLIENT", "KILL", ...filters), filters.join(" ")).toBe(0);
    expect(await getRejection(client.call("CLIENT", "KILL", internal))).toMatch(/No such client/);
    expect(await inside.ping()).toBe("PONG");
    expect(await getRejection(inside.call("CLIENT", "KILL", "TYPE", "normal"))).toMatch(/^NOPERM/);
    const many = Array.from({ length: 300 }, (_, at) => String(1e6 + at));
    expect(await client.call("CLIENT", "LIST", "ID", ...many)).toBe("");
    const killed = getRejection(
      client.call("CLIENT", "KILL", "ID", String(await client.client("ID")), "SKIPME", "no"),
    );
    expect(await killed).toMatch(/not rejected: 1|closed/);
  });

  test("a database with direct connections refuses CONFIG as a whole, and can be switched", async () => {
    const database = createDesired({ connectsDirectly: true });
    await fixture.reconcile(database);
    const { key } = database;
    const before = fixture.client(key);
    expect(await getRejection(before.config("GET", EVENTS))).toMatch(/^NOPERM/);
    await before.set("kept", "value");
    await fixture.reconcile({ ...database, connectsDirectly: false });
    const after = fixture.client(key);
    expect(await after.config("SET", EVENTS, "KEA")).toBe("OK");
    expect(await after.get("kept")).toBe("value");
    await fixture.reconcile(database);
    await waitUntil(async () => /^NOPERM/.test(await getRejection(after.config("GET", EVENTS))));
    expect(await fixture.client(key).get("kept")).toBe("value");
  });
});
