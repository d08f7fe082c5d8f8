import type { DatabaseBackupStatus } from "../../generated/models.js";
import type { RedisCloud } from "../client.js";
import { isRedisCloudError } from "../core/errors.js";
import type { CallOptions } from "../core/options.js";
import type { DatabaseIds } from "../facade/ids.js";
import { type CommandClient, toSendCommand } from "../gaps/command.js";
import type { WaitOptions } from "../waiters/operation.js";
import type { FallbackResult } from "./fallback.js";

const FLUSH = "PUT /subscriptions/{subscriptionId}/databases/{databaseId}/flush";
const FLUSH_COMMAND = "FLUSHALL";

/** Outcome of the latest backup, in one region. */
export interface RegionBackupStatus {
  /** Region of an Active-Active database; `undefined` for others. */
  readonly region: string | undefined;
  /** Status of the last backup. */
  readonly status: DatabaseBackupStatus;
}

/**
 * Reads the outcome of the latest backup of a Pro database: one for a database in one region, or one for each region of
 * an Active-Active database, which the service requires as a parameter.
 */
export async function getBackupStatus(
  cloud: RedisCloud,
  ids: DatabaseIds,
  options?: CallOptions,
): Promise<FallbackResult<RegionBackupStatus[]>> {
  const ways = ["backupStatus", "backupStatus with regionName"] as const;
  const read = async (region?: string) => ({
    region,
    status: await cloud.databases.backupStatus(
      ids,
      region === undefined ? {} : { regionName: region },
      options,
    ),
  });
  const { crdbDatabases } = await cloud.activeActive.databases.get(ids, options);
  if (crdbDatabases === undefined) return { value: [await read()], way: ways[0], ways };
  return { value: await Promise.all(crdbDatabases.map(({ region }) => read(region))), way: ways[1], ways };
}

/**
 * Removes all data from a database: an Active-Active one by the API, one in a single region, which the API refuses, by a
 * command on a connection to it.
 *
 * @param client - Connection to the database, needed only in a single region.
 * @throws The error of the API if there is no connection.
 */
export async function flushDatabase(
  cloud: RedisCloud,
  ids: DatabaseIds,
  client?: CommandClient,
  options?: WaitOptions,
): Promise<FallbackResult<undefined>> {
  const ways = [FLUSH, FLUSH_COMMAND];
  const send = client === undefined ? undefined : toSendCommand(client);
  try {
    await cloud.activeActive.databases.flush(ids).wait(options);
    return { value: undefined, way: FLUSH, ways };
  } catch (error) {
    if (send === undefined || !isRedisCloudError(error) || error.unavailable?.class !== "deployment")
      throw error;
  }
  await send(FLUSH_COMMAND);
  return { value: undefined, way: FLUSH_COMMAND, ways };
}
