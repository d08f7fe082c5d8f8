import { getPlan } from "../catalog/plans.js";
import {
  isInternal,
  listPriceLines,
  MINIMUM_PRICE_PER_HOUR,
  type PricedDatabase,
} from "../catalog/prices.js";
import type { CrdbRegionRecord, DatabaseView } from "../state/database-record.js";
import type { AccountState, ResourceKind } from "../state/state.js";
import type { Charge } from "../state/subscription-records.js";

/** Maximum number of charges kept for deleted resources; older ones are discarded. */
const MAX_PAST_CHARGES = 20_000;

/** Hours in an average month, for plans priced per month. */
const HOURS_PER_MONTH = 730;

/**
 * Lists the current charges of an account: shards of Pro databases, minimum prices of Pro subscriptions and plans of
 * Essentials subscriptions. Past settings and prices of existing resources are not recorded.
 */
export function listCurrentCharges(account: AccountState): Charge[] {
  return [
    ...Object.keys(account.databases).flatMap((id) => toDatabaseCharges(Number(id), account)),
    ...Object.keys(account.subscriptions).flatMap((id) => toMinimumCharge(Number(id), account) ?? []),
    ...Object.keys(account.essentials).flatMap((id) => toPlanCharge(Number(id), account) ?? []),
  ];
}

/** Records the charges of a resource that is about to be deleted. */
export function closeCharges(account: AccountState, kind: ResourceKind, id: number, now: number): void {
  for (const charge of listCharges(account, kind, id)) {
    account.pastCharges.push({ ...charge, to: now });
    if (account.pastCharges.length > MAX_PAST_CHARGES) account.pastCharges.shift();
  }
}

function listCharges(account: AccountState, kind: ResourceKind, id: number): Charge[] {
  if (kind === "databases") return toDatabaseCharges(id, account);
  const charge =
    kind === "subscriptions"
      ? toMinimumCharge(id, account)
      : kind === "essentials"
        ? toPlanCharge(id, account)
        : undefined;
  return charge === undefined ? [] : [charge];
}

/** An Active-Active database is charged once per region. */
function toDatabaseCharges(id: number, account: AccountState): Charge[] {
  const database = account.databases[id];
  const subscription = account.subscriptions[database?.subscriptionId ?? 0];
  // Essentials databases are included in the plan.
  if (database?.view.activatedOn == null || subscription === undefined) return [];
  const { view, crdb } = database;
  const { provider, region } = getPrimaryRegion(subscription.id, account);
  const from = Date.parse(database.view.activatedOn);
  return (crdb ?? [{ region }]).map((part) => {
    const [line] = listPriceLines([toPricedDatabase(part, view)], part.region, false);
    return {
      plan: "pro",
      description: `Shards of ${view.name}`,
      subscriptionId: subscription.id,
      subscriptionName: subscription.name,
      databaseId: id,
      databaseName: view.name,
      provider,
      region: part.region,
      from,
      quantity: line?.quantity ?? 1,
      unit: "Shard-Hours",
      hourly: line?.pricePerUnit ?? 0,
      tags: Object.fromEntries(database.tags.map(({ key, value }) => [key, value])),
    };
  });
}

function toPricedDatabase(part: { region: string } | CrdbRegionRecord, view: DatabaseView): PricedDatabase {
  if (!("readOperationsPerSecond" in part)) return view;
  const value = part.readOperationsPerSecond + part.writeOperationsPerSecond;
  return { ...view, throughputMeasurement: { by: "operations-per-second", value } };
}

function toMinimumCharge(id: number, account: AccountState): Charge | undefined {
  const subscription = account.subscriptions[id];
  if (subscription?.activatedAt === undefined || !isInternal(subscription.cloud)) return undefined;
  return {
    plan: "pro",
    description: `Minimum price of ${subscription.name}`,
    subscriptionId: id,
    subscriptionName: subscription.name,
    ...getPrimaryRegion(id, account),
    from: subscription.activatedAt,
    quantity: 1,
    unit: "Subscription-Hours",
    hourly: MINIMUM_PRICE_PER_HOUR,
    tags: {},
  };
}

function toPlanCharge(id: number, account: AccountState): Charge | undefined {
  const subscription = account.essentials[id];
  if (subscription === undefined) return undefined;
  const plan = getPlan(subscription.planId);
  return {
    plan: "essentials",
    description: `Plan ${plan.name}`,
    subscriptionId: id,
    subscriptionName: subscription.name,
    provider: plan.provider,
    region: plan.region,
    from: subscription.createdAt,
    quantity: 1,
    unit: "Plan-Hours",
    hourly: plan.price / HOURS_PER_MONTH,
    tags: {},
  };
}

function getPrimaryRegion(
  subscriptionId: number,
  { subscriptions }: AccountState,
): { provider: string; region: string } {
  const { provider = "AWS", regions = [] } = subscriptions[subscriptionId]?.cloud[0] ?? {};
  return { provider, region: regions[0]?.region ?? "us-east-1" };
}
