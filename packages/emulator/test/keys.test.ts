import type { Subscription } from "redis-cloud-sdk/models";
import { describe, expect, test } from "vitest";
import { emulator, SUBSCRIPTION } from "./client.js";
import { strictClientOf } from "./strict-mode.js";

const ENCRYPTED = {
  ...SUBSCRIPTION,
  cloudProviders: [{ provider: "GCP", regions: [{ region: "us-central1" }] }],
  persistentStorageEncryptionType: "customer-managed-key",
};
const KEY = "projects/p/locations/us-central1/keyRings/r/cryptoKeys/k";
const KEYS = { customerManagedKeys: [{ resourceName: KEY }], deletionGracePeriod: "1-hour" };

async function start() {
  return strictClientOf(await emulator());
}

describe("customer-managed keys", () => {
  test("a new subscription waits for its keys, and is created once they are sent", async () => {
    const running = await emulator({
      clock: "manual",
      durations: { task: 1_000, subscriptionUpdate: 5_000, subscriptionCreation: 100_000 },
      behavior: { earlyTaskNotFound: false, lateVisibility: 0 },
    });
    const { send } = strictClientOf(running);
    const { clock } = running;
    const finish = async (route: string, body: unknown) => {
      const { taskId } = (await send<{ taskId: string }>(route, body)).body;
      clock.advance(1_000);
      return (await send<{ response: { resourceId: number } }>(`GET /tasks/${taskId}`)).body.response;
    };
    const path = `/subscriptions/${(await finish("POST /subscriptions", ENCRYPTED)).resourceId}`;
    const read = async () => (await send<Subscription>(`GET ${path}`)).body;
    expect((await read()).status).toBe("pending");
    clock.advance(600_000);
    const waiting = await read();
    expect(waiting).toMatchObject({
      status: "encryption_key_pending",
      persistentStorageEncryptionType: "customer-managed-key",
      customerManagedKeyAccessDetails: { redisServiceAccount: expect.stringContaining("@") },
      numberOfDatabases: 0,
      cloudDetails: [{ provider: "GCP" }],
    });
    expect(waiting.customerManagedKeyAccessDetails?.deletionGracePeriodOptions).toContain("1-hour");
    expect((await send(`GET ${path}/pricing`)).status).toBe(404);
    expect((await send(`GET ${path}/maintenance-windows`)).status).toBe(404);

    await finish(`PUT ${path}`, KEYS);
    expect((await read()).status).toBe("pending");
    clock.advance(100_000);
    expect(await read()).toMatchObject({
      status: "active",
      numberOfDatabases: 1,
      deletionGracePeriod: "1-hour",
    });
    expect((await send(`GET ${path}/databases`)).body).toMatchObject({
      subscription: [{ databases: [{ status: "active" }] }],
    });
    expect((await send(`GET ${path}/pricing`)).status).toBe(200);
  });

  test.each([
    [{ customerManagedKeys: [{ resourceName: KEY }] }, "DELETION_GRACE_PERIOD_REQUIRED"],
    [{ deletionGracePeriod: "1-hour", customerManagedKeys: [] }, "MISSING_KEYS"],
    [
      { ...KEYS, customerManagedKeys: [{ resourceName: KEY }, { resourceName: KEY }] },
      "INVALID_NUMBER_OF_KEYS",
    ],
    [{ ...KEYS, customerManagedKeys: [{ resourceName: "nonsense" }] }, "INVALID_FORMAT"],
    [{ ...KEYS, customerManagedKeys: [{ resourceName: KEY, region: "us-central1" }] }, "REGION_NOT_REQUIRED"],
    [
      { ...KEYS, customerManagedKeys: [{ resourceName: KEY.replace("us-central1", "us-east1") }] },
      "WRONG_REGION",
    ],
  ])("keys %o fail", async (body, code) => {
    const { done, refused } = await start();
    const id = await done("POST /subscriptions", ENCRYPTED);
    expect(await refused(`PUT /subscriptions/${id}`, body)).toBe(
      `CUSTOMER_MANAGED_PERSISTENT_STORAGE_ENCRYPTION_KEY_${code}`,
    );
  });

  test("a subscription with keys of the cloud provider rejects customer-managed keys", async () => {
    const { done, refused } = await start();
    const id = await done("POST /subscriptions", SUBSCRIPTION);
    expect(await refused(`PUT /subscriptions/${id}`, KEYS)).toContain(
      "NOT_ALLOWED_WITH_CLOUD_PROVIDER_MANAGED_KEY",
    );
  });

  test("keys can be changed later, without the grace period", async () => {
    const { send, done } = await start();
    const id = await done("POST /subscriptions", ENCRYPTED);
    await done(`PUT /subscriptions/${id}`, KEYS);
    await done(`PUT /subscriptions/${id}`, { customerManagedKeys: [{ resourceName: `${KEY}2` }] });
    expect((await send(`GET /subscriptions/${id}`)).body).toMatchObject({
      status: "active",
      deletionGracePeriod: "1-hour",
    });
  });

  test("a subscription that waits for its keys can be deleted", async () => {
    const { send, done } = await start();
    const id = await done("POST /subscriptions", ENCRYPTED);
    await done(`DELETE /subscriptions/${id}`);
    expect((await send(`GET /subscriptions/${id}`)).status).toBe(404);
  });
});
