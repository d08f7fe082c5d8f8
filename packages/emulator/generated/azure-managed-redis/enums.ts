// Written by `npm run generate` from openapi/. Do not edit.

// biome-ignore-all format: written by the generator

/** `Switch` of the contract `azure-managed-redis`. */
export const SWITCH = ["Enabled", "Disabled"] as const;

/** `TlsVersion` of the contract `azure-managed-redis`. */
export const TLS_VERSIONS = ["1.0", "1.1", "1.2"] as const;

/** `Protocol` of the contract `azure-managed-redis`. */
export const CLIENT_PROTOCOLS = ["Encrypted", "Plaintext"] as const;

/** `ClusteringPolicy` of the contract `azure-managed-redis`. */
export const CLUSTERING_POLICIES = ["OSSCluster", "EnterpriseCluster", "NoCluster"] as const;

/** `EvictionPolicy` of the contract `azure-managed-redis`. */
export const EVICTION_POLICIES = ["AllKeysLFU", "AllKeysLRU", "AllKeysRandom", "NoEviction", "VolatileLFU", "VolatileLRU", "VolatileRandom", "VolatileTTL"] as const;

/** `Persistence.aofFrequency` of the contract `azure-managed-redis`. */
export const AOF_FREQUENCIES = ["1s", "always"] as const;

/** `Persistence.rdbFrequency` of the contract `azure-managed-redis`. */
export const RDB_FREQUENCIES = ["1h", "6h", "12h"] as const;

/** `DeferUpgrade` of the contract `azure-managed-redis`. */
export const DEFER_UPGRADE = ["Deferred", "NotDeferred"] as const;

/** `Module.name` of the contract `azure-managed-redis`. */
export const MODULES = ["RediSearch", "RedisJSON", "RedisBloom", "RedisTimeSeries"] as const;

/** `SkuName` of the contract `azure-managed-redis`, without `/^Enterprise/`: the service creates no clusters of the former tiers any more. */
export const SKUS = ["Balanced_B0", "Balanced_B1", "Balanced_B3", "Balanced_B5", "Balanced_B10", "Balanced_B20", "Balanced_B50", "Balanced_B100", "Balanced_B150", "Balanced_B250", "Balanced_B350", "Balanced_B500", "Balanced_B700", "Balanced_B1000", "MemoryOptimized_M10", "MemoryOptimized_M20", "MemoryOptimized_M50", "MemoryOptimized_M100", "MemoryOptimized_M150", "MemoryOptimized_M250", "MemoryOptimized_M350", "MemoryOptimized_M500", "MemoryOptimized_M700", "MemoryOptimized_M1000", "MemoryOptimized_M1500", "MemoryOptimized_M2000", "ComputeOptimized_X3", "ComputeOptimized_X5", "ComputeOptimized_X10", "ComputeOptimized_X20", "ComputeOptimized_X50", "ComputeOptimized_X100", "ComputeOptimized_X150", "ComputeOptimized_X250", "ComputeOptimized_X350", "ComputeOptimized_X500", "ComputeOptimized_X700", "FlashOptimized_A250", "FlashOptimized_A500", "FlashOptimized_A700", "FlashOptimized_A1000", "FlashOptimized_A1500", "FlashOptimized_A2000", "FlashOptimized_A4500"] as const;

/** `PrivateLinkServiceConnectionState.status` of the contract `azure-managed-redis`. */
export const CONNECTION_STATUSES = ["Pending", "Approved", "Rejected"] as const;
