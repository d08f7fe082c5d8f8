import { describe, expect, test } from "vitest";
import { checksum, encodeToken, type TokenContent } from "../../src/waiters/token.js";
import { Fixture, received } from "./fixture.js";

function fixture(): Fixture {
  return new Fixture()
    .on("POST /subscriptions/7/databases", () => received("3f1c"))
    .task("3f1c", 4, { resourceId: 51 })
    .on("GET /subscriptions/7/databases/51", () => ({ body: { databaseId: 51, status: "active" } }));
}

async function tokenOf(service: Fixture): Promise<string> {
  const submission = service.client().databases.create(7, { name: "cache", datasetSizeInGb: 1 });
  return (await service.run(submission)).token;
}

test("a client of another process resumes a wait from its token without sending the request again", async () => {
  const service = fixture();
  const token = await tokenOf(service);
  const operation = service.client().operations.resume(token, "database");
  expect(operation.taskId).toBe("3f1c");
  expect(operation.token).toBe(token);
  expect(await service.run(operation.wait())).toMatchObject({ databaseId: 51 });
  expect(service.count(/POST/)).toBe(1);
});

test("a token contains only ids and keywords", async () => {
  const token = await tokenOf(fixture());
  const [, content = ""] = token.split(".");
  expect(JSON.parse(Buffer.from(content, "base64url").toString())).toEqual([
    "3f1c",
    "database",
    { subscriptionId: 7 },
    1,
  ]);
});

describe("resume with an invalid token", () => {
  const refusal = (token: unknown, outcome = "database") => {
    const { operations } = fixture().client();
    return () => operations.resume(token as string, outcome as "database");
  };

  test("resume rejects a string that is not a token, quoting its beginning", () => {
    expect(refusal("hello")).toThrow('token must be the token of an operation (got "hello").');
    expect(refusal(undefined)).toThrow("must be the token of an operation");
    expect(refusal(42)).toThrow("must be the token of an operation");
    expect(refusal("")).toThrow("must be the token of an operation");
  });

  test("resume rejects a truncated or modified token", async () => {
    const token = await tokenOf(fixture());
    for (let length = 4; length < token.length; length += 1) {
      expect(refusal(token.slice(0, length)), `cut to ${length}`).toThrow(
        /complete and unmodified|must be the token of an operation/,
      );
    }
    const middle = token.length >> 1;
    const changed = token.slice(0, middle) + (token[middle] === "a" ? "b" : "a") + token.slice(middle + 1);
    expect(refusal(changed)).toThrow("must be complete and unmodified");
  });

  test("resume ignores white space around a token, and rejects all other text", async () => {
    const token = await tokenOf(fixture());
    expect(refusal(`\n  ${token} `)).not.toThrow();
    for (const text of [
      `{${token}`,
      `${token}}`,
      `token ${token}`,
      `${token}.1`,
      token.replace("rc1.", "rc."),
    ])
      expect(refusal(text), text).toThrow("must be the token of an operation");
    expect(refusal(token.slice(0, token.lastIndexOf(".")))).toThrow("must be complete and unmodified");
  });

  test("resume rejects a token of a newer release with that reason", async () => {
    const token = await tokenOf(fixture());
    for (const version of ["2", "12"])
      expect(refusal(token.replace("rc1.", `rc${version}.`))).toThrow(
        expect.objectContaining({
          message: `token must have version 1 or lower (got ${version}).`,
          hint: expect.stringContaining("upgrade this process"),
        }),
      );
  });

  test("resume rejects a token with another target, naming both", async () => {
    const token = await tokenOf(fixture());
    expect(refusal(token, "subscription")).toThrow(
      'must be the token\'s outcome "database" (got "subscription")',
    );
    expect(refusal(token, "database gone")).toThrow('(got "database gone")');
    expect(refusal(token, "nonsense")).toThrow('(got "nonsense")');
  });
});

describe("forged tokens with a valid checksum", () => {
  const IDS = { subscriptionId: 7, databaseId: 51 };
  const forged = (content: Record<string, unknown>) =>
    encodeToken({ taskId: "t1", outcome: "database", ids: IDS, readyPolls: 1, ...content } as TokenContent);

  test("a forged token with plausible content is accepted", () => {
    const { operations } = fixture().client();
    expect(operations.resume(forged({}), "database").taskId).toBe("t1");
    expect(operations.resume(forged({ ids: { subscriptionId: 7 } }), "database").taskId).toBe("t1");
    expect(operations.resume(forged({ outcome: "subscription", ids: {} }), "subscription").taskId).toBe("t1");
  });

  test.each<[string, Record<string, unknown>]>([
    ["a task id that changes the path", { taskId: "../subscriptions/7" }],
    ["a task id that is not a string", { taskId: 5 }],
    ["no ids", { ids: null }],
    ["ids in an array", { ids: [7] }],
    ["an id that is not a number", { ids: { subscriptionId: "7/databases", databaseId: 51 } }],
    ["a negative id", { ids: { subscriptionId: -7 } }],
    ["ids of another kind", { ids: { aclRoleId: 3 } }],
    ["a resource without its id and without a task", { taskId: "", ids: { subscriptionId: 7 } }],
    ["too many ready polls", { readyPolls: 1e9 }],
    ["zero ready polls", { readyPolls: 0 }],
  ])("a forged token with %s is rejected before sending", (_, content) => {
    const service = fixture();
    const { operations } = service.client();
    expect(() => operations.resume(forged(content), "database")).toThrow(
      expect.objectContaining({
        kind: "config",
        message: expect.stringContaining("must have been created by this package"),
      }),
    );
    expect(service.trace).toEqual([]);
  });

  test("a forged token with an unknown target is rejected, quoting the target", () => {
    const { operations } = fixture().client();
    expect(() => operations.resume(forged({ outcome: "planet" }), "database")).toThrow('(got "planet"');
    expect(() => operations.resume(forged({ outcome: {} }), "database")).toThrow("(got an object");
  });

  test.each(["null", "5", '"text"', "{", "not JSON", "[]"])(
    "a forged token that contains %s is rejected",
    (text) => {
      const { operations } = fixture().client();
      const content = Buffer.from(text).toString("base64url");
      expect(() => operations.resume(`rc1.${content}.${checksum(content)}`, "database")).toThrow(
        expect.objectContaining({ kind: "config" }),
      );
    },
  );
});

test("a token of another account fails within seconds, with the task id and a hint", async () => {
  const token = await tokenOf(fixture());
  // The service answers 404 for the tasks of others.
  const other = new Fixture();
  const error = await other.failure(other.client().operations.resume(token, "database").wait());
  expect(error).toMatchObject({ kind: "task", taskId: "3f1c" });
  expect(error.hint).toContain("for the account that started them");
  expect(Number(other.trace.at(-1)?.split(" ")[0])).toBeLessThanOrEqual(10);
});

describe("operations.waitUntilReady", () => {
  test("waitUntilReady waits for a resource that another client is changing", async () => {
    const service = fixture().on("GET /subscriptions/7/databases/51", (seconds) => ({
      body: { databaseId: 51, status: seconds < 5 ? "pending" : "active" },
    }));
    const ids = { subscriptionId: 7, databaseId: 51 };
    const database = await service.run(service.client().operations.waitUntilReady("database", ids));
    expect(database.status).toBe("active");
    expect(service.count(/tasks/)).toBe(0);
  });

  test("waitUntilReady on a failed resource rejects without mentioning a task", async () => {
    const service = new Fixture().on("GET /subscriptions/7/databases/51", () => ({
      body: { databaseId: 51, status: "error" },
    }));
    const ids = { subscriptionId: 7, databaseId: 51 };
    const error = await service.failure(service.client().operations.waitUntilReady("database", ids));
    expect(error).toMatchObject({ kind: "provisioning", status: "error", taskId: "" });
    expect(`${error.message} ${error.hint}`).not.toContain("task");
  });

  test("waitUntilReady follows an endpoint redirection by its string id", async () => {
    const service = fixture().on("GET /endpoint-redirections/r-1", (seconds) => ({
      body: { redirectionId: "r-1", status: seconds < 3 ? "in-progress" : "completed" },
    }));
    const wait = service.client().operations.waitUntilReady("endpointRedirection", { redirectionId: "r-1" });
    expect(await service.run(wait)).toMatchObject({ status: "completed" });
  });

  test("waitUntilReady rejects a missing or invalid id before sending", () => {
    const service = fixture();
    const { operations } = service.client();
    expect(() => operations.waitUntilReady("database", { subscriptionId: 7 })).toThrow("databaseId");
    expect(() => operations.waitUntilReady("database", { subscriptionId: 7, databaseId: 1.5 })).toThrow(
      "1.5",
    );
    expect(() => operations.waitUntilReady("nonsense" as "database", {})).toThrow("nonsense");
    expect(service.trace).toEqual([]);
  });

  test("a waitUntilReady that times out resumes from its token", async () => {
    const service = fixture().on("GET /subscriptions/7/databases/51", (seconds) => ({
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
