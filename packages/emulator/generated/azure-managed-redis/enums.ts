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
