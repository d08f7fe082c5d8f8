import { describe, expect, test } from "vitest";
import { CLUSTER, CLUSTERS, DATABASE, GROUP, SPEC, start, VERSION } from "./raw-requests.js";

describe("refusals", () => {
  const create = (change: object, properties: object = {}) => ({
    ...SPEC,
    ...change,
    properties: { ...SPEC.properties, ...properties },
  });

  test.each([
    ["zones", create({ zones: ["1"] }), /^Specifying zones for SKU 'Balanced_B5' is not supported\./],
    ["a retired SKU", create({ sku: { name: "Enterprise_E10" } }), /no longer supported/],
    ["an unknown SKU", create({ sku: { name: "Balanced_B7" } }), /The SKU 'Balanced_B7' is not supported/],
    ["no network access", { ...SPEC, properties: {} }, /publicNetworkAccess/],
    [
      "HA on the smallest",
      create({ sku: { name: "Balanced_B0" } }, { highAvailability: "Enabled" }),
      /High avail/,
    ],
    [
      "explicit HA",
      create({ sku: { name: "ComputeOptimized_X5" } }, { highAvailability: "Enabled" }),
      /zones/,
    ],
    ["a number as location", create({ location: 7 }), /location must be a string \(got 7\)/],
  ])("a cluster with %s is refused with its reason", async (_, body, reason) => {
    const { send } = await start();
    const refused = await send("PUT", CLUSTER, { body });
    expect(refused.status).toBe(400);
    expect(refused.body.error?.message).toMatch(reason);
    expect((await send("GET", CLUSTERS)).body.value).toEqual([]);
  });

  test.each([
    ["another name", `${CLUSTER}/databases/orders`, {}, /must be named 'default'/],
    [
      "two kinds of persistence",
      DATABASE,
      { persistence: { aofEnabled: true, rdbEnabled: true } },
      /cannot both/,
    ],
    ["an unknown policy", DATABASE, { evictionPolicy: "Never" }, /'evictionPolicy' must be one of/],
    ["an unknown module", DATABASE, { modules: [{ name: "RedisGraph" }] }, /must be one of RediSearch/],
    ["a search with eviction", DATABASE, { modules: [{ name: "RediSearch" }] }, /'NoEviction'/],
    [
      "a missing member",
      DATABASE,
      { geoReplication: { linkedDatabases: [{ id: "/x" }] } },
      /'\/x' was not found/,
    ],
  ])("a database with %s is refused with its reason", async (_, path, properties, reason) => {
    const { send } = await start();
    await send("PUT", CLUSTER, { body: SPEC });
    const refused = await send("PUT", path, { body: { properties } });
    expect([refused.status, refused.body.error?.code]).toEqual([400, "BadRequest"]);
    expect(refused.body.error?.message).toMatch(reason);
    expect((await send("GET", `${CLUSTER}/databases`)).body.value).toEqual([]);
  });

  test("what cannot be changed is refused, and the policy only changes from NoCluster", async () => {
    const { send } = await start();
    await send("PUT", CLUSTER, { body: SPEC });
    await send("PUT", DATABASE, { body: { properties: { clusteringPolicy: "NoCluster" } } });
    const patch = (properties: object) => send("PATCH", DATABASE, { body: { properties } });
    expect((await patch({ clusteringPolicy: "EnterpriseCluster" })).status).toBe(202);
    expect((await patch({ clusteringPolicy: "OSSCluster" })).body.error?.message).toMatch(
      /cannot be changed from 'EnterpriseCluster' to 'OSSCluster'/,
    );
    expect((await patch({ port: 10_001 })).body.error?.target).toBe("properties.port");
    const moved = await send("PUT", CLUSTER, { body: { ...SPEC, location: "northeurope" } });
    expect([moved.status, moved.body.error?.code]).toEqual([409, "InvalidResourceLocation"]);
  });

  test("a change right after the creation is refused while the resource is busy", async () => {
    const { send, emulator } = await start({ clock: "manual", behavior: { azureBusyMs: 900_000 } });
    await send("PUT", CLUSTER, { body: SPEC });
    const changing = await send("PATCH", CLUSTER, { body: { tags: { a: "b" } } });
    expect([changing.status, changing.body.error?.code]).toEqual([409, "Conflict"]);
    (emulator.clock as unknown as { advance(ms: number): void }).advance(800_000);
    const busy = await send("PATCH", CLUSTER, { body: { tags: { a: "b" } } });
    expect([busy.status, busy.body.error?.message]).toMatchObject([
      400,
      expect.stringMatching(/system maintenance/),
    ]);
    (emulator.clock as unknown as { advance(ms: number): void }).advance(200_000);
    expect((await send("PATCH", CLUSTER, { body: { tags: { a: "b" } } })).status).toBe(202);
  });

  test("a location that cannot be the name of a region is refused, before it is part of a host name or URL", async () => {
    const { send } = await start();
    for (const location of ["", "west/europe", "\u202e", "x".repeat(60)])
      expect(await send("PUT", CLUSTER, { body: { ...SPEC, location } })).toMatchObject({
        status: 400,
        body: { error: { code: "LocationNotAvailableForResourceType", target: "location" } },
      });
    expect((await send("PUT", CLUSTER, { body: { ...SPEC, location: "New Region 2" } })).status).toBe(201);
  });

  test("a forbidden action is named", async () => {
    const action = "Microsoft.Cache/redisEnterprise/listSkusForScaling/action";
    const { send } = await start({ behavior: { azureForbidden: [action] } });
    await send("PUT", CLUSTER, { body: SPEC });
    const refused = await send("POST", `${CLUSTER}/listSkusForScaling`);
    expect([refused.status, refused.body.error?.code]).toEqual([403, "AuthorizationFailed"]);
    expect(refused.body.error?.message).toContain(`perform action '${action}' over scope '${CLUSTER}'`);
  });

  test("an API version that is missing, unknown or too old for the route is refused", async () => {
    const { send, endpoint } = await start();
    const without = await send("GET", `${endpoint}${CLUSTERS}`);
    expect(without.body.error?.code).toBe("MissingApiVersionParameter");
    const unknown = await send("GET", CLUSTERS, { version: "2019-01-01" });
    expect([unknown.status, unknown.body.error?.code]).toEqual([400, "NoRegisteredProviderFound"]);
    expect(unknown.body.error?.message).toContain("2025-07-01, 2026-09-01");
    const older = await send("GET", `${CLUSTER}/migrations`);
    expect(older.body.error?.code).toBe("NoRegisteredProviderFound");
  });

  test("an unknown path, a method that a path lacks, and JSON that is not JSON are refused", async () => {
    const { send, endpoint } = await start();
    expect((await send("GET", `${GROUP}/providers/Microsoft.Cache/redis`)).body.error?.code).toBe(
      "InvalidResourceType",
    );
    expect((await send("POST", CLUSTER)).status).toBe(405);
    const authorization = `Bearer ${(await (await start()).getToken()).access_token}`;
    const broken = await fetch(`${endpoint}${CLUSTER}?api-version=${VERSION}`, {
      method: "PUT",
      headers: { authorization },
      body: "{",
    });
    expect([broken.status, (await broken.json()) as unknown]).toMatchObject([
      400,
      { error: { code: "BadRequest" } },
    ]);
  });
});

test("injected statuses have the error body of Azure", async () => {
  const { send, emulator } = await start();
  emulator.faults.add({
    route: `GET /subscriptions/*`,
    kind: "status",
    status: 429,
    headers: { "retry-after": "7" },
    count: 1,
  });
  const refused = await send("GET", CLUSTERS);
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "7"]);
  expect(refused.body.error?.code).toBe("TooManyRequests");
});
