import { describe, expect, test } from "vitest";
import { checksum, encodeToken, type TokenContent } from "../../src/waiters/token.js";
import { received, Scene } from "./fixture.js";

function scene(): Scene {
  return new Scene()
    .on("POST /subscriptions/7/databases", () => received("3f1c"))
    .task("3f1c", 4, { resourceId: 51 })
    .on("GET /subscriptions/7/databases/51", () => ({ body: { databaseId: 51, status: "active" } }));
}

async function tokenOf(service: Scene): Promise<string> {
  const submission = service.client().databases.create(7, { name: "cache", datasetSizeInGb: 1 });
  return (await service.run(submission)).token;
}

test("a wait goes on from its token in a client of another process, and nothing is sent again", async () => {
  const service = scene();
  const token = await tokenOf(service);
  const operation = service.client().operations.resume(token, "database");
  expect(operation.taskId).toBe("3f1c");
  expect(operation.token).toBe(token);
  expect(await service.run(operation.wait())).toMatchObject({ databaseId: 51 });
  expect(service.count(/POST/)).toBe(1);
});

test("a token holds ids and words, nothing else", async () => {
  const token = await tokenOf(scene());
  const [, content = ""] = token.split(".");
  expect(JSON.parse(Buffer.from(content, "base64url").toString())).toEqual([
    "3f1c",
    "database",
    { subscriptionId: 7 },
    1,
  ]);
});

describe("resume refuses", () => {
  const refusal = (token: unknown, outcome = "database") => {
    const { operations } = scene().client();
    return () => operations.resume(token as string, outcome as "database");
  };

  test("a text that is no token, showing how it begins", () => {
    expect(refusal("hello")).toThrow('token must be the token of an operation (got "hello").');
    expect(refusal(undefined)).toThrow("must be the token of an operation");
    expect(refusal(42)).toThrow("must be the token of an operation");
    expect(refusal("")).toThrow("must be the token of an operation");
  });

  test("a token that was cut short or changed", async () => {
    const token = await tokenOf(scene());
    for (let length = 4; length < token.length; length += 1) {
      expect(refusal(token.slice(0, length)), `cut to ${length}`).toThrow(
        /complete and unmodified|must be the token of an operation/,
      );
    }
    const middle = token.length >> 1;
    const changed = token.slice(0, middle) + (token[middle] === "a" ? "b" : "a") + token.slice(middle + 1);
    expect(refusal(changed)).toThrow("must be complete and unmodified");
  });

  test("a token of a newer release, and says so", async () => {
    const token = await tokenOf(scene());
    expect(refusal(token.replace("rc1.", "rc2."))).toThrow("(got 2)");
  });

  test("a token that waits for something else, naming both", async () => {
    const token = await tokenOf(scene());
    expect(refusal(token, "subscription")).toThrow(
      'must be the token\'s outcome "database" (got "subscription")',
    );
    expect(refusal(token, "database gone")).toThrow('(got "database gone")');
    expect(refusal(token, "nonsense")).toThrow('(got "nonsense")');
  });
});

describe("a token with a good checksum that this client did not make", () => {
  const IDS = { subscriptionId: 7, databaseId: 51 };
  const forged = (content: Record<string, unknown>) =>
    encodeToken({ taskId: "t1", outcome: "database", ids: IDS, readyPolls: 1, ...content } as TokenContent);

  test("is taken when everything in it could be true", () => {
    const { operations } = scene().client();
    expect(operations.resume(forged({}), "database").taskId).toBe("t1");
    expect(operations.resume(forged({ ids: { subscriptionId: 7 } }), "database").taskId).toBe("t1");
    expect(operations.resume(forged({ outcome: "subscription", ids: {} }), "subscription").taskId).toBe("t1");
  });

  test.each<[string, Record<string, unknown>]>([
    ["a task id that leads elsewhere", { taskId: "../subscriptions/7" }],
    ["a task id that is none", { taskId: 5 }],
    ["no ids", { ids: null }],
    ["ids that are a list", { ids: [7] }],
    ["an id that is no number", { ids: { subscriptionId: "7/databases", databaseId: 51 } }],
    ["an id that is negative", { ids: { subscriptionId: -7 } }],
    ["ids of another kind", { ids: { aclRoleId: 3 } }],
    ["a resource without its id and without a task", { taskId: "", ids: { subscriptionId: 7 } }],
    ["looks without end", { readyPolls: 1e9 }],
    ["no looks", { readyPolls: 0 }],
  ])("is refused for %s, before anything is sent", (_, content) => {
    const service = scene();
    const { operations } = service.client();
    expect(() => operations.resume(forged(content), "database")).toThrow(
      expect.objectContaining({
        kind: "config",
        message: expect.stringContaining("must have been created by this package"),
      }),
    );
    expect(service.trace).toEqual([]);
  });

  test("is refused for an outcome that does not exist, by name", () => {
    const { operations } = scene().client();
    expect(() => operations.resume(forged({ outcome: "planet" }), "database")).toThrow('(got "planet"');
    expect(() => operations.resume(forged({ outcome: {} }), "database")).toThrow("(got an object");
  });

  test.each(["null", "5", '"text"', "{", "not JSON", "[]"])("is refused when it holds %s", (text) => {
    const { operations } = scene().client();
    const content = Buffer.from(text).toString("base64url");
    expect(() => operations.resume(`rc1.${content}.${checksum(content)}`, "database")).toThrow(
      expect.objectContaining({ kind: "config" }),
    );
  });
});

test("a token of another account fails with its task id within some seconds, and says what to check", async () => {
  const token = await tokenOf(scene());
  // The service answers 404 for the tasks of others.
  const other = new Scene();
  const error = await other.failure(other.client().operations.resume(token, "database").wait());
  expect(error).toMatchObject({ kind: "task", taskId: "3f1c" });
  expect(error.hint).toContain("for the account that started them");
  expect(Number(other.trace.at(-1)?.split(" ")[0])).toBeLessThanOrEqual(10);
});

describe("operations.ready", () => {
  test("waits for a resource that somebody else is changing", async () => {
    const service = scene().on("GET /subscriptions/7/databases/51", (seconds) => ({
      body: { databaseId: 51, status: seconds < 5 ? "pending" : "active" },
    }));
    const ids = { subscriptionId: 7, databaseId: 51 };
    const database = await service.run(service.client().operations.waitUntilReady("database", ids));
    expect(database.status).toBe("active");
    expect(service.count(/tasks/)).toBe(0);
  });

  test("follows a redirection by its word id", async () => {
    const service = scene().on("GET /endpoint-redirections/r-1", (seconds) => ({
      body: { redirectionId: "r-1", status: seconds < 3 ? "in-progress" : "completed" },
    }));
    const wait = service.client().operations.waitUntilReady("endpointRedirection", { redirectionId: "r-1" });
    expect(await service.run(wait)).toMatchObject({ status: "completed" });
  });

  test("names a missing or wrong id before anything is sent", () => {
    const service = scene();
    const { operations } = service.client();
    expect(() => operations.waitUntilReady("database", { subscriptionId: 7 })).toThrow("databaseId");
    expect(() => operations.waitUntilReady("database", { subscriptionId: 7, databaseId: 1.5 })).toThrow(
      "1.5",
    );
    expect(() => operations.waitUntilReady("nonsense" as "database", {})).toThrow("nonsense");
    expect(service.trace).toEqual([]);
  });

  test("that runs out of time can be resumed like any other wait", async () => {
    const service = scene().on("GET /subscriptions/7/databases/51", (seconds) => ({
      body: { databaseId: 51, status: seconds < 60 ? "pending" : "active" },
    }));
    const ids = { subscriptionId: 7, databaseId: 51 };
    const cloud = service.client();
    const error = await service.failure(
      cloud.operations.waitUntilReady("database", ids, { timeoutMs: 10_000 }),
    );
    const operation = cloud.operations.resume(String(error.token), "database");
    expect(await service.run(operation.wait())).toMatchObject({ status: "active" });
    expect(await service.failure(operation.waitForTask())).toMatchObject({ kind: "config" });
  });
});
