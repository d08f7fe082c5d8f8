import { describe, expect, test } from "vitest";
import { creating, DATABASE, SPEC } from "./fixture.js";

const REVOKED = { status: 401, body: { status: 401, error: "Unauthorized" } };
const ADDRESS = { status: 403, body: { status: 403, error: "Forbidden" } };
const CERTIFICATE = Object.assign(new Error("certificate has expired"), { code: "CERT_HAS_EXPIRED" });

describe.each([
  ["a revoked key", REVOKED, 401],
  ["a 401 in plain text", { status: 401, body: "Unauthorized" }, 401],
  ["an address that the key does not allow", ADDRESS, 403],
  ["a certificate that is rejected", CERTIFICATE, undefined],
] as const)("%s", (_, refusal, status) => {
  const wait = (scene: ReturnType<typeof creating>) => scene.client().databases.create(7, SPEC).wait();

  test.each([
    ["of the task", "GET /tasks/t1"],
    ["of the resource", DATABASE],
  ])(
    "in every poll %s: the wait ends soon, with the error as its cause, and can be resumed",
    async (_, line) => {
      const scene = creating().on(line, () => refusal);
      const error = await scene.failure(wait(scene));
      expect(error).toMatchObject({ kind: "wait-aborted", taskId: "t1" });
      expect(error.cause).toMatchObject(
        status === undefined ? { kind: "network", isPermanent: true } : { status },
      );
      expect(error.message).toContain((error.cause as Error).message);
      const seconds = Number(scene.trace.at(-1)?.split(" ")[0]);
      expect(seconds).toBeGreaterThanOrEqual(30);
      expect(seconds).toBeLessThan(60);
      const restored = creating();
      const resumed = restored
        .client()
        .operations.resume(error.token as string, "database")
        .wait();
      expect(await restored.run(resumed)).toMatchObject({ databaseId: 51 });
    },
  );

  test.each([
    ["of the task", "GET /tasks/t1"],
    ["of the resource", DATABASE],
  ])("in some polls %s, with others in between: the wait continues", async (_, line) => {
    let polls = 0;
    const busy =
      line === DATABASE ? { databaseId: 51, status: "pending" } : { taskId: "t1", status: "received" };
    const scene = creating().on(line, (seconds) => {
      polls += 1;
      if (seconds < 120) return polls % 4 === 0 ? { body: busy } : refusal;
      return line === DATABASE
        ? { body: { databaseId: 51, status: "active" } }
        : { body: { taskId: "t1", status: "processing-completed", response: { resourceId: 51 } } };
    });
    expect(await scene.run(wait(scene))).toMatchObject({ databaseId: 51 });
  });

  test("in all polls of 20 seconds: the wait continues", async () => {
    const scene = creating().on(DATABASE, (seconds) =>
      seconds < 25 ? refusal : { body: { databaseId: 51, status: "active" } },
    );
    expect(await scene.run(wait(scene))).toMatchObject({ databaseId: 51 });
  });
});

test("a page of a gateway with 403 in every poll: the wait continues until its timeout", async () => {
  const scene = creating().on(DATABASE, () => ({ status: 403, body: "<html><body>blocked</body></html>" }));
  const wait = scene.client().databases.create(7, SPEC).wait({ timeoutMs: 600_000 });
  expect(await scene.failure(wait)).toMatchObject({ kind: "wait-timeout", cause: { status: 403 } });
});

test("a revoked key ends the waits that share a list, each with its own token", async () => {
  const scene = creating({ task: 1000 }).on("GET /tasks", () => REVOKED);
  const tasks = ["t1", "t2", "t3", "t4"];
  let sent = 0;
  scene.on("POST /subscriptions/7/databases", () => ({
    status: 202,
    body: { taskId: tasks[sent++], status: "received" },
  }));
  for (const task of tasks) scene.on(`GET /tasks/${task}`, () => REVOKED);
  const cloud = scene.client({ changeConcurrency: "off" });
  const waits = tasks.map((name) => scene.failure(cloud.databases.create(7, { ...SPEC, name }).wait()));
  const errors = await Promise.all(waits);
  expect(new Set(errors.map(({ token }) => token)).size).toBe(4);
  for (const error of errors) expect(error).toMatchObject({ kind: "wait-aborted", cause: { status: 401 } });
});
