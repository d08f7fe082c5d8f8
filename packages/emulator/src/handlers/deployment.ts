import type { DatabaseCreateRequest, SubscriptionPricing } from "redis-cloud-sdk/models";
import { isInternal, listPriceLines, type PricedDatabase } from "../catalog/prices.js";
import type { DatabaseRecord } from "../state/database-record.js";
import type { AccountState } from "../state/state.js";
import type { SubscriptionRecord } from "../state/subscription-records.js";
import type { World } from "../state/world.js";
import { checkActiveActiveDatabase } from "./active-active-rules.js";
import { addActiveActiveDatabase, toPricedInstance, toPricedRequest } from "./active-active-settings.js";
import { checkDatabase } from "./database-rules.js";
import { addDatabase, type DatabaseLocation, toPricedDatabase } from "./database-settings.js";
import { listDatabases } from "./find.js";

/** Location of the databases of a Pro subscription: one region, or several. */
export interface DeploymentContext extends DatabaseLocation {
  /** Active-Active only. */
  regions?: readonly string[];
  /** Whether the subscription is in the cloud account of the service, where it has a minimum price. */
  internal: boolean;
}

/** Returns the location of the databases of a subscription. */
export function getDeployment({
  cloud,
  memoryStorage,
  activeActive,
  publicEndpointAccess = true,
}: Pick<SubscriptionRecord, "cloud" | "memoryStorage" | "activeActive"> &
  Partial<Pick<SubscriptionRecord, "publicEndpointAccess">>): DeploymentContext {
  const { provider = "AWS", regions = [] } = cloud[0] ?? {};
  const names = regions.map(({ region }) => region);
  return {
    provider,
    region: names[0] ?? "us-east-1",
    memoryStorage,
    publicEndpointAccess,
    internal: isInternal(cloud),
    ...(activeActive ? { regions: names } : {}),
  };
}

/** @throws TaskError for settings of a new database that are invalid. */
export function checkNewDatabase(
  request: DatabaseCreateRequest,
  siblings: readonly DatabaseRecord[],
  deployment: DeploymentContext,
): void {
  const { regions } = deployment;
  if (regions === undefined) checkDatabase(request, siblings, deployment);
  else checkActiveActiveDatabase(request, siblings, deployment, regions);
}

/** Adds a database to a subscription. */
export function addNewDatabase(
  request: DatabaseCreateRequest,
  subscription: SubscriptionRecord,
  account: AccountState,
  world: World,
  visibleAt: number,
): DatabaseRecord {
  const deployment = getDeployment(subscription);
  const { regions } = deployment;
  return regions === undefined
    ? addDatabase(request, subscription, deployment, account, world, visibleAt)
    : addActiveActiveDatabase(request, subscription, deployment, regions, account, world, visibleAt);
}

/** Lists the prices of the databases of a subscription. */
export function listPrices(subscription: SubscriptionRecord, account: AccountState): SubscriptionPricing[] {
  return estimatePrices(listDatabases(subscription, account), [], getDeployment(subscription));
}

/** Estimates the prices of databases and of requested ones, separately for each region. */
export function estimatePrices(
  databases: readonly DatabaseRecord[],
  requests: readonly DatabaseCreateRequest[],
  { region, regions, internal }: DeploymentContext,
): SubscriptionPricing[] {
  const lines = (name: string, charges: readonly PricedDatabase[]) => listPriceLines(charges, name, internal);
  if (regions === undefined) {
    return lines(region, [...databases.map(({ view }) => view), ...requests.map(toPricedDatabase)]);
  }
  return regions.flatMap((name) =>
    lines(name, [
      ...databases.map((database) => toPricedInstance(database, name)),
      ...requests.map((request) => toPricedRequest(request, name)),
    ]),
  );
}

/** Returns the result of a dry run of an update: the prices of all databases of a subscription after it. */
export function estimateUpdate(
  subscription: SubscriptionRecord,
  database: DatabaseRecord,
  account: AccountState,
  update: (database: DatabaseRecord) => void,
): { resource: { pricing: SubscriptionPricing[] } } {
  const changed = structuredClone(database);
  update(changed);
  const all = listDatabases(subscription, account).map((sibling) =>
    sibling.id === database.id ? changed : sibling,
  );
  return { resource: { pricing: estimatePrices(all, [], getDeployment(subscription)) } };
}
