import type { Operation } from "redis-cloud-sdk";
import type {
  ActiveActiveDatabase,
  CrdbUpdatePropertiesRequest,
  DatabaseCreateRequest,
} from "redis-cloud-sdk/models";
import type { DocumentOf } from "../document/document.js";
import type { Connection } from "../engine/provider.js";
import { type Account, getServiceName, pickDefined, type RedisCloudObservation } from "./adapter.js";
import { matchPrefix } from "./database-values.js";
import { toConnection } from "./endpoint.js";
import { findByName } from "./find-by-name.js";
import { observeTags } from "./ownership.js";
import { readPassword } from "./secret.js";

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
    const { tags } = document.spec;
    return {
      id: `${subscriptionId}/${found.databaseId}`,
      status: found.status,
      resourceKind: "activeActiveDatabase",
      ids,
      endpoints: found.crdbDatabases.flatMap(({ publicEndpoint }) => publicEndpoint ?? []),
      values: {
        ...describe(found, document),
        ...(tags === undefined ? {} : { tags: await observeTags(account.cloud.databases.tags, ids, tags) }),
      },
    };
  },

  async create(
    { cloud, readSecret }: Account,
    document: DatabaseDocument,
    subscriptionId: number,
  ): Promise<Operation<ActiveActiveDatabase>> {
    const { passwordFrom, protocol, port, redisVersion, respVersion } = document.spec;
    const { enableDefaultUser: _, ...globals } = toGlobal(document, Object.keys(GLOBAL_FIELDS)) as Record<
      string,
      unknown
    >;
    const { enableTls: _tls, globalEnableDefaultUser: _user, ...request } = globals;
    return cloud.activeActive.databases.create(
      subscriptionId,
      pickDefined({
        ...request,
        name: getServiceName(document),
        protocol,
        port,
        redisVersion,
        respVersion,
        globalPassword: passwordFrom && (await readPassword(document, passwordFrom, readSecret)),
      }) as DatabaseCreateRequest,
    );
  },

  async update(
    { cloud }: Account,
    document: DatabaseDocument,
    ids: DatabaseIds,
    fields: readonly string[],
  ): Promise<unknown> {
    return cloud.activeActive.databases.update(ids, toGlobal(document, fields)).wait();
  },

  async connection({ cloud }: Account, ids: DatabaseIds): Promise<Connection> {
    const { crdbDatabases, globalPassword } = await cloud.activeActive.databases.get(ids);
    const [first] = crdbDatabases;
    return toConnection(first?.publicEndpoint ?? first?.privateEndpoint, {
      tls: first?.security?.enableTls ?? false,
      password: globalPassword ?? first?.security?.password,
    });
  },
};

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
    sourceIps: database.globalSourceIp,
    enableDefaultUser: database.globalEnableDefaultUser,
    alerts: database.globalAlerts.map(({ name, value }) => ({ name, value })),
    modules: database.modules.map(({ name }) => ({ name })),
  });
}

function toGlobal({ spec }: DatabaseDocument, fields: readonly string[]): CrdbUpdatePropertiesRequest {
  const values = spec as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    fields.flatMap((field) => {
      const name = GLOBAL_FIELDS[field];
      return name === undefined || values[field] === undefined ? [] : [[name, values[field]]];
    }),
  ) as CrdbUpdatePropertiesRequest;
}
