import type { DatabaseCreateRequest, SubscriptionPricing } from "redis-cloud-sdk/models";
import { listPriceLines, type PricedDatabase } from "../catalog/prices.js";
import type { AccountState, DatabaseRecord, SubscriptionRecord } from "../state/state.js";
import type { World } from "../state/world.js";
import { addCrdb, checkCrdb, crdbCharge, crdbChargeFor } from "./active-active-settings.js";
import { addDatabase, chargedFor, checkDatabase, type ValidationContext } from "./database-settings.js";
import { databasesOf } from "./find.js";

/** Where the databases of a Pro subscription run: in one region, or in several at once. */
export interface DeploymentContext extends ValidationContext {
  /** Of Active-Active only. */
  regions?: readonly string[];
}

/** Where the databases of a subscription run. */
export function deploymentOf({
  cloud,
  memoryStorage,
  activeActive,
}: Pick<SubscriptionRecord, "cloud" | "memoryStorage" | "activeActive">): DeploymentContext {
  const { provider = "AWS", regions = [] } = cloud[0] ?? {};
  const names = regions.map(({ region }) => region);
  return {
    provider,
    region: names[0] ?? "us-east-1",
    memoryStorage,
    ...(activeActive ? { regions: names } : {}),
  };
}

/** Checks what can be wrong with a new database. @throws TaskFailure */
export function checkNewDatabase(
  request: DatabaseCreateRequest,
  siblings: readonly DatabaseRecord[],
  deployment: DeploymentContext,
): void {
  const { regions } = deployment;
  if (regions === undefined) checkDatabase(request, siblings, deployment);
  else checkCrdb(request, siblings, deployment, regions);
}

/** Adds a database to a subscription. */
export function addNewDatabase(
  request: DatabaseCreateRequest,
  subscription: SubscriptionRecord,
  account: AccountState,
  world: World,
  visibleAt: number,
): DatabaseRecord {
  const deployment = deploymentOf(subscription);
  const { regions } = deployment;
  return regions === undefined
    ? addDatabase(request, subscription, deployment, account, world, visibleAt)
    : addCrdb(request, subscription, deployment, regions, account, world, visibleAt);
}

/** What the databases of a subscription cost now. */
export function pricingOf(subscription: SubscriptionRecord, account: AccountState): SubscriptionPricing[] {
  return estimate(databasesOf(subscription, account), [], deploymentOf(subscription));
}

/** What databases, and some that are asked for, cost where they run: for each region by itself. */
export function estimate(
  databases: readonly DatabaseRecord[],
  requests: readonly DatabaseCreateRequest[],
  { region, regions }: DeploymentContext,
): SubscriptionPricing[] {
  const lines = (name: string, charges: readonly PricedDatabase[]) => listPriceLines(charges, name);
  if (regions === undefined) {
    return lines(region, [...databases.map(({ view }) => view), ...requests.map(chargedFor)]);
  }
  return regions.flatMap((name) =>
    lines(name, [
      ...databases.map((database) => crdbCharge(database, name)),
      ...requests.map((request) => crdbChargeFor(request, name)),
    ]),
  );
}
