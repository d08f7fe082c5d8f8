import type { FixedDatabaseCreateRequest, FixedDatabaseUpdateRequest } from "redis-cloud-sdk/models";
import type { DocumentOf } from "../document/document.js";
import { type Account, type Adapter, getServiceName, pickDefined } from "./adapter.js";
import { describeCommon } from "./database-values.js";
import { toConnection } from "./endpoint.js";
import { findByName } from "./find-by-name.js";
import { markByTag, observeTags, writeUserTags } from "./ownership.js";
import { toHourlyPrice } from "./price.js";
import { observePassword, readPassword } from "./secret.js";

type EssentialsDocument = DocumentOf<"RedisCloudEssentialsDatabase">;

/** Essentials databases, each in a subscription of the same name. */
export const essentialsDatabaseAdapter: Adapter<"RedisCloudEssentialsDatabase"> = {
  loss: "all data of the database, and its endpoint",
  createRoutes: ["POST /fixed/subscriptions", "POST /fixed/subscriptions/{subscriptionId}/databases"],
  ownership: markByTag((cloud) => cloud.essentials.databases.tags),
  findParentId: async ({ lists }, document) =>
    findByName("Essentials subscriptions", await lists.essentialsSubscriptions(), getServiceName(document))
      ?.id,
  async observe({ lists, cloud, readSecret }, document) {
    const name = getServiceName(document);
    const subscription = findByName("Essentials subscriptions", await lists.essentialsSubscriptions(), name);
    if (subscription === undefined) return undefined;
    const subscriptionId = subscription.id;
    const found = findByName("databases", await lists.essentialsDatabases(subscriptionId), name);
    if (found === undefined) return undefined;
    const { databaseId, status, publicEndpoint, privateEndpoint } = found;
    const ids = { subscriptionId, databaseId };
    const { spec } = document;
    return {
      id: `${subscriptionId}/${databaseId}`,
      status,
      resourceKind: "essentialsDatabase",
      ids,
      endpoints: [publicEndpoint, privateEndpoint].filter((endpoint) => typeof endpoint === "string"),
      values: {
        ...describeCommon(found, spec),
        planId: subscription.planId,
        paymentMethodId: subscription.paymentMethodId,
        ...(spec.tags === undefined
          ? {}
          : { tags: await observeTags(cloud.essentials.databases.tags, ids, spec.tags) }),
        ...(await observePassword(document, spec.passwordFrom, readSecret, async () => {
          const { security } = await cloud.essentials.databases.get(ids);
          // Without the default user there is no password to compare or to set.
          return security.defaultUserEnabled === false ? undefined : security.password;
        })),
      },
    };
  },
  async create(account, document) {
    const { cloud, lists } = account;
    const { planId, paymentMethodId } = document.spec;
    const name = getServiceName(document);
    const existing = findByName("Essentials subscriptions", await lists.essentialsSubscriptions(), name);
    // A separate step, so that an interrupted create of either is found and continued.
    if (existing === undefined)
      return cloud.essentials.subscriptions.create(pickDefined({ name, planId, paymentMethodId }));
    const subscriptionId = existing.id;
    await cloud.operations.waitUntilReady("essentialsSubscription", { subscriptionId });
    return cloud.essentials.databases.create(subscriptionId, await toCreateRequest(account, document));
  },
  update(account, document, { ids }, fields) {
    const { cloud } = account;
    const path = { subscriptionId: Number(ids["subscriptionId"]), databaseId: Number(ids["databaseId"]) };
    const { planId, paymentMethodId, tags } = document.spec;
    const ofSubscription = fields.filter(
      (field): boolean => field === "planId" || field === "paymentMethodId",
    );
    const settings = fields.filter((field) => field !== "tags" && !ofSubscription.includes(field));
    return [
      ...(ofSubscription.length > 0
        ? [
            () =>
              cloud.essentials.subscriptions
                .update(path.subscriptionId, pickDefined({ planId, paymentMethodId }))
                .wait(),
          ]
        : []),
      ...(settings.length > 0
        ? [
            async () =>
              cloud.essentials.databases
                .update(path, await toUpdateRequest(account, document, settings))
                .wait(),
          ]
        : []),
      ...(fields.includes("tags") && tags !== undefined
        ? [() => writeUserTags(cloud.essentials.databases.tags, path, tags)]
        : []),
    ];
  },
  async delete({ cloud }, _document, { ids }) {
    const subscriptionId = Number(ids["subscriptionId"]);
    await cloud.essentials.databases.delete({ subscriptionId, databaseId: Number(ids["databaseId"]) }).wait();
    return cloud.essentials.subscriptions.delete(subscriptionId);
  },
  async estimate({ cloud }, { spec }, observed, fields) {
    if (observed !== undefined && !fields.includes("planId")) return "unchanged";
    return toHourlyPrice(await cloud.essentials.plans.get(spec.planId));
  },
  async connection({ cloud }, _document, { ids }) {
    const path = { subscriptionId: Number(ids["subscriptionId"]), databaseId: Number(ids["databaseId"]) };
    const { publicEndpoint, privateEndpoint, security } = await cloud.essentials.databases.get(path);
    return toConnection(publicEndpoint ?? privateEndpoint, {
      tls: security.enableTls ?? false,
      password: security.password,
    });
  },
};

async function toCreateRequest(
  { readSecret }: Account,
  document: EssentialsDocument,
): Promise<FixedDatabaseCreateRequest> {
  const {
    planId: _1,
    paymentMethodId: _2,
    deletionPolicy: _3,
    adopt: _4,
    replace: _5,
    tags: _6,
    enableDefaultUser: _7,
    passwordFrom,
    ...spec
  } = document.spec;
  return pickDefined({
    ...spec,
    name: getServiceName(document),
    password: passwordFrom && (await readPassword(document, passwordFrom, readSecret)),
  }) as FixedDatabaseCreateRequest;
}

async function toUpdateRequest(
  { readSecret }: Account,
  document: EssentialsDocument,
  fields: readonly string[],
): Promise<FixedDatabaseUpdateRequest> {
  const { spec } = document;
  const changed = Object.entries(spec).filter(
    ([field]) => fields.includes(field) && field !== "passwordFrom",
  );
  const { passwordFrom } = spec;
  return pickDefined({
    ...Object.fromEntries(changed),
    password:
      fields.includes("passwordFrom") && passwordFrom
        ? await readPassword(document, passwordFrom, readSecret)
        : undefined,
  }) as FixedDatabaseUpdateRequest;
}
