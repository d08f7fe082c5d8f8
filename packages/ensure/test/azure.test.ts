import { AzureProvider, ensureAll, planAll, removeAll } from "redis-cloud-ensure";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { ArmService } from "../../azure/test/support/arm-service.js";
import { CLUSTER, connect, DATABASE } from "../../azure/test/support/setup.js";
import { documentsOf } from "./support/account.js";
import { AZURE_CACHE as CACHE } from "./support/azure-cache.js";

const service = await ArmService.start();
afterAll(() => service.close());
beforeEach(() => service.reset());
const createProviders = () => [new AzureProvider(connect(service).azure)];

describe("Azure Managed Redis", () => {
  test("becomes ready, a second run sends no change, and is removed with its database first", async () => {
    const documents = documentsOf(CACHE);
    const [ready] = await ensureAll(documents, { providers: createProviders() });
    expect(ready).toMatchObject({ value: { changed: true, status: { state: "Ready" } } });
    expect(service.resources.executed).toEqual([`PUT ${CLUSTER}`, `PUT ${DATABASE}`]);
    expect(service.resources.get(CLUSTER)).toMatchObject({
      tags: { "redis-cloud-ensure": "default.cache-1" },
    });
    await ensureAll(documents, { providers: createProviders() });
    expect(service.resources.executed).toHaveLength(2);
    if (ready === undefined || "error" in ready) throw new Error("not ready");
    expect(await ready.value.connection()).toMatchObject({
      tls: true,
      port: 10_000,
      password: expect.any(String),
    });
    expect(await removeAll(documents, { providers: createProviders() })).toMatchObject([{ value: true }]);
    expect(service.resources.executed.filter((request) => !request.startsWith("POST")).slice(2)).toEqual([
      `DELETE ${DATABASE}`,
      `DELETE ${CLUSTER}`,
    ]);
    expect(service.resources.get(CLUSTER)).toBeUndefined();
  });

  test("Azure Managed Redis is scaled and changed with the changed properties only", async () => {
    const providers = createProviders();
    await ensureAll(documentsOf(CACHE), { providers });
    const changed = `${CACHE.replace("Balanced_B5", "Balanced_B10")}\n  evictionPolicy: NoEviction\n  tags: { team: checkout }`;
    await ensureAll(documentsOf(changed), { providers });
    expect(service.resources.executed.slice(2)).toEqual([`PATCH ${CLUSTER}`, `PATCH ${DATABASE}`]);
    expect(service.resources.get(CLUSTER)).toMatchObject({
      sku: { name: "Balanced_B10" },
      tags: { team: "checkout", "redis-cloud-ensure": "default.cache-1" },
    });
    expect(service.resources.overwritten).toEqual([]);
  });

  test("a price limit stops what changes the price, because Azure reports none", async () => {
    const limited = { providers: createProviders(), maxHourlyPrice: 100 };
    const unknown = "Azure does not report the hourly price of Balanced_B5, so that the limit of 100 cannot";
    await expect(ensureAll(documentsOf(CACHE), limited)).rejects.toThrow(unknown);
    expect(service.resources.executed).toEqual([]);
    await ensureAll(documentsOf(CACHE), { providers: limited.providers });
    await ensureAll(documentsOf(`${CACHE}\n  evictionPolicy: NoEviction`), limited);
    const grown = CACHE.replace("Balanced_B5", "Balanced_B10");
    await expect(ensureAll(documentsOf(grown), limited)).rejects.toThrow("of Balanced_B10, so that");
  });

  test("an immutable change is blocked, and nothing is sent", async () => {
    const providers = createProviders();
    await ensureAll(documentsOf(CACHE), { providers });
    const immutable = `${CACHE.replace("westeurope", "northeurope")}\n  highAvailability: Disabled`;
    await expect(ensureAll(documentsOf(immutable), { providers })).rejects.toThrow(
      /spec\.location cannot be changed from "westeurope" to "northeurope" in place.*spec\.highAvailability cannot be changed/,
    );
    expect(service.resources.executed).toHaveLength(2);
  });

  test("a 404 of a gateway does not prove that a cluster is missing: it is neither planned nor reported as removed", async () => {
    const documents = documentsOf(CACHE);
    const providers = createProviders();
    await ensureAll(documents, { providers });
    const page = { status: 404, text: "<html><body>nginx</body></html>" };
    for (const act of [planAll, removeAll]) {
      service.fault({ method: "GET", path: new RegExp(`${CLUSTER}$`, "i"), effect: page });
      expect(await act(documents, { providers })).toMatchObject([{ error: { status: 404 } }]);
    }
    expect(service.resources.executed).toHaveLength(2);
  });

  test("a cluster without an owner is neither changed nor deleted", async () => {
    service.resources.add(CLUSTER, {
      location: "westeurope",
      sku: { name: "Balanced_B10" },
      properties: { publicNetworkAccess: "Enabled" },
    });
    service.resources.add(DATABASE, { properties: { accessKeysAuthentication: "Enabled", port: 10_000 } });
    const [planned] = await planAll(documentsOf(CACHE), { providers: createProviders() });
    expect(planned).toMatchObject({ error: { name: "NotOwnedError" } });
    const [removed] = await removeAll(documentsOf(CACHE), { providers: createProviders() });
    expect(removed).toMatchObject({ error: { name: "NotOwnedError" } });
    expect(service.resources.executed).toEqual([]);
  });

  test("a cluster whose creation failed is reported and not written over", async () => {
    const states = { provisioningState: "Failed", resourceState: "CreateFailed" };
    service.resources.add(CLUSTER, {
      location: "westeurope",
      sku: { name: "Balanced_B5" },
      tags: { "redis-cloud-ensure": "default.cache-1" },
      properties: { publicNetworkAccess: "Enabled", ...states },
    });
    const [failed] = await ensureAll(documentsOf(CACHE), { providers: createProviders() });
    expect(failed).toMatchObject({ error: { message: expect.stringContaining("CreateFailed") } });
    expect(service.resources.executed).toEqual([]);
  });
});
