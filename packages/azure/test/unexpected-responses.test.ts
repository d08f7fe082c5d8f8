import { ApiError, isRedisCloudError } from "azure-managed-redis-sdk";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { catalog } from "../generated/catalog.js";
import { pathPattern, prepareDefault, routeCalls } from "./faults/routes.js";
import type { Reply } from "./support/arm-resources.js";
import { ArmService } from "./support/arm-service.js";
import { CLUSTER, cluster, clusterSpec, connect, DATABASE, GROUP, group } from "./support/setup.js";

let service: ArmService;
beforeAll(async () => {
  service = await ArmService.start();
});
beforeEach(() => service.reset());
afterAll(() => service.close());

const PAGE = "<html><head><title>Sign in</title></head><body>nginx</body></html>";
const CLUSTERS = `${GROUP}/providers/Microsoft.Cache/redisEnterprise`;

/** Bodies that a gateway may send in place of the service's. */
const UNEXPECTED: readonly [string, Omit<Reply, "status">][] = [
  ["null", { body: null }],
  ["a number", { body: 5 }],
  ["a string", { body: "soon" }],
  ["an array", { body: [] }],
  ["an empty object", { body: {} }],
  ["no body", {}],
  ["an HTML page", { text: PAGE, headers: { "content-type": "text/html" } }],
];

const reads = Object.keys(catalog).filter((route) =>
  /^GET|(listKeys|listSkusForScaling|validate)$/.test(route),
);

const exactly = (path: string) => new RegExp(`${path}$`, "i");

/** Deletes a cluster whose reads are answered oddly at first, and expects that the wait ends once it is gone. */
async function deleteDespite(effect: Reply): Promise<void> {
  const { azure } = connect(service);
  service.resources.add(CLUSTER);
  const operation = await azure.clusters.delete(cluster);
  service.fault({ method: "GET", path: exactly(CLUSTER), effect, times: 3 });
  await operation.wait();
  expect(service.resources.get(CLUSTER)).toBeUndefined();
}

describe.each(UNEXPECTED)("%s in place of a response", (name, unexpected) => {
  const effect = { status: 200, ...unexpected };

  test("polls of an operation: the wait continues until it has finished", async () => {
    const { azure } = connect(service);
    service.behavior.polls = 3;
    const operation = await azure.clusters.create(cluster, clusterSpec);
    service.fault({ method: "GET", path: /operationsStatus/, effect, times: 2 });
    const words: string[] = [];
    const onProgress = ({ status }: { status: string }) => words.push(status);
    expect((await operation.wait({ onProgress })).properties?.resourceState).toBe("Running");
    expect(words).toContain("Succeeded");
    expect(words).not.toContain("unreadable");
  });

  test("reads of a resource: the wait continues until it is ready", async () => {
    const { azure } = connect(service);
    const operation = await azure.clusters.create(cluster, clusterSpec);
    service.fault({ method: "GET", path: exactly(CLUSTER), effect, times: 3 });
    expect((await operation.wait()).properties?.resourceState).toBe("Running");
  });

  test("reads of a resource that is deleted: it does not count as gone", async () => {
    await deleteDespite(effect);
  });

  test("a list that waits share: every wait continues", async () => {
    const { azure } = connect(service);
    const names = ["a", "b", "c"];
    for (const clusterName of names) service.resources.add(`${CLUSTERS}/${clusterName}`);
    service.fault({ method: "GET", path: exactly(CLUSTERS), effect });
    const waits = names.map((clusterName) =>
      azure.operations.waitUntilReady("cluster", { ...group, clusterName }),
    );
    expect((await Promise.all(waits)).map((resource) => resource.name)).toEqual(names);
  });

  test("the keys that a wait ends with are read again", async () => {
    const { azure } = connect(service);
    service.resources.add(CLUSTER);
    service.resources.add(DATABASE);
    service.fault({ method: "POST", path: /\/listKeys$/, effect });
    const keys = await azure.databases.regenerateKey(cluster, { keyType: "Primary" }).wait();
    // An object without the keys is one of the service's own forms.
    if (name !== "an empty object") expect(keys).toHaveProperty("primaryKey");
  });

  test.each(reads)(
    "%s: returns a value or an error of the SDK, and no error of JavaScript",
    async (route) => {
      const call = routeCalls[route];
      if (call === undefined) throw new Error(`the matrix has no call of ${route}`);
      (call.prepare ?? prepareDefault)(service);
      const method = route.slice(0, route.indexOf(" "));
      service.fault({ method, path: pathPattern(route), effect });
      const outcome = await call.call(connect(service).azure).then(
        () => undefined,
        (error: unknown) => error,
      );
      if (outcome !== undefined) expect(isRedisCloudError(outcome), String(outcome)).toBe(true);
      expect(service.resources.overwritten).toEqual([]);
    },
  );
});

test("items that are null are left out of a list, and out of one that waits share", async () => {
  const { azure } = connect(service);
  const names = ["a", "b"];
  for (const name of names) service.resources.add(`${CLUSTERS}/${name}`);
  const ready = { provisioningState: "Succeeded", resourceState: "Running" };
  const value = [null, ...names.map((name) => ({ name, properties: ready }))];
  service.fault({
    method: "GET",
    path: exactly(CLUSTERS),
    effect: { status: 200, body: { value } },
    times: 9,
  });
  expect(await azure.clusters.listByResourceGroup(group).all()).toEqual(value.slice(1));
  const waits = names.map((clusterName) =>
    azure.operations.waitUntilReady("cluster", { ...group, clusterName }),
  );
  expect(await Promise.all(waits)).toHaveLength(2);
});

test("a list that continues on another origin: waits read the remaining resources by their names", async () => {
  const { azure } = connect(service);
  const names = ["a", "b", "c"];
  for (const name of names) service.resources.add(`${CLUSTERS}/${name}`);
  const body = { value: [], nextLink: "https://elsewhere.example/page" };
  service.fault({ method: "GET", path: exactly(CLUSTERS), effect: { status: 200, body }, times: 99 });
  const waits = names.map((clusterName) =>
    azure.operations.waitUntilReady("cluster", { ...group, clusterName }),
  );
  expect(await Promise.all(waits)).toHaveLength(3);
});

test("404s of the service for a resource that it has shown: a few in a row do not end the wait", async () => {
  const { azure } = connect(service);
  const operation = await azure.clusters.create(cluster, clusterSpec);
  const creating = { status: 200, body: { properties: { provisioningState: "Creating" } } };
  const missing = { status: 404, body: { error: { code: "ResourceNotFound", message: "not here" } } };
  service.fault({ method: "GET", path: exactly(CLUSTER), effect: creating });
  service.fault({ method: "GET", path: exactly(CLUSTER), effect: missing, times: 3 });
  expect((await operation.wait()).properties?.resourceState).toBe("Running");
});

describe("a 404 of a gateway", () => {
  const effect = { status: 404, text: PAGE, headers: { "content-type": "text/html" } };

  test("before a create: nothing is sent, because the name may be in use", async () => {
    const { azure } = connect(service);
    service.resources.add(CLUSTER, clusterSpec);
    service.fault({ method: "GET", path: exactly(CLUSTER), effect });
    const create = azure.clusters.create(cluster, clusterSpec);
    await expect(create).rejects.toBeInstanceOf(ApiError);
    await expect(create).rejects.toThrow(/returned 404: Not Found \(HTML: Sign in nginx\)$/);
    expect(service.writes).toEqual([]);
  });

  test("while a resource is deleted: it does not count as gone", async () => {
    await deleteDespite(effect);
  });

  test("a 404 of a gateway in place of the status of an operation does not end the wait", async () => {
    const { azure } = connect(service);
    const operation = await azure.clusters.create(cluster, clusterSpec);
    service.fault({ method: "GET", path: /operationsStatus/, effect, times: 2 });
    const words: string[] = [];
    await operation.wait({ onProgress: ({ status }) => words.push(status) });
    expect(words).not.toContain("unreadable");
  });
});
