import type {
  ActiveActiveRegionCreateRequest,
  ActiveActiveSubscriptionRegions,
  CloudDetail,
  LocalThroughput,
  SubscriptionRegionSpec,
} from "redis-cloud-sdk/models";
import { notThere, TaskError } from "../errors.js";
import { deleteConnections } from "../lifecycle/private-connections.js";
import { stateMachines } from "../lifecycle/state-machines.js";
import { appendSystemLog } from "../lifecycle/system-log.js";
import { startTransition } from "../lifecycle/transitions.js";
import type { AccountState, DatabaseRecord, SubscriptionRecord } from "../state/state.js";
import type { World } from "../state/world.js";
import { link } from "../views/links.js";
import { placeRegion, regionIdOf } from "./active-active.js";
import { checkThroughput, newRegionInstance } from "./active-active-settings.js";
import { assertChangeCapacity } from "./concurrent-changes.js";
import { syncOperation, task } from "./declare.js";
import { deploymentOf, estimate } from "./deployment.js";
import { activeSubscription, databasesOf, readSubscription } from "./find.js";
import { createTgwInvitations } from "./gateway-invitations.js";
import type { Operations } from "./operation.js";

/** The regions of Active-Active subscriptions. */
export const regionOperations: Operations = {
  "GET /subscriptions/{subscriptionId}/regions": syncOperation(
    ({ account, path, world, base }): ActiveActiveSubscriptionRegions => {
      const subscription = readSubscription(account, path.subscriptionId);
      // Seen on a real account: a single-region subscription has no list of one, but nothing.
      if (!subscription.activeActive) throw notThere();
      const { id, cloud } = subscription;
      const databases = databasesOf(subscription, account).filter(({ visibleAt }) => visibleAt <= world.now);
      return {
        subscriptionId: id,
        regions: regionsOf(cloud).map(({ region, networking }) => ({
          ...idOf(cloud, region),
          region,
          deploymentCidr: networking[0]?.deploymentCIDR ?? "",
          vpcId: networking[0]?.vpcId ?? madeUpVpc(id, cloud, region),
          databases: databases.flatMap((database) => viewPart(database, region)),
          links: [],
        })),
        links: [link("self", base, pathOf(id))],
      };
    },
  ),
  "POST /subscriptions/{subscriptionId}/regions": task({
    command: "activeActiveRegionCreateRequest",
    process: (work, request) => {
      const { account, world, path } = work;
      const subscription = activeSubscription(account, path.subscriptionId);
      if (!subscription.activeActive) {
        throw new TaskError(
          "ADDING_REGION_IS_NOT_ALLOWED_WITH_SINGLE_REGION_SUBSCRIPTION",
          "Only Active-Active subscriptions have several regions.",
        );
      }
      const { cloud } = subscription;
      const databases = databasesOf(subscription, account);
      const region = newRegion(request, subscription);
      const throughputs = throughputsIn(request, databases);
      const widened = withPart(databases, region.region, throughputs, request.respVersion ?? "resp3");
      const regions = [...regionsOf(cloud), region];
      const deployment = { ...deploymentOf(subscription), regions: regions.map((other) => other.region) };
      if (request.dryRun === true) return { resource: { pricing: estimate(widened, [], deployment) } };
      assertChangeCapacity(account, world);
      setRegions(subscription, regions);
      const { customerManagedKeyResourceName: resourceName } = request;
      if (resourceName !== undefined)
        subscription.customerKeys?.keys.push({ resourceName, region: region.region });
      for (const { id, crdb = [] } of widened) Object.assign(account.databases[id] ?? {}, { crdb });
      const { regionId } = idOf(cloud, region.region);
      createTgwInvitations(subscription, account, world, regionId);
      beginChange(subscription, databases, account, world);
      appendSystemLog(work, about(subscription, `Region ${region.region} is being added to`));
      return {
        ...(regionId === undefined ? {} : { resourceId: regionId }),
        resourcePath: pathOf(subscription.id),
      };
    },
  }),
  "DELETE /subscriptions/{subscriptionId}/regions": task({
    command: "activeActiveRegionDeleteRequest",
    process: (work, request) => {
      const { account, world, path } = work;
      const subscription = activeSubscription(account, path.subscriptionId);
      if (!subscription.activeActive) {
        throw new TaskError(
          "DELETING_REGION_IS_NOT_ALLOWED_WITH_SINGLE_REGION_SUBSCRIPTION",
          "Only Active-Active subscriptions have several regions.",
        );
      }
      const { cloud } = subscription;
      const databases = databasesOf(subscription, account);
      const names = (request.regions ?? []).map(({ region }) => region);
      const regions = remaining(names, regionsOf(cloud));
      const deployment = { ...deploymentOf(subscription), regions: regions.map(({ region }) => region) };
      if (request.dryRun === true) return { resource: { pricing: estimate(databases, [], deployment) } };
      assertChangeCapacity(account, world);
      for (const name of names) {
        const { regionId } = idOf(cloud, name ?? "");
        if (regionId !== undefined) deleteConnections(account, subscription.id, regionId);
      }
      setRegions(subscription, regions);
      const { customerKeys } = subscription;
      if (customerKeys !== undefined) {
        customerKeys.keys = customerKeys.keys.filter(({ region }) => !names.includes(region));
      }
      for (const database of databases) {
        database.crdb = (database.crdb ?? []).filter(({ region }) => !names.includes(region));
        database.view.region = regions[0]?.region ?? database.view.region;
      }
      beginChange(subscription, databases, account, world);
      appendSystemLog(work, about(subscription, `Region ${names.join(", ")} is being removed from`));
      return { resourceId: subscription.id };
    },
  }),
};

type PlacedRegion = CloudDetail["regions"][number];

function pathOf(id: number): string {
  return `/subscriptions/${id}/regions`;
}

function regionsOf(cloud: readonly CloudDetail[]): PlacedRegion[] {
  return cloud[0]?.regions ?? [];
}

function setRegions({ cloud }: SubscriptionRecord, regions: PlacedRegion[]): void {
  if (cloud[0] !== undefined) cloud[0].regions = regions;
}

function idOf(cloud: readonly CloudDetail[], region: string): { regionId?: number } {
  const regionId = regionIdOf(cloud[0]?.provider ?? "AWS", region);
  return regionId === undefined ? {} : { regionId };
}

/** The network of a region at the cloud provider, which nobody ever sees. */
function madeUpVpc(id: number, cloud: readonly CloudDetail[], region: string): string {
  const { regionId = 0 } = idOf(cloud, region);
  return `vpc-${(id * 1000 + regionId).toString(16).padStart(17, "0")}`;
}

function viewPart({ id, view: { name }, crdb = [] }: DatabaseRecord, region: string) {
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

function newRegion(
  request: ActiveActiveRegionCreateRequest,
  { cloud, customerKeys }: SubscriptionRecord,
): PlacedRegion {
  const {
    region = "",
    deploymentCIDR,
    vpcId,
    multipleAvailabilityZones,
    preferredAvailabilityZones,
  } = request;
  const { provider = "AWS" } = cloud[0] ?? {};
  const others = regionsOf(cloud);
  if (others.some((other) => other.region === region) || regionIdOf(provider, region) === undefined) {
    throw new TaskError(
      "ACTIVE_ACTIVE_INVALID_CREATE_REGION_NAME",
      `${region} is not a region of ${provider} that the subscription lacks.`,
    );
  }
  const key = request.customerManagedKeyResourceName;
  if (key !== undefined && customerKeys === undefined) {
    throw new TaskError(
      "ACTIVE_ACTIVE_CREATE_A_REGION_CUSTOMER_MANAGED_KEY_RESOURCE_NAME_SUBSCRIPTION_IS_NOT_CUSTOMER_MANAGED",
      "The subscription is encrypted with keys of the cloud provider.",
    );
  }
  if (key === undefined && customerKeys !== undefined) {
    throw new TaskError(
      "ACTIVE_ACTIVE_CREATE_A_REGION_CUSTOMER_MANAGED_KEY_RESOURCE_NAME_IS_NOT_SET",
      "The subscription is encrypted with keys of the customer: one for each region.",
    );
  }
  const spec: SubscriptionRegionSpec = {
    region,
    ...(multipleAvailabilityZones === undefined ? {} : { multipleAvailabilityZones }),
    ...(preferredAvailabilityZones === undefined ? {} : { preferredAvailabilityZones }),
    networking: {
      ...(deploymentCIDR === undefined ? {} : { deploymentCIDR }),
      ...(vpcId === undefined ? {} : { vpcId }),
    },
  };
  return placeRegion(provider, spec, others);
}

/** The throughput of each database in a new region. None may be left out. */
function throughputsIn(
  { region, databases: specs = [] }: ActiveActiveRegionCreateRequest,
  databases: readonly DatabaseRecord[],
): Map<string, LocalThroughput> {
  const names = specs.map(({ name }) => name);
  if (new Set(names).size < names.length) {
    throw new TaskError(
      "ACTIVE_ACTIVE_CREATE_A_REGION_MUST_BE_DEFINED_ONCE_PER_DATABASE",
      "A database is named twice.",
    );
  }
  const missing = databases.find(({ view }) => !names.includes(view.name));
  if (missing !== undefined || names.length > databases.length) {
    throw new TaskError(
      "ACTIVE_ACTIVE_CREATE_A_REGION_MUST_CONTAIN_DATABASE_SPEC_TO_ALL_CRDBS_IN_SUBSCRIPTION",
      missing === undefined
        ? "A database is not in the subscription."
        : `Database ${missing.view.name} is left out.`,
    );
  }
  return new Map(
    specs.map(({ name = "", localThroughputMeasurement: throughput }) => {
      if (throughput === undefined) {
        throw new TaskError(
          "ACTIVE_ACTIVE_CREATE_A_REGION_MUST_CONTAIN_LOCAL_THROUGHPUT_MEASUREMENT_IN_DATABASE_SPEC",
          `The throughput of ${name} in the new region is missing.`,
        );
      }
      if (throughput.region !== undefined && throughput.region !== region) {
        throw new TaskError(
          "ACTIVE_ACTIVE_MISMATCH_BETWEEN_REQUEST_REGIONS_AND_SUBSCRIPTION_REGIONS",
          `The throughput of ${name} is for ${throughput.region}, not ${region}.`,
        );
      }
      checkThroughput(throughput);
      return [name, throughput];
    }),
  );
}

/** Copies of databases with one more region. */
function withPart(
  databases: readonly DatabaseRecord[],
  region: string,
  throughputs: ReadonlyMap<string, LocalThroughput>,
  respVersion: string,
): DatabaseRecord[] {
  return databases.map((database) => {
    const part = newRegionInstance(region, throughputs.get(database.view.name) ?? {}, respVersion);
    return { ...database, crdb: [...(database.crdb ?? []), part] };
  });
}

/** The regions that are left. At least one has to be. */
function remaining(names: readonly (string | undefined)[], regions: readonly PlacedRegion[]): PlacedRegion[] {
  if (names.length === 0) {
    throw new TaskError("ACTIVE_ACTIVE_INVALID_DELETE_REGION_NAME", "The request names no region.");
  }
  if (new Set(names).size < names.length) {
    throw new TaskError("ACTIVE_ACTIVE_DELETE_REGIONS_MUST_BE_DEFINED_ONCE", "A region is named twice.");
  }
  const unknown = names.find((name) => !regions.some(({ region }) => region === name));
  if (names.includes(undefined) || unknown !== undefined) {
    throw new TaskError(
      "ACTIVE_ACTIVE_INVALID_DELETE_REGION_NAME",
      `The subscription has no region ${unknown}.`,
    );
  }
  const left = regions.filter(({ region }) => !names.includes(region));
  if (left.length > 0) return left;
  throw new TaskError(
    "ACTIVE_ACTIVE_DELETE_SUBSCRIPTION_MUST_BE_DEPLOYED_IN_AT_LEAST_ONE_REGION",
    "At least one region has to stay.",
  );
}

/** The subscription and all its databases change until all of them are done. */
function beginChange(
  subscription: SubscriptionRecord,
  databases: readonly DatabaseRecord[],
  account: AccountState,
  world: World,
): void {
  startTransition(world, account, "subscriptions", subscription, stateMachines.regionChange(world.durations));
  for (const database of databases) {
    // One that is being deleted stays so.
    if (database.status !== "active") continue;
    startTransition(
      world,
      account,
      "databases",
      database,
      stateMachines.databaseRegionChange(world.durations),
    );
  }
}

function about({ id, name }: SubscriptionRecord, what: string) {
  return { type: "Subscription", resource: name, resourceId: id, description: `${what} ${name}.` };
}
