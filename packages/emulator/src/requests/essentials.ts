import type {
  FixedDatabaseCreateRequest,
  FixedDatabaseUpdateRequest,
  FixedSubscriptionCreateRequest,
  FixedSubscriptionUpdateRequest,
} from "redis-cloud-sdk/models";
import { alerts, certificates, eviction, modules, persistence, replica, resp } from "./database.js";
import { flag, integer, list, number, shape, text, word } from "./shape.js";

const subscription = {
  name: text,
  paymentMethod: word("credit-card", "marketplace"),
  paymentMethodId: integer,
  planId: integer,
};

/** A new Essentials subscription. */
export const essentialsCreate = shape<FixedSubscriptionCreateRequest>(subscription);

/** Changes to an Essentials subscription. */
export const essentialsUpdate = shape<FixedSubscriptionUpdateRequest>(subscription);

const database = {
  alerts,
  clientSslCertificate: text,
  clientTlsCertificates: certificates,
  dataEvictionPolicy: eviction,
  dataPersistence: persistence,
  datasetSizeInGb: number,
  enableDatabaseClustering: flag,
  enableTls: flag,
  memoryLimitInGb: number,
  name: text,
  numberOfShards: integer,
  password: text,
  periodicBackupPath: text,
  regexRules: list(text),
  replica,
  replicaOf: list(text),
  replication: flag,
  respVersion: resp,
  sourceIps: list(text),
  supportOSSClusterApi: flag,
  useExternalEndpointForOSSClusterApi: flag,
};

/** A new Essentials database. */
export const essentialsDatabaseCreate = shape<FixedDatabaseCreateRequest>({
  ...database,
  modules,
  protocol: word("stack", "redis", "memcached"),
  redisVersion: text,
});

/** Changes to an Essentials database. */
export const essentialsDatabaseUpdate = shape<FixedDatabaseUpdateRequest>({
  ...database,
  enableDefaultUser: flag,
});
