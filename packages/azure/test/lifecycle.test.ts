import { ApiError, ConfigError, ProvisioningError, TaskError } from "azure-managed-redis-sdk";
import type { Middleware } from "redis-cloud-sdk";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { ArmService } from "./support/arm-service.js";
import { CLUSTER, cluster, clusterSpec, connect, DATABASE, GROUP, group } from "./support/setup.js";

let service: ArmService;
beforeAll(async () => {
  service = await ArmService.start();
});
beforeEach(() => service.reset());
afterAll(() => service.close());

/** Number of requests whose line matches. */
const count = (pattern: RegExp) => service.requests.filter(({ line }) => pattern.test(line)).length;

describe("clusters and databases", () => {
  test("a created cluster and its database are ready once both run, after their operations have succeeded", async () => {
    const { azure } = connect(service);
    const statuses: string[] = [];
    const onProgress = ({ phase, status }: { phase: string; status: string }) =>
      statuses.push(`${phase} ${status}`);
    const made = await azure.clusters.create(cluster, clusterSpec).wait({ onProgress });
    expect(made.properties).toMatchObject({ provisioningState: "Succeeded", resourceState: "Running" });
    expect(statuses).toEqual([
      "task InProgress",
      "task Succeeded",
      "resource Succeeded, Scaling",
      "resource Succeeded, Running",
    ]);
    const properties = { accessKeysAuthentication: "Enabled", evictionPolicy: "NoEviction" };
    const database = await azure.databases.create(cluster, { properties }).wait();
    expect(database.properties).toMatchObject({ ...properties, resourceState: "Running" });
    expect(await azure.databases.listKeys(cluster)).toEqual({ primaryKey: "key-1", secondaryKey: "key-2" });
  });

  test("a database is not ready while its cluster is scaling", async () => {
    const { azure } = connect(service);
    service.resources.add(CLUSTER, { properties: { resourceState: "Scaling" } });
    const statuses: string[] = [];
    const database = azure.databases.create(cluster, {}).wait({
      onProgress: ({ status }) => {
        statuses.push(status);
        if (status.includes("waiting for the cluster")) service.resources.add(CLUSTER);
      },
    });
    expect((await database).properties?.resourceState).toBe("Running");
    expect(statuses).toContain("Succeeded, Running; waiting for the cluster (Succeeded, Scaling)");
  });

  test("an update sends only what differs, and waits until it is read", async () => {
    const { azure } = connect(service);
    service.resources.add(CLUSTER, { ...clusterSpec, tags: { team: "a" } });
    const change = {
      sku: { name: "Balanced_B10" },
      tags: { team: "a" },
      properties: { minimumTlsVersion: "1.2" },
    };
    const updated = await azure.clusters.update(cluster, change).wait();
    expect(updated.sku?.name).toBe("Balanced_B10");
    const [patch] = service.requests.filter(({ line }) => line.startsWith("PATCH"));
    expect(patch?.body).toEqual({ sku: change.sku, properties: change.properties });
  });

  test("an update without a difference sends nothing", async () => {
    const { azure } = connect(service);
    service.resources.add(CLUSTER, clusterSpec);
    await azure.clusters.update(cluster, { sku: { name: "balanced_b5" } }).wait();
    expect(service.writes).toEqual([]);
  });

  test("a cluster of that name is never overwritten", async () => {
    const { azure } = connect(service);
    service.resources.add(CLUSTER, clusterSpec);
    const existing = azure.clusters.create(cluster, clusterSpec);
    await expect(existing).rejects.toThrow(/the name must be unused \(the cluster group-1\/cache-1 exists/);
    await expect(existing).rejects.toBeInstanceOf(ConfigError);
    service.resources.add(CLUSTER, {
      properties: { provisioningState: "Failed", resourceState: "CreateFailed" },
    });
    const failed = azure.clusters.create(cluster, clusterSpec);
    await expect(failed).rejects.toBeInstanceOf(ProvisioningError);
    await expect(failed).rejects.toThrow(/"Failed, CreateFailed".*was not overwritten/);
    await expect(failed).rejects.toMatchObject({ hint: expect.stringMatching(/^Delete it/) });
    expect(service.writes).toEqual([]);
  });

  test("a deleted cluster is gone with its database", async () => {
    const { azure } = connect(service);
    service.resources.add(CLUSTER);
    service.resources.add(DATABASE);
    expect(await azure.clusters.delete(cluster).wait()).toBeUndefined();
    await expect(azure.databases.get(cluster)).rejects.toMatchObject({
      status: 404,
      code: "ResourceNotFound",
    });
    expect(await azure.clusters.delete(cluster).wait()).toBeUndefined();
  });

  test("a list follows its links", async () => {
    const { azure } = connect(service);
    for (const name of ["a", "b", "c", "d", "e"])
      service.resources.add(`${GROUP}/providers/Microsoft.Cache/redisEnterprise/${name}`);
    const names = (await azure.clusters.list().all()).map(({ name }) => name);
    expect(names).toEqual(["a", "b", "c", "d", "e"]);
    expect(await azure.clusters.listByResourceGroup(group).find(({ name }) => name === "d")).toBeDefined();
  });
});

describe("waits", () => {
  test("another process resumes a wait from the token, and sends nothing again", async () => {
    const operation = await connect(service).azure.clusters.create(cluster, clusterSpec);
    const { azure } = connect(service);
    const resumed = await azure.operations.resume(operation.token, "cluster").wait();
    expect(resumed.properties?.resourceState).toBe("Running");
    expect(service.writes).toEqual([`PUT ${CLUSTER}`]);
    expect(() => azure.operations.resume(operation.token, "database")).toThrow(
      /must be the token's target "cluster"/,
    );
  });

  test("a token holds no SAS URI", async () => {
    const { azure } = connect(service);
    service.resources.add(DATABASE);
    service.resources.add(CLUSTER);
    const sasUri = "https://account.blob.core.windows.net/box/file.rdb?sv=1&sig=signature-of-the-uri";
    const { token } = await azure.databases.export(cluster, { sasUri });
    expect(atob(token.split(".")[1] ?? "")).not.toMatch(/signature|blob/);
  });

  test("a URL of an operation on another origin is not followed, and the resource decides", async () => {
    const { azure } = connect(service);
    const other = await ArmService.start();
    try {
      service.behavior.operationOrigin = `http://localhost:${new URL(other.origin).port}`;
      const made = await azure.clusters.create(cluster, clusterSpec).wait();
      expect(made.properties?.resourceState).toBe("Running");
      expect(other.requests).toEqual([]);
    } finally {
      await other.close();
    }
  });

  test("a link to the next page on another origin is rejected before the token is sent there", async () => {
    const { azure } = connect(service);
    const body = { value: [], nextLink: "https://attacker.example/next" };
    service.fault({ method: "GET", path: /redisEnterprise$/, effect: { status: 200, body } });
    await expect(azure.clusters.list().all()).rejects.toThrow(
      /must be on http:\/\/127.* \(got https:\/\/attacker/,
    );
  });

  test("an operation that may not be read is decided by its resource", async () => {
    const { azure } = connect(service);
    const error = { code: "AuthorizationFailed", message: "no permission" };
    service.fault({
      method: "GET",
      path: /operationsStatus/,
      effect: { status: 403, body: { error } },
      times: 99,
    });
    const made = await azure.clusters.create(cluster, clusterSpec).wait();
    expect(made.properties?.resourceState).toBe("Running");
  });

  test("a failed operation is reported with its code and what to do", async () => {
    const { azure } = connect(service);
    service.behavior.failure = { code: "InsufficientCapacity", message: "The region is full." };
    const failed = azure.clusters.create(cluster, clusterSpec).wait();
    await expect(failed).rejects.toBeInstanceOf(TaskError);
    await expect(failed).rejects.toMatchObject({ code: "InsufficientCapacity" });
    await expect(failed).rejects.toThrow(/The region is full\. · the cluster is Failed, CreateFailed/);
    await expect(failed).rejects.toMatchObject({ hint: expect.stringMatching(/another region/) });
  });

  test("a failed operation without an error is reported with the state of the cluster", async () => {
    const { azure } = connect(service);
    service.behavior.failure = "bare";
    const failed = azure.clusters.create(cluster, clusterSpec).wait();
    await expect(failed).rejects.toThrow(/the service gave no reason · the cluster is Failed, CreateFailed/);
  });

  test("an assignment is reported with the reason of its state", async () => {
    const { azure } = connect(service);
    const id = `${DATABASE}/accessPolicyAssignments/reader`;
    const error = { code: "InvalidAccessString", message: "not an ACL", target: "properties.accessString" };
    service.resources.add(id, { properties: { provisioningState: "Failed", provisioningError: error } });
    const names = { ...cluster, databaseName: "default", accessPolicyAssignmentName: "reader" };
    const failed = azure.operations.waitUntilReady("accessPolicyAssignment", names);
    await expect(failed).rejects.toThrow(/InvalidAccessString · not an ACL · properties.accessString/);
  });

  /** Creates a cluster; returns the times of the polls of its operation, in milliseconds after it was accepted. */
  async function pollTimes(behavior: Partial<ArmService["behavior"]>) {
    Object.assign(service.behavior, behavior);
    const times: number[] = [];
    const record: Middleware = (next) => async (request) => {
      if (request.url.includes("operationsStatus")) times.push(clock.now() - acceptedAt);
      return next(request);
    };
    const { azure, clock } = connect(service, { middleware: [record] });
    const operation = await azure.clusters.create(cluster, clusterSpec);
    const acceptedAt = clock.now();
    await operation.wait();
    return { times, endMs: clock.now() - acceptedAt };
  }

  test("an operation is polled first when the service asks for it", async () => {
    expect((await pollTimes({ retryAfterS: 7, polls: 1 })).times).toEqual([7_000]);
  });

  test("an operation that takes no time is waited for in milliseconds, with its resource", async () => {
    const { times, endMs } = await pollTimes({ retryAfterS: 0, polls: 1 });
    expect(times).toEqual([0]);
    expect(endMs).toBeLessThanOrEqual(50);
  });

  test("an operation of minutes whose service always requests a delay of 0 is polled rarely", async () => {
    const { times } = await pollTimes({ retryAfterS: 0, polls: 40 });
    expect(times.filter((ms) => ms < 1_000).length).toBeLessThanOrEqual(7);
    const late = times.filter((ms) => ms >= 1_000);
    const gaps = late.slice(1).map((ms, index) => ms - (late[index] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1_000);
    expect(late.at(-1)).toBeGreaterThan(120_000);
  });

  test("waits for several clusters of a resource group share a list", async () => {
    const { azure } = connect(service);
    service.behavior.polls = 20;
    const names = Array.from({ length: 20 }, (_, index) => ({ ...group, clusterName: `cache-${index}` }));
    for (const { clusterName } of names)
      service.resources.add(`${GROUP}/providers/Microsoft.Cache/redisEnterprise/${clusterName}`);
    await Promise.all(names.map((one) => azure.operations.waitUntilReady("cluster", one)));
    expect(count(/^GET .*redisEnterprise$/)).toBeGreaterThan(0);
    expect(count(/^GET /)).toBeLessThanOrEqual(20);
  });
});

test("writes of access policies of one database are sent one after the other", async () => {
  const { azure } = connect(service);
  service.resources.add(CLUSTER);
  service.resources.add(DATABASE);
  const names = ["a", "b", "c"].map((accessPolicyAssignmentName) => ({
    ...cluster,
    accessPolicyAssignmentName,
  }));
  const spec = { properties: { user: { objectId: "object-1" } } };
  await Promise.all(names.map((one) => azure.accessPolicyAssignments.set(one, spec).wait()));
  const steps = service.requests
    .filter(({ line }) => /^PUT|operationsStatus/.test(line))
    .map(({ line }) => (line.startsWith("PUT") ? "PUT" : "poll"));
  // Each write is polled to its end before the next one is sent.
  expect(steps.join(" ")).toMatch(/^PUT (poll )+PUT (poll )+PUT( poll)+$/);
  const [first] = service.requests.filter(({ line }) => line.startsWith("PUT"));
  expect(first?.body).toEqual({
    properties: { user: { objectId: "object-1" }, accessPolicyName: "default" },
  });
});

describe("sizes for scaling", () => {
  test("sizes for scaling are listed with their size", async () => {
    const { azure } = connect(service);
    expect(await azure.skus.scalingTargets(cluster)).toEqual([{ name: "Balanced_B10", sizeInGB: 12 }]);
  });

  test("sizes for scaling are unknown without permission", async () => {
    const { azure } = connect(service);
    const error = { code: "AuthorizationFailed", message: "no permission" };
    service.fault({ method: "POST", path: /listSkusForScaling/, effect: { status: 403, body: { error } } });
    expect(await azure.skus.scalingTargets(cluster)).toBeUndefined();
  });
});

test("a missing permission is named in the hint", async () => {
  const { azure } = connect(service);
  const error = { code: "AuthorizationFailed", message: "The client does not have authorization." };
  service.fault({ method: "POST", path: /listKeys/, effect: { status: 403, body: { error } } });
  const keys = azure.databases.listKeys(cluster);
  await expect(keys).rejects.toBeInstanceOf(ApiError);
  await expect(keys).rejects.toMatchObject({
    hint: expect.stringMatching(/Microsoft\.Cache\/redisEnterprise\/databases\/listKeys\/action/),
  });
});
