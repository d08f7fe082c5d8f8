import type { Operation } from "redis-cloud-sdk";
import type {
  ActiveActiveDatabase,
  CrdbUpdatePropertiesRequest,
  DatabaseCreateRequest,
} from "redis-cloud-sdk/models";
import type { DocumentOf } from "../document/document.js";
import type { Connection } from "../engine/provider.js";
import { type Account, getServiceName, pickDefined, type RedisCloudObservation } from "./adapter.js";
import { matchModules, matchPrefix } from "./database-values.js";
import { toConnection } from "./endpoint.js";
import { findByName } from "./find-by-name.js";
import { observeTags } from "./ownership.js";
import { addHourlyPrice } from "./price.js";
import { isMasked, observePassword, readPassword } from "./secret.js";

type DatabaseDocument = DocumentOf<"RedisCloudDatabase">;
type DatabaseIds = { subscriptionId: number; databaseId: number };

/** Names of a document's fields in requests for Active-Active databases. */
const GLOBAL_FIELDS: Readonly<Record<string, keyof CrdbUpdatePropertiesRequest>> = {
  datasetSizeInGb: "datasetSizeInGb",
  dataEvictionPolicy: "dataEvictionPolicy",
  supportOSSClusterApi: "supportOSSClusterApi",
  useExternalEndpointForOSSClusterApi: "useExternalEndpointForOSSClusterApi",
  dataPersistence: "globalDataPersistence",
  sourceIps: "globalSourceIp",
  enableDefaultUser: "globalEnableDefaultUser",
  alerts: "globalAlerts",
  enableTls: "enableTls",
};

/** Databases of Active-Active subscriptions: a document's settings are the global ones. */
export const activeActiveDatabase = {
  async observe(
    account: Account,
    document: DatabaseDocument,
    subscriptionId: number,
  ): Promise<RedisCloudObservation | undefined> {
    const databases = await account.lists.activeActiveDatabases(subscriptionId);
    const found = findByName("databases", databases, getServiceName(document));
    if (found === undefined) return undefined;
    const ids = { subscriptionId, databaseId: found.databaseId };
    const { tags, passwordFrom } = document.spec;
    return {
      id: `${subscriptionId}/${found.databaseId}`,
      status: found.status,
      resourceKind: "activeActiveDatabase",
      ids,
      endpoints: found.crdbDatabases.flatMap(({ publicEndpoint }) => publicEndpoint ?? []),
      values: {
        ...describe(found, document),
        ...(tags === undefined ? {} : { tags: await observeTags(account.cloud.databases.tags, ids, tags) }),
        ...(await observePassword(document, passwordFrom, account.readSecret, () =>
          readPasswordOf(account, ids),
        )),
      },
    };
  },

  async create(
    account: Account,
    document: DatabaseDocument,
    subscriptionId: number,
  ): Promise<Operation<ActiveActiveDatabase>> {
    const { passwordFrom } = document.spec;
    const password = passwordFrom && (await readPassword(document, passwordFrom, account.readSecret));
    const request = toCreateRequest(document, password);
    return account.cloud.activeActive.databases.create(subscriptionId, request);
  },

  async estimateCreate({ cloud }: Account, document: DatabaseDocument, subscriptionId: number) {
    const request = toCreateRequest(document, undefined);
    return addHourlyPrice(await cloud.activeActive.databases.estimateCreate(subscriptionId, request));
  },

  async update(
    { cloud, readSecret }: Account,
    document: DatabaseDocument,
    ids: DatabaseIds,
    fields: readonly string[],
  ): Promise<unknown> {
    const { passwordFrom } = document.spec;
    const hasPassword = fields.includes("passwordFrom") && passwordFrom !== undefined;
    const globalPassword = hasPassword ? await readPassword(document, passwordFrom, readSecret) : undefined;
    const request = pickDefined({ ...toUpdateRequest(document, fields), globalPassword });
    return cloud.activeActive.databases.update(ids, request as CrdbUpdatePropertiesRequest).wait();
  },

  async estimateUpdate(
    { cloud }: Account,
    document: DatabaseDocument,
    ids: DatabaseIds,
    fields: readonly string[],
  ) {
    const request = toUpdateRequest(document, fields);
    return addHourlyPrice(await cloud.activeActive.databases.estimateUpdate(ids, request));
  },

  async connection({ cloud }: Account, ids: DatabaseIds): Promise<Connection> {
    const database = await cloud.activeActive.databases.get(ids);
    const [first] = database.crdbDatabases;
    return toConnection(first?.publicEndpoint ?? first?.privateEndpoint, {
      tls: first?.security?.enableTls ?? false,
      password: findPassword(database),
    });
  },
};

async function readPasswordOf({ cloud }: Account, ids: DatabaseIds): Promise<string | undefined> {
  return findPassword(await cloud.activeActive.databases.get(ids));
}

/** Finds the password, which the service masks in some places. */
function findPassword({ globalPassword, crdbDatabases }: ActiveActiveDatabase): string | undefined {
  const passwords = [globalPassword, ...crdbDatabases.map(({ security }) => security?.password)];
  return passwords.find((password) => password !== undefined && password !== "" && !isMasked(password));
}

function toCreateRequest(document: DatabaseDocument, globalPassword: string | undefined) {
  const { protocol, port, redisVersion, respVersion, localThroughputMeasurement } = document.spec;
  // A new database has the default user, and no TLS, until it is updated.
  const {
    enableTls: _1,
    globalEnableDefaultUser: _2,
    ...request
  } = toGlobal(document, Object.keys(GLOBAL_FIELDS));
  return pickDefined({
    ...request,
    name: getServiceName(document),
    protocol,
    port,
    redisVersion,
    respVersion,
    localThroughputMeasurement,
    globalPassword,
  }) as DatabaseCreateRequest;
}

function describe(database: ActiveActiveDatabase, { spec }: DatabaseDocument): Record<string, unknown> {
  const [first] = database.crdbDatabases;
  return pickDefined({
    datasetSizeInGb: first?.datasetSizeInGb,
    protocol: database.protocol,
    redisVersion: matchPrefix(database.redisVersion, spec.redisVersion),
    supportOSSClusterApi: database.supportOSSClusterApi,
    useExternalEndpointForOSSClusterApi: database.useExternalEndpointForOSSClusterApi,
    dataPersistence: database.globalDataPersistence,
    dataEvictionPolicy: database.dataEvictionPolicy,
    localThroughputMeasurement: describeLocalThroughput(database.crdbDatabases),
    sourceIps: database.globalSourceIp,
    enableTls: first?.security?.enableTls,
    enableDefaultUser: database.globalEnableDefaultUser,
    alerts: database.globalAlerts.map(({ name, value }) => ({ name, value })),
    modules: matchModules(database, spec.modules),
  });
}

/** Describes the throughput of each region, in the form of a document. */
export function describeLocalThroughput(regions: ActiveActiveDatabase["crdbDatabases"]) {
  return regions.map(({ region, readOperationsPerSecond, writeOperationsPerSecond }) => ({
    region,
    readOperationsPerSecond,
    writeOperationsPerSecond,
  }));
}

function toUpdateRequest(document: DatabaseDocument, fields: readonly string[]): CrdbUpdatePropertiesRequest {
  const { localThroughputMeasurement = [] } = document.spec;
  const request = toGlobal(document, fields);
  if (!fields.includes("localThroughputMeasurement")) return request;
  const regions = localThroughputMeasurement.map((one) => ({
    region: one.region,
    localThroughputMeasurement: pickDefined(one),
  }));
  return { ...request, regions };
}

function toGlobal({ spec }: DatabaseDocument, fields: readonly string[]): CrdbUpdatePropertiesRequest {
  const values: Readonly<Record<string, unknown>> = { ...spec };
  return Object.fromEntries(
    fields.flatMap((field) => {
      const name = GLOBAL_FIELDS[field];
      return name === undefined || values[field] === undefined ? [] : [[name, values[field]]];
    }),
  ) as CrdbUpdatePropertiesRequest;
}
