import { notOffered } from "../core/not-offered.js";
import type { DatabaseIds } from "./ids.js";

/**
 * Jobs that the API does not offer. Every method rejects with a `NotOfferedError` that names the substitute, and sends
 * nothing. The substitutes that are code are in `redis-cloud-sdk/gaps`.
 */
export class Gaps {
  /**
   * Switches a database to its replica.
   *
   * Substitute: the service fails over automatically. Test the reconnects of clients with `CLIENT KILL`. Clients of an
   * Active-Active database connect to the endpoint of another region.
   */
  failover(_ids: DatabaseIds): Promise<never> {
    return notOffered("failover");
  }

  /**
   * Reads the health and the lag of replicas.
   *
   * Substitute: `readReplicationStatus` of `redis-cloud-sdk/gaps`, or the alert `syncsource-lag`.
   */
  replicationStatus(_ids: DatabaseIds): Promise<never> {
    return notOffered("replicationStatus");
  }

  /**
   * Lists the backups of a database.
   *
   * Substitute: `listBackups` of `redis-cloud-sdk/gaps`. `databases.backupStatus` reads the latest one.
   */
  listBackups(_ids: DatabaseIds): Promise<never> {
    return notOffered("listBackups");
  }

  /**
   * Restores the data of a point in time.
   *
   * Substitute: `restoreBackupBefore` of `redis-cloud-sdk/gaps` imports the last backup before it.
   */
  restoreToTime(_ids: DatabaseIds, _time: Date): Promise<never> {
    return notOffered("restoreToTime");
  }

  /**
   * Stops a database without losing its data, so that it costs nothing while it is idle.
   *
   * Substitute: `backUp` of `redis-cloud-sdk/gaps`, then `databases.delete`.
   */
  pause(_ids: DatabaseIds): Promise<never> {
    return notOffered("pause");
  }

  /**
   * Starts a paused database.
   *
   * Substitute: `databases.create`, then `databases.import` of the backup. `databases.resumeTraffic` only concerns
   * traffic that a redirection stopped.
   */
  resume(_ids: DatabaseIds): Promise<never> {
    return notOffered("resume");
  }

  /**
   * Reads CPU, memory and operations per second.
   *
   * Substitute: `readMetrics` or `scrapeMetrics` of `redis-cloud-sdk/gaps`.
   */
  metrics(_ids: DatabaseIds): Promise<never> {
    return notOffered("metrics");
  }
}
