import type { ActiveActiveDatabase } from "redis-cloud-sdk/models";
import { API_VERSION, type EnsureDocument, toDocumentName } from "../document/document.js";
import { validateDocument } from "../document/validate.js";
import { EnsureError } from "../errors.js";
import { getMutability } from "../kinds/field.js";
import { kinds } from "../kinds/kinds.js";
import { describeLocalThroughput } from "./active-active-database.js";
import type { Account, RedisCloudDocument, RedisCloudKind, RedisCloudObservation } from "./adapter.js";

/** Name of an existing resource, and the members of its specification that a comparison does not observe. */
interface Identity {
  name: string;
  spec: Readonly<Record<string, unknown>>;
}

/** Finds an existing resource by the ids in its route, in their order. */
type Find = (account: Account, ids: readonly number[]) => Promise<Identity | undefined>;

const byId =
  <T extends { id: number; name: string }>(list: (account: Account) => Promise<readonly T[]>): Find =>
  async (account, [id]) => {
    const found = (await list(account)).find((item) => item.id === id);
    return found && { name: found.name, spec: {} };
  };

const finders: Readonly<Record<RedisCloudKind, { ids: string; find: Find }>> = {
  RedisCloudSubscription: {
    ids: "SUBSCRIPTION",
    find: async ({ lists }, [id = 0]) => {
      const found = (await lists.subscriptions()).find((one) => one.id === id);
      if (found === undefined) return undefined;
      const databases =
        found.deploymentType === "active-active"
          ? (await lists.activeActiveDatabases(id)).map(describeOrderedGlobally)
          : (await lists.databases(id)).map(({ name, datasetSizeInGb, replication }) => ({
              name,
              datasetSizeInGb,
              replication,
            }));
      return { name: found.name, spec: { databases } };
    },
  },
  RedisCloudDatabase: {
    ids: "SUBSCRIPTION/DATABASE",
    find: async ({ lists }, [subscriptionId = 0, databaseId = 0]) => {
      const subscription = (await lists.subscriptions()).find(({ id }) => id === subscriptionId);
      if (subscription === undefined) return undefined;
      const databases =
        subscription.deploymentType === "active-active"
          ? await lists.activeActiveDatabases(subscriptionId)
          : await lists.databases(subscriptionId);
      const found = (databases as readonly { databaseId: number; name: string }[]).find(
        (one) => one.databaseId === databaseId,
      );
      return found && { name: found.name, spec: { subscription: { name: subscription.name } } };
    },
  },
  RedisCloudEssentialsDatabase: {
    ids: "SUBSCRIPTION",
    find: byId(({ lists }) => lists.essentialsSubscriptions()),
  },
  RedisCloudPeering: {
    ids: "SUBSCRIPTION/PEERING",
    find: async ({ lists }, [subscriptionId = 0, peeringId = 0]) => {
      const subscription = (await lists.subscriptions()).find(({ id }) => id === subscriptionId);
      const found = (await lists.peerings(subscriptionId)).find(
        ({ vpcPeeringId }) => vpcPeeringId === peeringId,
      );
      if (subscription === undefined || found === undefined) return undefined;
      const network =
        found.projectUid === undefined
          ? {
              aws: {
                region: found.regionName,
                awsAccountId: found.awsAccountId,
                vpcId: found.vpcUid,
                vpcCidrs: found.vpcCidrs?.map(({ vpcCidr }) => vpcCidr) ?? [found.vpcCidr],
              },
            }
          : { gcp: { vpcProjectUid: found.projectUid, vpcNetworkName: found.networkName } };
      return {
        name: `peering-${peeringId}`,
        spec: { subscription: { name: subscription.name }, ...network },
      };
    },
  },
  RedisCloudAclRule: { ids: "RULE", find: byId(({ lists }) => lists.rules()) },
  RedisCloudAclRole: { ids: "ROLE", find: byId(({ lists }) => lists.roles()) },
  RedisCloudAclUser: {
    ids: "USER",
    find: async (account, ids) => {
      const found = await byId(({ lists }) => lists.users())(account, ids);
      // The service does not return the password, and a new one would only be set at creation.
      return found && { ...found, spec: { passwordFrom: { env: "PASSWORD" } } };
    },
  },
};

function describeOrderedGlobally({ name, crdbDatabases }: ActiveActiveDatabase) {
  return {
    name,
    datasetSizeInGb: crdbDatabases[0]?.datasetSizeInGb,
    localThroughputMeasurement: describeLocalThroughput(crdbDatabases),
  };
}

/**
 * Describes an existing resource as a document that adopts it and retains it when it is removed.
 *
 * @param id - Ids of its route, separated by slashes.
 * @throws EnsureError if the id has another form, or no resource has it.
 */
export async function importResource(
  account: Account,
  kind: RedisCloudKind,
  id: string,
  observe: (document: RedisCloudDocument) => Promise<RedisCloudObservation | undefined>,
): Promise<EnsureDocument> {
  const { ids, find } = finders[kind];
  const parts = id.split("/").map(Number);
  if (
    parts.length !== ids.split("/").length ||
    !parts.every((part) => Number.isSafeInteger(part) && part > 0)
  ) {
    throw new EnsureError(`the id of a ${kind} must have the form ${ids} (got ${JSON.stringify(id)})`);
  }
  const found = await find(account, parts);
  if (found === undefined) throw new EnsureError(`${kind} ${id} does not exist`);
  const draft = {
    apiVersion: API_VERSION,
    kind,
    metadata: { name: toDocumentName(found.name) },
    spec: { name: found.name, ...found.spec },
  };
  const observed = await observe(draft as unknown as RedisCloudDocument);
  const values = Object.entries(observed?.values ?? {}).filter(
    ([field, value]) => value !== undefined && value !== null && isManaged(kind, field),
  );
  const needsName = "name" in kinds[kind].spec.shape && draft.metadata.name !== found.name;
  return validateDocument({
    ...draft,
    spec: {
      ...found.spec,
      ...(needsName ? { name: found.name } : {}),
      ...Object.fromEntries(values),
      adopt: true,
      deletionPolicy: "Retain",
    },
  });
}

function isManaged(kind: RedisCloudKind, field: string): boolean {
  const schema = (kinds[kind].spec.shape as Record<string, Parameters<typeof getMutability>[0]>)[field];
  return schema !== undefined && getMutability(schema) !== "creation";
}
