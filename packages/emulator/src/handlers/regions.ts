import type { ActiveActiveSubscriptionRegions, CloudDetail } from "redis-cloud-sdk/models";
import { createNetworkId } from "../catalog/networks.js";
import { toRegionId } from "../catalog/regions.js";
import { notFound } from "../errors.js";
import { deleteConnections } from "../lifecycle/private-connections.js";
import { stateMachines } from "../lifecycle/state-machines.js";
import type { DatabaseRecord } from "../state/database-record.js";
import type { SubscriptionRecord } from "../state/subscription-records.js";
import { link } from "../views/links.js";
import { type PlacedRegion, sortRegions } from "./active-active.js";
import { assertChangeCapacity } from "./concurrent-changes.js";
import { type RunContext, read, task } from "./declare.js";
import { estimatePrices, getDeployment } from "./deployment.js";
import { listDatabases, readSubscription } from "./find.js";
import { createTgwInvitations } from "./gateway-invitations.js";
import { describeSubscription } from "./log-entries.js";
import type { Operations } from "./operation.js";
import { createRegion, extendDatabases, listRegions, toThroughputs } from "./region-settings.js";
import { subscription } from "./targets.js";

/** Regions of Active-Active subscriptions. */
export const regionOperations: Operations = {
  "GET /subscriptions/{subscriptionId}/regions": read(
    ({ account, path, world, base }): ActiveActiveSubscriptionRegions => {
      const subscription = readSubscription(account, path.subscriptionId);
      // Observed on a real account: for a single-region subscription the response is 404, not a list of one.
      if (!subscription.activeActive) throw notFound();
      const { id, cloud } = subscription;
      const databases = listDatabases(subscription, account).filter(
        ({ visibleAt }) => visibleAt <= world.now,
      );
      return {
        subscriptionId: id,
        regions: listRegions(cloud).map(({ region, networking }) => ({
          regionId: toRegionId(getProvider(cloud), region),
          region,
          deploymentCidr: networking[0]?.deploymentCIDR ?? "",
          vpcId: networking[0]?.vpcId ?? createNetworkId("vpc", id, getProvider(cloud), region),
          databases: databases.flatMap((database) => viewInstances(database, region)),
          links: [],
        })),
        links: [link("self", base, getPath(id))],
      };
    },
  ),
  "POST /subscriptions/{subscriptionId}/regions": task({
    target: subscription("active"),
    rules: [
      [
        "ADDING_REGION_IS_NOT_ALLOWED_WITH_SINGLE_REGION_SUBSCRIPTION",
        ({ subscription }) => !subscription.activeActive,
        ({ subscription }) => `Subscription ${subscription.id} is not Active-Active.`,
      ],
    ],
    run: ({ subscription, body, account, world, after, log }) => {
      const { cloud } = subscription;
      const databases = listDatabases(subscription, account);
      const region = createRegion(body, subscription, world.behavior);
      const throughputs = toThroughputs(body, databases);
      const extended = extendDatabases(databases, region.region, throughputs, body.respVersion ?? "resp3");
      const regions = sortRegions(getProvider(cloud), [...listRegions(cloud), region]);
      const deployment = { ...getDeployment(subscription), regions: regions.map((other) => other.region) };
      if (body.dryRun === true) return { resource: { pricing: estimatePrices(extended, [], deployment) } };
      assertChangeCapacity(account, world);
      setRegions(subscription, regions);
      const { customerManagedKeyResourceName: resourceName } = body;
      if (resourceName !== undefined) {
        subscription.customerKeys?.keys.push({ resourceName, region: region.region });
      }
      for (const { id, crdb = [] } of extended) Object.assign(account.databases[id] ?? {}, { crdb });
      const regionId = toRegionId(getProvider(cloud), region.region);
      createTgwInvitations(subscription, account, world, regionId);
      startChange(subscription, databases, after);
      log(
        describeSubscription(subscription, `Region ${region.region} is being added to ${subscription.name}.`),
      );
      return { resourceId: regionId, resourcePath: getPath(subscription.id) };
    },
  }),
  "DELETE /subscriptions/{subscriptionId}/regions": task({
    target: (context) => {
      const found = subscription("active")(context);
      const names = (context.body.regions ?? []).map(({ region }) => region);
      const before = listRegions(found.subscription.cloud);
      return { ...found, names, before, left: before.filter(({ region }) => !names.includes(region)) };
    },
    rules: [
      [
        "DELETING_REGION_IS_NOT_ALLOWED_WITH_SINGLE_REGION_SUBSCRIPTION",
        ({ subscription }) => !subscription.activeActive,
        ({ subscription }) => `Subscription ${subscription.id} is not Active-Active.`,
      ],
      [
        "ACTIVE_ACTIVE_INVALID_DELETE_REGION_NAME",
        ({ names }) => names.length === 0,
        "`regions` must not be empty.",
      ],
      [
        "ACTIVE_ACTIVE_DELETE_REGIONS_MUST_BE_DEFINED_ONCE",
        ({ names }) => new Set(names).size < names.length,
        "`regions` must not contain a region twice.",
      ],
      [
        "ACTIVE_ACTIVE_INVALID_DELETE_REGION_NAME",
        ({ names, before, left }) => before.length - left.length < names.length,
        ({ names, before }) =>
          `Region ${names.find((name) => !before.some(({ region }) => region === name))} not found in the subscription.`,
      ],
      [
        "ACTIVE_ACTIVE_DELETE_SUBSCRIPTION_MUST_BE_DEPLOYED_IN_AT_LEAST_ONE_REGION",
        ({ left }) => left.length === 0,
        "`regions` must not contain all regions of the subscription.",
      ],
    ],
    run: ({ subscription, names, left, body, account, world, after, log }) => {
      const { cloud, customerKeys } = subscription;
      const databases = listDatabases(subscription, account);
      const deployment = { ...getDeployment(subscription), regions: left.map(({ region }) => region) };
      if (body.dryRun === true) return { resource: { pricing: estimatePrices(databases, [], deployment) } };
      assertChangeCapacity(account, world);
      for (const name of names) {
        deleteConnections(account, subscription.id, toRegionId(getProvider(cloud), name ?? ""));
      }
      setRegions(subscription, left);
      if (customerKeys !== undefined) {
        customerKeys.keys = customerKeys.keys.filter(({ region }) => !names.includes(region));
      }
      for (const database of databases) {
        database.crdb = (database.crdb ?? []).filter(({ region }) => !names.includes(region));
        database.view.region = left[0]?.region ?? database.view.region;
      }
      startChange(subscription, databases, after);
      const description = `Region ${names.join(", ")} is being removed from ${subscription.name}.`;
      log(describeSubscription(subscription, description));
      return { resourceId: subscription.id };
    },
  }),
};

function getPath(id: number): string {
  return `/subscriptions/${id}/regions`;
}

function setRegions({ cloud }: SubscriptionRecord, regions: PlacedRegion[]): void {
  if (cloud[0] !== undefined) cloud[0].regions = regions;
}

function getProvider(cloud: readonly CloudDetail[]): string {
  return cloud[0]?.provider ?? "AWS";
}

function viewInstances({ id, view: { name }, crdb = [] }: DatabaseRecord, region: string) {
  return crdb
    .filter((part) => part.region === region)
    .map(({ readOperationsPerSecond, writeOperationsPerSecond, respVersion }) => ({
      databaseId: id,
      databaseName: name,
      readOperationsPerSecond,
      writeOperationsPerSecond,
      respVersion,
      links: [],
    }));
}

/** Starts the change of a subscription and all its databases. */
function startChange(
  subscription: SubscriptionRecord,
  databases: readonly DatabaseRecord[],
  after: RunContext<string>["after"],
): void {
  after("subscriptions", subscription, stateMachines.regionChange);
  for (const database of databases) {
    // A database that is being deleted keeps its status.
    if (database.status === "active") after("databases", database, stateMachines.databaseRegionChange);
  }
}
