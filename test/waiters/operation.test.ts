import { ProvisioningError, TaskError } from "redis-cloud-sdk";
import { describe, expect, test } from "vitest";
import { creating, DATABASE, Fixture, received, SPEC, taskAt } from "./fixture.js";

describe("creates", () => {
  test("the wait for a create passes both phases and resolves with the resource", async () => {
    const fixture = creating();
    const steps: string[] = [];
    const database = await fixture.run(
      fixture
        .client()
        .databases.create(7, SPEC)
        .wait({ onProgress: (step) => steps.push(`${step.elapsedMs / 1000} ${step.phase} ${step.status}`) }),
    );
    expect(database).toMatchObject({ databaseId: 51, status: "active" });
    expect(steps).toEqual([
      "0.01 task processing-in-progress",
      "4.5 task processing-completed",
      "5.5 resource pending",
      "14.3 resource active",
    ]);
    expect(fixture.trace).toEqual([
      "0 POST /subscriptions/7/databases",
      // The task is but the first step of something that takes minutes.
      ...[0.01, 0.04, 1.5, 3, 4.5].map((second) => `${second} GET /tasks/t1`),
      ...[5.5, 8.3, 11.3, 14.3].map((second) => `${second} ${DATABASE}`),
    ]);
  });

  test("nothing is polled before wait() is called", async () => {
    const fixture = creating();
    const operation = await fixture.run(fixture.client().databases.create(7, SPEC));
    expect(operation.taskId).toBe("t1");
    expect(fixture.trace).toEqual(["0 POST /subscriptions/7/databases"]);
    expect(fixture.clock.sleeping).toBe(0);
  });

  test("a wait after waitForTask() does not read the task again", async () => {
    const fixture = creating();
    const operation = await fixture.run(fixture.client().databases.create(7, SPEC));
    const task = await fixture.run(operation.waitForTask());
    expect(task.response?.resourceId).toBe(51);
    expect(fixture.trace.at(-1)).toBe("4.5 GET /tasks/t1");
    await fixture.run(operation.wait());
    expect(fixture.count(/GET \/tasks/)).toBe(5);
  });

  test("a create whose task contains no resource id fails with the task id", async () => {
    const fixture = creating().task("t1", 1, {});
    const error = await fixture.failure(fixture.client().databases.create(7, SPEC).wait());
    expect(error).toBeInstanceOf(TaskError);
    expect(error.message).toMatch(/Task t1 .* the completed task contains no resource id/);
  });

  test("a create whose response has no task, and that left no trace, fails with the route", async () => {
    const fixture = new Fixture().on("POST /subscriptions/7/databases", () => ({ body: { links: [] } }));
    const error = await fixture.failure(fixture.client().databases.create(7, SPEC).wait());
    expect(error).toMatchObject({
      kind: "ambiguous-write",
      route: "POST /subscriptions/{subscriptionId}/databases",
      candidates: [],
    });
    expect(error.message).toContain("contains no task id");
    expect(fixture.count(/POST/)).toBe(1);
  });

  test("a create with dryRun is rejected before sending and refers to the estimate", async () => {
    const fixture = creating();
    const error = await fixture.failure(
      fixture
        .client()
        .databases.create(7, { ...SPEC, dryRun: true })
        .wait(),
    );
    expect(error).toMatchObject({ kind: "config" });
    expect(error.hint).toContain("estimate");
    expect(fixture.trace).toEqual([]);
  });
});

describe("the task", () => {
  test("a task may return 404 at first", async () => {
    const fixture = creating().on("GET /tasks/t1", (seconds) =>
      seconds < 3 ? { status: 404 } : { body: taskAt("t1", seconds, 4, { resourceId: 51 }) },
    );
    await fixture.run(fixture.client().databases.create(7, SPEC).wait());
    expect(fixture.trace.slice(1, 6)).toEqual([
      "0.01 GET /tasks/t1 404",
      "0.04 GET /tasks/t1 404",
      "1.5 GET /tasks/t1 404",
      "3 GET /tasks/t1",
      "4.5 GET /tasks/t1",
    ]);
  });

  test("a task that remains invisible fails the wait after half a minute", async () => {
    const fixture = creating().on("GET /tasks/t1", () => ({ status: 404 }));
    const error = await fixture.failure(fixture.client().databases.create(7, SPEC).wait());
    expect(error).toBeInstanceOf(TaskError);
    expect(error.message).toContain("the task does not exist");
    expect(Number(fixture.trace.at(-1)?.split(" ")[0])).toBeGreaterThanOrEqual(30);
    expect(Number(fixture.trace.at(-1)?.split(" ")[0])).toBeLessThan(40);
  });

  test.each([
    ["an object", { type: "DATABASE_NAME_EXISTS", status: "409 CONFLICT", description: "taken" }],
    ["a bare code", "DATABASE_NAME_EXISTS"],
  ])("a task that fails with %s throws a TaskError with code and hint", async (_, error) => {
    const fixture = creating().task("t1", 2, { error, additionalInfo: "slug" });
    const failure = await fixture.failure(fixture.client().databases.create(7, SPEC).wait());
    expect(failure).toBeInstanceOf(TaskError);
    expect(failure).toMatchObject({ taskId: "t1", code: "DATABASE_NAME_EXISTS", additionalInfo: "slug" });
    expect(failure.hint).toContain("name is already in use");
  });

  test("a task with an error has failed, whatever its status", async () => {
    const fixture = creating().on("GET /tasks/t1", (seconds) => ({
      body: { ...taskAt("t1", seconds, 99), response: { error: { type: "GENERAL_ERROR" } } },
    }));
    const failure = await fixture.failure(fixture.client().databases.create(7, SPEC).wait());
    expect(failure).toMatchObject({ kind: "task", code: "GENERAL_ERROR" });
    expect(fixture.count(/GET \/tasks/)).toBe(1);
  });

  test("a task with an unknown status is still running", async () => {
    const fixture = creating().on("GET /tasks/t1", (seconds) => ({
      body: { ...taskAt("t1", seconds, 4, { resourceId: 51 }), ...(seconds < 4 && { status: "resting" }) },
    }));
    const steps: string[] = [];
    const wait = fixture
      .client()
      .databases.create(7, SPEC)
      .wait({ onProgress: ({ status }) => steps.push(status) });
    expect(await fixture.run(wait)).toMatchObject({ status: "active" });
    expect(steps[0]).toBe("resting");
  });

  test.each<[string, () => { status: number; body?: unknown } | Error]>([
    ["a server error", () => ({ status: 503 })],
    ["a gateway's page", () => ({ status: 200, body: "<html>Bad gateway</html>" })],
    ["a refused key", () => ({ status: 401 })],
    ["an exhausted quota", () => ({ status: 429 })],
    [
      "a lost connection",
      () => Object.assign(new TypeError("fetch failed"), { cause: { code: "ECONNRESET" } }),
    ],
  ])("keeps polling after %s", async (_, trouble) => {
    const fixture = creating();
    fixture.on("GET /tasks/t1", (seconds) =>
      seconds === 1.5 ? trouble() : { body: taskAt("t1", seconds, 4, { resourceId: 51 }) },
    );
    expect(await fixture.run(fixture.client().databases.create(7, SPEC).wait())).toMatchObject({
      status: "active",
    });
    expect(fixture.events.filter(({ type }) => type === "poll-failed")).toHaveLength(1);
  });
});

describe("the resource", () => {
  test("a resource may remain invisible for a while after its task", async () => {
    const fixture = creating().on(DATABASE, (seconds) =>
      seconds < 60 ? { status: 404 } : { body: { databaseId: 51, status: "active" } },
    );
    expect(await fixture.run(fixture.client().databases.create(7, SPEC).wait())).toMatchObject({
      databaseId: 51,
    });
  });

  test("a resource that never appears fails the wait with its ids and a token", async () => {
    const fixture = creating().on(DATABASE, () => ({ status: 404 }));
    const error = await fixture.failure(fixture.client().databases.create(7, SPEC).wait());
    expect(error).toBeInstanceOf(ProvisioningError);
    expect(error).toMatchObject({ resource: "database", ids: { subscriptionId: 7, databaseId: 51 } });
    expect(error.token).toMatch(/^rc1\./);
  });

  test.each(["error", "creation-failed"])('a resource in status "%s" has failed', async (status) => {
    const fixture = creating().on(DATABASE, () => ({ body: { databaseId: 51, status } }));
    const error = await fixture.failure(fixture.client().databases.create(7, SPEC).wait());
    expect(error).toMatchObject({ kind: "provisioning", status, taskId: "t1" });
  });

  test("a resource with an unknown status is polled at a moderate interval", async () => {
    const fixture = creating().on(DATABASE, (seconds) => ({
      body: { databaseId: 51, status: seconds < 600 ? "defragmenting" : "active" },
    }));
    await fixture.run(fixture.client().databases.create(7, SPEC).wait());
    expect(fixture.count(/databases\/51/)).toBeLessThan(120);
  });

  test("a resource that disappears during its creation fails the wait", async () => {
    const fixture = creating().on(DATABASE, (seconds) =>
      seconds < 8 ? { body: { databaseId: 51, status: "pending" } } : { status: 404 },
    );
    const error = await fixture.failure(fixture.client().databases.create(7, SPEC).wait());
    expect(error).toMatchObject({ kind: "provisioning", status: "not there" });
  });
});

describe("other changes", () => {
  test("the wait for a delete ends when the resource is gone", async () => {
    const fixture = new Fixture()
      .on("DELETE /subscriptions/7/databases/51", () => received("t1"))
      .task("t1", 2, {})
      .on(DATABASE, (seconds) =>
        seconds < 6 ? { body: { databaseId: 51, status: "delete-pending" } } : { status: 404 },
      );
    const wait = fixture.client().databases.delete({ subscriptionId: 7, databaseId: 51 }).wait();
    expect(await fixture.run(wait)).toBeUndefined();
    expect(fixture.trace.at(-1)).toBe(`6 ${DATABASE} 404`);
  });

  test("the wait for an update polls twice, so that the previous active status does not end it", async () => {
    const fixture = new Fixture()
      .on("PUT /subscriptions/7/databases/51", () => received("t1"))
      .task("t1", 1, {})
      .on(DATABASE, (seconds) => ({
        body: { databaseId: 51, status: seconds >= 3 && seconds < 9 ? "active-change-pending" : "active" },
      }));
    const wait = fixture
      .client()
      .databases.update({ subscriptionId: 7, databaseId: 51 }, { name: "new" })
      .wait();
    await fixture.run(wait);
    expect(fixture.trace.at(-1)).toBe(`11.3 ${DATABASE}`);
  });

  test("the wait for a role ends when its status remains active", async () => {
    const fixture = new Fixture()
      .on("POST /acl/roles", () => received("t1"))
      .task("t1", 1, { resourceId: 3 })
      .on("GET /acl/roles", (seconds) => ({
        body: { roles: [{ id: 3, name: "reader", status: seconds === 3 ? "pending" : "active" }] },
      }));
    const wait = fixture.client().acl.roles.create({ name: "reader", redisRules: [] }).wait();
    expect(await fixture.run(wait)).toMatchObject({ name: "reader" });
    expect(fixture.trace.slice(4)).toEqual([
      "2 GET /acl/roles",
      "3 GET /acl/roles",
      "4 GET /acl/roles",
      "5 GET /acl/roles",
      "6 GET /acl/roles",
      "7 GET /acl/roles",
    ]);
  });

  test("a cost report resolves with the response of its task", async () => {
    const fixture = new Fixture()
      .on("POST /cost-report", () => received("t1"))
      .task("t1", 2, { resource: { costReportId: "report.csv" } });
    const request = { startDate: "2026-01-01", endDate: "2026-01-31" };
    expect(await fixture.run(fixture.client().costReports.create(request).wait())).toEqual({
      costReportId: "report.csv",
    });
  });

  test("deleting an endpoint ends with its task, as the rest requires a script in GCP", async () => {
    const fixture = new Fixture()
      .on("DELETE /subscriptions/7/private-service-connect/8/endpoints/9", () => received("t1"))
      .task("t1", 2, { resourceId: 7 });
    const ids = { subscriptionId: 7, pscServiceId: 8, endpointId: 9 };
    const wait = fixture.client().connectivity.privateServiceConnect.deleteEndpoint(ids).wait();
    expect(await fixture.run(wait)).toBeUndefined();
    expect(fixture.trace.at(-1)).toBe("2 GET /tasks/t1");
  });
});

test("the error of a change without a task id shows the status of its response", async () => {
  const fixture = new Fixture().on("PUT /subscriptions/7/databases/51", () => ({ status: 204 }));
  const update = fixture.client().databases.update({ subscriptionId: 7, databaseId: 51 }, { name: "cache" });
  const { message } = await fixture.failure(Promise.resolve(update));
  expect(message).toContain("returned 204: the response contains no task id");
});
