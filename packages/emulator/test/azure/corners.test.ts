import { type StartOptions, startEmulator } from "redis-cloud-emulator";
import { describe, expect, onTestFinished, test } from "vitest";
import { connect, endpointOf, SUBSCRIPTION } from "./azure.js";

const VERSION = "2025-07-01";
const GROUP = `/subscriptions/${SUBSCRIPTION}/resourceGroups/group-1`;
const CLUSTERS = `${GROUP}/providers/Microsoft.Cache/redisEnterprise`;
const CLUSTER = `${CLUSTERS}/cache-1`;
const DATABASE = `${CLUSTER}/databases/default`;
const SPEC = {
  location: "westeurope",
  sku: { name: "Balanced_B5" },
  properties: { publicNetworkAccess: "Enabled" },
};

interface ArmResponse {
  status: number;
  headers: Headers;
  body: Record<string, unknown> & {
    error?: { code: string; message: string; target?: string };
    properties?: Record<string, unknown>;
    value?: Record<string, unknown>[];
    nextLink?: string;
  };
}

/** Starts Azure without an engine, and sends raw requests with a token. */
async function start(options: StartOptions = {}) {
  const emulator = await startEmulator({ engine: "none", seed: 1, ...options });
  onTestFinished(() => emulator.stop());
  const endpoint = endpointOf(emulator);
  const getToken = async (keys = emulator, scope = `${endpoint}/.default`) => {
    const response = await fetch(`${endpoint}/tenant-1/oauth2/v2.0/token`, {
      method: "POST",
      body: new URLSearchParams({
        grant_type: "client_credentials",
        client_id: keys.apiKey,
        client_secret: keys.secretKey,
        scope,
      }),
    });
    return (await response.json()) as { access_token: string; expires_in: number };
  };
  const { access_token: token } = await getToken();
  const send = async (
    method: string,
    path: string,
    { body, version = VERSION, authorization = `Bearer ${token}` }: Record<string, unknown> = {},
  ): Promise<ArmResponse> => {
    const url = path.startsWith("http") ? path : `${endpoint}${path}?api-version=${version}`;
    const response = await fetch(url, {
      method,
      headers: { authorization: String(authorization), "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const { status, headers } = response;
    return { status, headers, body: (text === "" ? {} : JSON.parse(text)) as ArmResponse["body"] };
  };
  return { emulator, endpoint, send, getToken };
}

describe("long-running operations", () => {
  test("a creation counted in reads succeeds before it runs, with its host name from the start", async () => {
    const { send, endpoint } = await start({ behavior: { azureReads: 2 } });
    const created = await send("PUT", CLUSTER, { body: SPEC });
    expect([created.status, created.body.properties]).toMatchObject([
      201,
      {
        provisioningState: "Creating",
        resourceState: "Creating",
        hostName: "cache-1.westeurope.redis.azure.net",
      },
    ]);
    expect(created.headers.get("retry-after")).toMatch(/^\d+$/);
    const operation = created.headers.get("azure-asyncoperation") ?? "";
    expect(operation).toMatch(
      new RegExp(
        `^${endpoint}/subscriptions/${SUBSCRIPTION}/.*/operationsStatus/[0-9a-f-]{36}\\?api-version=`,
      ),
    );
    const read = async () => {
      const { provisioningState, resourceState } = (await send("GET", CLUSTER)).body.properties ?? {};
      return [provisioningState, resourceState];
    };
    expect((await send("GET", operation)).body["status"]).toBe("InProgress");
    expect((await send("GET", operation)).body["status"]).toBe("Succeeded");
    expect((await send("GET", operation)).body["status"]).toBe("Succeeded");
    expect(await read()).toEqual(["Succeeded", "Running"]);
    const scaled = await send("PATCH", CLUSTER, { body: { sku: { name: "Balanced_B10" } } });
    expect([scaled.status, scaled.body]).toEqual([202, {}]);
    expect([scaled.headers.has("location"), scaled.headers.has("azure-asyncoperation")]).toEqual([
      true,
      true,
    ]);
    expect(await read()).toEqual(["Updating", "Scaling"]);
    expect(await read()).toEqual(["Succeeded", "Scaling"]);
    expect(await read()).toEqual(["Succeeded", "Running"]);
  });

  test("a deletion is accepted, then the cluster is missing, and a further one has nothing to do", async () => {
    const { send } = await start({ behavior: { azureReads: 1 } });
    await send("PUT", CLUSTER, { body: SPEC });
    await send("GET", CLUSTER);
    await send("GET", CLUSTER);
    const deleted = await send("DELETE", CLUSTER);
    expect(deleted.status).toBe(202);
    const location = deleted.headers.get("location") ?? "";
    expect((await send("GET", location)).status).toBe(204);
    expect((await send("GET", CLUSTER)).body.error?.code).toBe("ResourceNotFound");
    expect((await send("DELETE", CLUSTER)).status).toBe(204);
  });

  test("a capacity failure leaves a failed cluster, which is not overwritten until it is deleted", async () => {
    const { send, emulator } = await start();
    emulator.faults.add({
      route: `PUT ${"/subscriptions/*/redisEnterprise/cache-1"}`,
      kind: "task-error",
      code: "InsufficientCapacity",
      count: 1,
    });
    const created = await send("PUT", CLUSTER, { body: SPEC });
    const operation = await send("GET", created.headers.get("azure-asyncoperation") ?? "");
    expect(operation.body).toMatchObject({ status: "Failed", error: { code: "InsufficientCapacity" } });
    expect((await send("GET", CLUSTER)).body.properties).toMatchObject({
      provisioningState: "Failed",
      resourceState: "CreateFailed",
    });
    const again = await send("PUT", CLUSTER, { body: SPEC });
    expect([again.status, again.body.error?.message]).toEqual([
      409,
      "A resource with this name already exists or is in a conflicting state.",
    ]);
    await send("DELETE", CLUSTER);
    emulator.faults.add({
      route: "PUT /subscriptions/*/redisEnterprise/cache-1",
      kind: "task-error",
      code: "NONE",
      count: 1,
    });
    const bare = await send("PUT", CLUSTER, { body: SPEC });
    const failed = await send("GET", bare.headers.get("azure-asyncoperation") ?? "");
    expect(failed.body["status"]).toBe("Failed");
    expect(failed.body).not.toHaveProperty("error");
  });

  test("unknown words stand for the states while an operation runs", async () => {
    const { send } = await start({ clock: "manual", behavior: { azureUnknownStates: true } });
    const created = await send("PUT", CLUSTER, { body: SPEC });
    expect(created.body.properties).toMatchObject({ provisioningState: "Pondering" });
    const { status } = (await send("GET", created.headers.get("azure-asyncoperation") ?? "")).body;
    expect(status).toBe("Reticulating");
  });
});

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

describe("access policies", () => {
  const assign = (name: string, properties: object = {}) =>
    [
      "PUT",
      `${DATABASE}/accessPolicyAssignments/${name}`,
      { version: "2026-09-01", body: { properties: { user: { objectId: name }, ...properties } } },
    ] as const;

  test("of two that are written at the same time, one fails", async () => {
    const { send, emulator } = await start({ clock: "manual" });
    const advance = () => (emulator.clock as unknown as { advance(ms: number): void }).advance(800_000);
    await send("PUT", CLUSTER, { body: SPEC });
    advance();
    await send("PUT", DATABASE, { body: {} });
    advance();
    await send(...assign("ann"));
    await send(...assign("ben"));
    advance();
    const { value = [] } = (await send("GET", `${DATABASE}/accessPolicyAssignments`)).body;
    const states = value.map(
      ({ properties }) => (properties as Record<string, unknown>)["provisioningState"],
    );
    expect(states).toEqual(["Succeeded", "Failed"]);
    expect((await send(...assign("ben"))).status).toBe(200);
    advance();
    expect((await send("GET", `${DATABASE}/accessPolicyAssignments/ben`)).body.properties).toMatchObject({
      provisioningState: "Succeeded",
    });
  });

  test("an invalid access string fails the assignment, and the version without it does not show it", async () => {
    const { send } = await start();
    await send("PUT", CLUSTER, { body: SPEC });
    await send("PUT", DATABASE, { body: {} });
    expect((await send(...assign("ann", { accessString: "on >secret" }))).status).toBe(201);
    const path = `${DATABASE}/accessPolicyAssignments/ann`;
    expect((await send("GET", path, { version: "2026-09-01" })).body.properties).toMatchObject({
      provisioningState: "Failed",
      provisioningError: { code: "InvalidAccessString", target: "properties.accessString" },
    });
    const older = (await send("GET", path)).body.properties;
    expect(older).not.toHaveProperty("provisioningError");
    expect(older).not.toHaveProperty("accessString");
  });
});

test("lists have pages, whose links keep the API version", async () => {
  const { send, emulator } = await start({ behavior: { azurePageSize: 2 } });
  const names = ["a", "b", "c", "d", "e"];
  for (const name of names) await send("PUT", `${CLUSTERS}/${name}`, { body: SPEC });
  const first = (await send("GET", CLUSTERS)).body;
  expect([first.value?.length, first.nextLink]).toEqual([
    2,
    expect.stringContaining(`api-version=${VERSION}`),
  ]);
  expect((await send("GET", first.nextLink ?? "")).body.value?.map(({ name }) => name)).toEqual(["c", "d"]);
  expect((await connect(emulator).clusters.list().all()).map(({ name }) => name)).toEqual(names);
});

test("a cluster of an older API version has no network access until it is set", async () => {
  const { send } = await start();
  const { properties: _, ...legacy } = SPEC;
  expect((await send("PUT", CLUSTER, { version: "2025-04-01", body: legacy })).status).toBe(201);
  expect((await send("GET", CLUSTER, { version: "2025-04-01" })).body.properties).not.toHaveProperty(
    "publicNetworkAccess",
  );
  expect((await send("GET", CLUSTER)).body.properties).toMatchObject({ publicNetworkAccess: null });
  await send("PATCH", CLUSTER, { body: { properties: { publicNetworkAccess: "Disabled" } } });
  expect((await send("GET", CLUSTER)).body.properties).toMatchObject({ publicNetworkAccess: "Disabled" });
});

test("the name of a database contains its cluster, and its id does not repeat it", async () => {
  const { send } = await start();
  await send("PUT", CLUSTER, { body: SPEC });
  await send("PUT", DATABASE, { body: { properties: {} } });
  expect((await send("GET", DATABASE)).body).toMatchObject({ name: "cache-1/default", id: DATABASE });
  expect((await send("GET", CLUSTER)).body).toMatchObject({ name: "cache-1", id: CLUSTER });
});

test("ids are compared without case", async () => {
  const { send } = await start();
  await send("PUT", CLUSTER, { body: SPEC });
  const found = await send("GET", CLUSTER.toLowerCase().replace("resourcegroups", "RESOURCEGROUPS"));
  expect(found.body["id"]).toBe(CLUSTER);
});

test("a DNS zone that is being created refuses a second creation", async () => {
  const { send } = await start({ clock: "manual" });
  const zone = `${GROUP}/providers/Microsoft.Network/privateDnsZones/privatelink.redis.azure.net`;
  const put = () => send("PUT", zone, { version: "2024-06-01", body: { location: "global" } });
  expect((await put()).status).toBe(201);
  expect((await put()).status).toBe(409);
});

test("reads, writes and deletes are throttled apart, and the buckets refill", async () => {
  const { send, emulator } = await start({ clock: "manual", behavior: { azureRateLimit: true } });
  const path = `${CLUSTERS}/missing`;
  const statuses: number[] = [];
  for (let count = 0; count < 201; count += 1) statuses.push((await send("DELETE", path)).status);
  expect(new Set(statuses.slice(0, 200))).toEqual(new Set([204]));
  const throttled = await send("DELETE", path);
  expect([throttled.status, throttled.headers.get("retry-after")]).toEqual([429, "1"]);
  expect(throttled.headers.get("x-ms-ratelimit-remaining-subscription-deletes")).toBe("0");
  const read = await send("GET", CLUSTERS);
  expect([read.status, read.headers.get("x-ms-ratelimit-remaining-subscription-reads")]).toEqual([
    200,
    "249",
  ]);
  (emulator.clock as unknown as { advance(ms: number): void }).advance(1_000);
  expect((await send("DELETE", path)).status).toBe(204);
});

describe("tokens", () => {
  test("expire, are refused for another audience, and end with their key", async () => {
    const { send, emulator, getToken, endpoint } = await start({
      clock: "manual",
      behavior: { azureTokenSeconds: 60 },
    });
    const { access_token, expires_in } = await getToken();
    expect(expires_in).toBe(60);
    const authorization = `Bearer ${access_token}`;
    expect((await send("GET", CLUSTERS, { authorization })).status).toBe(200);
    (emulator.clock as unknown as { advance(ms: number): void }).advance(61_000);
    const expired = await send("GET", CLUSTERS, { authorization });
    expect([expired.status, expired.body.error?.code]).toEqual([401, "ExpiredAuthenticationToken"]);
    expect(expired.headers.get("www-authenticate")).toMatch(/invalid_token/);
    const redis = await getToken(emulator, "https://redis.azure.com/.default");
    const other = await send("GET", CLUSTERS, { authorization: `Bearer ${redis.access_token}` });
    expect(other.body.error?.code).toBe("InvalidAuthenticationTokenAudience");
    const forged = await send("GET", CLUSTERS, { authorization: `${authorization}x` });
    expect(forged.body.error?.code).toBe("InvalidAuthenticationToken");
    expect((await fetch(`${endpoint}${CLUSTERS}?api-version=${VERSION}`)).status).toBe(401);
  });

  test.each([
    [{ client_secret: "wrong" }, 401, "invalid_client"],
    [{ grant_type: "password" }, 400, "unsupported_grant_type"],
    [{ scope: "openid" }, 400, "invalid_scope"],
  ])("with %o are not issued", async (change, status, error) => {
    const { endpoint, emulator } = await start();
    const { apiKey: client_id, secretKey: client_secret } = emulator;
    const scope = "https://management.azure.com/.default";
    const form = { grant_type: "client_credentials", client_id, client_secret, scope, ...change };
    const response = await fetch(`${endpoint}/tenant-1/oauth2/v2.0/token`, {
      method: "POST",
      body: new URLSearchParams(form),
    });
    expect([response.status, await response.json()]).toMatchObject([status, { error }]);
  });
});

test("an account does not see the resources of another", async () => {
  const { send, emulator, getToken } = await start();
  await send("PUT", CLUSTER, { body: SPEC });
  const admin = await fetch(new URL("/emulator/accounts", emulator.url), {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "x-api-key": emulator.apiKey,
      "x-api-secret-key": emulator.secretKey,
    },
    body: JSON.stringify({ name: "Other" }),
  });
  const other = (await admin.json()) as { apiKey: string; secretKey: string };
  const { access_token } = await getToken({ ...emulator, ...other });
  const authorization = `Bearer ${access_token}`;
  expect((await send("GET", CLUSTERS, { authorization })).body.value).toEqual([]);
  expect((await send("GET", CLUSTER, { authorization })).status).toBe(404);
  expect((await send("PUT", CLUSTER, { authorization, body: SPEC })).status).toBe(201);
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
