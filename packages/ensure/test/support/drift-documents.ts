import { DATABASE, SUBSCRIPTION } from "./account.js";

/** Complete documents, whose resources other programs change. */
export const PRO = [
  `${SUBSCRIPTION.replace("deletionPolicy", "publicEndpointAccess: true\n  deletionPolicy")}`,
  `${DATABASE}
  dataPersistence: none
  dataEvictionPolicy: noeviction
  replication: false
  throughputMeasurement: { by: operations-per-second, value: 1000 }
  respVersion: resp3
  sourceIps: [192.0.2.0/24]
  enableTls: false
  enableDefaultUser: true
  supportOSSClusterApi: false
  autoMinorVersionUpgrade: true
  alerts: [{ name: dataset-size, value: 80 }]
  remoteBackup: { active: true, interval: every-12-hours, storageType: http, storagePath: "http://backup.example/box" }
  passwordFrom: { env: DRIFT_PASSWORD }
  tags: { team: checkout }`,
] as const;

const LOCAL_THROUGHPUT = JSON.stringify(
  ["us-east-1", "us-east-2"].map((region) => ({
    region,
    readOperationsPerSecond: 1_000,
    writeOperationsPerSecond: 1_000,
  })),
);

export const ACTIVE_ACTIVE = [
  `kind: RedisCloudSubscription
metadata: { name: world }
spec:
  deploymentType: active-active
  cloudProviders:
    - provider: AWS
      regions:
        - { region: us-east-1, networking: { deploymentCIDR: 10.0.0.0/24 } }
        - { region: us-east-2, networking: { deploymentCIDR: 10.0.1.0/24 } }
  databases:
    - name: carts
      datasetSizeInGb: 1
      localThroughputMeasurement: ${LOCAL_THROUGHPUT}
  deletionPolicy: Delete`,
  `kind: RedisCloudDatabase
metadata: { name: carts }
spec:
  subscription: { name: world }
  datasetSizeInGb: 1
  localThroughputMeasurement: ${LOCAL_THROUGHPUT}
  dataPersistence: none
  dataEvictionPolicy: noeviction
  sourceIps: [192.0.2.0/24]
  enableTls: false
  enableDefaultUser: true
  supportOSSClusterApi: false
  alerts: [{ name: dataset-size, value: 80 }]
  passwordFrom: { env: DRIFT_PASSWORD }
  tags: { team: checkout }
  deletionPolicy: Delete`,
] as const;

/** An Essentials database of a plan. */
export const createEssentials = (
  planId: number,
  paymentMethodId: number,
) => `kind: RedisCloudEssentialsDatabase
metadata: { name: sessions }
spec:
  planId: ${planId}
  paymentMethodId: ${paymentMethodId}
  dataPersistence: none
  dataEvictionPolicy: allkeys-lru
  replication: false
  sourceIps: [192.0.2.0/24]
  enableTls: false
  enableDefaultUser: true
  alerts: [{ name: datasets-size, value: 80 }]
  passwordFrom: { env: DRIFT_PASSWORD }
  tags: { team: web }
  deletionPolicy: Delete`;

export const ACCESS = [
  `kind: RedisCloudAclRule
metadata: { name: readers }
spec: { redisRule: "+@read ~*", deletionPolicy: Delete }`,
  `kind: RedisCloudAclRole
metadata: { name: reader }
spec:
  redisRules:
    - rule: { name: readers }
      databases: [{ database: { name: orders }, subscription: { name: shop } }]
  deletionPolicy: Delete`,
  `kind: RedisCloudAclUser
metadata: { name: report }
spec: { role: { name: reader }, passwordFrom: { env: DRIFT_PASSWORD }, deletionPolicy: Delete }`,
] as const;

export const PEERING = `kind: RedisCloudPeering
metadata: { name: vpc }
spec:
  subscription: { name: shop }
  aws: { region: us-east-1, awsAccountId: "123456789012", vpcId: vpc-0123456789abcdef0, vpcCidrs: [10.1.0.0/16] }
  deletionPolicy: Delete`;
