// Written by `npm run generate` from openapi/. Do not edit.

// biome-ignore-all format: written by the generator

/** `SubscriptionSpec.provider` of the contract `redis-cloud`. */
export const CLOUD_PROVIDERS = ["AWS", "GCP"] as const;

/** `SubscriptionCreateRequest.deploymentType` of the contract `redis-cloud`. */
export const DEPLOYMENT_TYPES = ["active-active", "single-region"] as const;

/** `SubscriptionCreateRequest.memoryStorage` of the contract `redis-cloud`. */
export const MEMORY_STORAGES = ["ram", "ram-and-flash"] as const;

/** `SubscriptionCreateRequest.paymentMethod` of the contract `redis-cloud`. */
export const PAYMENT_METHODS = ["credit-card", "marketplace"] as const;

/** `SubscriptionDatabaseSpec.protocol` of the contract `redis-cloud`. */
export const ORDERED_PROTOCOLS = ["memcached", "redis"] as const;

/** `DatabaseCreateRequest.protocol` of the contract `redis-cloud`. */
export const PRO_PROTOCOLS = ["memcached", "redis"] as const;

/** `FixedDatabaseCreateRequest.protocol` of the contract `redis-cloud`. */
export const ESSENTIALS_PROTOCOLS = ["memcached", "redis", "stack"] as const;

/** `DatabaseCreateRequest.respVersion` of the contract `redis-cloud`. */
export const PRO_RESP_VERSIONS = ["resp2", "resp3"] as const;

/** `FixedDatabaseCreateRequest.respVersion` of the contract `redis-cloud`. */
export const ESSENTIALS_RESP_VERSIONS = ["resp2", "resp3"] as const;

/** `DatabaseCreateRequest.dataPersistence` of the contract `redis-cloud`. */
export const DATA_PERSISTENCE = ["aof-every-1-second", "aof-every-write", "none", "snapshot-every-1-hour", "snapshot-every-12-hours", "snapshot-every-6-hours"] as const;

/** `DatabaseCreateRequest.dataEvictionPolicy` of the contract `redis-cloud`. */
export const DATA_EVICTION_POLICIES = ["allkeys-lfu", "allkeys-lrm", "allkeys-lru", "allkeys-random", "noeviction", "volatile-lfu", "volatile-lrm", "volatile-lru", "volatile-random", "volatile-ttl"] as const;

/** `DatabaseThroughputSpec.by` of the contract `redis-cloud`. */
export const THROUGHPUT_UNITS = ["number-of-shards", "operations-per-second"] as const;

/** `DatabaseBackupConfig.interval` of the contract `redis-cloud`. */
export const BACKUP_INTERVALS = ["every-1-hours", "every-2-hours", "every-4-hours", "every-6-hours", "every-12-hours", "every-24-hours"] as const;

/** `SkuName` of the contract `azure-managed-redis`, without `/^Enterprise/`: the service creates no clusters of the former tiers any more. */
export const AZURE_SIZES = ["Balanced_B0", "Balanced_B1", "Balanced_B3", "Balanced_B5", "Balanced_B10", "Balanced_B20", "Balanced_B50", "Balanced_B100", "Balanced_B150", "Balanced_B250", "Balanced_B350", "Balanced_B500", "Balanced_B700", "Balanced_B1000", "MemoryOptimized_M10", "MemoryOptimized_M20", "MemoryOptimized_M50", "MemoryOptimized_M100", "MemoryOptimized_M150", "MemoryOptimized_M250", "MemoryOptimized_M350", "MemoryOptimized_M500", "MemoryOptimized_M700", "MemoryOptimized_M1000", "MemoryOptimized_M1500", "MemoryOptimized_M2000", "ComputeOptimized_X3", "ComputeOptimized_X5", "ComputeOptimized_X10", "ComputeOptimized_X20", "ComputeOptimized_X50", "ComputeOptimized_X100", "ComputeOptimized_X150", "ComputeOptimized_X250", "ComputeOptimized_X350", "ComputeOptimized_X500", "ComputeOptimized_X700", "FlashOptimized_A250", "FlashOptimized_A500", "FlashOptimized_A700", "FlashOptimized_A1000", "FlashOptimized_A1500", "FlashOptimized_A2000", "FlashOptimized_A4500"] as const;

/** `Switch` of the contract `azure-managed-redis`. */
export const AZURE_SWITCH = ["Enabled", "Disabled"] as const;

/** `TlsVersion` of the contract `azure-managed-redis`, without `/^1\.[01]$/`: clusters cannot use them. */
export const AZURE_TLS_VERSIONS = ["1.2"] as const;

/** `Protocol` of the contract `azure-managed-redis`. */
export const AZURE_CLIENT_PROTOCOLS = ["Encrypted", "Plaintext"] as const;

/** `ClusteringPolicy` of the contract `azure-managed-redis`. */
export const AZURE_CLUSTERING_POLICIES = ["OSSCluster", "EnterpriseCluster", "NoCluster"] as const;

/** `EvictionPolicy` of the contract `azure-managed-redis`. */
export const AZURE_EVICTION_POLICIES = ["AllKeysLFU", "AllKeysLRU", "AllKeysRandom", "NoEviction", "VolatileLFU", "VolatileLRU", "VolatileRandom", "VolatileTTL"] as const;

/** `Persistence.aofFrequency` of the contract `azure-managed-redis`. */
export const AZURE_AOF_FREQUENCIES = ["1s", "always"] as const;

/** `Persistence.rdbFrequency` of the contract `azure-managed-redis`. */
export const AZURE_RDB_FREQUENCIES = ["1h", "6h", "12h"] as const;
