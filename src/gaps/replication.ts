import type { CommandClient } from "./command.js";
import { readInfo, toNumber } from "./info.js";

/** A replica, as its source sees it. */
export interface ReplicaStatus {
  /** `host:port`, if the database shows it. */
  address: string | undefined;
  /** Whether it is connected and has received the initial copy. */
  isOnline: boolean;
  /** Time since its last acknowledgment, in seconds. */
  lagSeconds: number | undefined;
  /** Data that the source has written and it has not acknowledged, in bytes. */
  lagBytes: number | undefined;
}

/** The source of a replica. */
export interface ReplicationSource {
  /** `host:port`, if the database shows it. */
  address: string | undefined;
  /** Whether the replica is connected to it. */
  isConnected: boolean;
  /** Whether the initial copy is being transferred. */
  isSyncing: boolean;
  /** Time since the last data from the source, in seconds; `undefined` while disconnected. */
  lastDataSeconds: number | undefined;
}

/** Replication of a database. */
export interface ReplicationStatus {
  /** Whether this server has a source. */
  role: "primary" | "replica";
  /** Whether every replica is online, and a replica is connected and not syncing. */
  isHealthy: boolean;
  /** Replicas of this server. */
  replicas: ReplicaStatus[];
  /** The source, if this server is a replica. */
  source: ReplicationSource | undefined;
}

/**
 * Reads the replication status from `INFO replication`, in place of `cloud.gaps.replicationStatus`.
 *
 * A proxy may hide replicas: an empty list does not prove that there are none.
 *
 * @param client - Connection to the database.
 */
export async function readReplicationStatus(client: CommandClient): Promise<ReplicationStatus> {
  const info = await readInfo(client, "replication");
  const offset = info.number("master_repl_offset");
  const replicas = info.records(/^slave\d+$/).map(({ ip, port, state, lag, offset: acknowledged }) => {
    const lagging = toNumber(acknowledged);
    return {
      address: ip === undefined || port === undefined ? undefined : `${ip}:${port}`,
      isOnline: state === "online",
      lagSeconds: toNumber(lag),
      lagBytes: offset === undefined || lagging === undefined ? undefined : Math.max(offset - lagging, 0),
    };
  });
  const host = info.text("master_host");
  const lastDataSeconds = info.number("master_last_io_seconds_ago");
  const source =
    info.text("role") !== "slave"
      ? undefined
      : {
          address: host === undefined ? undefined : `${host}:${info.text("master_port")}`,
          isConnected: info.text("master_link_status") === "up",
          isSyncing: info.text("master_sync_in_progress") === "1",
          // Redis reports -1 while it is disconnected.
          lastDataSeconds: (lastDataSeconds ?? -1) < 0 ? undefined : lastDataSeconds,
        };
  return {
    role: source === undefined ? "primary" : "replica",
    isHealthy:
      replicas.every(({ isOnline }) => isOnline) &&
      (source === undefined || (source.isConnected && !source.isSyncing)),
    replicas,
    source,
  };
}
