import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspect } from "node:util";
import { ConfigError, type Intent, type IntentStore, type InvalidIntent, systemClock } from "redis-cloud-sdk";
import { FileIntentStore } from "redis-cloud-sdk/node";
import { describe, expect, onTestFinished, test } from "vitest";
import { Line } from "./lossy-transport.js";

const SECRET = "Marked-secret-1!";
const RULE = { name: "readers", redisRule: "+@read ~*" };

/** A store in memory that can be told to fail. */
class Memory implements IntentStore {
  readonly kept = new Map<string, Intent>();
  readonly history: string[] = [];
  fails: string | undefined;

  put(intent: Intent): void {
    this.#act(`put ${intent.taskId === undefined ? "begun" : "accepted"}`);
    this.kept.set(intent.id, intent);
  }

  delete(id: string): void {
    this.#act(`delete ${this.kept.get(id)?.taskId === undefined ? "begun" : "accepted"}`);
    this.kept.delete(id);
  }

  list(): (Intent | InvalidIntent)[] {
    this.#act("list");
    return [...this.kept.values()];
  }

  #act(what: string): void {
    this.history.push(what);
    if (this.fails !== undefined && what.startsWith(this.fails)) throw new Error("the disk is full");
  }
}

describe("an intent", () => {
  test("is written before the create leaves, names its task when that is known, and goes with the wait", async () => {
    const line = new Line();
    const intents = new Memory();
    const atSending: string[][] = [];
    const cloud = line.client({
      intents,
      fetch: (url, init) => {
        if (init.method === "POST") atSending.push([...intents.history]);
        return line.fetch(url, init);
      },
    });
    const operation = await line.run(cloud.acl.redisRules.create(RULE));
    expect(atSending).toEqual([["put begun"]]);
    expect(intents.history).toEqual(["put begun", "put accepted", "delete begun"]);
    expect([...intents.kept.values()]).toMatchObject([
      { id: operation.taskId, taskId: operation.taskId, route: "POST /acl/redisRules", matchFields: RULE },
    ]);
    await line.run(operation.wait());
    expect(intents.kept.size).toBe(0);
  });

  test("holds nothing secret", async () => {
    const line = new Line();
    const intents = new Memory();
    const cloud = line.client({ intents });
    const { kept } = intents;
    const spec = {
      name: "cache",
      password: SECRET,
      saslPassword: SECRET,
      replicaOf: [`redis://u:${SECRET}@host`],
    };
    await line.failure(cloud.databases.create(7, { ...spec, datasetSizeInGb: 1 }).wait({ timeoutMs: 1 }));
    expect(kept.size).toBe(1);
    const text = JSON.stringify([...kept]) + inspect(kept, { depth: 9 });
    expect(text).not.toContain(SECRET);
    expect(text).not.toContain(line.emulator.apiKey);
    expect([...kept.values()][0]?.matchFields).toEqual({ name: "cache", datasetSizeInGb: 1 });
  });

  test("goes when the create is refused, or never left", async () => {
    const line = new Line();
    const intents = new Memory();
    const refused = line.client({ intents, fetch: async () => new Response("{}", { status: 400 }) });
    expect(await line.failure(refused.acl.redisRules.create(RULE))).toMatchObject({ status: 400 });
    const down = Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });
    const unreachable = line.client({ intents, retries: 1, fetch: () => Promise.reject(down) });
    expect(await line.failure(unreachable.acl.redisRules.create(RULE))).toMatchObject({
      mayHaveArrived: false,
    });
    expect(intents.kept.size).toBe(0);
  });

  test("stays when nobody knows what came of the create, and the error names it", async () => {
    const line = new Line();
    const intents = new Memory();
    line.misfortune = (method) => (method === "POST" ? "reset-before" : undefined);
    const error = await line.failure(line.client({ intents }).acl.redisRules.create(RULE));
    expect(error).toMatchObject({ kind: "ambiguous-write", intentId: [...intents.kept.keys()][0] });
  });

  test("is not written for what creates nothing", async () => {
    const line = new Line();
    const intents = new Memory();
    const cloud = line.client({ intents });
    await line.failure(cloud.databases.delete({ subscriptionId: 1, databaseId: 2 }).wait());
    await line.run(cloud.subscriptions.list().all());
    expect(intents.history.filter((act) => act.startsWith("put"))).toEqual([]);
  });
});

describe("a store that throws", () => {
  test("on put keeps the create from leaving", async () => {
    const line = new Line();
    const intents = Object.assign(new Memory(), { fails: "put begun" });
    const error = await line.failure(line.client({ intents }).acl.redisRules.create(RULE));
    expect(error).toBeInstanceOf(ConfigError);
    expect(error.message).toMatch(/POST \/acl\/redisRules was not sent: .*the disk is full/);
    expect(line.requests).toEqual([]);
  });

  test("in no time lets nothing leave, not even afterwards", async () => {
    const line = new Line();
    const intents = new Memory();
    const slow: IntentStore = {
      put: (intent) => line.clock.sleep(40_000).then(() => intents.put(intent)),
      delete: (id) => intents.delete(id),
      list: () => intents.list(),
    };
    const error = await line.failure(line.client({ intents: slow }).acl.redisRules.create(RULE));
    expect(error).toBeInstanceOf(ConfigError);
    expect(error.message).toContain("was not sent: writing the intent took longer");
    await line.run(line.clock.sleep(60_000));
    expect(line.requests).toEqual([]);
    expect(intents.kept.size).toBe(0);
  });

  test.each(["put accepted", "delete"])("on %s costs a warning, not the create", async (fails) => {
    const line = new Line();
    const intents = Object.assign(new Memory(), { fails });
    const rule = await line.run(line.client({ intents }).acl.redisRules.create(RULE).wait());
    expect(rule.name).toBe("readers");
    const warnings = line.events.filter(({ type }) => type === "intent-store-failed");
    expect(warnings[0]).toMatchObject({ message: "the disk is full" });
    expect(intents.kept.size).toBeGreaterThan(0);
  });

  test("on list fails a recovery, clearly", async () => {
    const line = new Line();
    const intents = Object.assign(new Memory(), { fails: "list" });
    const error = await line.failure(line.client({ intents }).operations.recover());
    expect(error).toMatchObject({
      kind: "config",
      message: "The intent store cannot be read: the disk is full",
    });
  });

  test.each([{}, { put() {}, delete() {} }, null])("or is none is refused at once: %j", (intents) => {
    expect(() => new Line().client({ intents: intents as never })).toThrow(/put, delete and list/);
  });
});

describe("recover()", () => {
  test("without a store says what is missing", async () => {
    const error = await new Line().failure(new Line().client().operations.recover());
    expect(error.message).toContain("intents is required");
  });

  test("leaves alone what another account has begun", async () => {
    const line = new Line();
    const intents = new Memory();
    await line.run(line.client({ intents }).acl.redisRules.create(RULE));
    const other = line.client({ intents, apiKey: "another-account" });
    expect(await line.run(other.operations.recover())).toEqual([]);
    expect(intents.kept.size).toBe(1);
  });

  test("tells what is no intent, and what a later release wrote", async () => {
    const line = new Line();
    const intents = new Memory();
    const cloud = line.client({ intents });
    await line.run(cloud.acl.redisRules.create(RULE));
    const [intent] = intents.kept.values();
    intents.kept.set("later", { ...(intent as Intent), id: "later", route: "POST /moons" });
    intents.kept.set("damaged", { id: "damaged", route: 5 } as never);
    const found = await line.run(cloud.operations.recover());
    expect(found.map(({ state }) => state)).toEqual(["recovered", "unreadable", "unreadable"]);
    expect(found[1]).toMatchObject({ id: "later", reason: expect.stringContaining("POST /moons") });
  });

  test("does not say that nothing was created when the clock was set back", async () => {
    const line = new Line();
    const intents = new Memory();
    line.misfortune = (method) => (method === "POST" ? "reset-before" : undefined);
    await line.failure(line.client({ intents }).acl.redisRules.create(RULE));
    const [intent] = intents.kept.values() as IterableIterator<Intent>;
    intents.put({ ...(intent as Intent), sentAt: line.clock.now() + 3_600_000 });
    const [found] = await line.run(line.client({ intents }).operations.recover());
    expect(found).toMatchObject({ state: "ambiguous" });
  });

  test("says that nothing was created only after what was sent would have shown up", async () => {
    const line = new Line();
    const intents = new Memory();
    const cloud = line.client({ intents });
    const sentAt = line.clock.now();
    line.misfortune = (method) => (method === "POST" ? "reset-before" : undefined);
    await line.failure(cloud.acl.redisRules.create(RULE));
    const [found] = await line.run(line.client({ intents }).operations.recover());
    expect(found).toMatchObject({ state: "not-created", intent: { route: "POST /acl/redisRules" } });
    expect(line.clock.now() - sentAt).toBeGreaterThanOrEqual(90_000);
    await (found as { forget(): Promise<void> }).forget();
    expect(intents.kept.size).toBe(0);
  });

  test("ends with the caller's signal, and keeps every intent", async () => {
    const line = new Line();
    const intents = new Memory();
    line.misfortune = (method) => (method === "POST" ? "reset-before" : undefined);
    await line.failure(line.client({ intents }).acl.redisRules.create(RULE));
    const reason = await line.failure(
      line.client({ intents }).operations.recover({ signal: AbortSignal.abort("no") }),
    );
    expect(reason).toBe("no");
    expect(intents.kept.size).toBe(1);
  });
});

describe("intents in files", () => {
  const folderOf = async () => {
    const folder = await mkdtemp(join(tmpdir(), "intents-"));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    return folder;
  };
  const intent: Intent = {
    id: "a1",
    route: "POST /acl/redisRules",
    path: {},
    matchFields: { name: "readers" },
    sentAt: 1,
    account: "hash",
  };

  test("come back as they were, each in a file that only its owner can read", async () => {
    const folder = join(await folderOf(), "made", "when needed");
    const files = new FileIntentStore(folder);
    expect(await files.list()).toEqual([]);
    await files.put(intent);
    await files.put({ ...intent, id: "../../b 2", taskId: "../../b 2", originalId: "a0" });
    expect(await new FileIntentStore(folder).list()).toEqual([
      { ...intent, id: "../../b 2", taskId: "../../b 2", originalId: "a0" },
      intent,
    ]);
    const names = await readdir(folder);
    expect(names).toHaveLength(2);
    for (const name of names) expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
    await files.delete("a1");
    await files.delete("never there");
    await files.delete("../../b 2");
    expect(await readdir(folder)).toEqual([]);
  });

  test("that are damaged are told, with the path, and left where they are", async () => {
    const folder = await folderOf();
    const files = new FileIntentStore(folder);
    await files.put(intent);
    await files.put({ ...intent, id: "cut" });
    const whole = await readFile(join(folder, "cut.json"), "utf8");
    await writeFile(join(folder, "cut.json"), whole.slice(0, 40));
    await writeFile(join(folder, "later.json"), whole.replace("intent 1", "intent 2"));
    await writeFile(join(folder, "moved.json"), whole);
    await writeFile(join(folder, "%.json"), whole);
    await writeFile(join(folder, ".half-written.json"), "{");
    const broken = (await files.list()).filter((one): one is InvalidIntent => "reason" in one);
    expect(broken.map(({ id, reason: error }) => `${id}: ${error.replace(folder, "")}`)).toEqual([
      "%: /%.json: unexpected file name.",
      "cut: /cut.json: it is not JSON.",
      'later: /later.json: format must be "redis-cloud-sdk intent 1".',
      'moved: /moved.json: it contains the intent "cut".',
    ]);
    expect(await readdir(folder)).toHaveLength(6);
  });

  test("that cannot be written keep the create from leaving", async () => {
    const folder = await folderOf();
    await writeFile(join(folder, "file"), "");
    const line = new Line();
    const cloud = line.client({ clock: systemClock, intents: new FileIntentStore(join(folder, "file")) });
    await expect(cloud.acl.redisRules.create(RULE)).rejects.toThrow(
      "was not sent: the intent store failed to write",
    );
    expect(line.requests).toEqual([]);
  });

  test.each(["", 5, undefined, "a\0b"])("are not kept in %j", (folder) => {
    expect(() => new FileIntentStore(folder as string)).toThrow(ConfigError);
  });
});
