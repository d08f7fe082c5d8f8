import type { RedisVersion } from "redis-cloud-sdk/models";

/** Redis versions, oldest first. The service changes the default over time. */
export const redisVersions: readonly RedisVersion[] = [
  { version: "6.2", eolDate: "2025-02-28", isPreview: false, isDefault: false },
  { version: "7.2", eolDate: "2027-02-28", isPreview: false, isDefault: false },
  { version: "7.4", isPreview: false, isDefault: false },
  { version: "8.0", isPreview: false, isDefault: false },
  { version: "8.2", isPreview: false, isDefault: true },
  { version: "8.4", isPreview: false, isDefault: false },
];

export const defaultVersion = "8.2";

/**
 * Resolves the version of a new subscription, which may also be `default` or `latest`: acceptance tests and documentation
 * of the vendor's Terraform provider.
 */
export function resolveVersion(version: string): string {
  if (version === "default") return defaultVersion;
  if (version !== "latest") return version;
  return redisVersions.filter(({ isPreview }) => !isPreview).at(-1)?.version ?? defaultVersion;
}

/** Returns the fields of a database that contain its Redis version. */
export function toVersionFields(redisVersion: string): {
  redisVersion: string;
  redisVersionCompliance: string;
} {
  return { redisVersion, redisVersionCompliance: `${redisVersion}.0` };
}

/** Lists the versions that a database can be upgraded to. */
export function listUpgradeVersions(version: string): string[] {
  const at = redisVersions.findIndex((known) => known.version === version);
  return redisVersions.slice(at + 1).map((known) => known.version);
}

/** Whether a version includes the modules, as Redis 8 and later do; they must not be requested then. */
export function bundlesModules(version: string): boolean {
  return Number.parseInt(version, 10) >= 8;
}
