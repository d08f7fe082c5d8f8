import {
  ApiError,
  AzureManagedRedis,
  type AzureManagedRedisOptions,
  ConfigError,
  NetworkError,
} from "azure-managed-redis-sdk";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import packageJson from "../package.json" with { type: "json" };
import { VERSION } from "../src/core/version.js";
import { ArmService } from "./support/arm-service.js";
import { CLUSTER, cluster, clusterSpec, connect, DATABASE, SUBSCRIPTION } from "./support/setup.js";

let service: ArmService;
beforeAll(async () => {
  service = await ArmService.start();
});
beforeEach(() => service.reset());
afterAll(() => service.close());

const credential = {
  getToken: async () => ({ token: "token-x", expiresOnTimestamp: Date.now() + 3_600_000 }),
};

test("the version is that of the package", () => {
  expect(VERSION).toBe(packageJson.version);
});

describe("access tokens", () => {
  test("access tokens are requested once for concurrent calls, and again five minutes before they expire", async () => {
    const { azure, clock } = connect(service);
    const before = service.issuedTokens;
    await Promise.all([1, 2, 3].map(() => azure.clusters.list().all()));
    expect(service.issuedTokens).toBe(before + 1);
    await clock.advance(54 * 60_000);
    await azure.clusters.list().all();
    expect(service.issuedTokens).toBe(before + 1);
    await clock.advance(2 * 60_000);
    await azure.clusters.list().all();
    expect(service.issuedTokens).toBe(before + 2);
  });

  test("access tokens that are rejected twice are reported, with the action to take", async () => {
    const { azure } = connect(service, { credential });
    const rejected = azure.clusters.get(cluster);
    await expect(rejected).rejects.toMatchObject({ status: 401, code: "ExpiredAuthenticationToken" });
    await expect(rejected).rejects.not.toThrow(/token-x/);
    expect(service.requests).toHaveLength(2);
  });

  test("access tokens that the credential cannot get are an error without a request", async () => {
    const failing = { getToken: () => Promise.reject(new Error("AADSTS7000215: invalid secret")) };
    const { azure } = connect(service, { credential: failing, retries: 0 });
    const rejected = azure.clusters.create(cluster, clusterSpec);
    await expect(rejected).rejects.toBeInstanceOf(NetworkError);
    await expect(rejected).rejects.toThrow(/got no access token: AADSTS7000215/);
    expect(service.requests).toEqual([]);
  });

  test.each([
    [401, 1],
    [429, 5],
    [503, 5],
  ])(
    "access tokens that a token endpoint refuses with %d are requested %d times",
    async (statusCode, count) => {
      const getToken = vi.fn(() => Promise.reject(Object.assign(new Error("refused"), { statusCode })));
      const { azure } = connect(service, { credential: { getToken } });
      await expect(azure.clusters.get(cluster)).rejects.toBeInstanceOf(NetworkError);
      expect(getToken).toHaveBeenCalledTimes(count);
    },
  );
});

describe("rate limiters", () => {
  const limiter = () => {
    const seen: unknown[] = [];
    let taken = 0;
    return {
      seen,
      taken: () => taken,
      take: async () => {
        taken += 1;
      },
      observe: (update: unknown) => void seen.push(update),
      state: () => ({ limit: 1, used: 0, queued: 0 }),
    };
  };

  test("count reads, writes and deletes apart, and learn from the headers of their kind", async () => {
    const rateLimiters = { reads: limiter(), writes: limiter(), deletes: limiter() };
    const { azure } = connect(service, { rateLimiters });
    const headers = {
      "x-ms-ratelimit-remaining-subscription-reads": "199",
      "x-ms-ratelimit-remaining-tenant-reads": "150",
      "x-ms-ratelimit-remaining-subscription-writes": "7",
    };
    service.fault({
      method: "GET",
      path: /redisEnterprise$/,
      effect: { status: 200, headers, body: { value: [] } },
    });
    await azure.clusters.list().all();
    expect(rateLimiters.reads.seen).toEqual([{ remaining: 150 }]);
    service.fault({
      method: "DELETE",
      path: /cache-1$/,
      effect: { status: 429, headers: { "retry-after": "7" } },
    });
    await azure.clusters.delete(cluster);
    expect(rateLimiters.deletes.seen[0]).toEqual({ remaining: undefined, exhaustedForMs: 7000 });
    await azure.databases.listKeys(cluster);
    const taken = Object.values(rateLimiters).map((one) => one.taken());
    expect(taken).toEqual([1, 1, 2]);
  });
});

describe("a busy resource", () => {
  test("a busy resource is asked again after the maintenance that it reports", async () => {
    const { azure, clock } = connect(service);
    service.resources.add(CLUSTER, clusterSpec);
    const error = { code: "BadRequest", message: "The resource is busy undergoing system maintenance." };
    service.fault({ method: "PATCH", path: /cache-1$/, effect: { status: 400, body: { error } } });
    await azure.clusters.update(cluster, { tags: { a: "b" } }).wait();
    expect(clock.sleeps).toContain(60_000);
  });

  test("a busy resource that a failed cluster blocks is reported immediately, with a hint", async () => {
    const { azure } = connect(service);
    const message = "A resource with this name already exists or is in a conflicting state";
    const body = { error: { code: "Conflict", message } };
    service.fault({ method: "PUT", path: /cache-1$/, effect: { status: 409, body } });
    const rejected = azure.clusters.create(cluster, clusterSpec);
    await expect(rejected).rejects.toBeInstanceOf(ApiError);
    await expect(rejected).rejects.toMatchObject({
      hint: expect.stringMatching(/delete it, wait until it is gone/),
    });
    expect(service.writes).toHaveLength(1);
  });
});

describe("invalid input is rejected before anything is sent", () => {
  const create = (change: object) => (azure: AzureManagedRedis) =>
    azure.clusters.create(cluster, { ...clusterSpec, ...change } as typeof clusterSpec);

  test.each<[string, (azure: AzureManagedRedis) => Promise<unknown>, RegExp]>([
    ["zones", create({ zones: ["1"] }), /`zones` must not be set/],
    [
      "an old SKU",
      create({ sku: { name: "Enterprise_E10" } }),
      /`sku.name` must be a SKU of Managed Redis.*"Enterprise_E10"/,
    ],
    ["no location", create({ location: "" }), /`location` must be a region/],
    ["no network access", create({ properties: {} }), /`properties.publicNetworkAccess` must be/],
    [
      "a property of the newer version",
      (azure) => azure.databases.create(cluster, { properties: { notifyKeyspaceEvents: "KEA" } }),
      /`properties.notifyKeyspaceEvents` requires apiVersion 2026-09-01 \(got 2025-07-01\)/,
    ],
    [
      "a route of the newer version",
      (azure) => azure.migrations.get(cluster),
      /requires apiVersion 2026-09-01/,
    ],
    [
      "both kinds of persistence",
      (azure) =>
        azure.databases.create(cluster, {
          properties: { persistence: { aofEnabled: true, rdbEnabled: true } },
        }),
      /not both/,
    ],
    [
      "a name with a slash",
      (azure) => azure.clusters.get({ ...cluster, clusterName: "a/b" }),
      /clusterName must have 1 to 60 letters.*\(got "a\/b"\)/,
    ],
    [
      "a new assignment with a hyphen",
      (azure) =>
        azure.accessPolicyAssignments.set(
          { ...cluster, accessPolicyAssignmentName: "a-b" },
          { properties: { user: { objectId: "1" } } },
        ),
      /accessPolicyAssignmentName must have 1 to 60 letters or digits/,
    ],
  ])("%s", async (_, call, message) => {
    const { azure } = connect(service, { apiVersion: "2025-07-01" });
    const rejected = call(azure);
    await expect(rejected).rejects.toBeInstanceOf(ConfigError);
    await expect(rejected).rejects.toThrow(message);
    expect(service.writes).toEqual([]);
  });

  test.each<[string, Partial<AzureManagedRedisOptions>, RegExp]>([
    [
      "a subscription that is not a UUID",
      { subscriptionId: "mine" },
      /subscriptionId must be a UUID \(got "mine"\)/,
    ],
    ["an endpoint without https", { endpoint: "http://management.example" }, /endpoint must use https/],
    [
      "an unknown API version",
      { apiVersion: "2020-01-01" as "2025-07-01" },
      /apiVersion must be one of 2025-07-01/,
    ],
    ["no credential", { credential: {} as never }, /credential must have a method getToken/],
  ])("%s", (_, options, message) => {
    expect(() => new AzureManagedRedis({ credential, subscriptionId: SUBSCRIPTION, ...options })).toThrow(
      message,
    );
  });
});

test("the default of a cluster that some SKUs refuse is not sent", async () => {
  const { azure } = connect(service);
  const properties = { publicNetworkAccess: "Enabled", highAvailability: "Enabled" };
  await azure.clusters.create(cluster, { ...clusterSpec, properties }).wait();
  const [put] = service.requests.filter(({ line }) => line.startsWith("PUT"));
  expect(put?.body?.["properties"]).toEqual({ publicNetworkAccess: "Enabled" });
});

test("a SAS URI that the service quotes is not shown", async () => {
  const { azure } = connect(service);
  const sasUri = "https://account.blob.core.windows.net/box/file.rdb?sv=1&sig=signature-of-the-uri";
  service.resources.add(DATABASE);
  const body = { error: { code: "BadRequest", message: `Cannot write to ${sasUri}.` } };
  service.fault({ method: "POST", path: /export$/, effect: { status: 400, body } });
  const error: unknown = await azure.databases.export(cluster, { sasUri }).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(ApiError);
  expect(JSON.stringify(error) + String((error as ApiError).body)).not.toContain("signature-of-the-uri");
});
