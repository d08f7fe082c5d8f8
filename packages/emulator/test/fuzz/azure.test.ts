import fc from "fast-check";
import { createEmulator } from "redis-cloud-emulator";
import { expect, onTestFinished, test } from "vitest";
import { loadContract } from "../../generated/azure-managed-redis/contract.js";
import { ORIGIN } from "./in-process.js";
import type { Json } from "./json.js";
import { expectNoInternals } from "./oracle.js";
import { generateTexts } from "./requests.js";

/** Each run generates the same requests. Override with `ROBUST_SEED=7 ROBUST_AZURE=20000`. */
const SEED = Number(process.env["ROBUST_SEED"] ?? 20_260_101);
const REQUESTS = Number(process.env["ROBUST_AZURE"] ?? 1_500);

/** Number of requests after which everything is read and the initial state is restored. */
const ROUND = 250;

const SUBSCRIPTION = "11111111-2222-3333-4444-555555555555";
const GROUP = `/subscriptions/${SUBSCRIPTION}/resourceGroups/group-1/providers`;
const CLUSTER = `${GROUP}/Microsoft.Cache/redisEnterprise/cache-1`;
const DATABASE = `${CLUSTER}/databases/default`;
const NETWORK = `${GROUP}/Microsoft.Network`;
const SUBNET = `${NETWORK}/virtualNetworks/net-1/subnets/subnet-1`;
const ENDPOINT = `${NETWORK}/privateEndpoints/endpoint-1`;
const ZONE = `${NETWORK}/privateDnsZones/privatelink.redis.azure.net`;
const POLICY_USER = "99999999-2222-3333-4444-555555555555";

const { schemas, routes } = loadContract();

/** Names in paths: mostly existing, sometimes missing or malicious. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  subscriptionId: [SUBSCRIPTION],
  resourceGroupName: ["group-1", "GROUP-1"],
  clusterName: ["cache-1", "cache-1", "cache-2", "Cache-1", "a--b"],
  databaseName: ["default", "default", "default", "other"],
  accessPolicyAssignmentName: ["user1", "user2"],
  privateEndpointConnectionName: ["endpoint-1", "none"],
  privateEndpointName: ["endpoint-1", "endpoint-2"],
  privateDnsZoneGroupName: ["default", "second"],
  privateZoneName: ["privatelink.redis.azure.net", "example.com"],
  virtualNetworkLinkName: ["link-1", "link-2"],
  location: ["westeurope", "West Europe"],
  operationName: [POLICY_USER],
};
const ODD_NAMES = ["__proto__", "constructor", "%00", "%2e%2e", "x".repeat(300), "%E2%98%83", "-"];

/** Values that pass the first checks, by field name. */
const KNOWN: Readonly<Record<string, readonly Json[]>> = {
  location: ["westeurope", "West Europe", "moon", "global"],
  name: ["Balanced_B5", "Balanced_B10", "MemoryOptimized_M10", "Enterprise_E10", "default", "RedisJSON"],
  id: [DATABASE, CLUSTER, SUBNET, `${DATABASE}2`],
  ids: [DATABASE, CLUSTER],
  linkedDatabases: [DATABASE],
  groupNickname: ["group"],
  objectId: [POLICY_USER, "someone"],
  accessPolicyName: ["default", "custom"],
  accessString: ["+@read ~cache:*", "+@all ~*", "+@nonsense", ")("],
  privateLinkServiceId: [CLUSTER],
  groupIds: ["redisEnterprise", "other"],
  privateDnsZoneId: [ZONE],
  keyType: ["Primary", "Secondary"],
  sasUris: ["https://account.blob.core.windows.net/container/dump.rdb?sv=1", "nonsense"],
  sasUri: ["https://account.blob.core.windows.net/container?sv=1"],
  frequency: ["1s", "1h", "6h", "12h", "always"],
};

const SETUP: readonly (readonly [string, object])[] = [
  [
    CLUSTER,
    { location: "westeurope", sku: { name: "Balanced_B5" }, properties: { publicNetworkAccess: "Enabled" } },
  ],
  [DATABASE, { properties: { accessKeysAuthentication: "Enabled" } }],
  [
    `${DATABASE}/accessPolicyAssignments/user1`,
    { properties: { accessPolicyName: "default", user: { objectId: POLICY_USER } } },
  ],
  [ZONE, { location: "global" }],
  [
    ENDPOINT,
    {
      location: "westeurope",
      properties: {
        subnet: { id: SUBNET },
        privateLinkServiceConnections: [
          { name: "redis", properties: { privateLinkServiceId: CLUSTER, groupIds: ["redisEnterprise"] } },
        ],
      },
    },
  ],
];

/** Versions that a path has. */
function listVersions(path: string): string[] {
  if (path.includes("/privateDnsZones/")) return ["2024-06-01"];
  return path.includes("/privateEndpoints/") ? ["2024-05-01"] : ["2026-09-01", "2025-07-01", "2025-04-01"];
}

/** Generates requests of all routes: writes with bodies, and reads, actions and deletions without. */
function generateRequests() {
  const perRoute = Object.entries(routes).map(([route, { body }]) => {
    const [method = "", template = ""] = route.split(" ");
    const arbitrary = fc.record({
      method: fc.constant(method),
      path: generatePaths(template),
      version: fc.oneof(
        { weight: 9, arbitrary: fc.constantFrom(...listVersions(template)) },
        fc.string({ maxLength: 8 }),
      ),
      body:
        body === undefined ? fc.constant(undefined) : generateTexts(body.schema, { schemas, known: KNOWN }),
    });
    return { weight: body === undefined ? (method === "DELETE" ? 1 : 2) : 6, arbitrary };
  });
  return fc.oneof(...perRoute);
}

function generatePaths(template: string): fc.Arbitrary<string> {
  const parts = template.split(/\{(\w+)\}/).map((part, at) => {
    if (at % 2 === 0) return fc.constant(part);
    const names = NAMES[part];
    if (names === undefined) throw new Error(`No names for the path parameter ${part}`);
    return fc.oneof(
      { weight: 20, arbitrary: fc.constantFrom(...names) },
      { weight: 1, arbitrary: fc.constantFrom(...ODD_NAMES) },
    );
  });
  return fc.tuple(...parts).map((found) => found.join(""));
}

async function startAzure() {
  const defects: unknown[] = [];
  const emulator = createEmulator({
    seed: SEED,
    strict: true,
    onDefect: (error) => defects.push(error),
    behavior: { azureReads: 1, azureRateLimit: false },
  });
  onTestFinished(() => emulator.close());
  const signIn = await emulator.fetch(
    new Request(`${ORIGIN}/azure/tenant/oauth2/v2.0/token`, {
      method: "POST",
      body: new URLSearchParams({
        grant_type: "client_credentials",
        client_id: emulator.apiKey,
        client_secret: emulator.secretKey,
        scope: `${ORIGIN}/azure/.default`,
      }),
    }),
  );
  const { access_token: token } = (await signIn.json()) as { access_token: string };
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  const send = async (method: string, path: string, body?: string, version = listVersions(path)[0] ?? "") => {
    const url = `${ORIGIN}/azure${path}?api-version=${encodeURIComponent(version)}`;
    const response = await emulator.fetch(
      new Request(url, { method, headers, ...(body === undefined ? {} : { body }) }),
    );
    return { status: response.status, text: await response.text() };
  };
  for (const [path, body] of SETUP) {
    const { status, text } = await send("PUT", path, JSON.stringify(body));
    expect(status, text).toBeLessThan(300);
    for (let reads = 0; reads < 3; reads += 1) await send("GET", path);
  }
  expect(defects).toEqual([]);
  return { emulator, send, defects };
}

/** Makes sure that Azure could send this response. */
function expectArmLike({ status, text }: { status: number; text: string }): void {
  expect(status).toBeGreaterThanOrEqual(200);
  expect(status).toBeLessThan(500);
  if (status < 400) return;
  expectNoInternals(text);
  expect(JSON.parse(text)).toEqual({
    error: expect.objectContaining({
      code: expect.stringMatching(/^[A-Z]\w+$/),
      message: expect.any(String),
    }),
  });
}

test(`${REQUESTS} generated requests to Azure, seed ${SEED}, get responses of its contract and none with status 500`, {
  timeout: 600_000,
}, async () => {
  const { emulator, send, defects } = await startAzure();
  const initialState = emulator.export();
  const counts = { done: 0, refused: 0, missing: 0 };
  let sent = 0;
  await fc.assert(
    fc.asyncProperty(generateRequests(), async ({ method, path, body, version }) => {
      const response = await send(method, path, body, version);
      expectArmLike(response);
      expect(defects).toEqual([]);
      const { status } = response;
      counts[status < 300 ? "done" : status === 404 ? "missing" : "refused"] += 1;
      sent += 1;
      if (sent % ROUND !== 0) return;
      for (const [resource] of SETUP) expectArmLike(await send("GET", resource));
      expect(defects).toEqual([]);
      emulator.import(structuredClone(initialState));
    }),
    { seed: SEED, numRuns: REQUESTS },
  );
  console.log(`${REQUESTS} requests to Azure: ${JSON.stringify(counts)}`);
  // Make sure that the generator produces requests of each kind.
  expect(Math.min(...Object.values(counts))).toBeGreaterThan(REQUESTS / 100);
});
