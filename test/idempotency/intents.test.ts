import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { inspect } from "node:util";
import { ConfigError, type Intent, type IntentStore, type InvalidIntent, systemClock } from "redis-cloud-sdk";
import { FileIntentStore } from "redis-cloud-sdk/node";
import { describe, expect, test } from "vitest";
import { emptyFolder } from "../support/temp-folder.js";
import { LossyTransport } from "./lossy-transport.js";

const SECRET = "Marked-secret-1!";
const RULE = { name: "readers", redisRule: "+@read ~*" };

/** In-memory store that fails on request. */
class Memory implements IntentStore {
  readonly kept = new Map<string, Intent>();
  readonly history: string[] = [];
  fails: string | undefined;

  put(intent: Intent): void {
    this.#act(`put ${intent.taskId === undefined ? "started" : "accepted"}`);
    this.kept.set(intent.id, intent);
  }

  delete(id: string): void {
    this.#act(`delete ${this.kept.get(id)?.taskId === undefined ? "started" : "accepted"}`);
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

describe("intents", () => {
  test("an intent is written before the create is sent, updated with the task id, and deleted after the wait", async () => {
    const transport = new LossyTransport();
    const intents = new Memory();
    const atSending: string[][] = [];
    const cloud = transport.client({
      intents,
      fetch: (url, init) => {
        if (init.method === "POST") atSending.push([...intents.history]);
        return transport.fetch(url, init);
      },
    });
    const operation = await transport.run(cloud.acl.redisRules.create(RULE));
    expect(atSending).toEqual([["put started"]]);
    expect(intents.history).toEqual(["put started", "put accepted", "delete started"]);
    expect([...intents.kept.values()]).toMatchObject([
      { id: operation.taskId, taskId: operation.taskId, route: "POST /acl/redisRules", matchFields: RULE },
    ]);
    await transport.run(operation.wait());
    expect(intents.kept.size).toBe(0);
  });

  test("an intent contains no secrets", async () => {
    const transport = new LossyTransport();
    const intents = new Memory();
    const cloud = transport.client({ intents });
    const { kept } = intents;
    const spec = {
      name: "cache",
      password: SECRET,
      saslPassword: SECRET,
      replicaOf: [`redis://u:${SECRET}@host`],
    };
    await transport.failure(
      cloud.databases.create(7, { ...spec, datasetSizeInGb: 1 }).wait({ timeoutMs: 1 }),
    );
    expect(kept.size).toBe(1);
    const text = JSON.stringify([...kept]) + inspect(kept, { depth: 9 });
    expect(text).not.toContain(SECRET);
    expect(text).not.toContain(transport.emulator.apiKey);
    expect([...kept.values()][0]?.matchFields).toEqual({ name: "cache", datasetSizeInGb: 1 });
  });

  test("an intent is deleted if the create is rejected or never sent", async () => {
    const transport = new LossyTransport();
    const intents = new Memory();
    const refused = transport.client({ intents, fetch: async () => new Response("{}", { status: 400 }) });
    expect(await transport.failure(refused.acl.redisRules.create(RULE))).toMatchObject({ status: 400 });
    const down = Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });
    const unreachable = transport.client({ intents, retries: 1, fetch: () => Promise.reject(down) });
    expect(await transport.failure(unreachable.acl.redisRules.create(RULE))).toMatchObject({
      mayHaveArrived: false,
    });
    expect(intents.kept.size).toBe(0);
  });

  test("an intent is kept if the result of the create is unknown, and the error contains its id", async () => {
    const transport = new LossyTransport();
    const intents = new Memory();
    transport.findLoss = (method) => (method === "POST" ? "reset-before" : undefined);
    const error = await transport.failure(transport.client({ intents }).acl.redisRules.create(RULE));
    expect(error).toMatchObject({ kind: "ambiguous-write", intentId: [...intents.kept.keys()][0] });
  });

  test("no intent is written for deletes and reads", async () => {
    const transport = new LossyTransport();
    const intents = new Memory();
    const cloud = transport.client({ intents });
    await transport.failure(cloud.databases.delete({ subscriptionId: 1, databaseId: 2 }).wait());
    await transport.run(cloud.subscriptions.list().all());
    expect(intents.history.filter((act) => act.startsWith("put"))).toEqual([]);
  });
});

describe("intent store errors", () => {
  test("the create is not sent if the intent store rejects put", async () => {
    const transport = new LossyTransport();
    const intents = Object.assign(new Memory(), { fails: "put started" });
    const error = await transport.failure(transport.client({ intents }).acl.redisRules.create(RULE));
    expect(error).toBeInstanceOf(ConfigError);
    expect(error.message).toMatch(/POST \/acl\/redisRules was not sent: .*the disk is full/);
    expect(transport.requests).toEqual(["GET /tasks"]);
  });

  test("the create is never sent if the intent store is too slow", async () => {
    const transport = new LossyTransport();
    const intents = new Memory();
    const slow: IntentStore = {
      put: (intent) => transport.clock.sleep(40_000).then(() => intents.put(intent)),
      delete: (id) => intents.delete(id),
      list: () => intents.list(),
    };
    const error = await transport.failure(transport.client({ intents: slow }).acl.redisRules.create(RULE));
    expect(error).toBeInstanceOf(ConfigError);
    expect(error.message).toContain("was not sent: writing the intent took longer");
    await transport.run(transport.clock.sleep(60_000));
    expect(transport.requests).toEqual(["GET /tasks"]);
    expect(intents.kept.size).toBe(0);
  });

  test.each(["put accepted", "delete"])(
    "an intent store that rejects %s causes a warning, and the create succeeds",
    async (fails) => {
      const transport = new LossyTransport();
      const intents = Object.assign(new Memory(), { fails });
      const rule = await transport.run(transport.client({ intents }).acl.redisRules.create(RULE).wait());
      expect(rule.name).toBe("readers");
      const warnings = transport.events.filter(({ type }) => type === "intent-store-failed");
      expect(warnings[0]).toMatchObject({ message: "the disk is full" });
      expect(intents.kept.size).toBeGreaterThan(0);
    },
  );

  test("recover() rejects with a ConfigError if the intent store rejects list", async () => {
    const transport = new LossyTransport();
    const intents = Object.assign(new Memory(), { fails: "list" });
    const error = await transport.failure(transport.client({ intents }).operations.recover());
    expect(error).toMatchObject({
      kind: "config",
      message: "The intent store cannot be read: the disk is full",
    });
  });

  test.each([{}, { put() {}, delete() {} }, null])(
    "the client rejects an intent store without the required methods: %j",
    (intents) => {
      expect(() => new LossyTransport().client({ intents: intents as never })).toThrow(
        /put, delete and list/,
      );
    },
  );
});

describe("recover()", () => {
  test("recover() without an intent store rejects, naming the missing option", async () => {
    const error = await new LossyTransport().failure(new LossyTransport().client().operations.recover());
    expect(error.message).toContain("intents is required");
  });

  test("recover() ignores the intents of another account", async () => {
    const transport = new LossyTransport();
    const intents = new Memory();
    await transport.run(transport.client({ intents }).acl.redisRules.create(RULE));
    const other = transport.client({ intents, apiKey: "another-account" });
    expect(await transport.run(other.operations.recover())).toEqual([]);
    expect(intents.kept.size).toBe(1);
  });

  test("recover() reports invalid intents and those of a later release as unreadable", async () => {
    const transport = new LossyTransport();
    const intents = new Memory();
    const cloud = transport.client({ intents });
    await transport.run(cloud.acl.redisRules.create(RULE));
    const [intent] = intents.kept.values();
    intents.kept.set("later", { ...(intent as Intent), id: "later", route: "POST /moons" });
    intents.kept.set("damaged", { id: "damaged", route: 5 } as never);
    const found = await transport.run(cloud.operations.recover());
    expect(found.map(({ state }) => state)).toEqual(["recovered", "unreadable", "unreadable"]);
    expect(found[1]).toMatchObject({ id: "later", reason: expect.stringContaining("POST /moons") });
  });

  test("recover() reports an intent sent in the future as ambiguous", async () => {
    const transport = new LossyTransport();
    const intents = new Memory();
    transport.findLoss = (method) => (method === "POST" ? "reset-before" : undefined);
    await transport.failure(transport.client({ intents }).acl.redisRules.create(RULE));
    const [intent] = intents.kept.values() as IterableIterator<Intent>;
    intents.put({ ...(intent as Intent), sentAt: transport.clock.now() + 3_600_000 });
    const [found] = await transport.run(transport.client({ intents }).operations.recover());
    expect(found).toMatchObject({ state: "ambiguous" });
  });

  test("recover() reports an intent without a baseline as ambiguous, although the search found no match", async () => {
    const transport = new LossyTransport();
    const intents = new Memory();
    transport.findLoss = (method) => (method === "POST" ? "reset-before" : undefined);
    await transport.failure(transport.client({ intents }).acl.redisRules.create(RULE));
    const [intent] = intents.kept.values() as IterableIterator<Intent>;
    intents.put({ ...(intent as Intent), baseline: undefined });
    const [found] = await transport.run(transport.client({ intents }).operations.recover());
    expect(found).toMatchObject({ state: "ambiguous", error: { candidates: [] } });
  });

  test("recover() reports not-created only after the resource would have become visible", async () => {
    const transport = new LossyTransport();
    const intents = new Memory();
    const cloud = transport.client({ intents });
    const sentAt = transport.clock.now();
    transport.findLoss = (method) => (method === "POST" ? "reset-before" : undefined);
    await transport.failure(cloud.acl.redisRules.create(RULE));
    const [found] = await transport.run(transport.client({ intents }).operations.recover());
    expect(found).toMatchObject({ state: "not-created", intent: { route: "POST /acl/redisRules" } });
    expect(transport.clock.now() - sentAt).toBeGreaterThanOrEqual(90_000);
    await (found as { forget(): Promise<void> }).forget();
    expect(intents.kept.size).toBe(0);
  });

  test("recover() rejects with the signal's reason and keeps every intent", async () => {
    const transport = new LossyTransport();
    const intents = new Memory();
    transport.findLoss = (method) => (method === "POST" ? "reset-before" : undefined);
    await transport.failure(transport.client({ intents }).acl.redisRules.create(RULE));
    const reason = await transport.failure(
      transport.client({ intents }).operations.recover({ signal: AbortSignal.abort("no") }),
    );
    expect(reason).toBe("no");
    expect(intents.kept.size).toBe(1);
  });
});

describe("FileIntentStore", () => {
  const intent: Intent = {
    id: "a1",
    route: "POST /acl/redisRules",
    path: {},
    matchFields: { name: "readers" },
    sentAt: 1,
    account: "hash",
  };

  test("returns intents unchanged, each from a file that only its owner can read", async () => {
    const folder = join(emptyFolder(), "made", "when needed");
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

  test("reports damaged files with their paths and keeps them", async () => {
    const folder = emptyFolder();
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

  test("an intent that is replaced while the folder is read is listed, however often that happens", async () => {
    const files = new FileIntentStore(emptyFolder());
    await files.put({ ...intent, id: "0" });
    let replaced = 0;
    let isListed = false;
    // As another process that records the task of one create after the other.
    const replace = async () => {
      for (; !isListed; replaced += 1) {
        await files.put({ ...intent, id: String(replaced + 1) });
        await files.delete(String(replaced));
      }
    };
    const replacing = replace();
    for (let round = 0; round < 50; round += 1) expect(await files.list()).not.toEqual([]);
    isListed = true;
    await replacing;
    expect(await files.list()).toMatchObject([{ id: String(replaced) }]);
  });

  test("a create is not sent if its intent file cannot be written", async () => {
    const folder = emptyFolder();
    await writeFile(join(folder, "file"), "");
    const transport = new LossyTransport();
    const cloud = transport.client({
      clock: systemClock,
      intents: new FileIntentStore(join(folder, "file")),
    });
    await expect(cloud.acl.redisRules.create(RULE)).rejects.toThrow(
      "was not sent: the intent store failed to write",
    );
    expect(transport.requests).toEqual(["GET /tasks"]);
  });

  test.each(["", 5, undefined, "a\0b"])("rejects the folder %j", (folder) => {
    expect(() => new FileIntentStore(folder as string)).toThrow(ConfigError);
  });
});
