import type { Database, DatabaseCreateRequest, DatabaseUpdateRequest } from "redis-cloud-sdk/models";
import type { DocumentOf } from "../document/document.js";
import { activeActiveDatabase } from "./active-active-database.js";
import {
  type Account,
  type Adapter,
  getServiceName,
  pickDefined,
  type RedisCloudObservation,
} from "./adapter.js";
import { describeDatabase } from "./database-values.js";
import { toConnection } from "./endpoint.js";
import { findByName, findSubscription } from "./find-by-name.js";
import { markByTag, observeTags, toDatabaseIds, writeUserTags } from "./ownership.js";
import { addHourlyPrice } from "./price.js";
import { observePassword, readPassword } from "./secret.js";

type DatabaseDocument = DocumentOf<"RedisCloudDatabase">;

/** Fields of a document that are changed by separate operations. */
const SEPARATE = new Set(["redisVersion", "tags"]);

/** Databases of Pro subscriptions. Those of Active-Active subscriptions are handled by their own functions. */
export const databaseAdapter: Adapter<"RedisCloudDatabase"> = {
  loss: "all data of the database, and its endpoint",
  createRoutes: ["POST /subscriptions/{subscriptionId}/databases"],
  ownership: markByTag((cloud) => cloud.databases.tags),
  findParentId: async (account, { spec }) => (await findSubscription(account, spec.subscription.name)).id,
  async observe(account, document) {
    const subscription = await findSubscription(account, document.spec.subscription.name);
    if (subscription.deploymentType === "active-active") {
      return activeActiveDatabase.observe(account, document, subscription.id);
    }
    const databases = await account.lists.databases(subscription.id);
    const found = findByName("databases", databases, getServiceName(document));
    // Older responses have no deployment type.
    if (found?.activeActiveRedis) return activeActiveDatabase.observe(account, document, subscription.id);
    return found && observe(account, document, subscription.id, found);
  },
  async create(account, document) {
    const subscription = await findSubscription(account, document.spec.subscription.name);
    if (subscription.deploymentType === "active-active") {
      return activeActiveDatabase.create(account, document, subscription.id);
    }
    return account.cloud.databases.create(subscription.id, await toCreateRequest(account, document));
  },
  update(account, document, observed, fields) {
    const { cloud } = account;
    const ids = toDatabaseIds(observed.ids);
    const { redisVersion, tags } = document.spec;
    const settings = fields.filter((field) => !SEPARATE.has(field));
    const updateSettings = async () =>
      observed.resourceKind === "activeActiveDatabase"
        ? activeActiveDatabase.update(account, document, ids, settings)
        : cloud.databases.update(ids, await toUpdateRequest(account, document, settings)).wait();
    return [
      ...(settings.length > 0 ? [updateSettings] : []),
      ...(fields.includes("redisVersion") && redisVersion !== undefined
        ? [() => cloud.databases.upgrade(ids, { targetRedisVersion: redisVersion }).wait()]
        : []),
      ...(fields.includes("tags") && tags !== undefined
        ? [() => writeUserTags(cloud.databases.tags, ids, tags)]
        : []),
    ];
  },
  delete: async ({ cloud }, _document, { ids }) => cloud.databases.delete(toDatabaseIds(ids)),
  async estimate(account, document, observed, fields) {
    const { cloud } = account;
    const settings = fields.filter((field) => !SEPARATE.has(field) && field !== "passwordFrom");
    if (observed === undefined) {
      const subscription = await findSubscription(account, document.spec.subscription.name);
      if (subscription.deploymentType === "active-active") {
        return activeActiveDatabase.estimateCreate(account, document, subscription.id);
      }
      const { password: _, ...request } = await toCreateRequest(account, document);
      return addHourlyPrice(await cloud.databases.estimateCreate(subscription.id, request));
    }
    if (settings.length === 0) return "unchanged";
    const ids = toDatabaseIds(observed.ids);
    if (observed.resourceKind === "activeActiveDatabase") {
      return activeActiveDatabase.estimateUpdate(account, document, ids, settings);
    }
    const request = await toUpdateRequest(account, document, settings);
    return addHourlyPrice(await cloud.databases.estimateUpdate(ids, request));
  },
  async connection(account, _document, { ids, resourceKind }) {
    if (resourceKind === "activeActiveDatabase")
      return activeActiveDatabase.connection(account, toDatabaseIds(ids));
    const { publicEndpoint, privateEndpoint, security } = await account.cloud.databases.get(
      toDatabaseIds(ids),
    );
    return toConnection(publicEndpoint ?? privateEndpoint, {
      tls: security.enableTls,
      password: security.password,
    });
  },
};

async function observe(
  account: Account,
  document: DatabaseDocument,
  subscriptionId: number,
  database: Database,
): Promise<RedisCloudObservation> {
  const { databaseId, status, publicEndpoint, privateEndpoint } = database;
  const ids = { subscriptionId, databaseId };
  const { spec } = document;
  const { tags, passwordFrom } = spec;
  return {
    id: `${subscriptionId}/${databaseId}`,
    status,
    resourceKind: "database",
    ids,
    endpoints: [publicEndpoint, privateEndpoint].filter((endpoint) => typeof endpoint === "string"),
    values: {
      ...describeDatabase(database, spec),
      ...(tags === undefined ? {} : { tags: await observeTags(account.cloud.databases.tags, ids, tags) }),
      ...(await observePassword(document, passwordFrom, account.readSecret, async () => {
        const { security } = await account.cloud.databases.get(ids);
        return security.password;
      })),
    },
  };
}

async function toCreateRequest(
  { readSecret }: Account,
  document: DatabaseDocument,
): Promise<DatabaseCreateRequest> {
  const {
    subscription: _1,
    deletionPolicy: _2,
    adopt: _3,
    replace: _4,
    tags: _5,
    enableDefaultUser: _6,
    passwordFrom,
    sourceIps,
    ...spec
  } = document.spec;
  return pickDefined({
    ...spec,
    name: getServiceName(document),
    sourceIp: sourceIps,
    password: passwordFrom && (await readPassword(document, passwordFrom, readSecret)),
  }) as DatabaseCreateRequest;
}

async function toUpdateRequest(
  { readSecret }: Account,
  document: DatabaseDocument,
  fields: readonly string[],
): Promise<DatabaseUpdateRequest> {
  const { spec } = document;
  const { passwordFrom, sourceIps } = spec;
  const changed = Object.entries(spec).filter(
    ([field]) => fields.includes(field) && field !== "passwordFrom" && field !== "sourceIps",
  );
  return pickDefined({
    ...Object.fromEntries(changed),
    sourceIp: fields.includes("sourceIps") ? sourceIps : undefined,
    password:
      fields.includes("passwordFrom") && passwordFrom
        ? await readPassword(document, passwordFrom, readSecret)
        : undefined,
  }) as DatabaseUpdateRequest;
}
