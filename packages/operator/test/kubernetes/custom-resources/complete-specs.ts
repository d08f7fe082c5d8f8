import type { CustomKind } from "../../../src/custom-resources/names.js";

/** Two accepted values of every field of every kind. Where a field has only one value, there is one. */
type FieldValues = Readonly<Record<string, readonly [unknown, unknown?]>>;

const VIRTUAL_NETWORK =
  "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/network/providers/Microsoft.Network/virtualNetworks/shop";

const LOCAL_THROUGHPUT = [
  { region: "us-east-1", readOperationsPerSecond: 1000, writeOperationsPerSecond: 1000 },
];

const secretSource = (name: string) => ({ secret: { name, key: "password" } });
const policies = {
  deletionPolicy: ["Delete", "Retain"],
  adopt: [true, false],
  credentialsFrom: [{ name: "account" }, { name: "other-account" }],
} satisfies FieldValues;

const database = {
  name: ["orders", "orders-2"],
  protocol: ["redis", "memcached"],
  redisVersion: ["7.2", "7.4"],
  respVersion: ["resp2", "resp3"],
  dataPersistence: ["none", "aof-every-write"],
  dataEvictionPolicy: ["noeviction", "allkeys-lru"],
  replication: [true, false],
  sourceIps: [["10.0.0.0/8"], ["0.0.0.0/0"]],
  enableTls: [true, false],
  enableDefaultUser: [true, false],
  passwordFrom: [secretSource("password"), secretSource("other-password")],
  alerts: [[{ name: "dataset-size", value: 80 }], [{ name: "latency", value: 2.5 }]],
  modules: [[{ name: "RedisJSON" }], [{ name: "RediSearch" }]],
  tags: [{ team: "checkout" }, { team: "search" }],
  // Permits changes of immutable fields, which have separate tests.
  replace: [false, undefined],
  ...policies,
} satisfies FieldValues;

const reference = (name: string) => ({ name });

/** Complete specifications: a field that a definition has and this table lacks fails a test. */
export const COMPLETE_SPECS: Readonly<Record<CustomKind, FieldValues>> = {
  RedisCloudSubscription: {
    name: ["shop", "shop-2"],
    deploymentType: ["single-region", "active-active"],
    memoryStorage: ["ram", "ram-and-flash"],
    cloudProviders: [
      [
        {
          provider: "AWS",
          cloudAccountId: 1,
          regions: [
            {
              region: "us-east-1",
              multipleAvailabilityZones: true,
              networking: { deploymentCIDR: "10.0.0.0/24" },
            },
          ],
        },
      ],
      [{ provider: "GCP", regions: [{ region: "us-east1" }] }],
    ],
    databases: [
      [
        {
          name: "orders",
          protocol: "redis",
          datasetSizeInGb: 1.5,
          replication: true,
          throughputMeasurement: { by: "operations-per-second", value: 1000 },
          localThroughputMeasurement: LOCAL_THROUGHPUT,
        },
      ],
      [{ name: "carts", datasetSizeInGb: 2 }],
    ],
    paymentMethod: ["credit-card", "marketplace"],
    paymentMethodId: [1, 2],
    redisVersion: ["7.2", "7.4"],
    publicEndpointAccess: [true, false],
    ...policies,
  },
  RedisCloudDatabase: {
    ...database,
    subscription: [reference("shop"), reference("stock")],
    datasetSizeInGb: [0.5, 2],
    port: [12_000, 12_001],
    autoMinorVersionUpgrade: [true, false],
    supportOSSClusterApi: [true, false],
    useExternalEndpointForOSSClusterApi: [true, false],
    throughputMeasurement: [
      { by: "operations-per-second", value: 1000 },
      { by: "number-of-shards", value: 2 },
    ],
    localThroughputMeasurement: [LOCAL_THROUGHPUT, [{ region: "us-east-2" }]],
    averageItemSizeInBytes: [1000, 2000],
    queryPerformanceFactor: ["2x", "4x"],
    ramPercentage: [20, 30],
    remoteBackup: [
      {
        active: true,
        interval: "every-24-hours",
        storageType: "aws-s3",
        storagePath: "s3://bucket/folder",
        timeUTC: "04:00",
      },
      { active: false },
    ],
  },
  RedisCloudEssentialsDatabase: { ...database, planId: [1, 2], paymentMethodId: [1, 2] },
  RedisCloudPeering: {
    subscription: [reference("shop"), reference("stock")],
    aws: [
      { region: "us-east-1", awsAccountId: "123456789012", vpcId: "vpc-1", vpcCidrs: ["10.1.0.0/16"] },
      { region: "us-east-1", awsAccountId: "123456789012", vpcId: "vpc-2", vpcCidrs: ["10.1.0.0/16"] },
    ],
    gcp: [
      { vpcProjectUid: "project", vpcNetworkName: "default" },
      { vpcProjectUid: "project", vpcNetworkName: "other" },
    ],
    ...policies,
  },
  RedisCloudAclRule: {
    name: ["read", "write"],
    redisRule: ["+@read ~*", "+@write ~*"],
    ...policies,
  },
  RedisCloudAclRole: {
    name: ["reporting", "auditing"],
    redisRules: [
      [
        {
          rule: reference("read"),
          databases: [
            { database: reference("orders"), subscription: reference("shop"), regions: ["us-east-1"] },
          ],
        },
      ],
      [
        {
          rule: reference("write"),
          databases: [{ database: reference("orders"), subscription: reference("shop") }],
        },
      ],
    ],
    ...policies,
  },
  RedisCloudAclUser: {
    name: ["reports", "audits"],
    role: [reference("reporting"), reference("auditing")],
    passwordFrom: [secretSource("password"), secretSource("other-password")],
    ...policies,
  },
  AzureManagedRedis: {
    resourceGroup: ["shop", "stock"],
    name: ["carts", "carts-2"],
    location: ["westeurope", "northeurope"],
    sku: ["Balanced_B5", "MemoryOptimized_M10"],
    highAvailability: ["Enabled", "Disabled"],
    publicNetworkAccess: ["Enabled", "Disabled"],
    minimumTlsVersion: ["1.2"],
    clientProtocol: ["Encrypted", "Plaintext"],
    port: [10_000, 10_001],
    clusteringPolicy: ["OSSCluster", "EnterpriseCluster"],
    evictionPolicy: ["NoEviction", "AllKeysLRU"],
    modules: [[{ name: "RedisJSON" }], [{ name: "RedisBloom" }]],
    persistence: [
      { aofEnabled: true, aofFrequency: "1s", rdbEnabled: false, rdbFrequency: "1h" },
      { rdbEnabled: true, rdbFrequency: "12h" },
    ],
    accessKeysAuthentication: ["Enabled", "Disabled"],
    users: [["11111111-1111-1111-1111-111111111111"], ["22222222-2222-2222-2222-222222222222"]],
    privateEndpoint: [
      {
        subnet: `${VIRTUAL_NETWORK}/subnets/data`,
        name: "carts-endpoint",
        resourceGroup: "network",
        location: "westeurope",
        dns: "Managed",
        dnsZone: "privatelink.redis.azure.net",
        dnsResourceGroup: "network",
        networkLink: "shop",
      },
      { subnet: `${VIRTUAL_NETWORK}/subnets/other` },
    ],
    tags: [{ team: "checkout" }, { team: "search" }],
    ...policies,
  },
  RedisConnection: {
    resource: [
      { kind: "RedisCloudDatabase", name: "orders", namespace: "shop" },
      { kind: "AzureManagedRedis", name: "carts" },
    ],
    secretName: ["orders-redis", "other-secret"],
    configMapName: ["orders-redis", "other-config"],
  },
  RedisConnectionGrant: {
    from: [[{ namespace: "checkout" }], [{ namespace: "search" }]],
    to: [[{ kind: "RedisCloudDatabase", name: "orders" }], [{ kind: "AzureManagedRedis" }]],
  },
};

/** Fields of which only one may be set: complete specifications leave them out. */
export const EXCLUDED: Partial<Record<CustomKind, readonly string[]>> = { RedisCloudPeering: ["gcp"] };
