import { setTimeout as sleep } from "node:timers/promises";
import type { Subscription, SubscriptionCreateRequest } from "redis-cloud-sdk/models";
import { type DocumentOf, describeOwner } from "../document/document.js";
import { type Account, type Adapter, getServiceName, pickDefined } from "./adapter.js";
import { findByName } from "./find-by-name.js";
import { markByTag } from "./ownership.js";
import { addHourlyPrice } from "./price.js";

type SubscriptionDocument = DocumentOf<"RedisCloudSubscription">;

/** Time after which an ordered database that is not listed does not exist, in milliseconds. */
const MAX_VISIBILITY_MS = 120_000;

const databaseMark = markByTag((cloud) => cloud.databases.tags);

/** Pro subscriptions. The service cannot tag them, so that they are identified by their names. */
export const subscriptionAdapter: Adapter<"RedisCloudSubscription"> = {
  loss: "all databases of the subscription",
  createRoutes: ["POST /subscriptions"],
  async observe(account, document) {
    const found = findByName("subscriptions", await account.lists.subscriptions(), getServiceName(document));
    if (found === undefined) return undefined;
    const unclaimed = found.status === "active" ? await findUnclaimed(account, document, found.id) : [];
    const { id, status, deploymentType = "single-region", memoryStorage } = found;
    return {
      id: String(id),
      status,
      endpoints: [],
      resourceKind: "subscription",
      ids: { subscriptionId: id },
      claims: unclaimed,
      extraChanges: unclaimed.map(({ name }) => ({
        path: "spec.databases",
        action: "in-place",
        from: `${name} without owner`,
        to: `${name} owned by the document of its name`,
      })),
      values: pickDefined({
        deploymentType,
        memoryStorage,
        cloudProviders: await observeProviders(account, found, document),
        paymentMethod: found.paymentMethodType,
        paymentMethodId: found.paymentMethodId,
        publicEndpointAccess: found.publicEndpointAccess,
      }),
    };
  },
  create: async ({ cloud }, document) => cloud.subscriptions.create(toRequest(document)),
  update(account, document, { ids }, fields) {
    const { cloud } = account;
    const subscriptionId = Number(ids["subscriptionId"]);
    if (fields.includes("databases")) return [() => claimOrdered(account, document, subscriptionId)];
    const { spec } = document;
    const { paymentMethod, paymentMethodId, publicEndpointAccess } = spec;
    const request = { paymentMethod, paymentMethodId, publicEndpointAccess };
    const changed = Object.fromEntries(Object.entries(request).filter(([field]) => fields.includes(field)));
    return [() => cloud.subscriptions.update(subscriptionId, changed).wait()];
  },
  async complete(account, document, signal) {
    const name = getServiceName(document);
    const { id } = findByName("subscriptions", await account.lists.subscriptions(), name) ?? { id: 0 };
    const options = signal === undefined ? {} : { signal };
    await account.cloud.operations.waitUntilReady("subscription", { subscriptionId: id }, options);
    await waitForOrdered(account, document, id, signal);
    await claimOrdered(account, document, id);
  },
  delete: async ({ cloud }, _document, { ids }) => cloud.subscriptions.delete(Number(ids["subscriptionId"])),
  async findObstacle(account, { ids }) {
    const subscriptionId = Number(ids["subscriptionId"]);
    for (const { databaseId, name } of await account.lists.databases(subscriptionId)) {
      const owner = await databaseMark.read(account, { subscriptionId, databaseId });
      if (owner === undefined) return `contains the database ${JSON.stringify(name)}, which no document owns`;
    }
    return undefined;
  },
  estimate: async ({ cloud }, document, observed) =>
    observed === undefined
      ? addHourlyPrice(await cloud.subscriptions.estimateCreate(toRequest(document)))
      : "unchanged",
};

/** Databases that were ordered with the subscription, and that no document owns yet. */
async function findUnclaimed(
  account: Account,
  { metadata, spec }: SubscriptionDocument,
  subscriptionId: number,
) {
  const ordered = new Set(spec.databases.map(({ name }) => name));
  const databases = (await account.lists.databases(subscriptionId)).filter(({ name }) => ordered.has(name));
  const owners = await Promise.all(
    databases.map(({ databaseId }) => databaseMark.read(account, { subscriptionId, databaseId })),
  );
  return databases
    .filter((_, index) => owners[index] === undefined)
    .map(({ name, databaseId }) => ({
      name,
      ids: { subscriptionId, databaseId },
      owner: describeOwner({ metadata: { ...metadata, name } }),
    }));
}

/**
 * Waits until the ordered databases are listed, some seconds after their subscription is active. The wait of the create
 * would also do so, but forgets the intent, which must remain until the databases have their owners.
 */
async function waitForOrdered(
  { lists }: Account,
  { spec }: SubscriptionDocument,
  subscriptionId: number,
  signal: AbortSignal | undefined,
): Promise<void> {
  for (let delayMs = 20, waitedMs = 0; waitedMs < MAX_VISIBILITY_MS; delayMs = Math.min(2 * delayMs, 5_000)) {
    const names = new Set((await lists.databases(subscriptionId)).map(({ name }) => name));
    if (spec.databases.every(({ name }) => names.has(name))) return;
    await sleep(delayMs, undefined, signal === undefined ? {} : { signal });
    waitedMs += delayMs;
  }
}

/** Gives each ordered database to the document of its name, which may not exist yet. */
async function claimOrdered(
  account: Account,
  document: SubscriptionDocument,
  subscriptionId: number,
): Promise<void> {
  for (const { ids, owner } of await findUnclaimed(account, document, subscriptionId)) {
    await databaseMark.write(account, ids, owner);
  }
}

/**
 * Reads the provider and regions of a subscription, in the form of the document. The document's networks count as
 * observed: the service may report only a part of the address block.
 *
 * @returns `undefined` until the subscription is provisioned.
 */
async function observeProviders(
  { cloud }: Account,
  { id, status, deploymentType, cloudDetails }: Subscription,
  { spec }: SubscriptionDocument,
): Promise<unknown> {
  const [written] = spec.cloudProviders ?? [];
  const [details] = cloudDetails;
  if (status !== "active" || details === undefined) return undefined;
  const findWritten = (region: string) => written?.regions.find((one) => one.region === region);
  const describeRegion = (region: string, multipleAvailabilityZones?: boolean, deploymentCIDR?: string) => ({
    region,
    multipleAvailabilityZones: multipleAvailabilityZones ?? findWritten(region)?.multipleAvailabilityZones,
    networking: findWritten(region)?.networking ?? pickDefined({ deploymentCIDR }),
  });
  // An Active-Active subscription lists its current regions at a separate route.
  const regions =
    deploymentType === "active-active"
      ? (await cloud.activeActive.regions.list(id).all()).map(({ region, deploymentCidr }) =>
          describeRegion(region, undefined, deploymentCidr),
        )
      : details.regions.map(({ region, multipleAvailabilityZones, networking: [network] = [] }) =>
          describeRegion(region, multipleAvailabilityZones, network?.deploymentCIDR),
        );
  return [{ provider: details.provider, cloudAccountId: written?.cloudAccountId, regions }];
}

function toRequest(document: SubscriptionDocument): SubscriptionCreateRequest {
  const { deletionPolicy: _1, adopt: _2, name: _3, ...spec } = document.spec;
  return pickDefined({ ...spec, name: getServiceName(document) }) as SubscriptionCreateRequest;
}
