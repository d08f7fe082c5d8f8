import type { Page } from "playwright-core";
import type { FakeEmulator } from "../support/fake-emulator.js";

export const PAGES = ["databases", "azure", "tasks", "requests", "behavior", "access"];

/** Opens a page by its fragment, and waits until it has loaded. */
export async function visit(page: Page, hash: string): Promise<void> {
  await page.evaluate((next) => {
    location.hash = next;
  }, hash);
  await page.waitForTimeout(150);
  await page.waitForFunction(
    () => ![...document.querySelectorAll(".loading")].some((one) => one.checkVisibility()),
  );
}

/** Fragments of all pages, and that of the first database. */
export function listHashes({ databases }: FakeEmulator): string[] {
  return [...PAGES.map((name) => `#/${name}`), `#/databases/${databases[0]?.id}`];
}

const CLUSTER_ID =
  "/subscriptions/00000000-0000-4000-8000-000000000001/resourceGroups/emulator/providers/Microsoft.Cache/redisEnterprise/carts";

const arm = (id: string, name: string, states: Record<string, unknown> = {}) => ({
  ...{ id, name, subscriptionId: "00000000-0000-4000-8000-000000000001", resourceGroup: "emulator" },
  ...{ provisioningState: "Succeeded", resourceState: null, canChange: true, ...states },
});

/** A cluster in Azure with a database, access policies and a private endpoint. */
export function createAzure(): Record<string, unknown> {
  const running = { resourceState: "Running" };
  const database = {
    ...arm(`${CLUSTER_ID}/databases/default`, "carts/default", running),
    ...{ number: 51_000_900, endpoint: { host: "127.0.0.1", port: 10_000, tls: true } },
    ...{ clientProtocol: "Encrypted", clusteringPolicy: "OSSCluster", evictionPolicy: "VolatileLRU" },
    ...{ redisVersion: "7.4", accessKeysAuthentication: "Enabled", modules: ["RedisJSON"] },
    linkedDatabases: [],
    assignments: [
      {
        ...arm(`${CLUSTER_ID}/databases/default/accessPolicyAssignments/${"r".repeat(60)}`, "r".repeat(60)),
        ...{ objectId: "0b1e0000-0000-4000-8000-000000000001", keyName: "emulator-demo-key" },
        ...{ accessString: `+@read ~${"k".repeat(80)}*`, error: "InvalidAccessString" },
      },
    ],
  };
  const connection = {
    ...arm(`${CLUSTER_ID}/privateEndpointConnections/c1`, "c1"),
    ...{ privateEndpoint: `/subscriptions/${"0".repeat(100)}`, status: "Pending", description: "" },
  };
  return {
    clusters: [
      {
        ...arm(CLUSTER_ID, "carts", running),
        ...{ number: 100_900, location: "westeurope", sku: "Balanced_B1", sizeInGB: 1 },
        ...{ highAvailability: "Enabled", publicNetworkAccess: "Enabled", database },
        connections: [connection],
      },
      {
        ...arm(`${CLUSTER_ID}-2`, "c".repeat(60), {
          ...{ provisioningState: "Creating", resourceState: "Creating", canChange: false },
        }),
        ...{ number: 100_901, location: "eastus", sku: "MemoryOptimized_M100", sizeInGB: 120 },
        ...{ highAvailability: "Enabled", publicNetworkAccess: "Disabled", database: null, connections: [] },
      },
    ],
    privateEndpoints: [{ ...arm("/subscriptions/p", "to-carts"), location: "westeurope" }],
    operations: [
      {
        ...{ name: "0b1e0000-0000-4000-8000-00000000000a", status: "Failed", resourceId: CLUSTER_ID },
        ...{ resourceName: "carts", type: "Microsoft.Cache/redisEnterprise" },
        ...{ startedAt: "2030-01-02T03:04:05.000Z", endedAt: "2030-01-02T03:05:05.000Z" },
        error: { code: "OperationFailed", message: "x".repeat(80) },
      },
      {
        ...{ name: "0b1e0000-0000-4000-8000-00000000000b", status: "InProgress", resourceId: CLUSTER_ID },
        ...{ resourceName: "c".repeat(60), type: null, startedAt: "2030-01-02T03:04:05.000Z" },
        ...{ endedAt: null, error: null },
      },
    ],
    principals: [{ keyName: "emulator-demo-key", objectId: "0b1e0000-0000-4000-8000-000000000001" }],
    skus: [{ name: "Balanced_B1", sizeInGB: 1 }],
  };
}

/** Fills an account so that every part of the page has content. */
export function fill(fake: FakeEmulator): void {
  const shop = fake.addSubscription("checkout-production", ["cache", "queue-with-a-rather-long-name-indeed"]);
  fake.addSubscription("x".repeat(120), ["y".repeat(40)], "pending");
  const broken = fake.addDatabase(shop, "broken", "error");
  broken.error = "redis-server ended with code 1.";
  fake.addTask("subscriptionCreateRequest", "processing-completed");
  fake.addTask("databaseUpdateRequest", "processing-error", "DATABASE_NOT_ACTIVE: It is pending.");
  fake.addTask("aclUserCreateRequest", "processing-in-progress");
  fake.addRequest("GET", `/v1/subscriptions/${"9".repeat(200)}`, null, 404, { keyName: null });
  fake.addRequest("GET", "/v1/subscriptions", "GET /subscriptions", 503, {
    fault: "fault-1",
    durationMs: 3021,
  });
  fake.addRequest("DELETE", "/v1/subscriptions/1", "DELETE /subscriptions/{subscriptionId}", null);
  fake.addRequest("GET", "/v1/subscriptions/2", "GET /subscriptions/{subscriptionId}", 200);
  fake.faults.push({
    id: "fault-1",
    route: "GET /subscriptions",
    kind: "status",
    status: 503,
    count: 5,
    left: 2,
  });
  fake.customerItems.push({
    ...{ kind: "peerings", id: 7, subscriptionId: shop, regionId: null, name: `vpc-${"0".repeat(120)}` },
    ...{ status: "pending-acceptance", actions: ["accept", "reject"] },
  });
  fake.keys.push({
    name: "k".repeat(50),
    role: "Billing Admin",
    allowedSourceIps: ["2001:db8::/32", "10.0.0.0/8"],
  });
  fake.azure = createAzure();
  const everywhere = fake.addSubscription("everywhere", ["global"]);
  Object.assign(fake.subscriptions.find(({ id }) => id === everywhere) ?? {}, {
    ...{ isActiveActive: true, provider: "AWS", regions: ["us-east-1", "eu-west-1"] },
  });
  const global = fake.databases.at(-1);
  Object.assign(global ?? {}, {
    regions: ["us-east-1", "eu-west-1"].map((region) => ({ region, endpoint: global?.endpoint })),
  });
  fake.mode = "manual";
}
