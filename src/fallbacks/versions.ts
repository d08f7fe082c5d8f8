import type { RedisVersion } from "../../generated/models.js";
import type { RedisCloud } from "../client.js";
import type { CallOptions } from "../core/options.js";
import type { DatabaseIds } from "../facade/ids.js";
import { type FallbackResult, takeFirst } from "./fallback.js";

const PRO = "/subscriptions/{subscriptionId}/databases/{databaseId}/available-target-versions";

/**
 * Lists the Redis versions that a Pro database can be upgraded to, or, for a service that is too old to list them, all
 * newer versions of its subscription. The service may refuse one of these.
 */
export function listTargetVersions(
  cloud: RedisCloud,
  ids: DatabaseIds,
  options?: CallOptions,
): Promise<FallbackResult<string[]>> {
  const { subscriptionId } = ids;
  return takeFirst(
    cloud,
    [
      `GET ${PRO}`,
      async () =>
        (await cloud.databases.availableVersions(ids, options).all()).map(({ redisVersion }) => redisVersion),
    ],
    [
      "GET /subscriptions/redis-versions",
      async () =>
        selectNewer(
          (await cloud.databases.get(ids, options)).redisVersion,
          await cloud.subscriptions.redisVersions({ subscriptionId }, options).all(),
        ),
    ],
  );
}

/** Lists the Redis versions that an Essentials database can be upgraded to, like {@link listTargetVersions}. */
export function listEssentialsTargetVersions(
  cloud: RedisCloud,
  ids: DatabaseIds,
  options?: CallOptions,
): Promise<FallbackResult<string[]>> {
  const { databases, subscriptions } = cloud.essentials;
  const { subscriptionId } = ids;
  return takeFirst(
    cloud,
    [
      `GET /fixed${PRO}`,
      async () =>
        (await databases.availableVersions(ids, options).all()).map(({ redisVersion }) => redisVersion),
    ],
    [
      "GET /fixed/redis-versions",
      async () =>
        selectNewer(
          (await databases.get(ids, options)).redisVersion,
          await subscriptions.redisVersions({ subscriptionId }, options).all(),
        ),
    ],
  );
}

/** Selects the versions that are newer than a version, and not previews. */
function selectNewer(current: string | undefined, versions: readonly RedisVersion[]): string[] {
  return versions
    .filter(({ version, isPreview }) => !isPreview && compareVersions(version, current ?? "") > 0)
    .map(({ version }) => version);
}

/** Compares two versions such as `"7.4"` and `"7.10"` by their numbers. */
function compareVersions(one: string, other: string): number {
  const [left, right] = [one, other].map((version) => version.split(".").map(Number));
  for (let part = 0; part < 3; part += 1) {
    const difference = (left?.[part] ?? 0) - (right?.[part] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
