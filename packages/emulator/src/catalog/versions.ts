import type { RedisVersion } from "redis-cloud-sdk/models";

/** Redis versions, oldest first. Which one is the default changes over the years. */
export const redisVersions: readonly RedisVersion[] = [
  { version: "6.2", eolDate: "2025-02-28", isPreview: false, isDefault: false },
  { version: "7.2", eolDate: "2027-02-28", isPreview: false, isDefault: false },
  { version: "7.4", isPreview: false, isDefault: true },
  { version: "8.0", isPreview: false, isDefault: false },
  { version: "8.2", isPreview: false, isDefault: false },
];

export const defaultVersion = "7.4";

/** Versions that a database can be upgraded to. */
export function listUpgradeVersions(version: string): string[] {
  const at = redisVersions.findIndex((known) => known.version === version);
  return redisVersions.slice(at + 1).map((known) => known.version);
}

/** From Redis 8 on the modules are part of Redis and must not be asked for. */
export function bundlesModules(version: string): boolean {
  return Number.parseInt(version, 10) >= 8;
}
