import { execFile } from "node:child_process";
import {
  AmbiguousWriteError,
  ConfigError,
  ProvisioningError,
  RedisCloud,
  WaitAbortedError,
  WaitTimeoutError,
} from "redis-cloud-sdk";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundleProgram, type Program } from "../support/program.js";
import {
  ACL_USER,
  CLOUD_ACCOUNT,
  DATABASE,
  ECHOES,
  IMPORT,
  KEYS,
  MARK,
  Marked,
  MEMORY_STORE,
  PLAIN_DATABASE,
} from "./canary-secrets.js";
import { expectNoSecret } from "./capture-output.js";

const PLACE = [{ provider: "AWS" as const, regions: [{ region: "us-east-1" }] }];
const PLAIN_ORDER = {
  name: "marked",
  cloudProviders: PLACE,
  databases: [{ ...PLAIN_DATABASE, protocol: "redis" as const }],
};
const ORDER = {
  name: "marked",
  cloudProviders: PLACE,
  databases: [{ ...DATABASE, protocol: "redis" as const }],
};
const IDS = { subscriptionId: 1, databaseId: 2 };

test("the search for secrets detects a secret", () => {
  expect(() => expectNoSecret(new Error("x", { cause: { deep: { secret: MARK } } }))).toThrow();
  expect(() => expectNoSecret({ toJSON: () => MARK })).toThrow();
});

test("operations, tokens, progress, intents, log and client contain no secrets on success", async () => {
  const fixture = new Marked();
  const { cloud } = fixture;
  const shown: unknown[] = [];
  const onProgress = (progress: unknown) => shown.push(progress);
  const submission = cloud.subscriptions.create(PLAIN_ORDER);
  shown.push(submission);
  const operation = await fixture.run(submission);
  shown.push(operation, operation.token, operation.progress());
  const { id: subscriptionId } = await fixture.run(operation.wait({ onProgress }));
  const database = await fixture.run(
    cloud.databases.create(subscriptionId, { ...PLAIN_DATABASE, name: "second" }).wait({ onProgress }),
  );
  const ids = { subscriptionId, databaseId: database.databaseId };
  // What is read is the caller's, and whole.
  expect(JSON.stringify(database)).toContain(DATABASE.password);
  await fixture.run(cloud.databases.update(ids, { password: DATABASE.password }).wait({ onProgress }));
  const grant = [{ ruleName: "Read-Only", databases: [ids] }];
  await fixture.run(cloud.acl.roles.create({ name: "reader", redisRules: grant }).wait({ onProgress }));
  const user = await fixture.run(cloud.acl.users.create(ACL_USER).wait({ onProgress }));
  const account = await fixture.run(cloud.cloudAccounts.create(CLOUD_ACCOUNT).wait({ onProgress }));
  shown.push(
    user,
    account,
    cloud.databases.list(subscriptionId),
    cloud.operations.resume(operation.token, "subscription"),
  );
  shown.push(cloud, cloud.raw, cloud.rateLimit, cloud.databases, cloud.operations);
  expect(fixture.intents.length).toBeGreaterThan(4);
  expect(shown.length).toBeGreaterThan(30);
  for (const [number, one] of [...shown, ...fixture.intents, ...fixture.events].entries())
    expectNoSecret(one, `number ${number}`);
});

describe.each(Object.entries(ECHOES))("%s", (_, gateway) => {
  test("errors of reads, changes and creates contain no secrets", async () => {
    const fixture = new Marked();
    fixture.gateway = gateway;
    const { cloud } = fixture;
    const errors = [
      await fixture.failure(cloud.account.get()),
      await fixture.failure(cloud.tasks.list().all()),
      await fixture.failure(cloud.databases.get(IDS)),
      await fixture.failure(cloud.databases.update(IDS, DATABASE)),
      await fixture.failure(cloud.databases.import(IDS, IMPORT)),
      await fixture.failure(cloud.databases.create(1, DATABASE)),
      await fixture.failure(cloud.subscriptions.create(ORDER).wait()),
      await fixture.failure(cloud.acl.users.create(ACL_USER)),
      await fixture.failure(cloud.acl.users.update(1, { password: ACL_USER.password })),
      await fixture.failure(cloud.cloudAccounts.create(CLOUD_ACCOUNT)),
      await fixture.failure(cloud.cloudAccounts.update(2, CLOUD_ACCOUNT)),
      await fixture.failure(cloud.agentMemory.create(MEMORY_STORE)),
      await fixture.failure(cloud.agentMemory.update("a-1", { llm: MEMORY_STORE.llm })),
      await fixture.failure(
        cloud.dataIntegration.raw.postPath({ subscriptionId: 1, subPath: "a" }, { password: MARK }),
      ),
    ];
    for (const error of errors) {
      expect(error).toHaveProperty("kind");
      expectNoSecret(error, error.message.split("\n")[0]);
      // A wrapped error is printed as a cause.
      expectNoSecret(new AggregateError([error], "wrapped", { cause: error }));
    }
    expectNoSecret(fixture.events, "the log");
    expectNoSecret(fixture.intents, "the intents");
  });

  test("errors during and at the end of a wait contain no secrets", async () => {
    const fixture = new Marked();
    const { cloud } = fixture;
    const operation = await fixture.run(cloud.acl.users.create(ACL_USER));
    fixture.gateway = gateway;
    const late = await fixture.failure(operation.wait({ timeoutMs: 20_000 }));
    expect(late).toBeInstanceOf(WaitTimeoutError);
    const abort = new AbortController();
    const aborted = fixture.failure(operation.wait({ signal: abort.signal }));
    fixture.clock.advance(5_000);
    abort.abort();
    const error = await aborted;
    expect(error).toBeInstanceOf(WaitAbortedError);
    for (const one of [late, error]) expectNoSecret(one, one.name);
    expectNoSecret(fixture.events, "the log");
  });
});

test("errors of all other classes contain no secrets", async () => {
  const fixture = new Marked();
  const { cloud } = fixture;
  const refused = await fixture.failure(
    cloud.acl.users.create({ ...ACL_USER, password: MARK.toLowerCase() }).wait(),
  );
  expect(refused).toMatchObject({ kind: "task" });
  fixture.gateway = ({ url }) =>
    url.includes("/databases") ? new Error(`no way with ${KEYS.secretKey}`) : undefined;
  const ambiguous = await fixture.failure(cloud.databases.create(1, DATABASE));
  expect(ambiguous).toBeInstanceOf(AmbiguousWriteError);
  const failed = new ProvisioningError("database", IDS, "error", "t1", "rc1.token");
  const wrong = [
    () => new RedisCloud({ ...KEYS, baseUrl: `https://user:${MARK}@api.example` }),
    () => new RedisCloud({ ...KEYS, secretKey: `${MARK}\n` }),
    () => cloud.operations.resume("rc1.cut", "database"),
  ].map((make) => {
    try {
      return make();
    } catch (error) {
      expect(error).toBeInstanceOf(ConfigError);
      return error;
    }
  });
  const unsendable = await fixture.failure(cloud.databases.create(1, { ...DATABASE, size: 1n } as never));
  const silent = fixture.client({ fetch: () => new Promise(() => undefined), retries: 0 });
  const slow = await fixture.failure(silent.databases.update(IDS, DATABASE));
  expect(slow).toMatchObject({ kind: "network", timedOut: true });
  for (const error of [refused, ambiguous, failed, unsendable, slow, ...wrong])
    expectNoSecret(error, String(error));
  expectNoSecret([fixture.events, fixture.intents], "the log");
});

describe("a process that ends with an uncaught error", () => {
  let program: Program;
  beforeAll(async () => {
    program = await bundleProgram(new URL("crash/child.ts", import.meta.url));
  });
  afterAll(() => program[Symbol.asyncDispose]());

  test.for([
    ["uncaught", "JSON that quotes headers and body"],
    ["uncaught", "an error that carries the request"],
    ["cause", "a page that calls itself JSON"],
    ["rejection", "an error that carries the request"],
  ] as const)("prints no secret of the error (%s: %s)", async ([how, echo]) => {
    const { code, output } = await new Promise<{ code: unknown; output: string }>((resolve) => {
      execFile(process.execPath, [program.path, how, echo], (error, stdout, stderr) =>
        resolve({ code: error?.code, output: stdout + stderr }),
      );
    });
    expect(code).toBe(1);
    expect(output).toMatch(/(Api|Network)Error/);
    expect(output.includes(MARK) ? output : "").toBe("");
  });
});
